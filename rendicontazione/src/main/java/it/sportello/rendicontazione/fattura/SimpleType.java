package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a value, as XSD defines it.
 *
 * @param whiteSpace what becomes of blanks, tabs and line ends before the form is judged
 * @param form whether a text has the form
 * @param expected the form in words
 * @param standIn what an empty element stands for
 */
record SimpleType(WhiteSpace whiteSpace, Predicate<String> form, Message expected, Optional<String> standIn) {

    /** The three ways of XSD. */
    enum WhiteSpace {
        PRESERVE,
        REPLACE,
        COLLAPSE
    }

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?");
    private static final Pattern DATE_TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:24:00:00(?:\\.0+)?|([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\\.[0-9]+)?)"
                    + "(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?0*[0-9]{1,9}");
    private static final String ATOM = "[!#-'*+/-9=?A-Z^-~-]+(?:\\.[!#-'*+/-9=?A-Z^-~-]+)*";
    /** As in 1.2.2, or, since 1.2.3 is looser in a way this library has not read, as any other address. */
    private static final Pattern EMAIL = Pattern.compile(ATOM + "@" + ATOM + "|.+@.+[.]+.+");

    private static final Pattern CONTACT = Pattern.compile(".+@.+[.]+.+");

    /**
     * Reads a form as the grammar files write it.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    static SimpleType parse(String text) {
        int at = text.indexOf(" default ");
        if (at >= 0) {
            SimpleType type = parse(text.substring(0, at));
            String standIn = text.substring(at + " default ".length());
            return new SimpleType(type.whiteSpace, type.form, type.expected, Optional.of(standIn));
        }
        String kind = text.replaceFirst(" .*", "");
        String rest = text.substring(kind.length()).strip();
        String[] n = rest.split(" ", -1);
        return switch (kind) {
            case "ascii" -> latin(WhiteSpace.REPLACE, n, 0x7F, FatturaMessage.ASCII);
            case "title" -> latin(WhiteSpace.COLLAPSE, new String[] {"2", "10"}, 0x7F, FatturaMessage.ASCII);
            case "latin" -> latin(WhiteSpace.REPLACE, n, 0xFF, FatturaMessage.LATIN);
            case "line" -> latin(WhiteSpace.REPLACE, n, Character.MAX_CODE_POINT, FatturaMessage.LINE);
            case "text" -> latin(WhiteSpace.PRESERVE, n, Character.MAX_CODE_POINT, FatturaMessage.LINE);
            case "form" ->
                of(WhiteSpace.PRESERVE, Pattern.compile(rest).asMatchPredicate(), FatturaMessage.FORM.with(rest));
            case "one" -> {
                List<String> words = List.of(rest.substring("of ".length()).split(" ", -1));
                yield of(WhiteSpace.PRESERVE, words::contains, FatturaMessage.ONE_OF.with(words));
            }
            case "date" ->
                rest.isEmpty()
                        ? of(WhiteSpace.COLLAPSE, each -> date(each).isPresent(), FatturaMessage.DATE)
                        : dateFrom(LocalDate.parse(rest));
            case "datetime" -> of(WhiteSpace.COLLAPSE, SimpleType::isDateTime, FatturaMessage.DATE_TIME);
            case "amount" -> decimal("-?", n);
            case "number" -> decimal("", n);
            case "rate" ->
                of(
                        WhiteSpace.COLLAPSE,
                        Pattern.compile("0?[0-9]{1,2}\\.[0-9]{2}|100\\.00").asMatchPredicate(),
                        FatturaMessage.RATE);
            case "integer" -> integer(Integer.parseInt(n[0]), Integer.parseInt(n[1]));
            // What it holds is checked as it streams by.
            case "base64" -> of(WhiteSpace.COLLAPSE, each -> true, FatturaMessage.BASE64);
            case "email" -> address(0, EMAIL);
            case "contact" -> address(7, CONTACT);
            default -> throw new IllegalArgumentException("no such form: " + text);
        };
    }

    private static SimpleType of(WhiteSpace whiteSpace, Predicate<String> form, Message expected) {
        return new SimpleType(whiteSpace, form, expected, Optional.empty());
    }

    private static SimpleType latin(WhiteSpace whiteSpace, String[] bounds, int last, FatturaMessage expected) {
        int least = Integer.parseInt(bounds[0]);
        int most = Integer.parseInt(bounds[1]);
        return of(
                whiteSpace,
                text -> text.codePointCount(0, text.length()) >= least
                        && text.codePointCount(0, text.length()) <= most
                        && text.codePoints().allMatch(c -> c <= last),
                expected.with(least, most));
    }

    private static SimpleType dateFrom(LocalDate first) {
        return of(
                WhiteSpace.COLLAPSE,
                each -> date(each).filter(day -> !day.isBefore(first)).isPresent(),
                FatturaMessage.DATE_FROM.with(first));
    }

    private static SimpleType decimal(String sign, String[] n) {
        Pattern form = Pattern.compile(sign + "[0-9]{1," + n[0] + "}\\.[0-9]{" + n[1] + "," + n[2] + "}");
        return of(
                WhiteSpace.COLLAPSE,
                form.asMatchPredicate(),
                FatturaMessage.AMOUNT.with(Integer.valueOf(n[0]), n[1].equals(n[2]) ? n[1] : n[1] + "-" + n[2]));
    }

    private static SimpleType integer(int least, int most) {
        return of(
                WhiteSpace.COLLAPSE,
                text -> INTEGER.matcher(text).matches()
                        && Long.parseLong(text) >= least
                        && Long.parseLong(text) <= most,
                FatturaMessage.INTEGER.with(least, most));
    }

    private static SimpleType address(int least, Pattern form) {
        return of(
                least == 0 ? WhiteSpace.COLLAPSE : WhiteSpace.PRESERVE,
                text -> text.length() >= least
                        && text.length() <= 256
                        && form.matcher(text).matches(),
                FatturaMessage.EMAIL);
    }

    /** A date with or without a time zone, which says nothing about the day. */
    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? day(matcher.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDateTime(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches() || day(matcher.group(1)).isEmpty()) {
            return false;
        }
        try {
            return matcher.group(2) == null || LocalTime.parse(matcher.group(2)).getSecond() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The text as XSD sees it. */
    String normalised(String text) {
        String value = whiteSpace == WhiteSpace.PRESERVE
                ? text
                : text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        if (whiteSpace == WhiteSpace.COLLAPSE) {
            value = value.replaceAll(" +", " ").replaceAll("^ | $", "");
        }
        return value.isEmpty() ? standIn.orElse(value) : value;
    }

    /** Whether a normalised text has the form. */
    boolean accepts(String normalised) {
        return form.test(normalised);
    }

    /** Whether it is one of those that end at U+00FF or before. */
    boolean isLatin() {
        return expected.key().equals(FatturaMessage.ASCII.key())
                || expected.key().equals(FatturaMessage.LATIN.key());
    }

    boolean isBase64() {
        return expected == FatturaMessage.BASE64;
    }
}
