package it.sportello.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people, as text or as HTML. What comes from documents cannot break out of it: control characters are shown
 * as spaces, and HTML is escaped.
 *
 * @param header the heads of the columns
 * @param rows the rows, each as long as the header
 */
record Table(List<String> header, List<List<String>> rows) {

    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        int[] widths = new int[header.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i],
                        plain(line.get(i)).codePointCount(0, plain(line.get(i)).length()));
            }
        }
        StringBuilder text = new StringBuilder(line(header, widths)).append("  ");
        for (int width : widths) {
            text.append("─".repeat(width)).append("  ");
        }
        text.setLength(text.length() - 2);
        text.append('\n');
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String cell = plain(cells.get(i));
            String padding = " ".repeat(widths[i] - length(cell));
            boolean number = i > 0 && cell.matches("[-€0-9][0-9.,€ ]*");
            line.append(number ? padding + cell : cell + padding).append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    String html() {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        header.forEach(cell ->
                html.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(Html.escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    /** A text from outside, fit for a terminal. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }
}
