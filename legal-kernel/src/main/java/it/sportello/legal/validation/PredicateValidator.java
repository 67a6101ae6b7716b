package it.sportello.legal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A validator that is nothing but a predicate made from the annotation; {@code null} is valid.
 *
 * <p>Each pair of annotation and type needs a class of its own, for providers read the pair from the class.
 */
abstract class PredicateValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {

    private final Function<A, Predicate<T>> meaning;
    private Predicate<T> accepts = value -> false;

    PredicateValidator(Function<A, Predicate<T>> meaning) {
        this.meaning = meaning;
    }

    @Override
    public final void initialize(A annotation) {
        accepts = meaning.apply(annotation);
    }

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        return value == null || accepts.test(value);
    }
}
