package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Holidays;
import it.sportello.rendicontazione.obligation.ObligationBook.Due;
import it.sportello.rendicontazione.obligation.ObligationBook.Duty;
import it.sportello.rendicontazione.obligation.ObligationBook.Term;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When terms end (art. 2963 c.c.): the first day does not count, a month ends on the day of the same number or, where
 * there is none, on its last day (c. 4 and 5); a last day that is a holiday moves to the next that is none (c. 3).
 *
 * <p>What a holiday is, {@link Holidays} says.
 */
final class Terms {

    private Terms() {}

    /**
     * A last day.
     *
     * @param day the day itself
     * @param moved the next day that is no holiday, if it is one
     */
    record LastDay(LocalDate day, Optional<LocalDate> moved) {
        static LastDay fixed(LocalDate day) {
            return new LastDay(day, Optional.empty());
        }

        /** The latest day that any reading gives. */
        LocalDate latest() {
            return moved.orElse(day);
        }
    }

    /** The event that the time of a duty depends on, if it does. */
    static Optional<String> event(Duty duty) {
        return duty.due()
                .value()
                .flatMap(due -> due.at()
                        .or(due::before)
                        .or(() -> due.within().map(Term::of))
                        .or(() -> due.throughout().map(ObligationBook.Period::from)));
    }

    /** The last day of what is due, counted from the day of its event. */
    static LastDay lastDay(Due due, LocalDate event) {
        return due.within()
                .map(term -> after(term, event))
                .orElseGet(() -> LastDay.fixed(due.before().isPresent() ? event.minusDays(1) : event));
    }

    private static LastDay after(Term term, LocalDate event) {
        LocalDate last =
                event.plusMonths(term.months().orElse(0)).plusDays(term.days().orElse(0));
        LocalDate moved = last;
        while (Holidays.contains(moved)) {
            moved = moved.plusDays(1);
        }
        return new LastDay(last, moved.equals(last) ? Optional.empty() : Optional.of(moved));
    }
}
