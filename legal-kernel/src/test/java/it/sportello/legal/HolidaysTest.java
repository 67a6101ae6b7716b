package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2035-03-25"
    })
    void easter(LocalDate day) {
        assertThat(Holidays.easter(day.getYear())).isEqualTo(day);
        assertThat(Holidays.contains(day.plusDays(1))).as("Monday after Easter").isTrue();
        assertThat(Holidays.contains(day.minusDays(1))).as("Holy Saturday").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-01-06",
        "2025-04-25",
        "2025-05-01",
        "2025-06-02",
        "2025-08-15",
        "2024-11-01",
        "2025-12-08",
        "2025-12-25",
        "2025-12-26",
        "2026-03-29"
    })
    void holidaysOfTheStateAndSundays(LocalDate day) {
        assertThat(Holidays.contains(day)).isTrue();
    }

    @Test
    void saturdayAndTheEndOfTheYearAreNone() {
        assertThat(Holidays.contains(LocalDate.of(2026, 3, 28))).isFalse();
        assertThat(Holidays.contains(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void saintFrancisIsAHolidayFrom2026() {
        assertThat(Holidays.contains(LocalDate.of(2024, 10, 4))).isFalse();
        assertThat(Holidays.contains(LocalDate.of(2025, 10, 4))).isFalse();
        assertThat(Holidays.contains(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(Holidays.contains(LocalDate.of(2026, 10, 4))).isTrue();
    }

    @Property
    void easterIsASundayFrom22MarchTo25April(@ForAll @IntRange(min = -999_999, max = 999_999) int year) {
        LocalDate day = Holidays.easter(year);
        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(MonthDay.from(day)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25));
    }
}
