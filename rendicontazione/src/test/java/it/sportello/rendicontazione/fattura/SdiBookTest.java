package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Fraction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdiBookTest {

    private static final SdiBook BOOK = SdiBook.published();

    @Test
    void everyControlThatIsReplayedHasItsFindingAndTheReverse() {
        List<String> replayed = BOOK.controls().stream()
                .filter(each -> each.isReplayed() || each.code().equals("00426"))
                .map(SdiControl::code)
                .toList();
        assertThat(Arrays.stream(SdiFinding.values()).map(SdiFinding::sdiCode))
                .containsExactlyInAnyOrderElementsOf(replayed);
        assertThat(BOOK.controls())
                .extracting(SdiControl::code)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void whatNeedsARegisterOrACertificateIsListedAsNotJudged() {
        assertThat(new SdiControls().notJudged())
                .extracting(SdiControl::code)
                .contains("00102", "00311", "00330", "00477", "00426")
                .doesNotContain("00421");
    }

    @Test
    void theControlsNobodyFoundASourceForAreNotInvented() {
        for (String code : List.of("00478", "00479", "00480", "00481")) {
            assertThat(BOOK.control(code)).isEmpty();
        }
    }

    @Test
    void tolerancesAreData() {
        assertThat(BOOK.control("00421").orElseThrow().tolerance()).contains(Fraction.of(1, 100));
        assertThat(BOOK.control("00422").orElseThrow().tolerance()).contains(Fraction.ONE);
        assertThat(BOOK.control("00460").orElseThrow().limit()).contains(Fraction.of(400));
    }

    @Test
    void aReadingTakesThePlaceOfItsOpposite() {
        SdiControl control = BOOK.control("00423").orElseThrow().with(SdiReading.NO_QUANTITY_IS_ONE);
        assertThat(control.readings())
                .containsExactlyInAnyOrder(SdiReading.NO_QUANTITY_IS_ONE, SdiReading.SEVERAL_PERCENTAGES_SKIPPED);
        assertThat(BOOK.with(control).control("00423")).contains(control);
        assertThat(BOOK.with(control).controls()).hasSameSizeAs(BOOK.controls());
    }
}
