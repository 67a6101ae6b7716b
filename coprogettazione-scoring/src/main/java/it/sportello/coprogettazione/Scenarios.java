package it.sportello.coprogettazione;

import it.sportello.coprogettazione.Robustness.Kind;
import it.sportello.coprogettazione.Robustness.Scenario;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is first in procedures that differ from one in a single thing. */
final class Scenarios {

    /** All stages of rounding together. */
    static final String ALL = "ALL";

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int DECIMALS = 12;

    private final Rubric rubric;
    private final RuleSet rules;
    private final Ballots ballots;
    private final ScoringResult now;
    private final List<String> first;

    Scenarios(Rubric rubric, RuleSet rules, Ballots ballots, ScoringResult now) {
        this.rubric = rubric;
        this.rules = rules;
        this.ballots = ballots;
        this.now = now;
        this.first = first(now);
    }

    /** The proposals at position 1, by name. */
    static List<String> first(ScoringResult result) {
        return at(1, result);
    }

    private static List<String> at(int position, ScoringResult result) {
        return result.ranking().stream()
                .filter(score -> score.position() == position)
                .map(ProposalScore::proposal)
                .sorted()
                .toList();
    }

    // --- without somebody -------------------------------------------------------------------------------------------

    List<Scenario> withoutAProposal() {
        Scoring scoring = new Scoring(rubric, rules);
        List<String> ids =
                ballots.proposals().stream().map(Ballots.Proposal::id).toList();
        List<Scenario> scenarios = new ArrayList<>();
        for (String left : ids) {
            List<Ballots.Proposal> rest = ballots.proposals().stream()
                    .filter(proposal -> !proposal.id().equals(left))
                    .toList();
            scenarios.add(
                    rest.isEmpty()
                            ? obstructed(
                                    Kind.WITHOUT_PROPOSAL,
                                    left,
                                    List.of(Finding.of(
                                            ScoringFinding.NOT_TO_TAKE_OUT, Location.NONE, List.of(left), ids)))
                            : scenario(
                                    Kind.WITHOUT_PROPOSAL, left, scoring.scoreRest(ballots.on(rest)), struckOut(left)));
        }
        return scenarios;
    }

    /** Who leads the ranking of now when a proposal is struck out of it. */
    private List<String> struckOut(String left) {
        List<String> others = first.stream().filter(id -> !id.equals(left)).toList();
        if (!others.isEmpty()) {
            return others;
        }
        return now.ranking().stream()
                .filter(score -> !score.proposal().equals(left))
                .map(ProposalScore::position)
                .min(Comparator.naturalOrder())
                .map(position -> at(position, now))
                .orElse(List.of());
    }

    List<Scenario> withoutACommissioner() {
        Scoring scoring = new Scoring(rubric.forAnyCommission(), rules);
        if (ballots.commissioners().size() == 1) {
            return List.of(obstructed(
                    Kind.WITHOUT_COMMISSIONER,
                    ballots.commissioners().get(0),
                    List.of(Finding.of(ScoringFinding.ONLY_COMMISSIONER, Location.NONE))));
        }
        return ballots.commissioners().stream()
                .map(left -> scenario(Kind.WITHOUT_COMMISSIONER, left, scoring.score(ballots.without(left)), first))
                .toList();
    }

    // --- under another reading --------------------------------------------------------------------------------------

    List<Scenario> readings() {
        List<Scenario> scenarios = new ArrayList<>();
        rounded(Kind.ROUNDED, Rounding.Mode.HALF_UP, scenarios);
        rounded(Kind.TRUNCATED, Rounding.Mode.DOWN, scenarios);
        if (rubric.rounding().value().filter(stages -> !stages.isEmpty()).isPresent()) {
            scenarios.add(under(Kind.NOT_ROUNDED, "", rubric.roundedAt(List.of())));
        }
        normalised(scenarios);
        rubric.criteria()
                .forEach(criterion ->
                        criterion.filter().ifPresent(filter -> scenarios.add(filtered(criterion, filter))));
        thresholds(scenarios);
        scenarios.add(byTopsis());
        scenarios.add(byElectre());
        return scenarios;
    }

    private void rounded(Kind kind, Rounding.Mode mode, List<Scenario> scenarios) {
        List<Rubric.RoundingStage> all = Arrays.stream(Rubric.Stage.values())
                .filter(stage ->
                        stage != Rubric.Stage.THRESHOLD || !rubric.thresholds().isEmpty())
                .map(stage -> new Rubric.RoundingStage(stage, HUNDREDTH, mode))
                .toList();
        all.forEach(stage -> scenarios.add(under(kind, stage.stage().name(), rubric.roundedAt(List.of(stage)))));
        scenarios.add(under(kind, ALL, rubric.roundedAt(all)));
    }

