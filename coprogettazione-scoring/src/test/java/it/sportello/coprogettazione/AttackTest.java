package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that was made to break the scoring, and once did. */
class AttackTest {

    private static final String RUBRIC = """
            rubric: attacked
            title: Attacked
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: not stated
            judgement: {source: art. 1, bands: [{label: all, from: 0, to: 1}]}
            commission: {source: art. 2, members: not stated, absent member: refuse}
            votes: mean
            normalisation: none
            best mean zero: no points
            rounding: []
            ties: [{by: draw, source: art. 5}]
            criteria:
              - {id: q, label: Quality, points: 100, judged: true, source: art. 3}
            """;

    private static Document<Rubric> rubric(String text) {
        return new DocumentReader().read("rubric.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class);
    }

    private static String with(String criterion) {
        return RUBRIC + "  - " + criterion + "\n";
    }

    private static Scoring scoring(String text) {
        return Scoring.of(rubric(text))
                .result()
                .orElseThrow(() -> new AssertionError(rubric(text).findings()));
    }

    private static Ballots.Proposal proposal(String id, String vote) {
        return proposal(id, Map.of("q", votes(vote)), Map.of());
    }

    private static Ballots.Proposal proposal(
            String id, Map<String, Map<String, Fraction>> grades, Map<String, Fraction> offers) {
        return new Ballots.Proposal(id, grades, Map.of(), Map.of(), offers, Optional.empty(), List.of());
    }

    private static Map<String, Fraction> votes(String vote) {
        return Map.of("a", Fraction.parse(vote), "b", Fraction.parse(vote));
    }

    private static Ballots ballots(Ballots.Proposal... proposals) {
        return new Ballots("attacked", List.of("a", "b"), List.of(proposals));
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    private static List<String> totals(ScoringResult result) {
        return result.ranking().stream()
                .map(score -> score.position() + " " + score.proposal() + " " + score.total())
                .toList();
    }

    @Test
    void noDecimalOfAPowerPartsWhatIsEqual() {
        String powered = RUBRIC.replace("points: 100, judged", "points: 60, judged")
                + "  - {id: p, label: Price, points: 30, source: art. 4, formula: {kind: power, direction: discount, exponent: 1/2, decimals: 12, all zero: 0}}\n";
        Ballots.Proposal one = proposal("A", Map.of("q", votes("5/6")), Map.of("p", Fraction.ONE));
        Ballots.Proposal other = proposal("B", Map.of("q", votes("1/2")), Map.of("p", Fraction.of(9)));
        // the root of 1/9 is a third, and 50 + 10 are 30 + 30
        assertThat(totals(scoring(powered).score(ballots(one, other)).result().orElseThrow()))
                .containsExactly("1 A 60", "1 B 60");
    }

    @Test
    void aDrawHoldsForThoseWhoStay() {
        Ballots.Proposal a = proposal("A", "1");
        Ballots.Proposal b = proposal("B", "1");
        Ballots.Proposal c = proposal("C", "1");
        Drawn drawn = new Draw("attacked", List.of("A", "B", "C"), "0f".repeat(32)).with("2025-03-03 12 45 88");
        String out = drawn.order().get(0);
        Ballots all = new Ballots(
                "attacked", Optional.empty(), List.of("a", "b"), List.of(a, b, c), Map.of(), List.of(drawn), List.of());
        Outcome<Scoring.Recomputed> outcome = scoring(RUBRIC).without(all, Set.of(out));
        Scoring.Recomputed recomputed = outcome.result().orElseThrow();
        for (ScoringResult result :
                List.of(recomputed.frozen(), recomputed.free().result().orElseThrow())) {
            assertThat(result.ranking())
                    .extracting(ProposalScore::proposal)
                    .isEqualTo(drawn.order().subList(1, 3));
        }
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void theFieldOfTheAwardStandsAlsoWhereTheRestCannotBeScoredAnew() {
        String minMax = with(
                "{id: p, label: Price, points: 30, source: art. 4, formula: {kind: min max, direction: discount}}");
        Ballots.Proposal one = proposal("A", Map.of("q", votes("1")), Map.of("p", Fraction.ONE));
        Ballots.Proposal other = proposal("B", Map.of("q", votes("1")), Map.of("p", Fraction.of(9)));
        Scoring.Recomputed recomputed = scoring(minMax)
                .without(ballots(one, other), Set.of("A"))
                .result()
                .orElseThrow();
        assertThat(totals(recomputed.frozen())).containsExactly("1 B 130");
        assertThat(found(recomputed.free().findings())).containsExactly("COPR-0109 /allEqual");
    }

    @Test
    void aNullVoteIsNoVote() {
        Map<String, Fraction> cast = new HashMap<>();
        cast.put("a", null);
        cast.put("b", Fraction.ONE);
        assertThat(found(scoring(RUBRIC)
                        .score(ballots(proposal("A", Map.of("q", cast), Map.of())))
                        .findings()))
                .containsExactly("COPR-0014 /proposals/0/grades/q");
    }

    @ParameterizedTest
    @CsvSource({"'A', 'A '", "'A', 'A\u200b'", "'Caff\u00e8', 'Caffe\u0300'", "'due parole', 'due  parole'"})
    void namesThatReadAlikeAreOne(String one, String other) {
        assertThat(found(scoring(RUBRIC)
                        .score(ballots(proposal(one, "1"), proposal(other, "1")))
                        .findings()))
                .containsExactly("COPR-0011 /proposals/1/id");
        Map<String, Fraction> votes = Map.of(one, Fraction.ONE, other, Fraction.ONE);
        Ballots twice =
                new Ballots("attacked", List.of(one, other), List.of(proposal("P", Map.of("q", votes), Map.of())));
        assertThat(found(scoring(RUBRIC).score(twice).findings())).containsExactly("COPR-0018 /commissioners/1");
    }

    @Test
    void nothingComesAfterTheDraw() {
        String after = RUBRIC.replace(
                "ties: [{by: draw, source: art. 5}]",
                "ties: [{by: draw, source: art. 5}, {by: arrival, source: art. 5}]");
        assertThat(found(rubric(after).findings())).contains("COPR-0074 /ties/0");
        assertThat(rubric(after).value()).isEmpty();
    }

    @Test
    void noRoundingCarriesATotalBeyondTheCap() {
        String capped =
                RUBRIC.replace("rounding: []", "rounding: [{stage: total, unit: 1, mode: half up}]") + "cap: 99.5\n";
        assertThat(totals(scoring(capped)
                        .score(ballots(proposal("A", "1")))
                        .result()
                        .orElseThrow()))
                .containsExactly("1 A 199/2");
    }

    @Test
    void aMalusIsNeitherNormalisedNorMultipliedNorAThreshold() {
        String judged = RUBRIC.replace("normalisation: none", "normalisation: divide by the best mean")
                + "  - {id: m, label: Delays, points: 10, judged: true, malus: true, source: art. 6}\n";
        Ballots.Proposal one = proposal("A", Map.of("q", votes("0.9"), "m", votes("0.01")), Map.of());
        Ballots.Proposal other = proposal("B", Map.of("q", votes("0.85"), "m", votes("0")), Map.of());
        Outcome<ScoringResult> outcome = scoring(judged).score(ballots(one, other));
        assertThat(totals(outcome.result().orElseThrow())).containsExactly("1 A 999/10", "2 B 850/9");
        assertThat(scoring(judged).explain(ballots(one, other)).why().text(Locale.ITALIAN))
                .contains("Delays: punti tolti, -0,1");
        String below = judged + "thresholds: [{on: m, least: 5, of: raw, source: art. 7}]\n";
        assertThat(found(rubric(below).findings())).contains("COPR-0034 /thresholds/0/least");
    }

    @Test
    void aRubricOfNothingButAMalusHasMinutes() {
        String only = RUBRIC.replace("judged: true, source", "judged: true, malus: true, source");
        Rubric rubric = rubric(only).value().orElseThrow();
        Minutes minutes = Minutes.of(
                        rubric,
                        new RuleSet("attacked", "0".repeat(64)),
                        ballots(proposal("A", "1")),
                        Minutes.Version.FULL,
                        Minutes.Names.AS_WRITTEN,
                        Locale.ITALIAN)
                .result()
                .orElseThrow();
        assertThat(new MinutesPage(minutes).html()).contains("-100,00");
    }

    @Test
    void aTimeThatDoesNotExistIsNone() {
        String json = """
                {"rubric": "attacked", "commissioners": ["a"], "proposals": [
                 {"id": "A", "grades": {"q": {"a": 1}}, "arrived": "2025-03-30T02:30"}]}
                """;
        Ballots ballots = new DocumentReader()
                .read("b.json", json.getBytes(UTF_8), DocumentFormat.JSON, Ballots.class)
                .value()
                .orElseThrow();
        assertThat(found(scoring(RUBRIC).score(ballots).findings())).containsExactly("COPR-0076 /proposals/0/arrived");
    }

    @Test
    void aNumberNobodyWritesIsRefusedBeforeItIsAddedUp() {
        String endless = "1/" + "3".repeat(300);
        assertThat(found(scoring(RUBRIC).score(ballots(proposal("A", endless))).findings()))
                .contains("COPR-0077 /proposals/0/grades/q/a");
    }

    @Test
    void oneThatTwoFiltersLeaveOutIsLeftOutOnceInTheOrderOfTheBallots() {
        String filter =
                "formula: {kind: linear, direction: discount, all zero: 0}, filter: {margin: 20, reading: per cent of mean, source: art. 9}";
        String two = with("{id: p, label: P, points: 10, source: art. 4, " + filter + "}")
                + "  - {id: r, label: R, points: 10, source: art. 4, " + filter + "}\n";
        Ballots.Proposal a = proposal("A", Map.of("q", votes("1")), Map.of("p", Fraction.ONE, "r", Fraction.of(50)));
        Ballots.Proposal b = proposal("B", Map.of("q", votes("1")), Map.of("p", Fraction.of(50), "r", Fraction.of(50)));
        Ballots.Proposal c = proposal("C", Map.of("q", votes("1")), Map.of("p", Fraction.ONE, "r", Fraction.ONE));
        List<ExcludedProposal> excluded =
                scoring(two).score(ballots(a, b, c)).result().orElseThrow().excluded();
        assertThat(excluded).extracting(ExcludedProposal::proposal).containsExactly("A", "B");
        assertThat(excluded.get(1).reasons()).hasSize(2);
    }

    @Test
    void whoIsBelowAThresholdIsToldHowTheirPointsCameAbout() {
        String barred = RUBRIC + "thresholds: [{least: 60, of: raw, source: art. 7}]\n";
        assertThat(scoring(barred)
                        .explain(ballots(proposal("A", "0.9"), proposal("B", "0.5")))
                        .why()
                        .text(Locale.ITALIAN))
                .contains("media 0,5 dei coefficienti dei commissari: 0,5; 0,5")
                .contains("proposta B: punti 50 su 100");
    }

    @Test
    void aRecordOfADrawThatIsNoDrawIsFindings() {
        Drawn drawn = new Draw("attacked", List.of("A", "B"), "0f".repeat(32)).with("2025-03-03");
        Drawn broken = new Drawn(
                new Draw("attacked", List.of("A", "B"), "xyz"),
                drawn.beacon(),
                drawn.commitment(),
                drawn.seed(),
                drawn.lots());
        assertThat(broken.check()).isNotEmpty();
        Drawn blank = new Drawn(drawn.draw(), " ", drawn.commitment(), drawn.seed(), drawn.lots());
        assertThat(DocumentReader.check(blank)).isNotEmpty();
    }
}
