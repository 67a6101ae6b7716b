package it.sportello.eligibility.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingCheckTest {

    private static final String SOUND = """
            ranking:
              source: art. 1
              classes:
                - {id: a, label: prima classe, source: art. 2}
                - {id: b, label: seconda classe, source: art. 2}
              order:
                - {by: isee, direction: lowest first, missing: to be completed, source: art. 3}
                - {by: points, of: total, direction: highest first, missing: last, source: art. 3}
                - {by: protocol, direction: earliest first, source: art. 4}
            """;

    private static String first(String key) {
        return SOUND.replace(
                "{by: isee, direction: lowest first, missing: to be completed, source: art. 3}", "{" + key + "}");
    }

    @Test
    void soundTermsAreSound() {
        assertThat(Terms.findings(SOUND)).isEmpty();
    }

    @Test
    void aClassThatStandsTwiceIsAnError() {
        assertThat(Terms.findings(SOUND.replace("id: b", "id: a")))
                .containsExactly("DUPLICATE_ID /ranking/classes/1/id");
    }

    @Test
    void aKeyThatStandsTwiceIsAnError() {
        assertThat(Terms.findings(
                        first("by: points, of: total, direction: lowest first, missing: last, source: art. 3")))
                .containsExactly("KEY_TWICE /ranking/order/1");
        assertThat(Terms.findings(
                        first("by: points, of: other, direction: lowest first, missing: last, source: art. 3")))
                .isEmpty();
    }

    @Test
    void aKeyAfterTheProtocolIsNeverReached() {
        assertThat(Terms.findings(first("by: protocol, direction: latest first, source: art. 3")))
                .containsExactly("KEY_NOT_REACHED /ranking/order/1", "KEY_TWICE /ranking/order/2");
        assertThat(Terms.findings(first("by: draw, source: art. 3")))
                .containsExactly("KEY_NOT_REACHED /ranking/order/1", "KEY_NOT_REACHED /ranking/order/2");
    }

    @Test
    void keysThatEndWithoutProtocolOrDrawGetAProposal() {
        String open = SOUND.replace("    - {by: protocol, direction: earliest first, source: art. 4}\n", "");
        assertThat(Terms.findings(open)).containsExactly("NO_TOTAL_ORDER /ranking/order");
        assertThat(Terms.read(open).findings().get(0).text(Locale.ITALIAN))
                .contains("«points total»")
                .contains("Proposta: «a ulteriore parità precede la domanda con numero di protocollo anteriore»");
        assertThat(Terms.findings(open + "    - {by: draw, source: art. 4}\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"points,highest first", "number,lowest first", "day,earliest first"})
    void pointsNumbersAndDaysNeedAName(String by, String direction) {
        assertThat(Terms.findings(first("by: " + by + ", direction: " + direction + ", missing: last, source: art. 3")))
                .containsExactly("NAME_MISSING /ranking/order/0/of");
    }

    @Test
    void otherKeysHaveNoName() {
        assertThat(Terms.findings(first("by: isee, of: x, direction: lowest first, missing: last, source: art. 3")))
                .containsExactly("UNFIT /ranking/order/0/of");
    }

    @Test
    void aDirectionIsNeverAssumed() {
        assertThat(Terms.findings(first("by: isee, missing: last, source: art. 3")))
                .containsExactly("DIRECTION_MISSING /ranking/order/0/direction");
        assertThat(Terms.read(first("by: isee, missing: last, source: art. 3"))
                        .findings()
                        .get(0)
                        .text(Locale.ENGLISH))
                .contains("lowest first, highest first");
    }

    @ParameterizedTest
    @CsvSource({
        "points,older first",
        "number,earliest first",
        "day,lowest first",
        "isee,younger first",
        "age,highest first",
        "distance,latest first",
        "arrival,older first",
        "protocol,lowest first"
    })
    void aDirectionFitsItsKey(String by, String direction) {
        String of = by.equals("points") || by.equals("number") || by.equals("day") ? ", of: other" : "";
        String missing = by.equals("protocol") ? "" : ", missing: last";
        String precision = by.equals("arrival") ? ", precision: minute" : "";
        assertThat(Terms.findings(first(
                        "by: " + by + of + ", direction: " + direction + missing + precision + ", source: art. 3")))
                .contains("DIRECTION_UNFIT /ranking/order/0/direction");
    }

    @Test
    void aDrawHasNoDirectionAndNoMissingValue() {
        assertThat(Terms.findings(first("by: draw, direction: lowest first, missing: last, source: art. 3")))
                .startsWith("UNFIT /ranking/order/0/direction", "UNFIT /ranking/order/0/missing");
    }

    @Test
    void whatAMissingValueMeansIsNeverAssumed() {
        assertThat(Terms.findings(first("by: isee, direction: lowest first, source: art. 3")))
                .containsExactly("MISSING_NOT_SAID /ranking/order/0/missing");
        assertThat(Terms.findings(first("by: isee, direction: lowest first, missing: not stated, source: art. 3")))
                .containsExactly("MISSING_NOT_STATED /ranking/order/0/missing");
    }

    @Test
    void aProtocolIsNeverMissing() {
        assertThat(Terms.findings(SOUND.replace("earliest first,", "earliest first, missing: last,")))
                .containsExactly("UNFIT /ranking/order/2/missing");
    }

    @Test
    void anArrivalSaysInWhichUnitClocksAreCompared() {
        assertThat(Terms.findings(first("by: arrival, direction: earliest first, missing: last, source: art. 3")))
                .containsExactly("PRECISION_MISSING /ranking/order/0/precision");
        assertThat(Terms.findings(
                        first("by: isee, direction: lowest first, missing: last, precision: day, source: art. 3")))
                .containsExactly("UNFIT /ranking/order/0/precision");
    }

    @Test
    void theOrderOfAClassIsCheckedLikeTheOther() {
        String own = SOUND.replace(
                "{id: b, label: seconda classe, source: art. 2}",
                "{id: b, label: seconda classe, source: art. 2, order: [{by: isee, missing: last, source: art. 3}]}");
        assertThat(Terms.findings(own))
                .containsExactlyInAnyOrder(
                        "DIRECTION_MISSING /ranking/classes/1/order/0/direction",
                        "NO_TOTAL_ORDER /ranking/classes/1/order");
    }

    @Test
    void everyClauseHasASourceThatCanBeCited() {
        assertThat(Terms.findings(SOUND.replace("source: art. 1", "source: \"art. 1;\"")))
                .containsExactly("SOURCE_FORM /ranking/source");
        assertThat(Terms.findings(SOUND.replace("prima classe, source: art. 2", "prima classe, source: \";\"")))
                .containsExactly("SOURCE_FORM /ranking/classes/0/source");
        assertThat(Terms.findings(SOUND.replace("source: art. 4", "source: \"art. 4;\"")))
                .containsExactly("SOURCE_FORM /ranking/order/2/source");
    }

    @Test
    void aReadingIsInTheList() {
        assertThat(Terms.findings(SOUND.replace("source: art. 4", "source: art. 4, readings: [x]")))
                .containsExactly("UNKNOWN_READING /ranking/order/2/readings/0");
        assertThat(Terms.findings(SOUND.replace("source: art. 4", "source: art. 4, readings: [x]") + """
                        readings:
                          - {id: x, texts: [arrivo], chosen: conta il protocollo, because: il solo ordine detto, source: art. 4}
                        """))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking: {source: art. 1, order: []}",
                "ranking: {source: art. 1}",
                "ranking: {source: art. 1, order: [{by: colour, source: art. 1}]}",
                "ranking: {source: art. 1, order: [{by: draw}]}",
                "ranking: {source: art. 1, order: [{by: 7, source: art. 1}]}",
                "ranking: {source: art. 1, order: {by: draw}}",
                "ranking: [1, 2]",
                "ranking: {source: \" \", order: [{by: draw, source: art. 1}]}",
                "ranking: {source: art. 1, order: [{by: points, of: \" \", direction: highest first, missing: last, source: art. 1}]}"
            })
    void whatHasNotTheFormOfTermsIsAFinding(String yaml) {
        assertThat(Terms.read(yaml).value()).isEmpty();
        assertThat(Terms.read(yaml).findings()).isNotEmpty();
    }
}
