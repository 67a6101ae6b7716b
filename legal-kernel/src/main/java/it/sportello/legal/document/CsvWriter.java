package it.sportello.legal.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows of texts as CSV (RFC 4180): cells between quotation marks where they need them, lines that end in CR LF.
 *
 * <p>A cell that a spreadsheet could take for a formula, because it begins with {@code =}, {@code +}, {@code -}, {@code @},
 * after blanks or not, a tab or the end of a line, gets an apostrophe in front; a plain negative number, {@code -12,50},
 * does not.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class CsvWriter {

    /** Also as East Asian text has the signs, for some spreadsheets take those as well. */
    private static final String FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String COMMANDS = "\t\r\n";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]{1,40}([.,][0-9]{1,40}){0,20}");

    private final char separator;

    /**
     * A writer.
     *
     * @param separator what stands between cells: comma, semicolon, tab or vertical bar
     * @throws IllegalArgumentException for any other separator
     */
    public CsvWriter(char separator) {
        if (",;\t|".indexOf(separator) < 0) {
            throw new IllegalArgumentException("not a separator of cells");
        }
        this.separator = separator;
    }

    /** The text of these rows. */
    public String text(List<? extends List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    text.append(separator);
                }
                append(row.get(i), row.size() == 1, text);
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** An empty cell alone in its row is quoted: a line without any character is no row. */
    private void append(String cell, boolean alone, StringBuilder text) {
        String harmless = isFormula(cell) ? "'" + cell : cell;
        if (harmless.isEmpty() ? alone : needsQuotes(harmless)) {
            text.append('"').append(harmless.replace("\"", "\"\"")).append('"');
        } else {
            text.append(harmless);
        }
    }

    private boolean needsQuotes(String cell) {
        return cell.indexOf(separator) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf('\n') >= 0
                || cell.charAt(0) == ' '
                || cell.charAt(cell.length() - 1) == ' ';
    }

    /** Whether a spreadsheet could run it. */
    static boolean isFormula(String cell) {
        if (cell.isEmpty() || NEGATIVE_NUMBER.matcher(cell).matches()) {
            return false;
        }
        String first = cell.strip();
        return COMMANDS.indexOf(cell.charAt(0)) >= 0 || (!first.isEmpty() && FORMULAS.indexOf(first.charAt(0)) >= 0);
    }
}
