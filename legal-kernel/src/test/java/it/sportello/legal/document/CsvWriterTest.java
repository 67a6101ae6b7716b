package it.sportello.legal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final CsvWriter WRITER = new CsvWriter(';');

    @Test
    void onlyCellsThatNeedThemGetQuotationMarks() {
        assertThat(WRITER.text(List.of(
                        List.of("Città", "a;b", "a,b", "di \"qui\"", ""),
                        List.of("a\nb", "a\rb", " a", "a ", "12,50"))))
                .isEqualTo("Città;\"a;b\";a,b;\"di \"\"qui\"\"\";\r\n\"a\nb\";\"a\rb\";\" a\";\"a \";12,50\r\n");
    }

    @Test
    void everySeparatorQuotesItsOwn() {
        assertThat(new CsvWriter(',').text(List.of(List.of("a,b", "a;b")))).isEqualTo("\"a,b\",a;b\r\n");
        assertThat(new CsvWriter('\t').text(List.of(List.of("a\tb", "c")))).isEqualTo("\"a\tb\"\tc\r\n");
        assertThat(new CsvWriter('|').text(List.of(List.of("a|b", "c")))).isEqualTo("\"a|b\"|c\r\n");
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvWriter('"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 333", "-1+1", "@SUM(A1)", "-", "--5", "-5 euro", "-1,", "-,5"})
    void aCellThatCouldRunIsMadeHarmless(String cell) {
        assertThat(WRITER.text(List.of(List.of(cell, "x")))).isEqualTo("'" + cell + ";x\r\n");
    }

    @Test
    void aCellThatBeginsWithATabOrALineEndIsMadeHarmless() {
        assertThat(WRITER.text(List.of(List.of("\t=1", "\r=1", "\n=1")))).isEqualTo("'\t=1;\"'\r=1\";\"'\n=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-12,50", "-1.234,56", "-1,234.56", "a=b", "1-2", "'=1"})
    void aNegativeNumberAndAHarmlessTextStayAsTheyAre(String cell) {
        assertThat(WRITER.text(List.of(List.of(cell)))).isEqualTo(cell + "\r\n");
    }

    @Test
    void anEmptyCellAloneIsStillARow() {
        assertThat(WRITER.text(List.of(List.of("")))).isEqualTo("\"\"\r\n");
        assertThat(WRITER.text(List.of())).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Size(min = 1, max = 4) List<
                                            @StringLength(max = 5) @Chars({'a', '"', ';', '\n', '\r', ' ', '\''})
                                            String>>
                            rows) {
        CsvScanner scanner = new CsvScanner(WRITER.text(rows), ';');
        List<List<String>> again = new ArrayList<>();
        for (Optional<CsvScanner.Row> row = scanner.next(); row.isPresent(); row = scanner.next()) {
            assertThat(row.get().defects()).isEmpty();
            again.add(row.get().cells());
        }
        assertThat(again)
                .isEqualTo(rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> CsvWriter.isFormula(cell) ? "'" + cell : cell)
                                .toList())
                        .toList());
    }
}
