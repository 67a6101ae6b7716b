package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.AuditedExpense.Cut;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Category;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Istruttoria.Decided;
import it.sportello.rendicontazione.funding.Istruttoria.Decision;
import it.sportello.rendicontazione.payment.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One claimed expense while it is judged. It starts with all that is claimed; rules cut parts off, make parts or all of it
 * wait, or refuse all of it, and no cent is lost on the way. Amounts are positive here, of credit notes too.
 *
 * <p>Of a credit note nothing is ever cut, held or refused because of itself: that would raise what is admitted. What
 * stands against it is told.
 */
final class Judgement {

    /** How a part is rounded that must not come to more than what it is a part of. */
    static final Rounding CENT_DOWN = new Rounding(new BigDecimal("0.01"), Rounding.Mode.DOWN);

    private final ClaimedExpense expense;
    private final Location location;
    private final Optional<Line> line;
    private final Optional<Category> category;
    private final Optional<Partner> partner;
    private final Optional<SeenDocument> document;
    private final OfficeDecisions office;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private List<ElementResult> elements = List.of();
    private Optional<Settlement> settlement = Optional.empty();
    private Euro amount;
    private Euro vat;
    private Euro waiting = Euro.ZERO;
    private Euro refused = Euro.ZERO;
    private boolean held;
    private boolean rejected;

    Judgement(
            FundingRules rules,
            ClaimedExpense expense,
            Location location,
            Optional<SeenDocument> document,
            OfficeDecisions office) {
        this.office = office;
        this.expense = expense;
        this.location = location;
        this.document = document;
        this.line = rules.budget().lines().stream()
                .filter(it -> it.id().equals(expense.line()))
                .findFirst();
        this.category = rules.categories().stream()
                .filter(it -> it.id().equals(expense.category()))
                .findFirst();
        this.partner = rules.partners().stream()
                .filter(it -> it.id().equals(expense.partner()))
                .findFirst();
        this.amount = expense.amount();
        this.vat = expense.vat().orElse(Euro.ZERO);
    }

    ClaimedExpense expense() {
        return expense;
    }

    Optional<Line> line() {
        return line;
    }

    Optional<Category> category() {
        return category;
    }

    Optional<Partner> partner() {
        return partner;
    }

    Optional<SeenDocument> document() {
        return document;
    }

    boolean isCredit() {
        return document.map(it -> it.kind().reduces()).orElse(false);
    }

    /** The amount without VAT that nothing was cut off yet. */
    Euro amount() {
        return amount;
    }

    /** The VAT that nothing was cut off yet. */
    Euro vat() {
        return vat;
    }

    /** What was not cut off, be it held or not; nothing of what is refused. */
    Euro left() {
        return rejected ? Euro.ZERO : amount.plus(vat);
    }

    /** What would be admitted if nothing followed. */
    Euro standing() {
        return held ? Euro.ZERO : left();
    }

    boolean isRejected() {
        return rejected;
    }

    boolean waits() {
        return !rejected && (held || waiting.signum() > 0);
    }

    Finding finding(FindingCode code, List<LegalReference> references, Object... arguments) {
        return new Finding(code, location, List.of(arguments), references);
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    void tellAll(List<Finding> several) {
        findings.addAll(several);
    }

    void elements(List<ElementResult> results) {
        elements = results;
    }

    void settlement(Settlement found) {
        settlement = Optional.of(found);
    }

    /** All of it waits, unless the office has decided. */
    void hold(Finding why) {
        Optional<Decision> decided = isCredit() ? Optional.empty() : office.take(expense, why);
        if (decided.isEmpty()) {
            findings.add(why);
            held |= !isCredit();
        } else if (decided.get().outcome() == Decided.ACCEPTED) {
            tell(decided(AuditFinding.OFFICE_ACCEPTED, decided.get(), why));
        } else {
            reject(decided(AuditFinding.OFFICE_REFUSED, decided.get(), why));
        }
    }

    private static Finding decided(FindingCode code, Decision decision, Finding on) {
        Finding point = new Finding(on.code(), on.location(), on.arguments(), List.of());
        return new Finding(
                code,
                on.location(),
                List.of(point, decision.finding(), decision.act(), decision.on(), decision.because()),
                on.references());
    }

    /** What the office refused is not admitted because the reason is gone: somebody has to withdraw the act. */
    void standingRefusals() {
        if (isCredit() || rejected) {
            return;
        }
        for (Decision each : office.standing(expense)) {
            hold(finding(AuditFinding.REFUSAL_STANDS, List.of(), each.finding(), each.act(), each.on()));
        }
    }

    /** None of it is an expense of the project. */
    void reject(Finding why) {
        findings.add(why);
        rejected |= !isCredit();
    }

    /** Takes a part of the amount without VAT away. */
    void cutAmount(Euro part, Finding why) {
        amount = amount.minus(part);
        cut(part, why);
    }

    /** Takes a part of the VAT away. */
    void cutVat(Euro part, Finding why) {
        vat = vat.minus(part);
        cut(part, why);
    }

    /** Takes a part of the whole away, from the VAT first. */
    void cutAny(Euro part, Finding why) {
        take(part);
        cut(part, why);
    }

    private void cut(Euro part, Finding why) {
        if (part.signum() > 0) {
            findings.add(why);
            cuts.add(new Cut(part, why));
        }
    }

    /** Makes the VAT wait. */
    void holdVat(Finding why) {
        findings.add(why);
        waiting = waiting.plus(vat);
        vat = Euro.ZERO;
    }

    /** Makes a part wait, from the VAT first. */
    void holdPart(Euro part, Finding why) {
        findings.add(why);
        take(part);
        waiting = waiting.plus(part);
    }

    /** Of a credit note, what its invoice does not stand for: it waits with it, or falls with it. */
    void follow(Euro part, boolean waits, Finding why) {
        if (waits) {
            holdPart(part, why);
        } else {
            findings.add(why);
            take(part);
            refused = refused.plus(part);
        }
    }

    private void take(Euro part) {
        Euro ofVat = part.min(vat);
        vat = vat.minus(ofVat);
        amount = amount.minus(part.minus(ofVat));
    }

    AuditedExpense result() {
        Euro claimed = expense.claimed();
        Euro reduced = Euro.sum(cuts.stream().map(Cut::amount).toList());
        boolean nothing =
                rejected || (claimed.signum() > 0 && reduced.plus(refused).equals(claimed));
        Euro pending = held ? waiting.plus(amount).plus(vat) : waiting;
        return nothing
                ? result(State.REJECTED, Euro.ZERO, Euro.ZERO, claimed, Euro.ZERO, List.of())
                : result(state(pending, reduced), standing(), reduced, refused, pending, cuts);
    }

    private State state(Euro pending, Euro reduced) {
        if (held || pending.signum() > 0) {
            return State.TO_BE_COMPLETED;
        }
        return reduced.signum() > 0 || refused.signum() > 0 ? State.REDUCED : State.ADMITTED;
    }

    private AuditedExpense result(
            State state, Euro admitted, Euro reduced, Euro refusedInAll, Euro pending, List<Cut> why) {
        return new AuditedExpense(
                expense,
                document.map(SeenDocument::voucher),
                settlement,
                state,
                signed(expense.claimed()),
                signed(admitted),
                signed(reduced),
                signed(refusedInAll),
                signed(pending),
                why,
                elements,
                findings);
    }

    private Euro signed(Euro positive) {
        return isCredit() ? positive.negated() : positive;
    }
}
