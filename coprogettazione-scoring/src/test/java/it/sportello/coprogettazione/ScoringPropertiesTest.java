package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.of;
import static it.sportello.coprogettazione.Samples.score;
import static it.sportello.coprogettazione.Samples.total;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.Procedures.Procedure;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.reasons.Explained;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What is true of every procedure, P1 to P15. The formulas (P9) have their laws in QuantitativeFormulaTest, the draw (P13)
 * in DrawTest of legal-kernel, the comparison in pairs (P14) in PairwiseComparisonTest.
 */
@Domain(Procedures.class)
@Domain(DomainContext.Global.class)
class ScoringPropertiesTest {

    private static final String RAW = "normalisation: none";
    private static final String NORMALISED = "normalisation: divide by the best mean";

    private static String either(boolean normalised) {
        return normalised ? NORMALISED : RAW;
    }

    // --- coefficients and points ------------------------------------------------------------------------------------

    @Property(tries = 200)
    void p01CoefficientsAndPointsStayInRangeAndTheBestHasTheMost(@ForAll Procedure procedure) {
        ScoringResult result = score(procedure.rubric(NORMALISED), procedure.ballots());
        for (int c = 0; c < procedure.maxima().size(); c++) {
            int criterion = c;
            Fraction most = Fraction.of(procedure.maxima().get(c));
            List<CriterionScore> scores = result.ranking().stream()
                    .map(score -> score.criteria().get(criterion))
                    .toList();
            assertThat(scores).allSatisfy(score -> {
                assertThat(score.coefficient()).isBetween(Fraction.ZERO, Fraction.ONE);
                assertThat(score.points()).isBetween(score.rawPoints(), most);
            });
            if (scores.stream().anyMatch(score -> score.rawCoefficient().signum() > 0)) {
                assertThat(scores)
                        .anySatisfy(score -> assertThat(score.points()).isEqualTo(most));
            }
        }
    }

    @Property(tries = 200)
    void p02OrderOfProposalsAndCommissionersChangesNothing(@ForAll Procedure procedure, @ForAll boolean normalised) {
        Rubric rubric = procedure.rubric(either(normalised));
        Ballots ballots = procedure.ballots();
        List<Ballots.Proposal> proposals = new ArrayList<>(ballots.proposals());
        Collections.reverse(proposals);
        List<String> commissioners = new ArrayList<>(ballots.commissioners());
        Collections.reverse(commissioners);
        ScoringResult one = score(rubric, ballots);
        ScoringResult other = score(rubric, new Ballots("sample", commissioners, proposals));
        procedure.ids().forEach(id -> assertThat(of(other, id)).isEqualTo(of(one, id)));
    }

    @Property(tries = 200)
    void p03ScalingACriterionMovesRawPointsInProportionAndNormalisedOnesNotAtAll(
            @ForAll Procedure procedure, @ForAll @IntRange(min = 1, max = 10) int tenths) {
        Fraction factor = Fraction.of(tenths, 10);
        Rubric rubric = procedure.rubric(NORMALISED);
        ScoringResult before = score(rubric, procedure.ballots());
        ScoringResult after = score(rubric, procedure.scaled(0, factor).ballots());
        for (String id : procedure.ids()) {
            assertThat(total(after, id)).isEqualTo(total(before, id));
            assertThat(of(after, id).criteria().get(0).rawPoints())
                    .isEqualTo(of(before, id).criteria().get(0).rawPoints().times(factor));
        }
    }

    @Property(tries = 200)
    void p03WhatIsNormalisedIsNotRaisedAgain(@ForAll Procedure procedure) {
        Rubric rubric = procedure.rubric(NORMALISED);
        ScoringResult once = score(rubric, procedure.ballots());
        Procedure raised = procedure;
        for (int p = 0; p < procedure.grades().size(); p++) {
            List<List<Fraction>> votes = of(once, Procedure.id(p)).criteria().stream()
                    .limit(procedure.maxima().size())
                    .map(score -> Collections.nCopies(procedure.commissioners(), score.coefficient()))
                    .toList();
            raised = raised.with(p, votes, procedure.grouped().get(p));
        }
        ScoringResult twice = score(rubric, raised.ballots());
        procedure.ids().forEach(id -> assertThat(total(twice, id)).isEqualTo(total(once, id)));
    }

    // --- votes ------------------------------------------------------------------------------------------------------

