package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    public enum Kind {
        OWN_HOME,
        RENTED
    }

    public record Person(@NotBlank String name, LocalDate born, Optional<String> town) {}

    public record Benefit(@NotBlank String benefit, Optional<Kind> kind, Optional<Integer> months) {}

    public record Form(
            int protocol,
            @Valid Person applicant,
            Optional<@PositiveOrZero Euro> rent,
            Optional<BigDecimal> share,
            Optional<Fraction> scale,
            Optional<LocalDateTime> received,
            Map<String, Boolean> facts,
            List<String> documents,
            Optional<List<@Valid Benefit>> otherBenefits)
            implements SelfChecking {
        @Override
        public List<Finding> check() {
            return protocol == 999
                    ? List.of(Finding.of(KernelFinding.TOO_LARGE, Location.at("/applicant/born"), protocol, 998))
                    : List.of();
        }
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DocumentReader READER = new DocumentReader();

    private static final String MAPPING = """
            charset: windows-1252
            separator: ";"
            decimal mark: ","
            thousands mark: "."
            dates: dd/MM/yyyy
            yes: ["sì", x]
            no: ["no"]
            list separator: "|"
            columns:
              Protocollo: protocol
              Cognome e nome: applicant/name
              Data di nascita: applicant/born
              Canone: rent
              Disoccupato: facts/unemployed
              Documenti: documents
              Beneficio: other benefits/0/benefit
              Casa: otherBenefits/0/kind
            words:
              Casa: {propria: own home, affitto: rented}
            constants:
              otherBenefits/0/months: 6
              applicant/town: Forlì
            ignored: [Note]
            """;

    private static final String HEADERS =
            "Protocollo;Cognome e nome;Data di nascita;Canone;Disoccupato;Documenti;Note;Beneficio;Casa";
    private static final String SOUND = "1;Nicolò Rossi;05/05/1980;1.234,56;sì;a|b;=nota;carta;affitto";

    private static CsvMapping mapping(String text) {
        Document<CsvMapping> document =
                READER.read("mapping.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, CsvMapping.class);
        assertThat(document.findings()).isEmpty();
        return document.value().orElseThrow();
    }

    private static Batch<Form> read(String text) {
        return READER.readCsv("forms.csv", text.getBytes(WINDOWS), mapping(MAPPING), Form.class);
    }

    /** The document of one row after the headers. */
    private static Document<Form> row(String row) {
        Batch<Form> batch = read(HEADERS + "\r\n" + row + "\r\n");
        assertThat(batch.findings()).isEmpty();
        return batch.records().get(0);
    }

    @Test
    void aSoundRowBecomesARecord() {
        Document<Form> document = row(SOUND);
        assertThat(document.findings()).isEmpty();
        assertThat(document.value())
                .contains(new Form(
                        1,
                        new Person("Nicolò Rossi", LocalDate.of(1980, 5, 5), Optional.of("Forlì")),
                        Optional.of(Euro.ofCents(123456)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("unemployed", true),
                        List.of("a", "b"),
                        Optional.of(List.of(new Benefit("carta", Optional.of(Kind.RENTED), Optional.of(6))))));
    }

    @Test
    void anEmptyCellIsAbsentAndNeverZeroOrFalse() {
        for (String empty : new String[] {"", "\"\"", "  "}) {
            Form form =
                    row("1;Rossi;05/05/1980" + (";" + empty).repeat(6)).value().orElseThrow();
            assertThat(form.rent()).isEmpty();
            assertThat(form.facts()).isEmpty();
            assertThat(form.documents()).isEmpty();
            assertThat(form.otherBenefits()).as("nor is its constant there").isEmpty();
            assertThat(form.applicant().town()).contains("Forlì");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            1;         ! ;            ! KERN-0005 ! 1 ! /0/Protocollo       ! manca il valore obbligatorio «Protocollo»
            1;         ! uno;         ! KERN-0006 ! 1 ! /0/Protocollo       ! «uno» non è del tipo atteso: serve un numero intero, come 12
            1;         ! 1,5;         ! KERN-0006 ! 1 ! /0/Protocollo       ! «1,5» non è del tipo atteso: serve un numero intero, come 12
            1;         ! 007;         ! KERN-0016 ! 1 ! /0/Protocollo       ! *«007»*
            1;         ! 999;         ! KERN-0010 ! 3 ! /0/Data di nascita  ! il valore 999 supera il massimo ammesso, 998
            05/05/1980 ! ``           ! KERN-0005 ! 3 ! /0/Data di nascita  ! manca il valore obbligatorio «Data di nascita»
            05/05/1980 ! 1980-05-05   ! KERN-0006 ! 3 ! /0/Data di nascita  ! «1980-05-05» non è del tipo atteso: serve una data come 05/05/2010
            05/05/1980 ! 5/5/1980     ! KERN-0006 ! 3 ! /0/Data di nascita  ! *
            05/05/1980 ! 29/02/1981   ! KERN-0006 ! 3 ! /0/Data di nascita  ! *
            05/05/1980 ! 05/13/1980   ! KERN-0006 ! 3 ! /0/Data di nascita  ! *
            05/05/1980 ! 05/05/1980 1 ! KERN-0006 ! 3 ! /0/Data di nascita  ! *
            05/05/1980 ! 05/05/0080   ! KERN-0025 ! 3 ! /0/Data di nascita  ! *
            1.234,56   ! 1234.56      ! KERN-0006 ! 4 ! /0/Canone           ! «1234.56» non è del tipo atteso: serve un importo in euro con al più due decimali, come 4.500,00
            1.234,56   ! 1.23,56      ! KERN-0006 ! 4 ! /0/Canone           ! *
            1.234,56   ! 1,234.56     ! KERN-0006 ! 4 ! /0/Canone           ! *
            1.234,56   ! 1234.567,00  ! KERN-0006 ! 4 ! /0/Canone           ! *
            1.234,56   ! 1.234,567    ! KERN-0006 ! 4 ! /0/Canone           ! «1.234,567» non è *
            1.234,56   ! € 5          ! KERN-0006 ! 4 ! /0/Canone           ! *
            1.234,56   ! +5           ! KERN-0016 ! 4 ! /0/Canone           ! *
            1.234,56   ! -5           ! KERN-0007 ! 4 ! /0/Canone           ! il valore -5,00 € è negativo: serve zero o un numero positivo
            1.234,56   ! 1e9          ! KERN-0016 ! 4 ! /0/Canone           ! *
            1.234,56   ! 05,50        ! KERN-0016 ! 4 ! /0/Canone           ! *
            1.234,56   ! 1.234.567.890.123.456.789 ! KERN-0006 ! 4 ! /0/Canone ! *
            1.234,56   ! 12345678901234567890 ! KERN-0016 ! 4 ! /0/Canone   ! *
            sì         ! sÌ           ! KERN-0021 ! 5 ! /0/Disoccupato      ! «sÌ» non è tra le parole ammesse: sì, x, no
            sì         ! true         ! KERN-0021 ! 5 ! /0/Disoccupato      ! *
            carta      ! ``           ! KERN-0005 ! 8 ! /0/Beneficio        ! manca il valore obbligatorio «Beneficio»
            affitto    ! comodato     ! KERN-0021 ! 9 ! /0/Casa             ! «comodato» non è tra le parole ammesse: propria, affitto
            affitto    ! rented       ! KERN-0021 ! 9 ! /0/Casa             ! *
            Rossi      ! Ro#NUL#ssi   ! KERN-0030 ! 2 ! /0/Cognome e nome   ! la cella contiene il carattere di controllo U+0000: toglierlo
            Rossi      ! Ro#DEL#ssi   ! KERN-0030 ! 2 ! /0/Cognome e nome   ! *U+007f*
            Nicolò     ! =Nicolò      ! KERN-0036 ! 2 ! /0/Cognome e nome   ! il testo «=Nicolò Rossi» sarebbe eseguito*
            a|b        ! a|@b         ! KERN-0036 ! 6 ! /0/Documenti/1      ! *
            ;affitto   ! ``           ! KERN-0032 ! 9 ! /0                  ! la riga ha 8 celle, le intestazioni sono 9: *
            ;affitto   ! ;affitto;    ! KERN-0032 ! 10 ! /0                 ! la riga ha 10 celle, le intestazioni sono 9: *
            1;Nicolò   ! 1;"Nicolò    ! KERN-0031 ! 2 ! /0                  ! *
            Rossi      ! "Rossi"      ! KERN-0031 ! 2 ! /0                  ! *«Nicolò "Rossi"»*
            """)
    void aDefectIsOneFindingWithRowColumnAndHeader(
            String sound, String broken, String code, int column, String pointer, String text) {
        String raw = SOUND.replace(sound, broken.replace("#NUL#", "\0").replace("#DEL#", "\u007f"));
        Document<Form> document = row(raw);
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo(code);
            assertThat(finding.location()).isEqualTo(new Location("forms.csv", pointer, 2, column));
            assertThat(finding.text(Locale.ITALIAN)).matches(like(text));
        });
        assertThat(document.value().isPresent()).isEqualTo(code.equals("KERN-0036"));
    }

    private static String like(String text) {
        return "\\Q" + text.replace("*", "\\E.*\\Q") + "\\E";
    }

    @Test
    void theOtherRowsGoOnAndNothingIsLost() {
        Batch<Form> batch = read(HEADERS + "\r\n" + SOUND + "\r\n2;\"Verdi;x\r\n\r\n3;Neri\r\n"
                + SOUND.replace("1;", "4;").replace("Nicolò Rossi", "\"Nicolò\r\nRossi\"") + "\r\n"
                + SOUND.replace("1;", "5;").replace("1980", "80") + "\r\n"
                + SOUND.replace("1;", "6;") + "\r\n");
        assertThat(batch.findings()).isEmpty();
        assertThat(batch.values()).extracting(Form::protocol).containsExactly(1, 4, 6);
        assertThat(batch.values().get(1).applicant().name()).isEqualTo("Nicolò\r\nRossi");
        assertThat(batch.records()).hasSize(6);
        assertThat(batch.allFindings())
                .extracting(finding -> finding.code().code() + " " + finding.location())
                .containsExactly("KERN-0031 forms.csv:3:2", "KERN-0032 forms.csv:5:3", "KERN-0006 forms.csv:8:3");
        assertThat(batch.records()).extracting(Document::name).containsOnly("forms.csv");
        assertThat(batch.records()).extracting(Document::sha256).containsOnly(batch.sha256());
        assertThat(batch.allFindings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/1", "/2", "/4/Data di nascita");
    }

    @Test
    void aRowTellsAllThatIsWrongWithIt() {
        assertThat(row("x;;1980;y;z;a|=b;;;comodato").findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly(
                        "KERN-0006 /0/Protocollo",
                        "KERN-0005 /0/Cognome e nome",
                        "KERN-0006 /0/Data di nascita",
                        "KERN-0006 /0/Canone",
                        "KERN-0021 /0/Disoccupato",
                        "KERN-0036 /0/Documenti/1",
                        "KERN-0005 /0/Beneficio",
                        "KERN-0021 /0/Casa");
    }

    @Test
    void aRecordRemembersWhereItsValuesStand() {
        Document<Form> document =
                read(HEADERS + "\n" + SOUND + "\n" + SOUND).records().get(1);
        assertThat(document.locate("/applicant/born")).isEqualTo(new Location("forms.csv", "/1/Data di nascita", 3, 3));
        assertThat(document.locate("/documents/1")).isEqualTo(new Location("forms.csv", "/1/Documenti/1", 3, 6));
        assertThat(document.locate("/applicant/town")).isEqualTo(new Location("forms.csv", "/1/applicant/town", 3, 0));
        assertThat(document.locate("")).isEqualTo(new Location("forms.csv", "/1", 3, 0));
    }

    // --- headers ----------------------------------------------------------------------------------------------------

    private static List<String> whole(String text) {
        Batch<Form> batch = read(text);
        assertThat(batch.records()).isEmpty();
        return batch.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().line() + ":"
                        + finding.location().column() + " " + finding.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void everyColumnIsReadOrIgnoredOnPurpose() {
        assertThat(whole(HEADERS.replace("Note", "ISEE") + "\n" + SOUND))
                .singleElement()
                .asString()
                .startsWith("KERN-0033 1:7 the column “ISEE” is not in the mapping, which knows Protocollo, Cognome");
        assertThat(whole(HEADERS + ";\n" + SOUND + ";"))
                .singleElement()
                .asString()
                .startsWith("KERN-0033 1:10 the column “”");
        assertThat(read(HEADERS.replace(";Note;", ";") + "\n" + SOUND.replace("=nota;", ""))
                        .values())
                .hasSize(1);
        assertThat(read(HEADERS + ";Note\n" + SOUND + ";x").values())
                .as("twice ignored")
                .hasSize(1);
    }

    @Test
    void aColumnOfTheMappingMustBeThere() {
        assertThat(whole(HEADERS.replace(";Canone;", ";") + "\n" + SOUND))
                .singleElement()
                .asString()
                .startsWith("KERN-0034 1:0 the column “Canone” is missing: the file has Protocollo, Cognome e nome");
        assertThat(whole(HEADERS.replace("Canone", "canone") + "\n" + SOUND)).hasSize(2);
    }

    @Test
    void noColumnStandsTwice() {
        assertThat(whole(HEADERS + ";Canone\n" + SOUND))
                .singleElement()
                .asString()
                .isEqualTo("KERN-0035 1:10 the column “Canone” stands twice: it is already number 4. Keep one");
    }

    @Test
    void headersAreCellsToo() {
        assertThat(whole("\n" + HEADERS.replace("Canone", "\"Canone") + "\n" + SOUND))
                .singleElement()
                .asString()
                .startsWith("KERN-0031 2:4 ");
        assertThat(whole("x;".repeat(1_000)))
                .singleElement()
                .asString()
                .startsWith("KERN-0018 1:1001 the document exceeds the limit of 1000");
        assertThat(read(HEADERS.replace("Canone", "\"Canone\"") + "\n" + SOUND).values())
                .hasSize(1);
    }

    @Test
    void anEmptyFileIsAFindingAndAFileOfHeadersAnEmptyList() {
        assertThat(whole("")).singleElement().asString().startsWith("KERN-0001 1:1 ");
        assertThat(whole("\r\n\r\n")).singleElement().asString().startsWith("KERN-0001 1:1 ");
        Batch<Form> batch = read(HEADERS + "\r\n");
        assertThat(batch.allFindings()).isEmpty();
        assertThat(batch.records()).isEmpty();
    }

    // --- charsets ---------------------------------------------------------------------------------------------------

    private static Batch<Form> read(byte[] bytes, String charset) {
        return READER.readCsv("forms.csv", bytes, mapping(MAPPING.replace("windows-1252", charset)), Form.class);
    }

    @Test
    void theCharsetIsTheOneStated() {
        String text = HEADERS + "\n" + SOUND;
        for (String charset : new String[] {"utf-8", "windows-1252", "iso-8859-1"}) {
            Batch<Form> batch = read(text.getBytes(Charset.forName(charset)), charset);
            assertThat(batch.allFindings()).isEmpty();
            assertThat(batch.values().get(0).applicant().name()).isEqualTo("Nicolò Rossi");
        }
        assertThat(read(("\uFEFF" + text).getBytes(UTF_8), "utf-8").values()).hasSize(1);
        assertThat(read(text.replace("Rossi", "€").getBytes(WINDOWS), "windows-1252")
                        .values()
                        .get(0)
                        .applicant()
                        .name())
                .isEqualTo("Nicolò €");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "iso-8859-1"})
    void aFileInUtf8IsNotReadAsAnotherCharset(String charset) {
        String text = HEADERS + "\n" + SOUND;
        Finding expected = Finding.of(KernelFinding.CHARSET_DIFFERS, Location.of("forms.csv"), charset, "utf-8");
        assertThat(read(text.getBytes(UTF_8), charset).allFindings()).containsExactly(expected);
        String marked = "\uFEFF" + text.replace("ò", "o").replace("ì", "i");
        assertThat(read(marked.getBytes(UTF_8), charset).allFindings()).containsExactly(expected);
    }

    @Test
    void aFileInUtf16IsSaidToBe() {
        for (String charset : new String[] {"utf-8", "windows-1252"}) {
            byte[] little = ("\uFEFF" + HEADERS).getBytes(UTF_16LE);
            byte[] big = ("\uFEFF" + HEADERS).getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
            Finding expected = Finding.of(KernelFinding.CHARSET_DIFFERS, Location.of("forms.csv"), charset, "utf-16");
            assertThat(read(little, charset).allFindings()).containsExactly(expected);
            assertThat(read(big, charset).allFindings()).containsExactly(expected);
        }
        assertThat(read(new byte[] {(byte) 0xFF}, "windows-1252").allFindings())
                .extracting(Finding::code)
                .contains(KernelFinding.UNKNOWN_COLUMN);
    }

    @Test
    void bytesOfAnotherCharsetAreFindingsOfTheirCells() {
        byte[] bytes = (HEADERS + "\n" + SOUND + "\n" + SOUND.replace("ò", "o").replace("sì", "x")).getBytes(WINDOWS);
        Batch<Form> batch = read(bytes, "utf-8");
        assertThat(batch.values()).hasSize(1);
        assertThat(batch.allFindings())
                .containsExactly(
                        Finding.of(
                                KernelFinding.CHARACTER_LOST,
                                new Location("forms.csv", "/0/Cognome e nome", 2, 2),
                                "utf-8"),
                        Finding.of(
                                KernelFinding.CHARACTER_LOST,
                                new Location("forms.csv", "/0/Disoccupato", 2, 5),
                                "utf-8"));
        assertThat(read(HEADERS.replace("Casa", "Città").getBytes(WINDOWS), "utf-8")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(KernelFinding.CHARACTER_LOST, KernelFinding.MISSING_COLUMN);
    }

    @Test
    void aByteThatWindowsHasNoCharacterForIsAFinding() {
        byte[] bytes = (HEADERS + "\n" + SOUND.replace("Rossi", "\u0081")).getBytes(ISO_8859_1);
        assertThat(read(bytes, "windows-1252").allFindings())
                .extracting(Finding::code)
                .containsExactly(KernelFinding.CHARACTER_LOST);
        assertThat(read(bytes, "iso-8859-1").allFindings())
                .extracting(Finding::code)
                .as("it has only a control character")
                .containsExactly(KernelFinding.CONTROL_CHARACTER);
    }

    // --- numbers and dates ------------------------------------------------------------------------------------------

    private static final String NUMBERS = """
            charset: utf-8
            separator: ","
            decimal mark: "."
            dates: yyyy-MM-dd
            columns: {a: protocol, n: applicant/name, b: applicant/born, r: rent, s: share, c: scale, t: received}
            """;

    private static Form form(String mapping, String row) {
        CsvMapping read = mapping(mapping);
        String headers = "a,n,b,r,s,c,t\n".replace(",", read.separator());
        Batch<Form> batch = READER.readCsv("f.csv", (headers + row).getBytes(UTF_8), read, Form.class);
        assertThat(batch.allFindings()).isEmpty();
        return batch.values().get(0);
    }

    @Test
    void numbersAreReadByTheirMarksExactly() {
        Form point = form(NUMBERS, "12,R,1980-05-05,-0.0,-1234.5678,1/3,2010-05-05T12:30");
        assertThat(point.rent()).contains(Euro.ZERO);
        assertThat(point.share()).contains(new BigDecimal("-1234.5678"));
        assertThat(point.scale()).contains(Fraction.of(1, 3));
        assertThat(point.received()).contains(LocalDateTime.of(2010, 5, 5, 12, 30));
        String comma = NUMBERS.replace("\".\"", "\",\"")
                .replace("separator: \",\"", "separator: ;")
                .replace("yyyy-MM-dd", "dd/MM/yyyy");
        Form italian = form(comma, "12;R;05/05/1980;4500,5;-0,125;2,07;05/05/2010 23:59:59");
        assertThat(italian.rent()).contains(Euro.ofCents(450050));
        assertThat(italian.share()).contains(new BigDecimal("-0.125"));
        assertThat(italian.scale()).contains(Fraction.parse("2.07"));
        assertThat(italian.received()).contains(LocalDateTime.of(2010, 5, 5, 23, 59, 59));
        Form grouped = form(
                comma + "thousands mark: \"'\"\n", "12'345;R;05/05/1980;1'234'567,89;12'345,5;1'000;05/05/2010 00:00");
        assertThat(grouped.protocol()).isEqualTo(12345);
        assertThat(grouped.rent()).contains(Euro.ofCents(123456789));
        assertThat(grouped.share()).contains(new BigDecimal("12345.5"));
        assertThat(grouped.scale()).contains(Fraction.of(1000));
        assertThat(form(NUMBERS, "1,R,1980-05-05,,,,2010-05-05 12:30:15").received())
                .contains(LocalDateTime.of(2010, 5, 5, 12, 30, 15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            r ! 1.234             ! KERN-0006 ! come 4500,00
            r ! 1'234             ! KERN-0006 ! come 4500,00
            s ! 1.234             ! KERN-0006 ! un numero come 0,8
            c ! 1/0               ! KERN-0006 ! un numero come 0,8
            s ! 1/3               ! KERN-0006 ! un numero come 0,8
            t ! 05/05/2010        ! KERN-0006 ! come 05/05/2010 12:30
            t ! 05/05/2010  12:30 ! KERN-0006 ! come 05/05/2010 12:30
            t ! 05/05/2010T12:30  ! KERN-0006 ! come 05/05/2010 12:30
            t ! 2010-05-05T12:30  ! KERN-0006 ! come 05/05/2010 12:30
            t ! 05/05/2010 24:00  ! KERN-0006 ! come 05/05/2010 12:30
            t ! 05/05/2010 12:30Z ! KERN-0006 ! come 05/05/2010 12:30
            """)
    void whatTheMarksDoNotAllowIsNotGuessed(String column, String cell, String code, String expected) {
        CsvMapping mapping = mapping(NUMBERS.replace("\".\"", "\",\"")
                .replace("separator: \",\"", "separator: ;")
                .replace("yyyy-MM-dd", "dd/MM/yyyy"));
        List<String> cells = new ArrayList<>(List.of("12", "R", "05/05/1980", "", "", "", ""));
        cells.set("anbrsct".indexOf(column), cell);
        String text = "a;n;b;r;s;c;t\n" + String.join(";", cells);
        Batch<Form> batch = READER.readCsv("f.csv", text.getBytes(UTF_8), mapping, Form.class);
        assertThat(batch.allFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo(code);
            assertThat(finding.location().pointer()).isEqualTo("/0/" + column);
            assertThat(finding.text(Locale.ITALIAN)).endsWith(expected);
        });
    }

    @Test
    void aNumberWithoutEndIsAFindingAtOnce() {
        for (String digits :
                new String[] {"1".repeat(900_000), "1" + ".000".repeat(200_000), "0" + "0".repeat(500_000)}) {
            assertThat(row(SOUND.replace("1.234,56", digits)).findings())
                    .extracting(Finding::code)
                    .containsExactly(KernelFinding.WRONG_TYPE);
        }
    }

    // --- limits -----------------------------------------------------------------------------------------------------

    @Test
    void theFileAsAWholeIsBounded() {
        Batch<Form> large =
                READER.readCsv("f.csv", new byte[DocumentReader.MAX_BYTES + 1], mapping(MAPPING), Form.class);
        assertThat(large.findings()).containsExactly(Finding.of(KernelFinding.LIMIT, Location.of("f.csv"), "64 MiB"));
        Batch<Form> manyFindings = read(HEADERS + "\n" + "x\n".repeat(CsvReader.MAX_FINDINGS + 1));
        assertThat(manyFindings.findings()).isEmpty();
        assertThat(manyFindings.records()).hasSize(CsvReader.MAX_FINDINGS + 1);
        Batch<Form> tooMany = read(HEADERS + "\n" + "x\n".repeat(CsvReader.MAX_FINDINGS + 2));
        assertThat(tooMany.records()).isEmpty();
        assertThat(tooMany.findings())
                .containsExactly(Finding.of(
                        KernelFinding.LIMIT, new Location("forms.csv", "", 250_003, 0), CsvReader.MAX_FINDINGS));
    }

    @Test
    void rowsAreBounded() {
        CsvMapping mapping = mapping(NUMBERS.replaceFirst("columns: .*", "columns: {a: note}"));
        String text = "a\n" + "1\n".repeat(CsvReader.MAX_ROWS);
        assertThat(READER.readCsv("f.csv", text.getBytes(UTF_8), mapping, Note.class)
                        .records())
                .hasSize(CsvReader.MAX_ROWS);
        Batch<Note> batch = READER.readCsv("f.csv", (text + "1").getBytes(UTF_8), mapping, Note.class);
        assertThat(batch.records()).isEmpty();
        assertThat(batch.findings())
                .containsExactly(
                        Finding.of(KernelFinding.LIMIT, new Location("f.csv", "", 1_000_002, 0), CsvReader.MAX_ROWS));
    }

    public record Note(String note) {}

    @Test
    void aFileThatCannotBeReadIsAFinding(@TempDir Path folder) throws IOException {
        Batch<Form> none = READER.readCsv(folder.resolve("none.csv"), mapping(MAPPING), Form.class);
        assertThat(none.findings()).extracting(Finding::code).containsExactly(KernelFinding.UNREADABLE);
        Path file = folder.resolve("one.csv");
        Files.writeString(file, HEADERS + "\n" + SOUND, WINDOWS);
        Batch<Form> one = READER.readCsv(file, mapping(MAPPING), Form.class);
        assertThat(one.values()).hasSize(1);
        assertThat(one.name()).isEqualTo(file.toString());
    }

    @Property(tries = 300)
    void noBytesMakeItThrowAndNoRowIsLost(@ForAll byte[] noise, @ForAll boolean afterHeaders) {
        byte[] head = (afterHeaders ? HEADERS + "\n" : "").getBytes(UTF_8);
        byte[] bytes = new byte[head.length + noise.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(noise, 0, bytes, head.length, noise.length);
        for (String charset : new String[] {"utf-8", "windows-1252", "iso-8859-1"}) {
            Batch<Form> batch = read(bytes, charset);
            assertThat(batch.records())
                    .allMatch(document -> document.value().isPresent()
                            || document.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR));
            batch.allFindings()
                    .forEach(finding -> assertThat(finding.line(Locale.ITALIAN)).isNotBlank());
        }
    }
}
