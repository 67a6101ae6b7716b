package it.sportello.rendicontazione.element;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Vouchers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The elements on real files: an invoice to the Comune, the bill of a supplier, a document on paper. */
class InvoiceElementsTest {

    private static Voucher invoice(UnaryOperator<String> change) throws IOException {
        try (InputStream in =
                InvoiceElementsTest.class.getResourceAsStream("/it/sportello/rendicontazione/fattura/ordinaria.xml")) {
            String xml = change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return Vouchers.of(new FatturaReader().read("IT01.xml", xml.getBytes(StandardCharsets.UTF_8)))
                    .vouchers()
                    .get(0);
        }
    }

    private static Map<FundingElement, Presence> presences(List<ElementResult> results) {
        return results.stream().collect(Collectors.toMap(ElementResult::element, ElementResult::presence));
    }

    /** The bill of a supplier to an association that is no partner, its CUP and CIG for the first of two lines. */
    @Test
    void theSampleAsTheBillOfASupplier() throws IOException {
        List<ElementResult> results = new ElementCheck(Bill.RULES).check(invoice(xml -> xml), Optional.of(Bill.OTHER));
        assertThat(presences(results))
                .isEqualTo(Map.of(
                        FundingElement.ADDRESSEE, Presence.MISSING,
                        FundingElement.CUP, Presence.PRESENT,
                        FundingElement.CIG, Presence.PRESENT));
        assertThat(results.get(1).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ElementFinding.CODE_PART);
            assertThat(finding.line(Locale.ITALIAN))
                    .startsWith("IT01.xml:")
                    .contains("vale solo per una parte delle linee (1 su 2: 1)")
                    .endsWith("/DatiContratto[1]/CodiceCUP)");
        });
    }

    @Test
    void theSampleAsAClaimOfTheLeadBody() throws IOException {
        Voucher voucher = invoice(xml -> xml.replace("FPR12", "FPA12")
                .replace("ABC1234", "ABC123")
                .replace("<CodiceFiscale>97735020584<", "<CodiceFiscale>00104330493<")
                .replace("<Data>2025-03-10<", "<Data>2025-10-03<")
                .replace("Progetto di prova", "Percorsi di autonomia per persone con disabilit\u00e0")
                .replace("<RiferimentoNumeroLinea>1</RiferimentoNumeroLinea>", "")
                .replace("<IdDocumento>C-7</IdDocumento>", "<IdDocumento>Rep. n. 118/2025</IdDocumento>")
                .replace("<Data>2025-01-15<", "<Data>2025-09-22<"));
        assertThat(voucher.role()).isEqualTo(DocumentRole.CLAIM);
        List<ElementResult> results = new ElementCheck(Bill.RULES).check(voucher, Optional.of(Bill.LEAD));
        assertThat(presences(results))
                .containsEntry(FundingElement.WORDING, Presence.EQUIVALENT)
                .containsEntry(FundingElement.CONVENTION, Presence.EQUIVALENT);
        assertThat(presences(results).values().stream().filter(Presence.PRESENT::equals))
                .hasSize(10);
        assertThat(results).allMatch(each -> Finding.noError(each.findings()));
    }

    @Test
    void trap24ADocumentOnPaperIsJudgedToo() {
        Location place = new Location("claim.json", "/expenses/3/document", 40, 7);
        Voucher voucher = Vouchers.of(
                new ExpenseDocument(
                        DocumentKind.PAYSLIP,
                        new Subject("Mario Rossi", Optional.of("RSSMRA85T10A562S"), Optional.empty()),
                        new Subject(Bill.OTHER.name(), Optional.of(Bill.OTHER.codiceFiscale()), Optional.empty()),
                        "10/2025",
                        LocalDate.of(2025, 10, 31),
                        Euro.of(2_100),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("CUP " + Bill.CUP),
                        List.of(),
                        List.of(Bill.CIG),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                place);
        List<ElementResult> results = new ElementCheck(Bill.RULES).check(voucher, Optional.of(Bill.OTHER));
        assertThat(results)
                .extracting(ElementResult::presence)
                .containsExactly(Presence.PRESENT, Presence.IN_TEXT_ONLY, Presence.PRESENT);
        assertThat(results.get(1).findings().get(0).location()).isEqualTo(place);
    }
}
