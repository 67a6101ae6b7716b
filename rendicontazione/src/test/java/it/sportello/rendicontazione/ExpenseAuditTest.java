package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.codes;
import static it.sportello.rendicontazione.Cases.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.Hours;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
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
                        List.of(),
                        List.of());
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
                            List.of(),
                            List.of());
            assertThat(codes(outcome.findings())).containsOnly("REND-3402");
            assertThat(outcome.findings().get(0).location().pointer()).isEqualTo("/expenses/0");
        }
    }

    @Test
    void aClaimBuiltInCodeIsCheckedAsOneThatIsRead() {
        Bill bill = Bill.of("1", "100.00");
        var one = expense("1", "a", bill.key(), "10.00", "0.00");
        for (var wrong : List.of(
                Cases.hours(one, new Hours(Fraction.ZERO, Fraction.ZERO)),
                Cases.hours(one, new Hours(Fraction.of(-1), Fraction.of(1))),
                expense("1", "a", bill.key(), "-1.00", "0.00"))) {
            var outcome = Cases.claim()
                    .audit()
                    .session(Cases.claim(any -> Cases.claim().expense(wrong).toClaim()), List.of(), List.of());
            assertThat(outcome.result()).isEmpty();
            assertThat(codes(outcome.findings())).isNotEmpty().allMatch(it -> it.startsWith("KERN-"));
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

    private static final Bill PAID = Bill.of("7", "1000.00");

    private static Payment payment(Means means, String amount, String causale) {
        return new Payment(
                "p",
                LocalDate.of(2025, 11, 3),
                Euro.parse(amount),
                means,
                Optional.of("IT60X0542811101000000123456"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(causale),
                Optional.of("12345678901"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Payment.Settled(PAID.key(), Payment.Part.ISSUER, Euro.parse(amount))));
    }

    /** With the real parts: no fake judges what is written and what is paid. */
    private static AuditedExpense audited(List<Payment> made, List<Payment> undone) {
        AuditSession session = ExpenseAudit.of(Cases.rules(any -> any))
                .result()
                .orElseThrow()
                .session(
                        Cases.claim(any -> Cases.claim()
                                .bill(PAID)
                                .expense(Cases.expense("1", "a", PAID.key(), "1000.00", "220.00"))
                                .toClaim()),
                        made,
                        undone)
                .result()
                .orElseThrow();
        session.accept(PAID.read());
        return session.report().expenses().get(0);
    }

    private static final String CODES = "ft 7 CUP J44H22000240004 CIG B7E26B1DC7";

    @Test
    void whatIsPaidByTransferWithItsCodesIsAdmitted() {
        AuditedExpense audited = audited(List.of(payment(Means.BANK_TRANSFER, "1220.00", CODES)), List.of());
        assertThat(audited.state()).as(audited.findings().toString()).isEqualTo(AuditedExpense.State.ADMITTED);
        assertThat(audited.admitted()).isEqualTo(Euro.parse("1220.00"));
    }

    @Test
    void trap15WhatIsPaidInCashIsRefusedAndWhatIsPaidSoInPartWaits() {
        AuditedExpense all = audited(List.of(payment(Means.CASH, "1220.00", CODES)), List.of());
        assertThat(all.state()).isEqualTo(AuditedExpense.State.REJECTED);
        assertThat(all.rejected()).isEqualTo(Euro.parse("1220.00"));
        assertThat(codes(all.findings())).contains("REND-3362");
        AuditedExpense some = audited(List.of(payment(Means.CASH, "5.00", CODES)), List.of());
        assertThat(some.state()).isEqualTo(AuditedExpense.State.TO_BE_COMPLETED);
        assertThat(some.pending()).isEqualTo(Euro.parse("1220.00"));
    }

    @Test
    void aPaymentWithoutCupAndCigMakesTheExpenseWait() {
        AuditedExpense audited = audited(List.of(payment(Means.BANK_TRANSFER, "1220.00", "saldo ft 7")), List.of());
        assertThat(audited.state()).isEqualTo(AuditedExpense.State.TO_BE_COMPLETED);
        assertThat(codes(audited.findings())).contains("REND-3373", "REND-3374");
    }

    @Test
    void whatCameBackPaidNothing() {
        Payment made = payment(Means.BANK_TRANSFER, "1220.00", CODES);
        AuditedExpense audited = audited(List.of(made), List.of(made));
        assertThat(audited.pending()).isEqualTo(Euro.parse("1220.00"));
    }

    @Test
    void thatNothingWasPaidIsToldOnce() {
        assertThat(codes(audited(List.of(), List.of()).findings()))
                .filteredOn(code -> code.equals("REND-3376") || code.equals("REND-3439"))
                .hasSize(1);
    }
}
