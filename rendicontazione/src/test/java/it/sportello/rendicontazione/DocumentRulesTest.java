package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.element.Presence;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingFinding;
import it.sportello.rendicontazione.funding.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

    private static final Bill BILL = Bill.of("1", "100.00").rate(0);

    private static AuditedExpense of(Bill bill) {
        return claim().bill(bill)
                .expense(expense("1", "a", bill.key(), "100.00", "0.00"))
                .first();
    }

    private static void told(AuditedExpense audited, State state, AuditFinding code) {
        assertThat(audited.findings()).extracting(Finding::code).contains(code);
        assertThat(audited.state()).isEqualTo(state);
        assertThat(audited.admitted()).isEqualTo(Euro.ZERO);
    }

    @Test
    void anInvoiceThatIsInNoFileWaits() {
        told(
                claim().expense(expense("1", "a", BILL.key(), "100.00", "0.00")).first(),
                State.TO_BE_COMPLETED,
                AuditFinding.NOT_FOUND);
    }

    @Test
    void anInvoiceNamedWithAnotherDayIsPointedOut() {
        AuditedExpense audited = claim().bill(BILL.on("2025-10-11"))
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .first();
        told(audited, State.TO_BE_COMPLETED, AuditFinding.OTHER_DATE);
        assertThat(audited.findings().get(0).text(Locale.ITALIAN)).contains("2025-10-11");
    }

    @Test
    void trap01SchemaSdiAndEligibilityAreThreeVerdicts() {
        // valid by the schema, rejected by the SdI (00425: a number without digits), and so no expense yet
        Bill noDigit = Bill.of("A", "100.00").rate(0);
        AuditReport report = claim().bill(noDigit)
                .expense(expense("1", "a", noDigit.key(), "100.00", "0.00"))
                .report();
        assertThat(report.files().get(0).format().state().name()).isEqualTo("PASSED");
        assertThat(report.files().get(0).sdi().state().name()).isEqualTo("FAILED");
        told(report.expenses().get(0), State.TO_BE_COMPLETED, AuditFinding.SDI_FAILED);
        assertThat(report.expenses().get(0).findings().get(0).text(Locale.ITALIAN))
                .contains("00425");

        // sound for the SdI, and still before the funding
        told(of(BILL.on("2025-09-10")), State.REJECTED, AuditFinding.BEFORE_WINDOW);
    }

    @Test
    void anInvoiceWithoutTheFormOfOneWaits() {
        AuditReport report = claim().bill(BILL.reason("x".repeat(201)))
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .report();
        told(report.expenses().get(0), State.TO_BE_COMPLETED, AuditFinding.FORM_FAILED);
    }

    @Test
    void trap04EachBodyOfALotIsADocumentOfItsOwn() {
        Bill second = Bill.of("2", "50.00").rate(0);
        AuditReport report = claim().file(BILL.with(second))
                .expense(
                        expense("1", "a", BILL.key(), "100.00", "0.00"),
                        expense("2", "a", second.key(), "50.00", "0.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(Euro.parse("150.00"));
        assertThat(report.expenses().get(1).voucher().orElseThrow().origin().index())
                .isEqualTo(2);
    }

    @Test
    void trap05SameIssuerNumberAndYearIsOneInvoiceToTheSdi() {
        Bill later = BILL.on("2025-10-20").file("later.xml");
        AuditReport report = claim().bill(BILL, later)
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .report();
        told(report.expenses().get(0), State.TO_BE_COMPLETED, AuditFinding.SAME_NUMBER);
    }

    @Test
    void trap05ACreditNoteMayBearTheNumberOfAnInvoice() {
        Bill note = BILL.type("TD04").on("2025-10-20").file("note.xml");
        assertThat(claim().bill(BILL, note)
                        .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void trap05NumbersThatLookAlikeAreTold() {
        for (String[] pair : new String[][] {{"1/A", "1/a"}, {"0001", "1"}, {"12-25", "12/25"}}) {
            Bill one = Bill.of(pair[0], "100.00").rate(0).file("one.xml");
            Bill other = Bill.of(pair[1], "100.00").rate(0).file("other.xml").on("2025-10-11");
            AuditedExpense audited = claim().bill(one, other)
                    .expense(expense("1", "a", one.key(), "100.00", "0.00"))
                    .first();
            assertThat(says(audited, AuditFinding.NEAR_DUPLICATE)).isTrue();
            assertThat(audited.state()).isEqualTo(State.ADMITTED);
        }
        Bill other = Bill.of("01", "100.01").rate(0).file("other.xml");
        assertThat(says(
                        claim().bill(BILL, other)
                                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                                .first(),
                        AuditFinding.NEAR_DUPLICATE))
                .isFalse();
    }

    @Test
    void trap25TheSamePaperWrittenInAnotherWayIsTold() {
        ExpenseDocument one = by(
                Cases.paper(DocumentKind.RECEIPT, "5", "2025-10-10", "100.00"),
                new Subject("Mario Rossi", Optional.empty(), Optional.empty()));
        for (ExpenseDocument other : List.of(
                by(one, new Subject("mario  rossi", Optional.empty(), Optional.empty())),
                by(
                        Cases.paper(DocumentKind.RECEIPT, "5", "2025-10-11", "100.00"),
                        new Subject("Mario Rossi", Optional.empty(), Optional.empty())),
                by(
                        Cases.paper(DocumentKind.RECEIPT, "\uFF15", "2025-10-10", "100.00"),
                        new Subject("Mario Rossi", Optional.empty(), Optional.empty())),
                Cases.paper(DocumentKind.RECEIPT, "5", "2025-10-10", "100.00"))) {
            AuditedExpense audited = claim().expense(
                            expense("1", "a", one, "100.00"), expense("2", "a", other, "100.00"))
                    .report()
                    .expenses()
                    .get(1);
            assertThat(says(audited, AuditFinding.NEAR_DUPLICATE)).isTrue();
        }
    }

    @Test
    void anIssuerWithoutItsCountryIsFoundAndOneByAnotherCodeIsNamed() {
        var key = BILL.key();
        var plain = new it.sportello.rendicontazione.funding.DocumentKey(Bill.SUPPLIER, key.number(), key.date());
        AuditedExpense found = claim().elements(CUP)
                .bill(BILL)
                .expense(expense("1", "a", plain, "100.00", "0.00"))
                .first();
        assertThat(found.state()).isEqualTo(State.ADMITTED);
        FatturaFile withCode = new FatturaReader()
                .read(
                        "f.xml",
                        BILL.text()
                                .replaceFirst(
                                        "</IdFiscaleIVA>",
                                        "</IdFiscaleIVA><CodiceFiscale>RSSMRA85T10A562S</CodiceFiscale>")
                                .getBytes(StandardCharsets.UTF_8));
        var byCode = new it.sportello.rendicontazione.funding.DocumentKey("RSSMRA85T10A562S", key.number(), key.date());
        told(
                claim().file(withCode)
                        .expense(expense("1", "a", byCode, "100.00", "0.00"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.OTHER_ISSUER);
    }

    @Test
    void twoFilesThatSayDifferentThingsUnderOneNameAreNotChosenBetween() {
        AuditReport report = claim().bill(BILL, BILL.file("g.xml").reason("altro"))
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .report();
        told(report.expenses().get(0), State.TO_BE_COMPLETED, AuditFinding.KEY_TWICE);
    }

    @Test
    void aPaperCopyOfAnElectronicInvoiceWaits() {
        ExpenseDocument paper = new ExpenseDocument(
                DocumentKind.INVOICE,
                new Subject("Fornitore", Optional.of(Bill.SUPPLIER), Optional.empty()),
                new Subject("Capofila", Optional.of(Bill.CAPO), Optional.empty()),
                "1",
                BILL.date(),
                Euro.parse("100.00"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true);
        AuditReport report = claim().bill(BILL)
                .expense(expense("0", "b", paper, "100.00"), expense("1", "a", BILL.key(), "100.00", "0.00"))
                .report();
        told(report.expenses().get(0), State.TO_BE_COMPLETED, AuditFinding.ON_PAPER_TOO);
        assertThat(report.totals().admitted()).isEqualTo(Euro.parse("100.00"));
    }

    @Test
    void trap01AnItalianInvoiceTypedIntoTheClaimWaitsForItsXml() {
        // art. 1, c. 3, D.Lgs. 127/2015
        for (DocumentKind kind : List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)) {
            AuditedExpense typed = claim().expense(
                            expense("1", "a", Cases.paper(kind, "7", "2025-10-31", "80.00"), "80.00"))
                    .first();
            assertThat(says(typed, AuditFinding.TYPED_INVOICE)).isTrue();
            assertThat(typed.admitted().signum()).isNotPositive();
        }
        ExpenseDocument typed = Cases.paper(DocumentKind.INVOICE, "7", "2025-10-31", "80.00");
        told(
                claim().expense(expense("1", "a", issued(typed, "IT02182030391"), "80.00"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.TYPED_INVOICE);
        AuditedExpense foreign = claim().expense(expense("1", "a", issued(typed, "DE123456788"), "80.00"))
                .first();
        assertThat(foreign.state()).isEqualTo(State.ADMITTED);
        assertThat(foreign.findings()).isEmpty();
    }

    private static ExpenseDocument issued(ExpenseDocument it, String vatNumber) {
        return by(it, new Subject("Fornitore", Optional.empty(), Optional.of(vatNumber)));
    }

    private static ExpenseDocument by(ExpenseDocument it, Subject issuer) {
        return with(it, issuer, it.stamped());
    }

    private static ExpenseDocument with(ExpenseDocument it, Subject issuer, boolean stamped) {
        return new ExpenseDocument(
                it.kind(),
                issuer,
                it.addressee(),
                it.number(),
                it.date(),
                it.taxable(),
                it.vat(),
                it.withheld(),
                it.texts(),
                it.cups(),
                it.cigs(),
                it.convention(),
                it.iban(),
                stamped);
    }

    @Test
    void whatIsChargedToTheWrongPlaceWaitsForItsCorrection() {
        told(
                claim().bill(BILL)
                        .expense(expense("1", "z", BILL.key(), "1.00", "0.00"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.UNKNOWN_LINE);
        var plain = expense("1", "a", BILL.key(), "1.00", "0.00");
        told(
                claim().bill(BILL).expense(Cases.charged(plain, "z", "capo")).first(),
                State.TO_BE_COMPLETED,
                AuditFinding.UNKNOWN_CATEGORY);
        told(
                claim().bill(BILL).expense(Cases.charged(plain, "goods", "z")).first(),
                State.TO_BE_COMPLETED,
                AuditFinding.UNKNOWN_PARTNER);
        told(
                claim().bill(BILL)
                        .expense(Cases.charged(plain, "works", "capo"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.LINE_OF_CATEGORY);
    }

    @Test
    void aKindOfDocumentThatIsNotListedWaits() {
        told(
                claim().bill(BILL)
                        .expense(Cases.charged(expense("1", "a", BILL.key(), "1.00", "0.00"), "staff", "capo"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.KIND);
    }

    @Test
    void missingEvidenceIsNamed() {
        var works = Cases.charged(expense("1", "inv", BILL.key(), "1.00", "0.00"), "works", "capo");
        AuditedExpense audited =
                claim().bill(BILL).expense(Cases.evidence(works, "contratto")).first();
        told(audited, State.TO_BE_COMPLETED, AuditFinding.EVIDENCE);
        assertThat(audited.findings().get(0).text(Locale.ITALIAN))
                .contains(": SAL.")
                .contains("art. 16, c. 2, avviso");
        assertThat(claim().bill(BILL)
                        .expense(Cases.evidence(works, "contratto", "SAL"))
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void aDocumentIsOfTheFirstDayOrLaterWhereThereIsOne() {
        // Lustra, art. 5, c. 4: from 01/07/2022
        Cases from = claim().rule("to: 2026-03-31", "from: 2025-10-10\n  to: 2026-03-31");
        assertThat(from.bill(BILL.on("2025-10-10"))
                        .expense(expense("1", "a", BILL.on("2025-10-10").key(), "100.00", "0.00"))
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
        AuditedExpense before = claim().rule("to: 2026-03-31", "from: 2025-10-10\n  to: 2026-03-31")
                .bill(BILL.on("2025-10-09"))
                .expense(expense("1", "a", BILL.on("2025-10-09").key(), "100.00", "0.00"))
                .first();
        told(before, State.REJECTED, AuditFinding.BEFORE_WINDOW);
        assertThat(before.findings().get(0).text(Locale.ITALIAN))
                .contains("il giorno che precede il primo giorno del progetto", "09/10/2025");
    }

    @Test
    void trap18TheDocumentComesAfterAllThreeDaysAndByTheLast() {
        // admitted 2022-05-09, awarded 2025-09-10; Livorno, art. 16, c. 9 and art. 7
        assertThat(of(BILL.on("2025-09-11")).state()).isEqualTo(State.ADMITTED);
        told(of(BILL.on("2025-09-10")), State.REJECTED, AuditFinding.BEFORE_WINDOW);
        assertThat(claim().rule("to: 2026-03-31", "to: 2025-10-31")
                        .bill(BILL.on("2025-10-31"))
                        .expense(expense("1", "a", BILL.on("2025-10-31").key(), "100.00", "0.00"))
                        .rule("works to: 2025-12-31", "works to: 2025-10-30")
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
        told(of(BILL.on("2026-04-01")), State.REJECTED, AuditFinding.AFTER_WINDOW);
    }

    @Test
    void trap18WorksEndOnADayOfTheirOwn() {
        for (String day : List.of("2025-12-31", "2026-01-01")) {
            Bill bill = BILL.on(day);
            AuditedExpense audited = claim().bill(bill)
                    .expense(Cases.evidence(
                            Cases.charged(expense("1", "inv", bill.key(), "1.00", "0.00"), "works", "capo"),
                            "contratto",
                            "SAL"))
                    .first();
            assertThat(audited.state()).isEqualTo(day.startsWith("2025") ? State.ADMITTED : State.TO_BE_COMPLETED);
        }
    }

    @Test
    void aDocumentOfAfterTheClaimWaits() {
        told(
                claim().presented("2025-10-09")
                        .bill(BILL)
                        .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                        .first(),
                State.TO_BE_COMPLETED,
                AuditFinding.AFTER_CLAIM);
    }

    @Test
    void trap20AnInvoiceNamesThePartnerThatClaimsAndNotTheLead() {
        var bySocio = Cases.charged(expense("1", "a", BILL.key(), "100.00", "0.00"), "goods", "socio");
        told(claim().bill(BILL).expense(bySocio).first(), State.TO_BE_COMPLETED, AuditFinding.OTHER_PARTNER);
        assertThat(claim().bill(BILL.addressee("80012000826"))
                        .expense(bySocio)
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
        told(
                of(BILL.addressee("06363391001").addressee("02182030391").supplier("00540330651")),
                State.REJECTED,
                AuditFinding.OTHER_ADDRESSEE);
        told(of(BILL.addressee("00104330493")), State.REJECTED, AuditFinding.OWN_CLAIM);
    }

    @Test
    void trap08SplitPaymentOfASupplierToAPrivateBodyIsTold() {
        FatturaFile split = new FatturaReader()
                .read(
                        "split.xml",
                        BILL.rate(22)
                                .text()
                                .replace("</Imposta>", "</Imposta><EsigibilitaIVA>S</EsigibilitaIVA>")
                                .getBytes(StandardCharsets.UTF_8));
        AuditedExpense audited = claim().file(split)
                .expense(expense("1", "a", BILL.key(), "100.00", "22.00"))
                .first();
        assertThat(audited.voucher().orElseThrow().payable()).isEqualTo(Euro.parse("100.00"));
        assertThat(audited.findings())
                .filteredOn(finding -> finding.code() == AuditFinding.SPLIT_VAT)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly(Euro.parse("22.00"));
        assertThat(of(BILL).findings()).noneMatch(finding -> finding.code() == AuditFinding.SPLIT_VAT);
    }

    @Test
    void trap23AForeignInvoiceIsTheSuppliersAndNotTheBuyers() {
        Bill foreign = BILL.type("TD17").supplier("123456789").addressee("00484960588");
        var key = new it.sportello.rendicontazione.funding.DocumentKey("DE123456789", "1", BILL.date());
        AuditedExpense audited = claim().bill(foreign)
                .expense(Cases.charged(expense("1", "a", key, "100.00", "0.00"), "goods", "socio"))
                .first();
        assertThat(audited.voucher().orElseThrow().kind()).isEqualTo(DocumentKind.FOREIGN_INVOICE);
        assertThat(audited.voucher().orElseThrow().payable()).isEqualTo(Euro.parse("100.00"));
        assertThat(audited.state()).isEqualTo(State.ADMITTED);
    }

    @Test
    void trap24APayslipAReceiptAndAPolicyNeedNoXml() {
        for (DocumentKind kind : List.of(
                DocumentKind.PAYSLIP,
                DocumentKind.RECEIPT,
                DocumentKind.INSURANCE_POLICY,
                DocumentKind.VOLUNTEER_REFUND)) {
            assertThat(claim().expense(expense("1", "a", Cases.paper(kind, "7", "2025-10-31", "80.00"), "80.00"))
                            .first()
                            .admitted())
                    .isEqualTo(Euro.parse("80.00"));
        }
    }

    @Test
    void aPaperDocumentWithoutAStampIsTold() {
        ExpenseDocument it = Cases.paper(DocumentKind.RECEIPT, "7", "2025-10-31", "80.00");
        AuditedExpense audited = claim().expense(expense("1", "a", with(it, it.issuer(), false), "80.00"))
                .first();
        assertThat(says(audited, AuditFinding.NOT_STAMPED)).isTrue();
        assertThat(audited.state()).isEqualTo(State.ADMITTED);
    }

    // --- elements ---------------------------------------------------------------------------------------------------

    private static final ElementJudge CUP = (voucher, partner) -> List.of(
            voucher.cups().isEmpty()
                    ? new ElementResult(
                            FundingElement.CUP,
                            Presence.MISSING,
                            List.of(Finding.of(FundingFinding.UNKNOWN_LINE, Location.NONE, "x", "y")))
                    : new ElementResult(
                            FundingElement.CUP,
                            Presence.PRESENT,
                            List.of(Finding.of(FundingFinding.NOT_STATED, Location.NONE, "x", "y"))));

    @Test
    void aMissingElementWaitsAndAWarningIsOnlyTold() {
        AuditedExpense missing = claim().elements(CUP)
                .bill(BILL.cup(""))
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .first();
        assertThat(missing.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(missing.pending()).isEqualTo(Euro.parse("100.00"));
        AuditedExpense warned = claim().elements(CUP)
                .bill(BILL)
                .expense(expense("1", "a", BILL.key(), "100.00", "0.00"))
                .first();
        assertThat(warned.state()).isEqualTo(State.ADMITTED);
        assertThat(warned.findings()).hasSize(1);
    }

    @Test
    void aMissingCupMayBeAddedByALaterDocument() {
        Bill later = Bill.of("9", "1.00").on("2025-10-15").linked("1");
        var expense = Cases.integrated(expense("1", "a", BILL.key(), "100.00", "0.00"), later.key());
        AuditedExpense audited =
                claim().elements(CUP).bill(BILL.cup(""), later).expense(expense).first();
        assertThat(audited.state()).isEqualTo(State.ADMITTED);
        assertThat(audited.elements().get(0).presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(audited.findings().get(0).text(Locale.ITALIAN)).contains("D.L. 13/2023");

        told(
                claim().elements(CUP).bill(BILL.cup("")).expense(expense).first(),
                State.TO_BE_COMPLETED,
                AuditFinding.INTEGRATION_NOT_FOUND);
        for (Bill other :
                List.of(later.linked(new String[0]), later.linked("2"), later.cup("J44H22000240005"), later.cup(""))) {
            told(
                    claim().elements(CUP)
                            .bill(BILL.cup(""), other)
                            .expense(expense)
                            .first(),
                    State.TO_BE_COMPLETED,
                    AuditFinding.INTEGRATION_NOT_LINKED);
        }
    }
}
