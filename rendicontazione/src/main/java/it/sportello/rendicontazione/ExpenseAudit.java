package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.element.ElementCheck;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.Disbursement;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseClaim.Share;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.payment.PaymentLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges claims by the rules of a funding: what of each claimed expense is admitted, what is cut and why, what is refused,
 * and what waits for something that can still come.
 *
 * <pre>{@code
 * ExpenseAudit audit = ExpenseAudit.of(rules).result().orElseThrow();
 * AuditSession session = audit.session(claim, payments).result().orElseThrow();
 * new FatturaReader().readAll(Path.of("fatture"), session::accept);
 * AuditReport report = session.report();
 * }</pre>
 *
 * <p>Each expense is judged in this order: where it is charged; whether its document is there, sound, one, and of the right
 * kind, partner and days, with its evidence and with what must be written on it; how much of it is a cost (VAT, hours,
 * 100 % of the document, credit notes, what others pay); how much is paid, when, and with which DURC; what the budget holds.
 * Everything that is wrong is told at once. Nothing is cut without an amount and an article, no cent is lost, and what
 * could still be put right waits, unless the office has refused it. Where two expenses compete for a document or a line, the one that
 * stands first in the claim comes first; the order of files and of payments changes nothing.
 *
 * <p>Immutable and thread-safe; a session is not.
 */
public final class ExpenseAudit {

    /** The most that any one amount may be: what is larger is a slip, and sums of it would not fit. */
    static final Euro MOST = Euro.of(100_000_000_000L);

    private final Document<FundingRules> document;
    private final FundingRules rules;
    private final SdiControls sdi;
    private final ElementJudge elements;
    private final PaymentJudge payments;

    ExpenseAudit(
            Document<FundingRules> document,
            FundingRules rules,
            SdiControls sdi,
            ElementJudge elements,
            PaymentJudge payments) {
        this.document = document;
        this.rules = rules;
        this.sdi = sdi;
        this.elements = elements;
        this.payments = payments;
    }

    /** An audit by the rules in a document; refused if these do not hold. What the document is silent on is told. */
    public static Outcome<ExpenseAudit> of(Document<FundingRules> document) {
        return of(document, new SdiControls());
    }

    /**
     * The same with other controls of the SdI.
     *
     * @param sdi which controls are replayed, and how
     */
    public static Outcome<ExpenseAudit> of(Document<FundingRules> document, SdiControls sdi) {
        return sound(document, document.value().map(FundingRules::check).orElse(List.of()))
                .<Outcome<ExpenseAudit>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Computed<>(
                        wired(document, document.value().orElseThrow(), sdi), document.findings()));
    }

    private static ExpenseAudit wired(Document<FundingRules> document, FundingRules rules, SdiControls sdi) {
        ElementCheck elements = new ElementCheck(rules);
        return new ExpenseAudit(
                document, rules, sdi, elements::check, (theRules, vouchers, spender, paid, undone, presented) -> {
                    PaymentLedger ledger = PaymentLedger.of(theRules, vouchers, spender, paid, undone, presented);
                    return new Paid(ledger::settlement, ledger::creditNote, ledger.unmatched(), ledger.findings());
                });
    }

    /**
     * Begins to audit a claim; refused if it does not hold, or is made under another funding.
     *
     * @param claim the claim
     * @param made all payments that could pay for it
     */
    public Outcome<AuditSession> session(Document<ExpenseClaim> claim, List<Payment> made) {
        return session(claim, made, List.of());
    }

    /**
     * The same when some of it came back.
     *
     * @param claim the claim
     * @param made all payments that could pay for it
     * @param undone what came back, as {@link it.sportello.rendicontazione.payment.BankStatement#undone} says: whoever
     *     tells the same payment, it paid nothing
     */
    public Outcome<AuditSession> session(Document<ExpenseClaim> claim, List<Payment> made, List<Payment> undone) {
        return session(claim, made, undone, Optional.empty());
    }

    /**
     * The same when the office has decided what a person must ascertain; refused as well if its decisions do not fit the
     * claim, or were made on another text of it.
     *
     * @param claim the claim
     * @param made all payments that could pay for it
     * @param undone what came back
     * @param istruttoria what the office decided, if it did: which points it may, {@link AuditFinding#NOT_FOR_THE_OFFICE}
     *     lists
     */
    public Outcome<AuditSession> session(
            Document<ExpenseClaim> claim,
            List<Payment> made,
            List<Payment> undone,
            Optional<Document<Istruttoria>> istruttoria) {
        return sound(claim, claim.value().map(this::check).orElse(List.of()))
                .or(() -> istruttoria.flatMap(it -> sound(it, claim)))
                .<Outcome<AuditSession>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Computed<>(
                        new AuditSession(
                                document.ruleSet(rules.funding()),
                                rules,
                                claim,
                                made,
                                undone,
                                istruttoria,
                                sdi,
                                elements,
                                payments),
                        Stream.concat(
                                        claim.findings().stream(),
                                        istruttoria.stream().flatMap(it -> it.findings().stream()))
                                .toList()));
    }

    private static Optional<List<Finding>> sound(Document<Istruttoria> istruttoria, Document<ExpenseClaim> claim) {
        return sound(
                istruttoria,
                istruttoria
                        .value()
                        .map(it -> Stream.concat(
                                        DocumentReader.check(it).stream(), OfficeDecisions.check(it, claim).stream())
                                .toList())
                        .orElse(List.of()));
    }

    /** The errors of a document, if there are any. */
    private static Optional<List<Finding>> sound(Document<?> document, List<Finding> ofItself) {
        List<Finding> errors = Stream.concat(document.findings().stream(), document.locate(ofItself).stream())
                .filter(it -> it.severity() == Severity.ERROR)
                .distinct()
                .toList();
        return errors.isEmpty() && document.value().isPresent() ? Optional.empty() : Optional.of(errors);
    }

    private List<Finding> check(ExpenseClaim claim) {
        List<Finding> findings = new ArrayList<>();
        if (!claim.funding().equals(rules.funding())) {
            findings.add(
                    Finding.of(AuditFinding.OTHER_FUNDING, Location.at("/funding"), claim.funding(), rules.funding()));
        }
        for (int i = 0; i < claim.expenses().size(); i++) {
            amounts(
                    findings,
                    Location.pointerTo("expenses", i),
                    amounts(claim.expenses().get(i)));
        }
        amounts(findings, "/received", claim.received().stream().map(Disbursement::amount));
        amounts(findings, "/earlier", claim.earlier().stream().map(EarlierCharge::amount));
        findings.addAll(DocumentReader.check(claim));
        return findings;
    }

    private static Stream<Euro> amounts(ClaimedExpense expense) {
        return Stream.of(
                        Stream.of(expense.amount()),
                        expense.vat().stream(),
                        expense.elsewhere().stream().map(Share::amount),
                        expense.document().stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.taxable()),
                                        Stream.concat(it.vat().stream(), it.withheld().stream()))))
                .flatMap(it -> it);
    }

    private static void amounts(List<Finding> findings, String pointer, Stream<Euro> amounts) {
        amounts.filter(it -> it.exceeds(MOST))
                .forEach(it -> findings.add(Finding.of(AuditFinding.AMOUNT_TOO_LARGE, Location.at(pointer), it, MOST)));
    }
}
