package it.sportello.legal.document;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.KernelFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScannerTest {

    private static List<CsvScanner.Row> rows(String text) {
        CsvScanner scanner = new CsvScanner(text, ';');
        List<CsvScanner.Row> rows = new ArrayList<>();
        for (Optional<CsvScanner.Row> row = scanner.next(); row.isPresent(); row = scanner.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static CsvScanner.Row row(int line, String... cells) {
        return new CsvScanner.Row(line, List.of(cells), cells.length, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowEndsWithItsLine(String end) {
        assertThat(rows("a;b" + end + "c;d" + end)).containsExactly(row(1, "a", "b"), row(2, "c", "d"));
        assertThat(rows("a;b" + end + "c;d")).containsExactly(row(1, "a", "b"), row(2, "c", "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aQuotedCellMayHoldSeparatorsMarksAndLineBreaks(String end) {
        assertThat(rows("\"a;\"\"b\"\"" + end + end + "c\";d" + end + "e;f"))
                .containsExactly(row(1, "a;\"b\"" + end + end + "c", "d"), row(4, "e", "f"));
    }

    @Test
    void emptyCellsAreCells() {
        assertThat(rows(";")).containsExactly(row(1, "", ""));
        assertThat(rows(";a;\n\"\";")).containsExactly(row(1, "", "a", ""), row(2, "", ""));
        assertThat(rows("a;\"b\";")).containsExactly(row(1, "a", "b", ""));
        assertThat(rows("\"\"")).containsExactly(row(1, ""));
    }

    @Test
    void aLineWithoutAnyCharacterIsNoRow() {
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\r\n\r")).isEmpty();
        assertThat(rows("\n\na\n\n\nb\n\n")).containsExactly(row(3, "a"), row(6, "b"));
        assertThat(rows(" ")).containsExactly(row(1, " "));
    }

    @Test
    void spacesArePartOfACell() {
        assertThat(rows(" a ; b")).containsExactly(row(1, " a ", " b"));
    }

    @Test
    void aMarkThatIsNeverClosedCostsItsOwnLineOnly() {
        assertThat(rows("1;\"Rossi;x\n2;Verdi;y\n3;Neri;z\n"))
                .containsExactly(
                        broken(1, 2, 1, "Rossi;x", "1", ""), row(2, "2", "Verdi", "y"), row(3, "3", "Neri", "z"));
    }

    @Test
    void aMarkThatTheNextCellClosesCostsItsOwnLineOnly() {
        assertThat(rows("1;\"Rossi;x\r\n2;\"Verdi\";y\r\n"))
                .containsExactly(broken(1, 2, 1, "Rossi;x", "1", ""), row(2, "2", "Verdi", "y"));
    }

    @Test
    void aRowWithLineBreaksThatBreaksLaterGoesOnAfterTheBrokenMark() {
        assertThat(rows("\"a\nb\";\"c\"d\ne")).containsExactly(broken(1, 2, 2, "c\"d", "a\nb", ""), row(3, "e"));
    }

    @Test
    void textAfterAClosedMarkIsNoCell() {
        assertThat(rows("\"a\" ;b\nc;d")).containsExactly(broken(1, 1, 1, "a\" ;b", ""), row(2, "c", "d"));
    }

    @Test
    void aMarkAtTheVeryEndIsNotClosed() {
        assertThat(rows("a;\"")).containsExactly(broken(1, 2, 1, "", "a", ""));
        assertThat(rows("\"\"\"")).containsExactly(broken(1, 1, 1, "\"\"", ""));
    }

    @Test
    void aMarkInsideABareCellIsADefectOfItsRow() {
        assertThat(rows("a;Via \"Roma\" 3;c\nd;e;f"))
                .containsExactly(broken(1, 2, 1, "Via \"Roma\" 3", "a", "Via \"Roma\" 3", "c"), row(2, "d", "e", "f"));
    }

    @Test
    void aCellOfMoreThanAMillionCharactersIsADefectOfItsRow() {
        String million = "x".repeat(NodeReader.MAX_TEXT);
        assertThat(rows(million + ";\"" + million + "\"").get(0).defects()).isEmpty();
        for (String large : new String[] {million + "x", "\"" + million + "x\"", "\"" + million + "\"\""}) {
            List<CsvScanner.Row> rows = rows("a;" + large + "\nb");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).defects())
                    .containsExactly(new CsvScanner.Defect(KernelFinding.LIMIT, 1, 2, NodeReader.MAX_TEXT));
            assertThat(rows.get(1)).isEqualTo(row(2, "b"));
        }
    }

    @Test
    void cellsBeyondTheLimitAreCountedAndNotKept() {
        CsvScanner.Row row = rows(";".repeat(1_000_000) + "\"x").get(0);
        assertThat(row.cells()).hasSize(CsvScanner.MAX_CELLS);
        assertThat(row.count()).isEqualTo(1_000_001);
        assertThat(rows("\"a\"b".repeat(1) + ";".repeat(2_000)).get(0).defects())
                .hasSize(1);
        assertThat(rows("a\"b;".repeat(2_000)).get(0).defects()).hasSize(CsvScanner.MAX_CELLS);
    }

    @Test
    void manyOpenMarksAreReadInOnePass() {
        List<CsvScanner.Row> rows = rows("\"a\n".repeat(200_000));
        assertThat(rows).hasSize(200_000).allMatch(row -> row.defects().size() == 1);
    }

    private static CsvScanner.Row broken(int line, int cell, int opened, String shown, String... cells) {
        return new CsvScanner.Row(
                line,
                List.of(cells),
                cells.length,
                List.of(new CsvScanner.Defect(KernelFinding.QUOTES, opened, cell, shown)));
    }
}
