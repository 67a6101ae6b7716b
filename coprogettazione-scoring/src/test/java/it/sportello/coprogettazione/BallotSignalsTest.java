package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotSignalsTest {

    private static List<Finding> signals(Rubric rubric, Ballots ballots) {
        return new BallotSignals(rubric, ballots).all(List.of());
    }

    // --- votes ------------------------------------------------------------------------------------------------------

    /** On a scale of two grades, to use two is to use all; of two votes or fewer nothing is said. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            levels: [{label: sì, coefficient: 1}, {label: no, coefficient: 0}]                               | (1 0)(1 1)(0 1) | false
            levels: [{label: sì, coefficient: 1}, {label: così, coefficient: 0.5}, {label: no, coefficient: 0}] | (1 0)(1 1)(0 1) | true
            bands: [{label: sì, from: 1, to: 1}, {label: no, from: 0, to: 0}]                                | (1 0)(1 1)(0 1) | false
            bands: [{label: sì, from: 1, to: 1}, {label: così, from: 0.5, to: 0.5}, {label: no, from: 0, to: 0}] | (1 0)(1 1)(0 1) | true
            bands: [{label: tutto, from: 0, to: 1}]                                                          | (1 0)(1 1)(0 1) | true
            bands: [{label: tutto, from: 0, to: 1}]                                                          | (1 0)(1 1)      | false
            bands: [{label: tutto, from: 0, to: 1}]                                                          | (1 0)(1 1)(0 .5) | false
            """)
    void twoGradesAreASignalWhereThereAreMore(String scale, String votes, boolean told) {
        int criteria = votes.split("\\)\\(").length;
        Rubric rubric = Samples.sound(
                "judgement: {source: art. 1, " + scale + "}",
                Samples.criteria(List.of(50, 30, 20).subList(0, criteria)));
        List<Finding> signals = signals(rubric, Samples.ballots(Samples.voted("A", votes)));
        assertThat(signals).extracting(Finding::code).doesNotContain(ScoringFinding.IDENTICAL_BALLOTS);
        assertThat(signals)
                .filteredOn(it -> it.code() == ScoringFinding.TWO_GRADES_ONLY
                        && it.arguments().get(0).equals("k1"))
                .extracting(Finding::arguments)
                .containsExactlyElementsOf(
                        told ? List.of(List.of("k1", 3, List.of(Fraction.ZERO, Fraction.ONE))) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"(.8 .8)(.6 .6)(.4 .4), true", "(.8 .8)(.6 .6), false", "(.8 .8)(.6 .6)(.4 .2), false"})
    void threeEqualVotesAreASignalAndTwoAreNone(String votes, boolean told) {
        int criteria = votes.split("\\)\\(").length;
        Rubric rubric = Samples.sound(Samples.criteria(List.of(50, 30, 20).subList(0, criteria)));
        assertThat(signals(rubric, Samples.ballots(Samples.voted("A", votes))))
                .filteredOn(it -> it.code() == ScoringFinding.IDENTICAL_BALLOTS)
                .extracting(Finding::arguments)
                .containsExactlyElementsOf(told ? List.of(List.of(List.of("k0", "k1"), 3)) : List.of());
    }

    // --- pairs ------------------------------------------------------------------------------------------------------

    private static final Rubric PAIRS =
            Samples.sound("criteria: [{id: idea, label: Idea, points: 40, pairwise: sum of all, source: art. 4}]");

    /** Three proposals in pairs, written in one way by k0 and in another by k1. */
    private static Ballots pairs(String second) {
        Document<Ballots> document = new DocumentReader()
                .read("ballots.json", """
                {"rubric": "sample", "commissioners": ["k0", "k1"],
                 "proposals": [{"id": "A", "grades": {}}, {"id": "B", "grades": {}}, {"id": "C", "grades": {}}],
                 "pairs": {"idea": {
                  "k0": [{"first": "A", "second": "B", "preferred": "A", "degree": 3},
                         {"first": "A", "second": "C", "degree": 1},
                         {"first": "B", "second": "C", "preferred": "C", "degree": 2}],
                  "k1": [%s]}}}""".formatted(second).getBytes(UTF_8), DocumentFormat.JSON, Ballots.class);
        return document.value().orElseThrow(() -> new AssertionError(document.findings()));
    }

    @Test
    void theSamePreferencesAreASignalWhicheverIsNamedFirst() {
        String otherWay = """
                {"first": "C", "second": "B", "preferred": "C", "degree": 2},
                {"first": "C", "second": "A", "degree": 1},
                {"first": "B", "second": "A", "preferred": "A", "degree": 3}""";
        assertThat(signals(PAIRS, pairs(otherWay)))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(ScoringFinding.IDENTICAL_BALLOTS, List.of(List.of("k0", "k1"), 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"first": "A", "second": "B", "preferred": "B", "degree": 3} | {"first": "A", "second": "C", "degree": 1}
            {"first": "A", "second": "B", "preferred": "A", "degree": 4} | {"first": "A", "second": "C", "degree": 1}
            {"first": "A", "second": "B", "preferred": "A", "degree": 3} | {"first": "A", "second": "C", "preferred": "C", "degree": 2}
            """)
    void anotherPreferenceOrDegreeIsAnotherBallot(String ab, String ac) {
        String bc = "{\"first\": \"B\", \"second\": \"C\", \"preferred\": \"C\", \"degree\": 2}";
        assertThat(signals(PAIRS, pairs(String.join(", ", ab, ac, bc)))).isEmpty();
    }
}
