package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sportello.legal.Fraction;
import it.sportello.legal.document.ParameterBook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    static final NavigableMap<LocalDate, Rules> RULES = Rules.of(Rules.book("isee-159-2013.yaml"));

    private static Rules on(String day) {
        return RULES.floorEntry(LocalDate.parse(day)).getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, state savings left out, 0",
        "2025-04-02, state savings left out, 0",
        "2025-04-03, state savings left out, 50000",
        "2019-10-22, current months of validity, 2",
        "2019-10-23, current months of validity, 6",
        "2018-12-31, dependant limit up to 24 years, 2840.51",
        "2019-01-01, dependant limit up to 24 years, 4000",
        "2022-08-31, adequate income of a student, 6500",
        "2022-09-01, adequate income of a student, 9000"
    })
    void aValueHoldsFromItsDayUntilTheNextOne(String day, String key, String value) {
        Parameter parameter = java.util.Arrays.stream(Parameter.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(on(day).get(parameter).value()).isEqualTo(Fraction.parse(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-28, DISABILITY, false",
        "2016-05-29, DISABILITY, true",
        "2019-01-28, DEPENDANT_AGE, false",
        "2019-01-29, DEPENDANT_AGE, true",
        "2023-12-31, DEPENDANT_AGE, true",
        "2024-01-01, DEPENDANT_AGE, false",
        "2019-10-22, CURRENT_EVENT_MONTHS, true",
        "2019-10-23, CURRENT_EVENT_MONTHS, false",
        "2021-08-24, CURRENT_ASSETS_CHANGE, false",
        "2021-08-25, CURRENT_ASSETS_CHANGE, true",
        "2022-12-31, FIGURATIVE_RATE, false",
        "2023-01-01, FIGURATIVE_RATE, true",
        "2023-12-31, FIGURATIVE_RATE, true",
        "2024-01-01, FIGURATIVE_RATE, false",
        "2025-12-31, FAMILIES_HOME_ALLOWANCE, false",
        "2026-01-01, FAMILIES_HOME_ALLOWANCE, true"
    })
    void aRuleBeginsAndEndsOnItsDay(String day, Parameter parameter, boolean inForce) {
        assertThat(on(day).find(parameter).isPresent()).isEqualTo(inForce);
    }

    @Test
    void aCapoluogoIsOneFrom2026() {
        assertThat(on("2025-12-31").isCapoluogo("H501")).isFalse();
        assertThat(on("2026-01-01").isCapoluogo("H501")).isTrue();
        assertThat(on("2026-01-01").isCapoluogo("A001")).isFalse();
    }

    @Test
    void aRuleThatIsNotInForceIsNotAsked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> on("2015-01-01").get(Parameter.DISABILITY))
                .withMessageContaining("each member with disability");
    }

    @Test
    void daysBetweenTwoChangesShareTheirRules() {
        assertThat(on("2024-02-01")).isSameAs(on("2024-11-30"));
        assertThat(on("2023-12-31")).isNotSameAs(on("2024-01-01"));
    }

    @Test
    void theRuleSetHasItsNameAndDigest() {
        assertThat(on("2024-02-01").ruleSet().id()).isEqualTo("isee-159-2013");
        assertThat(on("2024-02-01").ruleSet().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void theyWereCheckedUntilTheEndOfMarch2026() {
        assertThat(Family.CALCULATOR.verifiedUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aCapoluogoComesAndGoesOnItsOwnDaysAndNothingChangesAfterTheLastDayChecked() {
        String book = """
                rules: sample
                verified until: 2026-12-31
                acts:
                  Legge 1/2000: urn:nir:stato:legge:2000-01-01;1
                parameters:
                  members.1:
                    - {from: 2015-01-01, value: 1.00, source: Legge 1/2000, status: verified}
                    - {from: 2027-01-01, value: 1.10, source: Legge 1/2000, status: verified}
                  capoluogo.H501:
                    - {from: 2020-01-01, to: 2022-12-31, value: Roma, source: Legge 1/2000, status: verified}
                """;
        NavigableMap<LocalDate, Rules> rules =
                Rules.of(ParameterBook.load(new ByteArrayInputStream(book.getBytes(StandardCharsets.UTF_8))));
        assertThat(rules)
                .containsOnlyKeys(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2023, 1, 1));
        assertThat(rules.values()).extracting(each -> each.isCapoluogo("H501")).containsExactly(false, true, false);
    }
}
