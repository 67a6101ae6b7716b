package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Act NOTICE = new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89");
    private static final Location PLACE = new Location("notice.yaml", "/requirements/3", 12, 5);

    @Test
    void theTextHoldsTheArguments() {
        Finding finding = Finding.of(KernelFinding.TOO_LARGE, PLACE, Euro.of(5000), Euro.of(4154));
        assertThat(finding.text(Locale.ITALIAN))
                .isEqualTo("il valore 5.000,00 € supera il massimo ammesso, 4.154,00 €");
        assertThat(finding.text(Locale.ENGLISH)).isEqualTo("the value €5,000.00 is above the most allowed, €4,154.00");
    }

    @Test
    void theTextEndsWithTheRulesItRestsOn() {
        LegalReference heading = NOTICE.whole().then(LegalReference.Part.HEADING, "Requisiti");
        Finding finding = new Finding(
                SampleFinding.UNUSUAL,
                PLACE,
                List.of("trasloco"),
                List.of(heading.then(LegalReference.Part.NUMBER, "4"), NOTICE.article("2")));
        assertThat(finding.text(Locale.ITALIAN))
                .isEqualTo("il motivo «trasloco» è insolito [Requisiti, n. 4, bando; art. 2, bando]");
    }

    @Test
    void theLineHasPlaceSeverityCodeTextAndPointer() {
        Finding finding = Finding.of(KernelFinding.MISSING_VALUE, PLACE, "isee");
        assertThat(finding.line(Locale.ITALIAN))
                .isEqualTo("notice.yaml:12:5: errore KERN-0005: manca il valore obbligatorio «isee» (/requirements/3)");
        assertThat(finding.line(Locale.ENGLISH))
                .isEqualTo("notice.yaml:12:5: error KERN-0005: the required value “isee” is missing (/requirements/3)");
    }

    @Test
    void theLineLeavesOutWhatIsUnknown() {
        assertThat(Finding.of(SampleFinding.IDLE, Location.NONE).line(Locale.ITALIAN))
                .isEqualTo("nota TEST-0002: niente da fare");
        assertThat(Finding.of(KernelFinding.EMPTY_DOCUMENT, Location.of("notice.yaml"))
                        .line(Locale.ENGLISH))
                .isEqualTo("notice.yaml: error KERN-0001: the document is empty: write at least the required keys");
    }

    @Test
    void theSameFindingIsSeenFromALargerDocument() {
        Finding finding = Finding.of(SampleFinding.IDLE, PLACE);
        assertThat(finding.under("/cases/3").location())
                .isEqualTo(new Location("notice.yaml", "/cases/3/requirements/3", 12, 5));
        assertThat(finding.under("")).isEqualTo(finding);
    }

    @Test
    void theSeverityIsThatOfItsKind() {
        Finding finding = Finding.of(SampleFinding.UNUSUAL, PLACE, "trasloco");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.line(Locale.ITALIAN))
                .isEqualTo("notice.yaml:12:5: attenzione TEST-0001: il motivo «trasloco» è insolito (/requirements/3)");
    }

    @Test
    void theArgumentsStayOutOfLogs() {
        Finding finding = Finding.of(KernelFinding.PATTERN, PLACE, "RSSMRA80A01H501U", "un codice fiscale");
        assertThat(finding).hasToString("KERN-0012 notice.yaml:12:5");
    }

    @Test
    void aFindingAboutNoPlaceInParticularIsItsCode() {
        assertThat(Finding.of(SampleFinding.IDLE, Location.NONE)).hasToString("TEST-0002");
    }

    @Test
    void aFindingDoesNotChangeWithTheListsItWasMadeFrom() {
        List<Object> arguments = new ArrayList<>(List.of("isee"));
        List<LegalReference> references = new ArrayList<>(List.of(NOTICE.whole()));
        Finding finding = new Finding(KernelFinding.MISSING_VALUE, PLACE, arguments, references);
        arguments.clear();
        references.clear();
        assertThat(finding.arguments()).containsExactly("isee");
        assertThat(finding.references()).containsExactly(NOTICE.whole());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> finding.arguments().add("x"));
    }
}
