package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.DAY;
import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.euro;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctPaymentsTest {

    private static final Voucher INVOICE = invoice("1", "200.00");
    private static final String TRN = "054281110100000000000000000001";

    private static Project.Draft draft(String id) {
        return paid(id, "100.00").trn(TRN).settling("1", "100.00");
    }

    private static Settlement settled(List<Payment> payments) {
        return ledger(Project.rules(), List.of(INVOICE), payments)
                .settlement(INVOICE.key())
                .orElseThrow();
    }

    @Test
    void theSamePaymentTwiceIsOne() {
        assertThat(settled(List.of(draft("a").made(), draft("a").made())).paid())
                .isEqualTo(euro("100.00"));
    }

    @Test
    void theSameTrnUnderTwoNamesIsOnePayment() {
        PaymentLedger ledger = ledger(
                List.of(INVOICE),
                draft("a").made(),
                draft("b").trn(TRN.toLowerCase(java.util.Locale.ROOT)).made());
        assertThat(ledger.settlement(INVOICE.key()).orElseThrow().paid()).isEqualTo(euro("100.00"));
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.PAYMENT_TWICE);
    }

    @Test
    void theSameCroUnderTwoNamesIsOnePayment() {
        assertThat(settled(List.of(
                                draft("a").trn("").cro("12345678901").made(),
                                draft("b").trn("").cro("12345678901").made()))
                        .paid())
                .isEqualTo(euro("100.00"));
    }

    @Test
    void whatTheBankAndTheClaimantSayOfOnePaymentComesTogether() {
        Payment bank = paid("bank", "100.00")
                .trn(TRN)
                .on(DAY.plusDays(1))
                .saying("bonifico")
                .made();
        Payment claimant = paid("claim", "100.00")
                .trn(TRN)
                .from("")
                .to("")
                .settling("1", "100.00")
                .made();
        for (List<Payment> order : List.of(List.of(bank, claimant), List.of(claimant, bank))) {
            Settlement settlement = settled(order);
            assertThat(settlement.paid()).isEqualTo(euro("100.00"));
            Payment one = settlement.parts().get(0).payment();
            assertThat(one.id()).isEqualTo("bank");
            assertThat(one.executed()).isEqualTo(DAY.plusDays(1));
            assertThat(one.causale()).contains(Project.CODES);
        }
    }

    @Test
    void whereTheyContradictEachOtherNoneCounts() {
        for (Payment other : List.of(
                paid("b", "100.01").trn(TRN).settling("1", "100.00").made(),
                draft("b").from(Project.SUPPLIER).made(),
                draft("b").to(Project.DEDICATED).made(),
                draft("b").cro("12345678901").settling("1", "0.00").made(),
                paid("b", "100.00").trn(TRN).settling("1", "99.00").made(),
                paid("b", "100.00")
                        .by(Means.CARD)
                        .trn(TRN)
                        .settling("1", "100.00")
                        .made())) {
            PaymentLedger ledger = ledger(List.of(INVOICE), draft("a").made(), other);
            Settlement settlement = ledger.settlement(INVOICE.key()).orElseThrow();
            assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
            assertThat(codes(settlement.findings()))
                    .containsExactly(PaymentFinding.CONTRADICTION, PaymentFinding.UNPAID);
            assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.CONTRADICTION);
        }
    }

    @Test
    void oneNameLeadsToAnother() {
        Payment first = draft("a").trn("").cro("12345678901").made();
        Payment second = draft("b").cro("12345678901").made();
        Payment third = draft("c").made();
        assertThat(settled(List.of(first, third, second)).paid()).isEqualTo(euro("100.00"));
    }

    @Test
    void oneMovementToldTwiceIsNotCountedTwiceWithoutAWord() {
        Payment bank = paid("bank", "100.00").trn(TRN).settling("1", "100.00").made();
        Payment claimed = paid("a", "100.00").trn("").settling("1", "100.00").made();
        Settlement settlement = settled(List.of(bank, claimed));
        assertThat(codes(settlement.findings()).stream().filter(it -> it == PaymentFinding.SAME_MOVEMENT))
                .hasSize(2);
        Payment other = paid("a", "100.00")
                .trn("")
                .on(DAY.plusDays(1))
                .settling("1", "100.00")
                .made();
        assertThat(codes(settled(List.of(bank, other)).findings())).doesNotContain(PaymentFinding.SAME_MOVEMENT);
        Payment referenced = paid("a", "100.00").settling("1", "100.00").made();
        assertThat(codes(settled(List.of(bank, referenced)).findings())).isEmpty();
    }

    @Test
    void oneMovementToldTwiceOfWhichOnePaysNothingIsNoDoubt() {
        Payment bank = paid("bank", "100.00").trn(TRN).saying("stipendi").made();
        Payment claimed = paid("a", "100.00").trn("").settling("1", "100.00").made();
        assertThat(codes(settled(List.of(bank, claimed)).findings())).doesNotContain(PaymentFinding.SAME_MOVEMENT);
    }

    @Test
    void whatOnlyCameBackIsNotPresented() {
        PaymentLedger ledger = ledger(
                Project.rules(), List.of(INVOICE), List.of(), List.of(draft("a").made()));
        assertThat(ledger.unmatched()).isEmpty();
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void whatCameBackIsKnownWithoutItsReferenceToo() {
        Payment bank = paid("bank", "100.00").trn(TRN).made();
        Payment claimed = draft("a").trn("").made();
        assertThat(paidOf(List.of(claimed), bank)).isEqualTo(Euro.ZERO);
        assertThat(paidOf(List.of(draft("a").trn("").to("").made()), bank)).isEqualTo(euro("100.00"));
        assertThat(paidOf(List.of(draft("a").trn("").on(DAY.plusDays(1)).made()), bank))
                .isEqualTo(euro("100.00"));
        assertThat(paidOf(List.of(draft("a").trn("").cro("12345678901").made()), bank))
                .isEqualTo(euro("100.00"));
        Payment again = paid("bank-2", "100.00").saying("di nuovo").made();
        assertThat(paidOf(List.of(claimed, again), bank)).isEqualTo(euro("100.00"));
    }

    private static Euro paidOf(List<Payment> payments, Payment undone) {
        return ledger(Project.rules(), List.of(INVOICE), payments, List.of(undone))
                .settlement(INVOICE.key())
                .orElseThrow()
                .paid();
    }
}
