package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much is granted. Exact until the notice rounds; every step is told.
 *
 * <p>Unit: euro. Rounding: as the notice states, once, at the end. What is not known leaves the amount open, and an amount
 * that is no whole number of cents is for a person where the notice does not round.
 */
final class AmountRule {

    private static final Fraction HUNDRED = Fraction.of(100);

    /** No notice grants more to one family; what is larger was mistyped, and might overflow a sum. */
    private static final Fraction IMPLAUSIBLE = Fraction.of(10_000_000);

    private final Clause clause;
    private final Amount amount;
    private final Tiers tiers;
    private final Optional<IseeOf> isee;
    private final List<Replacement> instead;
    private final Function<String, List<LegalReference>> places;

    /** An amount that takes the place of the others, and what must be met. */
    record Replacement(Rule when, Clause clause, Euro amount) {}

    AmountRule(
            Clause clause,
            Amount amount,
            Optional<IseeOf> isee,
            List<Replacement> instead,
            Function<String, List<LegalReference>> places) {
        this.clause = clause;
        this.amount = amount;
        this.tiers = Tiers.of(amount.byMembers());
        this.isee = isee;
        this.instead = List.copyOf(instead);
        this.places = places;
    }

    /** An amount, or what keeps it from being told. */
    record Found(Optional<Euro> amount, Optional<Answer.CannotTell> open) {}

    Clause clause() {
        return clause;
    }

