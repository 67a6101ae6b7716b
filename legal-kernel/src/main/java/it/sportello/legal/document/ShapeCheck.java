package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import it.sportello.legal.Stated;
import it.sportello.legal.identifier.Cig;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.CodiceIpa;
import it.sportello.legal.identifier.Cup;
import it.sportello.legal.identifier.Iban;
import it.sportello.legal.identifier.Identifier;
import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.legal.identifier.PartitaIva;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Runs Bean Validation on a record, looks at its dates, and says what it finds in our words. */
final class ShapeCheck {

    private static final Map<Class<? extends Annotation>, Identifier> IDENTIFIERS = Map.of(
            PartitaIva.class, Identifier.PARTITA_IVA,
            Cup.class, Identifier.CUP,
            Cig.class, Identifier.CIG,
            Iban.class, Identifier.IBAN,
            CodiceIpa.class, Identifier.CODICE_IPA,
            ProtocolloDsu.class, Identifier.PROTOCOLLO_DSU);

    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new Late())
            .buildValidatorFactory()
            .getValidator();

    private ShapeCheck() {}

    /** What is wrong with the shape of a record, each by its JSON pointer. */
    static List<Finding> of(Record value, DocumentFormat format) {
        List<Finding> findings = new ArrayList<>();
        VALIDATOR.validate(value).forEach(violation -> findings.add(finding(violation, format)));
        dates(value, Way.START, format, findings);
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.location().pointer())
                        .thenComparing(finding -> finding.code().code()));
        return findings;
    }

    /** The dates that nobody can mean, wherever they stand: sums of years with them would overflow. */
    private static void dates(Object value, Way way, DocumentFormat format, List<Finding> findings) {
        if (value instanceof LocalDateTime time) {
            dates(time.toLocalDate(), way, format, findings);
        } else if (value instanceof LocalDate date) {
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                findings.add(
                        Finding.of(KernelFinding.DATE_RANGE, Location.at(way.pointer()), date, FIRST_DAY, LAST_DAY));
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> dates(each, way, format, findings));
        } else if (value instanceof Stated<?> stated) {
            dates(stated.value(), way, format, findings);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                datesWithin(list.get(i), way, i, format, findings);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> datesWithin(each, way, key, format, findings));
        } else if (value instanceof Record record) {
            for (RecordShape.Component component :
                    RecordShape.of(record.getClass()).components()) {
                datesWithin(component.value(record), way, format.keyOf(component.name()), format, findings);
            }
        }
    }

    /**
     * How to come to a value: most hold no date, and their pointers are long to write.
     *
     * @param before the way so far; absent at the start
     * @param step the key or index that comes after it
     */
    private record Way(@Nullable Way before, Object step) {
        static final Way START = new Way(null, "");

        String pointer() {
            return before == null ? "" : Node.pointer(before.pointer(), step);
        }
    }

    private static void datesWithin(
            Object value, Way before, Object step, DocumentFormat format, List<Finding> findings) {
        if (!(value instanceof String
                || value instanceof Number
                || value instanceof Fraction
                || value instanceof Enum<?>)) {
            dates(value, new Way(before, step), format, findings);
        }
    }

    private static Finding finding(ConstraintViolation<?> violation, DocumentFormat format) {
        String pointer = pointer(violation.getPropertyPath(), format);
        Location location = Location.at(pointer);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object value = Objects.requireNonNullElse(violation.getInvalidValue(), "");
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Optional<IdentifierFinding> defect = identifier(constraint).flatMap(it -> it.defect(value.toString()));
        if (defect.isPresent()) {
            return Finding.of(defect.get(), location);
        }
        return switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotEmpty", "NotBlank" -> Finding.of(KernelFinding.MISSING_VALUE, location, key);
            case "PositiveOrZero" -> Finding.of(KernelFinding.NEGATIVE, location, value);
            case "Positive" -> Finding.of(KernelFinding.NOT_POSITIVE, location, value);
            case "Min", "DecimalMin" -> bound(KernelFinding.TOO_SMALL, location, value, attributes);
            case "Max", "DecimalMax" -> bound(KernelFinding.TOO_LARGE, location, value, attributes);
            case "Size" ->
                new Finding(
                        KernelFinding.SIZE,
                        location,
                        List.of(attribute(attributes, "min"), attribute(attributes, "max")),
                        List.of());
            case "Pattern" -> Finding.of(KernelFinding.PATTERN, location, value, attribute(attributes, "regexp"));
            default -> Finding.of(KernelFinding.CONSTRAINT, location, HostWords.of(violation));
        };
    }

    private static Optional<Identifier> identifier(Annotation constraint) {
        if (constraint instanceof CodiceFiscale codiceFiscale) {
            return Optional.of(codiceFiscale.kind().identifier());
        }
        return Optional.ofNullable(IDENTIFIERS.get(constraint.annotationType()));
    }

    private static Finding bound(FindingCode code, Location location, Object value, Map<String, Object> attributes) {
        return Finding.of(
                code,
                location,
                value,
                new BigDecimal(attribute(attributes, "value").toString()));
    }

    private static Object attribute(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name));
    }

    private static String pointer(Path path, DocumentFormat format) {
        List<Object> steps = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                steps.add(node.getIndex());
            } else if (node.getKey() != null) {
                steps.add(node.getKey());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                steps.add(format.keyOf(name));
            }
        }
        String pointer = "";
        for (Object step : steps) {
            pointer = Node.pointer(pointer, step);
        }
        return pointer;
    }

    /** Leaves every message as it is declared: most are replaced, and the others are written out in both languages. */
    private static final class Late implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    /** What a constraint we have no words for says itself, in both languages. */
    private record HostWords(String key, String italian, String english) implements Message {

        private static final MessageInterpolator WORDS = new ParameterMessageInterpolator();

        static HostWords of(ConstraintViolation<?> violation) {
            String template = violation.getMessageTemplate();
            MessageInterpolator.Context context =
                    new Violated(violation.getConstraintDescriptor(), violation.getInvalidValue());
            return new HostWords(
                    template,
                    WORDS.interpolate(template, context, Locale.ITALIAN),
                    WORDS.interpolate(template, context, Locale.ENGLISH));
        }

        @Override
        public Messages messages() {
            return KernelMessage.NOTHING.messages();
        }

        @Override
        public String text(Locale locale, List<?> arguments) {
            return Messages.isEnglish(locale) ? english : italian;
        }
    }

    /** The constraint and the value that a message may mention. */
    private record Violated(
            ConstraintDescriptor<?> constraint, @Nullable Object value) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("nothing else is known");
        }
    }
}
