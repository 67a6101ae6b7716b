package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Age in completed years, both limits in: {@code to: 65} holds until the day before the 66th birthday.
 *
 * <p>A person completes {@code n} years on {@code birth.plusYears(n)}, at the beginning of the day. Who was born on 29
 * February completes them on 28 February in common years: where the month lacks the day, a term ends with the month's
 * last day (art. 2963, last comma, c.c., by analogy).
 *
 * <p>Unit: years. Deviations: none known. A birth after the day asked about cannot be told: it is a slip of the pen,
 * and never a refusal.
 */
record AgeRule(Clause clause, DayOf held, int from, int to) implements Rule {

    @Override
    public List<Answer> ask(Application application, Reasons reasons) {
        LocalDate day = held.of(application);
        LocalDate born = application.applicant().born();
        if (born.isAfter(day)) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.OFFICE),
                    Sentence.of(EligibilityMessage.BORN_LATER, born, day)));
        }
        int age = completed(born, day);
        LocalDate oldEnough = born.plusYears(from);
        LocalDate tooOld = born.plusYears(to + 1L);
        if (day.isBefore(oldEnough)) {
            return List.of(new Answer.No(
                    clause,
                    age,
                    from,
                    Sentence.of(EligibilityMessage.TOO_YOUNG, age, day, from, oldEnough),
                    Optional.of(Sentence.of(EligibilityMessage.TOO_YOUNG_CHANGE, from, oldEnough))));
        }
        if (!day.isBefore(tooOld)) {
            return List.of(new Answer.No(
                    clause, age, to, Sentence.of(EligibilityMessage.TOO_OLD, age, day, to, tooOld), Optional.empty()));
        }
        return List.of(new Answer.Yes(clause, Sentence.of(EligibilityMessage.OF_AGE, age, day, from, to)));
    }

    private static int completed(LocalDate born, LocalDate day) {
        int years = Period.between(born, day).getYears();
        return day.isBefore(born.plusYears(years + 1L)) ? years : years + 1;
    }

    /** The day on which requirements must be held. */
    interface DayOf {
        LocalDate of(Application application);
    }
}
