package it.sportello.rendicontazione.statement;

import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/** Tables as a page of HTML, with no script and nothing loaded from elsewhere; nothing in a cell can break out of it. */
final class TablePage {

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #17324d; }
            table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }
            th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            thead th { border-bottom: 2px solid #0066cc; } tbody tr:nth-child(even) { background: #f2f7fc; }
            td.n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
            pre { background: #f5f5f5; padding: 1rem; white-space: pre-wrap; }
            @media print { @page { size: A4 landscape; margin: 1cm; } body { font-size: .7rem; margin: 0; max-width: none; padding: 0; }
              thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
            """;

    private TablePage() {}

    static String of(String title, List<String> introduction, List<Table> tables, List<String> reasons, Locale locale) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\""
                + (Messages.isEnglish(locale) ? "en" : "it")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        html.append("<h1>").append(escape(title)).append("</h1>\n<ul>\n");
        introduction.forEach(each -> html.append("<li>").append(escape(each)).append("</li>\n"));
        html.append("</ul>\n");
        tables.forEach(table -> write(table, locale, html));
        if (!reasons.isEmpty()) {
            html.append("<h2>").append(escape(StatementMessage.WHY.say(locale))).append("</h2>\n<pre>");
            reasons.forEach(line -> html.append(escape(line)).append('\n'));
            html.append("</pre>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void write(Table table, Locale locale, StringBuilder html) {
        html.append("<h2>").append(escape(table.title())).append("</h2>\n<table>\n<thead><tr>");
        table.header()
                .forEach(each ->
                        html.append("<th scope=\"col\">").append(escape(each)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(
                            cell instanceof Cell.Money || cell instanceof Cell.Decimal ? "<td class=\"n\">" : "<td>")
                    .append(escape(cell.shown(locale)))
                    .append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String escape(String text) {
        return new Cell.Text(text)
                .value()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
