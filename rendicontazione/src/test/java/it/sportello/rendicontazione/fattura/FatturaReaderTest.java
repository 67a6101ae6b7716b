package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FatturaReaderTest {

    private final FatturaReader reader = new FatturaReader();

    private static Fattura content(FatturaFile file) {
        assertThat(file.findings()).isEmpty();
        assertThat(file.format().state()).isEqualTo(Verdict.State.PASSED);
        return file.content().orElseThrow();
    }

    private static List<String> codes(FatturaFile file) {
        return file.findings().stream().map(each -> each.code().code()).toList();
    }

    @Test
    void everyValueOfAnOrdinaryInvoiceIsRead() {
        Fattura fattura = content(reader.read("a.xml", Sample.resource("ordinaria.xml")));
        assertThat(fattura.format()).isEqualTo(FatturaFormat.FPR12);
        assertThat(fattura.role()).isEqualTo(DocumentRole.EXPENSE);
        assertThat(fattura.transmission().destination().value()).isEqualTo("ABC1234");
        assertThat(fattura.transmission().sender().orElseThrow().code().value()).isEqualTo("00104330493");
        assertThat(fattura.supplier().name().orElseThrow().value()).isEqualTo("Arredi di Prova S.r.l.");
        assertThat(fattura.supplier().regime().orElseThrow().value()).isEqualTo("RF01");
        assertThat(fattura.supplier().administrationReference().orElseThrow().value())
                .isEqualTo("F-17");
        assertThat(fattura.addressee().vatId()).isEmpty();
        assertThat(fattura.addressee().codiceFiscale().orElseThrow().value()).isEqualTo("97735020584");
        Fattura.Document document = fattura.documents().get(0);
        assertThat(document.index()).isEqualTo(1);
        assertThat(document.type().value()).isEqualTo("TD01");
        assertThat(document.isCreditNote()).isFalse();
        assertThat(document.date().value()).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(document.number().value()).isEqualTo("12/2025");
        assertThat(document.total().orElseThrow().value()).isEqualTo(new BigDecimal("1342.00"));
        assertThat(document.reasons())
                .extracting(Value::value)
                .contains("Progetto di prova")
                .hasSize(2);
        Fattura.Reference contract = document.references().get(0);
        assertThat(contract.kind()).isEqualTo(Fattura.ReferenceKind.CONTRACT);
        assertThat(contract.lines()).extracting(Value::value).containsExactly(1);
        assertThat(contract.cup().orElseThrow().value()).isEqualTo("J44H22000240004");
        assertThat(contract.cig().orElseThrow().value()).isEqualTo("B7E26B1DC7");
        Fattura.Line line = document.lines().get(0);
        assertThat(line.quantity().orElseThrow().value()).isEqualTo(new BigDecimal("10.00"));
        assertThat(line.total().value()).isEqualTo(new BigDecimal("1000.00"));
        assertThat(document.lines().get(1).quantity()).isEmpty();
        assertThat(document.lines().get(1).notes().get(0).text().orElseThrow().value())
                .isEqualTo("consegna al piano");
        assertThat(document.summaries().get(0).vat().value()).isEqualTo(new BigDecimal("242.00"));
        assertThat(document.payments().get(0).iban().orElseThrow().value()).isEqualTo("IT60X0542811101000000123456");
        assertThat(document.payments().get(0).conditions().orElseThrow().value())
                .isEqualTo("TP02");
        Fattura.Attachment attachment = document.attachments().get(0);
        assertThat(attachment.bytes()).isEqualTo(4);
        // printf ciao | sha256sum
        assertThat(attachment.sha256()).isEqualTo("b133a0c0e9bee3be20163d2ad31d6248db292aa6dcb1ee087a2aa50e0fc75ae2");
    }

    @Test
    void theXpathOfEachValueLeadsToItAndItsLineIsItsLine() throws Exception {
        Fattura fattura = content(reader.read("a.xml", Sample.resource("ordinaria.xml")));
        Sample sample = Sample.ordinary();
        List<String> lines = new String(Sample.resource("ordinaria.xml"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Fattura.Document document = fattura.documents().get(0);
        for (Value<?> value : List.of(
                document.number(),
                document.reasons().get(1),
                document.lines().get(1).total(),
                document.references().get(0).cup().orElseThrow(),
                document.payments().get(0).iban().orElseThrow(),
                fattura.supplier().vatId().orElseThrow().code())) {
            String xpath = value.place().xpath();
            assertThat(sample.count(xpath)).as(xpath).isEqualTo(1);
            assertThat(sample.node(xpath).getTextContent())
                    .isEqualTo(value.value().toString());
            assertThat(lines.get(value.place().line() - 1))
                    .contains("<" + value.place().name() + ">");
        }
        assertThat(document.lines().get(1).total().place().xpath())
                .isEqualTo("/*/FatturaElettronicaBody[1]/DatiBeniServizi/DettaglioLinee[2]/PrezzoTotale");
    }

    @Test
    void noToStringTellsAValue() {
        FatturaFile file = Sample.ordinary().file();
        Fattura fattura = content(file);
        assertThat(file + " " + fattura + fattura.supplier() + fattura.documents())
                .doesNotContain("Arredi", "IT60X", "97735020584", "1342", "12/2025");
    }

    @Test
    void aSimplifiedInvoiceIsRead() {
        Fattura fattura = content(reader.read("s.xml", Sample.resource("semplificata.xml")));
        assertThat(fattura.format()).isEqualTo(FatturaFormat.FSM10);
        assertThat(fattura.supplier().lastName().orElseThrow().value()).isEqualTo("Inventata");
        assertThat(fattura.supplier().regime().orElseThrow().value()).isEqualTo("RF01");
        assertThat(fattura.addressee().codiceFiscale()).isPresent();
        Fattura.Item item = fattura.documents().get(0).items().get(0);
        assertThat(item.amount().value()).isEqualTo(new BigDecimal("400.00"));
        assertThat(item.vatRate().orElseThrow().value()).isEqualTo(new BigDecimal("22.00"));
        assertThat(item.vat()).isEmpty();
        assertThat(fattura.documents().get(0).lines()).isEmpty();
    }

    @Test
    void aLotHasAsManyDocumentsAsBodies() {
        Fattura fattura = content(Sample.ordinary().another().another().file());
        assertThat(fattura.documents()).extracting(Fattura.Document::index).containsExactly(1, 2, 3);
        assertThat(fattura.documents().get(2).number().place().xpath()).startsWith("/*/FatturaElettronicaBody[3]/");
    }

    @Test
    void aDocumentOfALotThatCannotBeUsedDoesNotTakeTheOthersWithIt() {
        FatturaFile file = Sample.ordinary()
                .another()
                .remove("/*/FatturaElettronicaBody[1]/DatiGenerali/DatiGeneraliDocumento/Numero")
                .file();
        assertThat(codes(file)).containsExactly("REND-1101", "REND-1112");
        assertThat(file.content().orElseThrow().documents())
                .extracting(Fattura.Document::index)
                .containsExactly(2);
        assertThat(file.format().state()).isEqualTo(Verdict.State.FAILED);
    }

    @Test
    void withoutAnAddresseeThereIsNoInvoice() {
        FatturaFile file = Sample.ordinary()
                .remove(Sample.HEADER + "/CessionarioCommittente")
                .file();
        assertThat(codes(file)).containsExactly("REND-1101", "REND-1111");
        assertThat(file.content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void trap02TheOldFormatIsCalledByItsNameAndRefused(String version) {
        String xml = "<p:FatturaElettronica xmlns:p='http://www.fatturapa.gov.it/sdi/fatturapa/v" + version
                + "' versione='" + version + "'/>";
        FatturaFile file = reader.read("old.xml", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(codes(file)).containsExactly("REND-1012");
        assertThat(file.findings().get(0).text(Locale.ITALIAN)).contains("formato " + version);
    }

    @Test
    void anotherRootAnotherNamespaceAndAMessageOfTheSdiAreToldApart() {
        assertThat(codes(reader.read("a.xml", "<html/>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("REND-1011");
        assertThat(codes(reader.read("a.xml", "<FatturaElettronica/>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("REND-1013");
        assertThat(codes(reader.read(
                        "a.xml",
                        "<n:RicevutaConsegna xmlns:n='http://www.fatturapa.gov.it/sdi/messaggi/v1.0'/>"
                                .getBytes(StandardCharsets.UTF_8))))
                .containsExactly("REND-1014");
    }

    @Test
    void theSameInvoiceInEveryEncodingAndWithAnyPrefixHasOneContent() {
        String text = Sample.ordinary()
                .set(Sample.LINE + "/Descrizione", "Scrivanie più sedie")
                .text();
        FatturaFile plain = reader.read("a.xml", text.getBytes(StandardCharsets.UTF_8));
        for (String charset : List.of("ISO-8859-1", "windows-1252", "UTF-16", "ISO-8859-15", "UTF-8")) {
            String declared = "<?xml version='1.0' encoding='" + charset
                    + "'?>\n<?xml-stylesheet type='text/xsl' href='x'?>" + text;
            FatturaFile file = reader.read("a.xml", declared.getBytes(Charset.forName(charset)));
            assertThat(content(file)
                            .documents()
                            .get(0)
                            .lines()
                            .get(0)
                            .description()
                            .value())
                    .as(charset)
                    .isEqualTo("Scrivanie più sedie");
            assertThat(file.contentSha256()).isEqualTo(plain.contentSha256());
            assertThat(file.sha256()).isNotEqualTo(plain.sha256());
        }
        FatturaFile marked = reader.read("a.xml", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        FatturaFile prefixed = reader.read(
                "a.xml",
                text.replace("<p:", "<ns0:")
                        .replace("</p:", "</ns0:")
                        .replace("xmlns:p", "xmlns:ns0")
                        .getBytes(StandardCharsets.UTF_8));
        FatturaFile dense = reader.read("a.xml", text.replaceAll(">\\s+<", "><").getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(marked, prefixed, dense))
                .extracting(FatturaFile::contentSha256)
                .containsOnly(plain.contentSha256());
        assertThat(Sample.ordinary().file().contentSha256()).isNotEqualTo(plain.contentSha256());
    }

    @Test
    void aSignatureInTheXmlChangesTheFileAndNotItsContent() {
        FatturaFile plain = Sample.ordinary().file();
        String signed = Sample.ordinary()
                .text()
                .replace(
                        "</p:FatturaElettronica>",
                        "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:X a='b'>text<ds:Y/></ds:X></ds:Signature></p:FatturaElettronica>");
        FatturaFile file = reader.read("a.xml", signed.getBytes(StandardCharsets.UTF_8));
        assertThat(content(file)).isNotNull();
        assertThat(file.contentSha256()).isEqualTo(plain.contentSha256());
    }

    @Test
    void aWrongEncodingIsToldAndNotGuessed() {
        byte[] latin = Sample.ordinary()
                .set(Sample.LINE + "/Descrizione", "Città")
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);
        FatturaFile file = reader.read("a.xml", latin);
        assertThat(codes(file)).containsExactly("REND-1010");
        assertThat(file.content()).isEmpty();
        byte[] unknown = "<?xml version='1.0' encoding='EBCDIC-XX'?><a/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(codes(reader.read("a.xml", unknown))).containsExactly("REND-1009");
    }

    @Test
    void aNameThatDoesNotFitIsToldAndTheFileReadAllTheSame() {
        FatturaFile file = reader.read("a.xml.p7m", Sample.resource("ordinaria.xml"));
        assertThat(codes(file)).containsExactly("REND-1018");
        assertThat(file.content()).isPresent();
        assertThat(file.format().state()).isEqualTo(Verdict.State.PASSED);
    }

    @Test
    void whatIsBrokenIsToldWithItsLine() {
        String text = Sample.ordinary().text();
        FatturaFile cut =
                reader.read("a.xml", text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
        assertThat(codes(cut)).containsExactly("REND-1007");
        assertThat(cut.findings().get(0).location().line()).isGreaterThan(20);
        assertThat(cut.contentSha256()).isEmpty();
        FatturaFile trailing = reader.read("a.xml", (text + "<again/>").getBytes(StandardCharsets.UTF_8));
        assertThat(codes(trailing)).containsExactly("REND-1007");
        assertThat(trailing.content()).isEmpty();
    }

    @Test
    void aFileOnDiskAndOneThatIsNotThere(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f.xml"), Sample.resource("ordinaria.xml"));
        assertThat(content(reader.read(file)).documents()).hasSize(1);
        assertThat(reader.read(file).bytes()).isEqualTo(Files.size(file));
        FatturaFile missing = reader.read(folder.resolve("g.xml"));
        assertThat(missing.findings()).extracting(Finding::code).containsExactly(KernelFinding.UNREADABLE);
    }

    @Test
    void aStreamThatFailsIsAFinding() {
        FatturaFile file = reader.read("a.xml", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }
        });
        assertThat(file.findings()).extracting(Finding::code).contains(KernelFinding.UNREADABLE);
        assertThat(file.content()).isEmpty();
    }

    @Test
    void anotherParserIsHardenedAndUsed() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        FatturaFile file =
                new FatturaReader(factory, ReadingLimits.DEFAULT).read("a.xml", Sample.resource("ordinaria.xml"));
        assertThat(content(file)).isNotNull();
        assertThat(factory.getProperty(XMLInputFactory.SUPPORT_DTD)).isEqualTo(false);
        assertThat(factory.getProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES))
                .isEqualTo(false);
    }

    @Test
    void anEnDashCannotStandInAValidInvoiceAndIsCalledByItsName() {
        FatturaFile file = Sample.ordinary()
                .set(Sample.GENERAL + "/Causale[1]", "Finanziato dall'Unione europea – NextGenerationEU")
                .file();
        assertThat(codes(file)).containsExactly("REND-1109");
        assertThat(file.findings().get(0).text(Locale.ITALIAN)).contains("«–» (U+2013)");
        // What it says is read all the same: who judges the wording must see it.
        assertThat(file.content()
                        .orElseThrow()
                        .documents()
                        .get(0)
                        .reasons()
                        .get(0)
                        .value())
                .contains("–");
    }

    @Test
    void trap10AmountsKeepTheDecimalsTheyWereWrittenWith() {
        Fattura fattura = content(Sample.ordinary()
                .set(Sample.LINE + "/PrezzoUnitario", "100.00000000")
                .set(Sample.LINE + "/PrezzoTotale", "1000.00000001")
                .file());
        assertThat(fattura.documents().get(0).lines().get(0).total().value())
                .isEqualTo(new BigDecimal("1000.00000001"));
        assertThat(fattura.documents().get(0).lines().get(0).unitPrice().value().scale())
                .isEqualTo(8);
    }
}
