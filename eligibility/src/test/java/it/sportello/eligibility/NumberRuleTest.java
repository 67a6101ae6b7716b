package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {

    /** Row 16 of the survey: unemployed for at least three months; row 15: ISEE-like ceilings in euro. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            at least: 3                 | "numbers": {"n": 3}                                    | yes
            at least: 3                 | "numbers": {"n": 4}                                    | yes
            at least: 3                 | "numbers": {"n": 2}                                    | no
            at least: 3                 | "numbers": {"n": "8/3"}                                | no
            at least: 3                 |                                                        | complete
            at most: 442.00             | "numbers": {"n": 442.00}                               | yes
            at most: 442.00             | "numbers": {"n": 442.01}                               | no
            at most: 442.00             | "numbers": {"n": 441.99}                               | yes
            at least: 1, at most: 2     | "numbers": {"n": 0}                                    | no
            at least: 1, at most: 2     | "numbers": {"n": 1}                                    | yes
            at least: 1, at most: 2     | "numbers": {"n": 2}                                    | yes
            at least: 1, at most: 2     | "numbers": {"n": 3}                                    | no
            at most: 10                 | "bounds": {"n": {"atLeast": 0, "atMost": 10}}          | yes
            at most: 10                 | "bounds": {"n": {"atLeast": 0, "atMost": 11}}          | complete
            at most: 10                 | "bounds": {"n": {"atLeast": 11}}                       | no
            at most: 10                 | "bounds": {"n": {"atLeast": 10}}                       | complete
            at most: 10                 | "bounds": {"n": {}}                                    | complete
            at least: 3                 | "bounds": {"n": {"atLeast": 3}}                        | yes
            at least: 3                 | "bounds": {"n": {"atMost": 2}}                         | no
            at least: 3                 | "bounds": {"n": {"atMost": 3}}                         | complete
            at most: 10                 | "numbers": {"n": 11}, "bounds": {"n": {"atMost": 10}}  | no
            """)
    void bothBoundsAreInAndBoundsOfTheUnknownDecideWhereTheySuffice(String bounds, String data, String answer) {
        assertThat(Made.asked("number: {name: n, %s}".formatted(bounds), data == null ? "" : data))
                .isEqualTo(answer);
    }

    /** Assets: 6,000, 2,000 more for each member beyond the first to 10,000 (art. 4, c. 2, lett. c of many notices). */
    @ParameterizedTest(name = "{0} with {1} members: {2}")
    @CsvSource({
        "6000.00, 1, yes",
        "6000.01, 1, no",
        "8000.00, 2, yes",
        "8000.01, 2, no",
        "10000.00, 3, yes",
        "10000.01, 3, no",
        "10000.00, 9, yes",
        "10000.01, 9, no",
        "6000.00, 0, yes"
    })
    void theMostIsRaisedByEachOfWhatIsCountedUpToACap(String assets, int members, String answer) {
        String test = "number: {name: n, unit: euro, at most: 6000.00, more: [{each: 2000.00, of: people, beyond: 1,"
                + " up to: 4000.00, source: art. 4}]}";
        assertThat(Made.asked(test, "\"numbers\": {\"n\": %s, \"people\": %d}".formatted(assets, members)))
                .isEqualTo(answer);
    }

    @Test
    void aCountThatIsNotKnownMattersOnlyAboveTheMostWithoutIt() {
        String test = "number: {name: n, unit: euro, at most: 6000.00, more: [{each: 2000.00, of: people, beyond: 1,"
                + " source: art. 4}]}";
        assertThat(Made.asked(test, "\"numbers\": {\"n\": 6000.00}")).isEqualTo("yes");
        assertThat(Made.asked(test, "\"numbers\": {\"n\": 6000.01}")).isEqualTo("complete");
        assertThat(Made.because(test, "\"numbers\": {\"n\": 6000.01}"))
                .isEqualTo("Per il limite di «il requisito» manca: people");
    }

    @Test
    void membersAreKnownToEveryNotice() {
        String test = "number: {name: members, at least: 3}";
        assertThat(Made.asked(test, "\"members\": 3")).isEqualTo("yes");
        assertThat(Made.asked(test, "\"members\": 2")).isEqualTo("no");
        assertThat(Made.asked(test, "")).isEqualTo("complete");
    }

    @Test
    void bodiesAreThoseThatApplyTogether() {
        String test = "number: {name: bodies, at least: 2}";
        assertThat(Made.asked(test, "\"bodies\": []")).isEqualTo("no");
        assertThat(Made.asked(test, "\"bodies\": [{\"id\": \"b\"}]")).isEqualTo("yes");
        assertThat(Made.asked(test, "")).isEqualTo("complete");
        assertThat(Made.asked("number: {name: n, at least: 1}", "\"members\": 3"))
                .isEqualTo("complete");
    }

    @Test
    void theReasonShowsTheValueTheBoundAndTheUnit() {
        assertThat(Made.because("number: {name: n, unit: euro, at most: 442.00}", "\"numbers\": {\"n\": 442.01}"))
                .isEqualTo("il requisito: 442,01 €, più del massimo di 442,00 €");
        assertThat(Made.change("number: {name: n, unit: euro, at most: 442.00}", "\"numbers\": {\"n\": 442.01}"))
                .isEqualTo("il requisito: non più di 442,00 €");
        assertThat(Made.because("number: {name: n, unit: mesi, at least: 3}", "\"numbers\": {\"n\": 2}"))
                .isEqualTo("il requisito: 2 mesi, meno del minimo di 3 mesi");
        assertThat(Made.change("number: {name: n, unit: mesi, at least: 3}", "\"numbers\": {\"n\": 2}"))
                .isEqualTo("il requisito: almeno 3 mesi");
        assertThat(Made.because("number: {name: n, unit: euro, at most: 1}", "\"numbers\": {\"n\": 0.005}"))
                .isEqualTo("il requisito: 0,005 euro");
        assertThat(Made.because("number: {name: n, at most: 1}", "\"numbers\": {\"n\": 1}"))
                .isEqualTo("il requisito: 1");
        assertThat(Made.because("number: {name: n, at most: 1}", "")).isEqualTo("Da indicare («n»): il requisito");
        assertThat(Made.because("number: {name: n, at most: 1}", "\"bounds\": {\"n\": {\"atMost\": 1}}"))
                .isEqualTo(
                        "il requisito: il valore esatto non risulta, ma entro i limiti indicati l'esito è lo stesso");
        assertThat(Made.evaluator("number: {name: n, at most: 1}")
                        .decide(Made.application("\"numbers\": {\"n\": 2}"))
                        .motivazione(Locale.ENGLISH))
                .contains("il requisito: 2, above the most of 1");
    }

    /** Unknown never becomes yes or no unless the bounds decide it, and then as every value within them would. */
    @Property(tries = 200)
    void boundsDecideAsEveryValueBetweenThemWould(
            @ForAll @IntRange(max = 20) int least,
            @ForAll @IntRange(max = 20) int length,
            @ForAll @IntRange(max = 30) int limit) {
        String test = "number: {name: n, at most: %d}".formatted(limit);
        NoticeEvaluator evaluator = Made.evaluator(test);
        String open = Made.word(Made.answer(
                evaluator,
                Made.application(
                        "\"bounds\": {\"n\": {\"atLeast\": %d, \"atMost\": %d}}".formatted(least, least + length))));
        for (int value : new int[] {least, least + length}) {
            String exact =
                    Made.word(Made.answer(evaluator, Made.application("\"numbers\": {\"n\": %d}".formatted(value))));
            assertThat(open).isIn(exact, "complete");
        }
        assertThat(open.equals("complete")).isEqualTo(least <= limit && least + length > limit);
    }

    /** Attack: bounds that are reversed decide nothing, and a bound is not told as the value. */
    @Test
    void boundsAreNotTakenForMoreThanTheyAre() {
        String test = "number: {name: n, unit: euro, at most: 8000.00}";
        assertThat(Made.asked(test, "\"bounds\": {\"n\": {\"atLeast\": 9000, \"atMost\": 1000}}"))
                .isEqualTo("complete");
        assertThat(Made.because(test, "\"bounds\": {\"n\": {\"atLeast\": 10000}}"))
                .isEqualTo("il requisito: almeno 10.000,00 €, più del massimo di 8.000,00 €");
        assertThat(Made.because("number: {name: n, at least: 3}", "\"bounds\": {\"n\": {\"atMost\": 2}}"))
                .isEqualTo("il requisito: al più 2, meno del minimo di 3");
    }
}
