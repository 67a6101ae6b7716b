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
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String cell = plain(line.get(i));
                int padding = widths[i] - cell.codePointCount(0, cell.length());
                boolean number = i > 0 && cell.matches("[-€0-9][0-9.,€ ]*");
                row.append(number ? " ".repeat(padding) + cell : cell + " ".repeat(padding))
                        .append("  ");
            }
            text.append(row.toString().stripTrailing()).append('\n');
            if (line == header) {
                text.append("  ");
                for (int width : widths) {
                    text.append("─".repeat(width)).append("  ");
                }
                text.setLength(text.length() - 2);
                text.append('\n');
            }
        }
        return text.toString();
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
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }
}
