package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Euro;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableTest {

    /** A row read back. */
    public record Line(String what, Euro amount) {}

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new Table("t", "T", List.of("a", "b"), List.of(List.of(Cell.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatASpreadsheetCouldTakeForAFormulaIsNeutralised() {
        Table table = new Table(
                "t",
                "T",
                List.of("=Descrizione", "Importo"),
                List.of(
                        List.of(Cell.of("=cmd|' /C calc'!A0"), Cell.of(Case.euro("-1.00"))),
                        List.of(Cell.of("\t=1+1"), Cell.empty()),
                        List.of(Cell.of("\u202e=1+1"), Cell.empty()),
                        List.of(Cell.of("a;b \"c\""), Cell.empty())));
        assertThat(table.csv(Locale.ITALIAN))
                .isEqualTo("'=Descrizione;Importo\r\n'=cmd|' /C calc'!A0;-1,00\r\n' =1+1;\r\n' =1+1;\r\n"
                        + "\"a;b \"\"c\"\"\";\r\n");
    }

    @Property(tries = 200)
    void readBackTheNumbersAreTheSame(@ForAll List<Long> cents, @ForAll boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.ITALIAN;
        List<Euro> amounts = cents.stream().map(Euro::ofCents).toList();
        Table table = new Table(
                "t",
                "T",
                List.of("Descrizione", "Importo"),
                amounts.stream()
                        .map(amount -> List.of(Cell.of("voce"), Cell.of(amount)))
                        .toList());
        CsvMapping mapping = new CsvMapping(
                "utf-8",
                ";",
                english ? "." : ",",
                Optional.empty(),
                "dd/MM/yyyy",
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of("Descrizione", "what", "Importo", "amount"),
                Map.of(),
                Map.of(),
                List.of());
        Batch<Line> read = new DocumentReader()
                .readCsv("t.csv", table.csv(locale).getBytes(StandardCharsets.UTF_8), mapping, Line.class);
        assertThat(read.values().stream().map(Line::amount)).containsExactlyElementsOf(amounts);
    }
}
