package it.sportello.legal.document;

import it.sportello.legal.KernelFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into rows and cells as RFC 4180 says; a lone CR ends a line too, and a line without any character is passed
 * over.
 *
 * <p>A cell whose quotation mark is not closed, or is closed before more text, ends its row: the next row begins on the line
 * after that mark, whatever the cell would have swallowed.
 */
final class CsvScanner {

    /** The most cells of a row. */
    static final int MAX_CELLS = 1_000;

    /**
     * A row.
     *
     * @param line where it begins
     * @param cells its cells, at most {@link #MAX_CELLS} of them
     * @param count how many there are
     * @param defects why it is no row
     */
    record Row(int line, List<String> cells, int count, List<Defect> defects) {}

    /**
     * Something wrong with a cell.
     *
     * @param code what
     * @param line where the cell begins
     * @param cell its number, from 1
     * @param argument what the finding mentions
     */
    record Defect(KernelFinding code, int line, int cell, Object argument) {}

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    CsvScanner(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next row; nothing after the last. */
    Optional<Row> next() {
        while (isLineEnd()) {
            passLineEnd();
        }
        return at < text.length() ? Optional.of(row()) : Optional.empty();
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        List<Defect> defects = new ArrayList<>();
        int count = 0;
        while (true) {
            count++;
            Optional<String> cell = at < text.length() && text.charAt(at) == '"'
                    ? quoted(count, defects)
                    : Optional.of(bare(count, defects));
            if (count <= MAX_CELLS) {
                cells.add(cell.orElse(""));
            }
            if (cell.isEmpty()) {
                return new Row(begins, cells, count, defects);
            }
            if (at == text.length() || isLineEnd()) {
                passLineEnd();
                return new Row(begins, cells, count, defects);
            }
            at++;
        }
    }

    private String bare(int number, List<Defect> defects) {
        int begins = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd()) {
            at++;
        }
        String cell = text.substring(begins, Math.min(at, begins + NodeReader.MAX_TEXT));
        if (number > MAX_CELLS) {
            return cell;
        }
        if (at - begins > NodeReader.MAX_TEXT) {
            defects.add(new Defect(KernelFinding.LIMIT, line, number, NodeReader.MAX_TEXT));
        } else if (cell.indexOf('"') >= 0) {
            defects.add(new Defect(KernelFinding.QUOTES, line, number, NodeReader.shorten(cell)));
        }
        return cell;
    }

    /** The cell, without its marks; nothing if they do not fit, and then what follows is the next line. */
    private Optional<String> quoted(int number, List<Defect> defects) {
        int opened = at;
        int openedOn = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length() && cell.length() <= NodeReader.MAX_TEXT) {
            char next = text.charAt(at);
            if (next == '"' && !isMark(at + 1)) {
                at++;
                if (at == text.length() || text.charAt(at) == separator || isLineEnd()) {
                    return Optional.of(cell.toString());
                }
                break;
            }
            cell.append(next);
            if (next == '"') {
                at += 2;
            } else if (isLineEnd()) {
                line++;
                at++;
                if (next == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    cell.append('\n');
                    at++;
                }
            } else {
                at++;
            }
        }
        KernelFinding code = cell.length() > NodeReader.MAX_TEXT ? KernelFinding.LIMIT : KernelFinding.QUOTES;
        at = opened;
        line = openedOn;
        while (at < text.length() && !isLineEnd()) {
            at++;
        }
        defects.add(new Defect(
                code,
                openedOn,
                number,
                code == KernelFinding.LIMIT
                        ? NodeReader.MAX_TEXT
                        : NodeReader.shorten(text.substring(opened + 1, Math.min(at, opened + 100)))));
        passLineEnd();
        return Optional.empty();
    }

    private boolean isMark(int index) {
        return index < text.length() && text.charAt(index) == '"';
    }

    private boolean isLineEnd() {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private void passLineEnd() {
        if (isLineEnd()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }
}
