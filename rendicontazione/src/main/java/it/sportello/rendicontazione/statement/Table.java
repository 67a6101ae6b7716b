package it.sportello.rendicontazione.statement;

import it.sportello.legal.document.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table to hand in: a sheet, a file, a part of a page.
 *
 * @param name a short name for files and sheets: {@code lines}
 * @param title what it is, for people
 * @param header the titles of the columns
 * @param rows the rows, each with as many cells
 */
public record Table(String name, String title, List<String> header, List<List<Cell>> rows) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than the header
     */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row has a cell for each column");
            }
        }
    }

    /**
     * The table as CSV, parted by semicolons, with decimal commas in Italian and points in English. Cells that a
     * spreadsheet could take for a formula are neutralised.
     */
    public String csv(Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header.stream().map(title -> Cell.of(title).plain(locale)).toList());
        rows.forEach(
                row -> lines.add(row.stream().map(cell -> cell.plain(locale)).toList()));
        return new CsvWriter(';').text(lines);
    }
}
