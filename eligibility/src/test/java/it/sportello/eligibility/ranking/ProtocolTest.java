package it.sportello.eligibility.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

    @Test
    void numbersOfAYearComeBeforeThoseOfTheNext() {
        assertThat(new Protocol(2010, 9_999)).isLessThan(new Protocol(2011, 1));
        assertThat(new Protocol(2010, 999_999_999_999L)).isLessThan(new Protocol(2011, 0));
        assertThat(new Protocol(2010, 9)).isLessThan(new Protocol(2010, 10));
        assertThat(new Protocol(2010, 9)).isEqualByComparingTo(new Protocol(2010, 9));
    }

    @Test
    void itIsWrittenWithItsYear() {
        assertThat(new Protocol(2010, 1042)).hasToString("1042/2010");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "10000,1", "2010,-1", "2010,1000000000000"})
    void whatNoRegisterHoldsIsRefused(int year, long number) {
        assertThatThrownBy(() -> new Protocol(year, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "9999,999999999999"})
    void bothEndsAreIn(int year, long number) {
        assertThat(new Protocol(year, number)).hasToString(number + "/" + year);
    }
}
