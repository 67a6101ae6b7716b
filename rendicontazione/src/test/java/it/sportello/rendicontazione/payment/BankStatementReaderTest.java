package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Camt.TRANSFER;
import static it.sportello.rendicontazione.payment.Camt.details;
import static it.sportello.rendicontazione.payment.Camt.document;
import static it.sportello.rendicontazione.payment.Camt.entry;
import static it.sportello.rendicontazione.payment.Camt.found;
import static it.sportello.rendicontazione.payment.Camt.one;
import static it.sportello.rendicontazione.payment.Camt.read;
import static it.sportello.rendicontazione.payment.Camt.statement;
import static it.sportello.rendicontazione.payment.Camt.transfer;
import static it.sportello.rendicontazione.payment.Camt.ustrd;
import static it.sportello.rendicontazione.payment.Project.CODES;
import static it.sportello.rendicontazione.payment.Project.euro;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.rendicontazione.fattura.FatturaFinding;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankStatementReaderTest {

    private static final String TRN = "054281110100000000000000000001";
    private static final String INVOICE =
            entry("122.00", "DBIT", TRN, TRANSFER + details(transfer("122.00", "E2E-1", ustrd("FATT 12/A " + CODES))));

    @Test
    void aDebitIsAPayment() {
        BankStatement statement = read(document("08", statement("S1", "1000.00", "878.00", INVOICE)));
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.payments())
                .containsExactly(new Payment(
                        Camt.ACCOUNT + "/2025-10-03/" + TRN,
                        LocalDate.of(2025, 10, 3),
                        euro("122.00"),
                        Means.BANK_TRANSFER,
                        Optional.of(Camt.ACCOUNT),
                        Optional.of(Project.SUPPLIER),
                        Optional.of("FORNITORE SRL"),
                        Optional.of("FATT 12/A " + CODES),
                        Optional.empty(),
                        Optional.of(TRN),
                        Optional.empty(),
                        List.of()));
        assertThat(statement.files())
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).hasSize(64));
        assertThat(statement).hasToString("BankStatement[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void everyVersionIsRead(String version) {
        String entry = version.compareTo("04") < 0
                ? INVOICE.replace(
                                "<Amt Ccy=\"EUR\">122.00</Amt><RltdPties>",
                                "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">122.00</Amt></TxAmt></AmtDtls><RltdPties>")
                        .replace("<Pty>", "")
                        .replace("</Pty>", "")
                : INVOICE.replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>");
        BankStatement statement = read(document(version, statement("S1", "1000.00", "878.00", entry)));
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.payments()).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(euro("122.00"));
            assertThat(it.payee()).contains("FORNITORE SRL");
        });
    }

    @Test
    void otherVersionsAndOtherMessagesAreRefusedByName() {
        for (String version : List.of("01", "14", "2", "008", "")) {
            BankStatement statement = read(document(version, statement("S1", "0.00", "0.00", INVOICE)));
            assertThat(found(statement)).containsExactly(PaymentFinding.STATEMENT_VERSION.code());
            assertThat(statement.payments()).isEmpty();
        }
        BankStatement notice =
                read(document("08", statement("S1", "0.00", "0.00", INVOICE)).replace("camt.053", "camt.054"));
        assertThat(found(notice)).containsExactly(PaymentFinding.STATEMENT_ROOT.code());
        assertThat(found(read("<a/>"))).containsExactly(PaymentFinding.STATEMENT_ROOT.code());
        assertThat(found(read("<p:Documento xmlns:p='" + CamtStream.NAMESPACE + "08'/>")))
                .containsExactly(PaymentFinding.STATEMENT_ROOT.code());
    }

    @Test
    void anyPrefixAndAnyEncodingAreRead() {
        String xml = document("08", statement("S1", "1000.00", "878.00", INVOICE))
                .replace("FORNITORE SRL", "Società Fornitrice")
                .replaceAll("<(/?)([A-Z])", "<$1x:$2")
                .replace("xmlns=", "xmlns:x=");
        for (String name : List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16BE", "UTF-16LE")) {
            Charset charset = Charset.forName(name);
            BankStatement statement = read(xml.replace("UTF-8", name), charset);
            assertThat(statement.findings()).as(name).isEmpty();
            assertThat(statement.payments().get(0).payee()).as(name).contains("Società Fornitrice");
        }
        assertThat(read("\ufeff" + xml).payments()).hasSize(1);
        assertThat(read(xml.substring(xml.indexOf('\n') + 1)).payments()).hasSize(1);
    }

    @Test
    void anElementOfAnotherNameHoldsNothing() {
        BankStatement statement =
                one(INVOICE.replace("<Sts>", "<SplmtryData><Ntry><Amt>1</Amt></Ntry></SplmtryData><Sts>"));
        assertThat(statement.payments()).hasSize(1);
        String foreign = INVOICE.replace("<Ntry>", "<e:Ntry xmlns:e=\"urn:e\">").replace("</Ntry>", "</e:Ntry>");
        assertThat(one(foreign).payments()).isEmpty();
    }

    @Test
    void trap13TheAccountInLowerCaseIsTheSameAccount() {
        BankStatement statement = read(document("08", statement("S1", "1000.00", "878.00", INVOICE))
                .replace(Camt.ACCOUNT, Camt.ACCOUNT.toLowerCase(Locale.ROOT)));
        assertThat(statement.payments().get(0).payerIban()).contains(Camt.ACCOUNT);
        assertThat(statement.findings()).isEmpty();
    }

    @Test
    void trap17AnAdvanceThatCameInIsNoPayment() {
        BankStatement statement = read(document(
                "08",
                statement(
                        "S1",
                        "0.00",
                        "46487.50",
                        entry(
                                "46487.50",
                                "CRDT",
                                "A1",
                                details("<TxDtls><RmtInf>" + ustrd("ANTICIPO 10%") + "</RmtInf></TxDtls>")))));
        assertThat(statement.payments()).isEmpty();
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.received()).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(euro("46487.50"));
            assertThat(it.reversal()).isFalse();
            assertThat(it.causale()).contains("ANTICIPO 10%");
        });
    }

    @Test
    void aBatchIsSplit() {
        BankStatement statement = one(entry(
                "172.00",
                "DBIT",
                "B1",
                TRANSFER + details(transfer("122.00", "E1", ustrd("uno")), transfer("50.00", "E2", ustrd("due")))));
        assertThat(found(statement)).isEmpty();
        assertThat(statement.payments())
                .extracting(it -> it.amount().toString())
                .containsExactly("122.00", "50.00");
        assertThat(statement.payments())
                .extracting(Payment::id)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.contains("/B1/"));
    }

    @Test
    void chargesInABatchPayNothing() {
        BankStatement statement = one(entry(
                "174.00", "DBIT", "B1", TRANSFER + details(transfer("122.00", "E1", ""), transfer("50.00", "E2", ""))));
        assertThat(found(statement)).containsExactly(PaymentFinding.BATCH_REST.code());
        assertThat(statement.payments()).hasSize(2);
    }

    @Test
    void aBatchOfMoreThanItsEntryIsNotTaken() {
        BankStatement statement = one(entry(
                "171.99", "DBIT", "B1", TRANSFER + details(transfer("122.00", "E1", ""), transfer("50.00", "E2", ""))));
        assertThat(found(statement)).containsExactly(PaymentFinding.BATCH_SUM.code());
        assertThat(statement.payments()).isEmpty();
        String nameless = transfer("50.00", "E2", "").replace("<Amt Ccy=\"EUR\">50.00</Amt>", "");
        BankStatement without = one(entry("172.00", "DBIT", "B1", details(transfer("122.00", "E1", ""), nameless)));
        assertThat(found(without)).containsExactly(PaymentFinding.ENTRY_AMOUNT.code());
        assertThat(without.payments()).isEmpty();
    }

    @Test
    void aCreditInABatchOfDebitsIsNoPayment() {
        String back = transfer("22.00", "E2", "").replace("<RltdPties>", "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties>");
        BankStatement statement =
                one(entry("100.00", "DBIT", "B1", TRANSFER + details(transfer("122.00", "E1", ""), back)));
        assertThat(found(statement)).isEmpty();
        assertThat(statement.payments()).hasSize(1);
        assertThat(statement.received()).hasSize(1);
    }

    @Test
    void anEntryWithoutDetailsIsAPaymentToo() {
        BankStatement statement = one(entry("50.00", "DBIT", "C1", "<AddtlNtryInf>PAGAMENTO CARTA</AddtlNtryInf>"));
        assertThat(found(statement)).containsExactly(PaymentFinding.ENTRY_MEANS.code());
        assertThat(statement.payments()).singleElement().satisfies(it -> {
            assertThat(it.causale()).contains("PAGAMENTO CARTA");
            assertThat(it.means()).isEqualTo(Means.OTHER);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ICDT, ESCT, BANK_TRANSFER",
        "IRCT, ESCT, BANK_TRANSFER",
        "RDDT, ESDD, DIRECT_DEBIT",
        "CCRD, POSD, CARD",
        "CCRD, CWDL, CASH",
        "CNTR, CWDL, CASH",
        "ICHQ, CCHQ, CHEQUE"
    })
    void theCodeOfTheBankSaysHow(String family, String subFamily, Means means) {
        assertThat(one(INVOICE.replace("ICDT", family).replace("ESCT", subFamily))
                        .payments()
                        .get(0)
                        .means())
                .isEqualTo(means);
    }

    @Test
    void withoutACodeWhatElseIsThereSaysHow() {
        String plain = INVOICE.replace(TRANSFER, "");
        assertThat(one(plain).payments().get(0).means()).isEqualTo(Means.BANK_TRANSFER);
        assertThat(one(plain.replace("<Refs>", "<Refs><MndtId>M1</MndtId>"))
                        .payments()
                        .get(0)
                        .means())
                .isEqualTo(Means.DIRECT_DEBIT);
        assertThat(one(plain.replace("<Refs>", "<Refs><ChqNb>77</ChqNb>"))
                        .payments()
                        .get(0)
                        .means())
                .isEqualTo(Means.CHEQUE);
    }

    @Test
    void onlyWhatIsBookedCounts() {
        BankStatement statement = one(INVOICE.replace("BOOK", "PDNG"), INVOICE.replace("<Sts>BOOK</Sts>", ""));
        assertThat(statement.payments()).isEmpty();
        assertThat(found(statement))
                .containsExactly(PaymentFinding.ENTRY_PENDING.code(), PaymentFinding.ENTRY_PENDING.code());
    }

    @Test
    void onlyEuroAreRead() {
        BankStatement statement = one(INVOICE.replace("<Ntry><Amt Ccy=\"EUR\">", "<Ntry><Amt Ccy=\"USD\">"));
        assertThat(statement.payments()).isEmpty();
        assertThat(statement.findings())
                .extracting(Finding::code)
                .containsExactly(PaymentFinding.ENTRY_CURRENCY, PaymentFinding.BALANCE_OPEN);
    }

    @Test
    void theDayOfExecutionIsThatOfBooking() {
        String both = "<BookgDt><DtTm>2025-10-03T23:30:00+02:00</DtTm></BookgDt><ValDt><Dt>2025-10-06</Dt></ValDt>";
        assertThat(one(entry("1.00", "DBIT", "a", both, TRANSFER))
                        .payments()
                        .get(0)
                        .executed())
                .isEqualTo(LocalDate.of(2025, 10, 3));
        BankStatement value = one(entry("1.00", "DBIT", "a", "<ValDt><Dt>2025-10-06Z</Dt></ValDt>", TRANSFER));
        assertThat(value.payments().get(0).executed()).isEqualTo(LocalDate.of(2025, 10, 6));
        assertThat(found(value)).containsExactly(PaymentFinding.ENTRY_VALUE_DATE.code());
        for (String day : List.of("", "<BookgDt><Dt>2025-02-30</Dt></BookgDt>", "<BookgDt><Dt>ieri</Dt></BookgDt>")) {
            BankStatement none = one(entry("1.00", "DBIT", "a", day, TRANSFER));
            assertThat(none.payments()).isEmpty();
            assertThat(found(none)).containsExactly(PaymentFinding.ENTRY_DATE.code());
        }
    }

    @Test
    void textsOfRemittanceAreJoined() {
        String full = "x".repeat(136) + " J44";
        BankStatement statement = one(
                entry(
                        "1.00",
                        "DBIT",
                        "a",
                        TRANSFER
                                + details(
                                        transfer(
                                                "1.00",
                                                "E",
                                                ustrd(full) + ustrd("H22000240004") + ustrd("uno")
                                                        + "<Strd><RfrdDocInf><Nb>12/A</Nb></RfrdDocInf><AddtlRmtInf>due</AddtlRmtInf></Strd>"))));
        assertThat(statement.payments().get(0).causale()).contains("x".repeat(136) + " J44H22000240004 uno 12/A due");
    }

    @Test
    void aCroIsElevenDigitsAndATrnThirtyCharactersAndNothingElse() {
        assertThat(one(INVOICE.replace(TRN, "12345678901")).payments().get(0).cro())
                .contains("12345678901");
        assertThat(one(INVOICE.replace("E2E-1", TRN)).payments().get(0).trn()).contains(TRN);
        for (String reference : List.of("1234567890", "123456789012", "X".repeat(30), TRN + "1", "NOTPROVIDED")) {
            Payment payment = one(INVOICE.replace(TRN, reference)).payments().get(0);
            assertThat(payment.cro()).isEmpty();
            assertThat(payment.trn()).isEmpty();
        }
    }

    @Test
    void balancesMustAddUpToTheCent() {
        BankStatement statement = read(document("08", statement("S1", "-10.00", "-131.99", INVOICE)));
        assertThat(statement.findings()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(PaymentFinding.BALANCE);
            assertThat(it.arguments()).containsExactly(euro("-10.00"), euro("-122.00"), euro("-131.99"), euro("0.01"));
        });
        assertThat(statement.payments()).hasSize(1);
        String previous =
                document("08", statement("S1", "-10.00", "-132.00", INVOICE)).replace("OPBD", "PRCD");
        assertThat(read(previous).findings()).isEmpty();
        String open = document("08", statement("S1", "0.00", "0.00", INVOICE)).replace("CLBD", "ITBD");
        assertThat(read(open).findings()).extracting(Finding::code).containsExactly(PaymentFinding.BALANCE_OPEN);
    }

    @Test
    void anEntryTwiceIsOnePayment() {
        BankStatement statement = read(document("08", statement("S1", "1000.00", "878.00", INVOICE, INVOICE)));
        assertThat(statement.payments()).hasSize(1);
        assertThat(statement.findings())
                .extracting(Finding::code)
                .containsExactly(PaymentFinding.ENTRY_TWICE, PaymentFinding.BALANCE);
    }

    @Test
    void statementsThatOverlapTellAPaymentOnce() {
        String month = statement("M", "1000.00", "878.00", INVOICE);
        BankStatement statement = read(document("08", statement("D", "1000.00", "878.00", INVOICE), month));
        assertThat(statement.payments()).hasSize(1);
        assertThat(statement.findings()).extracting(Finding::code).containsExactly(PaymentFinding.ENTRY_TWICE);
    }

    @Test
    void entriesWithoutReferencesAreTwoPayments() {
        String coffee = entry("1.10", "DBIT", "", TRANSFER);
        BankStatement statement = read(document("08", statement("S1", "2.20", "0.00", coffee, coffee)));
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.payments()).extracting(Payment::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aStatementWithoutAnIbanProvesNoAccount() {
        String xml = document("08", statement("S1", "1000.00", "878.00", INVOICE));
        BankStatement none = read(xml.replace("<IBAN>" + Camt.ACCOUNT + "</IBAN>", "<Othr><Id>1</Id></Othr>"));
        assertThat(none.payments().get(0).payerIban()).isEmpty();
        assertThat(found(none)).containsExactly(PaymentFinding.STATEMENT_ACCOUNT.code());
        BankStatement wrong = read(xml.replace(Camt.ACCOUNT, "IT65A0542811101000000123456"));
        assertThat(found(wrong)).containsExactly(PaymentFinding.STATEMENT_IBAN.code());
        BankStatement foreign = read(xml.replace(Camt.ACCOUNT, "DE89370400440532013000"));
        assertThat(found(foreign)).isEmpty();
    }

    @Test
    void filesAreReadTogether(@TempDir Path folder) throws IOException {
        Path october = folder.resolve("ottobre.xml");
        Path november = folder.resolve("novembre.xml");
        Files.writeString(
                october, document("08", statement("O", "1000.00", "878.00", INVOICE)), StandardCharsets.UTF_8);
        Files.writeString(
                november,
                document("02", statement("N", "878.00", "877.00", entry("1.00", "DBIT", "z", TRANSFER))),
                StandardCharsets.UTF_8);
        BankStatementReader reader = new BankStatementReader();
        BankStatement both = reader.readAll(List.of(october, november));
        assertThat(both.payments()).hasSize(2);
        assertThat(reader.readAll(List.of(november, october)).payments()).isEqualTo(both.payments());
        assertThat(reader.readAll(List.of(october, october)).payments()).hasSize(1);
        assertThat(reader.read(october).payments()).hasSize(1);
        BankStatement missing = reader.read(folder.resolve("manca.xml"));
        assertThat(missing.findings()).extracting(Finding::code).containsExactly(KernelFinding.UNREADABLE);
    }

    @Test
    void whatIsNoXmlIsAFinding() {
        assertThat(read("").findings()).extracting(Finding::code).containsExactly(FatturaFinding.EMPTY);
        String xml = document("08", statement("S1", "1000.00", "878.00", INVOICE));
        for (String text : List.of("ciao", "%PDF-1.7", xml.substring(0, xml.length() - 20), xml + "<x/>")) {
            BankStatement statement = read(text);
            assertThat(statement.payments()).isEmpty();
            assertThat(statement.findings()).extracting(Finding::code).contains(FatturaFinding.XML_MALFORMED);
        }
    }

    @Test
    void fromTheStatementToTheInvoice() {
        BankStatement statement = read(document("08", statement("S1", "1000.00", "878.00", INVOICE)));
        PaymentLedger ledger = Project.ledger(
                Project.rules(), List.of(Project.invoice("12/A", "122.00")), statement.payments(), statement.undone());
        assertThat(ledger.settlement(Project.key("12/A")).orElseThrow().completed())
                .contains(LocalDate.of(2025, 10, 3));
    }
}
