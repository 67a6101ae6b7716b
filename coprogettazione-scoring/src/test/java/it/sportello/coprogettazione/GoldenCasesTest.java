package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.ballots;
import static it.sportello.coprogettazione.Samples.criteria;
import static it.sportello.coprogettazione.Samples.of;
import static it.sportello.coprogettazione.Samples.score;
import static it.sportello.coprogettazione.Samples.sound;
import static it.sportello.coprogettazione.Samples.total;
import static it.sportello.coprogettazione.Samples.voted;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.AnomalyThreshold.Decrement;
import it.sportello.coprogettazione.AnomalyThreshold.Ends;
import it.sportello.coprogettazione.AnomalyThreshold.Method;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worked cases, computed elsewhere or published. The others stand with what they are cases of: C-08 in ScoringTest, C-09 in
 * PairwiseComparisonTest, C-10 in PrincipalEigenvectorTest too, C-11 in TopsisTest, C-12 in ElectreTest and
 * ConcordanceTest, C-13 in DiscountFilterTest and TrapsTest, C-14 in AnomalyThresholdTest too, C-16 in
 * QuantitativeFormulaTest, C-20 in DrawTest of legal-kernel.
 */
class GoldenCasesTest {

    private static final String NORMALISED = "normalisation: divide by the best mean";

    private static List<String> printed(ScoringResult result, int decimals, List<String> ids) {
        return ids.stream()
                .map(id -> total(result, id).printed(decimals).toPlainString())
                .toList();
    }

    // --- C-03, C-04, C-05, C-18 -------------------------------------------------------------------------------------

