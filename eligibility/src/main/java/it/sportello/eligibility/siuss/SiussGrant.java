package it.sportello.eligibility.siuss;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of an admission and a decision does not hold: the office supplies it.
 *
 * @param dsu the DSU the decision rests on; without it, its day is taken from the application
 * @param event the day of the event ({@code DataEvento})
 * @param start the first day of the benefit
 * @param end the last day, as the office fixed it; it is not computed from the months, which are a most
 */
public record SiussGrant(
        Optional<SiussBenefit.Dsu> dsu, Optional<LocalDate> event, Optional<LocalDate> start, Optional<LocalDate> end) {

    /** Nothing: it leads to a person. */
    @Override
    public String toString() {
        return "grant";
    }
}
