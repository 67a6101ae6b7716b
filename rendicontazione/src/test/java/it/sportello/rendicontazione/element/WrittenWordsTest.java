package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Livorno;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5.3 of the law file, and elements 1 and 3 of art. 16, c. 9. */
class WrittenWordsTest {

    private static ElementResult wording(String... texts) {
        return Bill.claim().texts(texts).of(FundingElement.WORDING);
    }

    private static ElementResult title(String... texts) {
        return Bill.claim().texts(texts).of(FundingElement.TITLE);
    }

    @Test
    void theVeryWordsOfTheNoticeArePresent() {
        ElementResult result = wording("PNRR. Finanziato dall'Unione europea –NextGenerationEU, saldo");
        assertThat(result.presence()).isEqualTo(Presence.PRESENT);
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finanziato dall'Unione europea - NextGenerationEU",
                "FINANZIATO DALL'UNIONE EUROPEA – NEXT GENERATION EU -",
                "finanziata dall'Unione Europea – Next Generation Eu",
                "Finanziato dall’Unione europea — NextGenerationEU",
                "Finanziato dall'Unione europea ? NextGenerationEU",
                "Finanziato dall´Unione europea ­- Next-Generation-EU",
                "Finanziato dall`Unione europea\u2212NextGenerationEU",
                "Finanziato dall'Unione europea: NextGenerationEU",
                "Ｆｉｎａｎｚｉａｔｏ dall'Unione europea NextGenerationEU",
                "Finanziato dall'Unione\u00a0europea\u202e - Next\u200bGenerationEU"
            })
    void anySignsAreEquivalent(String text) {
        ElementResult result = wording("saldo", text);
        assertThat(result.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(result)).containsExactly(ElementFinding.WORDING_EQUIVALENT);
        assertThat(result.findings().get(0).location().pointer()).endsWith("Causale[2]");
    }

    @Test
    void theyMayBeCutIntoTwo() {
        assertThat(wording("PNRR - Finanziato dall'Unione", "europea –NextGenerationEU")
                        .presence())
                .isEqualTo(Presence.PRESENT);
        assertThat(wording("PNRR - Finanziato dall'Unione euro", "pea –NextGenerationEU")
                        .presence())
                .isEqualTo(Presence.PRESENT);
        assertThat(wording("Finanziato dall'Unione europea -", "NextGenerationEU")
                        .presence())
                .isEqualTo(Presence.EQUIVALENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finanziato dall'UE - NextGenerationEU",
                "finanziata dalla UE NextGeneration EU",
                "Finanziato dall'U.E. - Next Generation EU"
            })
    void theUnionInShortIsAWarning(String text) {
        ElementResult result = wording(text);
        assertThat(result.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(result)).containsExactly(ElementFinding.WORDING_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NextGenerationEU",
                "Finanziato dall'Unione europea",
                "Finanziato dall'Unione europea e dallo Stato - NextGenerationEU",
                "Cofinanziato dall'Unione europea - NextGenerationEU"
            })
    void aPartIsNotEnoughAndIsShown(String text) {
        ElementResult result = wording(text);
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.WORDING_PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Finanziato dal Ministero", "Finanzіato dall'Unіone europea"})
    void nothingOfIt(String text) {
        assertThat(codes(wording(text))).containsExactly(ElementFinding.WORDING_MISSING);
    }

    @Test
    void theWordsOfTheRulesMayThemselvesBeFeminine() {
        FundingRules rules = Livorno.with(
                "Finanziato dall'Unione europea –NextGenerationEU\"\n  source",
                "Iniziativa finanziata dall'Unione europea\"\n  source");
        assertThat(Bill.claim()
                        .texts("INIZIATIVA FINANZIATO DALL'UNIONE EUROPEA")
                        .of(rules, FundingElement.WORDING)
                        .presence())
                .isEqualTo(Presence.EQUIVALENT);
    }

    @Test
    void theTitleInFull() {
        assertThat(title("Progetto " + Bill.TITLE + ", saldo").presence()).isEqualTo(Presence.PRESENT);
        ElementResult capitals = title("PERCORSI DI AUTONOMIA PER PERSONE CON DISABILITA'");
        assertThat(capitals.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(capitals.findings().get(0).arguments())
                .containsExactly("PERCORSI DI AUTONOMIA PER PERSONE CON DISABILITA", Bill.TITLE);
    }

    @Test
    void theTitleCutOverSeveralTexts() {
        assertThat(title("Rif. Percorsi di auto", "nomia per ", "persone con disabilità")
                        .presence())
                .isEqualTo(Presence.PRESENT);
        assertThat(title("Rif. PERCORSI di auto-", "nomia per ", "persone con disabilità")
                        .presence())
                .isEqualTo(Presence.EQUIVALENT);
        assertThat(title("Rif. Percorsi di", "autonomia per", "persone con disabilità - saldo")
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Percorsi di aut. per pers. con disabilità",
                "Percorsi di autonomia per persone",
                "Percorsi di autonomia per persone con disabilitàmotoria",
                "MultiPercorsi di autonomia per persone con disabilità",
                "persone con disabilità, percorsi di autonomia per"
            })
    void theTitleWithoutAbbreviationsAndInWholeWords(String text) {
        ElementResult result = title(text);
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.TITLE_MISSING);
        assertThat(result.findings().get(0).text(Locale.ITALIAN)).contains(Bill.TITLE, "200 caratteri");
    }
}
