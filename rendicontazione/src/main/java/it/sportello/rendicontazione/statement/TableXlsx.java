package it.sportello.rendicontazione.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
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
        String whole = clean.isEmpty() ? "-" : clean;
        String name = cut(whole, SHEET_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(whole, SHEET_NAME - 6) + " (" + i + ")";
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    /**
     * The same archive without the moment it was made. The library writes local headers that the JDK does not read as a
     * stream, so that entries are found by the central directory, which ends the archive.
     */
    private static byte[] timeless(byte[] archive) {
        ByteBuffer zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - 22;
        int entries = zip.getShort(end + 10);
        int at = zip.getInt(end + 16);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                int nameLength = zip.getShort(at + 28);
                String name = new String(archive, at + 46, nameLength, StandardCharsets.UTF_8);
                byte[] content = content(archive, start(zip, zip.getInt(at + 42)), zip.getInt(at + 20));
                ZipEntry same = new ZipEntry(name);
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                out.write(name.equals("docProps/core.xml") ? withoutMoment(content) : content);
                out.closeEntry();
                at += 46 + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where the content of an entry begins: after its local header, whose name and extra field have lengths of their own. */
    private static int start(ByteBuffer zip, int header) {
        return header + 30 + zip.getShort(header + 26) + zip.getShort(header + 28);
    }

    private static byte[] content(byte[] archive, int start, int length) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(archive, start, length), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] withoutMoment(byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }
}
