package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups within groups, rescaling, thresholds, caps, malus, counts, formulas and chains of ties. */
class RubricTreeTest {

    private static final String RUBRIC = """
            rubric: tree
            title: Tree
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: 100
            judgement:
              source: art. 1
              bands: [{label: all, from: 0, to: 1}]
            commission: {source: art. 2, members: 3, absent member: refuse}
            votes: mean
            normalisation: none
            best mean zero: no points
            rounding: []
            ties: [{by: subtotal, of: T, source: art. 1}, {by: criterion, of: price, source: art. 1}, {by: raw total, source: art. 1}, {by: arrival, source: art. 1}, {by: draw, source: art. 1}]
            groups:
              - {id: T, label: Technical, points: 70, source: art. 3}
              - {id: T1, label: Project, within: T, points: 40, source: art. 3}
            criteria:
              - {id: a, label: A, group: T1, points: 30, judged: true, source: art. 3}
              - {id: b, label: B, group: T1, points: 10, judged: true, source: art. 3}
              - {id: c, label: C, group: T, points: 30, judged: true, source: art. 3}
              - {id: price, label: Price, points: 20, formula: {kind: linear, direction: discount, all zero: 0}, source: art. 4}
              - {id: years, label: Years, points: 10, counted: {each: 2, above: 1}, source: art. 5}
              - {id: late, label: Late, points: 10, malus: true, table: {yes: 10, no: 0}, source: art. 6}
            readings: []
            """;

