package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Severity;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scores the proposals of a procedure under its rubric.
 *
 * <p>For a judged criterion, P is the mean of the commissioners' coefficients; if the rubric says so, V = P / Pmax, where
 * Pmax is the best mean among the proposals scored; points = V × maximum. A tabular criterion is worth what its table
 * says and is never divided by the best. The total is the sum.
 *
 * <p>Source: the notice; the method is the fourth of annex P of D.P.R. 207/2010 and the first of ANAC's Linee guida 2,
 * which bind a co-design procedure only as far as its notice adopts them. Unit: points. Rounding: only at the stages the
 * rubric lists; everything else, ties included, is decided on exact fractions. Errors: a rubric or ballots with an error
 * are refused with findings, and nothing is scored.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scoring {

    private final Rubric rubric;
    private final RuleSet rules;
    private final List<Finding> rubricErrors;

    /**
     * A scoring under a rubric. One made in memory is held to what reading would have found in it: with an error, nothing
     * is ever scored.
     *
     * @param rules the name and digest of the rubric, which the result repeats
     */
    public Scoring(Rubric rubric, RuleSet rules) {
        this.rubric = rubric;
        this.rules = rules;
        this.rubricErrors = DocumentReader.check(rubric).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * The result, or what keeps the procedure from being scored: the errors of the rubric or, where it has none, those of
     * the ballots, whose form is checked first.
     */
    public Outcome<ScoringResult> score(Ballots ballots) {
        return score(ballots, Reasons.none());
    }

    /** The same with its reasons: below the root, one for each proposal in the order of the ballots. */
    public Explained<Outcome<ScoringResult>> explain(Ballots ballots) {
        return Explained.by(reasons -> score(ballots, reasons));
    }

    private Outcome<ScoringResult> score(Ballots ballots, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> errors = errors(ballots);
        if (!errors.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.REFUSED, List.of(), errors.size(), rubric.rubric());
            return new Outcome.Refused<>(errors);
        }
        Map<String, Fraction> best = bestMeans(ballots);
        List<ProposalScore> scores = ballots.proposals().stream()
                .map(proposal -> score(proposal, ballots.commissioners(), best, reasons))
                .toList();
        List<ProposalScore> ranking = rank(scores);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.RANKING,
                List.of(rubric.act().whole()),
                ranking.stream().map(ProposalScore::proposal).toList());
        ScoringResult result = new ScoringResult(rules, rubric.isNormalised(), ranking);
        return new Outcome.Computed<>(result, warnings(result, best));
    }

    private List<Finding> errors(Ballots ballots) {
        if (!rubricErrors.isEmpty()) {
            return rubricErrors;
        }
        List<Finding> shape = DocumentReader.check(ballots);
        return shape.isEmpty() ? new BallotCheck(rubric, ballots).findings() : shape;
    }

    private Map<String, Fraction> bestMeans(Ballots ballots) {
        Map<String, Fraction> best = new LinkedHashMap<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            if (criterion.isJudged()) {
                ballots.proposals().stream()
                        .map(proposal -> Fraction.mean(votes(proposal, criterion, ballots.commissioners())))
                        .map(mean -> rounded(Rubric.Stage.MEAN, mean, List.of(), Reasons.none()))
                        .max(Comparator.naturalOrder())
                        .ifPresent(mean -> best.put(criterion.id(), mean));
            }
        }
        return best;
    }

    private ProposalScore score(
            Ballots.Proposal proposal, List<String> commissioners, Map<String, Fraction> best, Reasons reasons) {
        int mark = reasons.mark();
        List<CriterionScore> criteria = rubric.criteria().stream()
                .map(criterion -> criterion.isJudged()
                        ? judged(criterion, votes(proposal, criterion, commissioners), best, reasons)
                        : tabular(criterion, proposal, reasons))
                .toList();
        Fraction exact =
                Fraction.sum(criteria.stream().map(CriterionScore::points).toList());
        Fraction raw =
                Fraction.sum(criteria.stream().map(CriterionScore::rawPoints).toList());
        List<LegalReference> sources = List.of(rubric.act().whole());
        Fraction total = rounded(Rubric.Stage.TOTAL, exact, sources, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.TOTAL,
                sources,
                total,
                proposal.id(),
                Fraction.sum(
                        rubric.criteria().stream().map(Rubric.Criterion::points).toList()),
                raw);
        return new ProposalScore(
                proposal.id(), 0, false, total, rounded(Rubric.Stage.TOTAL, raw, sources, Reasons.none()), criteria);
    }

    private CriterionScore judged(
            Rubric.Criterion criterion, List<Fraction> votes, Map<String, Fraction> best, Reasons reasons) {
        int mark = reasons.mark();
        List<LegalReference> sources = List.of(rubric.reference(criterion.source()));
        int meanMark = reasons.mark();
        Fraction mean = rounded(Rubric.Stage.MEAN, Fraction.mean(votes), sources, reasons);
        reasons.tell(Reason.Kind.STEP, meanMark, ScoringMessage.VOTES, sources, mean, votes);
        Fraction coefficient = coefficient(mean, best.getOrDefault(criterion.id(), mean), sources, reasons);
        Fraction exact = coefficient.times(criterion.points());
        Fraction points = rounded(Rubric.Stage.POINTS, exact, sources, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.JUDGED,
                sources,
                points,
                criterion.label(),
                coefficient,
                criterion.points());
        Fraction rawPoints = rounded(Rubric.Stage.POINTS, mean.times(criterion.points()), sources, Reasons.none());
        return new CriterionScore(criterion.id(), mean, coefficient, rawPoints, points);
    }

    private Fraction coefficient(Fraction mean, Fraction best, List<LegalReference> sources, Reasons reasons) {
        if (!rubric.isNormalised()) {
            reasons.tell(Reason.Kind.NOT_TAKEN, ScoringMessage.NOT_NORMALISED, List.of(), mean);
            return rounded(Rubric.Stage.COEFFICIENT, mean, sources, reasons);
        }
        int mark = reasons.mark();
        reasons.tell(Reason.Kind.GIVEN, ScoringMessage.BEST_MEAN, sources, best);
        if (best.signum() == 0) {
            reasons.tell(Reason.Kind.TAKEN, mark, ScoringMessage.COEFFICIENT_OF_ZERO, sources, Fraction.ZERO);
            return Fraction.ZERO;
        }
        Fraction coefficient = rounded(Rubric.Stage.COEFFICIENT, mean.dividedBy(best), sources, reasons);
        reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.COEFFICIENT, sources, coefficient, mean, best);
        return coefficient;
    }

    private CriterionScore tabular(Rubric.Criterion criterion, Ballots.Proposal proposal, Reasons reasons) {
        String entry = entry(proposal.table(), criterion.id());
        Fraction points = entry(criterion.table(), entry);
        reasons.tell(
                Reason.Kind.STEP,
                ScoringMessage.TABULAR,
                List.of(rubric.reference(criterion.source())),
                points,
                criterion.label(),
                entry);
        Fraction share = points.dividedBy(criterion.points());
        return new CriterionScore(criterion.id(), share, share, points, points);
    }

    private Fraction rounded(Rubric.Stage stage, Fraction exact, List<LegalReference> sources, Reasons reasons) {
        return rubric.rounding(stage)
                .map(rounding -> reasons.roundNumber(exact, rounding, sources))
                .orElse(exact);
    }

    private static List<Fraction> votes(
            Ballots.Proposal proposal, Rubric.Criterion criterion, List<String> commissioners) {
        Map<String, Fraction> votes = entry(proposal.grades(), criterion.id());
        return commissioners.stream()
                .map(commissioner -> entry(votes, commissioner))
                .toList();
    }

    private static <V> V entry(Map<String, V> map, String key) {
        return Optional.ofNullable(map.get(key))
                .orElseThrow(() -> new IllegalStateException("ballots are checked before they are scored"));
    }

    private static List<ProposalScore> rank(List<ProposalScore> scores) {
        List<ProposalScore> sorted = scores.stream()
                .sorted(Comparator.comparing(ProposalScore::total).reversed())
                .toList();
        Map<Fraction, Long> equal =
                scores.stream().collect(Collectors.groupingBy(ProposalScore::total, Collectors.counting()));
        List<ProposalScore> ranked = new ArrayList<>();
        for (ProposalScore score : sorted) {
            ProposalScore before = ranked.isEmpty() ? score : ranked.get(ranked.size() - 1);
            boolean shared = !ranked.isEmpty() && before.total().equals(score.total());
            ranked.add(new ProposalScore(
                    score.proposal(),
                    shared ? before.position() : ranked.size() + 1,
                    equal.getOrDefault(score.total(), 0L) > 1,
                    score.total(),
                    score.rawTotal(),
                    score.criteria()));
        }
        return ranked;
    }

    private List<Finding> warnings(ScoringResult result, Map<String, Fraction> best) {
        List<Finding> warnings = new ArrayList<>();
        List<ProposalScore> ranking = result.ranking();
        if (ranking.size() == 1 && result.normalised()) {
            ProposalScore only = ranking.get(0);
            warnings.add(warning(ScoringFinding.SINGLE_PROPOSAL, only.proposal(), only.rawTotal(), only.total()));
        }
        best.forEach((criterion, mean) -> {
            if (mean.signum() == 0) {
                warnings.add(warning(ScoringFinding.BEST_MEAN_ZERO, criterion));
            }
        });
        ranking.stream()
                .filter(ProposalScore::tied)
                .map(ProposalScore::total)
                .distinct()
                .forEach(total -> warnings.add(warning(
                        ScoringFinding.TIE,
                        ranking.stream()
                                .filter(score -> score.total().equals(total))
                                .map(ProposalScore::proposal)
                                .toList(),
                        total)));
        return warnings;
    }

    private Finding warning(ScoringFinding code, Object... arguments) {
        return new Finding(
                code, Location.NONE, List.of(arguments), List.of(rubric.act().whole()));
    }
}
