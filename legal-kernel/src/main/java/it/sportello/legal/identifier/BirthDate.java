package it.sportello.legal.identifier;

import java.time.Month;

/** The date of birth inside a codice fiscale of the right form. */
final class BirthDate {

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

    private static int number(String text, int at) {
        return 10 * digit(text.charAt(at)) + digit(text.charAt(at + 1));
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : OMOCODIA.indexOf(c);
    }
}
