package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.PaymentJudge.Paid;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An expense is sustained when it is paid, in a way that is admitted, inside the window and with a valid DURC of who
 * claims it; the rest waits.
 *
 * <p>Readings where no clause says more. A document that is paid in full is paid for whatever share of it is charged; of
 * one that is paid in part nobody can tell which part, so what is sustained is charged × paid / due, down to the cent, and
 * never more than was paid. A payment comes after the days the document must come after, and by the last day of payments,
 * or if that is not stated by the day of the claim. Of several DURC that hold on a day the latest counts, and of two of
 * one day the irregular one.
 */
final class PaidRules {

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
            of.tellAll(it.findings());
        });
        if (of.isCredit() || of.isRejected()) {
            return;
        }
        if (found.isEmpty()) {
            of.hold(notPaid(of, document.total()));
            return;
        }
        sustained(of, found.get());
    }

    private Finding notPaid(Judgement of, Euro due) {
        return of.finding(AuditFinding.NOT_PAID, citations.of(rules.payments().source()), due);
    }

    private void sustained(Judgement of, Settlement settlement) {
        Euro counted = settlement.paid().minus(outside(of, settlement)).max(Euro.ZERO);
        Euro due = settlement.due();
        if (due.signum() <= 0 || !due.exceeds(counted)) {
            return;
        }
        if (counted.signum() == 0) {
            if (settlement.paid().signum() == 0) {
                of.hold(notPaid(of, due));
            } else {
                of.holdPart(of.left(), inPart(of, counted, due, Euro.ZERO));
            }
            return;
        }
        Euro share = of.left()
                .toFraction()
                .times(counted.toFraction())
                .dividedBy(due.toFraction())
                .toEuro(CENT_DOWN);
        of.holdPart(of.left().minus(share), inPart(of, counted, due, share));
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
