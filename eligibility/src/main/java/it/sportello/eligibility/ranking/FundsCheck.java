package it.sportello.eligibility.ranking;

import it.sportello.eligibility.ranking.FundsTerms.WhenShort;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import java.util.List;
import java.util.Optional;

/** What can be wrong with the money and the places of a notice before anybody is granted anything. */
final class FundsCheck {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final FundsTerms terms;
    private final TermsCheck check;

    FundsCheck(FundsTerms terms, Sources sources, List<ChosenReading> known) {
        this.terms = terms;
        this.check = new TermsCheck(sources, known);
    }

    List<Finding> findings() {
        clauses();
        if (!terms.budget().amount().isStated() && terms.places().isEmpty()) {
            check.add(RankingFinding.NOTHING_LIMITS, "/funds/budget/amount");
        }
        terms.quotas().ifPresent(this::quotas);
        whenShort(terms.whenShort());
        terms.leastPayable()
                .ifPresent(least -> terms.budget()
                        .amount()
                        .value()
                        .filter(least.amount()::exceeds)
                        .ifPresent(budget -> check.add(
                                RankingFinding.LEAST_ABOVE_BUDGET,
                                "/funds/least payable/amount",
                                least.amount(),
                                budget)));
        check.unique(
                "/funds/add ons",
                terms.addOns().stream().map(FundsTerms.AddOn::id).toList());
        if (!terms.waitingList().use().isStated()) {
            check.add(RankingFinding.WAITING_LIST_NOT_STATED, "/funds/waiting list/use");
        }
        terms.carryOver()
                .filter(carryOver -> !carryOver.effect().isStated())
                .ifPresent(carryOver -> check.add(RankingFinding.CARRY_OVER_NOT_STATED, "/funds/carry over/effect"));
        return check.findings();
    }

    private void clauses() {
        check.clause("/funds/budget", terms.budget().source(), terms.budget().readings());
        terms.places().ifPresent(it -> check.clause("/funds/places", it.source(), it.readings()));
        terms.quotas().ifPresent(it -> check.clause("/funds/quotas", it.source(), it.readings()));
        check.clause(
                "/funds/when short",
                terms.whenShort().source(),
                terms.whenShort().readings());
        terms.leastPayable().ifPresent(it -> check.clause("/funds/least payable", it.source(), it.readings()));
        for (int i = 0; i < terms.addOns().size(); i++) {
            FundsTerms.AddOn addOn = terms.addOns().get(i);
            check.clause("/funds/add ons/" + i, addOn.source(), addOn.readings());
        }
        terms.secondRound().ifPresent(it -> check.clause("/funds/second round", it.source(), it.readings()));
        check.clause(
                "/funds/waiting list",
                terms.waitingList().source(),
                terms.waitingList().readings());
        terms.carryOver().ifPresent(it -> check.clause("/funds/carry over", it.source(), it.readings()));
    }

    private void quotas(FundsTerms.Quotas quotas) {
        check.unique(
                "/funds/quotas/shares",
                quotas.shares().stream().map(FundsTerms.Quota::id).toList());
        Fraction sum = Fraction.sum(
                quotas.shares().stream().map(FundsTerms.Quota::share).toList());
        if (!sum.equals(HUNDRED)) {
            check.add(RankingFinding.QUOTAS_SUM, "/funds/quotas/shares", sum);
        }
        if (quotas.of() == FundsTerms.Quotas.Of.PLACES && terms.places().isEmpty()) {
            check.add(RankingFinding.QUOTAS_OF_NO_PLACES, "/funds/quotas/of");
        }
        if (!quotas.rounding().isStated()) {
            check.add(RankingFinding.QUOTA_ROUNDING_NOT_STATED, "/funds/quotas/rounding");
        }
        if (!quotas.unused().isStated()) {
            check.add(RankingFinding.UNUSED_NOT_STATED, "/funds/quotas/unused");
        }
    }

    private void whenShort(WhenShort whenShort) {
        String pointer = "/funds/when short";
        Optional<WhenShort.Effect> effect = whenShort.effect().value();
        if (effect.isEmpty()) {
            check.add(RankingFinding.SHORTAGE_NOT_STATED, pointer + "/effect");
        }
        if (effect.filter(WhenShort.Effect::isProRata).isEmpty()) {
            whenShort.rounding().ifPresent(it -> unfit(pointer, "rounding"));
            whenShort.rest().ifPresent(it -> unfit(pointer, "rest"));
            return;
        }
        if (whenShort.rounding().filter(FundsCheck::isDownToCents).isEmpty()) {
            check.add(RankingFinding.PRO_RATA_ROUNDING, pointer + "/rounding");
        }
        if (whenShort.rest().isEmpty()) {
            check.add(RankingFinding.REST_NOT_SAID, pointer + "/rest");
        } else if (!whenShort.rest().get().isStated()) {
            check.add(RankingFinding.REST_NOT_STATED, pointer + "/rest");
        }
        if (terms.places().isPresent()
                || terms.quotas().isPresent()
                || !terms.addOns().isEmpty()) {
            check.add(RankingFinding.PRO_RATA_WITH_OTHERS, pointer + "/effect");
        }
    }

    private void unfit(String pointer, String key) {
        check.add(
                RankingFinding.UNFIT,
                pointer + "/" + key,
                terms.whenShort().effect().value().map(RankingTerms::word).orElse("not stated"),
                key);
    }

    private static boolean isDownToCents(Rounding rounding) {
        return rounding.mode() == Rounding.Mode.DOWN
                && Fraction.of(rounding.unit()).times(HUNDRED).isWhole();
    }
}
