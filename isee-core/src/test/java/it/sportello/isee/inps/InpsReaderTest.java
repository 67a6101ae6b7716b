package it.sportello.isee.inps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.sportello.isee.AbsentParent.Position;
import it.sportello.isee.CurrentSituation.Cause;
import it.sportello.isee.CurrentSituation.Months;
import it.sportello.isee.Dsu;
import it.sportello.isee.FinancialAsset;
import it.sportello.isee.Home;
import it.sportello.isee.IncomeItem;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeFinding;
import it.sportello.isee.Member;
import it.sportello.isee.ResidentialCare.Exclusion;
import it.sportello.isee.inps.InpsReader.InpsFile;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InpsReaderTest {

    private static final InpsReader READER = new InpsReader();
    private static final byte[] DECLARATION = resource("dichiarazione.xml");
    private static final byte[] ATTESTATION = new InpsWriter().write(InpsWriterTest.of(InpsAttestation.Form.ORDINARY));

    private static byte[] resource(String name) {
        try (InputStream in = InpsReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Dsu dsu(byte[] bytes) {
        return READER.read("dsu.xml", bytes)
                .content()
                .orElseThrow()
                .fold(
                        it -> it,
                        attestation -> {
                            throw new AssertionError("an attestation");
                        },
                        indicator -> {
                            throw new AssertionError("an indicator");
                        });
    }

    private static List<String> codes(InpsFile file) {
        return file.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private static InpsFile changed(byte[] original, String from, String to) {
        String text = new String(original, ISO_8859_1);
        assertThat(text).contains(from);
        return READER.read("x.xml", text.replace(from, to).getBytes(ISO_8859_1));
    }

    private static InpsFile changed(String from, String to) {
        return changed(DECLARATION, from, to);
    }

    // --- the declaration --------------------------------------------------------------------------------------------

    @Test
    void theSampleHasTheShapeOfTheOfficialSchema() throws Exception {
        assumeThat(Files.exists(InpsWriterTest.SCHEMAS)).isTrue();
        InpsWriterTest.validate("ISEE_Dichiarazione.xsd", DECLARATION);
    }

    @Test
    void theDeclarantWithIncomesAndAssets() {
        Member declarant = dsu(DECLARATION).members().get(0);
        assertThat(declarant.relation()).isEqualTo(Member.Relation.DECLARANT);
        assertThat(declarant.born()).isEqualTo(LocalDate.of(1984, 3, 9));
        assertThat(declarant.income().orElseThrow())
                .isEqualTo(Map.of(
                        IncomeItem.IRPEF, Euro.of(24_000),
                        IncomeItem.WAGES, Euro.of(24_000),
                        IncomeItem.EXEMPT, Euro.of(750),
                        IncomeItem.UNLET_PROPERTY, Euro.of(80),
                        IncomeItem.MEDICAL_EXPENSES, Euro.of(15)));
        assertThat(declarant.movableAssets().orElseThrow().assets())
                .containsExactly(
                        FinancialAsset.account(Euro.of(9_000), Euro.of(8_100)),
                        FinancialAsset.of(FinancialAsset.Type.FUND, Euro.of(2_500)));
        assertThat(declarant.movableAssets().orElseThrow().invested()).contains(Euro.of(120));
        assertThat(declarant.realEstate()).hasSize(2);
        assertThat(declarant.realEstate().get(0).home()).isTrue();
        assertThat(declarant.realEstate().get(1).share()).isEqualTo(Fraction.parse("33.33"));
    }

    @Test
    void theOtherForms() {
        Dsu dsu = dsu(DECLARATION);
        assertThat(dsu.presented()).isEqualTo(LocalDate.of(2025, 6, 3));
        assertThat(dsu.members()).hasSize(4);
        assertThat(dsu.members().get(1).disability()).contains(Member.Disability.SEVERE);
        assertThat(dsu.members().get(1).income()).contains(Map.of());
        assertThat(dsu.home()).isEqualTo(Home.OWNED);
        assertThat(dsu.students().get(0).adequateIncome()).contains(true);
        assertThat(dsu.absentParents().get(0).position()).isEqualTo(Position.MARRIED_TO_ANOTHER);
        assertThat(dsu.reducedNuclei().get(0).members()).hasSize(2);
        assertThat(dsu.reducedNuclei().get(0).home().lease().orElseThrow().yearlyRent())
                .isEqualTo(Euro.of(4_800));
        assertThat(dsu.residentialCare().get(0).childrenOutside().get(0).excluded())
                .contains(Exclusion.ESTRANGED);
        assertThat(dsu.residentialCare().get(0).donations().get(0).given()).isEmpty();
        var variation = dsu.current().orElseThrow().variations().get(0);
        assertThat(variation.cause()).contains(Cause.WORK);
        assertThat(variation.income().orElseThrow().months()).isEqualTo(Months.TWO);
        assertThat(variation.assets().orElseThrow().assets()).hasSize(1);
    }

    @Test
    void theSampleIsReadWithoutAnError() {
        InpsFile file = READER.read("dsu.xml", DECLARATION);
        assertThat(file.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(file.findings()).noneMatch(finding -> finding.code().code().equals("ISEE-0068"));
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.toString()).isEqualTo("dsu.xml sha256:" + file.sha256());
    }

    @Test
    void whatTheTaxAgencyAddsIsNotKnown() {
        InpsFile file = changed(" RedditoIRPEF=\"24000\"", "");
        assertThat(codes(file)).contains("ISEE-0073");
        assertThat(dsu(new String(DECLARATION, ISO_8859_1)
                                .replace(" RedditoIRPEF=\"24000\"", "")
                                .getBytes(ISO_8859_1))
                        .members()
                        .get(0)
                        .income())
                .isEmpty();
    }

    @Test
    void maintenanceIsNotPlacedByGuess() {
        InpsFile file = changed("<Veicoli>", "<AssegniPeriodici AssegniFigli=\"300\"/><Veicoli>");
        assertThat(codes(file)).contains("ISEE-0072");
        assertThat(codes(changed("<Veicoli>", "<AssegniPeriodici AssegniFigli=\"0\"/><Veicoli>")))
                .doesNotContain("ISEE-0072");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Saldo3112=\"9000\"|Saldo3112=\"-9000\"|ISEE-0067",
                "Saldo3112=\"9000\"|Saldo3112=\"9000.50\"|ISEE-0067",
                "Saldo3112=\"9000\"|Saldo3112=\"99999999999999999999\"|ISEE-0067",
                "QuotaPosseduta=\"50.00\"|QuotaPosseduta=\"150\"|ISEE-0067",
                "QuotaPosseduta=\"50.00\"|QuotaPosseduta=\"0\"|ISEE-0067",
                "TipoRapporto=\"05\"|TipoRapporto=\"77\"|ISEE-0067",
                "RapportoConDichiarante=\"C\"|RapportoConDichiarante=\"D\"|ISEE-0010",
                "DataNascita=\"1984-03-09\"|DataNascita=\"1984-02-30\"|ISEE-0067",
                "DataNascita=\"1984-03-09\"|DataNascita=\"2984-03-09\"|ISEE-0067",
                "DataNascita=\"1984-03-09\"|DataNascita=\"2025-12-09\"|ISEE-0014",
                "Operazione Tipo=\"N\"|Operazione Tipo=\"R\"|ISEE-0070",
                "Operazione Tipo=\"N\"|Operazione Tipo=\"Q\"|ISEE-0067",
                "FlagGenitoreEscluso=\"false\"|FlagGenitoreEscluso=\"true\"|ISEE-0074",
                "FlagGenitoreEscluso=\"false\"|FlagGenitoreEscluso=\"forse\"|ISEE-0067",
                "RedditoDipendente2Mesi|RedditoDipendente12Mesi=\"1\" RedditoDipendente2Mesi|ISEE-0075",
                "<Operazione Tipo=\"N\"/>||ISEE-0066",
                "<Abitazione TipoAbitazione=\"000\">|<Dimora TipoAbitazione=\"000\">|ISEE-0060",
                "<Veicoli>|<Barche><Veicoli/></Barche><Veicoli>|ISEE-0068",
                "Canone=\"4800\"|Canone=\"4800\" Nuovo=\"1\"|ISEE-0068",
                "http://inps.it/ISEERiforma|http://example.org/altro|ISEE-0065",
                "Tipo=\"ORD\"|Tipo=\"RID\"|ISEE-0066"
            })
    void whatDoesNotFitIsFound(String from, String to, String code) {
        InpsFile file = changed(from, to == null ? "" : to);
        assertThat(codes(file)).contains(code);
        Finding finding = file.findings().stream()
                .filter(each -> each.code().code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(finding.location().line()).isPositive();
        assertThat(finding.text(Locale.ITALIAN)).isNotBlank().doesNotContain("{");
    }

    @Test
    void aMemberTwiceIsFoundWithTheSameEyesAsInJson() {
        String text = new String(DECLARATION, ISO_8859_1);
        String member = text.substring(text.indexOf("<ComponenteNucleo RapportoConDichiarante=\"F\""));
        member = member.substring(0, member.indexOf("</ComponenteNucleo>") + "</ComponenteNucleo>".length());
        assertThat(codes(changed("</NucleoFamiliare>", member + "</NucleoFamiliare>")))
                .contains("ISEE-0011");
    }

    @Test
    void aMissingQuadroNamesTheElement() {
        String text = new String(DECLARATION, ISO_8859_1);
        String without = text.substring(0, text.indexOf("<NucleoFamiliare>"))
                + text.substring(text.indexOf("</NucleoFamiliare>") + "</NucleoFamiliare>".length());
        InpsFile file = READER.read("x.xml", without.getBytes(ISO_8859_1));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings().get(0).location().pointer()).isEqualTo("/Dichiarazione/NucleoFamiliare");
    }

    // --- wrappings --------------------------------------------------------------------------------------------------

    @Test
    void base64OnceOrTwiceWithOrWithoutLineBreaks() {
        byte[] once = Base64.getEncoder().encode(ATTESTATION);
        byte[] lines = Base64.getMimeEncoder().encode(ATTESTATION);
        byte[] twice = Base64.getEncoder().encode(once);
        byte[] thrice = Base64.getEncoder().encode(twice);
        for (byte[] bytes : List.of(ATTESTATION, once, lines, twice)) {
            assertThat(READER.read("a", bytes).content()).isPresent();
        }
        assertThat(codes(READER.read("a", thrice))).containsExactly("ISEE-0063");
    }

    @Test
    void theAnswerOfTheWebService() {
        String answer = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><Risposta>"
                + "<IdRichiesta>1</IdRichiesta><Esito>%s</Esito><DescrizioneErrore>%s</DescrizioneErrore>%s"
                + "</Risposta></s:Body></s:Envelope>";
        String wrapped = "<XmlEsitoAttestazione>" + Base64.getMimeEncoder().encodeToString(reply(ATTESTATION))
                + "</XmlEsitoAttestazione>";
        assertThat(READER.read(
                                "a",
                                String.format(Locale.ROOT, answer, "OK", "", wrapped)
                                        .getBytes(UTF_8))
                        .content())
                .isPresent();
        InpsFile refused = READER.read(
                "a",
                String.format(Locale.ROOT, answer, "DATI_NON_TROVATI", "nessuna DSU", "")
                        .getBytes(UTF_8));
        assertThat(codes(refused)).containsExactly("ISEE-0069");
        assertThat(refused.findings().get(0).text(Locale.ITALIAN)).contains("DATI_NON_TROVATI", "nessuna DSU");
        assertThat(codes(READER.read(
                        "a", String.format(Locale.ROOT, answer, "OK", "", "").getBytes(UTF_8))))
                .containsExactly("ISEE-0064");
        InpsFile two = READER.read(
                "a",
                String.format(Locale.ROOT, answer, "OK", "", wrapped + wrapped).getBytes(UTF_8));
        assertThat(two.content()).isEmpty();
        assertThat(two.findings()).extracting(Finding::code).containsExactly(IseeFinding.XML_TWICE);
    }

    private static byte[] reply(byte[] attestation) {
        String text = new String(attestation, UTF_8);
        String body = text.substring(text.indexOf("?>") + 2);
        return ("<i:EsitoAttestazione xmlns:i=\"http://inps.it/ISEERiforma\">" + body
                        + "<i:Ricerca><i:RicercaCF CodiceFiscale=\"BBBMBC85D12Z971B\"/></i:Ricerca></i:EsitoAttestazione>")
                .getBytes(UTF_8);
    }

    @Test
    void theReplyAroundAnAttestationUnderAnyPrefix() {
        assertThat(READER.read("a", reply(ATTESTATION)).content()).isPresent();
    }

    @Test
    void anIndicatorAlone() {
        String xml = "<Indicatore xmlns=\"http://inps.it/ISEERiforma\" TipoIndicatore=\"Minorenne\" ISE=\"20000.08\""
                + " ScalaEquivalenza=\"3.20\" ISEE=\"6250.03\" ISR=\"20000.08\" ISP=\"0.00\""
                + " ProtocolloDSU=\"INPS-ISEE-2025-00000001A-00\" DataPresentazione=\"2025-02-20\">"
                + "<RicercaCF CodiceFiscale=\"BBBMBC85D12Z971B\" DataValidita=\"2025-03-01\"/></Indicatore>";
        InpsFile file = READER.read("i.xml", xml.getBytes(UTF_8));
        assertThat(file.findings()).isEmpty();
        InpsDocument document = file.content().orElseThrow();
        InpsIndicator indicator = document.fold(
                dsu -> {
                    throw new AssertionError();
                },
                attestation -> {
                    throw new AssertionError();
                },
                it -> it);
        assertThat(indicator.kind()).isEqualTo(Isee.Kind.MINORS);
        assertThat(indicator.values().isee()).isEqualTo(Euro.parse("6250.03"));
        assertThat(indicator).hasToString("indicator MINORS");
    }

    @Test
    void theEncodingTheFileDeclares() {
        String text = new String(DECLARATION, ISO_8859_1);
        for (byte[] bytes : List.of(
                DECLARATION,
                text.replace("iso-8859-1", "UTF-8").getBytes(UTF_8),
                ("\uFEFF" + text.replace("iso-8859-1", "UTF-8")).getBytes(UTF_8),
                text.replace("iso-8859-1", "windows-1252").getBytes(ISO_8859_1),
                ("\uFEFF" + text.replace("iso-8859-1", "UTF-16")).getBytes(UTF_16LE))) {
            assertThat(READER.read("e.xml", bytes).content()).isPresent();
        }
    }

    @Test
    void aCodeOfElevenDigitsMayBePadded() {
        String code = "BBBMBC85D12Z971B";
        InpsFile file = changed(ATTESTATION, code, "00000000000     ");
        assertThat(codes(file)).contains("KERN-0106");
        assertThat(codes(changed(
                        ATTESTATION,
                        "CodiceFiscaleDichiarante=\"" + code,
                        "CodiceFiscaleDichiarante=\"12345678903     ")))
                .containsExactly("ISEE-0079");
    }

    @Test
    void omocodiaIsReadAlthoughThePatternForgetsIt() {
        assertThat(codes(changed(
                        ATTESTATION,
                        "CodiceFiscaleDichiarante=\"BBBMBC85D12Z971B",
                        "CodiceFiscaleDichiarante=\"BBBMBC85D12Z97MY")))
                .allMatch(code -> !code.equals("ISEE-0067"));
    }

    /** Leaving one of two out would give an ISEE without what it holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PatrimonioMobiliare",
                "PatrimonioImmobiliare",
                "AltriRedditi",
                "RedditiDaDichiarare",
                "FoglioComponenteNucleo",
                "NucleoFamiliare",
                "ModelloBase",
                "Abitazione"
            })
    void aSecondElementWhereOneMayStandIsAnError(String element) {
        String text = new String(DECLARATION, ISO_8859_1);
        Matcher found = Pattern.compile("(?s)<" + element + "\\b[^>]*?(/>|>.*?</" + element + ">)")
                .matcher(text);
        assertThat(found.find()).isTrue();
        InpsFile file = READER.read(
                "x.xml",
                text.replace(found.group(), found.group() + found.group()).getBytes(ISO_8859_1));
        assertThat(codes(file)).contains("ISEE-0078");
        assertThat(file.content()).isEmpty();
    }

    @Test
    void secondValuesOfAnAttestationAreAnError() {
        String text = new String(ATTESTATION, UTF_8);
        String values = text.substring(text.indexOf("<Valori"), text.indexOf('>', text.indexOf("<Valori")) + 1);
        String whole = values.endsWith("/>") ? values : values + "</Valori>";
        assertThat(codes(changed(ATTESTATION, whole, whole + whole))).containsExactly("ISEE-0078");
    }

    @Test
    void anElementOfAnotherNamespaceIsNotTakenForOneOfInps() {
        InpsFile file = changed("<Operazione ", "<q:Operazione xmlns:q=\"urn:other\" Tipo=\"X\"/><Operazione ");
        assertThat(file.content()).isPresent();
        assertThat(file.findings())
                .anySatisfy(finding -> assertThat(finding.text(Locale.ITALIAN)).contains("{urn:other}Operazione"));
        assertThat(codes(changed("<Operazione ", "<q:Operazione xmlns:q=\"urn:other\" ")))
                .contains("ISEE-0066");
    }

    @Test
    void textWhereNoneIsExpectedIsTold() {
        assertThat(changed("<NucleoFamiliare>", "<NucleoFamiliare>oltre a mia zia")
                        .findings())
                .anySatisfy(finding -> assertThat(finding.text(Locale.ITALIAN)).contains("oltre a mia zia"));
    }

    @Test
    void aDeclarantWhoIsNotThatOfTheNucleusIsTold() {
        String declarant = dsu(DECLARATION).members().get(0).codiceFiscale();
        String other = dsu(DECLARATION).members().get(1).codiceFiscale();
        for (byte[] file : List.of(DECLARATION, ATTESTATION)) {
            String at = "CodiceFiscaleDichiarante=\"";
            String text = new String(file, ISO_8859_1);
            String own = text.substring(text.indexOf(at), text.indexOf(at) + at.length() + 16);
            assertThat(codes(changed(file, own, at + (own.endsWith(other) ? declarant : other))))
                    .contains("ISEE-0079");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-03, true",
        "2025-06-03Z, true",
        "2025-06-03+02:00, true",
        "2025-06-03T00:00:00, true",
        "2025-06-03T00:00:00.000+02:00, true",
        "2025-06-03+99:00, false",
        "2025-06-03T00:00:00 o il giorno dopo, false",
        "2025-06-03T12:00:00, false"
    })
    void aDayMayHaveAZoneButNoTime(String text, boolean read) {
        assertThat(changed("DataSottoscrizione=\"2025-06-03\"", "DataSottoscrizione=\"" + text + "\"")
                        .content()
                        .isPresent())
                .isEqualTo(read);
    }

    // --- hostile files ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<a",
                "<a></b>",
                "<a/>",
                "nonsense",
                "{\"json\": true}",
                "<?xml version=\"1.0\" encoding=\"EBCDIC-NO-SUCH\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><l>&c;</l>",
                "<a>&undeclared;</a>",
                "<Attestazione/>",
                "<Attestazione xmlns=\"http://inps.it/ISEERiforma\"/>",
                "<Dichiarazione xmlns=\"http://inps.it/ISEERiforma\"/>",
                "<EsitoAttestazione xmlns=\"http://inps.it/ISEERiforma\"/>",
                "<Indicatore xmlns=\"http://inps.it/ISEERiforma\"/>",
                "<x:Attestazione xmlns:x=\"http://inps.it/ISEERiforma\"><x:Ordinario/></x:Attestazione>",
                "AAAA"
            })
    void nothingIsReadAndEverythingIsTold(String text) {
        InpsFile file = READER.read("bad.xml", text.getBytes(UTF_8));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).isNotEmpty();
        assertThat(file.findings().get(0).text(Locale.ITALIAN)).isNotBlank();
    }

    @Test
    void bytesThatAreNotOfTheDeclaredEncoding() {
        byte[] bytes = new String(DECLARATION, ISO_8859_1)
                .replace("iso-8859-1", "UTF-8")
                .getBytes(ISO_8859_1);
        InpsFile file = READER.read("e.xml", bytes);
        assertThat(codes(file)).containsExactly("ISEE-0060");
        int at = 0;
        while (bytes[at] >= 0) {
            at++;
        }
        String before = new String(bytes, 0, at, US_ASCII);
        assertThat(file.findings().get(0).location().line())
                .isEqualTo((int) before.lines().count());
        assertThat(file.findings().get(0).location().column()).isEqualTo(at - before.lastIndexOf('\n'));
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(codes(READER.read("deep.xml", "<a>".repeat(10_000).getBytes(US_ASCII))))
                .containsExactly("ISEE-0062");
        assertThat(codes(READER.read("many.xml", ("<a>" + "<b/>".repeat(600_000)).getBytes(US_ASCII))))
                .containsExactly("ISEE-0062");
        byte[] large = new byte[17 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        assertThat(codes(READER.read("large.xml", large))).containsExactly("KERN-0018");
    }

    /** 1.5 MB; a path kept for each element would be gigabytes. */
    @Test
    void longNamesAroundManyElementsDoNotFillTheMemory() {
        String name = "B".repeat(900);
        String xml = ("<" + name + ">").repeat(60) + "<a/>".repeat(99_000) + ("</" + name + ">").repeat(60);
        assertThat(codes(READER.read("long.xml", xml.getBytes(US_ASCII)))).containsExactly("ISEE-0064");
    }

    @Test
    void nothingIsPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            bytesThatAreNotOfTheDeclaredEncoding();
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Property(tries = 300)
    void aCutFileNeverThrows(@ForAll @IntRange(max = 4_000) int length) {
        int cut = Math.min(length, ATTESTATION.length - 1);
        InpsFile file = READER.read("cut.xml", Arrays.copyOf(ATTESTATION, cut));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).isNotEmpty();
    }

    @Property(tries = 1_000)
    void oneWrongByteNeverThrows(@ForAll @IntRange(max = 6_000) int place, @ForAll byte value) {
        byte[] bytes = DECLARATION.clone();
        bytes[place % bytes.length] = value;
        InpsFile file = READER.read("odd.xml", bytes);
        assertThat(file.content().isPresent() || !file.findings().isEmpty()).isTrue();
    }

    @Test
    void filesAreReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.xml"), ATTESTATION);
        assertThat(READER.read(file).content()).isPresent();
        assertThat(codes(READER.read(folder.resolve("none.xml")))).containsExactly("KERN-0019");
    }
}
