package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.LastDay;
import it.sportello.rendicontazione.obligation.ObligationBook.DurcProof;
import it.sportello.rendicontazione.obligation.ObligationBook.Hired;
import it.sportello.rendicontazione.obligation.ObligationBook.Insurance;
import it.sportello.rendicontazione.obligation.ObligationBook.Quota;
import it.sportello.rendicontazione.obligation.ObligationBook.QuotaRounding;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import it.sportello.rendicontazione.obligation.ObligationFacts.Hires;
import it.sportello.rendicontazione.obligation.ObligationFacts.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What papers, policies, DURC and numbers prove on a day. */
final class Proofs {

    private static final Fraction HUNDRED = Fraction.of(100);

    private Proofs() {}

    /** Documents: there when the last of them was handed in. */
    static Progress documents(List<String> names, List<Delivery> delivered, LocalDate day) {
        List<String> missing = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (String name : names) {
            Optional<LocalDate> first = delivered.stream()
                    .filter(each -> each.document().equals(name) && !each.on().isAfter(day))
                    .map(Delivery::on)
                    .min(Comparator.naturalOrder());
            if (first.isEmpty()) {
                missing.add(name);
            } else if (last.isEmpty() || first.get().isAfter(last.get())) {
                last = first;
            }
        }
        return last.isPresent() && missing.isEmpty()
                ? Progress.done(last.get(), ObligationMessage.of("done.documents", names))
                : Progress.open(ObligationMessage.of("open.documents", missing));
    }

    /**
     * A share of those hired (art. 47, c. 4, D.L. 77/2021): how many persons it makes is rounded as the book says; if it
     * does not say, between the whole number below and the one above nobody can tell. Once its last day is over, only a
     * count that reaches that day is good enough.
     */
    static Progress quota(Quota quota, Optional<Hires> known, Optional<LocalDate> last, LocalDate day) {
        Optional<LocalDate> over = last.filter(day::isAfter);
        if (known.isEmpty()
                || known.get().asOf().isAfter(day)
                || over.filter(known.get().asOf()::isBefore).isPresent()) {
            return Progress.unknown(ObligationMessage.of("missing.hires", over.orElse(day)));
        }
        Hires hires = known.get();
        if (hires.total() == 0) {
            return Progress.notDue(ObligationMessage.of("not.hires", hires.asOf()));
        }
        Fraction exact = quota.share().times(Fraction.of(hires.total())).dividedBy(HUNDRED);
        Fraction least = rounded(exact, quota.rounding().value().orElse(QuotaRounding.DOWN));
        Fraction most = rounded(exact, quota.rounding().value().orElse(QuotaRounding.UP));
        int count = quota.of() == Hired.YOUNG ? hires.young() : hires.women();
        ObligationMessage hired = ObligationMessage.of(quota.of());
        if (Fraction.of(count).compareTo(most) >= 0) {
            return Progress.done(
                    over.orElse(hires.asOf()),
                    ObligationMessage.of("done.quota", hired, count, hires.total(), quota.share(), most, hires.asOf()));
        }
        return Fraction.of(count).compareTo(least) < 0
                ? Progress.open(ObligationMessage.of(
                        "open.quota", hired, count, hires.total(), quota.share(), least, hires.asOf()))
                : Progress.unknown(
                        ObligationMessage.of("unknown.quota", hired, count, hires.total(), quota.share(), least, most));
    }

    private static Fraction rounded(Fraction persons, QuotaRounding rounding) {
        Rounding.Mode mode = switch (rounding) {
            case UP -> Rounding.Mode.UP;
            case HALF_UP -> Rounding.Mode.HALF_UP;
            case DOWN -> Rounding.Mode.DOWN;
        };
        return persons.rounded(new Rounding(BigDecimal.ONE, mode));
    }

