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
            """)
    void twoThatNobodyMeetsTogetherAreFound(String one, String two, boolean contradict) {
        for (List<Finding> findings : List.of(found(one, two), found(two, one))) {
            assertThat(findings).hasSize(contradict ? 1 : 0);
            findings.forEach(it -> {
                assertThat(it.arguments()).containsExactly("it", "r1");
                assertThat(it.location().pointer()).isEqualTo("/requirements/1");
                assertThat(it.location().line()).isPositive();
            });
        }
    }

    @Test
    void threeWordsOfWhichEachTwoShareOneAreNoneThatAllShare() {
        List<Finding> findings = found(
                "choice: {name: c, among: [a, b]}",
                "choice: {name: c, among: [b, c]}",
                "choice: {name: c, among: [a, c]}",
                "choice: {name: c, among: [d]}");
        assertThat(findings).extracting(Finding::arguments).containsExactly(List.of("r1", "r2"));
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("«r1» e «r2»");
    }

    private static String group(String kind, String one, String two) {
        String parts =
                "[{id: a, label: a, source: art. 2, %s}, {id: b, label: b, source: art. 2, %s}]".formatted(one, two);
        return switch (kind) {
            case "at least" -> "at least: {count: 1, of: " + parts + "}";
            case "among" -> "among: {who: members, at least: 1, meet: " + parts + "}";
            default -> kind + ": " + parts;
        };
    }

    /** A Comune of either is meant where one is enough; the parts that must all be met are held to it at any depth. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"all, /requirements/0/all/1", "any, ''", "at least, ''", "among, /requirements/0/among/meet/1"})
    void partsAreHeldTogetherAsTheirGroupHoldsThem(String kind, String pointer) {
        List<Finding> findings = found(group(kind, "age: {from: 18}", "age: {to: 10, until: birthday}"));
        assertThat(findings)
                .extracting(it -> it.location().pointer())
                .containsExactly(pointer.isEmpty() ? new String[0] : new String[] {pointer});
    }

    @Test
    void whatAllMustMeetIsHeldAgainstThePartsOfAllToo() {
        assertThat(found(
                        "age: {from: 66}",
                        group("all", "fact: {name: x, when: at application}", "age: {to: 65, until: birthday}")))
                .extracting(Finding::arguments)
                .containsExactly(List.of("it", "b"));
        assertThat(found(group(
                        "any", group("all", "age: {from: 18}", "age: {to: 10, until: birthday}"), "residence: Ales")))
                .extracting(it -> it.location().pointer())
                .containsExactly("/requirements/0/any/0/all/1");
    }

    @Test
    void boundsThatContradictThemselvesAreToldOnceAsSuch() {
        assertThat(found("number: {name: n, at least: 2, at most: 1}", "number: {name: n, at least: 1}"))
                .isEmpty();
    }
}
