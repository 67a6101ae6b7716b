package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.payment.PaymentFinding;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expense is sustained when it is paid, in a way that is admitted, inside the window and with a valid DURC of who
 * claims it; the rest waits.
 *
 * <p>Readings where no clause says more. A document that is paid in full is paid for whatever share of it is charged; of
 * one that is paid in part nobody can tell which part, so what is sustained is charged × paid / due, down to the cent, and
 * never more than was paid. What was paid in cash that is not admitted is refused in its share: it was paid, and nothing can
 * still come. A payment comes after the days the document must come after, and by the last day of payments,
 * or if that is not stated by the day of the claim. Of several DURC that hold on a day the latest counts, and of two of
 * one day the irregular one.
 */
final class PaidRules {

    private static final Set<FindingCode> OF_CASH = Set.of(PaymentFinding.CASH, PaymentFinding.CASH_LIMIT);
    private static final Set<FindingCode> UNPAID =
            Set.of(PaymentFinding.UNPAID, PaymentFinding.WITHHELD_UNPAID, PaymentFinding.SPLIT_VAT_UNPAID);
    private static final Set<FindingCode> INCOMPLETE = Arrays.stream(PaymentFinding.values())
            .filter(it -> it.effect() == PaymentFinding.Effect.TO_COMPLETE)
            .collect(Collectors.toUnmodifiableSet());

    private static final Rounding CENT_DOWN = new Rounding(new BigDecimal("0.01"), Rounding.Mode.DOWN);

    private final FundingRules rules;
    private final Citations citations;
    private final ExpenseClaim claim;
    private final Paid paid;
    private final Optional<LocalDate> after;
    private final LocalDate last;

    PaidRules(FundingRules rules, ExpenseClaim claim, Paid paid) {
        this.rules = rules;
        this.citations = new Citations(rules);
        this.claim = claim;
        this.paid = paid;
        Window window = rules.window();
        this.after = Stream.of(window.submitted(), window.admitted(), window.awarded())
                .flatMap(it -> it.value().stream())
                .max(Comparator.naturalOrder());
        this.last = window.paidBy().value().orElse(claim.presented());
    }

    void judge(Judgement of) {
        if (of.document().isEmpty()) {
            return;
        }
        SeenDocument document = of.document().get();
        Optional<Settlement> found = paid.settlement().apply(document.key());
        found.ifPresent(of::settlement);
        if (of.isCredit() || of.isRejected()) {
            found.ifPresent(it -> of.tellAll(it.findings()));
            return;
        }
        if (found.isEmpty()) {
            of.hold(notPaid(of, document.total()));
            return;
        }
        Settlement settlement = found.get();
        Map<Effect, List<Finding>> said = settlement.findings().stream()
                .collect(Collectors.groupingBy(
                        PaidRules::effect, () -> new EnumMap<>(Effect.class), Collectors.toList()));
        of.tellAll(said.getOrDefault(Effect.TOLD, List.of()));
        said.getOrDefault(Effect.INCOMPLETE, List.of()).forEach(of::hold);
        Euro cash = cash(settlement);
        if (cash.signum() == 0) {
            of.tellAll(said.getOrDefault(Effect.CASH, List.of()));
        }
        sustained(of, settlement, cash, said);
    }

    /** What follows from a finding on payments. */
    private enum Effect {
        /** Nothing beyond the amounts. */
        TOLD,
        /** The expense waits. */
        INCOMPLETE,
        /** What was paid so is no expense of the project. */
        CASH,
        /** That nothing, or not all, was paid. */
        UNPAID
    }

    private static Effect effect(Finding finding) {
        if (OF_CASH.contains(finding.code())) {
            return Effect.CASH;
        }
        if (UNPAID.contains(finding.code())) {
            return Effect.UNPAID;
        }
        return INCOMPLETE.contains(finding.code()) ? Effect.INCOMPLETE : Effect.TOLD;
    }

    /** What was paid in cash that is not admitted: it was paid, so nothing can still come. */
    private static Euro cash(Settlement settlement) {
        return Euro.sum(settlement.parts().stream()
                .filter(it -> !it.admitted() && it.payment().means() == Means.CASH)
                .map(PaidPart::amount)
                .toList());
    }

