package it.sportello.rendicontazione;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.legal.document.Document;
import it.sportello.rendicontazione.element.ElementFinding;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Istruttoria.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the office decided, and which decisions met what they were made for. Where a fact can be put into the claim, the
 * rules or the payments instead (another line, the DURC, what a transfer pays), there is nothing to decide.
 */
final class OfficeDecisions {

    /** What waits for a person: nothing that a claim could say would settle it. */
    private static final Set<FindingCode> OPEN = Set.of(
            AuditFinding.FORM_FAILED,
            AuditFinding.SDI_FAILED,
            AuditFinding.SAME_NUMBER,
            AuditFinding.ON_PAPER_TOO,
            AuditFinding.TYPED_INVOICE,
            AuditFinding.KIND,
            AuditFinding.EVIDENCE,
            AuditFinding.AFTER_WORKS,
            ElementFinding.TITLE_MISSING,
            ElementFinding.MEASURE_MISSING,
            ElementFinding.WORDING_MISSING,
            ElementFinding.WORDING_PARTIAL,
            ElementFinding.CONVENTION_MISSING,
            ElementFinding.CONVENTION_OTHER,
            ElementFinding.CONVENTION_DATE,
            ElementFinding.CONVENTION_UNDATED,
            ElementFinding.OBJECT_MISSING);

    private static final List<String> CODES =
            OPEN.stream().map(FindingCode::code).sorted().toList();

    private final Optional<Document<Istruttoria>> document;
    private final List<Decision> decisions;
    private final Set<Decision> met = new HashSet<>();

    OfficeDecisions(Optional<Document<Istruttoria>> document) {
        this.document = document;
        this.decisions =
                document.flatMap(Document::value).map(Istruttoria::decisions).orElse(List.of());
    }

    /** What of it does not fit the claim, or is not for an office to decide. */
    static List<Finding> check(Istruttoria istruttoria, ExpenseClaim claim) {
        List<Finding> findings = new ArrayList<>();
        if (!istruttoria.claim().equals(claim.claim())) {
            findings.add(
                    Finding.of(AuditFinding.OTHER_CLAIM, Location.at("/claim"), istruttoria.claim(), claim.claim()));
        }
        Set<String> expenses = claim.expenses().stream().map(ClaimedExpense::id).collect(Collectors.toSet());
        for (int i = 0; i < istruttoria.decisions().size(); i++) {
            Decision each = istruttoria.decisions().get(i);
            String pointer = Location.pointerTo("decisions", i);
            if (!expenses.contains(each.expense())) {
                findings.add(
                        Finding.of(AuditFinding.UNKNOWN_EXPENSE, Location.at(pointer + "/expense"), each.expense()));
            }
            if (!CODES.contains(each.finding())) {
                findings.add(Finding.of(
                        AuditFinding.NOT_FOR_THE_OFFICE, Location.at(pointer + "/finding"), each.finding(), CODES));
            }
            if (each.on().isBefore(claim.presented())) {
                findings.add(Finding.of(
                        AuditFinding.DECIDED_EARLY, Location.at(pointer + "/on"), each.on(), claim.presented()));
            }
        }
        return findings;
    }

    /** What was decided of something that is said of an expense. */
    Optional<Decision> on(ClaimedExpense expense, Finding finding) {
        Optional<Decision> decided = decisions.stream()
                .filter(it -> it.expense().equals(expense.id())
                        && it.finding().equals(finding.code().code()))
                .findFirst();
        decided.ifPresent(met::add);
        return decided;
    }

    /** Decisions on what nobody says of their expense. */
    List<Finding> idle() {
        return Stream.iterate(0, i -> i < decisions.size(), i -> i + 1)
                .filter(i -> !met.contains(decisions.get(i)))
                .map(i -> new Finding(
                        AuditFinding.DECISION_IDLE,
                        document.orElseThrow().locate(Location.pointerTo("decisions", i)),
                        List.of(decisions.get(i).expense(), decisions.get(i).finding()),
                        List.of()))
                .toList();
    }
}
