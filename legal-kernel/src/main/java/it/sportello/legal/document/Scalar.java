package it.sportello.legal.document;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelMessage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a type that is a single word of a document is written.
 *
 * @param number whether it may be a bare number
 * @param quoted whether it may be a text
 * @param form what it looks like, checked before it is read
 * @param reading how it is read
 * @param expected what to tell people it should be
 */
record Scalar(boolean number, boolean quoted, Pattern form, Function<String, Object> reading, KernelMessage expected) {

    private static final Scalar WHOLE = bare("-?(0|[1-9][0-9]{0,8})", Integer::valueOf, KernelMessage.WHOLE_NUMBER);
    private static final Scalar LONG = bare("-?(0|[1-9][0-9]{0,17})", Long::valueOf, KernelMessage.WHOLE_NUMBER);
    private static final Scalar TEXT =
            new Scalar(false, true, Pattern.compile("(?s).*"), text -> text, KernelMessage.TEXT);
    private static final Map<Class<?>, Scalar> BY_TYPE = Map.ofEntries(
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(
                    BigDecimal.class,
                    bare("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?", BigDecimal::new, KernelMessage.NUMBER)),
            Map.entry(Euro.class, bareOrQuoted("-?[0-9.]{1,21}", Euro::parse, KernelMessage.AMOUNT)),
            Map.entry(
                    Fraction.class,
                    bareOrQuoted(
                            "-?(0|[1-9][0-9]{0,399})(\\.[0-9]{1,18}|/[1-9][0-9]{0,399})?",
                            Fraction::parse,
                            KernelMessage.NUMBER)),
            Map.entry(LocalDate.class, quoted("[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse, KernelMessage.DATE)),
            Map.entry(
                    LocalDateTime.class,
                    quoted(
                            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?",
                            LocalDateTime::parse, KernelMessage.DATE_AND_TIME)),
            Map.entry(String.class, TEXT));
    private static final Scalar TRUE_OR_FALSE = bare("true|false", Boolean::valueOf, KernelMessage.TRUE_OR_FALSE);

    private static Scalar bare(String form, Function<String, Object> reading, KernelMessage expected) {
        return new Scalar(true, false, Pattern.compile(form), reading, expected);
    }

    private static Scalar quoted(String form, Function<String, Object> reading, KernelMessage expected) {
        return new Scalar(false, true, Pattern.compile(form), reading, expected);
    }

    private static Scalar bareOrQuoted(String form, Function<String, Object> reading, KernelMessage expected) {
        return new Scalar(true, true, Pattern.compile(form), reading, expected);
    }

    static Optional<Scalar> of(Class<?> type) {
        return type == boolean.class || type == Boolean.class
                ? Optional.of(TRUE_OR_FALSE)
                : Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The value, or nothing if the node does not hold one. */
    Optional<Object> read(Node node, DocumentFormat format) {
        boolean fits = switch (node.kind) {
            // In YAML a number without quotes is still the text somebody typed: a file number, a code.
            case NUMBER -> number || (expected == KernelMessage.TEXT && format == DocumentFormat.YAML);
            case TEXT -> quoted;
            case BOOLEAN -> expected == KernelMessage.TRUE_OR_FALSE;
            default -> false;
        };
        if (!fits || !form.matcher(node.text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(node.text));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
