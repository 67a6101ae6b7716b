package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.LIVORNO;
import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.ballots;
import static it.sportello.coprogettazione.Samples.livorno;
import static it.sportello.coprogettazione.Samples.proposal;
import static it.sportello.coprogettazione.Samples.rounding;
import static it.sportello.coprogettazione.Samples.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.Robustness.Kind;
import it.sportello.coprogettazione.Robustness.Scenario;
import it.sportello.coprogettazione.Robustness.VoteChange;
import it.sportello.coprogettazione.Robustness.WeightInterval;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    private static final Ballots.Proposal P1 =
            proposal("P1", "(.8 .8 .6)(.6 .8 .6)(1 .8 .8)(.8 .6 .8)(.4 .6 .6)", true);
    private static final Ballots.Proposal P2 =
            proposal("P2", "(.6 .8 .8)(.8 .8 .8)(.6 .6 .4)(.8 .8 .8)(.6 .6 .4)", false);
    private static final Ballots.Proposal P3 = proposal("P3", "(.4 .4 .6)(.4 .6 .4)(.8 1 .8)(.6 .6 .6)(.8 .8 1)", true);

    private static Robustness of(Rubric rubric, Ballots ballots) {
        return Robustness.of(rubric, RULES, ballots, Minutes.Names.AS_WRITTEN, Locale.ITALIAN)
                .result()
                .orElseThrow();
    }

    private static Scenario stays(Kind kind, String of, String... first) {
        return new Scenario(kind, of, List.of(first), false, List.of());
    }

    private static Scenario changes(Kind kind, String of, String... first) {
        return new Scenario(kind, of, List.of(first), true, List.of());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    private static Scenario scenario(Robustness report, Kind kind, String of) {
        return report.readings().stream()
                .filter(each -> each.kind() == kind && each.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    // --- without somebody -------------------------------------------------------------------------------------------

    @Test
    void c03c04withoutAnyOfThemTheOrderOfTheOthersStays() {
        Robustness report = of(livorno(), ballots(P1, P2, P3));
        assertThat(report.first()).containsExactly("P1");
        assertThat(report.withoutAProposal())
                .containsExactly(
                        stays(Kind.WITHOUT_PROPOSAL, "P1", "P2"),
                        stays(Kind.WITHOUT_PROPOSAL, "P2", "P1"),
                        stays(Kind.WITHOUT_PROPOSAL, "P3", "P1"));
        assertThat(report.withoutACommissioner())
                .containsExactly(
                        stays(Kind.WITHOUT_COMMISSIONER, "k0", "P1"),
                        stays(Kind.WITHOUT_COMMISSIONER, "k1", "P1"),
                        stays(Kind.WITHOUT_COMMISSIONER, "k2", "P1"));
        assertThat(report.signals()).isEmpty();
        assertThat(report).hasToString("robustness of sample");
    }

    @Test
    void c06aLosingThirdDecidesBetweenTheOthers() {
        Robustness report = of(
                livorno(),
                ballots(
                        proposal("A", "(1)(.2)(.4)(.2)(.8)", false),
                        proposal("B", "(.2)(.4)(1)(.4)(1)", false),
                        proposal("C", "(.2)(.8)(.6)(.8)(.2)", false)));
        assertThat(report.first()).containsExactly("A");
        assertThat(report.withoutAProposal())
                .containsExactly(
                        stays(Kind.WITHOUT_PROPOSAL, "A", "C"),
                        stays(Kind.WITHOUT_PROPOSAL, "B", "A"),
                        changes(Kind.WITHOUT_PROPOSAL, "C", "B"));
        assertThat(scenario(report, Kind.NOT_NORMALISED, "")).isEqualTo(stays(Kind.NOT_NORMALISED, "", "A"));
        assertThat(report.text(Locale.ITALIAN)).contains("- senza la proposta «C»: al primo posto B (cambia)\n");
    }

    @Test
    void aCommissionOfAStatedSizeIsScoredWithoutOneToo() {
        Rubric three = rubric(
                Fraction.of(100),
                livorno().judgement().levels(),
                Stated.of(3),
                livorno().normalisation(),
                livorno().rounding(),
                livorno().criteria());
        assertThat(of(three, ballots(P1, P2, P3)).withoutACommissioner())
                .extracting(Scenario::first)
                .containsOnly(List.of("P1"));
    }

    @Test
    void whatCannotBeScoredWithoutOneIsNamedWithItsReason() {
        Robustness report = of(livorno(), ballots(proposal("P", "(.8)(.8)(.8)(.8)(.6)", true)));
        Scenario proposal = report.withoutAProposal().get(0);
        assertThat(proposal.of()).isEqualTo("P");
        assertThat(proposal.first()).isEmpty();
        assertThat(codes(proposal.obstacles())).containsExactly("COPR-0044");
        assertThat(codes(report.withoutACommissioner().get(0).obstacles())).containsExactly("COPR-0066");
        assertThat(codes(scenario(report, Kind.ELECTRE, "").obstacles())).containsExactly("COPR-0125");
        assertThat(report.smallestChange()).isEmpty();
        assertThat(report.limits()).isEmpty();
        assertThat(report.weights().get(0))
                .isEqualTo(new WeightInterval("c0", Fraction.of(30), Optional.empty(), Optional.empty(), List.of()));
        assertThat(report.text(Locale.ITALIAN))
                .contains("senza i voti di «k0»: non si può valutare: la commissione ha un solo membro")
                .contains("- nessun voto, cambiato da solo, cambia il primo posto\n")
                .contains("- «Criterio 0», ora 30 punti: con qualunque numero di punti\n");
    }

    @Test
    void whatIsNotScoredHasNoReport() {
        Outcome<Robustness> refused = Robustness.of(
                livorno(),
                RULES,
                ballots(proposal("P", "(.7)(.8)(.8)(.8)(.6)", true)),
                Minutes.Names.NUMBERED,
                Locale.ITALIAN);
        assertThat(refused.result()).isEmpty();
        assertThat(codes(refused.findings())).containsExactly("COPR-0015");
    }

    @Test
    void commissionersCanGoByANumberAndNeverStandInALog() {
        Ballots ballots = ballots(P1, P2);
        Robustness report = Robustness.of(livorno(), RULES, ballots, Minutes.Names.NUMBERED, Locale.ITALIAN)
                .result()
                .orElseThrow();
        assertThat(report.withoutACommissioner())
                .extracting(Scenario::of)
                .containsExactly("Commissario 1", "Commissario 2", "Commissario 3");
        assertThat(report.text(Locale.ITALIAN)).contains("«Commissario 2»").doesNotContain("k1");
        assertThat("" + report + report.withoutACommissioner() + report.smallestChange() + report.signals())
                .doesNotContain("Commissario");
        assertThat(report.smallestChange().orElseThrow().toString()).startsWith("a vote on c");
    }

    // --- the smallest change ----------------------------------------------------------------------------------------

    /** 95 points for one criterion: A has 76, B 57 + 5. One grade, of A or of B, is 19 points. */
    @Test
    void oneGradeLessAndAnotherIsFirst() {
        Rubric one = rubric(false, List.of(), List.of(95));
        Robustness report = of(one, ballots(proposal("A", "(.8)", false), proposal("B", "(.6)", true)));
        assertThat(report.smallestChange())
                .contains(new VoteChange(
                        "A",
                        "c0",
                        "k0",
                        Fraction.of(4, 5),
                        Fraction.of(3, 5),
                        false,
                        Fraction.of(1, 5),
                        Optional.of(1),
                        List.of("B")));
        assertThat(report.text(Locale.ITALIAN))
                .contains(
                        "- proposta «A», criterio «Criterio 0», voto di «k0»: 0,6 invece di 0,8, distanza 0,2 sulla scala (gradi: 1): al primo posto B\n");
        assertThat(report.text(Locale.ENGLISH)).contains("0.6 instead of 0.8, a distance of 0.2");
    }

    /** Three grades are needed: A has 95, B 38 + 5; one grade is 19. */
    @Test
    void sharingTheFirstPlaceIsAnotherFirstPlace() {
        Rubric one = rubric(false, List.of(), List.of(95));
        VoteChange change = of(one, ballots(proposal("A", "(1)", true), proposal("B", "(.4)", true)))
                .smallestChange()
                .orElseThrow();
        assertThat(change.first()).containsExactly("A", "B");
        assertThat(change.size()).isEqualTo(Fraction.of(3, 5));
        assertThat(change.grades()).contains(3);
    }

    // --- weights ----------------------------------------------------------------------------------------------------

    /**
     * A 40 + 9 = 49, B 10 + 18 + 5 = 33. With x points for c0, 0.8 x + 9 = 0.2 x + 23 at 70/3; for c1, 40 + 0.2 x = 15 +
     * 0.4 x at 125.
     */
    @Test
    void theRangeOfAWeightEndsWhereAnotherHasAsMuch() {
        Robustness report = of(
                rubric(false, List.of(), List.of(50, 45)),
                ballots(proposal("A", "(.8)(.2)", false), proposal("B", "(.2)(.4)", true)));
        assertThat(report.weights().subList(0, 2))
                .containsExactly(
                        new WeightInterval(
                                "c0", Fraction.of(50), Optional.of(Fraction.of(70, 3)), Optional.empty(), List.of()),
                        new WeightInterval(
                                "c1", Fraction.of(45), Optional.empty(), Optional.of(Fraction.of(125)), List.of()));
        assertThat(codes(report.weights().get(2).obstacles())).containsExactly("COPR-0063");
        assertThat(report.text(Locale.ITALIAN))
                .contains("- «Criterio 0», ora 50 punti: da 23,333333 (70/3) in su; all'estremo è pari con un'altra\n")
                .contains("- «Criterio 1», ora 45 punti: fino a 125; all'estremo è pari con un'altra\n")
                .contains(
                        "- «Raggruppamento»: i punti entro cui il primo posto resta lo stesso non si indicano, perché i suoi punti sono quelli della tabella");
    }

    @Test
    void aSharedFirstPlaceHasNoRange() {
        Robustness report = of(
                rubric(false, List.of(), List.of(95)),
                ballots(proposal("A", "(.8)", false), proposal("B", "(.8)", false)));
        assertThat(report.first()).containsExactly("A", "B");
        assertThat(report.weights().get(0).obstacles().get(0).text(Locale.ITALIAN))
                .endsWith("nessuna proposta ha da sola il totale più alto");
    }

    // --- other readings ---------------------------------------------------------------------------------------------

    @Test
    void c08anotherRoundingHasAnotherFirst() {
        Ballots ballots = ballots(
                proposal("A", "(.2 .4 1)(.8 .6 .2)(1 .8 .4)(.6 .8 .6)(.2 .6 .2)", false),
                proposal("B", "(.6 .4 .4)(.8 1 .6)(.4 .2 .2)(.8 1 1)(.4 .2 .2)", false));
        Robustness report = of(livorno(), ballots);
        assertThat(report.first()).containsExactly("A");
        assertThat(scenario(report, Kind.ROUNDED, "ALL")).isEqualTo(changes(Kind.ROUNDED, "ALL", "B"));
        assertThat(scenario(report, Kind.ROUNDED, "MEAN")).isEqualTo(changes(Kind.ROUNDED, "MEAN", "B"));
        assertThat(scenario(report, Kind.ROUNDED, "TOTAL")).isEqualTo(stays(Kind.ROUNDED, "TOTAL", "A"));
        assertThat(scenario(report, Kind.TRUNCATED, "ALL")).isEqualTo(stays(Kind.TRUNCATED, "ALL", "A"));
        assertThat(report.text(Locale.ITALIAN))
                .contains("- arrotondando al centesimo in ogni fase: al primo posto B (cambia)\n")
                .contains("- troncando al centesimo le medie: al primo posto A\n");
        Robustness rounded =
                of(rubric(true, List.of(rounding(Rubric.Stage.MEAN, "0.01", Rounding.Mode.HALF_UP)), LIVORNO), ballots);
        assertThat(rounded.first()).containsExactly("B");
        assertThat(scenario(rounded, Kind.NOT_ROUNDED, "")).isEqualTo(changes(Kind.NOT_ROUNDED, "", "A"));
    }

    @Test
    void otherMethodsSeeTheSameCoefficients() {
        Robustness report = of(livorno(), ballots(P1, P2, P3));
        assertThat(scenario(report, Kind.TOPSIS, "").first()).containsExactly("P1");
        assertThat(scenario(report, Kind.ELECTRE, "").first()).containsExactly("P1");
        assertThat(scenario(report, Kind.SINGLE_RAW, "")).isEqualTo(stays(Kind.SINGLE_RAW, "", "P1"));
    }

    // --- signals ----------------------------------------------------------------------------------------------------

    @Test
    void whatStandsOutInBallotsIsSaidInNeutralWords() {
        Robustness report = of(
                rubric(false, List.of(), List.of(50, 45)),
                ballots(proposal("A", "(.8 .8 0)(.8 .8 0)", false), proposal("B", "(.6 .6 1)(.6 .6 1)", false)));
        assertThat(report.first()).containsExactly("B");
        assertThat(codes(report.signals()))
                .containsExactly("COPR-0060", "COPR-0061", "COPR-0062", "COPR-0062", "COPR-0062");
        assertThat(report.text(Locale.ITALIAN))
                .contains(
                        "- k0, k1 hanno dato lo stesso voto a ogni proposta su ogni criterio (4 voti ciascuno). È un segnale da guardare e non un addebito")
                .contains("Cons. Stato III 6439/2018")
                .contains("- senza i voti di «k2» al primo posto ci sarebbe A.")
                .contains("- «k0» ha dato 4 voti usando di tutta la scala solo 0,6; 0,8.");
    }

    @Test
    void twoVotesAreNoSignalAndNeitherIsAScaleOfTwoGrades() {
        assertThat(of(
                                rubric(false, List.of(), List.of(95)),
                                ballots(proposal("A", "(.8 .8)", false), proposal("B", "(.6 .6)", false)))
                        .signals())
                .isEmpty();
        Rubric sample = Samples.livorno();
        Rubric yesOrNo = rubric(
                Fraction.of(100),
                List.of(
                        sample.judgement().levels().get(0),
                        sample.judgement().levels().get(5)),
                Stated.not(),
                sample.normalisation(),
                sample.rounding(),
                sample.criteria());
        assertThat(of(
                                yesOrNo,
                                ballots(
                                        proposal("A", "(1 0)(1 1)(1 1)(1 1)(1 1)", false),
                                        proposal("B", "(0 1)(0 0)(0 0)(0 0)(0 0)", false)))
                        .signals())
                .isEmpty();
    }

    // --- notices of other kinds --------------------------------------------------------------------------------------

    @Test
    void theOtherReadingOfAFilterIsTriedAndVotesInPointsHaveTheirSteps() {
        Rubric ragusa =
                Samples.notice("ragusa-2008/rubric.yaml", Rubric.class).value().orElseThrow();
        Ballots ballots = Samples.notice("ragusa-2008/ballots.json", Ballots.class)
                .value()
                .orElseThrow();
        Robustness report = of(ragusa, ballots);
        Scenario points = scenario(report, Kind.FILTER_POINTS, "price");
        assertThat(points.obstacles()).isEmpty();
        assertThat(points.first()).isNotEmpty();
        assertThat(report.withoutACommissioner())
                .hasSize(4)
                .allMatch(each -> each.obstacles().isEmpty());
        report.smallestChange().ifPresent(change -> {
            assertThat(change.size().dividedBy(Fraction.of(1, 2)).isWhole()).isTrue();
            assertThat(change.grades()).isPresent();
        });
        assertThat(report.text(Locale.ITALIAN)).contains("con il filtro di «prezzo» letto in punti sopra la media");
        Rubric other = ragusa.with(ragusa.criteria().stream()
                .filter(criterion -> criterion.filter().isPresent())
                .map(criterion -> criterion.filtered(
                        new DiscountFilter(Fraction.of(20), DiscountFilter.Reading.POINTS_ABOVE_MEAN, "art. 5, c. 3")))
                .findFirst()
                .orElseThrow());
        assertThat(of(other, ballots).first()).isEqualTo(points.first());
        assertThat(scenario(of(other, ballots), Kind.FILTER_PER_CENT, "price").first())
                .isEqualTo(report.first());
    }

    @Test
    void bandsAndGroupsOfLustra() {
        Rubric lustra =
                Samples.notice("lustra-2022/rubric.yaml", Rubric.class).value().orElseThrow();
        Ballots ballots = Samples.notice("lustra-2022/ballots.json", Ballots.class)
                .value()
                .orElseThrow();
        Robustness report = of(lustra, ballots);
        assertThat(scenario(report, Kind.RESCALED, "").obstacles()).isEmpty();
        assertThat(scenario(report, Kind.NORMALISED, "").obstacles()).isEmpty();
        assertThat(report.limits()).isEmpty();
        assertThat(report.weights()).allMatch(interval -> interval.obstacles().isEmpty());
        Robustness raised = of(lustra.rescaled(true), ballots);
        assertThat(scenario(raised, Kind.NOT_RESCALED, "").first()).isEqualTo(report.first());
        assertThat(codes(raised.limits())).containsExactly("COPR-0065");
        assertThat(raised.text(Locale.ITALIAN)).contains("dentro le fasce sono stati provati solo gli estremi");
    }

    /** C-05: with a threshold of 62 on raw points the third is out, on normalised ones it is in, with all there is. */
    @Test
    void c05aThresholdOnOtherPointsHasAnotherFirst() {
        Rubric threshold = Samples.sound(
                Samples.criteria(
                        LIVORNO, "{id: grouping, label: G, points: 5, table: {yes: 5, no: 0}, source: art. 3}"),
                "judgement: {source: art. 1, bands: [{label: any, from: 0, to: 1}]}",
                "normalisation: divide by the best mean",
                "thresholds: [{least: 62, of: raw, source: art. 5}]");
        Robustness report = of(threshold, ballots(P3));
        assertThat(report.first()).isEmpty();
        assertThat(scenario(report, Kind.THRESHOLDS_NORMALISED, ""))
                .isEqualTo(changes(Kind.THRESHOLDS_NORMALISED, "", "P3"));
        assertThat(scenario(report, Kind.ROUNDED, "THRESHOLD").first()).isEmpty();
        assertThat(codes(scenario(report, Kind.TOPSIS, "").obstacles())).isNotEmpty();
        assertThat(report.text(Locale.ITALIAN)).contains("al primo posto ora: nessuna proposta\n");
        VoteChange change = report.smallestChange().orElseThrow();
        assertThat(change.first()).containsExactly("P3");
        // 62 less 184/3 raw points: 2/3, on thirty points and three members.
        assertThat(change.size()).isEqualTo(Fraction.of(2, 30));
        Robustness after = of(threshold.thresholdsOn(Rubric.Threshold.Of.NORMALISED), ballots(P3));
        assertThat(after.first()).containsExactly("P3");
        assertThat(scenario(after, Kind.THRESHOLDS_RAW, "")).isEqualTo(changes(Kind.THRESHOLDS_RAW, ""));
        assertThat(scenario(after, Kind.SINGLE_RAW, "")).isEqualTo(changes(Kind.SINGLE_RAW, ""));
        Robustness raw = of(
                threshold.thresholdsOn(Rubric.Threshold.Of.NORMALISED).alone(Rubric.SingleProposal.RAW), ballots(P3));
        assertThat(scenario(raw, Kind.SINGLE_NORMALISED, "")).isEqualTo(changes(Kind.SINGLE_NORMALISED, "", "P3"));
    }

    /** Three proposals compared in pairs: without one the commission would have to vote, and has not. */
    @Test
    void pairsAreKeptAndWithoutAThirdTheVotesAreMissing() {
        Rubric pairs = Samples.sound(Samples.criteria(
                List.of(10), "{id: idea, label: Idea, points: 40, pairwise: sum of all, source: art. 4}"));
        Ballots ballots = new Ballots(
                "sample",
                Optional.empty(),
                List.of("k0", "k1"),
                List.of(Samples.voted("A", "(.5 .5)"), Samples.voted("B", "(.4 .4)"), Samples.voted("C", "(.3 .3)")),
                Map.of("idea", Map.of("k0", preferences(false), "k1", preferences(true))),
                List.of(),
                List.of());
        Robustness report = of(pairs, ballots);
        assertThat(report.first()).containsExactly("A");
        assertThat(report.withoutAProposal())
                .allSatisfy(each -> assertThat(codes(each.obstacles())).containsOnly("COPR-0014"));
        assertThat(report.withoutACommissioner()).extracting(Scenario::first).containsOnly(List.of("A"));
        assertThat(codes(report.limits())).containsExactly("COPR-0067");
        assertThat(codes(report.signals())).contains("COPR-0060");
        assertThat(report.weights().get(1).obstacles()).isEmpty();
        assertThat(Robustness.of(pairs, RULES, ballots, Minutes.Names.NUMBERED, Locale.ENGLISH)
                        .result()
                        .orElseThrow()
                        .first())
                .containsExactly("A");
    }

    private static List<PairwiseComparison.Preference> preferences(boolean turned) {
        List<PairwiseComparison.Preference> preferences = new ArrayList<>();
        for (List<String> pair : List.of(List.of("A", "B"), List.of("A", "C"), List.of("B", "C"))) {
            preferences.add(new PairwiseComparison.Preference(
                    pair.get(turned ? 1 : 0), pair.get(turned ? 0 : 1), Optional.of(pair.get(0)), Fraction.of(3)));
        }
        return preferences;
    }

    @Test
    void aLotHasAReportOfItsOwn() {
        Rubric lots = Samples.sound(
                Samples.criteria(List.of(10)),
                "lots: [{id: north, label: North, source: art. 8}, {id: south, label: South, source: art. 8}]");
        Ballots ballots = new Ballots(
                "sample",
                List.of("k0"),
                List.of(in("north", Samples.voted("A", "(.5)")), in("south", Samples.voted("B", "(.9)"))));
        assertThat(of(lots, ballots.of("north")).first()).containsExactly("A");
        assertThat(of(lots, ballots.of("north")).withoutAProposal()).hasSize(1);
        Outcome<Robustness> both = Robustness.of(lots, RULES, ballots, Minutes.Names.AS_WRITTEN, Locale.ITALIAN);
        assertThat(codes(both.findings())).containsExactly("COPR-0048");
    }

    private static Ballots.Proposal in(String lot, Ballots.Proposal proposal) {
        return new Ballots.Proposal(
                proposal.id(),
                proposal.grades(),
                proposal.table(),
                proposal.counts(),
                proposal.offers(),
                proposal.arrived(),
                List.of(lot));
    }
}
