package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import it.sportello.legal.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a cell, written with the marks and words of a mapping, into what a document would hold. */
final class CsvCells {

    private static final Pattern RATIO = Pattern.compile("-?[0-9]{1,400}/[0-9]{1,400}");
    private static final Pattern ITALIAN_DATE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})(.*)");
    private static final Pattern TIME = Pattern.compile("[ ]([0-9]{2}:[0-9]{2}(:[0-9]{2})?)");
    private static final Pattern ISO_AND_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9].*)");
    private static final int MAX_NUMBER = 1_000;

    private final CsvMapping mapping;
    private final Pattern plain;
    private final Optional<Pattern> grouped;

    CsvCells(CsvMapping mapping) {
        this.mapping = mapping;
        String decimals = "(" + Pattern.quote(mapping.decimalMark()) + "[0-9]+)?";
        this.plain = Pattern.compile("-?(0|[1-9][0-9]*)" + decimals);
        this.grouped = mapping.thousandsMark()
                .map(mark -> Pattern.compile("-?[1-9][0-9]{0,2}(" + Pattern.quote(mark) + "[0-9]{3})+" + decimals));
    }

    /**
     * What a cell holds.
     *
     * @param words the words it may hold, and what they stand for; none if it may hold any
     * @param line the line of its row
     * @param column the number of the cell
     * @param findings what is wrong with it, each by its JSON pointer in the record
     * @return its node; one that holds nothing if there are findings that are errors
     */
    Node read(
            String text,
            CsvPlan.Target target,
            Map<String, String> words,
            int line,
            int column,
            List<Finding> findings) {
        Cell cell = new Cell(target, words, line, column, findings);
        if (!target.isList()) {
            return cell.node(text, target.pointer());
        }
        Node list = new Node(Node.Kind.LIST, "", line, column);
        for (String item : text.split(Pattern.quote(mapping.listSeparator().orElse("")), -1)) {
            if (!item.isBlank()) {
                list.items.add(cell.node(item.strip(), Node.pointer(target.pointer(), list.items.size())));
            }
        }
        return list;
    }

    /** What is told of the cell, wherever in it it stands. */
    private final class Cell {

        private final CsvPlan.Target target;
        private final Map<String, String> words;
        private final int line;
        private final int column;
        private final List<Finding> findings;

        Cell(CsvPlan.Target target, Map<String, String> words, int line, int column, List<Finding> findings) {
            this.target = target;
            this.words = words;
            this.line = line;
            this.column = column;
            this.findings = findings;
        }

        Node node(String written, String pointer) {
            String text = words.isEmpty() ? written : words.getOrDefault(written, "");
            if (text.isEmpty()) {
                return bad(
                        KernelFinding.UNKNOWN_WORD, pointer, NodeReader.shorten(written), List.copyOf(words.keySet()));
            }
            if (target.leaf().isEnum() || (target.isStated() && text.equals(Stated.NOT_STATED))) {
                return node(Node.Kind.TEXT, text);
            }
            if (target.leaf() == String.class) {
                if (CsvWriter.isFormula(text)) {
                    findings.add(Finding.of(KernelFinding.FORMULA, Location.at(pointer), NodeReader.shorten(text)));
                }
                return node(Node.Kind.TEXT, text);
            }
            Scalar scalar = Scalar.of(target.leaf()).orElseThrow();
            if (scalar.expected() == KernelMessage.TRUE_OR_FALSE) {
                return yesOrNo(text, pointer);
            }
            Node node = node(scalar.number() ? Node.Kind.NUMBER : Node.Kind.TEXT, canonical(text, scalar));
            if (scalar.read(node, DocumentFormat.JSON).isPresent()) {
                return node;
            }
            if (scalar.number() && isMalformed(text)) {
                return bad(KernelFinding.NUMBER_FORM, pointer, NodeReader.shorten(text));
            }
            return bad(KernelFinding.WRONG_TYPE, pointer, NodeReader.shorten(text), expected(scalar.expected()));
        }

        private Node yesOrNo(String text, String pointer) {
            if (mapping.yes().contains(text) || mapping.no().contains(text)) {
                return node(Node.Kind.BOOLEAN, String.valueOf(mapping.yes().contains(text)));
            }
            List<String> known = new ArrayList<>(mapping.yes());
            known.addAll(mapping.no());
            return bad(KernelFinding.UNKNOWN_WORD, pointer, NodeReader.shorten(text), known);
        }

        private Node node(Node.Kind kind, String text) {
            return new Node(kind, text, line, column);
        }

        private Node bad(KernelFinding code, String pointer, Object... arguments) {
            findings.add(Finding.of(code, Location.at(pointer), arguments));
            return node(Node.Kind.NOTHING, "");
        }
    }

    /** The text as documents write it; an empty one, which no value has, if it does not have the form of the table. */
    private String canonical(String text, Scalar scalar) {
        if (text.length() > MAX_NUMBER) {
            return "";
        }
        return switch (scalar.expected()) {
            case DATE -> date(text);
            case DATE_AND_TIME -> dateAndTime(text);
            default -> number(text);
        };
    }

    private String number(String text) {
        if (RATIO.matcher(text).matches()) {
            return text;
        }
        if (plain.matcher(text).matches()) {
            return text.replace(mapping.mark(), '.');
        }
        return grouped.filter(form -> form.matcher(text).matches())
                .map(form ->
                        text.replace(mapping.thousandsMark().orElseThrow(), "").replace(mapping.mark(), '.'))
                .orElse("");
    }

    /** A number in a form that no document may have: with an exponent, with zeros in front, with too many digits. */
    private boolean isMalformed(String text) {
        return (mapping.mark() == '.' || text.indexOf('.') < 0)
                && NodeReader.isMalformedNumber(text.replace(mapping.mark(), '.'));
    }

    private String date(String text) {
        if (isIso()) {
            return text;
        }
        Matcher date = ITALIAN_DATE.matcher(text);
        return date.matches() ? date.group(3) + "-" + date.group(2) + "-" + date.group(1) + date.group(4) : "";
    }

    private String dateAndTime(String text) {
        if (isIso()) {
            Matcher spaced = ISO_AND_TIME.matcher(text);
            return spaced.matches() ? spaced.group(1) + "T" + spaced.group(2) : text;
        }
        Matcher date = ITALIAN_DATE.matcher(text);
        if (!date.matches()) {
            return "";
        }
        Matcher time = TIME.matcher(date.group(4));
        return time.matches() ? date.group(3) + "-" + date.group(2) + "-" + date.group(1) + "T" + time.group(1) : "";
    }

    private boolean isIso() {
        return mapping.dates().startsWith("yyyy");
    }

    private Object expected(KernelMessage expected) {
        String thousands = mapping.thousandsMark().orElse("");
        return switch (expected) {
            case AMOUNT -> new Like(KernelMessage.AMOUNT_LIKE, "4" + thousands + "500" + mapping.decimalMark() + "00");
            case NUMBER -> new Like(KernelMessage.NUMBER_LIKE, "0" + mapping.decimalMark() + "8");
            case DATE -> new Like(KernelMessage.DATE_LIKE, isIso() ? "2010-05-05" : "05/05/2010");
            case DATE_AND_TIME ->
                new Like(KernelMessage.DATE_AND_TIME_LIKE, isIso() ? "2010-05-05T12:30" : "05/05/2010 12:30");
            default -> expected;
        };
    }

    /** What is expected, with an example as the table writes it. */
    private record Like(KernelMessage what, String example) implements Message {
        @Override
        public String key() {
            return what.key();
        }

        @Override
        public Messages messages() {
            return what.messages();
        }

        @Override
        public String text(Locale locale, List<?> arguments) {
            return what.text(locale, List.of(example));
        }
    }
}
