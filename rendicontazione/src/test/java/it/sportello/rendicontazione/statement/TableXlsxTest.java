package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class TableXlsxTest {

    private static final Table TABLE = new Table(
            "t",
            "Rendiconto: per voce/azione [con un titolo assai lungo]",
            List.of("=Descrizione", "Importo", "Giorno", "Ore"),
            List.of(
                    List.of(
                            Cell.of("=cmd|' /C calc'!A0"),
                            Cell.of(Case.euro("92233720368547758.07")),
                            Cell.of(LocalDate.of(2025, 3, 9)),
                            Cell.of(new BigDecimal("7.5"))),
                    List.of(Cell.of("<script>&\u202e\u0001"), Cell.of(Case.euro("-0.01")), Cell.empty(), Cell.of(3)),
                    List.of(Cell.of("=cmd|' /C calc'!A0"), Cell.empty(), Cell.empty(), Cell.empty())));

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void textsAreTextsAndNeverFormulas() throws IOException {
        Map<String, String> parts = parts(TableXlsx.of(List.of(TABLE)));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .doesNotContain("<f>")
                .doesNotContain("<f ")
                .doesNotContain("=cmd")
                .contains("r=\"A2\" t=\"s\"");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("=cmd|")
                .contains("&lt;script&gt;&amp;")
                .doesNotContain("<script>")
                .doesNotContain("\u202e")
                .doesNotContain("202e");
    }

    @Test
    void amountsAreExactToTheCentAndDaysAreDays() throws IOException {
        String sheet = parts(TableXlsx.of(List.of(TABLE))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<v>92233720368547758.07</v>")
                .contains("<v>-0.01</v>")
                .contains("<v>45725")
                .contains("<v>7.5</v>");
    }

    @Test
    void theSameTablesGiveTheSameBytesWithoutAnyMoment() throws IOException {
        byte[] first = TableXlsx.of(List.of(TABLE));
        assertThat(TableXlsx.of(List.of(TABLE))).isEqualTo(first);
        assertThat(parts(first).get("docProps/core.xml"))
                .contains("Sportello")
                .doesNotContain("created")
                .endsWith("</cp:coreProperties>");
    }

    @Test
    void sheetsHaveNamesTheyMayHaveAndNoneTwice() throws IOException {
        Table empty = new Table("e", "[]", List.of("a"), List.of());
        String workbook =
                parts(TableXlsx.of(List.of(TABLE, TABLE, empty, empty))).get("xl/workbook.xml");
        assertThat(workbook)
                .contains("\"Rendiconto  per voce azione  co\"")
                .contains("\"Rendiconto  per voce azio (2)\"")
                .contains("\"-\"")
                .contains("\"- (2)\"");
    }

    @Test
    void aWorkbookHasASheet() {
        assertThatThrownBy(() -> TableXlsx.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
