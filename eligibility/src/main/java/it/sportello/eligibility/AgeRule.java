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
record AgeRule(
        Clause clause, DayOf held, Optional<Integer> from, Optional<Integer> to, Optional<Requirement.Age.Until> until)
        implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        LocalDate day = held.of(application);
        if (of.born().isEmpty()) {
            return List.of(open(Sentence.of(EligibilityMessage.BORN_UNKNOWN)));
        }
        LocalDate born = of.born().get();
        if (born.isAfter(day)) {
            return List.of(open(Sentence.of(EligibilityMessage.BORN_LATER, born, day)));
        }
        int age = completed(born, day);
        LocalDate oldEnough = born.plusYears(from.orElse(0));
        if (day.isBefore(oldEnough)) {
            return List.of(new Answer.No(
                    clause,
                    age,
                    from.orElse(0),
                    Sentence.of(EligibilityMessage.TOO_YOUNG, age, day, from.orElse(0), oldEnough),
                    Optional.of(Sentence.of(EligibilityMessage.TOO_YOUNG_CHANGE, from.orElse(0), oldEnough))));
        }
        Optional<LocalDate> tooOld = to.map(most -> tooOld(born, most));
        if (tooOld.isPresent() && !day.isBefore(tooOld.get())) {
            int most = to.orElseThrow();
            return List.of(new Answer.No(
                    clause,
                    age,
                    most,
                    Sentence.of(EligibilityMessage.TOO_OLD, age, day, most, tooOld.get()),
                    Optional.empty()));
        }
        return List.of(new Answer.Yes(
                clause,
                to.map(most -> Sentence.of(EligibilityMessage.OF_AGE, age, day, from.orElse(0), most))
                        .orElseGet(() -> Sentence.of(EligibilityMessage.OLD_ENOUGH, age, day, from.orElse(0)))));
    }

    private Answer open(Sentence because) {
        return new Answer.CannotTell(clause, Answer.Next.COMPLETE, Sentence.of(EligibilityMessage.OFFICE), because);
    }

    /** The first day on which the most is passed. */
    private LocalDate tooOld(LocalDate born, int most) {
        return switch (until.orElseThrow()) {
            case EVE_OF_BIRTHDAY -> born.plusYears(most);
            case BIRTHDAY -> born.plusYears(most).plusDays(1);
            case EVE_OF_NEXT_BIRTHDAY -> born.plusYears(most + 1L);
        };
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