    @Property(tries = 200)
    void p04BetterVoteNeverHurtsAndNeverHelpsTheOthers(@ForAll Procedure procedure, @ForAll boolean normalised) {
        Fraction vote = procedure.grades().get(0).get(0).get(0);
        Assume.that(vote.compareTo(Fraction.ONE) < 0);
        Rubric rubric = procedure.rubric(either(normalised));
        ScoringResult before = score(rubric, procedure.ballots());
        ScoringResult after = score(
                rubric, procedure.with(0, 0, 0, vote.plus(Fraction.of(1, 5))).ballots());
        assertThat(total(after, "P0")).isGreaterThanOrEqualTo(total(before, "P0"));
        for (String other : procedure.ids().subList(1, procedure.ids().size())) {
            assertThat(total(after, other)).isLessThanOrEqualTo(total(before, other));
            if (!normalised) {
                assertThat(total(after, other)).isEqualTo(total(before, other));
            }
        }
    }

    @Property(tries = 200)
    void p05WhoIsNowhereWorseIsNotBehind(@ForAll Procedure procedure, @ForAll boolean normalised) {
        Assume.that(procedure.grades().size() > 1);
        List<List<Fraction>> better = new ArrayList<>();
        for (int c = 0; c < procedure.maxima().size(); c++) {
            List<Fraction> row = new ArrayList<>();
            for (int k = 0; k < procedure.commissioners(); k++) {
                row.add(procedure
                        .grades()
                        .get(0)
                        .get(c)
                        .get(k)
                        .max(procedure.grades().get(1).get(c).get(k)));
            }
            better.add(row);
        }
        boolean grouped = procedure.grouped().get(0) || procedure.grouped().get(1);
        Procedure dominated = procedure.with(0, better, grouped);
        ScoringResult result = score(dominated.rubric(either(normalised)), dominated.ballots());
        assertThat(total(result, "P0")).isGreaterThanOrEqualTo(total(result, "P1"));
        assertThat(of(result, "P0").position())
                .isLessThanOrEqualTo(of(result, "P1").position());
    }

    @Property(tries = 200)
    void p11OneVoteMovesARawTotalByItsShareOfTheMost(
            @ForAll Procedure procedure, @ForAll @IntRange(max = 5) int fifths, @ForAll @IntRange(max = 3) int which) {
        int criterion = which % procedure.maxima().size();
        Fraction moved = Fraction.of(fifths, 5)
                .minus(procedure.grades().get(0).get(criterion).get(0));
        Rubric rubric = procedure.rubric(RAW);
        ScoringResult before = score(rubric, procedure.ballots());
        ScoringResult after = score(
                rubric, procedure.with(0, criterion, 0, Fraction.of(fifths, 5)).ballots());
        assertThat(total(after, "P0").minus(total(before, "P0")))
                .isEqualTo(moved.times(Fraction.of(procedure.maxima().get(criterion), procedure.commissioners())));
    }

    // --- who is in --------------------------------------------------------------------------------------------------

    @Property(tries = 400)
    void p06OnlyWhoIsSomewhereTheSoleBestKeepsOthersDown(@ForAll Procedure procedure) {
        Assume.that(procedure.grades().size() > 1);
        Rubric rubric = procedure.rubric(NORMALISED);
        ScoringResult all = score(rubric, procedure.ballots());
        ScoringResult rest = score(rubric, withoutTheFirst(procedure));
        boolean soleBest = false;
        for (int c = 0; c < procedure.maxima().size(); c++) {
            int criterion = c;
            Fraction own = of(all, "P0").criteria().get(c).rawCoefficient();
            soleBest |= all.ranking().stream()
                    .filter(score -> !score.proposal().equals("P0"))
                    .allMatch(score ->
                            score.criteria().get(criterion).rawCoefficient().compareTo(own) < 0);
        }
        for (String id : procedure.ids().subList(1, procedure.ids().size())) {
            if (soleBest) {
                assertThat(total(rest, id)).isGreaterThanOrEqualTo(total(all, id));
            } else {
                assertThat(total(rest, id)).isEqualTo(total(all, id));
            }
        }
    }

    @Property(tries = 200)
    void p07RawTotalsDependOnNobodyElse(@ForAll Procedure procedure, @ForAll boolean normalised) {
        Assume.that(procedure.grades().size() > 1);
        Rubric rubric = procedure.rubric(either(normalised));
        ScoringResult all = score(rubric, procedure.ballots());
        ScoringResult rest = score(rubric, withoutTheFirst(procedure));
        for (String id : procedure.ids().subList(1, procedure.ids().size())) {
            assertThat(of(rest, id).rawTotal()).isEqualTo(of(all, id).rawTotal());
        }
    }

