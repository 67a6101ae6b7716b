package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.payment.PaymentFinding;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expense is sustained when it is paid, in a way that is admitted, inside the window and with a valid DURC of who
 * claims it; the rest waits, but for what was paid in cash or after the last day: nothing can make that count.
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
        found.ifPresent(it -> {
            of.settlement(it);
            it.findings().forEach(finding -> {
                if (isToComplete(finding)) {
                    of.hold(finding);
                } else {
                    of.tell(finding);
                }
            });
        });
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

    private static boolean isToComplete(Finding finding) {
        return finding.code() instanceof PaymentFinding code && code.effect() == PaymentFinding.Effect.TO_COMPLETE;
    }

    private Finding notPaid(Judgement of, Euro due) {
        return of.finding(AuditFinding.NOT_PAID, citations.of(rules.payments().source()), due);
    }

    private void sustained(Judgement of, Settlement settlement) {
        if (isInVain(settlement)) {
            of.reject(of.finding(
                    AuditFinding.PAID_IN_VAIN,
                    citations.of(
                            rules.payments().source() + "; " + rules.window().source()),
                    settlement.due()));
            return;
        }
        Set<LocalDate> outside = outside(of, settlement);
        Euro split = settlement.splitVat();
        if (split.signum() > 0
                && split.equals(of.document().orElseThrow().voucher().vat())
                && settlement.due().exceeds(split)) {
            splitVat(of, settlement, outside);
            return;
        }
        Euro counted = counted(settlement, outside, part -> true);
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

    /**
     * Of a document whose VAT its issuer does not get, the amount without VAT is sustained by what he gets, and the VAT by
     * what the State gets.
     */
    private void splitVat(Judgement of, Settlement settlement, Set<LocalDate> outside) {
        Euro ofVat = counted(settlement, outside, part -> part == Part.SPLIT_VAT);
        Euro ofRest = counted(settlement, outside, part -> part != Part.SPLIT_VAT);
        Euro share = share(of.amount(), ofRest, settlement.due().minus(settlement.splitVat()))
                .plus(share(of.vat(), ofVat, settlement.splitVat()));
        if (of.left().exceeds(share)) {
            of.holdPart(of.left().minus(share), inPart(of, ofRest.plus(ofVat), settlement.due(), share));
        }
    }

    private static Euro share(Euro of, Euro counted, Euro due) {
        return counted.exceeds(due) || counted.equals(due)
                ? of
                : of.toFraction()
                        .times(counted.toFraction())
                        .dividedBy(due.toFraction())
                        .toEuro(CENT_DOWN);
    }

    private static Euro counted(Settlement settlement, Set<LocalDate> outside, Predicate<Part> which) {
        return Euro.sum(settlement.parts().stream()
                .filter(it -> it.admitted()
                        && which.test(it.part())
                        && !outside.contains(it.payment().executed()))
                .map(PaidPart::amount)
                .toList());
    }

    /** Whether all of it was paid, and in no way or at no time that can ever count: in cash, or after the last day. */
    private boolean isInVain(Settlement settlement) {
        Set<String> never = settlement.findings().stream()
                .filter(it -> it.code() == PaymentFinding.CASH
                        || it.code() == PaymentFinding.CASH_LIMIT
                        || it.code() == PaymentFinding.LATE)
                .map(it -> it.location().pointer())
                .collect(Collectors.toSet());
        Euro vain = Euro.sum(settlement.parts().stream()
                .filter(it -> !it.admitted()
                        && it.part() == Part.ISSUER
                        && never.contains(
                                Location.pointerTo("payments", it.payment().id())))
                .map(PaidPart::amount)
                .toList());
        return settlement.paid().signum() == 0
                && vain.signum() > 0
                && !settlement.due().exceeds(vain);
    }

    private Finding inPart(Judgement of, Euro counted, Euro due, Euro share) {
        return of.finding(
                AuditFinding.PAID_IN_PART, citations.of(rules.payments().source()), counted, due, share);
    }

    /** The days of payments that do not count. */
    private Set<LocalDate> outside(Judgement of, Settlement settlement) {
        Set<LocalDate> outside = new TreeSet<>();
        settlement.parts().stream()
                .filter(PaidPart::admitted)
                .map(it -> it.payment().executed())
                .distinct()
                .sorted()
                .forEach(day -> early(of, day)
                        .or(() -> late(of, day))
                        .or(() -> withoutDurc(of, day))
                        .ifPresent(why -> {
                            of.tell(why);
                            outside.add(day);
                        }));
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