    private Finding notPaid(Judgement of, Euro due) {
        return of.finding(AuditFinding.NOT_PAID, citations.of(rules.payments().source()), due);
    }

    private void sustained(Judgement of, Settlement settlement, Euro cash, Map<Effect, List<Finding>> said) {
        Euro counted = settlement.paid().minus(outside(of, settlement)).max(Euro.ZERO);
        Euro due = settlement.due();
        List<Finding> ofCash = said.getOrDefault(Effect.CASH, List.of());
        List<Finding> unpaid = said.getOrDefault(Effect.UNPAID, List.of());
        if (due.signum() <= 0 || !due.exceeds(counted)) {
            of.tellAll(cash.signum() == 0 ? List.of() : ofCash);
            of.tellAll(unpaid);
            return;
        }
        Euro charged = of.left();
        Euro share = share(charged, counted, due);
        if (cash.signum() > 0) {
            of.refusePart(share(charged, cash.min(due.minus(counted)), due), ofCash);
        }
        if (counted.signum() == 0 && settlement.paid().signum() == 0) {
            if (of.left().signum() > 0) {
                of.holdAll(unpaid.isEmpty() ? List.of(notPaid(of, due)) : unpaid);
            }
        } else {
            of.tellAll(unpaid);
            of.holdPart(of.left().minus(share), inPart(of, counted, due, share));
        }
    }

    /** The part of what is charged that a part of what is due stands for, down to the cent. */
    private static Euro share(Euro charged, Euro part, Euro due) {
        return charged.toFraction()
                .times(part.toFraction())
                .dividedBy(due.toFraction())
                .toEuro(CENT_DOWN);
    }

    private Finding inPart(Judgement of, Euro counted, Euro due, Euro share) {
        return of.finding(
                AuditFinding.PAID_IN_PART, citations.of(rules.payments().source()), counted, due, share);
    }

    /** What was paid on days that do not count. */
    private Euro outside(Judgement of, Settlement settlement) {
        Map<LocalDate, Euro> days = new TreeMap<>();
        for (PaidPart part : settlement.parts()) {
            if (part.admitted()) {
                days.merge(part.payment().executed(), part.amount(), Euro::plus);
            }
        }
        Euro outside = Euro.ZERO;
        for (Map.Entry<LocalDate, Euro> day : days.entrySet()) {
            Optional<Finding> why =
                    early(of, day.getKey()).or(() -> late(of, day.getKey())).or(() -> withoutDurc(of, day.getKey()));
            if (why.isPresent()) {
                of.tell(why.get());
                outside = outside.plus(day.getValue());
            }
        }
        return outside;
    }

    private Optional<Finding> early(Judgement of, LocalDate day) {
        return after.filter(it -> !day.isAfter(it))
                .map(it -> of.finding(
                        AuditFinding.PAID_EARLY, citations.of(rules.window().source()), day, it));
    }

    private Optional<Finding> late(Judgement of, LocalDate day) {
        return day.isAfter(last)
                ? Optional.of(of.finding(
                        AuditFinding.PAID_LATE, citations.of(rules.window().source()), day, last))
                : Optional.empty();
    }

    private Optional<Finding> withoutDurc(Judgement of, LocalDate day) {
        if (rules.durc().isEmpty() || of.partner().isEmpty()) {
            return Optional.empty();
        }
        DurcRule rule = rules.durc().get();
        Partner partner = of.partner().get();
        Optional<Durc> latest = claim.durcs().stream()
                .filter(it ->
                        SeenDocument.plain(it.codiceFiscale()).equals(SeenDocument.plain(partner.codiceFiscale())))
                .filter(it -> !day.isBefore(it.issued()) && !day.isAfter(rule.lastDayOf(it.issued())))
                .max(Comparator.comparing(Durc::issued)
                        .thenComparing(it -> !it.regular())
                        .thenComparing(Durc::protocol));
        if (latest.isEmpty()) {
            return Optional.of(of.finding(AuditFinding.DURC_MISSING, citations.of(rule.source()), day, partner.id()));
        }
        return latest.filter(it -> !it.regular())
                .map(it -> of.finding(
                        AuditFinding.DURC_IRREGULAR,
                        citations.of(rule.source()),
                        day,
                        partner.id(),
                        it.protocol(),
                        it.issued()));
    }
}
