package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Age in completed years, both limits in. Whether {@code to: 65} is held until the 65th birthday or until the day before
 * the 66th is for the notice to say: Cons. Stato, Ad. Plen., 2 December 2011 n. 21, on public competitions, reads "not
 * above" as the first, and before it judgments were divided.
 *
 * <p>A person completes {@code n} years on {@code birth.plusYears(n)}, at the beginning of the day. Who was born on 29
 * February completes them, in common years, on 28 February. That is chosen: no text settles it, and 1 March is upheld
 * too. For the choice speaks art. 2963, last comma, c.c., by analogy: where the month lacks the day, a term ends with the
 * month's last day.
 *
 * <p>Unit: years. Deviations: none known but that choice. A birth after the day asked about cannot be told: it is a slip
 * of the pen, and never a refusal.
 */
record AgeRule(Clause clause, DayOf held, int from, int to, Notice.Age.Until until) implements Rule {

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
        LocalDate tooOld =
                until == Notice.Age.Until.BIRTHDAY ? born.plusYears(to).plusDays(1) : born.plusYears(to + 1L);
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
