package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.payment.PaymentFinding;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An expense is sustained when it is paid, in a way that is admitted, inside the window and with a valid DURC of who
 * claims it; the rest waits, but for what was paid in cash or after the last day: nothing can make that count.
 *
 * <p>Readings where no clause says more. A document that is paid in full is paid for whatever share of it is charged;
 * of one that is paid in part nobody can tell which part, so what is sustained is charged × paid / due, down to the
 * cent, and never more than was paid. A payment comes after the days the document must come after, not before the first
 * day of the project, and by the last day of payments, or if that is not stated by the day of the claim. What was paid
 * too early waits: notices say of documents, and not of payments, that they must come after. Of several DURC that hold
 * on a day the latest counts, and of two of one day the irregular one. Where nothing is due, that counts as paid only
 * if credit notes take all of the document back.
 */
final class PaidRules {

    private static final Set<FindingCode> INCOMPLETE = Arrays.stream(PaymentFinding.values())
            .filter(it -> it.effect() == PaymentFinding.Effect.TO_COMPLETE)
            .collect(Collectors.toUnmodifiableSet());

    /** How much of what is said of the payments of a document is said again of each further part of it. */
    private static final int REPEATED = 10;

    private final FundingRules rules;
    private final Citations citations;
    private final ExpenseClaim claim;
    private final Paid paid;
    private final CreditNotes credits;
    private final Set<SeenDocument.Slot> told = new HashSet<>();
    private final List<Start> starts;
    private final LocalDate last;

    PaidRules(FundingRules rules, ExpenseClaim claim, Paid paid, CreditNotes credits) {
        this.rules = rules;
        this.citations = new Citations(rules);
        this.claim = claim;
        this.paid = paid;
        this.credits = credits;
        this.starts = Start.of(rules.window());
        this.last = rules.window().paidBy().value().orElse(claim.presented());
    }

    void judge(Judgement of) {
        if (of.document().isEmpty()) {
            return;
        }
        SeenDocument document = of.document().get();
        Optional<Settlement> found = paid.of(document);
        found.ifPresent(it -> {
            of.settlement(it);
            // Of a document in many parts with many payments not every part repeats all that is said of them.
            boolean first = told.add(document.slot());
            it.findings().stream()
                    .sorted(Comparator.comparing(finding -> !first && !INCOMPLETE.contains(finding.code())))
                    .limit(first ? Long.MAX_VALUE : REPEATED)
                    .filter(finding -> !isOnlyUnpaid(it, finding))
                    .forEach(finding -> {
                        if (INCOMPLETE.contains(finding.code())) {
                            of.hold(finding);
                        } else {
                            of.tell(finding);
                        }
                    });
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

    /** That nothing was paid is told once, with what follows from it. */
    private static boolean isOnlyUnpaid(Settlement settlement, Finding finding) {
        return settlement.paid().signum() == 0 && finding.code() == PaymentFinding.UNPAID;
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
        SeenDocument document = of.document().orElseThrow();
        // What no credit note takes back has to be paid, whatever else lowers what is due.
        Euro due = settlement.due().max(document.total().minus(credits.creditedOn(document.slot())));
        Euro split = settlement.splitVat();
        if (split.signum() > 0
                && split.equals(document.voucher().vat())
                && due.equals(settlement.due())
                && due.exceeds(split)) {
            splitVat(of, settlement, outside);
            return;
        }
        Euro counted = counted(settlement, outside, part -> true);
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
                .toEuro(Judgement.CENT_DOWN);
        of.holdPart(of.left().minus(share), inPart(of, counted, due, share));
    }

    /**
     * Of a document whose VAT its issuer does not get, the amount without VAT is sustained by what he gets, and the VAT
     * by what the State gets.
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
                        .toEuro(Judgement.CENT_DOWN);
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
        return starts.stream()
                .filter(it -> it.isTooEarly(day))
                .max(Comparator.comparing(Start::day))
                .map(it -> of.finding(
                        AuditFinding.PAID_EARLY, citations.of(rules.window().source()), day, it.what(), it.day()));
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
