package it.sportello.rendicontazione;

import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that what is charged must come after.
 *
 * @param what what happened on it
 * @param day the last day that is too early
 */
record Start(FundingMessage what, LocalDate day) {

    /** Those of a funding that are known, in the order of a procedure. */
    static List<Start> of(Window window) {
        return Stream.of(
                        start("submitted", window.submitted().value()),
                        start("admitted", window.admitted().value()),
                        start("awarded", window.awarded().value()),
                        start("from", window.from().map(it -> it.minusDays(1))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Start> start(String name, Optional<LocalDate> day) {
        return day.map(it -> new Start(new FundingMessage("funding." + name), it));
    }

    /** Whether a day is not after it. */
    boolean isTooEarly(LocalDate other) {
        return !other.isAfter(day);
    }
}