    private static Ballots withoutTheFirst(Procedure procedure) {
        Ballots ballots = procedure.ballots();
        return ballots.on(ballots.proposals().subList(1, ballots.proposals().size()));
    }

    // --- the second riparametrazione --------------------------------------------------------------------------------

    private static Rubric inAPart(Procedure procedure, String normalisation, String rescaled) {
        String[] lines = procedure.lines(
                normalisation,
                "groups: [{id: T, label: T, points: %d, %s source: art. 3}]"
                        .formatted(procedure.most() - Procedure.TABLE, rescaled));
        lines[0] = lines[0].replace("judged: true", "group: T, judged: true");
        return Samples.sound(lines);
    }

    @Property(tries = 200)
    void p08TheSecondRiparametrazioneKeepsTheOrderOfThePart(@ForAll Procedure procedure, @ForAll boolean normalised) {
        ScoringResult first = score(inAPart(procedure, either(normalised), ""), procedure.ballots());
        ScoringResult second = score(inAPart(procedure, either(normalised), "rescaled: true,"), procedure.ballots());
        List<Fraction> before = new ArrayList<>();
        List<Fraction> after = new ArrayList<>();
        for (String id : procedure.ids()) {
            before.add(of(first, id).groups().get(0).points());
            after.add(of(second, id).groups().get(0).points());
        }
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < before.size(); j++) {
                assertThat(Integer.signum(after.get(i).compareTo(after.get(j))))
                        .isEqualTo(Integer.signum(before.get(i).compareTo(before.get(j))));
            }
        }
        if (Collections.max(before).signum() > 0) {
            assertThat(Collections.max(after)).isEqualTo(Fraction.of(procedure.most() - Procedure.TABLE));
        }
    }

    @Example
    void p08ButItMayChangeTheOrderOfTheTotals() {
        Procedure procedure = new Procedure(
                List.of(60),
                List.of(List.of(List.of(Fraction.of(2, 5))), List.of(List.of(Fraction.of(1, 3)))),
                List.of(false, true));
        assertThat(score(inAPart(procedure, RAW, ""), procedure.ballots()).ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("P1", "P0");
        assertThat(score(inAPart(procedure, RAW, "rescaled: true,"), procedure.ballots())
                        .ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("P0", "P1");
    }

    // --- rounding, caps, thresholds ---------------------------------------------------------------------------------

    /** Zero for no rounding at the stage, else the number of decimals and a half up or a half even. */
    @Property(tries = 400)
    void p10RoundedTotalIsWithinHalfAUnitOfEachStage(
            @ForAll Procedure procedure,
            @ForAll boolean normalised,
            @ForAll @IntRange(max = 3) int ofMean,
            @ForAll @IntRange(max = 3) int ofCoefficient,
            @ForAll @IntRange(max = 3) int ofPoints,
            @ForAll @IntRange(max = 3) int ofTotal,
            @ForAll boolean even) {
        // The best mean divides, and what rounding does to it is not bounded by half a unit.
        int mean = normalised ? 0 : ofMean;
        Fraction most = Fraction.of(procedure.most() - Procedure.TABLE);
        Fraction bound = half(mean)
                .times(most)
                .plus(half(ofCoefficient).times(most))
                .plus(half(ofPoints).times(Fraction.of(procedure.maxima().size())))
                .plus(half(ofTotal));
        List<String> stages = new ArrayList<>();
        stage("mean", mean, even, stages);
        stage("coefficient", ofCoefficient, even, stages);
        stage("points", ofPoints, even, stages);
        stage("total", ofTotal, even, stages);
        String rounding = "rounding: [" + String.join(", ", stages) + "]";
        ScoringResult exact = score(procedure.rubric(either(normalised)), procedure.ballots());
        ScoringResult rounded = score(procedure.rubric(either(normalised), rounding), procedure.ballots());
        for (String id : procedure.ids()) {
            Fraction gap = total(rounded, id).minus(total(exact, id));
            assertThat(gap).isBetween(bound.negated(), bound);
        }
    }

    private static Fraction half(int decimals) {
        return decimals == 0
                ? Fraction.ZERO
                : Fraction.of(5, List.of(10L, 100L, 1_000L, 10_000L).get(decimals));
    }

    private static void stage(String stage, int decimals, boolean even, List<String> stages) {
        if (decimals > 0) {
            stages.add("{stage: %s, unit: %s, mode: %s}"
                    .formatted(stage, "0." + "0".repeat(decimals - 1) + "1", even ? "half even" : "half up"));
        }
    }

    @Property(tries = 200)
    void p12TotalWithAMalusStaysBetweenFloorAndCap(
            @ForAll Procedure procedure,
            @ForAll boolean normalised,
            @ForAll boolean floored,
            @ForAll @IntRange(min = 1, max = 200) int cap,
            @ForAll @IntRange(min = 1, max = 50) int malus) {
        String[] lines = procedure.lines(either(normalised), "cap: " + cap);
        lines[0] = lines[0].replace("{with: 5, without: 0}", "{with: 0, without: %d}".formatted(malus))
                .replace("label: G, points: 5", "label: G, malus: true, points: " + malus);
        ScoringResult merits = score(procedure.rubric(either(normalised)), procedure.ballots());
        ScoringResult result = score(
                Samples.sound(Stream.concat(Stream.of(lines), floored ? Stream.of("floor: 0") : Stream.of())
                        .toArray(String[]::new)),
                procedure.ballots());
        for (int p = 0; p < procedure.grades().size(); p++) {
            String id = Procedure.id(p);
            boolean grouped = procedure.grouped().get(p);
            Fraction due = total(merits, id).minus(Fraction.of(grouped ? Procedure.TABLE : malus));
            // Without a floor in the notice what is taken away is taken away, below zero too.
            Fraction floor = Fraction.of(floored ? 0 : -malus);
            assertThat(total(result, id)).isBetween(floor, Fraction.of(cap));
            assertThat(total(result, id)).isEqualTo(due.max(floor).min(Fraction.of(cap)));
        }
    }

    @Property(tries = 200)
    void p12ThresholdLooksAtExactPointsAndNotAtPrintedOnes(@ForAll Procedure procedure, @ForAll boolean strictly) {
        Fraction points = total(score(procedure.rubric(RAW), procedure.ballots()), "P0");
        Fraction speck = Fraction.of(1, 1_000_000_000);
        Assume.that(points.signum() > 0 && points.compareTo(Fraction.of(procedure.most())) < 0);
        assertThat(isIn(procedure, points, strictly)).isEqualTo(!strictly);
        assertThat(isIn(procedure, points.plus(speck), strictly)).isFalse();
        assertThat(isIn(procedure, points.minus(speck), strictly)).isTrue();
    }

    private static boolean isIn(Procedure procedure, Fraction least, boolean strictly) {
        Rubric rubric = procedure.rubric(
                "thresholds: [{least: %s, strictly: %s, of: raw, source: art. 7}]".formatted(least, strictly));
        return score(rubric, procedure.ballots()).ranking().stream()
                .anyMatch(score -> score.proposal().equals("P0"));
    }

    // --- before publication, and the reasons ------------------------------------------------------------------------

    @Property(tries = 200)
    void p15MaximaSumToTheDeclaredTotalOrItIsSaid(
            @ForAll Procedure procedure, @ForAll @IntRange(min = -3, max = 3) int off, @ForAll boolean malus) {
        String[] lines = procedure.lines("declared total: " + (procedure.most() + off));
        if (malus) {
            lines[0] = lines[0].replace("table: {with: 5", "malus: true, table: {with: 5");
        }
        Document<Rubric> rubric = Samples.read(lines);
        Fraction sum = Fraction.of(malus ? procedure.most() - Procedure.TABLE : procedure.most());
        Fraction declared = Fraction.of(procedure.most() + off);
        List<Finding> found = rubric.findings().stream()
                .filter(finding -> finding.code() == ScoringFinding.TOTAL_DIFFERS)
                .toList();
        assertThat(found).hasSize(sum.equals(declared) ? 0 : 1);
        assertThat(found).allSatisfy(finding -> assertThat(finding.arguments()).containsExactly(declared, sum));
    }

    @Property(tries = 200)
    void explainingChangesNothing(
            @ForAll Procedure procedure, @ForAll boolean normalised, @ForAll @IntRange(max = 3) int stage) {
        Rubric rubric = procedure.rubric(
                either(normalised),
                "rounding: [{stage: %s, unit: 0.01, mode: half up}]"
                        .formatted(List.of("mean", "coefficient", "points", "total")
                                .get(stage)));
        Scoring scoring = new Scoring(rubric, RULES);
        Explained<Outcome<ScoringResult>> explained = scoring.explain(procedure.ballots());
        assertThat(explained.value()).isEqualTo(scoring.score(procedure.ballots()));
        assertThat(explained.why().because()).hasSameSizeAs(procedure.grades());
    }
}
