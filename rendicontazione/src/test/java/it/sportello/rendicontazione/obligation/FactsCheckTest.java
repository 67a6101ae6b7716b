package it.sportello.rendicontazione.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsCheckTest {

    private static final String FACTS = """
            {"facts": "f1", "book": "livorno-2025-obblighi",
             "circumstances": {"workers": true}, "events": {"offer": "2025-07-18"},
             "occasions": [{"event": "payment", "id": "P1", "partner": "alfa", "on": "2025-12-01"}],
             "delivered": [],
             "partners": [{"id": "alfa", "codiceFiscale": "80012000826", "lead": true, "headcount": 15,
               "hires": {"asOf": "2025-12-01", "total": 3, "young": 1, "women": 2},
               "circumstances": {"restored": true}, "events": {"works finished": "2025-12-30"},
               "delivered": [{"document": "All. 1E", "on": "2025-07-18"}],
               "policies": [{"cover": "RCT", "perClaim": 2000000.00, "from": "2025-09-01", "to": "2026-08-31", "presented": "2025-08-31"}]}],
             "durcs": [{"codiceFiscale": "80012000826", "protocol": "INPS_1", "issued": "2025-11-01", "regular": true}]}
            """;

    private static Document<ObligationFacts> read(String json) {
        return new DocumentReader()
                .read("facts.json", json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON, ObligationFacts.class);
    }

    private static Checklist checklist() {
        return Checklist.of(Known.read("livorno-2025.yaml")).result().orElseThrow();
    }

    @Test
    void soundFactsAreReadAndAsked() {
        Document<ObligationFacts> facts = read(FACTS);
        assertThat(facts.findings()).isEmpty();
        ChecklistState state = checklist()
                .at(LocalDate.of(2026, 1, 1), facts.value().orElseThrow())
                .result()
                .orElseThrow();
        assertThat(state.in(DutyState.DONE))
                .extracting(ChecklistState.Item::duty)
                .contains("beneficial owner", "durc", "works");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lead\": true|\"lead\": false|LEAD",
                "\"young\": 1|\"young\": 4|HIRES",
                "\"women\": 2|\"women\": 4|HIRES",
                "\"to\": \"2026-08-31\"|\"to\": \"2025-08-31\"|POLICY_PERIOD",
                "\"offer\": \"2025-07-18\"|\"offer\": \"1799-07-18\"|",
            })
    void everyFindingOfFactsByThemselves(String sound, String broken, ObligationFinding expected) {
        assertThat(FACTS).contains(sound);
        Document<ObligationFacts> facts = read(FACTS.replace(sound, broken));
        assertThat(facts.value()).isEmpty();
        if (expected != null) {
            assertThat(facts.findings()).extracting(Finding::code).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "livorno-2025-obblighi|lustra-2022-obblighi|OTHER_BOOK",
                "\"workers\"|\"worker\"|UNKNOWN_NAME",
                "\"offer\"|\"offers\"|UNKNOWN_NAME",
                "\"offer\"|\"payment\"|EVENT_KIND",
                "\"event\": \"payment\"|\"event\": \"offer\"|EVENT_KIND",
                "\"partner\": \"alfa\"|\"partner\": \"beta\"|UNKNOWN_NAME",
                "\"restored\"|\"rebuilt\"|UNKNOWN_NAME",
                "\"works finished\"|\"works\"|UNKNOWN_NAME",
                "All. 1E|All. 1e|UNKNOWN_NAME",
                "\"RCT\"|\"RCX\"|UNKNOWN_NAME",
                "{\"codiceFiscale\": \"80012000826\", \"protocol\"|{\"codiceFiscale\": \"97735020584\", \"protocol\"|UNKNOWN_NAME"
            })
    void factsThatDoNotFitTheBook(String sound, String broken, ObligationFinding expected) {
        assertThat(FACTS).contains(sound);
        ObligationFacts facts = read(FACTS.replace(sound, broken)).value().orElseThrow();
        assertThat(checklist().at(LocalDate.of(2026, 1, 1), facts).findings())
                .extracting(Finding::code)
                .containsExactly(expected);
    }

    @Test
    void twoOfOneNameAreRefused() {
        Known known = Known.livorno().with(Known.partner("alfa", 1, java.util.List.of()));
        assertThat(known.asked("2026-01-01").findings())
                .extracting(Finding::code)
                .containsExactly(ObligationFinding.DUPLICATE_ID);
        assertThat(Known.livorno()
                        .occasion("payment", "P1", "2025-12-01")
                        .occasion("payment", "P1", "2025-12-02")
                        .asked("2026-01-01")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ObligationFinding.DUPLICATE_ID);
    }
}
