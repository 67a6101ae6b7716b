package it.sportello.eligibility.ranking;

import it.sportello.eligibility.ranking.RankingTerms.By;
import it.sportello.eligibility.ranking.RankingTerms.Direction;
import it.sportello.eligibility.ranking.RankingTerms.Missing;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import java.util.Optional;

/**
 * What a key finds in a candidate.
 *
 * @param state whether there is a value
 * @param rank a number that is smaller for who comes first
 * @param shown the value as it is shown
 */
record Measured(State state, Fraction rank, Object shown) {

    enum State {
        /** There is a value. */
        KNOWN,
        /** There is none, and the notice puts who has none last. */
        LAST,
        /** There is none, and nobody may guess it. */
        UNKNOWN
    }

    /** A value found. */
    private record Value(Fraction number, Object shown) {}

    /** The value of a key that is no draw. */
    static Measured of(RankingTerms.Key key, Candidate candidate) {
        boolean descending = key.direction().filter(Direction::isDescending).isPresent();
        return value(key, candidate)
                .map(value -> new Measured(
                        State.KNOWN, descending ? value.number().negated() : value.number(), value.shown()))
                .orElseGet(() -> new Measured(
                        key.missing()
                                                .flatMap(Stated::value)
                                                .filter(Missing.LAST::equals)
                                                .isPresent()
                                        && !isBlurred(key, candidate)
                                ? State.LAST
                                : State.UNKNOWN,
                        Fraction.ZERO,
                        RankingMessage.ABSENT));
    }

    /** Whether there is an arrival, though not exact enough: it is not missing, and so not last. */
    private static boolean isBlurred(RankingTerms.Key key, Candidate candidate) {
        return key.by() == By.ARRIVAL && candidate.arrived().isPresent();
    }

    private static Optional<Value> value(RankingTerms.Key key, Candidate candidate) {
        String of = key.of().orElse("");
        return switch (key.by()) {
            case POINTS -> Optional.ofNullable(candidate.points().get(of)).map(it -> new Value(it, it));
            case NUMBER -> Optional.ofNullable(candidate.numbers().get(of)).map(it -> new Value(it, it));
            case DAY ->
                Optional.ofNullable(candidate.days().get(of)).map(it -> new Value(Fraction.of(it.toEpochDay()), it));
            case ISEE -> candidate.isee().map(it -> new Value(Fraction.of(it.cents()), it));
            case AGE -> candidate.birth().map(it -> new Value(Fraction.of(it.toEpochDay()), it));
            case DISTANCE -> candidate.distance().map(it -> new Value(it, it));
            case ARRIVAL ->
                candidate
                        .arrived()
                        .flatMap(it -> key.precision().flatMap(it::in).map(unit -> new Value(Fraction.of(unit), it)));
            case PROTOCOL ->
                Optional.of(new Value(Fraction.of(candidate.protocol().inOrder()), candidate.protocol()));
            case DRAW -> throw new IllegalStateException("a draw is no value of a candidate");
        };
    }
}
