package it.sportello.eligibility.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundsCheckTest {

    private static final String QUOTAS =
            "quotas: {of: places, shares: [{id: a, label: prima, share: 60}, {id: b, label: seconda, share: 40}], rounding: down, unused: spill over, source: art. 7}";
    private static final String PLACES = "places: {number: 10, source: art. 8}";

    private static List<String> findings(String budget, String effect, String... more) {
        return Terms.findings(Terms.yaml(budget, effect, more));
    }

    @Test
    void soundTermsAreSound() {
        assertThat(findings("1000.00", "stop")).isEmpty();
        assertThat(findings("1000.00", "last one partial", PLACES, QUOTAS)).isEmpty();
        assertThat(findings("1000.00", "pro rata for all")).isEmpty();
    }

    @Test
    void aNoticeThatLimitsNothingIsFollowedByAnAct() {
        assertThat(findings("not stated", "stop")).containsExactly("NOTHING_LIMITS /funds/budget/amount");
        assertThat(findings("not stated", "stop", PLACES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"39", "41", "39.99", "40.01", "1/3"})
    void quotasAreAHundredPerCent(String share) {
        assertThat(findings("1000.00", "stop", PLACES, QUOTAS.replace("share: 40", "share: " + share)))
                .containsExactly("QUOTAS_SUM /funds/quotas/shares");
    }

    @Test
    void thirdsAreAHundredPerCentExactly() {
        String thirds =
                "quotas: {of: places, shares: [{id: a, label: a, share: 100/3}, {id: b, label: b, share: 200/3}], rounding: down, unused: spill over, source: art. 7}";
        assertThat(findings("1000.00", "stop", PLACES, thirds)).isEmpty();
        assertThat(findings("1000.00", "stop", PLACES, thirds.replace("100/3", "33.33")))
                .containsExactly("QUOTAS_SUM /funds/quotas/shares");
    }

    @Test
    void theSumOfQuotasIsToldExactly() {
        assertThat(Terms.read(Terms.yaml("1000.00", "stop", PLACES, QUOTAS.replace("share: 40", "share: 39.5")))
                        .findings()
                        .get(0)
                        .text(Locale.ITALIAN))
                .startsWith("le quote fanno il 99,5 per cento");
    }

    @Test
    void quotasNeedWholesRoundingAndAWordOnWhatIsUnused() {
        assertThat(findings("1000.00", "stop", QUOTAS)).containsExactly("QUOTAS_OF_NO_PLACES /funds/quotas/of");
        assertThat(findings("1000.00", "stop", QUOTAS.replace("of: places", "of: money")))
                .isEmpty();
        assertThat(findings("1000.00", "stop", PLACES, QUOTAS.replace("rounding: down", "rounding: not stated")))
                .containsExactly("QUOTA_ROUNDING_NOT_STATED /funds/quotas/rounding");
        assertThat(findings("1000.00", "stop", PLACES, QUOTAS.replace("unused: spill over", "unused: not stated")))
                .containsExactly("UNUSED_NOT_STATED /funds/quotas/unused");
        assertThat(findings("1000.00", "stop", PLACES, QUOTAS.replace("id: b", "id: a")))
                .containsExactly("DUPLICATE_ID /funds/quotas/shares/1/id");
    }

    @Test
    void whatHappensWhereTheMoneyEndsIsNeverAssumed() {
        assertThat(findings("1000.00", "not stated")).containsExactly("SHORTAGE_NOT_STATED /funds/when short/effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pro rata for all, rest: left",
                "pro rata for all, rest: left, rounding: {unit: 0.01, mode: half up}",
                "pro rata for all, rest: left, rounding: {unit: 0.01, mode: up}",
                "pro rata within the class, rest: left, rounding: {unit: 0.001, mode: down}"
            })
    void amountsInProportionAreRoundedDownToCents(String effect) {
        assertThat(findings("1000.00", effect)).containsExactly("PRO_RATA_ROUNDING /funds/when short/rounding");
    }

    @Test
    void theCentsThatAreLeftAreDeclared() {
        String rounded = "pro rata for all, rounding: {unit: 1, mode: down}";
        assertThat(findings("1000.00", rounded)).containsExactly("REST_NOT_SAID /funds/when short/rest");
        assertThat(findings("1000.00", rounded + ", rest: not stated"))
                .containsExactly("REST_NOT_STATED /funds/when short/rest");
        assertThat(findings("1000.00", rounded + ", rest: left")).isEmpty();
    }

    @Test
    void roundingAndRestAreOfProportionsOnly() {
        assertThat(findings("1000.00", "stop, rest: left, rounding: {unit: 0.01, mode: down}"))
                .containsExactly("UNFIT /funds/when short/rounding", "UNFIT /funds/when short/rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACES, "add ons: [{id: a, label: farmaci, source: art. 9}]"})
    void proportionsAreNotJoinedToOthers(String other) {
        assertThat(findings("1000.00", "pro rata for all", other))
                .containsExactly("PRO_RATA_WITH_OTHERS /funds/when short/effect");
    }

    @Test
    void quotasAreNotJoinedToProportions() {
        assertThat(findings("1000.00", "pro rata for all", QUOTAS.replace("of: places", "of: money")))
                .containsExactly("PRO_RATA_WITH_OTHERS /funds/when short/effect");
    }

    @Test
    void theLeastIsNotAboveTheBudget() {
        assertThat(findings("1000.00", "stop", "least payable: {amount: 1000.00, source: art. 9}"))
                .isEmpty();
        assertThat(findings("1000.00", "stop", "least payable: {amount: 1000.01, source: art. 9}"))
                .containsExactly("LEAST_ABOVE_BUDGET /funds/least payable/amount");
    }

    @Test
    void silenceOnTheListAndOnTheYearsAfterIsTold() {
        assertThat(findings("1000.00", "stop", "waiting list: {use: not stated, source: art. 9}"))
                .containsExactly("WAITING_LIST_NOT_STATED /funds/waiting list/use");
        assertThat(findings("1000.00", "stop", "carry over: {effect: not stated, source: art. 9}"))
                .containsExactly("CARRY_OVER_NOT_STATED /funds/carry over/effect");
        assertThat(findings("1000.00", "stop", "carry over: {effect: lapses, source: art. 9}"))
                .isEmpty();
    }

    @Test
    void addOnsHaveNamesOfTheirOwn() {
        assertThat(findings(
                        "1000.00",
                        "stop",
                        "add ons: [{id: a, label: a, source: art. 9}, {id: a, label: b, source: art. 9}]"))
                .containsExactly("DUPLICATE_ID /funds/add ons/1/id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "places|{number: 10, source: \";\"}",
                "least payable|{amount: 10.00, source: \";\"}",
                "second round|{fewer than: 5, source: \";\"}",
                "waiting list|{use: closed, source: \";\"}",
                "carry over|{effect: lapses, source: \";\"}"
            })
    void everyClauseHasASourceThatCanBeCited(String key, String value) {
        assertThat(findings("1000.00", "stop", key + ": " + value))
                .containsExactly("SOURCE_FORM /funds/" + key + "/source");
    }

    @Test
    void theOtherClausesToo() {
        assertThat(Terms.findings(Terms.yaml("1000.00", "stop").replace("source: art. 4", "source: \";\"")))
                .containsExactly("SOURCE_FORM /funds/budget/source");
        assertThat(Terms.findings(Terms.yaml("1000.00", "stop").replace("source: art. 5", "source: \";\"")))
                .containsExactly("SOURCE_FORM /funds/when short/source");
        assertThat(findings("1000.00", "stop", PLACES, QUOTAS.replace("art. 7", "\";\"")))
                .containsExactly("SOURCE_FORM /funds/quotas/source");
        assertThat(findings("1000.00", "stop", "add ons: [{id: a, label: a, source: \";\"}]"))
                .containsExactly("SOURCE_FORM /funds/add ons/0/source");
        assertThat(findings("1000.00", "stop", "places: {number: 10, source: art. 1, readings: [x]}"))
                .containsExactly("UNKNOWN_READING /funds/places/readings/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places: {number: 0, source: art. 8}",
                "places: {number: 1.5, source: art. 8}",
                "places: {number: 99999999999999999999, source: art. 8}",
                "least payable: {amount: -1.00, source: art. 8}",
                "second round: {fewer than: 0, source: art. 8}",
                "waiting list: {use: sometimes, source: art. 8}",
                "waiting list: {use: scroll, until: 2025-02-29, source: art. 8}",
                "quotas: {of: places, shares: [], rounding: down, unused: spill over, source: art. 8}",
                "quotas: {of: places, shares: [{id: a, label: a, share: 0}], rounding: down, unused: spill over, source: art. 8}",
                "quotas: {of: places, shares: [{id: a, label: a, share: 100.01}], rounding: down, unused: spill over, source: art. 8}"
            })
    void whatHasNotTheFormOfTermsIsAFinding(String more) {
        assertThat(Terms.read(Terms.yaml("1000.00", "stop", more)).value()).isEmpty();
        assertThat(findings("1000.00", "stop", more)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000.01", "0.001", "1e9", "ten", "[]"})
    void aBudgetIsAnAmount(String budget) {
        assertThat(findings(budget, "stop")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "1000000000000.00"})
    void bothEndsOfTheRangeAreIn(String budget) {
        assertThat(findings(budget, "stop")).isEmpty();
    }
}