    static Stream<JsonNode> cases() {
        try (var in = GoldenCasesTest.class.getResourceAsStream("scoring-golden.json")) {
            return JsonMapper.shared().readTree(in).get("cases").valueStream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPointOfEveryCaseComesOutExactly(JsonNode golden) {
        List<Integer> judged = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean normalised = false;
        for (JsonNode criterion : golden.get("criteria")) {
            ids.add(criterion.get("id").asString());
            int points = criterion.get("max").asInt();
            if (criterion.get("kind").asString().equals("k")) {
                judged.add(points);
                normalised |= criterion.get("normalise").asBoolean();
            } else {
                others.add("{id: table, label: T, points: %d, table: {with: %d, without: 0}, source: art. 3}"
                        .formatted(points, points));
            }
        }
        List<String> stages = new ArrayList<>();
        golden.get("rounding")
                .forEachEntry((stage, decimals) -> stages.add("{stage: %s, unit: %s, mode: half up}"
                        .formatted(stage, BigDecimal.ONE.movePointLeft(decimals.asInt()))));
        List<Ballots.Proposal> proposals = new ArrayList<>();
        golden.get("ballots").forEachEntry((id, ballot) -> {
            List<List<Fraction>> grades = ids.subList(0, judged.size()).stream()
                    .map(criterion -> ballot.get(criterion)
                            .valueStream()
                            .map(vote -> vote.asString().replaceFirst("^\\.", "0."))
                            .map(Fraction::parse)
                            .toList())
                    .toList();
            Map<String, String> table = others.isEmpty()
                    ? Map.of()
                    : Map.of("table", ballot.get(ids.get(judged.size())).asInt() > 0 ? "with" : "without");
            proposals.add(
                    new Ballots.Proposal(id, Samples.proposal(id, grades, false).grades(), table));
        });
        Rubric rubric = sound(
                criteria(judged, others.toArray(String[]::new)),
                normalised ? NORMALISED : "normalisation: none",
                "rounding: [" + String.join(", ", stages) + "]");
        ScoringResult result = score(rubric, ballots(proposals.toArray(Ballots.Proposal[]::new)));
        golden.get("expected").forEachEntry((id, expected) -> {
            assertThat(total(result, id))
                    .isEqualTo(Fraction.parse(expected.get("total").asString()));
            assertThat(total(result, id).printed(6).toPlainString())
                    .isEqualTo(expected.get("total6").asString());
            assertThat(of(result, id).criteria().stream().map(CriterionScore::points))
                    .containsExactlyElementsOf(ids.stream()
                            .map(each -> Fraction.parse(
                                    expected.get("points").get(each).asString()))
                            .toList());
        });
    }

    @Test
    void c05TheThresholdOnRawPointsKeepsOutWhatNormalisedPointsLetIn() {
        Ballots.Proposal p3 = voted("P3", "(.4 .4 .6)(.4 .6 .4)(.8 1 .8)(.6 .6 .6)(.8 .8 1)");
        p3 = new Ballots.Proposal("P3", p3.grades(), Map.of("ats", "yes"));
        String criteria =
                criteria(Samples.LIVORNO, "{id: ats, label: ATS, points: 5, table: {yes: 5, no: 0}, source: art. 13}");
        String threshold = "thresholds: [{least: 62, of: %s, source: art. 7}]";
        ScoringResult raw = score(sound(criteria, NORMALISED, threshold.formatted("raw")), ballots(p3));
        assertThat(raw.ranking()).isEmpty();
        assertThat(raw.excluded().get(0).reasons().get(0).arguments()).contains(Fraction.of(184, 3), Fraction.of(62));
        ScoringResult normalised = score(sound(criteria, NORMALISED, threshold.formatted("normalised")), ballots(p3));
        assertThat(total(normalised, "P3")).isEqualTo(Fraction.of(100));
    }

    // --- C-01: a municipal tender of 2014 ---------------------------------------------------------------------------

    /**
     * Published in {@code examples/Comune2014_180k.json} of the public repository MartinBrugnara/CLIC; the points of the
     * price are given there as points, and stand here in a table.
     */
    private static ScoringResult tenderOf2014(String normalisation, String rescaled) {
        List<String> votes = List.of(
                "(.9)(1)(.8)(1)(1)",
                "(.7)(.4)(1)(.4)(.7)",
                "(.8)(.5)(.4)(.5)(.5)",
                "(.4)(.7)(.5)(.5)(.4)",
                "(.6)(.6)(.7)(.5)(.6)");
        List<Ballots.Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            String id = String.valueOf(i + 1);
            proposals.add(new Ballots.Proposal(id, voted(id, votes.get(i)).grades(), Map.of("price", "bidder " + id)));
        }
        Rubric rubric = sound(
                "declared total: 100",
                normalisation,
                "groups: [{id: T, label: Tecnica, points: 70, %s source: art. 3}]".formatted(rescaled),
                criteria(
                                List.of(15, 15, 14, 14, 12),
                                "{id: price, label: Prezzo, points: 30, table: {bidder 1: 13.08, bidder 2: 23.91, "
                                        + "bidder 3: 27.57, bidder 4: 30.00, bidder 5: 18.98}, source: art. 4}")
                        .replace("judged: true", "group: T, judged: true"));
        return score(rubric, ballots(proposals.toArray(Ballots.Proposal[]::new)));
    }

    private static List<Fraction> technical(ScoringResult result) {
        return Stream.of("1", "2", "3", "4", "5")
                .map(id -> of(result, id).groups().get(0).points())
                .toList();
    }

    private static List<Fraction> fractions(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Fraction::parse).toList();
    }

