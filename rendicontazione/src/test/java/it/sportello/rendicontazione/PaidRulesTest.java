package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Vouchers;
import it.sportello.rendicontazione.payment.PaymentFinding;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Art. 16, c. 8 of the notice of Livorno, and traps 8, 15 and 18 of the law. */
class PaidRulesTest {

    private static final Bill BILL = Bill.of("1", "100.00");
    private static final Location PLACE = Location.at(Location.pointerTo("payments", "p"));

    private static Payment paid(String amount) {
        return Cases.payment("p", BILL.key(), "2025-11-03", amount);
    }

    private static AuditedExpense with(String vat, Settlement settlement) {
        return claim().unpaid()
                .bill(BILL)
                .expense(expense("1", "a", BILL.key(), "100.00", vat))
                .payments((rules, vouchers, spender, payments, undone, presented) ->
                        new Paid(key -> Optional.of(settlement), List.of(), List.of()))
                .first();
    }

    private static Settlement settlement(String split, String counted, List<PaidPart> parts, Finding... said) {
        return new Settlement(
                BILL.key(),
                parts,
                Euro.parse("122.00"),
                Euro.parse(split),
                Euro.parse(counted),
                Optional.empty(),
                List.of(said));
    }

    private static PaidPart part(Part part, String amount, boolean admitted) {
        return new PaidPart(paid(amount), part, Euro.parse(amount), admitted);
    }

