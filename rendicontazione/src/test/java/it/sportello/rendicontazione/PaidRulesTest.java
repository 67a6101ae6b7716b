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
    void trap8OfVatThatIsSplitOffTheCostIsSustainedByTheOneAndTheVatByTheOther(
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
}
