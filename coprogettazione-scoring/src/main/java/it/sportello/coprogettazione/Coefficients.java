package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a method gives to each proposal, mostly between 0 and 1.
 *
 * @param values by proposal, in the order they were given
 * @param decimals the decimals to which the values were computed, if a step was irrational; values that agree in all of
 *     them are equal, and no further digit may part them. Absent if the values are exact
 */
public record Coefficients(Map<String, Fraction> values, Optional<Integer> decimals) {

    /** Copies the map and keeps its order. */
    public Coefficients {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Coefficients exact(Map<String, Fraction> values) {
        return new Coefficients(values, Optional.empty());
    }
}