    private static Finding said(PaymentFinding code) {
        return new Finding(code, PLACE, List.of("p", "1", "2", "3"), List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentFinding.class,
            names = {"CASH", "CASH_LIMIT", "LATE"})
    void trap15WhatIsPaidInCashOrTooLateIsNeverAnExpense(PaymentFinding why) {
        AuditedExpense audited =
                with("22.00", settlement("0.00", "0.00", List.of(part(Part.ISSUER, "122.00", false)), said(why)));
        assertThat(audited.state()).isEqualTo(State.REJECTED);
        assertThat(audited.rejected()).isEqualTo(Euro.parse("122.00"));
        assertThat(says(audited, AuditFinding.PAID_IN_VAIN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentFinding.class,
            names = {"ACCOUNT_OTHER", "ACCOUNT_UNKNOWN", "AFTER_CLAIM", "UNDONE", "CONTRADICTION"})
    void whatCanStillBeSetRightWaits(PaymentFinding why) {
        AuditedExpense audited =
                with("22.00", settlement("0.00", "0.00", List.of(part(Part.ISSUER, "122.00", false)), said(why)));
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(audited.pending()).isEqualTo(Euro.parse("122.00"));
    }

    @Test
    void aPartInCashLeavesTheRestToWait() {
        AuditedExpense audited = with(
                "22.00",
                settlement("0.00", "0.00", List.of(part(Part.ISSUER, "121.99", false)), said(PaymentFinding.CASH)));
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentFinding.class,
            names = {"CUP_MISSING", "CIG_MISSING"})
    void aPaymentWithoutItsCodesCountsAndTheExpenseWaits(PaymentFinding why) {
        AuditedExpense audited =
                with("22.00", settlement("0.00", "122.00", List.of(part(Part.ISSUER, "122.00", true)), said(why)));
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(audited.pending()).isEqualTo(Euro.parse("122.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 100.00, 0.00, 100.00, 0.00",
        "22.00, 100.00, 0.00, 100.00, 22.00",
        "22.00, 100.00, 11.00, 111.00, 11.00",
        "22.00, 100.00, 22.00, 122.00, 0.00",
        "22.00, 50.00, 22.00, 72.00, 50.00",
        "0.00, 0.00, 22.00, 0.00, 100.00"
    })
    void trap08OfVatThatIsSplitOffTheCostIsSustainedByTheOneAndTheVatByTheOther(
            String vat, String toIssuer, String toState, String admitted, String pending) {
        List<PaidPart> parts = new ArrayList<>();
        if (!toIssuer.equals("0.00")) {
            parts.add(part(Part.ISSUER, toIssuer, true));
        }
        if (!toState.equals("0.00")) {
            parts.add(part(Part.SPLIT_VAT, toState, true));
        }
        String counted = Euro.parse(toIssuer).plus(Euro.parse(toState)).toString();
        AuditedExpense audited = with(vat, settlement("22.00", counted, parts));
        assertThat(audited.admitted()).isEqualTo(Euro.parse(admitted));
        assertThat(audited.pending()).isEqualTo(Euro.parse(pending));
    }

    @Test
    void trap23OfAForeignInvoiceTheBuyerOwesTheVat() {
        Bill foreign = Bill.of("1", "100.00").type("TD17").supplier("123456789").addressee("00484960588");
        var voucher = Vouchers.of(foreign.read()).vouchers().get(0);
        assertThat(voucher.vat()).isEqualTo(Euro.parse("22.00"));
        assertThat(voucher.payable()).isEqualTo(Euro.parse("100.00"));
    }

    // --- when it was paid -------------------------------------------------------------------------------------------

    /** The award is of 10 September 2025, the last day of payments 31 March 2026; art. 16, c. 9. */
    @ParameterizedTest
    @CsvSource({"2025-09-10, REND-3454", "2025-09-11, ''", "2025-11-03, ''", "2026-03-31, ''", "2026-04-01, REND-3441"})
    void anExpenseIsSustainedOnlyWhenItIsPaidInsideTheWindow(String day, String code) {
        AuditedExpense audited =
                paidOn(claim().durc(Bill.CAPO, "2025-09-01", true).durc(Bill.CAPO, "2026-03-01", true), day);
        assertThat(audited.state()).isEqualTo(code.isEmpty() ? State.ADMITTED : State.TO_BE_COMPLETED);
        assertThat(audited.pending()).isEqualTo(Euro.parse(code.isEmpty() ? "0.00" : "122.00"));
        assertThat(Cases.codes(audited.findings())).contains(code.isEmpty() ? new String[0] : new String[] {code});
    }

    /** Lustra, art. 5, c. 4: the project starts on a day of its own, the first one that counts. */
    @ParameterizedTest
    @CsvSource({"2025-11-03, 2025-11-04, 2025-11-03", "2025-11-03, 2025-11-03, ''", "2025-09-10, 2025-09-12, 2025-09-11"
    })
    void whatIsPaidBeforeTheProjectStartsDoesNotCount(String day, String from, String notAfter) {
        AuditedExpense audited = paidOn(
                claim().durc(Bill.CAPO, "2025-09-01", true)
                        .rule("to: 2026-03-31", "from: " + from + "\n  to: 2026-03-31"),
                BILL.on("2025-11-10"),
                day);
        assertThat(audited.findings().stream()
                        .filter(it -> it.code() == AuditFinding.PAID_EARLY)
                        .map(it -> it.arguments().get(2).toString()))
                .containsExactly(notAfter.isEmpty() ? new String[0] : new String[] {notAfter});
        assertThat(audited.pending()).isEqualTo(Euro.parse(notAfter.isEmpty() ? "0.00" : "122.00"));
    }

    /** Where the notice names no last day of payments, what is paid by the day of the claim counts. */
    @ParameterizedTest
    @CsvSource({"2025-12-01, 0.00", "2025-12-02, 122.00"})
    void withoutALastDayOfPaymentsTheDayOfTheClaimIsTheLast(String day, String pending) {
        assertThat(paidOn(claim().presented("2025-12-01").rule("paid by: 2026-03-31", "paid by: not stated"), day)
                        .pending())
                .isEqualTo(Euro.parse(pending));
    }

    // --- DURC -------------------------------------------------------------------------------------------------------

    /** 120 days from the day of issue, the last one included: 1 October 2025 to 29 January 2026. */
    @ParameterizedTest
    @CsvSource({"2025-09-30, true", "2025-10-01, false", "2026-01-29, false", "2026-01-30, true"})
    void eachDayOfPaymentNeedsADurcThatIsGoodOnIt(String day, boolean missing) {
        AuditedExpense audited = paidOn(claim(), day);
        assertThat(says(audited, AuditFinding.DURC_MISSING)).isEqualTo(missing);
        assertThat(audited.pending()).isEqualTo(Euro.parse(missing ? "122.00" : "0.00"));
    }

    @Test
    void theDurcOfAnotherIsNone() {
        assertThat(says(
                        paidOn(claim().noDurc().durc("80012000826", "2025-10-01", true), "2025-11-03"),
                        AuditFinding.DURC_MISSING))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-01, true, 2025-10-02, false, true",
        "2025-10-01, false, 2025-10-02, true, false",
        "2025-10-02, true, 2025-10-01, false, false",
        "2025-10-02, true, 2025-10-02, false, true",
        "2025-10-02, false, 2025-10-02, true, true",
        "2025-10-01, true, 2025-11-04, false, false"
    })
    void ofSeveralDurcTheLatestCountsAndOfOneDayTheIrregularOne(
            String first, boolean isFirstRegular, String second, boolean isSecondRegular, boolean irregular) {
        AuditedExpense audited = paidOn(
                claim().noDurc().durc(Bill.CAPO, first, isFirstRegular).durc(Bill.CAPO, second, isSecondRegular),
                "2025-11-03");
        assertThat(says(audited, AuditFinding.DURC_IRREGULAR)).isEqualTo(irregular);
        assertThat(says(audited, AuditFinding.DURC_MISSING)).isFalse();
        assertThat(audited.pending()).isEqualTo(Euro.parse(irregular ? "122.00" : "0.00"));
    }

    // --- how much was paid ------------------------------------------------------------------------------------------

    /** Of 122.00 due, 40.67 are paid in time: 122.00 × 40.67 / 122.00, and of half of it a half, down to the cent. */
    @ParameterizedTest
    @CsvSource({"100.00, 22.00, 40.67, 40.67", "50.00, 11.00, 40.67, 20.33", "50.00, 11.00, 122.00, 61.00"})
    void ofWhatIsPaidInPartTheSameShareIsSustainedDownToTheCent(
            String amount, String vat, String counted, String admitted) {
        AuditedExpense audited = claim().bill(BILL)
                .expense(expense("1", "a", BILL.key(), amount, vat))
                .pay(BILL.key(), "2025-11-03", counted)
                .pay(BILL.key(), "2026-04-01", "81.33")
                .first();
        assertThat(audited.admitted()).isEqualTo(Euro.parse(admitted));
        assertThat(audited.admitted().plus(audited.pending()))
                .isEqualTo(Euro.parse(amount).plus(Euro.parse(vat)));
        assertThat(says(audited, AuditFinding.PAID_IN_PART)).isEqualTo(counted.equals("40.67"));
    }

    private static AuditedExpense paidOn(Cases cases, String day) {
        return paidOn(cases, BILL, day);
    }

    private static AuditedExpense paidOn(Cases cases, Bill bill, String day) {
        return cases.bill(bill)
                .expense(expense("1", "a", bill.key(), "100.00", "22.00"))
                .pay(bill.key(), day, "122.00")
                .first();
    }
}
