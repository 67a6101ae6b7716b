package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmongRuleTest {

    private static final String MEET =
            "meet: [{id: m, label: minore, source: art. 3, age: {to: 18, until: eve of birthday}}]";

    /** The applicant was born in 1970; asked on 10 March 2024. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            at least: 1              | 2006-03-11            | yes
            at least: 1              | 2006-03-10            | no
            at least: 2              | 2010-01-01 2012-01-01 | yes
            at least: 2              | 2010-01-01 1980-01-01 | no
            at least: 2              | 2010-01-01 ?          | complete
            at least: 1              | 2010-01-01 ?          | yes
            at least: 3              | 2010-01-01 ?          | no
            at most: 1               | 2010-01-01            | yes
            at most: 1               | 2010-01-01 2012-01-01 | no
            at most: 1               | 2010-01-01 ?          | complete
            at most: 0               | 1980-01-01            | yes
            at least: 1, at most: 2  | 2010-01-01 2012-01-01 | yes
            at least: 1, at most: 2  | 1990-01-01            | no
            """)
    void membersAreCounted(String bounds, String births, String answer) {
        assertThat(Made.asked("among: {who: members, %s, %s}".formatted(bounds, MEET), others(births)))
                .isEqualTo(answer);
    }

    private static String others(String births) {
        StringBuilder others = new StringBuilder("\"others\": [");
        int number = 0;
        for (String born : births.split(" ")) {
            others.append(number == 0 ? "" : ", ")
                    .append("{\"id\": \"c")
                    .append(++number)
                    .append('"');
            others.append(born.equals("?") ? "}" : ", \"born\": \"" + born + "\"}");
        }
        return others.append(']').toString();
    }

    @Test
    void asLongAsTheOthersAreNotListedOnlyTheKnownDecide() {
        assertThat(Made.asked("among: {who: members, at least: 1, %s}".formatted(MEET), ""))
                .isEqualTo("complete");
        assertThat(Made.asked("among: {who: members, at most: 0, %s}".formatted(MEET), ""))
                .isEqualTo("complete");
        assertThat(Made.asked("among: {who: members, %s}".formatted(MEET), "")).isEqualTo("no");
        assertThat(Made.because("among: {who: members, at least: 1, %s}".formatted(MEET), ""))
                .isEqualTo("il requisito: vanno indicati i componenti del nucleo");
        assertThat(Made.because("among: {who: bodies, at least: 2, %s}".formatted(MEET), ""))
                .isEqualTo(
                        "il requisito: vanno indicati gli enti del raggruppamento, o che l'ente si presenta da solo");
    }

    /** Livorno and Lustra: each body of a grouping must meet what one alone must. */
    @Test
    void everyBodyMustMeetAllParts() {
        String test = "among: {who: bodies, meet: [{id: r, label: iscrizione, source: art. 3, fact: {name: r, when: at"
                + " application}}]}";
        assertThat(Made.asked(test, "\"facts\": {\"r\": true}, \"bodies\": []")).isEqualTo("yes");
        assertThat(Made.because(test, "\"facts\": {\"r\": true}, \"bodies\": []"))
                .isEqualTo("il requisito: tutti (1)");
        String two = "\"facts\": {\"r\": true}, \"bodies\": [{\"id\": \"Ente B\", \"facts\": {\"r\": %s}}]";
        assertThat(Made.asked(test, two.formatted("true"))).isEqualTo("yes");
        assertThat(Made.asked(test, two.formatted("false"))).isEqualTo("no");
        assertThat(Made.because(test, two.formatted("false")))
                .isEqualTo("il requisito: non tutti (1 su 2): Ente B: Accertato che manca: iscrizione");
        String open = "\"facts\": {\"r\": true}, \"bodies\": [{\"id\": \"Ente B\"}]";
        assertThat(Made.asked(test, open)).isEqualTo("complete");
        assertThat(Made.because(test, open)).isEqualTo("il requisito: Ente B: Da comprovare: iscrizione");
        assertThat(Made.asked(test, "\"facts\": {\"r\": true}")).isEqualTo("complete");
        assertThat(Made.asked(test, "\"facts\": {\"r\": false}")).isEqualTo("no");
    }

    @Test
    void theReasonsCount() {
        assertThat(Made.because("among: {who: members, at least: 1, %s}".formatted(MEET), others("2010-01-01")))
                .isEqualTo("il requisito: 1");
        assertThat(Made.because("among: {who: members, at least: 1, %s}".formatted(MEET), others("1990-01-01")))
                .startsWith("il requisito: 0, meno di 1: ");
        assertThat(Made.because("among: {who: members, at most: 0, %s}".formatted(MEET), others("2010-01-01")))
                .startsWith("il requisito: 1, più di 0: c1: ");
        assertThat(Made.change("among: {who: members, at most: 0, %s}".formatted(MEET), others("2010-01-01")))
                .isEqualTo("la prova che il requisito è posseduto (il requisito)");
    }

    /** Jurist: what is missing of one is not put off because of what is put off of another. */
    @Test
    void theOrderOfThePartiesDoesNotMatter() {
        String test = "among: {who: bodies, meet: [{id: v, label: visita, source: art. 3, fact: {name: v, when: after"
                + " ranking}}, {id: e, label: iscrizione, source: art. 3, fact: {name: e, when: at application}}]}";
        String one = "\"facts\": {\"e\": true}, \"bodies\": [{\"id\": \"B\", \"facts\": {\"v\": true}}]";
        String other = "\"facts\": {\"v\": true}, \"bodies\": [{\"id\": \"B\", \"facts\": {\"e\": true}}]";
        assertThat(Made.asked(test, one)).isEqualTo("complete");
        assertThat(Made.asked(test, other)).isEqualTo("complete");
    }

    /** Attack: the applicant listed among the others, and a child listed twice, count once. */
    @Test
    void whoIsListedTwiceCountsOnce() {
        String test = "among: {who: members, at least: 2, %s}".formatted(MEET);
        String child = "{\"id\": \"c\", \"codiceFiscale\": \"BBBMBG16M15Z974P\", \"born\": \"2016-08-15\"}";
        assertThat(Made.asked(test, "\"others\": [%s, %s]".formatted(child, child)))
                .isEqualTo("no");
        assertThat(Made.codes(Made.evaluator(test)
                        .decide(Made.application("\"others\": [%s, %s]".formatted(child, child)))
                        .basis()
                        .findings()))
                .containsExactly("ELIG-0055");
    }
}
