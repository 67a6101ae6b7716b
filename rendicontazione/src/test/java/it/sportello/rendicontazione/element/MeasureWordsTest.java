package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Livorno;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Element 2 of art. 16, c. 9, in the spellings of section 5.1 of the law file. */
class MeasureWordsTest {

    private static ElementResult measure(String... texts) {
        return Bill.claim().texts(texts).of(FundingElement.MEASURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PNRR M5C2 1.2",
                "PNRR M5.C2.I.1.2",
                "INTERVENTO PNRR – M5.C.2.I.1.2 “PERCORSI”",
                "PNRR Missione 5 Componente 2 Investimento 1.2",
                "P.N.R.R. - Missione n. 5, Componente n. 2, Inv. 1.2",
                "pnrr m5c2i1.2",
                "PNRR M5-C2-1.2.",
                "PNRR M5C2 Investimento 1.2",
                "PNRR M5C2.1.2",
                "PNRR: M 5 C 2 I 1.2",
                "PNRR Missione M5 Componente C2 Investimento I1.2",
                "PNRR – Missione 5 “Inclusione e coesione”, Componente 2 “Infrastrutture sociali, famiglie, comunità e terzo settore”, Sottocomponente 1 “Servizi sociali, disabilità e marginalità sociale”, Investimento 1.2 – “Percorsi”"
            })
    void inAnySpelling(String text) {
        ElementResult result = measure(text);
        assertThat(result.presence()).isEqualTo(Presence.PRESENT);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void cutOverSeveralTexts() {
        assertThat(measure("PNRR Missione 5", "Componente 2", "Investimento 1.2")
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void theLongNameOfTheProgrammeIsEquivalent() {
        ElementResult result = measure("Piano Nazionale di Ripresa e Resilienza, M5C2 1.2");
        assertThat(result.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(result)).containsExactly(ElementFinding.MEASURE_IN_FULL);
    }

    @Test
    void partsInAnotherOrderAreEquivalent() {
        ElementResult result = measure("Investimento 1.2 del PNRR, Componente 2, Missione 5");
        assertThat(result.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(result)).containsExactly(ElementFinding.MEASURE_APART);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M5C2 1.2 | PNRR",
                "PNRR M5C2 1.2.1 | Investimento 1.2",
                "PNRR M5C2 11.2 | Investimento 1.2",
                "PNRR M5C2 1.20 | Investimento 1.2",
                "PNRR M5C2 | Investimento 1.2",
                "PNRR M6C2 1.2 | Missione 5",
                "PNRR M5C1 1.2 | Componente 2",
                "PNRR Missione 5 Investimento 1.2 ai sensi dell'art. 16 c. 2 | Componente 2",
                "PNRR Missione 15 Componente 2 Investimento 1.2 | Missione 5"
            })
    void whatIsMissingIsNamed(String text, String missing) {
        ElementResult result = measure(text);
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.MEASURE_MISSING);
        assertThat((List<?>) result.findings().get(0).arguments().get(0)).anyMatch(missing::equals);
    }

    @Test
    void nothingOfItAtAll() {
        assertThat(measure("saldo").findings().get(0).arguments().get(0))
                .isEqualTo(List.of("PNRR", "Missione 5", "Componente 2", "Investimento 1.2"));
    }

    @Test
    void numbersOfTheRulesAreNoPatterns() {
        FundingRules rules = Livorno.with("investment: \"1.2\"", "investment: \"(1+\"");
        assertThat(Bill.claim().of(rules, FundingElement.MEASURE).presence()).isEqualTo(Presence.MISSING);
    }
}