    @Test
    void c01ThePublishedPointsComeOut() {
        ScoringResult raw = tenderOf2014("normalisation: none", "");
        assertThat(technical(raw)).isEqualTo(fractions("65.7 44.5 38.1 35.3 42"));
        assertThat(printed(raw, 2, List.of("1", "2", "3", "4", "5")))
                .containsExactly("78.78", "68.41", "65.67", "65.30", "60.98");
        assertThat(raw.ranking()).extracting(ProposalScore::proposal).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void c01TheFirstRiparametrazioneRaisesEveryCriterion() {
        ScoringResult first = tenderOf2014(NORMALISED, "");
        assertThat(technical(first)).isEqualTo(fractions("67.2 137/3 1183/30 1079/30 43"));
        assertThat(technical(first).stream().map(points -> points.printed(4).toPlainString()))
                .containsExactly("67.2000", "45.6667", "39.4333", "35.9667", "43.0000");
        assertThat(total(first, "1")).isEqualTo(Fraction.parse("80.28"));
    }

    @Test
    void c01TheSecondRaisesTheWholeTechnicalPart() {
        ScoringResult second = tenderOf2014(NORMALISED, "rescaled: true,");
        assertThat(technical(second)).isEqualTo(fractions("70 3425/72 5915/144 5395/144 1075/24"));
        assertThat(technical(second).stream().map(points -> points.printed(4).toPlainString()))
                .containsExactly("70.0000", "47.5694", "41.0764", "37.4653", "44.7917");
        assertThat(total(second, "1")).isEqualTo(Fraction.parse("83.08"));
    }

    // --- C-06 -------------------------------------------------------------------------------------------------------

    @Test
    void c06AThirdThatLosesCanTurnFirstAndSecondRound() {
        Ballots.Proposal a = voted("A", "(1)(.2)(.4)(.2)(.8)");
        Ballots.Proposal b = voted("B", "(.2)(.4)(1)(.4)(1)");
        Ballots.Proposal c = voted("C", "(.2)(.8)(.6)(.8)(.2)");
        Rubric normalised = sound(criteria(Samples.LIVORNO), NORMALISED);
        assertThat(printed(score(normalised, ballots(a, b, c)), 0, List.of("A", "B", "C")))
                .containsExactly("56", "51", "55");
        assertThat(printed(score(normalised, ballots(a, b)), 0, List.of("A", "B")))
                .containsExactly("66", "71");
        Rubric raw = sound(criteria(Samples.LIVORNO));
        assertThat(printed(score(raw, ballots(a, b, c)), 0, List.of("A", "B", "C")))
                .containsExactly("54", "47", "47");
        assertThat(printed(score(raw, ballots(a, b)), 0, List.of("A", "B"))).containsExactly("54", "47");
    }

    // --- C-10: Saaty's drinks, as in the public repository PhilipGriffith/AHPy --------------------------------------

    @Test
    void c10TheDrinksOfSaatyComeOut() {
        List<String> drinks = List.of("coffee", "wine", "tea", "beer", "soda", "milk", "water");
        List<List<Fraction>> above = Stream.of(
                        "9 5 2 1 1 1/2", "1/3 1/9 1/9 1/9 1/9", "1/3 1/4 1/3 1/9", "1/2 1 1/3", "2 1/2", "1/3")
                .map(GoldenCasesTest::fractions)
                .toList();
        List<List<Fraction>> matrix = new ArrayList<>();
        for (int i = 0; i < drinks.size(); i++) {
            matrix.add(new ArrayList<>(Collections.nCopies(drinks.size(), Fraction.ONE)));
        }
        for (int i = 0; i < above.size(); i++) {
            for (int j = i + 1; j < drinks.size(); j++) {
                Fraction times = above.get(i).get(j - i - 1);
                matrix.get(i).set(j, times);
                matrix.get(j).set(i, Fraction.ONE.dividedBy(times));
            }
        }
        PrincipalEigenvector.Result result = new PrincipalEigenvector(
                        fractions("0 0 0.52 0.89 1.11 1.25 1.35"), Fraction.parse("0.10"), 12)
                .calculate(drinks, matrix)
                .result()
                .orElseThrow();
        assertThat(result.weights().values().values().stream()
                        .map(weight -> weight.printed(3).toPlainString()))
                .containsExactly("0.177", "0.019", "0.042", "0.116", "0.190", "0.129", "0.327");
    }

    // --- C-13, C-14 -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"5, 12.5", "6, 15", "9, 15", "0, 0"})
    void c13WorkersOfRagusaCountUpToTheCap(int workers, String points) {
        assertThat(counted("{each: 2.5}", 15, workers)).isEqualTo(Fraction.parse(points));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 5", "7, 5"})
    void c13YearsOfRagusaCountUpToTheCap(int years, String points) {
        assertThat(counted("{each: 1}", 5, years)).isEqualTo(Fraction.parse(points));
    }

    private static Fraction counted(String counted, int most, int count) {
        Rubric rubric = sound(criteria(
                List.of(), "{id: n, label: N, points: %d, counted: %s, source: art. 6}".formatted(most, counted)));
        Ballots.Proposal proposal = new Ballots.Proposal(
                "A", Map.of(), Map.of(), Map.of("n", count), Map.of(), Optional.empty(), List.of());
        return total(score(rubric, new Ballots("sample", List.of("k"), List.of(proposal))), "A");
    }

    @Test
    void c14SumMeanAndExcessStandInTheReasons() {
        Map<String, Fraction> discounts = new LinkedHashMap<>();
        fractions("10.250 12.380 14.115 15.470 16.905 17.332 18.440 19.128 20.017 20.655 21.340 22.088 23.476 24.901 "
                        + "27.650 31.200")
                .forEach(discount -> discounts.put("P" + discounts.size(), discount));
        assertThat(new AnomalyThreshold(new Method.A(), Ends.WITH_EQUALS, Decrement.SUBTRACTED, true)
                        .explain(discounts, List.of())
                        .why()
                        .text(Locale.ITALIAN))
                .contains("12 offerte tra le ali", "233,867", "19,488917", "2,590583", "20,83602");
    }

    // --- C-19 -------------------------------------------------------------------------------------------------------

    @Test
    void c19TheMeanIsOfWhoIsThereOrThereIsNone() {
        Ballots absent = new Ballots("sample", List.of("k0", "k1", "k2"), List.of(voted("A", "(.8 .6)")));
        String commission = "commission: {source: art. 2, members: 3, absent member: %s}";
        Rubric present = sound(criteria(List.of(100)), commission.formatted("mean of present"));
        assertThat(of(score(present, absent), "A").criteria().get(0).rawCoefficient())
                .isEqualTo(Fraction.of(7, 10));
        Outcome<ScoringResult> refused =
                new Scoring(sound(criteria(List.of(100)), commission.formatted("refuse")), RULES).score(absent);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(ScoringFinding.MISSING_VOTE);
        // What other programs make of it: only a zero that somebody voted gives that.
        assertThat(of(score(present, ballots(voted("A", "(.8 .6 0)"))), "A")
                        .criteria()
                        .get(0)
                        .rawCoefficient()
                        .printed(4))
                .hasToString("0.4667");
    }

    // --- C-21: UEPE Trieste 2022, where the totals are published and the votes are not ------------------------------

    @Test
    void c21HalfPointsRankThreeAndLeaveOutNobody() {
        Rubric rubric = sound(
                "declared total: 100",
                "judgement: {source: art. 6, points in steps of: 0.5}",
                criteria(List.of(40, 35, 25)));
        Outcome<ScoringResult> outcome = new Scoring(rubric, RULES)
                .score(ballots(
                        voted("first", "(32 32 32)(29 29 29)(20 20 20)"),
                        voted("second", "(34 34 34)(30 30.5 29.5)(21 21 21)"),
                        voted("third", "(36.5 36 37)(29 29 29)(21 21.5 20.5)")));
        ScoringResult result = outcome.result().orElseThrow();
        assertThat(result.ranking())
                .extracting(ProposalScore::proposal, ProposalScore::position, ProposalScore::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("third", 1, Fraction.parse("86.5")),
                        org.assertj.core.groups.Tuple.tuple("second", 2, Fraction.of(85)),
                        org.assertj.core.groups.Tuple.tuple("first", 3, Fraction.of(81)));
        assertThat(result.excluded()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
        assertThat(new Scoring(rubric, RULES)
                        .score(ballots(voted("A", "(32.25)(29)(20)")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ScoringFinding.GRADE_NOT_ON_SCALE);
    }
}
