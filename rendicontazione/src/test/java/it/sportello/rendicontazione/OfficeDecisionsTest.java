package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.element.Presence;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.Istruttoria;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDecisionsTest {

    /** Works are admitted on this line until the end of the year. */
    private static final Bill LATE = Bill.of("7", "8000.00").on("2026-01-12");

    private static ClaimedExpense works(Bill bill, String amount) {
        return Cases.evidence(
                Cases.charged(expense("late", "inv", bill.key(), amount, "0.00"), "works", "capo"), "contratto", "SAL");
    }

    private static Cases late() {
        return claim().bill(LATE).expense(works(LATE, "8000.00"));
    }

    @Test
    void withoutADecisionLateWorksWait() {
        AuditedExpense audited = late().first();
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited, AuditFinding.AFTER_WORKS)).isTrue();
    }

    @Test
    void whatTheOfficeAcceptsIsAdmittedAndSaysByWhichAct() {
        AuditedExpense audited =
                late().decided("late", AuditFinding.AFTER_WORKS, "accepted").first();
        assertThat(audited.state()).isEqualTo(State.ADMITTED);
        assertThat(audited.admitted()).isEqualTo(Euro.parse("8000.00"));
        assertThat(Finding.noError(audited.findings())).isTrue();
        assertThat(says(audited, AuditFinding.AFTER_WORKS)).isFalse();
        Finding accepted = audited.findings().stream()
                .filter(it -> it.code() == AuditFinding.OFFICE_ACCEPTED)
                .findFirst()
                .orElseThrow();
        assertThat(accepted.text(Locale.ITALIAN))
                .startsWith("non conta contro la spesa, per decisione dell'ufficio su REND-3422 (verbale n. 3 del"
                        + " 20/04/2026: i lavori sono finiti prima): ")
                .contains("12/01/2026")
                .contains("31/12/2025");
        assertThat(accepted.severity()).isEqualTo(Severity.WARNING);
        assertThat(accepted.references()).isNotEmpty();
    }

    @Test
    void whatTheOfficeRefusesIsNoExpenseOfTheProject() {
        AuditedExpense audited =
                late().decided("late", AuditFinding.AFTER_WORKS, "refused").first();
        assertThat(audited.state()).isEqualTo(State.REJECTED);
        assertThat(audited.rejected()).isEqualTo(Euro.parse("8000.00"));
        assertThat(says(audited, AuditFinding.OFFICE_REFUSED)).isTrue();
    }

    @Test
    void oneDecisionSettlesOnePointOfOneExpense() {
        Bill other = Bill.of("8", "100.00").on("2026-01-13");
        List<AuditedExpense> audited = claim().bill(LATE, other)
                .expense(Cases.evidence(works(LATE, "8000.00"), "contratto"))
                .expense(Cases.named(works(other, "100.00"), "other"))
                .decided("late", AuditFinding.AFTER_WORKS, "accepted")
                .report()
                .expenses();
        assertThat(audited.get(0).state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited.get(0), AuditFinding.OFFICE_ACCEPTED)).isTrue();
        assertThat(says(audited.get(0), AuditFinding.EVIDENCE)).isTrue();
        assertThat(audited.get(1).state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited.get(1), AuditFinding.AFTER_WORKS)).isTrue();
    }

    @Test
    void severalPointsAreDecidedOneByOne() {
        Cases claim = late().rule("documents: [invoice], evidence", "documents: [receipt], evidence")
                .decided("late", AuditFinding.AFTER_WORKS, "accepted");
        assertThat(claim.first().state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(claim.decided("late", AuditFinding.KIND, "accepted").first().state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void whatIsAcceptedMustStillBePaid() {
        AuditedExpense audited = late().unpaid()
                .decided("late", AuditFinding.AFTER_WORKS, "accepted")
                .first();
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited, AuditFinding.NOT_PAID)).isTrue();
    }

    @Test
    void whatIsAcceptedMustStillFitTheBudget() {
        Bill first = Bill.of("1", "158000.00").on("2025-10-01");
        AuditedExpense audited = claim().bill(first, LATE)
                .expense(expense("first", "inv", first.key(), "158000.00", "0.00"))
                .expense(works(LATE, "8000.00"))
                .decided("late", AuditFinding.AFTER_WORKS, "accepted")
                .report()
                .expenses()
                .get(1);
        assertThat(audited.state()).isEqualTo(State.REDUCED);
        assertThat(audited.admitted()).isEqualTo(Euro.parse("625.00"));
    }

    private static Stream<FindingCode> acceptable() {
        return OfficeDecisions.ACCEPTABLE.stream();
    }

    /** Whatever may be accepted is held without a decision, admitted with one, and refused with the other. */
    @ParameterizedTest
    @MethodSource("acceptable")
    void everythingThatMayBeAcceptedIsTakenAsDecided(FindingCode point) {
        Bill bill = Bill.of("9", "100.00").on("2025-10-01");
        Supplier<Cases> claim = () -> claim().bill(bill)
                .expense(expense("1", "a", bill.key(), "100.00", "0.00"))
                .elements((voucher, partner) -> List.of(new ElementResult(
                        FundingElement.WORDING, Presence.MISSING, List.of(Finding.of(point, Location.NONE, 1, 2, 3)))));
        assertThat(claim.get().first().state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(claim.get().decided("1", point, "accepted").first().state()).isEqualTo(State.ADMITTED);
        assertThat(claim.get().decided("1", point, "refused").first().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void theReadmeListsWhatIsForTheOffice() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## What the office decides"));
        Set<String> accepted = codes(section.substring(section.indexOf("|---|"), section.indexOf("What is accepted")));
        assertThat(accepted).isEqualTo(names(OfficeDecisions.ACCEPTABLE));
        Set<String> refused =
                codes(section.substring(section.indexOf("and did not:"), section.indexOf("stands until")));
        assertThat(refused).isEqualTo(names(OfficeDecisions.REFUSABLE));
    }

    private static Set<String> codes(String text) {
        return Pattern.compile("REND-\\d{4}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Set<FindingCode> codes) {
        return codes.stream().map(FindingCode::code).collect(Collectors.toSet());
    }

    @Test
    void anInvoiceOfWhichTheOfficeHasTheReceiptOfTheSdi() {
        Bill noDigit = Bill.of("A", "100.00").rate(0);
        Cases claim = claim().bill(noDigit).expense(expense("1", "a", noDigit.key(), "100.00", "0.00"));
        assertThat(claim.first().state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(claim.decided("1", AuditFinding.SDI_FAILED, "accepted")
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void aDecisionOnWhatIsNotSaidIsTold() {
        AuditReport report =
                late().decided("late", AuditFinding.KIND, "accepted").report();
        assertThat(report.expenses().get(0).state()).isEqualTo(State.TO_BE_COMPLETED);
        Finding idle = report.findings().stream()
                .filter(it -> it.code() == AuditFinding.DECISION_IDLE)
                .findFirst()
                .orElseThrow();
        assertThat(idle.severity()).isEqualTo(Severity.WARNING);
        assertThat(idle.location().toString()).startsWith("istruttoria.yaml:5");
        assertThat(idle.text(Locale.ITALIAN)).contains("REND-3414").contains("late");
    }

    /** What was refused is not admitted in silence once the reason is gone. */
    @Test
    void aRefusalStandsUntilItIsWithdrawn() {
        Bill inTime = Bill.of("7", "8000.00").on("2025-12-31");
        AuditReport report = claim().bill(inTime)
                .expense(works(inTime, "8000.00"))
                .decided("late", AuditFinding.AFTER_WORKS, "refused")
                .report();
        AuditedExpense audited = report.expenses().get(0);
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(audited.pending()).isEqualTo(Euro.parse("8000.00"));
        assertThat(says(audited, AuditFinding.REFUSAL_STANDS)).isTrue();
        assertThat(Cases.codes(report.findings())).doesNotContain(AuditFinding.DECISION_IDLE.code());
    }

    @Test
    void whatWasRefusedAnywayNeedsNoDecision() {
        Bill early = Bill.of("7", "8000.00").on("2025-09-10");
        AuditReport report = claim().bill(early)
                .expense(works(early, "8000.00"))
                .decided("late", AuditFinding.AFTER_WORKS, "refused")
                .report();
        assertThat(report.expenses().get(0).state()).isEqualTo(State.REJECTED);
        assertThat(says(report.expenses().get(0), AuditFinding.REFUSAL_STANDS)).isFalse();
        assertThat(Cases.codes(report.findings())).contains(AuditFinding.DECISION_IDLE.code());
    }

    /** Nothing holds a credit note: to refuse it would raise what is admitted. */
    @ParameterizedTest
    @ValueSource(strings = {"accepted", "refused"})
    void ofACreditNoteNothingIsDecided(String outcome) {
        Bill first = Bill.of("1", "1000.00").on("2025-10-01");
        Bill note = Bill.of("2", "200.00").type("TD04").linked("1").on("2026-01-12");
        Cases claim = claim().bill(first, note)
                .expense(expense("1", "inv", first.key(), "1000.00", "0.00"))
                .expense(Cases.named(works(note, "200.00"), "note"));
        AuditReport before = claim.report();
        AuditReport after =
                claim.decided("note", AuditFinding.AFTER_WORKS, outcome).report();
        assertThat(says(before.expenses().get(1), AuditFinding.AFTER_WORKS)).isTrue();
        assertThat(after.expenses()).isEqualTo(before.expenses());
        assertThat(Cases.codes(after.findings())).contains(AuditFinding.DECISION_IDLE.code());
    }

    /** The same cost on paper and in a file is one cost: no office can let it be charged twice. */
    @ParameterizedTest
    @CsvSource({
        "REND-3412, accepted, false",
        "REND-3413, accepted, false",
        "REND-3418, accepted, false",
        "REND-3412, refused, true",
        "REND-3413, refused, true",
        "REND-3418, refused, true"
    })
    void whatThoseWhoClaimPutRightCanOnlyBeRefused(String code, String outcome, boolean open) {
        assertThat(decide("richiesta-1", Cases.decision("late", code, outcome, "2026-04-20"))
                        .result()
                        .isPresent())
                .isEqualTo(open);
    }

    @Test
    void decisionsOnAnotherTextOfTheClaimAreRefused() {
        List<Finding> findings = late().audit()
                .session(
                        Cases.claim(any -> late().toClaim()),
                        List.of(),
                        List.of(),
                        Optional.of(Cases.istruttoria(
                                "richiesta-1",
                                "0".repeat(64),
                                Cases.decision("late", "REND-3422", "accepted", "2026-04-20"))))
                .findings();
        assertThat(findings).extracting(Finding::code).containsExactly(AuditFinding.OTHER_TEXT);
        assertThat(findings.get(0).location().pointer()).isEqualTo("/claimSha256");
    }

    @Test
    void theReportNamesTheDecisionsItRestsOn() {
        assertThat(late().report().istruttoria()).isEmpty();
        AuditReport report =
                late().decided("late", AuditFinding.AFTER_WORKS, "accepted").report();
        assertThat(report.istruttoria().orElseThrow().id()).isEqualTo("esame 1");
        assertThat(report.istruttoria().orElseThrow().sha256()).hasSize(64);
        assertThat(Cases.codes(report.findings())).doesNotContain(AuditFinding.DECISION_IDLE.code());
    }

    @Test
    void twoReportsOfOneSessionAreAlike() {
        AuditSession session =
                late().decided("late", AuditFinding.AFTER_WORKS, "accepted").session();
        session.accept(LATE.read());
        assertThat(session.report()).isEqualTo(session.report());
    }

    /** What a claim, a payment or a rule can settle is not decided, nor is what is no code at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REND-3407",
                "REND-3411",
                "REND-3420",
                "REND-3439",
                "REND-3442",
                "REND-3444",
                "REND-3153",
                "REND-9999",
                "sì"
            })
    void whatIsNotForAnOfficeIsRefusedAtItsLine(String code) {
        refused(
                "richiesta-1",
                Cases.decision("late", code, "accepted", "2026-04-20"),
                AuditFinding.NOT_FOR_THE_OFFICE,
                5);
    }

    @ParameterizedTest
    @CsvSource({
        "richiesta-2, late, 2026-04-20, OTHER_CLAIM, 2",
        "richiesta-1, none, 2026-04-20, UNKNOWN_EXPENSE, 5",
        "richiesta-1, late, 2026-04-14, DECIDED_EARLY, 5"
    })
    void whatDoesNotFitTheClaimIsRefusedAtItsLine(
            String claim, String expense, String day, AuditFinding code, int line) {
        refused(claim, Cases.decision(expense, "REND-3422", "accepted", day), code, line);
    }

    private static void refused(String claim, String decisions, AuditFinding code, int line) {
        List<Finding> findings = decide(claim, decisions).findings();
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        assertThat(findings.get(0).location().line()).isEqualTo(line);
    }

    private static it.sportello.legal.Outcome<AuditSession> decide(String claim, String decisions) {
        Document<ExpenseClaim> document = Cases.claim(any -> late().toClaim());
        return late().audit().session(document, List.of(), List.of(), Optional.of(Cases.istruttoria(claim, decisions)));
    }

    @Test
    void onTheDayOfTheClaimItCanBeDecided() {
        assertThat(decide("richiesta-1", Cases.decision("late", "REND-3422", "accepted", "2026-04-15"))
                        .result())
                .isPresent();
    }

    @Test
    void decisionsThatCannotBeReadRefuseTheAudit() {
        assertThat(decide("richiesta-1", "  - {expense: late}\n").result()).isEmpty();
        assertThat(decide("richiesta-1", Cases.decision("late", "REND-3422", "forse", "2026-04-20"))
                        .result())
                .isEmpty();
    }

    /** Nothing is lost whatever is decided, and only what was accepted can be admitted. */
    @Property(tries = 60)
    void noCentIsLost(@ForAll @Size(6) List<Istruttoria.Decided> outcomes, @ForAll @Size(6) List<Boolean> decided) {
        Cases claim = claim();
        for (int i = 0; i < outcomes.size(); i++) {
            Bill bill = Bill.of(Integer.toString(i + 1), "40000.00").on("2026-01-" + (10 + i));
            claim.bill(bill).expense(Cases.named(works(bill, "40000.00"), "e" + i));
            if (decided.get(i)) {
                claim.decided(
                        "e" + i,
                        AuditFinding.AFTER_WORKS,
                        outcomes.get(i).name().toLowerCase(Locale.ROOT));
            }
        }
        AuditReport report = claim.report();
        AuditReport.Totals totals = report.totals();
        assertThat(totals.admitted()
                        .plus(totals.reduced())
                        .plus(totals.rejected())
                        .plus(totals.pending()))
                .isEqualTo(totals.claimed());
        assertThat(totals.admitted().exceeds(Euro.parse("158625.00"))).isFalse();
        for (int i = 0; i < outcomes.size(); i++) {
            AuditedExpense each = report.expenses().get(i);
            if (!decided.get(i)) {
                assertThat(each.state()).isEqualTo(State.TO_BE_COMPLETED);
            } else if (outcomes.get(i) == Istruttoria.Decided.REFUSED) {
                assertThat(each.state()).isEqualTo(State.REJECTED);
            } else {
                assertThat(each.pending()).isEqualTo(Euro.ZERO);
            }
        }
    }
}
