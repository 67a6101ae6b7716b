package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.codes;
import static it.sportello.rendicontazione.Cases.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpenseAuditTest {

    @Test
    void rulesThatHoldGiveAnAudit() {
        assertThat(ExpenseAudit.of(Cases.rules(it -> it)).result()).isPresent();
    }

    @Test
    void rulesWithAnErrorAreRefused() {
        assertThat(ExpenseAudit.of(Cases.rules(it -> it.replace("total: 464875.00", "total: 464875.01")))
                        .result())
                .isEmpty();
    }

    @Test
    void rulesChangedAfterTheyWereReadAreCheckedAgain() {
        var document = Cases.rules(it -> it)
                .with(it -> new FundingRules(
                        it.funding(),
                        it.title(),
                        it.body(),
                        it.act(),
                        it.otherActs(),
                        it.project(),
                        it.administration(),
                        it.convention(),
                        it.window(),
                        List.of(),
                        it.budget(),
                        List.of(),
                        it.payments(),
                        it.vat(),
                        it.durc(),
                        it.staff(),
                        it.advance(),
                        it.reimbursement(),
                        it.retention(),
                        it.penalties(),
                        it.elements(),
                        List.of(new ChosenReading("x", List.of("a"), Optional.empty(), "b", "c", "lett. a) e b)"))));
        assertThat(codes(ExpenseAudit.of(document).findings())).containsOnly("REND-3005");
    }

    @Test
    void aClaimUnderAnotherFundingIsRefused() {
        var outcome = Cases.claim()
                .audit()
                .session(
                        Cases.claim(it -> new ExpenseClaim(
                                it.claim(), "altro", it.presented(), it.expenses(), List.of(), List.of(), List.of())),
                        List.of(), List.of());
        assertThat(codes(outcome.findings())).containsExactly("REND-3401");
    }

    @Test
    void anAmountThatNoSumCouldHoldIsAFindingAndNoException() {
        Bill bill = Bill.of("1", "100.00");
        for (String huge : List.of("92233720368547758.07", "100000000000.01")) {
            var outcome = Cases.claim()
                    .audit()
                    .session(
                            Cases.claim(it -> new ExpenseClaim(
                                    it.claim(),
                                    "prova",
                                    LocalDate.of(2026, 1, 1),
                                    List.of(expense("1", "a", bill.key(), huge, huge)),
                                    List.of(),
                                    List.of(),
                                    List.of())),
                            List.of(), List.of());
            assertThat(codes(outcome.findings())).containsOnly("REND-3402");
            assertThat(outcome.findings().get(0).location().pointer()).isEqualTo("/expenses/0");
        }
    }

    @Test
    void theLargestAmountOfAllIsStillAudited() {
        Bill bill = Bill.of("1", "100.00");
        AuditedExpense audited = Cases.claim()
                .bill(bill)
                .expense(expense("1", "a", bill.key(), "100000000000.00", "100000000000.00"))
                .first();
        assertThat(audited.claimed()).isEqualTo(Euro.parse("200000000000.00"));
        assertThat(audited.admitted()).isEqualTo(Euro.parse("122.00"));
    }

    @Test
    void aSoundPaidInvoiceIsAdmitted() {
        Bill bill = Bill.of("1", "1000.00");
        AuditedExpense audited = Cases.claim()
                .bill(bill)
                .expense(expense("1", "a", bill.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.state()).isEqualTo(State.ADMITTED);
        assertThat(audited.admitted()).isEqualTo(Euro.parse("1220.00"));
    }
}
