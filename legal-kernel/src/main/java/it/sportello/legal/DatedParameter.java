package it.sportello.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A parameter of the law with all its values through time. A changed value is added, never overwritten, so that an old
 * decision can be made again.
 *
 * @param key the name of the parameter
 * @param values its values, each with its days
 * @param verifiedUntil the last day for which somebody checked that nothing had changed
 * @param <T> the type of the values
 */
public record DatedParameter<T>(String key, List<DatedValue<T>> values, LocalDate verifiedUntil) {

    /** Copies the list. */
    public DatedParameter {
        values = List.copyOf(values);
    }

    /** What is in force on a day; never a default, never the last value stretched over days nobody checked. */
    public Reading<T> on(LocalDate day) {
        if (day.isAfter(verifiedUntil)) {
            return new Reading.BeyondVerified<>(key, day, verifiedUntil);
        }
        List<DatedValue<T>> inForce =
                values.stream().filter(value -> value.holdsOn(day)).toList();
        return switch (inForce.size()) {
            case 0 -> new Reading.NoneInForce<>(key, day);
            case 1 -> new Reading.InForce<>(inForce.get(0));
            default -> new Reading.SeveralInForce<>(key, day, inForce);
        };
    }

    /** The same parameter with each value read as something else. */
    public <R> DatedParameter<R> map(Function<? super T, ? extends R> reading) {
        return new DatedParameter<>(
                key,
                values.stream().<DatedValue<R>>map(value -> value.map(reading)).toList(),
                verifiedUntil);
    }
}
