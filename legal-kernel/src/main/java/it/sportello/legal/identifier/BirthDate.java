package it.sportello.legal.identifier;

import java.time.LocalDate;
import java.time.Month;

/** The date of birth inside the codice fiscale of a person. */
public final class BirthDate {

    private static final String MONTHS = "ABCDEHLMPRST";

    /** The letters that stand for the digits 0–9 in case of omocodia. */
    private static final String OMOCODIA = "LMNPQRSTUV";

    private BirthDate() {}

    /** Whether a calendar has such a day; 40 is added to it for women, and every year 00, 04, 08 … can be a leap year. */
    static boolean possible(String codiceFiscale) {
        boolean leap = number(codiceFiscale, 6) % 4 == 0;
        int month = MONTHS.indexOf(codiceFiscale.charAt(8)) + 1;
        int stated = number(codiceFiscale, 9);
        int day = stated > 40 ? stated - 40 : stated;
        return day >= 1 && day <= Month.of(month).length(leap);
    }

    /**
     * Whether a codice fiscale can be that of a person born on that day: its two figures of the year, its month and its
     * day agree. A code of eleven digits holds no date and agrees with any.
     *
     * @param codiceFiscale a valid codice fiscale, of a person or provisional
     */
    public static boolean agrees(String codiceFiscale, LocalDate born) {
        if (codiceFiscale.length() != 16) {
            return true;
        }
        int day = number(codiceFiscale, 9) % 40;
        return number(codiceFiscale, 6) == born.getYear() % 100
                && MONTHS.indexOf(codiceFiscale.charAt(8)) + 1 == born.getMonthValue()
                && day == born.getDayOfMonth();
    }

    private static int number(String text, int at) {
        return 10 * digit(text.charAt(at)) + digit(text.charAt(at + 1));
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : OMOCODIA.indexOf(c);
    }
}
