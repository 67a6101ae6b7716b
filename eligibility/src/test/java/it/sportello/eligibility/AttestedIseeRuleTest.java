package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestedIseeRuleTest {

    private static final String TEST =
            "isee: {indicator: ordinario, at most: 9360.00, omissions: complete, source: art. 4}";

    private static String isee(String kind, String amount, String presented, String until, boolean omissions) {
        return "{\"kind\": \"%s\", \"isee\": \"%s\", \"presented\": \"%s\", \"validUntil\": \"%s\", \"omissions\": %s}"
                .formatted(kind, amount, presented, until, omissions);
    }

    private static String indicators(String... all) {
        return "\"indicators\": [" + String.join(", ", all) + "]";
    }

    /** Row 5 of the survey: ISEE not above 9,360. */
    @ParameterizedTest(name = "{0} presented {1}, valid until {2}: {3}")
    @CsvSource({
        "9360.00, 2024-01-15, 2024-12-31, yes", "9359.99, 2024-01-15, 2024-12-31, yes",
        "9360.01, 2024-01-15, 2024-12-31, no", "0.00, 2024-01-15, 2024-12-31, yes",
        "9360.00, 2023-01-15, 2023-12-31, complete", "9360.01, 2023-01-15, 2023-12-31, complete",
        "9360.00, 2024-01-15, 2024-03-10, yes", "9360.00, 2024-01-15, 2024-03-09, complete",
        "9360.00, 2024-03-10, 2024-12-31, yes", "9360.00, 2024-03-11, 2024-12-31, complete"
    })
    void theCeilingIsInAndTheAttestationIsValidOnTheDay(String amount, String presented, String until, String answer) {
        assertThat(Made.asked(TEST, indicators(isee("ordinario", amount, presented, until, false))))
                .isEqualTo(answer);
    }

    /** Row 5: "ordinary or current": the current one is taken where it is valid. */
    @Test
    void theCorrentePrevailsAsLongAsItIsValid() {
        String test =
                "isee: {indicator: ordinario, prevails: corrente, at most: 9360.00, omissions: complete, source: art. 4}";
        String ordinary = isee("ordinario", "12000.00", "2024-01-15", "2024-12-31", false);
        assertThat(Made.asked(test, indicators(ordinary))).isEqualTo("no");
        assertThat(Made.asked(
                        test, indicators(ordinary, isee("corrente", "8000.00", "2024-02-01", "2024-07-31", false))))
                .isEqualTo("yes");
        assertThat(Made.asked(
                        test, indicators(ordinary, isee("corrente", "8000.00", "2024-02-01", "2024-03-09", false))))
                .isEqualTo("no");
        assertThat(Made.asked(test, indicators(isee("corrente", "8000.00", "2024-02-01", "2024-07-31", false))))
                .isEqualTo("yes");
        assertThat(Made.asked(TEST, indicators(isee("corrente", "8000.00", "2024-02-01", "2024-07-31", false))))
                .isEqualTo("complete");
    }

    /** Art. 11, c. 5, D.P.C.M. 159/2013. */
    @ParameterizedTest(name = "omissions: {0} gives {1}")
    @CsvSource({
        "'omissions: accept,', yes",
        "'omissions: complete,', complete",
        "'omissions: exclude,', no",
        "'', decide"
    })
    void anAttestationWithOmissionsIsWorthWhatTheNoticeSays(String omissions, String answer) {
        String test = "isee: {indicator: ordinario, at most: 9360.00, %s source: art. 4}".formatted(omissions);
        assertThat(Made.asked(test, indicators(isee("ordinario", "5000.00", "2024-01-15", "2024-12-31", true))))
                .isEqualTo(answer);
    }

    @Test
    void anAttestationBeforeTheFirstDayIsNotTaken() {
        String test =
                "isee: {indicator: ordinario, at most: 9360.00, attestation from: 2024-01-16, omissions: accept, source: art. 4}";
        assertThat(Made.asked(test, indicators(isee("ordinario", "1.00", "2024-01-15", "2024-12-31", false))))
                .isEqualTo("complete");
        assertThat(Made.asked(test, indicators(isee("ordinario", "1.00", "2024-01-16", "2024-12-31", false))))
                .isEqualTo("yes");
    }

    @Test
    void theReasonsNameKindDayAndDifference() {
        String above = indicators(isee("ordinario", "9360.01", "2024-01-15", "2024-12-31", false));
        assertThat(Made.because(TEST, above).replace('\u00a0', ' '))
                .isEqualTo("ISEE ordinario 9.360,01 € (DSU del 15/01/2024). Supera di 0,01 € il limite di 9.360,00 €");
        assertThat(Made.change(TEST, above).replace('\u00a0', ' '))
                .isEqualTo("ISEE ordinario non superiore a 9.360,00 €");
        assertThat(Made.because(TEST, indicators(isee("ordinario", "1.00", "2024-01-15", "2024-12-31", false)))
                        .replace('\u00a0', ' '))
                .isEqualTo("ISEE ordinario 1,00 € (DSU del 15/01/2024). Non supera il limite di 9.360,00 €");
        assertThat(Made.because(TEST, "")).isEqualTo("Manca l'attestazione: ISEE ordinario");
        assertThat(Made.because(TEST, indicators(isee("ordinario", "1.00", "2023-01-15", "2023-12-31", false))))
                .isEqualTo("L'attestazione vale fino al 31/12/2023: serve un'attestazione valida al 10/03/2024");
        String test = "isee: {indicator: ordinario, at most: 9360.00, omissions: exclude, source: art. 4}";
        String omissions = indicators(isee("ordinario", "1.00", "2024-01-15", "2024-12-31", true));
        assertThat(Made.change(test, omissions)).isEqualTo("un'attestazione senza omissioni o difformità");
    }

    @ParameterizedTest
    @CsvSource({
        "corrente, ISEE corrente",
        "minorenni, ISEE minorenni",
        "universita, ISEE università",
        "sociosanitario, ISEE sociosanitario",
        "residenze, ISEE sociosanitario-residenze"
    })
    void eachKindHasItsName(String kind, String name) {
        String test = "isee: {indicator: %s, at most: 1.00, omissions: accept, source: art. 4}".formatted(kind);
        assertThat(Made.because(test, "")).isEqualTo("Manca l'attestazione: " + name);
    }

    @Test
    void theIseeItGivesToAmountsIsThatItCompares() {
        Requirement requirement = Made.evaluator(TEST).notice().requirements().get(0);
        AttestedIseeRule rule = new AttestedIseeRule(
                new Clause("it", "it", java.util.List.of(), java.util.List.of()),
                application -> application.received().toLocalDate(),
                requirement.isee().orElseThrow());
        assertThat(rule.isee(
                        Made.application(indicators(isee("ordinario", "9360.01", "2024-01-15", "2024-12-31", false)))))
                .contains(Euro.parse("9360.01"));
        assertThat(rule.isee(Made.application(""))).isEmpty();
        assertThat(rule.isee(
                        Made.application(indicators(isee("ordinario", "9360.01", "2024-01-15", "2024-12-31", true)))))
                .isEmpty();
    }

    /** Jurist: an ISEE corrente of a later day does not hide the ordinary one that is there. */
    @Test
    void whatPrevailsMustBeThereOnTheDayOfTheApplication() {
        String test =
                "isee: {indicator: ordinario, prevails: corrente, at most: 9360.00, omissions: complete, source: art. 4}";
        assertThat(Made.asked(
                        test,
                        indicators(
                                isee("ordinario", "5000.00", "2024-02-01", "2024-12-31", false),
                                isee("corrente", "8000.00", "2024-03-20", "2024-09-30", false))))
                .isEqualTo("yes");
    }

    @Test
    void ofTwoOfOneKindNoneIsPicked() {
        assertThat(Made.asked(
                        TEST,
                        indicators(
                                isee("ordinario", "5000.00", "2024-02-01", "2024-12-31", false),
                                isee("ordinario", "10000.00", "2024-02-01", "2024-12-31", false))))
                .isEqualTo("complete");
    }
}
