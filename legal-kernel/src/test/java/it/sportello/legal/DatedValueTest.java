package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.DatedValue.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatedValueTest {

    private static final LegalReference SOURCE =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159").article("4");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Test
    void aValueHoldsFromItsFirstDayToItsLast() {
        DatedValue<Integer> value =
                new DatedValue<>(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), 1, SOURCE, Status.VERIFIED);
        assertThat(value.holdsOn(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(value.holdsOn(LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(value.holdsOn(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(value.holdsOn(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void aValueMayHoldForTheTwentyNinthOfFebruaryOnly() {
        DatedValue<Integer> value = new DatedValue<>(LEAP_DAY, LEAP_DAY, 1, SOURCE, Status.VERIFIED);
        assertThat(value.holdsOn(LocalDate.of(2024, 2, 28))).isFalse();
        assertThat(value.holdsOn(LEAP_DAY)).isTrue();
        assertThat(value.holdsOn(LocalDate.of(2024, 3, 1))).isFalse();
    }

    @Test
    void aValueNobodyEndedHoldsForEver() {
        DatedValue<Integer> value = new DatedValue<>(LEAP_DAY, LocalDate.MAX, 1, SOURCE, Status.VERIFIED);
        assertThat(value.holdsOn(LocalDate.MAX)).isTrue();
        assertThat(value.holdsOn(LocalDate.MIN)).isFalse();
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatedValue<>(LEAP_DAY, LEAP_DAY.minusDays(1), 1, SOURCE, Status.VERIFIED));
    }

    @Test
    void aValueReadAsSomethingElseKeepsItsDaysAndItsSource() {
        DatedValue<String> text = new DatedValue<>(LEAP_DAY, LocalDate.MAX, "2.04", SOURCE, Status.SECONDARY);
        assertThat(text.map(Fraction::parse))
                .isEqualTo(new DatedValue<>(LEAP_DAY, LocalDate.MAX, Fraction.of(51, 25), SOURCE, Status.SECONDARY));
    }
}