    private void normalised(List<Scenario> scenarios) {
        scenarios.add(
                rubric.isNormalised()
                        ? under(Kind.NOT_NORMALISED, "", rubric.normalised(Rubric.Normalisation.NONE))
                        : under(Kind.NORMALISED, "", rubric.normalised(Rubric.Normalisation.DIVIDE_BY_THE_BEST_MEAN)));
        boolean rescaled = rubric.groups().stream().anyMatch(Rubric.Group::isRescaled);
        if (rescaled) {
            scenarios.add(under(Kind.NOT_RESCALED, "", rubric.rescaled(false)));
        } else if (!rubric.groups().isEmpty()) {
            scenarios.add(under(Kind.RESCALED, "", rubric.rescaled(true)));
        }
        if (rubric.isNormalised() || rescaled) {
            boolean raw = rubric.singleProposal()
                    .filter(Rubric.SingleProposal.RAW::equals)
                    .isPresent();
            scenarios.add(
                    raw
                            ? under(Kind.SINGLE_NORMALISED, "", rubric.alone(Rubric.SingleProposal.AS_SEVERAL))
                            : under(Kind.SINGLE_RAW, "", rubric.alone(Rubric.SingleProposal.RAW)));
        }
    }

    private Scenario filtered(Rubric.Criterion criterion, DiscountFilter filter) {
        boolean perCent = filter.reading() == DiscountFilter.Reading.PER_CENT_OF_MEAN;
        DiscountFilter other = new DiscountFilter(
                filter.margin(),
                perCent ? DiscountFilter.Reading.POINTS_ABOVE_MEAN : DiscountFilter.Reading.PER_CENT_OF_MEAN,
                filter.source());
        return under(
                perCent ? Kind.FILTER_POINTS : Kind.FILTER_PER_CENT,
                criterion.id(),
                rubric.with(criterion.filtered(other)));
    }

    private void thresholds(List<Scenario> scenarios) {
        if (rubric.thresholds().stream().anyMatch(each -> each.of() == Rubric.Threshold.Of.NORMALISED)) {
            scenarios.add(under(Kind.THRESHOLDS_RAW, "", rubric.thresholdsOn(Rubric.Threshold.Of.RAW)));
        }
        if (rubric.thresholds().stream().anyMatch(each -> each.of() == Rubric.Threshold.Of.RAW)) {
            scenarios.add(under(Kind.THRESHOLDS_NORMALISED, "", rubric.thresholdsOn(Rubric.Threshold.Of.NORMALISED)));
        }
    }

    // --- by another method ------------------------------------------------------------------------------------------

    private Scenario byTopsis() {
        return new Topsis(true, DECIMALS)
                .calculate(matrix())
                .fold(
                        computed -> scenario(Kind.TOPSIS, "", highest(computed.value()), first),
                        refused -> obstructed(Kind.TOPSIS, "", refused.findings()));
    }

    private static List<String> highest(Coefficients nearness) {
        Optional<Fraction> highest = nearness.values().values().stream().max(Comparator.naturalOrder());
        return nearness.values().entrySet().stream()
                .filter(each -> highest.filter(each.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Scenario byElectre() {
        return new Electre()
                .calculate(matrix())
                .fold(
                        computed -> scenario(
                                Kind.ELECTRE,
                                "",
                                computed.value().get(0).proposals().stream()
                                        .sorted()
                                        .toList(),
                                first),
                        refused -> obstructed(Kind.ELECTRE, "", refused.findings()));
    }

    /** The coefficients that count, weighed by points; of what is taken away, what is left. */
    private DecisionMatrix matrix() {
        Map<String, List<Fraction>> rows = new LinkedHashMap<>();
        for (ProposalScore score : now.ranking()) {
            List<Fraction> row = new ArrayList<>();
            for (int i = 0; i < score.criteria().size(); i++) {
                Fraction coefficient = score.criteria().get(i).coefficient();
                row.add(rubric.criteria().get(i).isMalus() ? Fraction.ONE.minus(coefficient) : coefficient);
            }
            rows.put(score.proposal(), row);
        }
        return new DecisionMatrix(
                rubric.criteria().stream().map(Rubric.Criterion::points).toList(), rows);
    }

    // --- one scenario -----------------------------------------------------------------------------------------------

    private Scenario under(Kind kind, String of, Rubric other) {
        return scenario(kind, of, new Scoring(other, rules).score(ballots), first);
    }

    private static Scenario scenario(Kind kind, String of, Outcome<ScoringResult> outcome, List<String> expected) {
        return outcome.fold(
                computed -> scenario(kind, of, first(computed.value()), expected),
                refused -> obstructed(kind, of, refused.findings()));
    }

    private static Scenario scenario(Kind kind, String of, List<String> then, List<String> expected) {
        return new Scenario(kind, of, then, !then.equals(expected), List.of());
    }

    private static Scenario obstructed(Kind kind, String of, List<Finding> obstacles) {
        return new Scenario(kind, of, List.of(), false, obstacles);
    }
}
