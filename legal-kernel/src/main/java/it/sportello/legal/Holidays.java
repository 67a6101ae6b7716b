package it.sportello.legal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which the whole country rests, so that a term that ends on one of them may move to the next working day
 * (art. 2963 c.c.): Sundays and the holidays of the State.
 *
 * <p>Sources: L. 260/1949, L. 54/1977, D.P.R. 792/1985, L. 336/2000; from 2026 also 4 October, L. 151/2025 (recalled,
 * not read). They are the holidays in force today, whatever the year: those of before 2001 that were taken away or
 * given back since are not told apart. The patron saint of a town is not among them, nor is Saturday.
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

    /** Whether a day is one of them. */
    public static boolean contains(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(date)
                || (date.equals(SAINT_FRANCIS) && day.getYear() >= 2026)
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int rest = Math.floorMod(year, 100);
        int epact = Math.floorMod(
                19 * golden
                        + century
                        - Math.floorDiv(century, 4)
                        - Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3)
                        + 15,
                30);
        int weekday = (32 + 2 * Math.floorMod(century, 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
