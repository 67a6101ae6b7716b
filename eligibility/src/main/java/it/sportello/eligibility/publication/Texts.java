package it.sportello.eligibility.publication;

import it.sportello.legal.document.CsvWriter;
import java.util.List;
import java.util.stream.Collectors;

/** How tables and texts are written so that nothing in them can break out. */
final class Texts {

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

    /** Lines of CSV, with semicolons between cells, as spreadsheets of Italian offices expect. */
    static String csv(List<List<String>> rows) {
        return new CsvWriter(';')
                .text(rows.stream()
                        .map(row -> row.stream().map(Texts::plain).toList())
                        .toList());
    }
}
