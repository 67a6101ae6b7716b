package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.creditNote;
import static it.sportello.rendicontazione.payment.Project.euro;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.key;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuesTest {

    private static Dues.Due due(Dues dues, String number) {
        return dues.of(key(number)).orElseThrow();
    }

    private static Dues.Due note(Dues dues, String number) {
        return dues.note(key(number)).orElseThrow();
    }

    @Test
    void trap05ACreditNoteWithTheNumberAndTheDayOfAnInvoiceIsAnotherDocument() {
        Dues dues = Dues.of(List.of(invoice("1", "100.00"), creditNote("1", "100.00")));
        assertThat(due(dues, "1").total()).isEqualTo(euro("100.00"));
        assertThat(note(dues, "1").total()).isEqualTo(Euro.ZERO);
        assertThat(due(dues, "1").findings()).isEmpty();
        assertThat(codes(note(dues, "1").findings())).containsExactly(PaymentFinding.CREDIT_NOTE_ALONE);
    }

    @Test
    void blanksAroundANumberDoNotMatter() {
        Dues dues = Dues.of(List.of(invoice("1", "100.00"), creditNote("N", "60.00", " 1 ")));
        assertThat(due(dues, "1").total()).isEqualTo(euro("40.00"));
    }

    @Test
    void aNoteOfBeforeItsInvoiceLowersNothingUnlessItSaysTheDay() {
        DocumentKey later = new DocumentKey(key("1").issuer(), "1", LocalDate.of(2025, 9, 16));
        Voucher invoice = Project.voucher(DocumentKind.INVOICE, later, "100.00", "0.00", "0.00", List.of());
        assertThat(Dues.of(List.of(invoice, creditNote("N", "60.00", "1")))
                        .of(later)
                        .orElseThrow()
                        .total())
                .isEqualTo(euro("100.00"));
    }

    @Test
    void anotherDayOfTheSameYearMeansTheInvoiceAllTheSame() {
        Voucher dated = Project.voucher(
                DocumentKind.CREDIT_NOTE,
                key("N"),
                "10.00",
                "0.00",
                "0.00",
                List.of(new Voucher.Linked("1", Optional.of(LocalDate.of(2025, 1, 1)))));
        assertThat(due(Dues.of(List.of(invoice("1", "100.00"), dated)), "1").total())
                .isEqualTo(euro("90.00"));
    }

    @Test
    void whatIsDueIsDueToThree() {
        Dues.Due due = due(Dues.of(List.of(invoice("1", "122.00", "20.00", "22.00"))), "1");
        assertThat(due.of(Part.ISSUER)).isEqualTo(euro("80.00"));
        assertThat(due.of(Part.WITHHELD)).isEqualTo(euro("20.00"));
        assertThat(due.of(Part.SPLIT_VAT)).isEqualTo(euro("22.00"));
        assertThat(due.total()).isEqualTo(euro("122.00"));
    }

    @Test
    void moreWithheldThanThereIsLeavesNothing() {
        Dues.Due due = due(Dues.of(List.of(invoice("1", "10.00", "20.00", "22.00"))), "1");
        assertThat(due.of(Part.ISSUER)).isEqualTo(Euro.ZERO);
        assertThat(due.total()).isEqualTo(euro("10.00"));
    }

    @Test
    void aCreditNoteWithoutWithholdingTakesWhatIsLeft() {
        Dues dues = Dues.of(List.of(invoice("1", "122.00", "20.00", "0.00"), creditNote("N", "110.00", "1")));
        assertThat(due(dues, "1").of(Part.ISSUER)).isEqualTo(Euro.ZERO);
        assertThat(due(dues, "1").of(Part.WITHHELD)).isEqualTo(euro("12.00"));
        assertThat(note(dues, "N").findings()).isEmpty();
    }

    @Test
    void aCreditNoteOfMoreThanItsInvoiceIsTold() {
        Dues dues = Dues.of(List.of(invoice("1", "100.00"), creditNote("N", "100.01", "1")));
        assertThat(due(dues, "1").total()).isEqualTo(Euro.ZERO);
        assertThat(codes(note(dues, "N").findings())).containsExactly(PaymentFinding.CREDIT_NOTE_EXCESS);
        assertThat(note(dues, "N").findings().get(0).arguments()).contains(euro("0.01"));
    }

    @Test
    void aCreditNoteOnSeveralInvoicesLowersTheEarliestFirst() {
        Dues dues =
                Dues.of(List.of(creditNote("N", "120.00", "2", "1"), invoice("2", "100.00"), invoice("1", "100.00")));
        assertThat(due(dues, "1").total()).isEqualTo(Euro.ZERO);
        assertThat(due(dues, "2").total()).isEqualTo(euro("80.00"));
    }

    @Test
    void aCreditNoteOnNothingIsTold() {
        Dues dues = Dues.of(List.of(invoice("1", "100.00"), creditNote("N", "10.00"), creditNote("M", "10.00", "9")));
        assertThat(due(dues, "1").total()).isEqualTo(euro("100.00"));
        assertThat(codes(note(dues, "N").findings())).containsExactly(PaymentFinding.CREDIT_NOTE_ALONE);
        assertThat(codes(note(dues, "M").findings())).containsExactly(PaymentFinding.CREDIT_NOTE_ALONE);
    }

    @Test
    void aCreditNoteOfAnotherIssuerLowersNothing() {
        Voucher other = Project.voucher(
                DocumentKind.CREDIT_NOTE,
                new DocumentKey("IT02182030391", "N", LocalDate.of(2025, 9, 20)),
                "10.00",
                "0.00",
                "0.00",
                List.of(new Voucher.Linked("1", Optional.empty())));
        assertThat(due(Dues.of(List.of(invoice("1", "100.00"), other)), "1").total())
                .isEqualTo(euro("100.00"));
    }

    @Test
    void theDayTellsInvoicesOfOneNumberApart() {
        DocumentKey older = new DocumentKey(key("1").issuer(), "1", LocalDate.of(2024, 9, 1));
        Voucher old = Project.voucher(DocumentKind.INVOICE, older, "100.00", "0.00", "0.00", List.of());
        Dues silent = Dues.of(List.of(invoice("1", "100.00"), old, creditNote("N", "10.00", "1")));
        assertThat(due(silent, "1").total()).isEqualTo(euro("90.00"));
        assertThat(silent.of(older).orElseThrow().total()).isEqualTo(euro("100.00"));
        Voucher dated = Project.voucher(
                DocumentKind.CREDIT_NOTE,
                key("N"),
                "10.00",
                "0.00",
                "0.00",
                List.of(new Voucher.Linked("1", Optional.of(older.date()))));
        Dues said = Dues.of(List.of(invoice("1", "100.00"), old, dated));
        assertThat(said.of(older).orElseThrow().total()).isEqualTo(euro("90.00"));
        assertThat(due(said, "1").total()).isEqualTo(euro("100.00"));
    }

    @Test
    void manyDocumentsWithOneKeyAreToldOnce() {
        List<Voucher> all = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            all.add(invoice("1", i + ".00"));
        }
        Dues.Due due = due(Dues.of(all), "1");
        assertThat(due.total()).isEqualTo(euro("3000.00"));
        assertThat(codes(due.findings())).containsExactly(PaymentFinding.DOCUMENT_TWICE);
        assertThat(due.findings().get(0).arguments()).contains(3000);
    }

    @Test
    void ofTwoDocumentsWithOneKeyTheSameOneAlwaysHolds() {
        List<Voucher> notes = List.of(creditNote("N", "10.00", "1"), creditNote("N", "10.00", "9"));
        List<Voucher> other = List.of(notes.get(1), notes.get(0));
        for (List<Voucher> order : List.of(notes, other)) {
            assertThat(codes(note(Dues.of(order), "N").findings()))
                    .containsExactly(PaymentFinding.DOCUMENT_TWICE, PaymentFinding.CREDIT_NOTE_ALONE);
        }
    }
}
