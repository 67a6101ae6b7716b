package it.sportello.rendicontazione.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Sundays and the holidays of the State: L. 260/1949, L. 54/1977, D.P.R. 792/1985, L. 336/2000; 4 October from 2026 by L.
 * 151/2025 (recalled, not read). The patron saint of a town is not among them, nor is Saturday, which art. 2963 c.c. does
 * not move.
 */
public final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
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
    private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);

    private Holidays() {}

    /** Whether the whole country rests on that day. */
    public static boolean contains(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(date)
                || (date.equals(SAINT_FRANCIS) && day.getYear() >= 2026)
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
