package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.DAY;
import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.euro;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.funding.FundingFinding;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments from where there is no bank statement: a CSV of the bank, lists in JSON and YAML. */
class PaymentListsTest {

    private static final Voucher INVOICE = invoice("12/A", "1234.50");
    private static final DocumentReader READER = new DocumentReader();

    private static final String MAPPING = """
            charset: windows-1252
            separator: ";"
            decimal mark: ","
            thousands mark: "."
            dates: dd/MM/yyyy
            yes: []
            no: []
            columns:
              Riferimento: id
              Data contabile: executed
              Importo: amount
              Tipo: means
              Conto: payer iban
              IBAN beneficiario: payee iban
              Beneficiario: payee
              Causale: causale
              TRN: trn
              Fattura: settles/0/document/number
              Data fattura: settles/0/document/date
              P.IVA: settles/0/document/issuer
              Quota: settles/0/amount
            words:
              Tipo: {Bonifico: bank transfer, Contanti: cash}
            constants:
              settles/0/part: issuer
            ignored: [Note]
            """;

    private static final String HEADER = "Riferimento;Data contabile;Importo;Tipo;Conto;IBAN beneficiario;Beneficiario;"
            + "Causale;TRN;Fattura;Data fattura;P.IVA;Quota;Note\r\n";

    private static Batch<Payment> csv(String... rows) {
        CsvMapping mapping = READER.read(
                        "m.yaml", MAPPING.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, CsvMapping.class)
                .value()
                .orElseThrow();
        assertThat(mapping.check(Payment.class)).isEmpty();
        byte[] bytes = (HEADER + String.join("\r\n", rows)).getBytes(Charset.forName("windows-1252"));
        return READER.readCsv("p.csv", bytes, mapping, Payment.class);
    }

    @Test
    void aCsvOfABankInWindows1252WithSemicolonsAndDecimalCommas() {
        Batch<Payment> batch = csv(
                "1;03/10/2025;1.234,50;Bonifico;" + Project.DEDICATED + ";" + Project.SUPPLIER
                        + ";Società à r.l.;FATT 12/A " + Project.CODES
                        + ";054281110100000000000000000001;12/A;15/09/2025;IT00104330493;1.234,50;",
                "2;04/10/2025;5,00;Contanti;;;;caffè;;;;;;è di troppo");
        assertThat(batch.allFindings()).isEmpty();
        assertThat(batch.values()).hasSize(2);
        assertThat(batch.values().get(0).payee()).contains("Società à r.l.");
        assertThat(batch.values().get(1).means()).isEqualTo(Means.CASH);
        assertThat(batch.values().get(1).settles()).isEmpty();
        PaymentLedger ledger = ledger(Project.rules(), List.of(INVOICE), batch.values());
        assertThat(ledger.settlement(INVOICE.key()).orElseThrow().completed()).contains(DAY);
        assertThat(ledger.unmatched()).hasSize(1);
    }

    @Test
    void aRowThatIsNoPaymentCostsThatRowAlone() {
        Batch<Payment> batch = csv(
                "1;03/10/2025;-5,00;Bonifico;;;;;;;;;;",
                "2;31/02/2025;5,00;Bonifico;;;;;;;;;;",
                "3;03/10/2025;5.00;Bonifico;;;;;;;;;;",
                "4;03/10/2025;5,00;Baratto;;;;;;;;;;",
                "5;03/10/2025;5,00;Bonifico;;;;;ABC;;;;;",
                "6;03/10/2025;5,00;Bonifico;;;;;;12/A;15/09/2025;IT00104330493;5,01;",
                "7;03/10/2025;5,00;Bonifico;;;;;;;;;;");
        assertThat(batch.values()).extracting(Payment::id).containsExactly("7");
        assertThat(batch.records()).filteredOn(it -> !it.findings().isEmpty()).hasSize(6);
        assertThat(batch.allFindings())
                .extracting(Finding::code)
                .contains(FundingFinding.SETTLES_MORE)
                .doesNotContain(KernelFinding.UNREADABLE);
    }

    @Test
    void listsInJsonAndYaml(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("pagamenti.json");
        Path yaml = folder.resolve("pagamenti.yaml");
        Files.writeString(json, """
                [{"id": "1", "executed": "2025-10-03", "amount": "1214.50", "means": "bank transfer",
                  "payerIban": "IT60X0542811101000000123456", "cro": "12345678901",
                  "causale": "CUP J44H22000240004 CIG B10A9942A7",
                  "settles": [{"document": {"issuer": "IT00104330493", "number": "12/A", "date": "2025-09-15"},
                               "part": "issuer", "amount": "1214.50"}]},
                 {"id": "2"}]
                """);
        Files.writeString(yaml, """
                - id: "9"
                  executed: 2025-10-16
                  amount: 20.00
                  means: f24
                  payer iban: IT60X0542811101000000123456
                  settles:
                    - document: {issuer: IT00104330493, number: 12/A, date: 2025-09-15}
                      part: withheld
                      amount: 20.00
                """);
        Batch<Payment> first = READER.readList(json, Payment.class);
        Batch<Payment> second = READER.readList(yaml, Payment.class);
        assertThat(second.allFindings()).isEmpty();
        assertThat(first.values()).hasSize(1);
        assertThat(first.records().get(1).findings()).isNotEmpty();
        Voucher parcella = invoice("12/A", "1234.50", "20.00", "0.00");
        List<Payment> all = java.util.stream.Stream.concat(first.values().stream(), second.values().stream())
                .toList();
        Settlement settlement = ledger(Project.rules(), List.of(parcella), all)
                .settlement(parcella.key())
                .orElseThrow();
        assertThat(settlement.paid()).isEqualTo(euro("1234.50"));
        assertThat(codes(settlement.findings())).isEmpty();
    }
}
