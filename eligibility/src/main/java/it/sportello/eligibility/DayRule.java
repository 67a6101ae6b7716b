package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day within bounds, both in; how long ago it must be, or whether it may not be past, is counted by the calendar to the
 * day on which requirements are held (art. 2963 c.c.): who is resident since 1 March 2008 is so for two years on 1 March
 * 2010.
 */
record DayRule(Clause clause, AgeRule.DayOf held, Requirement.Day test) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        LocalDate day = of.days().get(test.name());
        if (day == null) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.APPLICANT),
                    Sentence.of(EligibilityMessage.DAY_UNKNOWN, clause.label(), test.name())));
        }
        LocalDate asked = held.of(application);
        if (test.from().filter(day::isBefore).isPresent()) {
            return List.of(no(EligibilityMessage.DAY_TOO_EARLY, day, test.from().get()));
        }
        if (test.to().filter(day::isAfter).isPresent()) {
            return List.of(no(EligibilityMessage.DAY_TOO_LATE, day, test.to().get()));
        }
        Optional<LocalDate> reached = test.since().map(span -> span.after(day));
        if (reached.filter(asked::isBefore).isPresent()) {
            return List.of(new Answer.No(
                    clause,
                    day,
                    asked,
                    Sentence.of(EligibilityMessage.DAY_NOT_LONG_AGO, clause.label(), day, reached.get(), asked),
                    Optional.of(Sentence.of(EligibilityMessage.DAY_NOT_LONG_AGO_CHANGE, reached.get()))));
        }
        if (test.running().orElse(false) && day.isBefore(asked)) {
            return List.of(no(EligibilityMessage.DAY_PAST, day, asked));
        }
        return List.of(new Answer.Yes(clause, Sentence.of(EligibilityMessage.DAY, clause.label(), day)));
    }

    private Answer no(EligibilityMessage message, LocalDate day, LocalDate bound) {
        return new Answer.No(
                clause,
                day,
                bound,
                Sentence.of(message, clause.label(), day, bound),
                Optional.of(Sentence.of(EligibilityMessage.FACT_NOT_CHANGE, clause.label())));
    }
}
