package it.sportello.rendicontazione;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.legal.document.Document;
import it.sportello.rendicontazione.element.ElementFinding;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Istruttoria.Decided;
import it.sportello.rendicontazione.funding.Istruttoria.Decision;
import it.sportello.rendicontazione.payment.PaymentFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office decided, and which decisions met what they were made for. */
final class OfficeDecisions {

    /**
     * Of what an office may ascertain that it does not stand against an expense: the SdI delivered the invoice, or its
     * issuer need not send one; this document proves this cost; the works were done in time; another document ties the bill
     * or the payment to the project; no CUP was due; the account was told in writing; two equal payments are two. Nothing
     * that bounds an amount or forbids to charge a cost twice is among it.
     */
    static final Set<FindingCode> ACCEPTABLE = Set.of(
            AuditFinding.FORM_FAILED,
            AuditFinding.SDI_FAILED,
            AuditFinding.TYPED_INVOICE,
            AuditFinding.KIND,
            AuditFinding.AFTER_WORKS,
            ElementFinding.TITLE_MISSING,
            ElementFinding.MEASURE_MISSING,
            ElementFinding.WORDING_MISSING,
            ElementFinding.WORDING_PARTIAL,
            ElementFinding.CONVENTION_MISSING,
            ElementFinding.CONVENTION_OTHER,
            ElementFinding.CONVENTION_DATE,
            ElementFinding.CONVENTION_UNDATED,
            ElementFinding.OBJECT_MISSING,
            ElementFinding.CUP_MISSING,
            ElementFinding.ACCOUNT_MISSING,
            ElementFinding.ACCOUNT_MEANS,
            PaymentFinding.CUP_MISSING,
            PaymentFinding.CIG_MISSING,
            PaymentFinding.SAME_MOVEMENT);

    /** What those who claim put right themselves; if they were asked and did not, the office may refuse the expense. */
    static final Set<FindingCode> REFUSABLE =
            Set.of(AuditFinding.SAME_NUMBER, AuditFinding.ON_PAPER_TOO, AuditFinding.EVIDENCE);

    /** By expense and code. */
    private final Map<String, NavigableMap<String, Placed>> decisions = new LinkedHashMap<>();

    /** A decision, and where it stands. */
    private static final class Placed {
        private final Decision decision;
        private final Location place;
        private boolean met;

        Placed(Decision decision, Location place) {
            this.decision = decision;
            this.place = place;
        }
    }

    OfficeDecisions(Optional<Document<Istruttoria>> document) {
        document.ifPresent(it -> {
            List<Decision> all = it.value().orElseThrow().decisions();
            for (int i = 0; i < all.size(); i++) {
                decisions
                        .computeIfAbsent(all.get(i).expense(), any -> new TreeMap<>())
                        .put(
                                all.get(i).finding(),
                                new Placed(all.get(i), it.locate(Location.pointerTo("decisions", i))));
            }
        });
    }

    /** What of it does not fit the claim, or is not for an office to decide. */
    static List<Finding> check(Istruttoria istruttoria, Document<ExpenseClaim> document) {
        ExpenseClaim claim = document.value().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        if (!istruttoria.claim().equals(claim.claim())) {
            findings.add(
                    Finding.of(AuditFinding.OTHER_CLAIM, Location.at("/claim"), istruttoria.claim(), claim.claim()));
        }
        if (!istruttoria.claimSha256().equals(document.sha256())) {
            findings.add(Finding.of(
                    AuditFinding.OTHER_TEXT,
                    Location.at("/claimSha256"),
                    istruttoria.claimSha256(),
                    document.sha256()));
        }
        Set<String> expenses = claim.expenses().stream().map(ClaimedExpense::id).collect(Collectors.toSet());
        for (int i = 0; i < istruttoria.decisions().size(); i++) {
            Decision each = istruttoria.decisions().get(i);
            String pointer = Location.pointerTo("decisions", i);
            if (!expenses.contains(each.expense())) {
                findings.add(
                        Finding.of(AuditFinding.UNKNOWN_EXPENSE, Location.at(pointer + "/expense"), each.expense()));
            }
            List<String> open = codes(each.outcome());
            if (!open.contains(each.finding())) {
                findings.add(Finding.of(
                        AuditFinding.NOT_FOR_THE_OFFICE, Location.at(pointer + "/finding"), each.finding(), open));
            }
            if (each.on().isBefore(claim.presented())) {
                findings.add(Finding.of(
                        AuditFinding.DECIDED_EARLY, Location.at(pointer + "/on"), each.on(), claim.presented()));
            }
        }
        return findings;
    }

    private static List<String> codes(Decided outcome) {
        return Stream.of(ACCEPTABLE, outcome == Decided.ACCEPTED ? Set.<FindingCode>of() : REFUSABLE)
                .flatMap(Collection::stream)
                .map(FindingCode::code)
                .sorted()
                .toList();
    }

    /** What was decided of something that is held against an expense, which meets the decision. */
    Optional<Decision> take(ClaimedExpense expense, Finding held) {
        return of(expense)
                .filter(it -> it.decision.finding().equals(held.code().code()))
                .map(OfficeDecisions::met)
                .findFirst();
    }

    /** The refusals of an expense that met nothing: an act stands until it is withdrawn, whatever was put right since. */
    List<Decision> standing(ClaimedExpense expense) {
        return of(expense)
                .filter(it -> !it.met && it.decision.outcome() == Decided.REFUSED)
                .map(OfficeDecisions::met)
                .toList();
    }

    private Stream<Placed> of(ClaimedExpense expense) {
        return Stream.ofNullable(decisions.get(expense.id())).flatMap(it -> it.values().stream());
    }

    private static Decision met(Placed placed) {
        placed.met = true;
        return placed.decision;
    }

    /** Decisions that had no effect. */
    List<Finding> idle() {
        return decisions.values().stream()
                .flatMap(it -> it.values().stream())
                .filter(it -> !it.met)
                .map(it -> new Finding(
                        AuditFinding.DECISION_IDLE,
                        it.place,
                        List.of(it.decision.expense(), it.decision.finding()),
                        List.of()))
                .toList();
    }
}
