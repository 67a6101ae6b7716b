package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.LIVORNO;
import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.ballots;
import static it.sportello.coprogettazione.Samples.livorno;
import static it.sportello.coprogettazione.Samples.of;
import static it.sportello.coprogettazione.Samples.proposal;
import static it.sportello.coprogettazione.Samples.rounding;
import static it.sportello.coprogettazione.Samples.rubric;
import static it.sportello.coprogettazione.Samples.score;
import static it.sportello.coprogettazione.Samples.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {

    private static final Path LIVORNO_2025 = Path.of("../examples/notices/livorno-2025");
    private static final DocumentReader READER = new DocumentReader();

    private static final Ballots.Proposal P1 =
            proposal("P1", "(.8 .8 .6)(.6 .8 .6)(1 .8 .8)(.8 .6 .8)(.4 .6 .6)", true);
    private static final Ballots.Proposal P2 =
            proposal("P2", "(.6 .8 .8)(.8 .8 .8)(.6 .6 .4)(.8 .8 .8)(.6 .6 .4)", false);
    private static final Ballots.Proposal P3 = proposal("P3", "(.4 .4 .6)(.4 .6 .4)(.8 1 .8)(.6 .6 .6)(.8 .8 1)", true);

    // --- the worked cases -------------------------------------------------------------------------------------------

    @Test
    void c03TotalsPrintWithTwoDecimalsBesideTheExactOnes() {
        ScoringResult result = score(livorno(), ballots(P1, P2, P3));
        assertThat(result.ranking())
                .extracting(
                        ProposalScore::proposal,
                        ProposalScore::position,
                        s -> s.printedTotal().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P1", 1, "88.81"),
                        org.assertj.core.groups.Tuple.tuple("P2", 2, "85.38"),
                        org.assertj.core.groups.Tuple.tuple("P3", 3, "74.92"));
    }

    @Test
    void c05aSingleProposalShowsRawAndNormalisedSideBySideWithAWarning() {
        Outcome<ScoringResult> outcome = new Scoring(livorno(), RULES).score(ballots(P3));
        ProposalScore only = outcome.fold(computed -> computed.value().ranking().get(0), refused -> {
            throw new AssertionError(refused.findings());
        });
        assertThat(only.total()).isEqualTo(Fraction.of(100));
        assertThat(only.rawTotal().printed(6)).isEqualByComparingTo("61.333333");
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(ScoringFinding.SINGLE_PROPOSAL);
        assertThat(outcome.findings().get(0).text(Locale.ITALIAN))
                .contains("61,333333 (184/3)")
                .contains("100");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "exact,                              '',                      '',      '',        82.380952, 81.886364, A",
        "mean coefficient points to 2,       MEAN COEFFICIENT POINTS, 0.01,    HALF_UP,   82.300000, 82.700000, B",
        "mean only to 2,                     MEAN,                    0.01,    HALF_UP,   82.368952, 82.575131, B",
        "everything cut to 3,                MEAN COEFFICIENT POINTS, 0.001,   DOWN,      82.345000, 81.810000, A",
        "everything cut to 2,                MEAN COEFFICIENT POINTS, 0.01,    DOWN,      82.000000, 81.000000, A"
    })
    void c08roundingCanChangeTheWinner(
            String name, String stages, String unit, String mode, String a, String b, String winner) {
        List<Rubric.RoundingStage> rounding = new ArrayList<>();
        for (String stage : stages.isEmpty() ? new String[0] : stages.split(" ", -1)) {
            rounding.add(rounding(Rubric.Stage.valueOf(stage), unit, Rounding.Mode.valueOf(mode)));
        }
        ScoringResult result = score(
                rubric(true, rounding, LIVORNO),
                ballots(
                        proposal("A", "(.2 .4 1)(.8 .6 .2)(1 .8 .4)(.6 .8 .6)(.2 .6 .2)", false),
                        proposal("B", "(.6 .4 .4)(.8 1 .6)(.4 .2 .2)(.8 1 1)(.4 .2 .2)", false)));
        assertThat(total(result, "A").printed(6)).isEqualByComparingTo(a);
        assertThat(total(result, "B").printed(6)).isEqualByComparingTo(b);
        assertThat(result.ranking().get(0).proposal()).isEqualTo(winner);
    }

    @Test
    void c08cAnExactTieStaysATie() {
        Outcome<ScoringResult> outcome = new Scoring(livorno(), RULES)
                .score(ballots(
                        proposal("A", "(.8 1 .6)(.6 .8 .2)(.6 .8 1)(.8 .6 .2)(.2 .6 .4)", false),
                        proposal("B", "(.6 1 .6)(.2 .6 .8)(.4 .4 .6)(.8 .8 .2)(.8 .6 .4)", false)));
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(ScoringFinding.TIE);
        List<ProposalScore> ranking = outcome.fold(computed -> computed.value().ranking(), refused -> List.of());
        assertThat(ranking).extracting(ProposalScore::position).containsExactly(1, 1);
        assertThat(ranking).extracting(ProposalScore::tied).containsExactly(true, true);
        assertThat(ranking).extracting(ProposalScore::total).containsOnly(Fraction.of(265, 3));
    }

    @Test
    void theFinalRoundingMakesATieOnlyWhereTheRubricSaysSo() {
        Ballots ballots = ballots(P1, proposal("P4", "(.8 .8 .6)(.6 .8 .6)(1 .8 .8)(.8 .6 .8)(.6 .4 .4)", true));
        assertThat(score(livorno(), ballots).ranking())
                .extracting(ProposalScore::tied)
                .containsOnly(false);
        Rubric coarse = rubric(true, List.of(rounding(Rubric.Stage.TOTAL, "10", Rounding.Mode.UP)), LIVORNO);
        assertThat(score(coarse, ballots).ranking())
                .extracting(ProposalScore::tied)
                .containsOnly(true);
    }

    @Test
    void afterATieThePlaceIsLeftFree() {
        ScoringResult result = score(livorno(), ballots(P3, P1, new Ballots.Proposal("P1b", P1.grades(), P1.table())));
        assertThat(result.ranking()).extracting(ProposalScore::position).containsExactly(1, 1, 3);
        assertThat(result.ranking()).extracting(ProposalScore::proposal).containsExactly("P1", "P1b", "P3");
    }

    @Test
    void t08aBestMeanOfZeroGivesNobodyPoints() {
        String nothing = "(0 0 0)(.6 .8 .6)(1 .8 .8)(.8 .6 .8)(.4 .6 .6)";
        Outcome<ScoringResult> outcome = new Scoring(livorno(), RULES)
                .score(ballots(proposal("A", nothing, true), proposal("B", nothing, false)));
        assertThat(outcome.findings()).extracting(Finding::code).contains(ScoringFinding.BEST_MEAN_ZERO);
        ScoringResult result = outcome.fold(Outcome.Computed::value, refused -> {
            throw new AssertionError();
        });
        assertThat(of(result, "A").criteria().get(0).points()).isEqualTo(Fraction.ZERO);
        assertThat(total(result, "A")).isEqualTo(Fraction.of(70));
    }

    @Test
    void t09theTabularCriterionIsNeverDividedByTheBest() {
        ScoringResult none = score(livorno(), ballots(P2, new Ballots.Proposal("P2b", P2.grades(), P2.table())));
        assertThat(of(none, "P2").criteria().get(5).points()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void t12anAbsentCommissionerIsNotAZero() {
        Ballots.Proposal absent = new Ballots.Proposal(
                "P1",
                java.util.Map.of("c0", java.util.Map.of("k0", Fraction.of(4, 5), "k1", Fraction.of(3, 5))),
                P1.table());
        Outcome<ScoringResult> outcome =
                new Scoring(livorno(), RULES).score(new Ballots("sample", List.of("k0", "k1", "k2"), List.of(absent)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings()).extracting(Finding::code).containsOnly(ScoringFinding.MISSING_VOTE);
        assertThat(new Scoring(livorno(), RULES)
                        .explain(new Ballots("sample", List.of("k0", "k1", "k2"), List.of(absent)))
                        .why()
                        .text(Locale.ITALIAN))
                .startsWith("la procedura «sample» non si può valutare");
    }

    @Test
    void anUnsoundRubricScoresNothing() {
        Rubric sound = livorno();
        Rubric twice = Samples.rubric(
                sound.declaredTotal().value().orElseThrow(),
                sound.judgement().levels(),
                Stated.not(),
                sound.normalisation(),
                sound.rounding(),
                List.of(sound.criteria().get(0), sound.criteria().get(0)));
        assertThat(new Scoring(twice, RULES).score(ballots(P1)).findings())
                .extracting(Finding::code)
                .contains(ScoringFinding.DUPLICATE_CRITERION);
    }

    // --- proposals taken out after the award ------------------------------------------------------------------------

    @Test
    void afterTheAwardMeansAndMaximaStayAsTheyWere() {
        Scoring.Recomputed again = new Scoring(livorno(), RULES)
                .without(ballots(P1, P2, P3), Set.of("P3"))
                .result()
                .orElseThrow();
        assertThat(again.frozen().ranking())
                .extracting(ProposalScore::total)
                .containsExactly(Fraction.of(13855, 156), Fraction.of(1110, 13));
        assertThat(again.free().result().orElseThrow().ranking().stream()
                        .map(score -> score.total().printed(6).toPlainString()))
                .containsExactly("94.583333", "91.153846");
    }

    @Test
    void oneThatIsLeftByTheAwardIsWarnedOfOnlyWhereItsOwnMeansAreTheBest() {
        Outcome<Scoring.Recomputed> again = new Scoring(livorno(), RULES).without(ballots(P1, P2), Set.of("P2"));
        assertThat(total(again.result().orElseThrow().frozen(), "P1")).isEqualTo(Fraction.of(1135, 12));
        assertThat(again.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ScoringFinding.SINGLE_PROPOSAL);
            assertThat(finding.arguments()).containsExactly("P1", Fraction.of(214, 3), Fraction.of(100));
        });
    }

    @Test
    void onlyProposalsCanBeTakenOutAndOneMustStay() {
        Scoring scoring = new Scoring(livorno(), RULES);
        for (Set<String> out : List.of(Set.of("P9"), Set.of("P1", "P2"))) {
            assertThat(scoring.without(ballots(P1, P2), out).findings())
                    .extracting(Finding::code)
                    .containsExactly(ScoringFinding.NOT_TO_TAKE_OUT);
        }
    }

    // --- the reasons ------------------------------------------------------------------------------------------------

    @Test
    void theReasonsReadAsMinutes() {
        Explained<Outcome<ScoringResult>> explained = new Scoring(livorno(), RULES).explain(ballots(P1, P2, P3));
        Reason p1 = explained.why().because().get(0);
        assertThat(explained.why().sentence(Locale.ITALIAN))
                .isEqualTo("graduatoria, dalla prima all'ultima: P1, P2, P3 [avviso]");
        assertThat(p1.sentence(Locale.ITALIAN))
                .isEqualTo("proposta P1: punti 88,814103 (13855/156) su 100; senza riparametrazione sarebbero "
                        + "71,333333 (214/3) [avviso]");
        assertThat(p1.because().get(1).text(Locale.ITALIAN)).isEqualTo("""
                Criterio 1: punti 20,833333 (125/6) = coefficiente 0,833333 (5/6) × 25 [art. 13, c. 3, avviso]
                  - media 0,666667 (2/3) dei coefficienti dei commissari: 0,6; 0,8; 0,6 [art. 13, c. 3, avviso]
                  - coefficiente 0,833333 (5/6) = media 0,666667 (2/3) / media più alta 0,8 [art. 13, c. 3, avviso]
                    - media più alta tra le proposte: 0,8 [art. 13, c. 3, avviso]
                """);
    }

    @Test
    void commissionersVotesStayOutOfToString() {
        assertThat(ballots(P1).toString()).doesNotContain("k0").contains("1 proposals");
        assertThat(P1.toString()).isEqualTo("proposal P1");
        assertThat(livorno().toString()).isEqualTo("rubric sample");
    }

    // --- rubrics and ballots made in memory -------------------------------------------------------------------------

    static Stream<Arguments> unsound() {
        Ballots sound = ballots(P1);
        return Stream.of(
                arguments(livorno(), new Ballots("sample", List.of(), sound.proposals()), "KERN-0005 /commissioners"),
                arguments(
                        livorno(),
                        new Ballots("sample", List.of("k0", " "), sound.proposals()),
                        "KERN-0005 /commissioners/1"),
                arguments(livorno(), new Ballots("sample", List.of("k0"), List.of()), "KERN-0005 /proposals"),
                arguments(
                        livorno(),
                        new Ballots("sample", List.of("k0"), List.of(new Ballots.Proposal("", Map.of(), Map.of()))),
                        "KERN-0005 /proposals/0/id"),
                arguments(rubric(true, List.of(), List.of(0)), sound, "KERN-0008 /criteria/0/points"),
                arguments(
                        rubric(true, List.of(rounding(Rubric.Stage.MEAN, "0", Rounding.Mode.UP)), LIVORNO),
                        sound,
                        "KERN-0008 /rounding/0/unit"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void whatIsNotSoundIsRefusedWithWhatReadingItWouldHaveFound(Rubric rubric, Ballots ballots, String found) {
        Scoring scoring = new Scoring(rubric, RULES);
        assertThat(scoring.score(ballots).result()).isEmpty();
        assertThat(scoring.explain(ballots).value().findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly(found);
    }

    // --- the notice of Livorno --------------------------------------------------------------------------------------

    private static Document<Rubric> livorno2025() {
        return READER.read(LIVORNO_2025.resolve("rubric.yaml"), Rubric.class);
    }

    private static Outcome<ScoringResult> livorno2025(String ballots) {
        Document<Rubric> rubric = livorno2025();
        Scoring scoring = new Scoring(rubric.value().orElseThrow(), rubric.ruleSet("livorno-2025"));
        return scoring.score(READER.read(LIVORNO_2025.resolve(ballots), Ballots.class)
                .value()
                .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "ballots-c03.json,    P1 88.81 1 P2 85.38 2 P3 74.92 3",
        "ballots.json,        P1 88.81 1 P2 85.38 2 P4 85.38 2 P3 74.92 4",
        "ballots-single.json, P3 100.00 1",
        "ballots-tie.json,    A 88.33 1 B 88.33 1"
    })
    void theNoticeOfLivorno(String ballots, String expected) {
        assertThat(livorno2025(ballots).result().orElseThrow().ranking().stream()
                        .map(score -> score.proposal() + " " + score.printedTotal() + " " + score.position()))
                .isEqualTo(List.of(expected.split("(?<= [0-9]) ", -1)));
    }

    @Test
    void checkingTheNoticeOfLivornoShowsItsContradictionsAndSilences() {
        Document<Rubric> rubric = livorno2025();
        assertThat(rubric.value()).isPresent();
        assertThat(rubric.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.NOT_STATED)
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/commission/members", "/rounding", "/ties");
        assertThat(rubric.findings())
                .filteredOn(finding -> finding.code() == it.sportello.legal.KernelFinding.CHOSEN_READING)
                .hasSize(7)
                .allSatisfy(finding -> assertThat(finding.location().line()).isPositive());
    }
}
