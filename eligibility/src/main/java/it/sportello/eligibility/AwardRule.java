package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.stream.Stream;

/**
 * The award: the monthly cap by the members of the registry family, the hours it is made of, the months, the order in
 * which it starts.
 *
 * <p>Unit: euro, whole hours, months. Rounding: none; a notice whose caps are not whole hours does not pass its check.
 */
record AwardRule(
        Clause perHour,
        Clause monthlyCap,
        Clause duration,
        Clause start,
        Euro rate,
        Tiers tiers,
        int months,
        OtherBenefitsRule others) {

    Award of(Application application, Reasons reasons) {
        int mark = reasons.mark();
        int members = application.members();
        Stream.of(perHour, monthlyCap, duration, start).forEach(clause -> clause.tellReadings(reasons));
        reasons.tell(Reason.Kind.PARAMETER, EligibilityMessage.PER_HOUR, perHour.references(), rate);
        Tiers.Tier its = tiers.of(members);
        for (Tiers.Tier tier : tiers.tiers()) {
            if (tier.equals(its)) {
                reasons.tell(
                        Reason.Kind.TAKEN,
                        EligibilityMessage.TIER,
                        monthlyCap.references(),
                        tier.amount(),
                        tier.key(),
                        members);
            } else {
                reasons.tell(
                        Reason.Kind.NOT_TAKEN,
                        EligibilityMessage.TIER_NOT,
                        monthlyCap.references(),
                        tier.amount(),
                        tier.key());
            }
        }
        int suspended = application.otherBenefits().map(others::suspended).orElse(0);
        int granted = months - suspended;
        reasons.tell(Reason.Kind.STEP, EligibilityMessage.MONTHS, duration.references(), granted, months, suspended);
        int hours = Math.toIntExact(its.amount().cents() / rate.cents());
        Sentence because = Sentence.of(EligibilityMessage.AWARD, its.amount(), members, hours, rate, granted);
        List<LegalReference> references = Stream.of(monthlyCap, perHour, duration, start)
                .flatMap(clause -> clause.references().stream())
                .distinct()
                .toList();
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                EligibilityMessage.AWARD,
                references,
                its.amount(),
                members,
                hours,
                rate,
                granted);
        return new Award(rate, its.amount(), hours, granted, because, references);
    }
}
