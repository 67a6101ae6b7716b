package it.sportello.legal;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A value of the law and the days on which it is in force.
 *
 * @param from the first day
 * @param to the last day, {@link LocalDate#MAX} while no later text ends it
 * @param value the value
 * @param source where it is written
 * @param status how surely it is known
 * @param <T> the type of the value
 */
public record DatedValue<T>(LocalDate from, LocalDate to, T value, LegalReference source, Status status) {

    /** How surely a value is known. */
    public enum Status {
        /** Read in the act itself. */
        VERIFIED,
        /** Read in a guide, a circular or another secondary source. */
        SECONDARY,
        /** From memory; a result that used it says so. */
        UNVERIFIED
    }

    /**
     * Refuses a period that ends before it begins.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public DatedValue {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a value is in force from a day to the same or a later one");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    <R> DatedValue<R> map(Function<? super T, ? extends R> reading) {
        return new DatedValue<>(from, to, reading.apply(value), source, status);
    }
}
