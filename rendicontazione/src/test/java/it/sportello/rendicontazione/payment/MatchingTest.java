package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.CODES;
import static it.sportello.rendicontazione.payment.Project.DAY;
import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.creditNote;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.key;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Voucher FIRST = invoice("12/A", "122.00");
    private static final Voucher SECOND = invoice("13", "50.00");

    private static Project.Draft naming(String id, String amount, String numbers) {
        return paid(id, amount).saying("SALDO FATT. " + numbers + " " + CODES);
    }

    private static void unmatched(PaymentFinding why, List<Voucher> vouchers, Project.Draft... drafts) {
        PaymentLedger ledger = ledger(
                Project.rules(),
                vouchers,
                java.util.Arrays.stream(drafts).map(Project.Draft::made).toList());
        assertThat(ledger.unmatched()).hasSize(drafts.length);
        assertThat(codes(ledger.findings())).hasSize(drafts.length).containsOnly(why);
        assertThat(ledger.settlements().values()).allMatch(it -> it.parts().isEmpty());
    }

    @Test
    void theTextNamesTheInvoiceAndTheAmountIsWhatIsDue() {
        PaymentLedger ledger =
                ledger(List.of(FIRST, SECOND), naming("b1", "122.00", "12/a").made());
        Settlement settlement = ledger.settlement(FIRST.key()).orElseThrow();
        assertThat(settlement.completed()).contains(DAY);
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.FOUND);
        assertThat(ledger.unmatched()).isEmpty();
    }

    @Test
    void severalInvoicesAreMatchedTogether() {
        PaymentLedger ledger = ledger(
                List.of(FIRST, SECOND), naming("b1", "172.00", "12/A e 13").made());
        assertThat(ledger.settlements().values()).allMatch(it -> it.completed().isPresent());
    }

    @Test
    void creditNotesAreNetted() {
        PaymentLedger ledger = ledger(
                List.of(FIRST, creditNote("NC1", "22.00", "12/A")),
                naming("b1", "100.00", "12/A - NC1").made());
        assertThat(ledger.settlement(FIRST.key()).orElseThrow().completed()).contains(DAY);
    }

    @Test
    void whatWasWithheldIsNotInTheTransfer() {
        Voucher parcella = invoice("3", "122.00", "20.00", "0.00");
        assertThat(ledger(List.of(parcella), naming("b1", "102.00", "3").made()).unmatched())
                .isEmpty();
        unmatched(PaymentFinding.OTHER_AMOUNT, List.of(parcella), naming("b1", "122.00", "3"));
    }

    @Test
    void aCentMoreOrLessIsNoMatch() {
        unmatched(PaymentFinding.OTHER_AMOUNT, List.of(FIRST), naming("b1", "121.99", "12/A"));
        unmatched(PaymentFinding.OTHER_AMOUNT, List.of(FIRST), naming("b1", "122.01", "12/A"));
    }

    @Test
    void theAmountAloneIsNoMatch() {
        unmatched(PaymentFinding.UNMATCHED, List.of(FIRST), naming("b1", "122.00", "14"));
        unmatched(PaymentFinding.UNMATCHED, List.of(FIRST), naming("b1", "122.00", "112/A"));
    }

    @Test
    void thePayeeMustBeTheIssuerByAccountOrByName() {
        unmatched(
                PaymentFinding.UNMATCHED,
                List.of(FIRST),
                naming("b1", "122.00", "12/A").to("IT60X0542811101000000123456").payee("Altri"));
        unmatched(
                PaymentFinding.UNMATCHED,
                List.of(FIRST),
                naming("b1", "122.00", "12/A").to("").payee(""));
        assertThat(ledger(
                                List.of(FIRST),
                                naming("b1", "122.00", "12/A").payee("").made())
                        .unmatched())
                .isEmpty();
        assertThat(ledger(List.of(FIRST), naming("b1", "122.00", "12/A").to("").made())
                        .unmatched())
                .isEmpty();
    }

    @Test
    void twoPaymentsOfOneInvoiceAreADoubtAndNoMatch() {
        unmatched(
                PaymentFinding.AMBIGUOUS,
                List.of(FIRST),
                naming("b1", "122.00", "12/A"),
                naming("b2", "122.00", "12/A"));
    }

    @Test
    void theSameNumberOfTwoYearsIsADoubtUnlessTheDayIsNamed() {
        DocumentKey older = new DocumentKey(key("13").issuer(), "13", LocalDate.of(2024, 9, 1));
        Voucher old = Project.voucher(DocumentKind.INVOICE, older, "50.00", "0.00", "0.00", List.of());
        unmatched(PaymentFinding.AMBIGUOUS, List.of(SECOND, old), naming("b1", "50.00", "13"));
        PaymentLedger ledger = ledger(
                List.of(SECOND, old), naming("b1", "50.00", "13 del 15/09/2025").made());
        assertThat(ledger.settlement(SECOND.key()).orElseThrow().completed()).contains(DAY);
        assertThat(ledger.settlement(older).orElseThrow().completed()).isEmpty();
    }

    @Test
    void theSameNumberOfTwoIssuersOnOneAccountIsADoubt() {
        DocumentKey other = new DocumentKey("IT02182030391", "13", LocalDate.of(2025, 9, 1));
        Voucher shared = Project.voucher(DocumentKind.INVOICE, other, "50.00", "0.00", "0.00", List.of());
        unmatched(PaymentFinding.AMBIGUOUS, List.of(SECOND, shared), naming("b1", "50.00", "13"));
    }

    @Test
    void whatIsDeclaredComesFirst() {
        PaymentLedger ledger = ledger(
                List.of(FIRST),
                paid("b1", "100.00").settling("12/A", "100.00").made(),
                naming("b2", "22.00", "12/A").made());
        assertThat(ledger.settlement(FIRST.key()).orElseThrow().completed()).contains(DAY);
        unmatchedAfterDeclared();
    }

    private static void unmatchedAfterDeclared() {
        PaymentLedger ledger = ledger(
                List.of(FIRST),
                paid("b1", "122.00").settling("12/A", "122.00").made(),
                naming("b2", "122.00", "12/A").made());
        assertThat(codes(ledger.findings())).containsExactly(PaymentFinding.OTHER_AMOUNT);
        assertThat(ledger.unmatched()).extracting(it -> it.id()).containsExactly("b2");
    }

    @Test
    void creditNotesAreNeverMatched() {
        unmatched(PaymentFinding.UNMATCHED, List.of(creditNote("NC1", "22.00", "12/A")), naming("b1", "22.00", "NC1"));
    }
}
