package it.sportello.rendicontazione.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Holidays;
import it.sportello.rendicontazione.obligation.ObligationBook.Due;
import it.sportello.rendicontazione.obligation.ObligationBook.Term;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static Terms.LastDay within(Integer months, Integer days, String event) {
        Term term = new Term(Optional.ofNullable(months), Optional.ofNullable(days), "x");
        Due due = new Due(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(term), Optional.empty());
        return Terms.lastDay(due, LocalDate.parse(event));
    }

    /** Art. 2963, c. 4 and 5, c.c. */
    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 2026-02-28",
        "2023-08-31, 2024-02-29",
        "2023-08-30, 2024-02-29",
        "2024-02-29, 2024-08-29",
        "2025-06-30, 2025-12-30"
    })
    void sixMonthsOfTheCalendar(String event, LocalDate last) {
        assertThat(within(6, null, event).day()).isEqualTo(last);
    }

    /** Art. 2963, c. 2: the first day does not count. */
    @Test
    void theFirstDayDoesNotCount() {
        assertThat(within(null, 30, "2025-09-15").day()).isEqualTo(LocalDate.of(2025, 10, 15));
        assertThat(within(null, 60, "2024-01-01").day()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-25, 2025-12-27",
        "2026-01-01, 2026-01-02",
        "2026-04-05, 2026-04-07",
        "2026-08-15, 2026-08-17",
        "2025-11-01, 2025-11-03",
        "2026-10-04, 2026-10-05"
    })
    void aHolidayMovesToTheNextDayThatIsNone(LocalDate last, LocalDate moved) {
        Terms.LastDay term = within(null, 10, last.minusDays(10).toString());
        assertThat(term.day()).isEqualTo(last);
        assertThat(term.moved()).contains(moved);
        assertThat(term.latest()).isEqualTo(moved);
    }

    @Test
    void aSaturdayIsNoHoliday() {
        assertThat(within(null, 10, "2026-02-04").moved()).isEmpty();
        assertThat(Holidays.contains(LocalDate.of(2025, 10, 4))).isFalse();
        assertThat(Holidays.contains(LocalDate.of(2027, 10, 4))).isTrue();
    }
}
