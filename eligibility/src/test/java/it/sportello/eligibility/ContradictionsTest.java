package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

    /** Requirements of these tests: "it", then "r1", "r2" and so on. */
    private static List<Finding> found(String... tests) {
        StringBuilder others = new StringBuilder();
        for (int i = 1; i < tests.length; i++) {
            others.append("  - {id: r%d, label: r, source: art. 2, %s}\n".formatted(i, tests[i]));
        }
        return Made.check(Made.notice(tests[0], others.toString()), Map.of()).findings().stream()
                .filter(it -> it.code() == EligibilityFinding.NOBODY_CAN_MEET)
                .toList();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            residence: Ales                                 | residence: Mogoro                                | true
            residence: Ales                                 | residence: ALES (OR)                             | false
            fact: {name: x, when: at application}           | fact: {name: x, is: false, when: after ranking}  | true
            fact: {name: x, when: at application}           | fact: {name: y, is: false, when: at application} | false
            fact: {name: x, when: at application}           | fact: {name: x, is: true, when: after ranking}   | false
            number: {name: n, at least: 2}                  | number: {name: n, at most: 1.99}                 | true
            number: {name: n, at least: 2}                  | number: {name: n, at most: 2}                    | false
            number: {name: n, at least: 2}                  | number: {name: m, at most: 1}                    | false
            number: {name: n, at least: 2}                  | number: {name: n, at most: 1, more: [{each: 1, of: m, source: art. 2}]} | false
            day: {name: d, from: 2025-01-02}                | day: {name: d, to: 2025-01-01}                   | true
            day: {name: d, from: 2025-01-01}                | day: {name: d, to: 2025-01-01}                   | false
            age: {from: 18}                                 | age: {to: 17, until: eve of next birthday}       | true
            age: {from: 18}                                 | age: {to: 18, until: birthday}                   | false
            age: {from: 18}                                 | age: {to: 18, until: eve of birthday}            | true
            age: {from: 18}                                 | age: {to: 17, until: birthday}, held on: {day: opening, source: art. 2} | false
            choice: {name: c, among: [a, b]}                | choice: {name: c, among: [c, d]}                 | true
            choice: {name: c, among: [a, b]}                | choice: {name: c, among: [b, c]}                 | false
            choice: {name: c, among: [a, b]}                | choice: {name: e, among: [c, d]}                 | false
            choice: {name: c, among: [Associazione]}        | choice: {name: c, among: [associazione, ONLUS]}  | false
            age: {from: 18}, held on: {day: application, source: art. 2} | age: {to: 17, until: birthday}      | true
            number: {name: n, at least: 10, at most: 20, more: [{each: 1, of: m, source: art. 2}]} | number: {name: n, at most: 5} | true
            """)
    void twoThatNobodyMeetsTogetherAreFound(String one, String two, boolean contradict) {
        for (List<Finding> findings : List.of(found(one, two), found(two, one))) {
            assertThat(findings).hasSize(contradict ? 1 : 0);
            findings.forEach(it -> {
                assertThat(it.arguments()).containsExactly(List.of("it", "r1"));
                assertThat(it.location().pointer()).isEqualTo("/requirements/1");
                assertThat(it.location().line()).isPositive();
            });
        }
    }

    @Test
    void allThatAskTheValueSoFarAreNamedOnce() {
        List<Finding> findings = found(
                "choice: {name: c, among: [a, b]}",
                "choice: {name: c, among: [b, c]}",
                "choice: {name: c, among: [a, c]}",
                "choice: {name: c, among: [d]}");
        assertThat(findings).extracting(Finding::arguments).containsExactly(List.of(List.of("it", "r1", "r2")));
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("it, r1, r2");
        assertThat(findings.get(0).location().pointer()).isEqualTo("/requirements/2");
    }

    private static String group(String kind) {
        String parts = "[{id: a, label: a, source: art. 2, age: {from: 18}},"
                + " {id: b, label: b, source: art. 2, age: {to: 10, until: birthday}}]";
        return kind.contains("%s") ? kind.formatted(parts) : kind + ": " + parts;
    }

    /** A Comune of either is meant where one is enough; what need not be met hinders nobody. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all                                                  | /requirements/0/all/1
            any                                                  | ``
            at least: {count: 1, of: %s}                         | ``
            at least: {count: 2, of: %s}                         | /requirements/0/at least/of/1
            among: {who: members, meet: %s}                      | /requirements/0/among/meet/1
            among: {who: members, at least: 1, meet: %s}         | /requirements/0/among/meet/1
            among: {who: members, at least: 0, meet: %s}         | ``
            among: {who: members, at most: 0, meet: %s}          | ``
            """, quoteCharacter = '`')
    void partsAreHeldTogetherAsTheirGroupHoldsThem(String kind, String pointer) {
        assertThat(found(group(kind)))
                .extracting(it -> it.location().pointer())
                .containsExactly(pointer.isEmpty() ? new String[0] : new String[] {pointer});
    }

    @Test
    void whatAllMustMeetIsHeldAgainstThePartsOfAllButNotAgainstThoseOfAMember() {
        assertThat(found("age: {from: 66}", group("all")))
                .extracting(it -> it.location().pointer())
                .hasSize(1);
        assertThat(
                        found(
                                "age: {from: 66}",
                                "among: {who: members, at least: 1, meet: [{id: a, label: a, source: art. 2, age: {to: 17, until: birthday}}]}"))
                .isEmpty();
        assertThat(found("any: [{id: x, label: x, source: art. 2, " + group("all")
                        + "}, {id: y, label: y, source: art. 2, residence: Ales}]"))
                .isEmpty();
    }

    @Test
    void boundsThatContradictThemselvesAreToldOnceAsSuch() {
        assertThat(found("number: {name: n, at least: 2, at most: 1}", "number: {name: n, at least: 1}"))
                .isEmpty();
    }
}
