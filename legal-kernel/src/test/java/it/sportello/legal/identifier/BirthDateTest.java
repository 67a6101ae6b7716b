package it.sportello.legal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BirthDateTest {

    @Test
    void aDayIsPossibleIfTheCalendarOf1900Or2000HasIt() {
        for (int year = 0; year < 100; year++) {
            for (int month = 1; month <= 12; month++) {
                for (int stated = 0; stated < 100; stated++) {
                    int day = stated > 40 ? stated - 40 : stated;
                    String code =
                            "RSSMRA" + twoDigits(year) + "ABCDEHLMPRST".charAt(month - 1) + twoDigits(stated) + "A562S";
                    assertThat(BirthDate.possible(code))
                            .as(code)
                            .isEqualTo(exists(1900 + year, month, day) || exists(2000 + year, month, day));
                }
            }
        }
    }

    @Test
    void omocodiaIsReadAsTheDigitsItStandsFor() {
        assertThat(BirthDate.possible("RSSMRAURBPMA562S")).isFalse();
        assertThat(BirthDate.possible("RSSMRAURCPMA562S")).isTrue();
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