    /** The amount of an application. */
    Found of(Application application, Reasons reasons) {
        int mark = reasons.mark();
        for (Replacement each : instead) {
            Answer answer = each.when().ask(application, reasons).get(0);
            if (answer instanceof Answer.CannotTell open) {
                return new Found(Optional.empty(), Optional.of(open));
            }
            if (answer instanceof Answer.Yes) {
                reasons.tell(
                        Reason.Kind.TAKEN,
                        mark,
                        EligibilityMessage.AMOUNT_INSTEAD,
                        each.clause().references(),
                        each.amount(),
                        each.clause().label());
                return known(each.amount());
            }
        }
        Optional<Fraction> base = base(application, reasons);
        if (base.isEmpty()) {
            return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_OPEN, missing());
        }
        if (base.get().signum() < 0) {
            return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_NEGATIVE, missing());
        }
        Fraction exact = base.get();
        for (Amount.Plus plus : amount.plus()) {
            Optional<Fraction> count = NumberRule.value(plus.of(), application, application.self());
            if (count.isEmpty()) {
                return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_OPEN, plus.of());
            }
            if (count.get().signum() < 0) {
                return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_NEGATIVE, plus.of());
            }
            Fraction more = plus.each().toFraction().times(count.get());
            Fraction added = plus.upTo().map(Euro::toFraction).map(more::min).orElse(more);
            reasons.tell(
                    Reason.Kind.STEP,
                    EligibilityMessage.AMOUNT_PLUS,
                    places.apply(plus.source()),
                    added,
                    plus.each(),
                    plus.of(),
                    count.get());
            exact = exact.plus(added);
        }
        for (Amount.Less less : amount.less()) {
            Optional<Fraction> off = NumberRule.value(less.number(), application, application.self());
            if (off.isEmpty()) {
                return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_OPEN, less.number());
            }
            reasons.tell(
                    Reason.Kind.STEP,
                    EligibilityMessage.AMOUNT_LESS,
                    places.apply(less.source()),
                    off.get(),
                    less.number());
            if (off.get().signum() < 0) {
                return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_NEGATIVE, less.number());
            }
            exact = exact.minus(off.get()).max(Fraction.ZERO);
        }
        if (amount.upTo().isPresent()) {
            Fraction most = amount.upTo().get().toFraction();
            if (exact.compareTo(most) > 0) {
                reasons.tell(
                        Reason.Kind.TAKEN,
                        EligibilityMessage.AMOUNT_UP_TO,
                        clause.references(),
                        amount.upTo().get());
                exact = most;
            }
        }
        return rounded(exact, mark, reasons);
    }

    private Found rounded(Fraction exact, int mark, Reasons reasons) {
        Optional<Rounding> rounding = amount.rounding().flatMap(Stated::value);
        if (rounding.isEmpty() && !exact.times(HUNDRED).isWhole()) {
            return open(Answer.Next.DECIDE, EligibilityMessage.AMOUNT_UNROUNDED, exact);
        }
        Fraction rounded = rounding.map(exact::rounded).orElse(exact);
        // A unit that the most is no multiple of must not carry an amount beyond it.
        Fraction last = amount.upTo().map(Euro::toFraction).map(rounded::min).orElse(rounded);
        if (last.compareTo(IMPLAUSIBLE) > 0) {
            return open(Answer.Next.COMPLETE, EligibilityMessage.AMOUNT_IMPLAUSIBLE);
        }
        Euro found = last.toEuro(Rounding.CENT_HALF_UP);
        rounding.ifPresent(it -> reasons.tell(
                Reason.Kind.STEP, EligibilityMessage.AMOUNT_ROUNDED, clause.references(), found, exact, it.unit()));
        Euro paid = found;
        Optional<Amount.Least> least = amount.least().filter(it -> it.amount().exceeds(found));
        if (least.isPresent()) {
            paid = least.get().below() == Amount.Least.Below.NOT_PAID
                    ? Euro.ZERO
                    : least.get().amount();
            reasons.tell(
                    Reason.Kind.TAKEN,
                    EligibilityMessage.AMOUNT_LEAST,
                    places.apply(least.get().source()),
                    paid,
                    least.get().amount());
        }
        reasons.tell(Reason.Kind.STEP, mark, EligibilityMessage.AMOUNT, clause.references(), paid);
        return known(paid);
    }

    private Optional<Fraction> base(Application application, Reasons reasons) {
        if (amount.fixed().isPresent()) {
            return amount.fixed().map(Euro::toFraction);
        }
        if (!amount.byMembers().isEmpty()) {
            return application.members().map(members -> byMembers(members, reasons));
        }
        if (amount.byIsee().isPresent()) {
            return isee.flatMap(it -> it.isee(application)).flatMap(found -> byIsee(found, reasons));
        }
        if (amount.share().isPresent()) {
            Amount.Share share = amount.share().get();
            return NumberRule.value(share.of(), application, application.self()).map(expense -> {
                Fraction part = expense.times(share.perCent()).dividedBy(HUNDRED);
                reasons.tell(
                        Reason.Kind.STEP,
                        EligibilityMessage.AMOUNT_SHARE,
                        clause.references(),
                        part,
                        share.perCent(),
                        share.of(),
                        expense);
                return part;
            });
        }
        Euro base = amount.onScale().orElseThrow().base();
        return application.attestation().map(attestation -> {
            Fraction product = base.toFraction().times(attestation.scale());
            reasons.tell(
                    Reason.Kind.STEP,
                    EligibilityMessage.AMOUNT_ON_SCALE,
                    clause.references(),
                    product,
                    base,
                    attestation.scale());
            return product;
        });
    }

    private Fraction byMembers(int members, Reasons reasons) {
        Tiers.Tier its = tiers.of(members);
        for (Tiers.Tier tier : tiers.tiers()) {
            if (tier.equals(its)) {
                reasons.tell(
                        Reason.Kind.TAKEN,
                        EligibilityMessage.TIER,
                        clause.references(),
                        tier.amount(),
                        tier.key(),
                        members);
            } else {
                reasons.tell(
                        Reason.Kind.NOT_TAKEN,
                        EligibilityMessage.TIER_NOT,
                        clause.references(),
                        tier.amount(),
                        tier.key());
            }
        }
        return its.amount().toFraction();
    }

    /** An ISEE above the last band has no amount, and is no zero: the check sees to it that none is admitted. */
    private Optional<Fraction> byIsee(Euro found, Reasons reasons) {
        for (Amount.Band band : amount.byIsee().orElseThrow().bands()) {
            if (!found.exceeds(band.to())) {
                reasons.tell(
                        Reason.Kind.TAKEN,
                        EligibilityMessage.BAND,
                        clause.references(),
                        band.amount(),
                        band.to(),
                        found);
                return Optional.of(band.amount().toFraction());
            }
            reasons.tell(
                    Reason.Kind.NOT_TAKEN, EligibilityMessage.BAND_NOT, clause.references(), band.amount(), band.to());
        }
        return Optional.empty();
    }

    private String missing() {
        if (!amount.byMembers().isEmpty()) {
            return NumberRule.MEMBERS;
        }
        return amount.share().map(Amount.Share::of).orElse("ISEE");
    }

    private static Found known(Euro amount) {
        return new Found(Optional.of(amount), Optional.empty());
    }

    private Found open(Answer.Next next, EligibilityMessage message, Object... arguments) {
        return new Found(
                Optional.empty(),
                Optional.of(new Answer.CannotTell(
                        clause,
                        next,
                        Sentence.of(
                                next == Answer.Next.DECIDE ? EligibilityMessage.OFFICE : EligibilityMessage.APPLICANT),
                        Sentence.of(message, arguments))));
    }
}
