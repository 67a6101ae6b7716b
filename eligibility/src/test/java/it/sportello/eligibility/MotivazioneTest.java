package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MotivazioneTest {

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MotivazioneTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String motivazione(long protocol, Locale locale) {
        return Gonnostramatza.EVALUATOR.decideAll(Gonnostramatza.applications()).decisions().stream()
                        .filter(decision -> decision.protocol() == protocol)
                        .findFirst()
                        .orElseThrow()
                        .motivazione(locale)
                + "\n";
    }

    @Test
    void d11ReadsAsAnAdmission() throws IOException {
        assertThat(motivazione(101, Locale.ITALIAN)).isEqualTo(golden("requisiti-n4-d11-ammesso_it.txt"));
        assertThat(motivazione(101, Locale.ENGLISH)).isEqualTo(golden("requisiti-n4-d11-ammesso_en.txt"));
    }

    @Test
    void d12ReadsAsARefusal() throws IOException {
        assertThat(motivazione(102, Locale.ITALIAN)).isEqualTo(golden("requisiti-n4-d12-non-ammesso_it.txt"));
        assertThat(motivazione(102, Locale.ENGLISH)).isEqualTo(golden("requisiti-n4-d12-non-ammesso_en.txt"));
    }

    @Test
    void whenAllElseIsKnownTheOthersAreSaidToBeMet() {
        assertThat(draft().members(2)
                        .isee("4000.00", "2.07", "6244.81")
                        .decision()
                        .motivazione(Locale.ITALIAN))
                .startsWith("Non ammesso. ISEE ridefinito 4.949,18 €: (ISE 4.000,00 € + redditi esenti 6.244,81 €)"
                        + " / scala 2,07, arrotondato al centesimo, a metà per eccesso. Supera di 449,18 € il limite di"
                        + " 4.500,00 € (bando det. 89/2010, Requisiti, n. 4; Definizione ISEE). Secondo la lettura scelta"
                        + " (rounding): il quoziente si arrotonda al centesimo")
                .endsWith(" Gli altri requisiti sono posseduti. Cambierebbe l'esito: redditi esenti non superiori a"
                        + " 5.315,01 € (il confronto si fa sul valore arrotondato).");
    }

    @Test
    void severalUnmetRequirementsWouldHaveToChangeTogether() {
        assertThat(draft().residence("Ales")
                        .fact("unemployed", false)
                        .decision()
                        .motivazione(Locale.ITALIAN))
                .endsWith("Cambierebbero l'esito soltanto insieme: la residenza a Gonnostramatza alla data in cui i"
                        + " requisiti devono essere posseduti; la prova che il requisito è posseduto (stato di"
                        + " disoccupazione del richiedente).");
    }

    @Test
    void whereNothingWouldChangeItItSaysSo() {
        assertThat(draft().born("1944-04-20").residence("Ales").decision().motivazione(Locale.ITALIAN))
                .endsWith("L'esito non dipende da documenti mancanti.");
    }

    @Test
    void whoMustActIsNamed() {
        assertThat(draft().unknown("fit for service").decision().motivazione(Locale.ITALIAN))
                .startsWith("Ammesso con riserva.")
                .contains("(bando det. 89/2010, Requisiti, n. 3; Requisiti, ultimo capoverso;"
                        + " a cura di: medico del lavoro incaricato).");
    }

    @Test
    void everyExampleReadsInBothLanguages() {
        Gonnostramatza.EVALUATOR
                .decideAll(Gonnostramatza.applications())
                .decisions()
                .forEach(decision -> {
                    for (Locale locale : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
                        assertThat(decision.motivazione(locale))
                                .endsWith(".")
                                .doesNotContain("{", "elig.", "()", "null");
                    }
                });
    }
}
