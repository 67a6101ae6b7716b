package it.sportello.cli;

import it.sportello.legal.Messages;
import java.util.Locale;

/** A page of HTML with no script and nothing loaded from elsewhere. */
final class Html {

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #17324d; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #c5c7c9; }
            table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .3rem .8rem; text-align: left; vertical-align: top; }
            thead th { border-bottom: 2px solid #0066cc; } tbody tr:nth-child(even) { background: #f2f7fc; }
            pre { background: #f5f5f5; padding: 1rem; overflow-x: auto; white-space: pre-wrap; }
            .note { background: #fff5e6; border-left: 4px solid #a66300; padding: .5rem 1rem; }
            footer { margin-top: 3rem; font-size: .85rem; color: #5c6f82; overflow-wrap: anywhere; }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final Locale locale;

    Html(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
        body.append("<h1>").append(escape(title)).append("</h1>\n");
    }

    Html heading(String text) {
        body.append("<h2>").append(escape(text)).append("</h2>\n");
        return this;
    }

    Html paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>\n");
        return this;
    }

    Html note(String text) {
        body.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
        return this;
    }

    Html preformatted(String text) {
        body.append("<pre>").append(escape(text)).append("</pre>\n");
        return this;
    }

    Html table(Table table) {
        body.append(table.html());
        return this;
    }

    Html footer(String text) {
        body.append("<footer>").append(escape(text)).append("</footer>\n");
        return this;
    }

    String page() {
        return "<!DOCTYPE html>\n<html lang=\"" + (Messages.isEnglish(locale) ? "en" : "it")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + body
                + "</body>\n</html>\n";
    }

    static String escape(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
