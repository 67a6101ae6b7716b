package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The award: the amount, the hours it is made of, the months, the order in which it starts.
 *
 * <p>Unit: euro, whole hours, months. Rounding: that of the amount; a notice whose caps are not whole hours does not pass
 * its check.
 *
 * @param amount how much
 * @param per what it is paid for
 * @param perHour the pay of an hour, where hours are paid
 * @param rate the same as an amount
 * @param duration for how long
 * @param months the same as a number
 * @param start in which order those admitted start
 * @param others what other benefits take off
 */
record AwardRule(
        AmountRule amount,
        Amount.Per per,
        Optional<Clause> perHour,
        Optional<Euro> rate,
        Optional<Clause> duration,
        Optional<Integer> months,
        Optional<Clause> start,
        OtherBenefitsRule others) {

    /** What keeps the amount from being told; nothing if it is known. */
    Optional<Answer.CannotTell> open(Application application) {
        return amount.of(application, Reasons.none())
                .open()
                .map(open -> open.next() == Answer.Next.ASCERTAIN_LATER
                        // No amount can be reserved that is not known.
                        ? new Answer.CannotTell(open.clause(), Answer.Next.DECIDE, open.who(), open.because())
                        : open);
    }

    /** The award of an application whose amount is known. */
    Award of(Application application, Reasons reasons) {
        int mark = reasons.mark();
        Stream.of(perHour, Optional.of(amount.clause()), duration, start)
                .flatMap(Optional::stream)
                .forEach(clause -> clause.tellReadings(reasons));
        rate.ifPresent(it -> reasons.tell(
                Reason.Kind.PARAMETER,
                EligibilityMessage.PER_HOUR,
                perHour.orElseThrow().references(),
                it));
        Euro most = amount.of(application, reasons).amount().orElseThrow();
        Optional<Integer> granted = months.map(all -> {
            int suspended = application.otherBenefits().map(others::suspended).orElse(0);
            reasons.tell(
                    Reason.Kind.STEP,
                    EligibilityMessage.MONTHS,
                    duration.orElseThrow().references(),
                    all - suspended,
                    all,
                    suspended);
            return all - suspended;
        });
        Optional<Integer> hours =
                rate.filter(it -> most.cents() % it.cents() == 0).map(it -> Math.toIntExact(most.cents() / it.cents()));
        Sentence because = sentence(application, most, hours, granted);
        List<LegalReference> references = Stream.of(Optional.of(amount.clause()), perHour, duration, start)
                .flatMap(Optional::stream)
                .flatMap(clause -> clause.references().stream())
                .distinct()
                .toList();
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                because.message(),
                references,
                because.arguments().get(0),
                because.arguments().stream().skip(1).toArray());
        return new Award(most, per, rate, hours, granted, because, references);
    }

    private Sentence sentence(Application application, Euro most, Optional<Integer> hours, Optional<Integer> granted) {
        if (most.cents() == 0) {
            return Sentence.of(EligibilityMessage.AWARD_OF_ZERO, most);
        }
        if (hours.isPresent() && granted.isPresent() && application.members().isPresent()) {
            return Sentence.of(
                    EligibilityMessage.AWARD,
                    most,
                    application.members().get(),
                    hours.get(),
                    rate.orElseThrow(),
                    granted.get());
        }
        EligibilityMessage word = per.word();
        return granted.map(it -> Sentence.of(EligibilityMessage.AWARD_FOR_MONTHS, most, word, it))
                .orElseGet(() -> Sentence.of(EligibilityMessage.AWARD_PLAIN, most, word));
    }
}
