package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void amountsNumbersAndDaysInBothLanguages() {
        assertThat(Cell.of(Case.euro("-4154.59")).plain(Locale.ITALIAN)).isEqualTo("-4154,59");
        assertThat(Cell.of(Case.euro("-4154.59")).plain(Locale.ENGLISH)).isEqualTo("-4154.59");
        assertThat(Cell.of(Case.euro("4154.59")).shown(Locale.ITALIAN)).isEqualTo("4.154,59 €");
        assertThat(Cell.of(new BigDecimal("1.5")).shown(Locale.ITALIAN)).isEqualTo("1,5");
        assertThat(Cell.of(7).plain(Locale.ITALIAN)).isEqualTo("7");
        assertThat(Cell.of(LocalDate.of(2025, 3, 9)).plain(Locale.ITALIAN)).isEqualTo("09/03/2025");
        assertThat(Cell.of(LocalDate.of(2025, 3, 9)).plain(Locale.ENGLISH)).isEqualTo("2025-03-09");
        assertThat(Cell.of(Optional.empty())).isEqualTo(Cell.empty());
        assertThat(Cell.of(Optional.of(Case.euro("1.00")))).isEqualTo(Cell.of(Case.euro("1.00")));
    }

    @Test
    void aTextCannotTurnTheDirectionOfWritingNorCommandATerminal() {
        assertThat(Cell.of("a\u202eb\u0007c\u2028d\ud800e\u200ff").plain(Locale.ITALIAN))
                .isEqualTo("a b c d e f");
        assertThat(Cell.of("città €𝄞").plain(Locale.ITALIAN)).isEqualTo("città €𝄞");
    }

    @Test
    void aTextOfManyMegabytesIsCutAndSaysSo() {
        String cut = Cell.of("x".repeat(10_000_000)).plain(Locale.ITALIAN);
        assertThat(cut).hasSize(Cell.MAX_TEXT + 4).endsWith("x […]");
        assertThat(Cell.of("x".repeat(Cell.MAX_TEXT)).plain(Locale.ITALIAN)).hasSize(Cell.MAX_TEXT);
        assertThat(Cell.of("x".repeat(Cell.MAX_TEXT - 1) + "𝄞").plain(Locale.ITALIAN))
                .endsWith("x  […]");
    }
}
