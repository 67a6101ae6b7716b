package it.sportello.eligibility.publication;

import java.util.List;
import java.util.stream.Collectors;

/** How tables and texts are written so that nothing in them can break out. */
final class Texts {

    /** Also as East Asian text has them, for some spreadsheets take those as well. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Texts() {}

    /** A text on one line, without characters that command a terminal. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }

    /** A text in Markdown that shows as it is. */
    static String mark(String text) {
        return plain(text).replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
    }

    static String row(List<String> cells) {
        return cells.stream().map(Texts::mark).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String rule(int columns) {
        return "|" + " --- |".repeat(columns) + "\n";
    }

    /**
     * A line of CSV (RFC 4180): semicolons between cells, as spreadsheets of Italian offices expect, CR LF at the end.
     * A cell that a spreadsheet would take for a formula begins with an apostrophe.
     */
    static String line(List<String> cells) {
        return cells.stream().map(Texts::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = plain(text);
        String first = plain.strip();
        boolean formula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        String safe = formula ? "'" + plain : plain;
        return safe.matches("(?s).*[;\",].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
