package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.DAY;
import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.creditNote;
import static it.sportello.rendicontazione.payment.Project.euro;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.key;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static it.sportello.rendicontazione.payment.Project.settled;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentLedgerTest {

    private static final Voucher FIRST = invoice("12/A", "122.00");

    @Test
    void aTransferPaysAnInvoice() {
        Settlement settlement =
                settled(FIRST, paid("b1", "122.00").settling("12/A", "122.00").made());
        assertThat(settlement.due()).isEqualTo(euro("122.00"));
        assertThat(settlement.paid()).isEqualTo(euro("122.00"));
        assertThat(settlement.completed()).contains(DAY);
        assertThat(settlement.parts()).singleElement().matches(Settlement.PaidPart::admitted);
        assertThat(settlement.findings()).isEmpty();
    }

    @Test
    void anInvoiceNobodyPaidWaits() {
        Settlement settlement = settled(FIRST);
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(settlement.completed()).isEmpty();
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.UNPAID);
        assertThat(settlement.findings().get(0).text(Locale.ITALIAN))
                .contains("122,00 €")
                .contains("art. 16, c. 8, avviso");
    }

    @Test
    void oneTransferPaysManyInvoicesAndOneInvoiceIsPaidByMany() {
        Voucher second = invoice("13", "50.00");
        PaymentLedger ledger = ledger(
                List.of(FIRST, second),
                paid("b1", "100.00")
                        .settling("12/A", "80.00")
                        .settling("13", "20.00")
                        .made(),
                paid("b2", "72.00")
                        .on(DAY.plusDays(5))
                        .settling("12/A", "42.00")
                        .settling("13", "30.00")
                        .made());
        assertThat(ledger.settlement(FIRST.key()).orElseThrow().paid()).isEqualTo(euro("122.00"));
        assertThat(ledger.settlement(second.key()).orElseThrow().paid()).isEqualTo(euro("50.00"));
        assertThat(ledger.settlement(second.key()).orElseThrow().completed()).contains(DAY.plusDays(5));
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.unmatched()).isEmpty();
    }

    @Test
    void trap07ACreditNoteHasPositiveAmountsAndLowersWhatIsDue() {
        PaymentLedger ledger = ledger(
                List.of(FIRST, creditNote("NC1", "22.00", "12/A")),
                paid("b1", "100.00").settling("12/A", "100.00").made());
        Settlement settlement = ledger.settlement(FIRST.key()).orElseThrow();
        assertThat(settlement.due()).isEqualTo(euro("100.00"));
        assertThat(settlement.completed()).contains(DAY);
        Settlement note = ledger.creditNote(key("NC1")).orElseThrow();
        assertThat(note.due()).isEqualTo(Euro.ZERO);
        assertThat(note.completed()).isEmpty();
        assertThat(note.findings()).isEmpty();
    }

    @Test
    void aCreditNoteIsNotPaid() {
        PaymentLedger ledger = ledger(
                List.of(FIRST, creditNote("NC1", "22.00", "12/A")),
                paid("b1", "22.00").settling("NC1", "22.00").made());
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.CREDIT_NOTE_PAID);
        assertThat(ledger.creditNote(key("NC1")).orElseThrow().parts()).isEmpty();
    }

    @Test
    void trap08SplitVatIsPaidByWhoeverOwesItToTheState() {
        Voucher split = invoice("7", "122.00", "0.00", "22.00");
        Payment net = paid("b1", "100.00").settling("7", "100.00").made();
        Settlement without = settled(split, net);
        assertThat(without.paid()).isEqualTo(euro("100.00"));
        assertThat(codes(without.findings())).containsExactly(PaymentFinding.SPLIT_VAT_UNPAID);
        for (Means means : List.of(Means.F24, Means.MANDATE)) {
            Settlement with = settled(
                    split,
                    net,
                    paid("f1", "22.00")
                            .by(means)
                            .on(DAY.plusDays(30))
                            .mandate(new Payment.Mandate("4", Optional.of("9"), Optional.empty()))
                            .settling("7", Part.SPLIT_VAT, "22.00")
                            .made());
            assertThat(with.completed()).contains(DAY.plusDays(30));
        }
    }

    @Test
    void trap09WhatWasWithheldCountsOnlyWithItsF24() {
        Voucher parcella = invoice("3", "122.00", "20.00", "0.00");
        Payment net = paid("b1", "102.00").settling("3", "102.00").made();
        Settlement without = settled(parcella, net);
        assertThat(without.paid()).isEqualTo(euro("102.00"));
        assertThat(without.completed()).isEmpty();
        assertThat(codes(without.findings())).containsExactly(PaymentFinding.WITHHELD_UNPAID);

        Settlement byTransfer = settled(
                parcella,
                net,
                paid("b2", "20.00").settling("3", Part.WITHHELD, "20.00").made());
        assertThat(byTransfer.paid()).isEqualTo(euro("102.00"));
        assertThat(codes(byTransfer.findings()))
                .containsExactly(PaymentFinding.STATE_MEANS, PaymentFinding.WITHHELD_UNPAID);

        Settlement with = settled(
                parcella,
                net,
                paid("f24", "500.00")
                        .by(Means.F24)
                        .on(DAY.plusDays(13))
                        .saying("")
                        .to("")
                        .settling("3", Part.WITHHELD, "20.00")
                        .made());
        assertThat(with.paid()).isEqualTo(euro("122.00"));
        assertThat(with.completed()).contains(DAY.plusDays(13));
        assertThat(with.findings()).isEmpty();
    }

    @Test
    void anF24PaysMuchElse() {
        Voucher parcella = invoice("3", "122.00", "20.00", "0.00");
        assertThat(ledger(
                                List.of(parcella),
                                paid("f24", "500.00")
                                        .by(Means.F24)
                                        .settling("3", Part.WITHHELD, "20.00")
                                        .made())
                        .findings())
                .isEmpty();
    }

    @Test
    void grossPaidToTheIssuerDoesNotPayTheState() {
        Voucher parcella = invoice("3", "122.00", "20.00", "0.00");
        Settlement settlement =
                settled(parcella, paid("b1", "122.00").settling("3", "122.00").made());
        assertThat(settlement.paid()).isEqualTo(euro("102.00"));
        assertThat(codes(settlement.findings()))
                .containsExactly(PaymentFinding.OVERPAID, PaymentFinding.WITHHELD_UNPAID);
    }

    @Test
    void whatIsPaidBeyondWhatIsDueNeverCounts() {
        Settlement settlement = settled(
                FIRST,
                paid("b2", "100.00")
                        .on(DAY.plusDays(1))
                        .settling("12/A", "100.00")
                        .made(),
                paid("b1", "100.00").settling("12/A", "100.00").made());
        assertThat(settlement.paid()).isEqualTo(euro("122.00"));
        assertThat(settlement.completed()).contains(DAY.plusDays(1));
        assertThat(settlement.parts())
                .extracting(it -> it.payment().id() + " " + it.amount() + " " + it.admitted())
                .containsExactly("b1 100.00 true", "b2 22.00 true", "b2 78.00 false");
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.OVERPAID);
    }

    @Test
    void aSettlementOfAnUnknownDocumentIsTold() {
        PaymentLedger ledger = ledger(
                List.of(FIRST), paid("b1", "122.00").settling("12/B", "122.00").made());
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.UNKNOWN_DOCUMENT);
        assertThat(ledger.unmatched()).hasSize(1);
    }

    @Test
    void whatAPaymentSettlesNothingWithIsTold() {
        PaymentLedger ledger = ledger(
                List.of(FIRST), paid("b1", "130.00").settling("12/A", "122.00").made());
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.REST);
        assertThat(ledger.findings().get(0).arguments()).contains(euro("8.00"));
    }

    @Test
    void aPaymentThatCameBackPaidNothing() {
        Payment declared = paid("b1", "122.00").settling("12/A", "122.00").made();
        Payment seen =
                paid("bank-1", "122.00").trn(declared.trn().orElseThrow()).made();
        PaymentLedger ledger = ledger(Project.rules(), List.of(FIRST), List.of(declared), List.of(seen));
        Settlement settlement = ledger.settlement(FIRST.key()).orElseThrow();
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.UNDONE, PaymentFinding.UNPAID);
        assertThat(settlement.parts()).singleElement().matches(it -> !it.admitted());
    }

    @Test
    void trap18AnInvoiceInTimePaidTooLateIsNotSustained() {
        Settlement last = settled(
                FIRST,
                paid("b1", "122.00")
                        .on(Project.PAID_BY)
                        .settling("12/A", "122.00")
                        .made());
        assertThat(last.completed()).contains(Project.PAID_BY);
        Settlement late = settled(
                FIRST,
                paid("b1", "122.00")
                        .on(Project.PAID_BY.plusDays(1))
                        .settling("12/A", "122.00")
                        .made());
        assertThat(late.paid()).isEqualTo(Euro.ZERO);
        assertThat(late.completed()).isEmpty();
        assertThat(codes(late.findings())).containsExactly(PaymentFinding.LATE, PaymentFinding.UNPAID);
    }

    @Test
    void aDocumentNobodyClaimsIsNotJudgedByAnAccount() {
        PaymentLedger ledger = PaymentLedger.of(
                Project.rules(),
                List.of(FIRST),
                Map.of(),
                List.of(paid("b1", "122.00").settling("12/A", "122.00").made()),
                Project.PRESENTED);
        Settlement settlement = ledger.settlement(FIRST.key()).orElseThrow();
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.SPENDER_UNKNOWN, PaymentFinding.UNPAID);
    }

    @Test
    void nothingAtAllIsALedgerToo() {
        PaymentLedger ledger = ledger(List.of());
        assertThat(ledger.settlements()).isEmpty();
        assertThat(ledger.settlement(key("1"))).isEmpty();
        assertThat(ledger.unmatched()).isEmpty();
        assertThat(ledger).hasToString("PaymentLedger[0, 0]");
    }

    @Test
    void theSameDocumentTwiceIsDueOnce() {
        PaymentLedger ledger = ledger(
                List.of(FIRST, FIRST),
                paid("b1", "122.00").settling("12/A", "122.00").made());
        Settlement settlement = ledger.settlement(FIRST.key()).orElseThrow();
        assertThat(settlement.due()).isEqualTo(euro("122.00"));
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.DOCUMENT_TWICE);
    }

    @Test
    void amountsBeyondReasonOverflowNothing() {
        Euro huge = Euro.ofCents(Long.MAX_VALUE);
        Voucher voucher = invoice("12/A", huge.toString());
        PaymentLedger ledger = ledger(
                List.of(
                        voucher,
                        creditNote("NC1", huge.toString(), "12/A"),
                        creditNote("NC2", huge.toString(), "12/A")),
                paid("b1", huge.toString())
                        .settling("12/A", huge.toString())
                        .settling("12/A", huge.toString())
                        .made(),
                paid("b2", huge.toString()).settling("12/A", huge.toString()).made(),
                paid("b3", huge.toString()).settling("12/A", huge.toString()).made());
        Settlement settlement = ledger.settlement(key("12/A")).orElseThrow();
        assertThat(settlement.due()).isEqualTo(Euro.ZERO);
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.SETTLES_MORE);
        assertThat(codes(ledger.creditNote(key("NC2")).orElseThrow().findings()))
                .containsExactly(PaymentFinding.CREDIT_NOTE_EXCESS);
    }

    @Test
    void negativeAmountsPayNothing() {
        PaymentLedger ledger = ledger(
                List.of(FIRST),
                paid("b1", "-5.00").settling("12/A", "-5.00").made(),
                paid("b2", "50.00")
                        .settling("12/A", "60.00")
                        .settling("12/A", "-10.00")
                        .made());
        assertThat(ledger.settlement(FIRST.key()).orElseThrow().paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.SETTLES_MORE, PaymentFinding.SETTLES_MORE);
    }
}
