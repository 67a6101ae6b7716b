package it.sportello.isee.inps;

import it.sportello.isee.IseeFinding;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.identifier.Identifier;
import it.sportello.legal.identifier.IdentifierFinding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads values of elements and collects what does not fit. A required value that is missing or wrong gives a finding, an
 * error, and a stand-in that never leaves: what was bound with an error among the findings is thrown away.
 */
final class XmlBinding {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NO_TIME =
            Pattern.compile("(T00:00:00(\\.0{1,9})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?");
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final String document;
    private final List<Finding> findings;

    XmlBinding(String document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    Location at(XmlElement element, String step) {
        return new Location(document, element.path() + step, element.line(), element.column());
    }

    void find(IseeFinding code, XmlElement element, String step, Object... arguments) {
        findings.add(Finding.of(code, at(element, step), arguments));
    }

    // --- attributes -------------------------------------------------------------------------------------------------

    <T> T required(
            XmlElement element, String attribute, T standIn, Function<String, Optional<T>> reading, Object form) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            missing(element, "/@" + attribute, attribute);
            return standIn;
        }
        return read(element, attribute, text.get(), reading, form).orElse(standIn);
    }

    <T> Optional<T> optional(XmlElement element, String attribute, Function<String, Optional<T>> reading, Object form) {
        return element.attribute(attribute).flatMap(text -> read(element, attribute, text, reading, form));
    }

    private <T> Optional<T> read(
            XmlElement element, String attribute, String text, Function<String, Optional<T>> reading, Object form) {
        Optional<T> value = reading.apply(text.strip());
        if (value.isEmpty()) {
            find(IseeFinding.XML_VALUE, element, "/@" + attribute, shorten(text), attribute, form);
        }
        return value;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    String text(XmlElement element, String attribute) {
        return required(element, attribute, "", Optional::of, "");
    }

    Optional<String> optionalText(XmlElement element, String attribute) {
        return element.attribute(attribute).map(String::strip);
    }

    LocalDate date(XmlElement element, String attribute) {
        return required(element, attribute, LocalDate.EPOCH, XmlBinding::date, "2025-12-31");
    }

    Optional<LocalDate> optionalDate(XmlElement element, String attribute) {
        return optional(element, attribute, XmlBinding::date, "2025-12-31");
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            boolean timed =
                    text.length() > 10 && !NO_TIME.matcher(text.substring(10)).matches();
            return timed || date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean flag(XmlElement element, String attribute) {
        return required(element, attribute, false, XmlBinding::flag, "true, false");
    }

    boolean optionalFlag(XmlElement element, String attribute) {
        return optional(element, attribute, XmlBinding::flag, "true, false").orElse(false);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Euro euro(XmlElement element, String attribute) {
        return required(element, attribute, Euro.ZERO, XmlBinding::euro, "1234.56");
    }

    Optional<Euro> optionalEuro(XmlElement element, String attribute) {
        return optional(element, attribute, XmlBinding::euro, "1234.56");
    }

    private static Optional<Euro> euro(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Euro.of(new BigDecimal(text)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Whole euro, as the declaration has them. */
    Optional<Euro> optionalWholeEuro(XmlElement element, String attribute, boolean mayBeNegative) {
        return optional(
                element,
                attribute,
                text -> WHOLE.matcher(mayBeNegative && text.startsWith("-") ? text.substring(1) : text)
                                .matches()
                        ? Optional.of(Euro.of(Long.parseLong(text)))
                        : Optional.empty(),
                mayBeNegative ? "-1234" : "1234");
    }

    Euro wholeEuro(XmlElement element, String attribute) {
        if (element.attribute(attribute).isEmpty()) {
            missing(element, "/@" + attribute, attribute);
        }
        return optionalWholeEuro(element, attribute, false).orElse(Euro.ZERO);
    }

    Fraction number(XmlElement element, String attribute) {
        return required(
                element,
                attribute,
                Fraction.ONE,
                text -> DECIMAL.matcher(text).matches()
                        ? Optional.of(Fraction.of(new BigDecimal(text)))
                        : Optional.empty(),
                "1.57");
    }

    Optional<Integer> optionalCount(XmlElement element, String attribute) {
        return optional(
                element,
                attribute,
                text -> text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "3");
    }

    <T> T word(XmlElement element, String attribute, Map<String, T> words) {
        return required(
                element,
                attribute,
                words.values().iterator().next(),
                text -> Optional.ofNullable(words.get(text)),
                words.keySet().stream().sorted().toList());
    }

    String codiceFiscale(XmlElement element, String attribute) {
        return identifier(element, attribute, Identifier.CODICE_FISCALE);
    }

    String protocol(XmlElement element, String attribute) {
        return identifier(element, attribute, Identifier.PROTOCOLLO_DSU);
    }

    Optional<String> optionalProtocol(XmlElement element, String attribute) {
        return element.attribute(attribute).isEmpty()
                ? Optional.empty()
                : Optional.of(identifier(element, attribute, Identifier.PROTOCOLLO_DSU));
    }

    Optional<String> optionalCodiceFiscale(XmlElement element, String attribute) {
        return element.attribute(attribute).isEmpty()
                ? Optional.empty()
                : Optional.of(identifier(element, attribute, Identifier.CODICE_FISCALE));
    }

    private String identifier(XmlElement element, String attribute, Identifier identifier) {
        String text = text(element, attribute).strip();
        if (!text.isEmpty()) {
            Optional<IdentifierFinding> defect = identifier.defect(text);
            defect.ifPresent(found -> findings.add(Finding.of(found, at(element, "/@" + attribute))));
        }
        return text;
    }

    // --- children ---------------------------------------------------------------------------------------------------

    /** A child that must be there; an empty stand-in otherwise. */
    XmlElement requiredChild(XmlElement element, String... names) {
        Optional<XmlElement> child = Arrays.stream(names)
                .flatMap(name -> element.child(name).stream())
                .findFirst();
        if (child.isEmpty()) {
            missing(element, "/" + names[0], names[0]);
        }
        return child.orElseGet(() -> element.missingChild(names[0]));
    }

    void missing(XmlElement element, String step, String name) {
        if (!element.isMissing()) {
            find(IseeFinding.XML_MISSING, element, step, name);
        }
    }

    /** Tells of everything nobody asked for, and of a second element where one may stand. */
    void tellUnknown(XmlElement element) {
        element.unaskedAttributes().stream()
                .sorted()
                .forEach(name -> find(IseeFinding.XML_UNKNOWN, element, "/@" + shorten(name), shorten(name)));
        if (!element.unaskedText().isEmpty()) {
            find(IseeFinding.XML_UNKNOWN, element, "", shorten(element.unaskedText()));
        }
        element.twice().forEach(child -> find(IseeFinding.XML_TWICE, child, "", child.name()));
        Set<XmlElement> passed = new HashSet<>(element.unaskedChildren());
        element.unaskedChildren().forEach(child -> find(IseeFinding.XML_UNKNOWN, child, "", shorten(child.name())));
        passed.addAll(element.twice());
        element.children().stream().filter(child -> !passed.contains(child)).forEach(this::tellUnknown);
    }
}
