package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Stated;
import it.sportello.legal.document.CsvReaderTest.Form;
import it.sportello.legal.document.CsvReaderTest.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvMappingTest {

    private static final String SOUND = """
            charset: utf-8
            separator: ";"
            decimal mark: ","
            thousands mark: "."
            dates: dd/MM/yyyy
            yes: ["sì"]
            no: ["no"]
            list separator: "|"
            columns:
              Numero: protocol
              Nome: applicant/name
              Nato: applicant/born
              Lavora: facts/works
              Carte: documents
            words:
              Nome: {a: b}
            constants:
              rent: 1.234,56
            ignored: [Note]
            """;

    private static final DocumentReader READER = new DocumentReader();

    private static Document<CsvMapping> read(String text) {
        return READER.read("mapping.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, CsvMapping.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            utf-8               ! latin1        ! KERN-0012 ! 1 ! /charset
            separator: ";"      ! separator: "#"! KERN-0012 ! 2 ! /separator
            decimal mark: ","   ! decimal mark: "'" ! KERN-0012 ! 3 ! /decimal mark
            thousands mark: "." ! thousands mark: x ! KERN-0012 ! 4 ! /thousands mark
            thousands mark: "." ! thousands mark: "," ! KERN-0038 ! 4 ! /thousands mark
            dd/MM/yyyy          ! d/M/yy        ! KERN-0012 ! 5 ! /dates
            "no"                ! "sì"          ! KERN-0038 ! 7 ! /no
            list separator: "|" ! list separator: "||" ! KERN-0012 ! 8 ! /list separator
            [Note]              ! [Nato]        ! KERN-0038 ! 19 ! /ignored
            `  Nome: {a`        ! `  Name: {a`  ! KERN-0033 ! 16 ! /words/Name
            """)
    void aMappingIsCheckedByItself(String sound, String broken, String code, int line, String pointer) {
        assertThat(read(SOUND).findings()).isEmpty();
        assertThat(read(SOUND.replace(sound, broken)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().code()).isEqualTo(code);
                    assertThat(finding.location().line()).isEqualTo(line);
                    assertThat(finding.location().pointer()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            : protocol    ! : protocollo   ! KERN-0037 ! 10 ! /columns/Numero ! *«protocollo» non porta a un valore: qui si può scrivere protocol, applicant, rent, *, other benefits
            : protocol    ! : protocol/x   ! KERN-0037 ! 10 ! /columns/Numero ! *qui si può scrivere nulla
            : protocol    ! : applicant    ! KERN-0037 ! 10 ! /columns/Numero ! *qui si può scrivere name, born, town
            : protocol    ! : facts        ! KERN-0037 ! 10 ! /columns/Numero ! *qui si può scrivere un testo
            : protocol    ! : other benefits       ! KERN-0037 ! 10 ! /columns/Numero ! *qui si può scrivere un numero intero, come 12
            : protocol    ! : other benefits/x     ! KERN-0037 ! 10 ! /columns/Numero ! *qui si può scrivere un numero intero, come 12
            : protocol    ! : other benefits/100/kind ! KERN-0037 ! 10 ! /columns/Numero ! *
            : protocol    ! : other benefits/00/kind ! KERN-0037 ! 10 ! /columns/Numero ! *
            : protocol    ! : /protocol    ! KERN-0037 ! 10 ! /columns/Numero ! *
            : protocol    ! : applicant/name ! KERN-0038 ! 11 ! /columns/Nome ! «applicant/name» è detto due volte, da «Numero» e da «Nome»: tenerne uno
            : protocol    ! : documents/0  ! KERN-0038 ! 14 ! /columns/Carte ! «documents» è detto due volte, da «Numero» e da «Carte»: tenerne uno
            rent: 1.234,56 ! protocol: 1   ! KERN-0038 ! 18 ! /constants/protocol ! «protocol» è detto due volte, da «Numero» e da «protocol»: tenerne uno
            1.234,56      ! 1,234.56       ! KERN-0006 ! 18 ! /constants/rent ! *
            rent: 1       ! rents: 1       ! KERN-0037 ! 18 ! /constants/rents ! *
            `list separator: "|"` ! ``     ! KERN-0005 ! 14 ! /columns/Carte ! manca il valore obbligatorio «list separator»
            `yes: ["sì"]` ! ``             ! KERN-0005 ! 13 ! /columns/Lavora ! manca il valore obbligatorio «yes»
            `no: ["no"]`  ! ``             ! KERN-0005 ! 13 ! /columns/Lavora ! manca il valore obbligatorio «no»
            """)
    void aMappingThatDoesNotFitTheRecordReadsNothing(
            String sound, String broken, String code, int line, String pointer, String text) {
        Document<CsvMapping> document = read(SOUND.replace(sound, broken));
        CsvMapping mapping = document.value().orElseThrow();
        Batch<Form> batch = READER.readCsv("f.csv", "x".getBytes(UTF_8), mapping, Form.class);
        assertThat(batch.records()).isEmpty();
        assertThat(batch.findings())
                .isEqualTo(mapping.check(Form.class))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().code()).isEqualTo(code);
                    assertThat(finding.location().pointer()).isEqualTo(pointer);
                    assertThat(finding.text(Locale.ITALIAN)).matches("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
                });
        assertThat(document.locate(batch.findings()).get(0).location().line()).isEqualTo(line);
    }

    @Test
    void aMappingMadeInMemoryIsCheckedToo() {
        CsvMapping mapping = new CsvMapping(
                "ebcdic",
                "",
                "",
                Optional.of(""),
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
        Batch<Form> batch = READER.readCsv("f.csv", new byte[0], mapping, Form.class);
        assertThat(batch.findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/charset", "/columns", "/dates", "/decimal mark", "/separator", "/thousands mark");
    }

    public record Odd(Stated<Integer> hours, Optional<Stated<Euro>> pay, Map<Kind, Integer> rooms, List<Kind> kinds) {}

    private static final String ODD = """
            charset: utf-8
            separator: ","
            decimal mark: "."
            dates: yyyy-MM-dd
            list separator: " "
            columns: {h: hours, p: pay, o: rooms/own home, r: rooms/rented, k2: kinds/1, k10: kinds/10, k: kinds/0}
            """;

    private static Batch<Odd> odd(String columns, String text) {
        CsvMapping mapping = read(ODD.replaceFirst("columns: .*", "columns: " + columns))
                .value()
                .orElseThrow();
        return READER.readCsv("odd.csv", text.getBytes(UTF_8), mapping, Odd.class);
    }

    @Test
    void everyKindOfComponentCanBeReached() {
        assertThat(odd("{h: hours, p: pay, o: rooms/own home, k: kinds}", "h,p,o,k\n1,not stated,2,rented  own home\n")
                        .allFindings())
                .extracting(
                        finding -> finding.code().code() + finding.location().pointer())
                .containsExactly("KERN-0021/0/k/1", "KERN-0021/0/k/2");
        assertThat(odd("{h: hours, p: pay, o: rooms/own home, k: kinds}", "h,p,o,k\nnot stated,1.5,2,rented \n")
                        .values())
                .containsExactly(new Odd(
                        Stated.not(),
                        Optional.of(Stated.of(Euro.ofCents(150))),
                        Map.of(Kind.OWN_HOME, 2),
                        List.of(Kind.RENTED)));
    }

    @Test
    void theElementsOfAListMayHaveColumnsOfTheirOwn() {
        String columns = "{h: hours, b: kinds/1, a: kinds/0, c: kinds/2}";
        assertThat(odd(columns, "h,a,b,c\n1,rented,own home,\n2,,,\n").values())
                .extracting(Odd::kinds)
                .containsExactly(List.of(Kind.RENTED, Kind.OWN_HOME), List.of());
        List<Finding> gap = odd(columns, "h,a,b,c\n1,rented,,rented\n").allFindings();
        assertThat(gap)
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer() + " "
                                + finding.location().column())
                .as("an element that is missing before another is no shorter list")
                .containsExactly("KERN-0006 /0/b 3");
    }

    @Test
    void manyElementsComeInTheOrderOfTheirNumbers() {
        StringBuilder columns = new StringBuilder("{h: hours");
        StringBuilder headers = new StringBuilder("h");
        StringBuilder row = new StringBuilder("1");
        for (int i = 11; i >= 0; i--) {
            columns.append(", k").append(i).append(": kinds/").append(i);
            headers.append(",k").append(i);
            row.append(i < 10 ? ",rented" : ",own home");
        }
        assertThat(odd(columns + "}", headers + "\n" + row).values().get(0).kinds())
                .hasSize(12)
                .startsWith(Kind.RENTED)
                .endsWith(Kind.RENTED, Kind.OWN_HOME, Kind.OWN_HOME);
    }

    @Test
    void theOrderOfTheMappingIsKept() {
        CsvMapping mapping = read(SOUND).value().orElseThrow();
        assertThat(mapping.columns().keySet()).containsExactly("Numero", "Nome", "Nato", "Lavora", "Carte");
    }
}
