package it.sportello.eligibility.siuss;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.places;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiussOutcomesTest {

    private static final String GOOD = """
            {"id_flusso": "E085.PS.20100601.0000001", "tipo": "PS_PSA_SINA", "ts_flusso": "2010-06-01T11:04:56.852Z",
             "ts_acquisizione": "2010-06-02T00:00:00+02:00", "codice_esito": "OK", "id_acquisizione_siuss": "22738"}""";

    private static SiussOutcomes read(String... outcomes) {
        return readAll("{\"elenco_esiti\": [" + String.join(",", outcomes) + "]}");
    }

    private static SiussOutcomes readAll(String json) {
        return SiussOutcomes.read("esiti.json", json.getBytes(UTF_8));
    }

    @Test
    void anOutcomeIsRead() {
        SiussOutcomes read = read(GOOD);
        assertThat(read.findings()).isEmpty();
        assertThat(read.outcomes())
                .containsExactly(new SiussOutcome(
                        "E085.PS.20100601.0000001",
                        "PS_PSA_SINA",
                        OffsetDateTime.parse("2010-06-01T11:04:56.852Z"),
                        OffsetDateTime.parse("2010-06-02T00:00:00+02:00"),
                        SiussOutcome.Code.OK,
                        Optional.empty(),
                        Optional.of("22738")));
    }

    @ParameterizedTest
    @EnumSource(SiussOutcome.Code.class)
    void everyCodeIsKnown(SiussOutcome.Code code) {
        assertThat(read(GOOD.replace("\"OK\"", "\"" + code + "\"")).outcomes())
                .extracting(SiussOutcome::code)
                .containsExactly(code);
    }

    @Test
    void theDescriptionIsKept() {
        assertThat(read(GOOD.replace(
                                "\"OK\"", "\"RICHIESTA_INVALIDA\", \"descrizione_esito\": \"Solo un beneficiario\""))
                        .outcomes()
                        .get(0)
                        .description())
                .contains("Solo un beneficiario");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id_flusso",
                "tipo",
                "ts_flusso",
                "ts_acquisizione",
                "codice_esito",
            })
    void aMissingOrWrongValueLeavesTheOthersAlone(String key) {
        for (String bad : new String[] {
            GOOD.replace("\"" + key + "\":", "\"x\":"),
            GOOD.replaceAll("\"" + key + "\": \"[^\"]*\"", "\"" + key + "\": 7"),
            GOOD.replaceAll("\"" + key + "\": \"[^\"]*\"", "\"" + key + "\": \" \"")
        }) {
            SiussOutcomes read = read(GOOD, bad, GOOD);
            assertThat(read.outcomes()).hasSize(2);
            assertThat(places(read.findings())).containsExactly("ELIG-0525 /elenco_esiti/1/" + key);
            assertThat(read.findings().get(0).arguments()).containsExactly(key);
            assertThat(read.findings().get(0).location().document()).isEqualTo("esiti.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "KO", "OK "})
    void anUnknownCodeIsAFinding(String code) {
        assertThat(places(read(GOOD.replace("\"OK\"", "\"" + code + "\"")).findings()))
                .containsExactly("ELIG-0525 /elenco_esiti/0/codice_esito");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-06-01", "2010-02-29T00:00:00Z", "2010-06-01T11:04:56"})
    void aTimeThatIsNoneIsAFinding(String time) {
        assertThat(places(read(GOOD.replace("2010-06-01T11:04:56.852Z", time)).findings()))
                .containsExactly("ELIG-0525 /elenco_esiti/0/ts_flusso");
    }

    @Test
    void whatIsNoOutcomeIsAFinding() {
        assertThat(read("7", "null", "[]").outcomes()).isEmpty();
        assertThat(read("7").findings()).hasSize(5);
    }

    @Test
    void anOptionalValueMayBeNullButNotANumber() {
        assertThat(read(GOOD.replace("\"22738\"", "null")).outcomes()).hasSize(1);
        assertThat(places(read(GOOD.replace("\"22738\"", "22738")).findings()))
                .containsExactly("ELIG-0525 /elenco_esiti/0/id_acquisizione_siuss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "{}",
                "null",
                "{\"elenco_esiti\": {}}",
                "{\"elenco_esiti\": [}",
                "{\"elenco_esiti\": [], \"elenco_esiti\": []}"
            })
    void whatIsNoListOfOutcomesIsAFinding(String json) {
        SiussOutcomes read = readAll(json);
        assertThat(codes(read.findings())).containsExactly("ELIG-0524");
        assertThat(read.findings().get(0).location().document()).isEqualTo("esiti.json");
    }

    @Test
    void noOutcomesAreNoFinding() {
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void anEndlessOrDeepFileIsAFinding() {
        assertThat(codes(readAll("{\"elenco_esiti\": [" + " ".repeat(SiussOutcomes.MAX_BYTES) + "]}")
                        .findings()))
                .containsExactly("ELIG-0524");
        assertThat(codes(readAll("[".repeat(100_000)).findings())).containsExactly("ELIG-0524");
        String most = "{\"elenco_esiti\": []}";
        assertThat(readAll(most + " ".repeat(SiussOutcomes.MAX_BYTES - most.length()))
                        .findings())
                .isEmpty();
    }

    @Property(tries = 300)
    void nothingThrows(@ForAll byte[] bytes, @ForAll String text) {
        assertThat(SiussOutcomes.read("x", bytes).outcomes()).isEmpty();
        assertThat(readAll("{\"elenco_esiti\": [" + text + "]}").outcomes()).isEmpty();
    }

    @Test
    void theTextHoldsNeitherDescriptionNorNumber() {
        SiussOutcomes read = read(GOOD);
        assertThat(read.toString()).isEqualTo("1 outcomes, 0 findings");
        assertThat(read.outcomes().get(0).toString()).isEqualTo("E085.PS.20100601.0000001: OK");
    }
}