    private static Document<Rubric> read(String text) {
        return new DocumentReader().read("rubric.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class);
    }

    private static Ballots.Proposal proposal(
            String id, String a, String b, String c, String price, int years, boolean late) {
        Map<String, Map<String, Fraction>> grades = Map.of("a", votes(a), "b", votes(b), "c", votes(c));
        return new Ballots.Proposal(
                id,
                grades,
                Map.of("late", late ? "yes" : "no"),
                Map.of("years", years),
                Map.of("price", Fraction.parse(price)),
                Optional.of(LocalDateTime.of(2025, 3, 1, 9, id.charAt(0) - 'A')),
                List.of());
    }

    private static Map<String, Fraction> votes(String vote) {
        Fraction each = Fraction.parse(vote);
        return Map.of("k1", each, "k2", each, "k3", each);
    }

    private static Ballots ballots(Ballots.Proposal... proposals) {
        return new Ballots("tree", List.of("k1", "k2", "k3"), List.of(proposals));
    }

    private static Ballots drawn(List<Ballots.Proposal> proposals, List<Drawn> draws, List<Urn> urns) {
        return new Ballots("tree", Optional.empty(), List.of("k1", "k2", "k3"), proposals, Map.of(), draws, urns);
    }

    private static Outcome<ScoringResult> score(String rubric, Ballots ballots) {
        return Scoring.of(read(rubric)).result().orElseThrow().score(ballots);
    }

    private static List<String> totals(Outcome<ScoringResult> outcome) {
        return outcome.result().orElseThrow().ranking().stream()
                .map(score -> score.proposal() + " " + score.total())
                .toList();
    }

    private static final Ballots.Proposal A = proposal("A", "0.5", "0.8", "0.6", "10", 3, false);
    private static final Ballots.Proposal B = proposal("B", "0.9", "0.4", "0.2", "20", 9, true);

    @Test
    void aSoundTreeHasNoFindings() {
        assertThat(read(RUBRIC + "floor: 0\n").findings()).isEmpty();
        assertThat(read(RUBRIC).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0073");
    }

    @Test
    void groupsAreTheSumOfWhatTheyHoldAndAMalusIsTakenAway() {
        Outcome<ScoringResult> outcome = score(RUBRIC, ballots(A, B));
        assertThat(totals(outcome)).containsExactly("B 57", "A 55");
        ProposalScore a = outcome.result().orElseThrow().ranking().get(1);
        assertThat(a.groups())
                .containsExactly(
                        new GroupScore("T1", Fraction.of(23), Fraction.of(23)),
                        new GroupScore("T", Fraction.of(41), Fraction.of(41)));
        assertThat(a.criteria().get(4).points()).isEqualTo(Fraction.of(4));
    }

    @Test
    void aMalusIsTakenAwayHoweverItIsMeasured() {
        String taken = RUBRIC.replace("label: Price, points: 20,", "label: Price, points: 20, malus: true,")
                .replace("label: Years, points: 10,", "label: Years, points: 10, malus: true,")
                .replace("label: C, group: T, points: 30,", "label: C, group: T, points: 30, malus: true,");
        ProposalScore a =
                score(taken, ballots(A, B)).result().orElseThrow().ranking().get(0);
        assertThat(a.criteria().stream().map(CriterionScore::points))
                .containsExactly(
                        Fraction.of(15),
                        Fraction.of(8),
                        Fraction.of(-18),
                        Fraction.of(-10),
                        Fraction.of(-4),
                        Fraction.ZERO);
        assertThat(a.total()).isEqualTo(Fraction.of(-9)).isEqualTo(a.rawTotal());
    }

    @Test
    void aRescaledGroupCountsAsRescaledInTheGroupAboveIt() {
        String rescaled = RUBRIC.replace(
                "label: Project, within: T, points: 40,", "label: Project, within: T, points: 40, rescaled: true,");
        ProposalScore b =
                score(rescaled, ballots(A, B)).result().orElseThrow().ranking().get(0);
        assertThat(b.groups())
                .containsExactly(
                        new GroupScore("T1", Fraction.of(31), Fraction.of(40)),
                        new GroupScore("T", Fraction.of(37), Fraction.of(46)));
        assertThat(b.rawTotal()).isEqualTo(Fraction.of(57));
        String both =
                rescaled.replace("label: Technical, points: 70,", "label: Technical, points: 70, rescaled: true,");
        ProposalScore first =
                score(both, ballots(A, B)).result().orElseThrow().ranking().get(0);
        assertThat(first.groups().get(1).points())
                .isEqualTo(Fraction.of(70 * 46 * 31, 40 * 23 + 18 * 31)
                        .max(Fraction.ZERO)
                        .min(Fraction.of(70)));
    }

    @Test
    void aThresholdOnRawPointsComesBeforeWhatIsComparedAndIsReachedByEqualPoints() {
        String threshold = RUBRIC.replace(
                "readings: []", "thresholds: [{on: T, least: 41, of: raw, source: art. 7}]\nreadings: []");
        Outcome<ScoringResult> outcome = score(threshold, ballots(A, B));
        assertThat(totals(outcome)).containsExactly("A 65");
        assertThat(outcome.result().orElseThrow().excluded())
                .extracting(ExcludedProposal::proposal)
                .containsExactly("B");
        assertThat(outcome.findings().get(0).text(Locale.ITALIAN))
                .isEqualTo(
                        "la proposta «B» non è in graduatoria: i punti (Technical, prima della riparametrazione) sono 37 e ne servono almeno 41 [art. 7, avviso]");
        assertThat(totals(score(threshold.replace("least: 41,", "least: 41, strictly: true,"), ballots(A, B))))
                .isEmpty();
    }

    @Test
    void aThresholdOnTheTotalAndACap() {
        String total = RUBRIC.replace(
                "readings: []", "thresholds: [{least: 56, of: normalised, source: art. 7}]\nreadings: []");
        assertThat(totals(score(total, ballots(A, B)))).containsExactly("B 57");
        String criterion = RUBRIC.replace(
                "readings: []", "thresholds: [{on: years, least: 5, of: raw, source: art. 7}]\nreadings: []");
        assertThat(totals(score(criterion, ballots(A, B)))).containsExactly("B 57");
        String capped = RUBRIC.replace("readings: []", "cap: 56\nreadings: []");
        assertThat(totals(score(capped, ballots(A, B)))).containsExactly("B 56", "A 55");
    }

    @Test
    void eachStepOfTheTiesPartsOnlyWhatIsStillEqual() {
        Ballots.Proposal c = proposal("C", "0.5", "0.8", "0.6", "10", 3, false);
        Ballots.Proposal d = proposal("D", "0.6", "0.5", "0.6", "10", 3, false);
        Ballots.Proposal e = proposal("E", "0.4", "0.8", "0.6", "20", 1, true);
        assertThat(totals(score(RUBRIC, ballots(e, d, c, A)))).containsExactly("A 55", "C 55", "D 55", "E 48");
        assertThat(score(RUBRIC, ballots(d, c, A)).findings()).isEmpty();
    }

    @Test
    void theLotDecidesWhatNothingElseDoesAndOnlyIfItWasDrawn() {
        String byLot = RUBRIC.replaceFirst("ties: .*", "ties: [{by: draw, source: art. 1}]");
        Ballots.Proposal c = proposal("C", "0.5", "0.8", "0.6", "10", 3, false);
        Outcome<ScoringResult> waiting = score(byLot, ballots(A, c));
        assertThat(waiting.result().orElseThrow().ranking()).allMatch(ProposalScore::tied);
        assertThat(waiting.findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0043");
        Draw draw = new Draw("tree", List.of("A", "C"), "0f".repeat(32));
        Ballots drawn = drawn(List.of(A, c), List.of(draw.with("2025-03-03 12 45 88")), List.of());
        List<String> order = score(byLot, drawn).result().orElseThrow().ranking().stream()
                .map(ProposalScore::proposal)
                .toList();
        assertThat(order).isEqualTo(drawn.draws().get(0).order());
        Ballots strangers = drawn(List.of(A), drawn.draws(), List.of());
        assertThat(score(byLot, strangers).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0040");
    }

    @Test
    void aSingleProposalKeepsItsRawPointsIfTheRubricSaysSo() {
        String alone =
                RUBRIC.replace("normalisation: none", "normalisation: divide by the best mean\nsingle proposal: raw");
        assertThat(totals(score(alone, ballots(A)))).containsExactly("A 65");
        assertThat(totals(score(alone, ballots(A, B)))).doesNotContain("A 55");
        assertThat(totals(score(alone.replace("single proposal: raw", "single proposal: as several"), ballots(A))))
                .containsExactly("A 94");
    }

    @Test
    void aResultIsNormalisedAlsoWhereOnlyAGroupIsRescaled() {
        String rescaled =
                RUBRIC.replace("label: Technical, points: 70,", "label: Technical, points: 70, rescaled: true,");
        Outcome<ScoringResult> alone = score(rescaled, ballots(A));
        assertThat(totals(alone)).containsExactly("A 94");
        assertThat(alone.result().orElseThrow().normalised()).isTrue();
        assertThat(score(RUBRIC, ballots(A)).result().orElseThrow().normalised())
                .isFalse();
    }

    @Test
    void theMeanOfThosePresentIsTakenOnlyIfTheRubricSaysSo() {
        Map<String, Map<String, Fraction>> grades = Map.of(
                "a",
                Map.of("k1", Fraction.parse("0.8"), "k2", Fraction.parse("0.6")),
                "b",
                votes("1"),
                "c",
                votes("1"));
        Ballots.Proposal absent = new Ballots.Proposal(
                "A",
                grades,
                Map.of("late", "no"),
                Map.of("years", 0),
                Map.of("price", Fraction.ONE),
                Optional.of(LocalDateTime.of(2025, 3, 1, 9, 0)),
                List.of());
        assertThat(score(RUBRIC, ballots(absent)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0014");
        String present = RUBRIC.replace("absent member: refuse", "absent member: mean of present");
        assertThat(score(present, ballots(absent))
                        .result()
                        .orElseThrow()
                        .ranking()
                        .get(0)
                        .criteria()
                        .get(0)
                        .rawCoefficient())
                .isEqualTo(Fraction.parse("0.7"));
    }

    @Test
    void whatAFormulaDoesNotSettleKeepsTheProcedureFromBeingScored() {
        String bilinear = RUBRIC.replace(
                "kind: linear, direction: discount, all zero: 0",
                "kind: bilinear, direction: discount, knee: 0.8, all zero: 0");
        Ballots.Proposal same = proposal("C", "0.1", "0.1", "0.1", "10", 0, false);
        assertThat(score(bilinear, ballots(A, same)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0109");
        assertThat(totals(score(bilinear, ballots(A, B)))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            label: Project, within: T, points: 40 | label: Project, within: T, points: 41 | COPR-0024 | /groups/1/points
            group: T1, points: 30                 | group: X, points: 30                  | COPR-0025 | /criteria/0/group
            within: T,                            | within: T1,                           | COPR-0026 | /groups/1/within
            id: T1, label                         | id: T, label                          | COPR-0027 | /groups/1/id
            bands: [{label: all, from: 0, to: 1}] | bands: []                             | COPR-0028 | /judgement
            from: 0, to: 1}                       | from: 0, to: 0.9}                     | COPR-0029 | /judgement/bands
            from: 0, to: 1}                       | from: 0, to: 0.5}, {label: top, from: 0.4, to: 1} | COPR-0030 | /judgement/bands
            from: 0, to: 1}                       | from: 1, to: 0}                       | COPR-0031 | /judgement/bands/0
            group: T1, points: 30                 | group: T1, type: QL, points: 30       | COPR-0032 | /criteria/0/type
            readings: []                          | types: [QT]                           | COPR-0033 | /types/0
            readings: []                          | thresholds: [{least: 101, of: raw, source: art. 7}] | COPR-0034 | /thresholds/0/least
            readings: []                          | thresholds: [{on: X, least: 1, of: raw, source: art. 7}] | COPR-0025 | /thresholds/0/on
            by: subtotal, of: T,                  | by: subtotal,                         | COPR-0035 | /ties/0/of
            by: criterion, of: price,             | by: criterion, of: T,                 | COPR-0035 | /ties/1/of
            {by: arrival,                         | {by: arrival, of: T,                  | COPR-0035 | /ties/3/of
            judged: true, source: art. 3}         | judged: true, filter: {margin: 20, reading: per cent of mean, source: art. 5}, source: art. 3} | COPR-0036 | /criteria/0/filter
            all zero: 0}                          | all zero: 0, knee: 0.5}               | COPR-0101 | /criteria/3/formula/knee
            id: late                              | id: T                                 | COPR-0002 | /criteria/5/id
            counted: {each: 2, above: 1}          | counted: {each: 2}, judged: true      | COPR-0003 | /criteria/4
            """)
    void whatDoesNotHoldTogetherIsFoundBeforeAnybodyVotes(String sound, String broken, String code, String pointer) {
        String text = RUBRIC.replaceFirst(
                java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(broken));
        if (!text.contains("readings:")) {
            text += "readings: []\n";
        }
        assertThat(read(text).findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .contains(code + " " + pointer);
    }

    @Test
    void whatBallotsOweIsFoundEach() {
        Ballots.Proposal bare = new Ballots.Proposal(
                "A", Map.of("a", votes("1"), "b", votes("1"), "c", votes("1")), Map.of("late", "no"));
        assertThat(score(RUBRIC, ballots(bare)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0037", "COPR-0038", "COPR-0039");
        assertThat(score(RUBRIC, ballots(proposal("A", "1.2", "0.5", "-0.1", "1", 1, false)))
                        .findings())
                .extracting(finding -> finding.code().code())
                .containsOnly("COPR-0015");
    }

    @Test
    void aDiscountBeyondAHundredIsRefusedAndNotLetThroughTheFilter() {
        String filtered = RUBRIC.replace(
                "all zero: 0},", "all zero: 0}, filter: {margin: 20, reading: per cent of mean, source: art. 9},");
        Outcome<ScoringResult> out = score(filtered, ballots(A, B, proposal("C", "1", "1", "1", "25", 1, false)));
        assertThat(out.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ScoringFinding.BEYOND_FILTER);
            assertThat(finding.references()).extracting(Object::toString).containsExactly("art. 9, avviso");
        });
        Outcome<ScoringResult> wild = score(filtered, ballots(A, B, proposal("C", "1", "1", "1", "125", 1, false)));
        assertThat(wild.findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly("COPR-0130 /proposals/2/offers/price");
    }

    @Test
    void aThresholdLooksAtExactPointsUnlessTheRubricRoundsForIt() {
        // A has 55 raw; with half a point less it is rounded up to the threshold and still below it
        Ballots.Proposal almost = proposal("A", "0.5", "0.75", "0.6", "10", 3, false);
        String rounded = RUBRIC.replace("rounding: []", "rounding: [{stage: total, unit: 1, mode: half up}]")
                .replace("readings: []", "thresholds: [{least: 55, of: raw, source: art. 7}]\nreadings: []");
        Outcome<ScoringResult> out = score(rounded, ballots(almost, B));
        assertThat(out.result().orElseThrow().excluded())
                .extracting(ExcludedProposal::proposal)
                .containsExactly("A");
        String forIt = rounded.replace("rounding: [", "rounding: [{stage: threshold, unit: 1, mode: half up}, ");
        assertThat(score(forIt, ballots(almost, B)).result().orElseThrow().excluded())
                .isEmpty();
    }

    @Test
    void oneThatIsLeftAloneIsTold() {
        String normalised = RUBRIC.replace("normalisation: none", "normalisation: divide by the best mean")
                .replace("readings: []", "thresholds: [{least: 56, of: raw, source: art. 7}]\nreadings: []");
        assertThat(score(normalised, ballots(A, B)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0020", "COPR-0041");
        String rescaled =
                RUBRIC.replace("label: Technical, points: 70,", "label: Technical, points: 70, rescaled: true,");
        assertThat(score(rescaled, ballots(A)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0020");
        assertThat(score(rescaled + "single proposal: raw\n", ballots(A)).findings())
                .isEmpty();
    }

    @Test
    void theReasonsSayWhyAMeanIsNotNormalised() {
        assertThat(why(RUBRIC)).contains("non è prevista riparametrazione: il coefficiente è la media, 0,5");
        assertThat(why(RUBRIC.replace("normalisation: none", "normalisation: not stated")))
                .contains("l'avviso non parla di riparametrazione");
        assertThat(why(RUBRIC.replace(
                        "normalisation: none", "normalisation: divide by the best mean\nsingle proposal: raw")))
                .contains("c'è una sola proposta e la griglia non la riparametra");
    }

    private static String why(String rubric) {
        return Scoring.of(read(rubric))
                .result()
                .orElseThrow()
                .explain(ballots(A))
                .why()
                .text(Locale.ITALIAN);
    }

    @Test
    void aMeanOfSomeIsTold() {
        String present = RUBRIC.replace("absent member: refuse", "absent member: mean of present");
        Map<String, Map<String, Fraction>> grades = new LinkedHashMap<>(A.grades());
        grades.put("a", Map.of("k1", Fraction.ONE));
        Ballots.Proposal one =
                new Ballots.Proposal("A", grades, A.table(), A.counts(), A.offers(), A.arrived(), A.lots());
        assertThat(score(present, ballots(one)).findings())
                .singleElement()
                .extracting(finding -> finding.text(Locale.ITALIAN))
                .isEqualTo("proposta «A», criterio «A»: votano 1 su 3, la media è dei presenti [avviso]");
        assertThat(score(present, ballots(A)).findings()).isEmpty();
    }

    @Test
    void aTotalDoesNotGoBelowTheFloorOfTheRubric() {
        String heavy = RUBRIC.replace("label: C, group: T, points: 30,", "label: C, group: T, points: 30, malus: true,")
                .replace("label: A, group: T1, points: 30,", "label: A, group: T1, points: 30, malus: true,");
        Ballots.Proposal worst = proposal("W", "1", "0", "1", "0", 0, true);
        assertThat(totals(score(heavy, ballots(worst)))).containsExactly("W -70");
        assertThat(totals(score(heavy + "floor: 0\n", ballots(worst)))).containsExactly("W 0");
    }

    @Test
    void bandsAreReadAsTheyLieOnTheScale() {
        assertThat(bands("{label: low, from: 0, to: 0.5}, {label: top, from: 0.5, to: 1}"))
                .isEmpty();
        assertThat(
                        bands(
                                "{label: all, from: 0, to: 1}, {label: in, from: 0.2, to: 0.3}, {label: up, from: 0.5, to: 0.6}"))
                .containsExactly(
                        "COPR-0030 le fasce all, in si sovrappongono da 0,2 a 0,3",
                        "COPR-0030 le fasce all, up si sovrappongono da 0,5 a 0,6");
        assertThat(
                        bands(
                                "{label: low, from: 0, to: 0.5}, {label: low, from: 0.6, to: 1}, {label: back, from: 1, to: 0}"))
                .containsExactly(
                        "COPR-0005 il livello «low» (0,6) è ripetuto",
                        "COPR-0031 la fascia «back» finisce prima di cominciare [art. 1, avviso]",
                        "COPR-0029 la scala ha un vuoto tra 0,5 e 0,6 (vicino a low, low)");
        assertThat(bands("{label: mid, from: 0.2, to: 0.8}")).hasSize(2).allMatch(text -> text.startsWith("COPR-0029"));
    }

    private static List<String> bands(String bands) {
        return read(RUBRIC.replace("{label: all, from: 0, to: 1}", bands) + "floor: 0\n").findings().stream()
                .map(finding -> finding.code().code() + " "
                        + finding.text(Locale.ITALIAN).split(":", -1)[0])
                .toList();
    }

    @Test
    void eachFindingOfTheLintHasItsArticleAndWordsThatWouldMendIt() {
        String open = RUBRIC.replace("rounding: []", "rounding: not stated")
                .replace("points: 70,", "points: 75,")
                .replace("declared total: 100", "declared total: 110")
                .replace("members: 3", "members: 4")
                .replaceFirst("ties: .*", "ties: []");
        List<String> texts = read(open).findings().stream()
                .map(finding -> finding.code().code() + " " + finding.text(Locale.ITALIAN))
                .toList();
        assertThat(texts).hasSize(6).allMatch(text -> text.contains("Proposta"));
        assertThat(texts)
                .anyMatch(text -> text.startsWith("COPR-0024") && text.endsWith("[art. 3, avviso]"))
                .anyMatch(text -> text.startsWith("COPR-0006") && text.contains("[art. 2, avviso; art. 93, c. 2,"))
                .anyMatch(text -> text.startsWith("COPR-0071"))
                .anyMatch(text -> text.startsWith("COPR-0007 l'avviso non dice se e come si arrotonda."));
    }
}
