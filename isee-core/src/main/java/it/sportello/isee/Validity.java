package it.sportello.isee;

import java.time.LocalDate;
import java.time.Month;

/**
 * Until when a DSU may be used: 31 December of the year it was presented in, whenever it was issued; before 2019, 15
 * January of the next year.
 *
 * <p>Source: art. 10, c. 4, D.Lgs. 147/2017, and art. 10, c. 1, D.P.C.M. 159/2013 before it.
 */
final class Validity {

    private static final int CHANGED_MIDWAY = 2019;

    private Validity() {}

    static LocalDate until(LocalDate presented) {
        int year = presented.getYear();
        return year >= CHANGED_MIDWAY
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : LocalDate.of(year + 1, Month.JANUARY, 15);
    }

    /** In 2019 the text changed more than once, and not all of it was read. */
    static void tell(LocalDate presented, Computation computation) {
        if (presented.getYear() == CHANGED_MIDWAY) {
            computation.find(IseeFinding.VALIDITY_UNVERIFIED, "/presented");
        }
    }
}
