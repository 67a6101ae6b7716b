package it.sportello.eligibility.siuss;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.places;
import static it.sportello.eligibility.siuss.Flows.CODE;
import static it.sportello.eligibility.siuss.Flows.DAY;
import static it.sportello.eligibility.siuss.Flows.ITALY;
import static it.sportello.eligibility.siuss.Flows.PERSON;
import static it.sportello.eligibility.siuss.Flows.SENDER;
import static it.sportello.eligibility.siuss.Flows.WRITER;
import static it.sportello.eligibility.siuss.Flows.beneficiary;
import static it.sportello.eligibility.siuss.Flows.person;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.sportello.eligibility.siuss.Flows.Draft;
import it.sportello.eligibility.siuss.SiussBeneficiary.Address;
import it.sportello.eligibility.siuss.SiussBeneficiary.Person;
import it.sportello.eligibility.siuss.SiussBeneficiary.Sex;
import it.sportello.eligibility.siuss.SiussFlow.Item;
import it.sportello.eligibility.siuss.SiussWriter.Channel;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class SiussWriterTest {

    /** Beside the repository, where somebody has it; it is not part of it. */
    private static final Path SCHEMA = Stream.of("../../shared", "../../../shared")
            .map(folder -> Path.of(folder, "formats", "siuss", "PS_PSA_SINA201812.xsd"))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("no-schema"));

    static SiussFlows write(Channel channel, SiussBeneficiary... beneficiaries) {
        return WRITER.write(List.of(beneficiaries), channel, DAY, 1);
    }

    private static String xml(SiussBeneficiary... beneficiaries) {
        SiussFlows written = write(Channel.UPLOAD, beneficiaries);
        assertThat(written.flows()).hasSize(1);
        return new String(written.flows().get(0).xml(), UTF_8);
    }

    private static List<Finding> findings(SiussBeneficiary... beneficiaries) {
        return write(Channel.UPLOAD, beneficiaries).findings();
    }

    private static SiussBenefit draft(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.benefit();
    }

    private static Element parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    // --- what is written --------------------------------------------------------------------------------------------

    @Test
    void aFullFlowIsThis() {
        assertThat(xml(beneficiary(Draft.full())))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Flusso xmlns=\"http://inps.it/Casellario\">"
                        + "<IdentificazioneFlusso Nome=\"E085.PS.20100601.0000001\">"
                        + "<Ente Codice=\"E085\" Denominazione=\"Comune di Gonnostramatza\" Indirizzo=\"E085\""
                        + " CFOperatore=\"QXWZWG70C52Z999E\"/></IdentificazioneFlusso>"
                        + "<Beneficiario CodiceFiscale=\"QXVZWZ70C12Z999H\">"
                        + "<Anagrafica Cognome=\"ROSSI\" Nome=\"MARIO\" AnnoNascita=\"1970\" LuogoNascita=\"Z999\""
                        + " Genere=\"1\" CodiceCittadinanza=\"380\"/>"
                        + "<Indirizzo CodiceRegione=\"20\" CodiceComune=\"095021\" CodiceNazione=\"380\"/>"
                        + "<PrestazioniSociali TipoOperazione=\"I\" PresenzaProvaMezzi=\"1\" CaratterePrestazione=\"1\""
                        + " NumeroProtocolloDSU=\"INPS-ISEE-2010-00000001A-00\" AnnoProtocolloDSU=\"2010\""
                        + " DataDSU=\"2010-01-15\" CodicePrestazione=\"A1.05\""
                        + " DenominazionePrestazione=\"Contributi economici per servizio civico\""
                        + " ProtocolloDomanda=\"101\" DataEvento=\"2010-05-20\" DataInizioPrestazione=\"2010-06-01\""
                        + " DataFinePrestazione=\"2011-05-31\" DataErogazionePrestazione=\"2010-07-05\""
                        + " ImportoPrestazione=\"1265.23\" PeriodoErogazione=\"12\" ImportoMensile=\"400.00\""
                        + " ImportoQuotaEnte=\"52.54\" ImportoQuotaUtente=\"21.71\" ImportoQuotaSSN=\"0.00\""
                        + " ImportoQuotaRichiesta=\"151.64\" ImportoSogliaISEE=\"4500.00\" OreServizioMensile=\"2.59\""
                        + " PresaCarico=\"1\" AreaUtenza=\"3\"/></Beneficiario></Flusso>");
    }

    @Test
    void whatIsOptionalIsLeftOut() {
        SiussBenefit least = new SiussBenefit(
                SiussBenefit.Operation.CANCEL,
                SiussBenefit.MeansTest.NONE,
                Optional.empty(),
                Optional.empty(),
                "A1.05",
                "Contributi",
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        SiussWriter writer = SiussWriter.of(new SiussSender("E085", Optional.empty(), "E085", CODE))
                .result()
                .orElseThrow();
        SiussBeneficiary abroad = new SiussBeneficiary(
                CODE, PERSON, List.of(new Address(Optional.empty(), Optional.empty(), "250")), List.of(least));
        assertThat(new String(
                        writer.write(List.of(abroad), Channel.UPLOAD, DAY, 1)
                                .flows()
                                .get(0)
                                .xml(),
                        UTF_8))
                .contains("<Ente Codice=\"E085\" Indirizzo=\"E085\" CFOperatore=\"QXVZWZ70C12Z999H\"/>")
                .contains("<Indirizzo CodiceNazione=\"250\"/>")
                .contains(
                        "<PrestazioniSociali TipoOperazione=\"C\" PresenzaProvaMezzi=\"4\" CodicePrestazione=\"A1.05\""
                                + " DenominazionePrestazione=\"Contributi\" ProtocolloDomanda=\"1\" PresaCarico=\"2\"/>");
    }

    @ParameterizedTest
    @CsvSource({"OTHER,2", "WAIVED,3", "NONE,4"})
    void theTestOfMeansHasTheNumberOfTheSchema(SiussBenefit.MeansTest test, String number) {
        assertThat(xml(beneficiary(draft(it -> it.meansTest = test))))
                .contains("PresenzaProvaMezzi=\"" + number + "\"");
    }

    @ParameterizedTest
    @CsvSource({"FAMILY_AND_MINORS,1", "DISABILITY,2", "POVERTY,3"})
    void theAreaHasTheNumberOfTheSchema(SiussBenefit.Area area, String number) {
        assertThat(xml(beneficiary(draft(it -> it.area = Optional.of(area)))))
                .contains("AreaUtenza=\"" + number + "\"");
    }

    @Test
    void whatIsPaidOnceHasTheNumberOfTheSchema() {
        assertThat(xml(beneficiary(draft(it -> it.recurrence = Optional.of(SiussBenefit.Recurrence.ONE_OFF)))))
                .contains("CaratterePrestazione=\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D'ALÙ",
                "A&B <C> \"D\" 'E'",
                "]]>",
                "Ğüneş",
                "李明",
                "\uD83D\uDE00 A",
                "A" + "\uD83D\uDE00",
                "&#10;",
                "A\u00a0B"
            })
    void aNameIsEscapedAndComesBackAsItWas(String surname) throws Exception {
        byte[] xml = write(Channel.UPLOAD, beneficiary(person(surname, Sex.MALE, 1970, "Z999")))
                .flows()
                .get(0)
                .xml();
        Element person = (Element) parse(xml)
                .getElementsByTagNameNS("http://inps.it/Casellario", "Anagrafica")
                .item(0);
        assertThat(person.getAttribute("Cognome")).isEqualTo(surname);
    }

    @Property(tries = 300)
    void whateverIsWrittenComesBackAsItWas(@ForAll String surname) throws Exception {
        SiussFlows written = write(Channel.UPLOAD, beneficiary(person(surname, Sex.MALE, 1970, "Z999")));
        if (written.flows().isEmpty()) {
            assertThat(codes(written.findings())).isSubsetOf("ELIG-0502", "KERN-0011");
            return;
        }
        Element person = (Element) parse(written.flows().get(0).xml())
                .getElementsByTagNameNS("http://inps.it/Casellario", "Anagrafica")
                .item(0);
        assertThat(person.getAttribute("Cognome")).isEqualTo(surname);
    }

    @Test
    void aFlowIsTheSameEveryTimeAndCannotBeChanged() {
        SiussFlow flow =
                write(Channel.UPLOAD, beneficiary(Draft.full())).flows().get(0);
        byte[] first = flow.xml();
        first[0] = 0;
        assertThat(flow.xml())
                .isEqualTo(write(Channel.UPLOAD, beneficiary(Draft.full()))
                        .flows()
                        .get(0)
                        .xml());
        assertThat(Base64.getDecoder().decode(flow.base64())).isEqualTo(flow.xml());
    }

    // --- the official schema, where somebody has it -----------------------------------------------------------------

    private static void validate(byte[] xml) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void whatIsWrittenIsValidAgainstTheOfficialSchema() throws Exception {
        assumeThat(Files.exists(SCHEMA)).isTrue();
        SiussBenefit longest = draft(it -> {
            it.code = "A".repeat(10);
            it.name = "n".repeat(200);
            it.protocol = "9".repeat(32);
        });
        Person most = new Person("S".repeat(36), "N".repeat(36), 1970, "Z999", Sex.FEMALE, "380", Optional.of("250"));
        SiussBeneficiary provisional = new SiussBeneficiary(
                "90000000019",
                most,
                List.of(ITALY, ITALY, ITALY, ITALY, new Address(Optional.empty(), Optional.empty(), "250")),
                List.of(Draft.full(), longest));
        for (Channel channel : Channel.values()) {
            SiussFlows written = write(channel, beneficiary(Draft.full()), provisional, beneficiary(longest));
            assertThat(written.refused()).isEmpty();
            assertThat(written.flows()).hasSize(channel == Channel.UPLOAD ? 1 : 4);
            for (SiussFlow flow : written.flows()) {
                validate(flow.xml());
            }
        }
    }

    @Property(tries = 200)
    void whateverIsWrittenIsValidAgainstTheOfficialSchema(
            @ForAll String text, @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 99999) Integer> numbers)
            throws Exception {
        if (!Files.exists(SCHEMA)) {
            return;
        }
        List<SiussBenefit> benefits = new ArrayList<>();
        for (int number : numbers) {
            benefits.add(draft(it -> {
                it.name = text;
                it.monthlyAmount = Optional.of(Euro.ofCents(number));
                it.monthlyHours = Optional.of(BigDecimal.valueOf(number, 2));
                it.paymentPeriod = Optional.of(number % 14);
                it.start = Optional.of(DAY.plusDays(number));
                it.end = Optional.empty();
            }));
        }
        for (SiussFlow flow : write(Channel.UPLOAD, beneficiary(benefits.toArray(new SiussBenefit[0])))
                .flows()) {
            validate(flow.xml());
        }
    }

    // --- our own idea of its structure, everywhere
    // --------------------------------------------------------------------

    @Test
    void theStructureIsTheOneOfTheSchema() throws Exception {
        Element flow =
                parse(write(Channel.UPLOAD, beneficiary(Draft.full(), new Draft().benefit()), beneficiary(PERSON))
                        .flows()
                        .get(0)
                        .xml());
        assertThat(names(flow)).containsExactly("IdentificazioneFlusso", "Beneficiario", "Beneficiario");
        assertThat(names((Element) flow.getFirstChild())).containsExactly("Ente");
        assertThat(names((Element) flow.getChildNodes().item(1)))
                .containsExactly("Anagrafica", "Indirizzo", "PrestazioniSociali", "PrestazioniSociali");
        NodeList all = flow.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNamespaceURI()).isEqualTo("http://inps.it/Casellario");
            for (int k = 0; k < all.item(i).getAttributes().getLength(); k++) {
                Node attribute = all.item(i).getAttributes().item(k);
                assertThat(attribute.getNamespaceURI()).isNull();
                assertThat(attribute.getNodeValue()).isNotEmpty();
            }
        }
    }

    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            names.add(element.getChildNodes().item(i).getLocalName());
        }
        return names;
    }

    // --- what cannot be sent ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "36, none",
                "37, KERN-0011 /0/person/surname",
            })
    void aSurnameHas36CharactersAtMost(int length, String expected) {
        assertThat(places(findings(beneficiary(person("S".repeat(length), Sex.MALE, 1970, "Z999")))))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(value = {"4,1", "5,0", "10,0", "11,1"})
    void aCodeHas5To10Characters(int length, int found) {
        assertThat(findings(beneficiary(draft(it -> it.code = "A".repeat(length)))))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(value = {"9,1", "10,0", "200,0", "201,1"})
    void aNameOfABenefitHas10To200Characters(int length, int found) {
        assertThat(findings(beneficiary(draft(it -> it.name = "n".repeat(length)))))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(value = {"0,2", "1,0", "32,0", "33,1"})
    void aProtocolHas1To32Characters(int length, int found) {
        assertThat(findings(beneficiary(draft(it -> it.protocol = "9".repeat(length)))))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(value = {"0,ELIG-0503", "1,", "12,", "13,ELIG-0504"})
    void thePeriodOfPaymentIsFrom1To12(int period, String code) {
        assertThat(places(findings(beneficiary(draft(it -> it.paymentPeriod = Optional.of(period))))))
                .isEqualTo(code == null ? List.of() : List.of(code + " /0/benefits/0/paymentPeriod"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "-0.01,ELIG-0503",
                "0,",
                "744,",
                "743.99,",
                "744.01,ELIG-0504",
                "0.001,KERN-0013",
            })
    void theHoursAreThoseOfAMonth(BigDecimal hours, String code) {
        assertThat(codes(findings(beneficiary(draft(it -> it.monthlyHours = Optional.of(hours))))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void anEnormousNumberIsAFindingAndNoHang() {
        assertThat(codes(findings(
                        beneficiary(draft(it -> it.monthlyHours = Optional.of(new BigDecimal("1e99999999")))))))
                .contains("ELIG-0504");
        assertThat(codes(findings(
                        beneficiary(draft(it -> it.monthlyHours = Optional.of(new BigDecimal("1e-99999999")))))))
                .contains("KERN-0013");
    }

    @Test
    void anAmountIsNotNegative() {
        Finding finding = findings(beneficiary(draft(it -> it.monthlyAmount = Optional.of(Euro.parse("-0.01")))))
                .get(0);
        assertThat(finding.code()).isEqualTo(SiussFinding.BELOW);
        assertThat(finding.text(Locale.ENGLISH)).isEqualTo("the value is below the least allowed, 0");
        assertThat(codes(findings(
                        beneficiary(draft(it -> it.monthlyAmount = Optional.of(Euro.parse("1000000000.01")))))))
                .containsExactly("ELIG-0504");
    }

    @Test
    void aDateNobodyCanMeanIsAFinding() {
        Finding finding = findings(beneficiary(draft(it -> it.event = Optional.of(LocalDate.of(9999, 1, 1)))))
                .get(0);
        assertThat(finding.code()).isEqualTo(SiussFinding.DATE);
        assertThat(finding.text(Locale.ITALIAN))
                .isEqualTo("la data non è plausibile: serve una data tra 01/01/1800 e 31/12/2200");
    }

    @ParameterizedTest
    @CsvSource(value = {"2010-05-31,ELIG-0508", "2010-06-01,", "2010-06-02,"})
    void theEndIsNotBeforeTheStart(LocalDate end, String code) {
        SiussFlows written = write(Channel.UPLOAD, beneficiary(draft(it -> it.end = Optional.of(end))));
        assertThat(places(written.findings()))
                .isEqualTo(code == null ? List.of() : List.of(code + " /0/benefits/0/end"));
        assertThat(written.refused()).hasSize(code == null ? 0 : 1);
    }

    @Test
    void theEndNeedsNoStart() {
        assertThat(findings(beneficiary(draft(it -> it.start = Optional.empty()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ROSSI", "RO\nSSI", "RO\tSSI", "RO\u0000SSI", "RO\uD83DSSI", "RO\uFFFESSI"})
    void aTextThatXmlDoesNotCarryIsRefused(String surname) {
        SiussFlows written = write(Channel.UPLOAD, beneficiary(person(surname, Sex.MALE, 1970, "Z999")));
        assertThat(places(written.findings())).contains("ELIG-0502 /0/person/surname");
        assertThat(written.flows()).isEmpty();
        assertThat(written.refused()).containsExactly(new Item(0, 0));
    }

    @Test
    void anAddressInItalyHasRegionAndMunicipality() {
        Address region = new Address(Optional.of("20"), Optional.empty(), "380");
        Address municipality = new Address(Optional.empty(), Optional.of("095021"), "380");
        assertThat(places(findings(new SiussBeneficiary(
                        CODE, PERSON, List.of(ITALY, region, municipality), List.of(new Draft().benefit())))))
                .containsExactly("ELIG-0507 /0/addresses/1/municipality", "ELIG-0507 /0/addresses/2/region");
    }

    @Test
    void thereAreOneToFiveAddresses() {
        for (int number : new int[] {0, 1, 5, 6}) {
            List<Address> addresses = Stream.generate(() -> ITALY).limit(number).toList();
            assertThat(places(findings(new SiussBeneficiary(CODE, PERSON, addresses, List.of(new Draft().benefit())))))
                    .isEqualTo(number == 0 || number == 6 ? List.of("KERN-0011 /0/addresses") : List.of());
        }
    }

    @Test
    void aBeneficiaryWithoutBenefitsIsAFinding() {
        SiussFlows written = write(Channel.UPLOAD, beneficiary());
        assertThat(places(written.findings())).containsExactly("KERN-0005 /0/benefits");
        assertThat(written.flows()).isEmpty();
        assertThat(written.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QXVZWZ70C12Z999H", "90000000019"})
    void theCodiceFiscaleIsThatOfAPersonOrAProvisionalOne(String code) {
        assertThat(findings(new SiussBeneficiary(code, PERSON, List.of(ITALY), List.of(new Draft().benefit()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90000000018", "QXVZWZ70C12Z999A", "qxvzwz70c12z999h", "QXVZWZ70C12Z999", ""})
    void aWrongCodiceFiscaleIsRefused(String code) {
        SiussFlows written = write(
                Channel.UPLOAD, new SiussBeneficiary(code, PERSON, List.of(ITALY), List.of(new Draft().benefit())));
        assertThat(codes(written.findings())).singleElement().asString().startsWith("KERN-01");
        assertThat(written.refused()).containsExactly(new Item(0, 0));
    }

    // --- what the codice fiscale tells otherwise --------------------------------------------------------------------

    @Test
    void theSexIsComparedWithTheCodiceFiscale() {
        SiussFlows written = write(Channel.UPLOAD, beneficiary(person("ROSSI", Sex.FEMALE, 1970, "Z999")));
        assertThat(places(written.findings())).containsExactly("ELIG-0509 /0/person/sex");
        assertThat(written.flows()).hasSize(1);
        SiussBeneficiary woman = new SiussBeneficiary(
                "QXWZWG70C52Z999E",
                person("ROSSI", Sex.FEMALE, 1970, "Z999"),
                List.of(ITALY),
                List.of(new Draft().benefit()));
        assertThat(findings(woman)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"1969,1", "1970,0", "1971,1", "1870,0"})
    void theYearOfBirthIsComparedWithTheCodiceFiscale(int year, int found) {
        assertThat(places(findings(beneficiary(person("ROSSI", Sex.MALE, year, "Z999")))))
                .isEqualTo(found == 0 ? List.of() : List.of("ELIG-0510 /0/person/birthYear"));
    }

    @Test
    void thePlaceOfBirthIsComparedWithTheCodiceFiscale() {
        assertThat(places(findings(beneficiary(person("ROSSI", Sex.MALE, 1970, "E085")))))
                .containsExactly("ELIG-0511 /0/person/birthPlace");
    }

    /** The check letter of a code whose last characters are these. */
    private static String withCheck(String fifteen) {
        for (char c = 'A'; c <= 'Z'; c++) {
            String code = fifteen + c;
            if (it.sportello.legal.identifier.Identifier.CODICE_FISCALE_PERSONA
                    .defect(code)
                    .isEmpty()) {
                return code;
            }
        }
        throw new AssertionError(fifteen);
    }

    private static SiussBeneficiary coded(String fifteen) {
        return new SiussBeneficiary(withCheck(fifteen), PERSON, List.of(ITALY), List.of(new Draft().benefit()));
    }

    @ParameterizedTest
    @CsvSource({"01,MALE", "31,MALE", "41,FEMALE", "71,FEMALE"})
    void fortyIsAddedToTheDayForWomen(String day, Sex sex) {
        String code = withCheck("QXVZWZ70C" + day + "Z999");
        for (Sex stated : Sex.values()) {
            SiussBeneficiary it = new SiussBeneficiary(
                    code, person("ROSSI", stated, 1970, "Z999"), List.of(ITALY), List.of(new Draft().benefit()));
            assertThat(codes(findings(it))).isEqualTo(stated == sex ? List.of() : List.of("ELIG-0509"));
        }
    }

    @Test
    void theSecondCitizenshipIsWrittenToo() {
        Person two = new Person("ROSSI", "MARIO", 1970, "Z999", Sex.MALE, "380", Optional.of("250"));
        assertThat(xml(beneficiary(two))).contains("CodiceCittadinanza=\"380\" CodiceSecondaCittadinanza=\"250\"/>");
    }

    @Test
    void omocodiaInThePlaceIsReadAsItsDigits() {
        assertThat(findings(coded("QXVZWZ70C12Z99V"))).isEmpty();
        assertThat(findings(coded("QXVZWZ70C12ZVVV"))).isEmpty();
        assertThat(places(findings(coded("QXVZWZ70C12Z99L")))).containsExactly("ELIG-0511 /0/person/birthPlace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QXVZWZ70C1NZ999", "QXVZWZ70CM2Z999", "QXVZWZ7LC12Z999", "QXVZWZT0C12Z999"})
    void omocodiaInYearOrDayDoesNotFitTheSchema(String fifteen) {
        SiussFlows written = write(Channel.UPLOAD, coded(fifteen));
        assertThat(places(written.findings())).containsExactly("ELIG-0506 /0/codiceFiscale");
        assertThat(written.flows()).isEmpty();
        assertThat(codes(SiussWriter.of(new SiussSender("E085", Optional.empty(), "E085", withCheck(fifteen)))
                        .findings()))
                .containsExactly("ELIG-0506");
    }

    @Test
    void aBenefitUnderIseeWithoutADsuIsAWarning() {
        SiussFlows written =
                write(Channel.UPLOAD, beneficiary(draft(it -> it.meansTest = SiussBenefit.MeansTest.ISEE)));
        assertThat(places(written.findings())).containsExactly("ELIG-0512 /0/benefits/0/dsu");
        assertThat(written.flows()).hasSize(1);
    }

    // --- one by one -------------------------------------------------------------------------------------------------

    private static final SiussBenefit BAD = draft(it -> it.code = "A1");

    @Test
    void aBadBenefitLeavesTheOthersAlone() {
        SiussFlows written = write(
                Channel.UPLOAD,
                beneficiary(Draft.full(), BAD, new Draft().benefit()),
                beneficiary(BAD),
                beneficiary(Draft.full()));
        assertThat(written.refused()).containsExactly(new Item(0, 1), new Item(1, 0));
        assertThat(written.flows()).hasSize(1);
        assertThat(written.flows().get(0).items()).containsExactly(new Item(0, 0), new Item(0, 2), new Item(2, 0));
        assertThat(places(written.findings())).contains("KERN-0011 /0/benefits/1/code", "KERN-0011 /1/benefits/0/code");
        assertThat(new String(written.flows().get(0).xml(), UTF_8).split("<Beneficiario ", -1))
                .hasSize(3);
    }

    @Test
    void aBadPersonKeepsBackAllOfTheirsAndNobodyElses() {
        SiussFlows written = write(
                Channel.UPLOAD,
                new SiussBeneficiary(
                        CODE,
                        person("", Sex.MALE, 1970, "Z999"),
                        List.of(ITALY),
                        List.of(Draft.full(), new Draft().benefit())),
                beneficiary(Draft.full()));
        assertThat(written.refused()).containsExactly(new Item(0, 0), new Item(0, 1));
        assertThat(written.flows().get(0).items()).containsExactly(new Item(1, 0));
    }

    @Test
    void throughPdndAFlowHoldsOneBenefit() {
        SiussFlows written = write(
                Channel.COOPERATION,
                beneficiary(Draft.full(), new Draft().benefit()),
                beneficiary(BAD),
                beneficiary(Draft.full()));
        assertThat(written.flows().stream().map(SiussFlow::items))
                .containsExactly(List.of(new Item(0, 0)), List.of(new Item(0, 1)), List.of(new Item(2, 0)));
        assertThat(written.flows().stream().map(SiussFlow::id))
                .containsExactly("E085.PS.20100601.0000001", "E085.PS.20100601.0000002", "E085.PS.20100601.0000003");
        for (SiussFlow flow : written.flows()) {
            String xml = new String(flow.xml(), UTF_8);
            assertThat(xml).contains("Nome=\"" + flow.id() + "\"");
            assertThat(xml.split("<PrestazioniSociali ", -1)).hasSize(2);
        }
    }

    @Test
    void nothingGivesNoFlow() {
        for (Channel channel : Channel.values()) {
            SiussFlows written = write(channel);
            assertThat(written.flows()).isEmpty();
            assertThat(written.findings()).isEmpty();
        }
    }

    @Test
    void theSameBenefitTwiceIsSentAndSaid() {
        SiussBenefit cancelled = draft(it -> it.operation = SiussBenefit.Operation.CANCEL);
        SiussBenefit later = draft(it -> it.start = Optional.of(LocalDate.of(2010, 7, 1)));
        SiussFlows written = write(
                Channel.UPLOAD,
                beneficiary(new Draft().benefit(), cancelled, later, draft(it -> it.protocol = "102")),
                beneficiary(new Draft().benefit(), draft(it -> it.code = "A1.06")));
        assertThat(places(written.findings())).containsExactly("ELIG-0513 /1/benefits/0");
        assertThat(written.findings().get(0).arguments()).containsExactly("/0/benefits/0");
        assertThat(written.flows().get(0).items()).hasSize(6);
    }

    // --- how much a flow holds --------------------------------------------------------------------------------------

    private static SiussFlows limited(int limit, int number, SiussBeneficiary... beneficiaries) {
        return SiussWriter.of(SENDER, limit)
                .result()
                .orElseThrow()
                .write(List.of(beneficiaries), Channel.UPLOAD, DAY, number);
    }

    @Test
    void aFlowIsSplitWhereItWouldBeTooLong() {
        SiussBeneficiary one = beneficiary(new Draft().benefit());
        SiussBeneficiary two = beneficiary(draft(it -> it.protocol = "102"));
        SiussBeneficiary three = beneficiary(draft(it -> it.protocol = "103"));
        int together = limited(1_000_000, 1, one, two).flows().get(0).base64().length();
        assertThat(limited(together, 7, one, two, three).flows().stream().map(SiussFlow::id))
                .containsExactly("E085.PS.20100601.0000007", "E085.PS.20100601.0000008");
        assertThat(limited(together, 7, one, two).flows()).hasSize(1);
        assertThat(limited(together - 1, 7, one, two).flows()).hasSize(2);
    }

    @Test
    void aFlowHoldsTenMillionCharactersOfBase64() {
        SiussBenefit wordy = draft(it -> it.name = "n".repeat(200));
        SiussBeneficiary many =
                beneficiary(Stream.generate(() -> wordy).limit(100).toArray(SiussBenefit[]::new));
        SiussBeneficiary[] all = Stream.generate(() -> many).limit(140).toArray(SiussBeneficiary[]::new);
        List<SiussFlow> flows = write(Channel.UPLOAD, all).flows();
        int one = write(Channel.UPLOAD, many).flows().get(0).base64().length();
        assertThat(flows).hasSize(2);
        assertThat(flows.get(0).base64().length()).isBetween(10_000_000 - one, 10_000_000);
        assertThat(flows.stream().mapToInt(flow -> flow.items().size()).sum()).isEqualTo(14_000);
    }

    @Test
    void whoeverIsTooLongAloneIsLeftOut() {
        SiussBeneficiary small = beneficiary(new Draft().benefit());
        SiussBeneficiary large = beneficiary(draft(it -> it.name = "n".repeat(200)));
        int alone = limited(1_000_000, 1, large).flows().get(0).base64().length();
        SiussFlows written = limited(alone - 1, 1, small, large, small);
        assertThat(places(written.findings())).contains("ELIG-0514 /1");
        assertThat(written.refused()).containsExactly(new Item(1, 0));
        assertThat(written.flows().stream().flatMap(flow -> flow.items().stream()))
                .containsExactly(new Item(0, 0), new Item(2, 0));
        assertThat(limited(alone, 1, large).refused()).isEmpty();
    }

    @Test
    void theNumbersOfADayEnd() {
        SiussFlows written = WRITER.write(
                List.of(beneficiary(new Draft().benefit()), beneficiary(draft(it -> it.protocol = "102"))),
                Channel.COOPERATION,
                DAY,
                SiussWriter.LAST_NUMBER);
        assertThat(written.flows().stream().map(SiussFlow::id)).containsExactly("E085.PS.20100601.9999999");
        assertThat(written.refused()).containsExactly(new Item(1, 0));
        assertThat(places(written.findings())).containsExactly("ELIG-0515 /1");
    }

    @Property(tries = 100)
    void everyBenefitIsInOneFlowOrRefusedAndNoFlowIsTooLong(
            @ForAll @Size(max = 8) List<@Size(max = 4) List<@IntRange(min = 0, max = 250) Integer>> names,
            @ForAll @IntRange(min = 900, max = 4000) int limit,
            @ForAll Channel channel) {
        List<SiussBeneficiary> beneficiaries = names.stream()
                .map(lengths -> beneficiary(lengths.stream()
                        .map(length -> draft(it -> it.name = "n".repeat(length)))
                        .toArray(SiussBenefit[]::new)))
                .toList();
        SiussFlows written =
                SiussWriter.of(SENDER, limit).result().orElseThrow().write(beneficiaries, channel, DAY, 1);
        List<Item> all = new ArrayList<>(written.refused());
        Set<String> ids = new HashSet<>();
        for (SiussFlow flow : written.flows()) {
            all.addAll(flow.items());
            assertThat(flow.items()).isNotEmpty();
            assertThat(flow.base64().length()).isLessThanOrEqualTo(limit);
            assertThat(ids.add(flow.id())).isTrue();
            assertThat(new String(flow.xml(), UTF_8)).contains("\"" + flow.id() + "\"");
        }
        List<Item> given = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int k = 0; k < names.get(i).size(); k++) {
                given.add(new Item(i, k));
            }
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(given);
    }

    // --- who sends --------------------------------------------------------------------------------------------------

    @Test
    void theCodeOfTheSenderMustFitInTheNameOfTheFlow() {
        assertThat(SiussWriter.of(new SiussSender("E".repeat(30), Optional.empty(), "E085", CODE))
                        .result()
                        .orElseThrow()
                        .write(List.of(beneficiary(PERSON)), Channel.UPLOAD, DAY, 1)
                        .flows()
                        .get(0)
                        .id())
                .hasSize(50);
        Finding finding = SiussWriter.of(new SiussSender("E".repeat(31), Optional.empty(), "E085", CODE))
                .findings()
                .get(0);
        assertThat(finding.code()).isEqualTo(SiussFinding.SENDER_CODE);
        assertThat(finding.arguments()).containsExactly(30);
    }

    @Test
    void anUnsoundSenderSendsNothing() {
        assertThat(places(SiussWriter.of(new SiussSender("", Optional.of(" "), "e085", "X"))
                        .findings()))
                .contains("ELIG-0501 /cadastralCode", "ELIG-0502 /code", "ELIG-0502 /name")
                .anyMatch(each -> each.endsWith("/operator"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 10_000_000})
    void aNumberOutOfRangeIsAMistakeOfTheProgram(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.write(List.of(), Channel.UPLOAD, DAY, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "2201-01-01"})
    void aDayOutOfRangeIsAMistakeOfTheProgram(LocalDate day) {
        assertThatIllegalArgumentException().isThrownBy(() -> WRITER.write(List.of(), Channel.UPLOAD, day, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2200-12-31"})
    void theFirstAndTheLastDayAreIn(LocalDate day) {
        assertThat(WRITER.write(List.of(beneficiary(PERSON)), Channel.UPLOAD, day, 1)
                        .flows()
                        .get(0)
                        .id())
                .isEqualTo("E085.PS." + day.toString().replace("-", "") + ".0000001");
    }

    // --- personal data ----------------------------------------------------------------------------------------------

    @Test
    void noFindingAndNoTextOfARecordHoldsPersonalData() {
        SiussBenefit wrong = draft(it -> {
            it.monthlyAmount = Optional.of(Euro.parse("-777.77"));
            it.iseeThreshold = Optional.of(Euro.parse("8888888888.88"));
            it.event = Optional.of(LocalDate.of(1777, 7, 7));
            it.protocol = " SECRET";
            it.paymentPeriod = Optional.of(99);
        });
        Person who = new Person(" SECRET", "SE\nCRET", 1777, "secret", Sex.MALE, "SECRET", Optional.of("777"));
        SiussBeneficiary all = new SiussBeneficiary(
                "SECRET70C12Z777X",
                who,
                List.of(new Address(Optional.of("SECRET"), Optional.of("77"), "7")),
                List.of(wrong));
        SiussFlows written = write(Channel.UPLOAD, all);
        assertThat(written.findings()).hasSizeGreaterThan(10).allMatch(it -> it.severity() == Severity.ERROR);
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(written.findings().stream().map(it -> it.line(locale)))
                    .allSatisfy(line -> assertThat(line).doesNotContain("SECRET", "777", "888", "SE CRET", "99"));
        }
        for (Object each : List.of(
                all,
                who,
                wrong,
                all.addresses().get(0),
                written,
                Draft.full().dsu().orElseThrow(),
                Draft.full().shares().orElseThrow(),
                SENDER)) {
            assertThat(each.toString()).doesNotContain("SECRET", "777", "888", "QX", "52.54", "2010");
        }
        assertThat(write(Channel.UPLOAD, beneficiary(PERSON)).flows().get(0).toString())
                .isEqualTo("flow E085.PS.20100601.0000001");
        assertThat(written.toString()).startsWith("0 flows, 1 benefits not sent, ");
    }

    // --- as JSON ----------------------------------------------------------------------------------------------------

    @Test
    void aBeneficiaryIsReadAndWrittenAsJson() {
        SiussBeneficiary full = beneficiary(Draft.full(), new Draft().benefit());
        byte[] json = new DocumentWriter().json(full).getBytes(UTF_8);
        assertThat(new DocumentReader()
                        .read("b.json", json, DocumentFormat.JSON, SiussBeneficiary.class)
                        .value())
                .contains(full);
    }

    @ParameterizedTest
    @EnumSource(SiussFinding.class)
    void everyFindingHasItsNumberAndItsTexts(SiussFinding finding) {
        assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", 501 + finding.ordinal()));
        assertThat(finding.messages().keys())
                .hasSize(SiussFinding.values().length)
                .contains(finding.code());
    }
}
