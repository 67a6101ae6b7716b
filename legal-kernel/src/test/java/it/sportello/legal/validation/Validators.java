package it.sportello.legal.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validators as applications have them, one a language. */
final class Validators {

    private static final Map<Locale, Validator> BY_LOCALE = new ConcurrentHashMap<>();

    private Validators() {}

    static Validator in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(
                locale,
                language -> Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator(Set.of(language), language, false))
                        .buildValidatorFactory()
                        .getValidator());
    }
}
