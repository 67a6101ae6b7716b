package it.sportello.rendicontazione.obligation;

import it.sportello.rendicontazione.obligation.ObligationBook.Due;
import it.sportello.rendicontazione.obligation.ObligationBook.Duty;
import it.sportello.rendicontazione.obligation.ObligationBook.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * When terms end (art. 2963 c.c.): the first day does not count, a month ends on the day of the same number or, where
 * there is none, on its last day (c. 4 and 5); a last day that is a holiday moves to the next that is none (c. 3).
 *
 * <p>Holidays are Sundays and the national ones of L. 260/1949, with 4 October from 2026 (L. 151/2025, unverified); the
 * day of a local patron saint is not known here, and Saturday is none.
 */
final class Terms {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private Terms() {}

    /**
     * A last day.
     *
     * @param day the day itself
     * @param moved the next day that is no holiday, if it is one
     */
    record LastDay(LocalDate day, Optional<LocalDate> moved) {
        static LastDay fixed(LocalDate day) {
            return new LastDay(day, Optional.empty());
        }

        /** The latest day that any reading gives. */
        LocalDate latest() {
            return moved.orElse(day);
        }
    }

    /** The event that the time of a duty depends on, if it does. */
    static Optional<String> event(Duty duty) {
        return duty.due()
                .value()
                .flatMap(due -> due.at()
                        .or(due::before)
                        .or(() -> due.within().map(Term::of))
                        .or(() -> due.throughout().map(ObligationBook.Period::from)));
    }

    /** The last day of what is due, counted from the day of its event. */
    static LastDay lastDay(Due due, LocalDate event) {
        return due.within()
                .map(term -> after(term, event))
                .orElseGet(() -> LastDay.fixed(due.before().isPresent() ? event.minusDays(1) : event));
    }

    private static LastDay after(Term term, LocalDate event) {
        LocalDate last =
                event.plusMonths(term.months().orElse(0)).plusDays(term.days().orElse(0));
        LocalDate moved = last;
        while (isHoliday(moved)) {
            moved = moved.plusDays(1);
        }
        return new LastDay(last, moved.equals(last) ? Optional.empty() : Optional.of(moved));
    }

    /** Whether the whole country rests on that day. */
    static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day))
                || (day.getYear() >= 2026 && MonthDay.from(day).equals(MonthDay.of(10, 4)))
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /** Easter by the calendar of 1582, as Butcher computes it. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
