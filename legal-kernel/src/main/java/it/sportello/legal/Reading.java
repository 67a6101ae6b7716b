package it.sportello.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a {@link DatedParameter} says of a day: the one value in force, or by name why there is none.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> {

    /**
     * Exactly one value is in force, and the day is within what was verified.
     *
     * @param value the value, with its source and status
     * @param <T> the type of the value
     */
    record InForce<T>(DatedValue<T> value) implements Reading<T> {}

    /**
     * No value is in force on that day.
     *
     * @param key the parameter
     * @param day the day asked for
     * @param <T> the type of the value
     */
    record NoneInForce<T>(String key, LocalDate day) implements Reading<T> {}

    /**
     * More than one value claims to be in force on that day.
     *
     * @param key the parameter
     * @param day the day asked for
     * @param values the values that clash
     * @param <T> the type of the value
     */
    record SeveralInForce<T>(String key, LocalDate day, List<DatedValue<T>> values) implements Reading<T> {
        /** Copies the list. */
        public SeveralInForce {
            values = List.copyOf(values);
        }
    }

    /**
     * The day lies after the last one that somebody checked.
     *
     * @param key the parameter
     * @param day the day asked for
     * @param verifiedUntil the last day checked
     * @param <T> the type of the value
     */
    record BeyondVerified<T>(String key, LocalDate day, LocalDate verifiedUntil) implements Reading<T> {}

    /** One function for each case; adding a case breaks every caller at compile time. */
    default <R> R fold(
            Function<InForce<T>, R> inForce,
            Function<NoneInForce<T>, R> none,
            Function<SeveralInForce<T>, R> several,
            Function<BeyondVerified<T>, R> beyond) {
        if (this instanceof InForce<T> it) {
            return inForce.apply(it);
        }
        if (this instanceof NoneInForce<T> it) {
            return none.apply(it);
        }
        if (this instanceof SeveralInForce<T> it) {
            return several.apply(it);
        }
        return beyond.apply((BeyondVerified<T>) this);
    }
}
