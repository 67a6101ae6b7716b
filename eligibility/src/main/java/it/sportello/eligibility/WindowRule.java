package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether the application came in time: from the first day to the end of the last, by the local time of Italy.
 *
 * <p>The last day is the one the notice states, even if it is a holiday: whether art. 2963, c. 3, c.c., which prolongs terms,
 * reaches a day that is written out is disputed, and the check of the notice says so.
 *
 * <p>Too early is a no. Too late is a no, or for a person to decide where the notice keeps the door open.
 */
record WindowRule(Clause window, Clause lateClause, LocalDate from, LocalDate to, Notice.Late.Effect late)
        implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        LocalDate day = application.received().toLocalDate();
        if (day.isBefore(from)) {
            return List.of(new Answer.No(
                    window,
                    application.received(),
                    from,
                    Sentence.of(EligibilityMessage.TOO_EARLY, application.received(), from),
                    Optional.of(Sentence.of(EligibilityMessage.TOO_EARLY_CHANGE, from, to))));
        }
        if (!day.isAfter(to)) {
            return List.of(
                    new Answer.Yes(window, Sentence.of(EligibilityMessage.IN_TIME, application.received(), from, to)));
        }
        return List.of(
                late == Notice.Late.Effect.EXCLUDE
                        ? new Answer.No(
                                lateClause,
                                application.received(),
                                to,
                                Sentence.of(EligibilityMessage.LATE, application.received(), to),
                                Optional.of(Sentence.of(EligibilityMessage.LATE_CHANGE, to)))
                        : new Answer.CannotTell(
                                lateClause,
                                Answer.Next.DECIDE,
                                Sentence.of(EligibilityMessage.OFFICE),
                                Sentence.of(EligibilityMessage.LATE_QUEUE, application.received(), to)));
    }
}
