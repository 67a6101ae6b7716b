package it.sportello.rendicontazione.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as a workbook (XLSX), a sheet for each. Texts are texts and never formulas, amounts and days are values.
 * The same tables give the same bytes: no day of writing stands in the file.
 *
 * <p>It needs {@code org.dhatim:fastexcel} on the class path, which this module declares as optional; with the module path,
 * {@code --add-modules org.dhatim.fastexcel}. Nothing else here needs it.
 */
public final class TableXlsx {

    private static final int SHEET_NAME = 31;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TableXlsx() {}

    /**
     * The bytes of a workbook.
     *
     * @param tables at least one
     * @throws IllegalArgumentException if there is none
     */
    public static byte[] of(List<Table> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a workbook has a sheet");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sportello", null)) {
            Set<String> names = new HashSet<>();
            for (Table table : tables) {
                write(table, workbook.newWorksheet(name(table.title(), names)));
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(bytes.toByteArray());
    }

    private static void write(Table table, Worksheet sheet) {
        for (int column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, new Cell.Text(table.header().get(column)).value());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 1, column);
            }
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        if (cell instanceof Cell.Money money) {
            sheet.value(row, column, money.value().toBigDecimal());
            sheet.style(row, column).format("#,##0.00").set();
        } else if (cell instanceof Cell.Decimal number) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Cell.Text text && !text.value().isEmpty()) {
            sheet.value(row, column, text.value());
        }
    }

    /** A name a sheet may have, and no other has: at most 31 characters, compared without case. */
    private static String name(String title, Set<String> taken) {
        String clean = NOT_IN_NAMES
                .matcher(new Cell.Text(title).value())
                .replaceAll(" ")
                .strip();
        String name = cut(clean.isEmpty() ? "-" : clean, SHEET_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(clean, SHEET_NAME - 6) + " (" + i + ")";
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    /** The same archive without the moment it was made. */
    private static byte[] timeless(byte[] archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = CREATED.matcher(new String(content, StandardCharsets.UTF_8))
                            .replaceAll("")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