    /**
     * A DURC that is regular and good on the day of the payment: issued by then, and known on the day somebody asks.
     * Where the book does not say whether its last day counts, both ways must agree.
     */
    static Progress durc(DurcProof rule, List<Durc> durcs, String codiceFiscale, LocalDate payment, LocalDate day) {
        LocalDate until = payment.isBefore(day) ? payment : day;
        List<Durc> issued = durcs.stream()
                .filter(each -> each.codiceFiscale().equals(codiceFiscale)
                        && !each.issued().isAfter(until))
                .sorted(Comparator.comparing(Durc::issued).thenComparing(Durc::protocol))
                .toList();
        Optional<Durc> regular = issued.stream().filter(Durc::regular).reduce((earlier, later) -> later);
        if (regular.isEmpty()) {
            return Progress.open(ObligationMessage.of("open.durc", payment));
        }
        Durc latest = regular.get();
        LastDay kind = rule.lastDay().value().orElse(LastDay.IN);
        LocalDate last = lastDay(rule, kind, latest);
        LocalDate shortest = lastDay(rule, rule.lastDay().value().orElse(LastDay.OUT), latest);
        if (payment.isAfter(last)) {
            return Progress.open(ObligationMessage.of("open.durc-over", latest.protocol(), last, payment));
        }
        if (payment.isAfter(shortest)) {
            return Progress.unknown(
                    ObligationMessage.of("unknown.durc", latest.protocol(), latest.issued(), rule.days(), payment));
        }
        boolean contradicted = issued.stream()
                .anyMatch(each -> !each.regular() && !each.issued().isBefore(latest.issued()));
        return contradicted
                ? Progress.unknown(ObligationMessage.of("unknown.durc-contradicted", latest.protocol()))
                : Progress.done(latest.issued(), ObligationMessage.of("done.durc", latest.protocol(), shortest));
    }

    private static LocalDate lastDay(DurcProof rule, LastDay kind, Durc durc) {
        return new DurcRule(rule.days(), kind, "-", List.of()).lastDayOf(durc.issued());
    }

    /** A cover of every day of a period; policies that follow each other are joined, ceilings are not added. */
    static Judged cover(Insurance insurance, List<Policy> policies, LocalDate from, LocalDate to, LocalDate day) {
        List<Policy> known = policies.stream()
                .filter(each -> each.cover().equals(insurance.cover()))
                .filter(each -> !each.presented().isAfter(day))
                .sorted(Comparator.comparing(Policy::from).thenComparing(Policy::to))
                .toList();
        LocalDate uncovered = from;
        LocalDate presented = LocalDate.MIN;
        for (Policy policy : known) {
            boolean counts = policy.perClaim().compareTo(insurance.atLeast()) >= 0
                    && !policy.from().isAfter(uncovered)
                    && !policy.to().isBefore(uncovered)
                    && !uncovered.isAfter(to);
            if (counts) {
                uncovered = policy.to().plusDays(1);
                presented = policy.presented().isAfter(presented) ? policy.presented() : presented;
            }
        }
        if (uncovered.isAfter(to)) {
            return Judged.done(
                    presented,
                    Optional.of(Terms.LastDay.fixed(to)),
                    ObligationMessage.of("done.cover", insurance.cover(), insurance.atLeast(), from, to));
        }
        LocalDate gap = uncovered;
        ObligationMessage why = known.stream()
                .filter(each -> !each.from().isAfter(gap) && !each.to().isBefore(gap))
                .map(Policy::perClaim)
                .max(Euro::compareTo)
                .map(most -> ObligationMessage.of("open.cover-low", insurance.cover(), gap, most, insurance.atLeast()))
                .orElseGet(() -> ObligationMessage.of("open.cover", insurance.cover(), gap, insurance.atLeast(), to));
        return gap.isAfter(day)
                ? Judged.due(Optional.of(Terms.LastDay.fixed(gap.minusDays(1))), why)
                : Judged.lateSince(gap, why);
    }
}
