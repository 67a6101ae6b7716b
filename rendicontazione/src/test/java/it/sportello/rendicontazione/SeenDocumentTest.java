package it.sportello.rendicontazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Vouchers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenDocumentTest {

    private static final Voucher BILL =
            Vouchers.of(Bill.of("0012/A", "100.00").read()).vouchers().get(0);
    private static final SeenDocument ELECTRONIC = new SeenDocument(BILL, List.of("f.xml"), 0, List.of());

    private static SeenDocument onPaper(DocumentKind kind) {
        return SeenDocument.written(Vouchers.of(Cases.paper(kind, "7", "2025-10-31", "80.00"), Location.NONE));
    }

    private static DocumentKey name(String issuer, String number, String day) {
        return new DocumentKey(issuer, number, LocalDate.parse(day));
    }

    @Test
    void itIsSoundIfItHasItsFormAndTheSdiWouldTakeIt() {
        assertThat(ELECTRONIC.isSound()).isTrue();
        assertThat(new SeenDocument(BILL, List.of("f.xml"), 1, List.of()).isSound())
                .isFalse();
        assertThat(new SeenDocument(BILL, List.of("f.xml"), 0, List.of("00421")).isSound())
                .isFalse();
    }

    /** To the SdI the year of an invoice counts and not its day; on paper the day does. */
    @ParameterizedTest
    @CsvSource({
        "IT02182030391, 0012/A, 2025-10-10, true",
        "02182030391, 0012/A, 2025-01-01, true",
        "02182030391, 0012/A, 2024-12-31, false",
        "02182030391, 12/A, 2025-10-10, false",
        "97735020584, 0012/A, 2025-10-10, false"
    })
    void anElectronicOneIsCalledByIssuerNumberAndYear(String issuer, String number, String day, boolean called) {
        assertThat(ELECTRONIC.isCalled(name(issuer, number, day))).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562S, 7, 2025-10-31, true",
        "RSSMRA85T10A562S, 7, 2025-10-30, false",
        "RSSMRA85T10A562S, 8, 2025-10-31, false",
        "97735020584, 7, 2025-10-31, false"
    })
    void oneOnPaperIsCalledByItsDay(String issuer, String number, String day, boolean called) {
        assertThat(onPaper(DocumentKind.RECEIPT).isCalled(name(issuer, number, day)))
                .isEqualTo(called);
    }

    /** Zeros in front, signs and case are written in one way or another; year and issuer are not. */
    @ParameterizedTest
    @CsvSource({
        "IT02182030391, 12a, 2025-01-01, true",
        "it 02182030391, 012-A, 2025-12-31, true",
        "02182030391, 12A, 2024-10-10, false",
        "02182030391, 13A, 2025-10-10, false",
        "97735020584, 12A, 2025-10-10, false"
    })
    void aNameMayMeanItWrittenInAnotherWay(String issuer, String number, String day, boolean like) {
        assertThat(ELECTRONIC.isLike(name(issuer, number, day))).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, true",
        "CREDIT_NOTE, true",
        "DEBIT_NOTE, true",
        "FOREIGN_INVOICE, true",
        "RECEIPT, false",
        "PAYSLIP, false",
        "F24, false"
    })
    void whatIsAnInvoice(DocumentKind kind, boolean invoice) {
        assertThat(onPaper(kind).isInvoice()).isEqualTo(invoice);
    }

    @Test
    void itsPlaceTellsPaperFromFilesAndNotesFromInvoices() {
        assertThat(ELECTRONIC.slot()).isEqualTo(new SeenDocument.Slot(BILL.key(), false, false));
        SeenDocument note = onPaper(DocumentKind.CREDIT_NOTE);
        assertThat(note.slot()).isEqualTo(new SeenDocument.Slot(note.key(), true, true));
        assertThat(note.isElectronic()).isFalse();
    }
}
