package it.sportello.eligibility.ranking;

import java.util.Comparator;

/**
 * A number of a register of protocol, which starts again every year (art. 57 D.P.R. 445/2000): 1042/2010.
 *
 * @param year the year of the register, from 1 to 9,999
 * @param number the number, from 0 to 999,999,999,999
 */
public record Protocol(int year, long number) implements Comparable<Protocol> {

    private static final long NUMBERS = 1_000_000_000_000L;

    /**
     * Refuses what no register holds.
     *
     * @throws IllegalArgumentException if the year or the number is out of range
     */
    public Protocol {
        if (year < 1 || year > 9_999 || number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("no register of protocol has this number");
        }
    }

    /** One number for both, in the order of the register. */
    long inOrder() {
        return year * NUMBERS + number;
    }

    @Override
    public int compareTo(Protocol other) {
        return Comparator.comparingLong(Protocol::inOrder).compare(this, other);
    }

    /** As people write it: {@code 1042/2010}. */
    @Override
    public String toString() {
        return number + "/" + year;
    }
}
