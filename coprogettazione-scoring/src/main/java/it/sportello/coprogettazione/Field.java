package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The proposals that are compared with each other, and what each of them gets among them: best means, formulas and
 * rescaling depend on who is in.
 */
final class Field {

    private final Rubric rubric;
    private final Ballots ballots;
    private final List<Ballots.Proposal> proposals;
    private final boolean normalised;
    // What the rubric says to each proposal alike.
    private final Fraction most;
    private final List<Rubric.Group> groupsFromWithin;
    private final List<Rubric.Group> rescaled;
    private final Map<Rubric.Stage, Rounding> roundings = new EnumMap<>(Rubric.Stage.class);
    private final Map<String, List<LegalReference>> places = new HashMap<>();
    // What is found among them, before any of them is scored.
    private final Map<String, Map<String, Cast>> votes = new HashMap<>();
    private final Map<String, Fraction> bestMeans = new LinkedHashMap<>();
    private final Map<String, Map<String, Fraction>> coefficients = new HashMap<>();
    private final Map<String, Range> offers = new HashMap<>();
    private final Map<String, PairwiseComparison.Shares> pairs = new HashMap<>();
    private final Map<String, Fraction> bestSums = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * The field of some of those that were voted on.
     *
     * @param proposals who is compared
     */
    Field(Rubric rubric, Ballots ballots, List<Ballots.Proposal> proposals) {
        this.rubric = rubric;
        this.ballots = ballots;
        this.proposals = proposals;
        boolean alone = proposals.size() == 1
                && rubric.singleProposal()
                        .filter(Rubric.SingleProposal.RAW::equals)
                        .isPresent();
        this.normalised = rubric.isNormalised() && !alone;
        this.most = rubric.most();
        this.groupsFromWithin = rubric.groupsFromWithin();
        this.rescaled = alone
                ? List.of()
                : groupsFromWithin.stream().filter(Rubric.Group::isRescaled).toList();
        for (Rubric.Stage stage : Rubric.Stage.values()) {
            rubric.rounding(stage).ifPresent(rounding -> roundings.put(stage, rounding));
        }
        List<Rubric.Criterion> voted =
                rubric.criteria().stream().filter(this::isVoted).toList();
        for (Ballots.Proposal proposal : proposals) {
            Map<String, Cast> own = new HashMap<>();
            for (Rubric.Criterion criterion : voted) {
                Cast cast = cast(criterion, entry(proposal.grades(), criterion.id()));
                own.put(criterion.id(), cast);
                Fraction mean = rounded(Rubric.Stage.MEAN, cast.mean(), List.of(), Reasons.none());
                if (!criterion.isMalus()) {
                    bestMeans.merge(criterion.id(), mean, Fraction::max);
                }
            }
            votes.put(proposal.id(), own);
        }
        for (Rubric.Criterion criterion : rubric.criteria()) {
            if (!proposals.isEmpty()) {
                criterion.statedFormula().ifPresent(formula -> apply(formula, criterion));
                criterion.pairwise().filter(it -> !isVoted(criterion)).ifPresent(it -> compare(criterion, it));
            }
        }
        if (!findings.isEmpty()) {
            return;
        }
        if (!rescaled.isEmpty()) {
            bestSums.putAll(bestSums(proposals.stream()
                    .map(proposal -> criteria(proposal, Reasons.none()))
                    .toList()));
        }
    }

    private boolean isVoted(Rubric.Criterion criterion) {
        return criterion.isVotedAmong(ballots.proposals().size());
    }

    private void apply(QuantitativeFormula formula, Rubric.Criterion criterion) {
        Map<String, Fraction> made = new LinkedHashMap<>();
        proposals.forEach(proposal -> made.put(proposal.id(), entry(proposal.offers(), criterion.id())));
        offers.put(criterion.id(), Range.of(made.values()));
        keep(criterion, formula.calculate(made));
    }

    private void keep(Rubric.Criterion criterion, Outcome<Coefficients> made) {
        made.result()
                .ifPresentOrElse(
                        it -> coefficients.put(criterion.id(), it.values()), () -> findings.addAll(made.findings()));
    }

    private void compare(Rubric.Criterion criterion, PairwiseComparison.Aggregation aggregation) {
        List<String> ids = proposals.stream().map(Ballots.Proposal::id).toList();
        List<PairwiseComparison.Sheet> sheets = ballots.on(proposals).sheets(criterion.id());
        PairwiseComparison comparison = new PairwiseComparison(aggregation);
        Outcome<Coefficients> compared = comparison.calculate(ids, sheets);
        keep(criterion, compared);
        if (compared.result().isPresent()) {
            pairs.put(criterion.id(), comparison.shares(ids, sheets));
        }
    }

    /** What keeps these proposals from being compared: offers for which a formula has no answer, too few for pairs. */
    List<Finding> findings() {
        return findings;
    }

    /** The highest mean of each judged criterion. */
    Map<String, Fraction> bestMeans() {
        return bestMeans;
    }

    /** Whether the best is brought to the most, on a criterion or a group, so that one alone would always have it. */
    boolean liftsTheBest() {
        return normalised || !bestSums.isEmpty();
    }

    /** Whether there is one proposal only, which then is the best. */
    boolean isOfOne() {
        return proposals.size() == 1;
    }

    /**
     * What a proposal gets.
     *
     * @param score with the roundings of the rubric
     * @param exact the total before it is rounded
     * @param exactRaw the same without normalisation
     */
    record Scored(ProposalScore score, Fraction exact, Fraction exactRaw) {}

    /** What one of these proposals gets among them. */
    Scored score(Ballots.Proposal proposal, Reasons reasons) {
        int mark = reasons.mark();
        return total(proposal.id(), criteria(proposal, reasons), bestSums, mark, reasons);
    }

    private Scored total(
            String proposal, List<CriterionScore> criteria, Map<String, Fraction> best, int mark, Reasons reasons) {
        List<GroupScore> groups = groups(criteria, best, reasons);
        List<LegalReference> source = List.of(rubric.act().whole());
        Fraction exact = bounded(sum(Optional.empty(), criteria, groups, false), source, reasons);
        Fraction raw = bounded(sum(Optional.empty(), criteria, groups, true), source, Reasons.none());
        // A unit that the cap is no multiple of must not carry a total beyond it.
        Fraction total = bounded(rounded(Rubric.Stage.TOTAL, exact, source, reasons), source, Reasons.none());
        if (exact.equals(raw)) {
            reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.TOTAL, source, total, proposal, most);
        } else {
            reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.TOTAL_AND_RAW, source, total, proposal, most, raw);
        }
        ProposalScore score = new ProposalScore(
                proposal, 0, false, total, rounded(Rubric.Stage.TOTAL, raw, source, Reasons.none()), groups, criteria);
        return new Scored(score, exact, raw);
    }

    // --- one vote given otherwise: only what hangs on it ------------------------------------------------------------

    /** Whether means are divided by the best. */
    boolean isNormalised() {
        return normalised;
    }

    /** Whether a group is raised as a whole, so that what one gets in it hangs on what all get. */
    boolean isRescaled() {
        return !rescaled.isEmpty();
    }

    /** The mean of votes on a criterion. */
    Fraction mean(Rubric.Criterion criterion, Map<String, Fraction> grades) {
        return rounded(Rubric.Stage.MEAN, cast(criterion, grades).mean(), List.of(), Reasons.none());
    }

    /** What a mean is worth on a criterion that is voted on if this is the best one. */
    CriterionScore judged(Rubric.Criterion criterion, Fraction mean, Fraction best) {
        return judged(criterion, mean, best, 0, List.of(), Reasons.none());
    }

    /** The scores that follow from points on criteria; those of all that are compared where a group is rescaled. */
    List<Scored> totals(Map<String, List<CriterionScore>> criteria) {
        Map<String, Fraction> best = rescaled.isEmpty() ? bestSums : bestSums(List.copyOf(criteria.values()));
        List<Scored> totals = new ArrayList<>();
        criteria.forEach((proposal, scores) -> totals.add(total(proposal, scores, best, 0, Reasons.none())));
        return totals;
    }

    // --- criteria ---------------------------------------------------------------------------------------------------

    private List<CriterionScore> criteria(Ballots.Proposal proposal, Reasons reasons) {
        List<CriterionScore> criteria = new ArrayList<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            criteria.add(score(criterion, proposal, reasons));
        }
        return criteria;
    }

    private CriterionScore score(Rubric.Criterion criterion, Ballots.Proposal proposal, Reasons reasons) {
        List<LegalReference> source = places(criterion.source());
        int mark = reasons.mark();
        CriterionScore score = switch (criterion.kindAmong(ballots.proposals().size())) {
            case JUDGED -> {
                Fraction mean = mean(criterion, proposal, source, reasons);
                Fraction best = bestMeans.getOrDefault(criterion.id(), mean);
                yield judged(criterion, mean, best, mark, source, reasons);
            }
            case PAIRWISE -> {
                Fraction coefficient = byPairs(criterion, proposal, source, reasons);
                yield byCoefficient(criterion, coefficient, coefficient, mark, source, reasons);
            }
            case FORMULA -> {
                Fraction coefficient = byFormula(criterion, proposal, source, reasons);
                yield byCoefficient(criterion, coefficient, coefficient, mark, source, reasons);
            }
            case COUNTED -> counted(criterion, criterion.counted().orElseThrow(), proposal, source, reasons);
            case TABULAR -> {
                String entry = entry(proposal.table(), criterion.id());
                Fraction points = entry(criterion.table(), entry);
                reasons.tell(Reason.Kind.STEP, ScoringMessage.TABULAR, source, points, criterion.label(), entry);
                yield fixed(criterion, points);
            }
        };
        if (criterion.isMalus()) {
            reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.TAKEN_AWAY, source, score.points(), criterion.label());
        }
        return score;
    }

    private static CriterionScore counted(
            Rubric.Criterion criterion,
            Rubric.Counted counted,
            Ballots.Proposal proposal,
            List<LegalReference> source,
            Reasons reasons) {
        int count = entry(proposal.counts(), criterion.id());
        Fraction points = counted.points(count, criterion.points());
        reasons.tell(
                Reason.Kind.STEP,
                counted.above().isPresent() ? ScoringMessage.COUNTED_ABOVE : ScoringMessage.COUNTED,
                source,
                points,
                criterion.label(),
                count,
                counted.each(),
                criterion.points(),
                counted.above().orElse(0));
        return fixed(criterion, points);
    }

    private static CriterionScore fixed(Rubric.Criterion criterion, Fraction points) {
        Fraction share = points.dividedBy(criterion.points());
        return new CriterionScore(
                criterion.id(), share, share, counting(criterion, points), counting(criterion, points));
    }

    /** No mean of a malus is brought to 1. */
    private CriterionScore judged(
            Rubric.Criterion criterion,
            Fraction mean,
            Fraction best,
            int mark,
            List<LegalReference> source,
            Reasons reasons) {
        Fraction coefficient = criterion.isMalus()
                ? rounded(Rubric.Stage.COEFFICIENT, mean, source, reasons)
                : coefficient(mean, best, source, reasons);
        return byCoefficient(criterion, mean, coefficient, mark, source, reasons);
    }

    /** Coefficients times the points of the criterion; {@code mark} is where the reasons of the coefficient begin. */
    private CriterionScore byCoefficient(
            Rubric.Criterion criterion,
            Fraction raw,
            Fraction coefficient,
            int mark,
            List<LegalReference> source,
            Reasons reasons) {
        Fraction points = rounded(Rubric.Stage.POINTS, coefficient.times(criterion.points()), source, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.JUDGED,
                source,
                points,
                criterion.label(),
                coefficient,
                criterion.points());
        Fraction rawPoints = rounded(Rubric.Stage.POINTS, raw.times(criterion.points()), source, Reasons.none());
        return new CriterionScore(
                criterion.id(), raw, coefficient, counting(criterion, rawPoints), counting(criterion, points));
    }

    /** What is taken away counts below zero. */
    private static Fraction counting(Rubric.Criterion criterion, Fraction points) {
        return criterion.isMalus() ? points.negated() : points;
    }

    /**
     * The votes on a criterion.
     *
     * @param votes as they were cast, in the order of the commission
     * @param mean the coefficient they come to, exact
     */
    private record Cast(List<Fraction> votes, Fraction mean) {}

    private Cast cast(Rubric.Criterion criterion, Map<String, Fraction> grades) {
        List<Fraction> cast = ballots.commissioners().stream()
                .map(grades::get)
                .filter(Objects::nonNull)
                .toList();
        Fraction exact = switch (rubric.votes()) {
            case MEAN -> Fraction.mean(cast);
        };
        return new Cast(cast, rubric.judgement().coefficient(exact, criterion.points()));
    }

    private Fraction mean(
            Rubric.Criterion criterion, Ballots.Proposal proposal, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        Cast cast = entry(entry(votes, proposal.id()), criterion.id());
        Fraction mean = rounded(Rubric.Stage.MEAN, cast.mean(), source, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                rubric.judgement().isInPoints() ? ScoringMessage.VOTES_IN_POINTS : ScoringMessage.VOTES,
                source,
                mean,
                cast.votes(),
                criterion.points());
        return mean;
    }

    private Fraction coefficient(Fraction mean, Fraction best, List<LegalReference> source, Reasons reasons) {
        if (!normalised) {
            ScoringMessage why = rubric.isNormalised()
                    ? ScoringMessage.NOT_NORMALISED_ALONE
                    : rubric.normalisation().isStated()
                            ? ScoringMessage.NOT_NORMALISED
                            : ScoringMessage.NOT_NORMALISED_SILENT;
            reasons.tell(Reason.Kind.NOT_TAKEN, why, List.of(), mean);
            return rounded(Rubric.Stage.COEFFICIENT, mean, source, reasons);
        }
        int mark = reasons.mark();
        reasons.tell(Reason.Kind.GIVEN, ScoringMessage.BEST_MEAN, source, best);
        if (best.signum() == 0) {
            return switch (rubric.bestMeanZero()) {
                case NO_POINTS -> {
                    // No notice seen says it: the rubric does, and no article can be cited.
                    reasons.tell(Reason.Kind.TAKEN, mark, ScoringMessage.COEFFICIENT_OF_ZERO, List.of(), Fraction.ZERO);
                    yield Fraction.ZERO;
                }
            };
        }
        Fraction coefficient = rounded(Rubric.Stage.COEFFICIENT, mean.dividedBy(best), source, reasons);
        reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.COEFFICIENT, source, coefficient, mean, best);
        return coefficient;
    }

    private Fraction byFormula(
            Rubric.Criterion criterion, Ballots.Proposal proposal, List<LegalReference> source, Reasons reasons) {
        Fraction exact = entry(entry(coefficients, criterion.id()), proposal.id());
        Range range = entry(offers, criterion.id());
        reasons.tell(
                Reason.Kind.STEP,
                ScoringMessage.BY_FORMULA,
                source,
                exact,
                criterion.statedFormula().orElseThrow().kind().form(),
                entry(proposal.offers(), criterion.id()),
                range.least(),
                range.most(),
                range.mean());
        return rounded(Rubric.Stage.COEFFICIENT, exact, source, reasons);
    }

    private Fraction byPairs(
            Rubric.Criterion criterion, Ballots.Proposal proposal, List<LegalReference> source, Reasons reasons) {
        Fraction exact = entry(entry(coefficients, criterion.id()), proposal.id());
        PairwiseComparison.Shares shares = entry(pairs, criterion.id());
        reasons.tell(
                Reason.Kind.STEP,
                criterion.pairwise().orElseThrow() == PairwiseComparison.Aggregation.SUM_OF_ALL
                        ? ScoringMessage.PAIRED_BY_SUM
                        : ScoringMessage.PAIRED_BY_MEAN,
                source,
                exact,
                shares.together(proposal.id()),
                shares.best(),
                entry(shares.byProposal(), proposal.id()));
        return rounded(Rubric.Stage.COEFFICIENT, exact, source, reasons);
    }

    /** What all offers on a criterion come to. */
    private record Range(Fraction least, Fraction most, Fraction mean) {

        static Range of(Collection<Fraction> offers) {
            return new Range(Collections.min(offers), Collections.max(offers), Fraction.mean(offers));
        }
    }

    // --- groups -----------------------------------------------------------------------------------------------------

    /** The scores of all groups, those within others first, so that a rescaled part counts as rescaled above. */
    private List<GroupScore> groups(List<CriterionScore> criteria, Map<String, Fraction> best, Reasons reasons) {
        List<GroupScore> scores = new ArrayList<>();
        for (Rubric.Group group : groupsFromWithin) {
            List<LegalReference> source = places(group.source());
            Fraction raw = sum(Optional.of(group.id()), criteria, scores, true);
            Fraction sum = sum(Optional.of(group.id()), criteria, scores, false);
            Fraction top = best.getOrDefault(group.id(), Fraction.ZERO).max(sum);
            Fraction points = best.containsKey(group.id()) && sum.signum() > 0
                    ? sum.times(group.points()).dividedBy(top)
                    : sum;
            ScoringMessage message = points.equals(sum) ? ScoringMessage.GROUP : ScoringMessage.GROUP_RESCALED;
            reasons.tell(Reason.Kind.STEP, message, source, points, group.label(), group.points(), sum, top);
            scores.add(new GroupScore(group.id(), raw, points));
        }
        return scores;
    }

    /** The highest sums of the groups that are rescaled; from within, for one depends on those it holds. */
    private Map<String, Fraction> bestSums(List<List<CriterionScore>> scores) {
        Map<String, Fraction> best = new HashMap<>();
        for (Rubric.Group group : rescaled) {
            scores.stream()
                    .map(criteria ->
                            sum(Optional.of(group.id()), criteria, groups(criteria, best, Reasons.none()), false))
                    .max(Comparator.naturalOrder())
                    .ifPresent(sum -> best.put(group.id(), sum));
        }
        return best;
    }

    /** The points of all that stands directly in a group, or in none. */
    private Fraction sum(Optional<String> group, List<CriterionScore> criteria, List<GroupScore> groups, boolean raw) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            if (rubric.criteria().get(i).group().equals(group)) {
                sum = sum.plus(
                        raw ? criteria.get(i).rawPoints() : criteria.get(i).points());
            }
        }
        for (GroupScore score : groups) {
            if (rubric.group(score.group()).within().equals(group)) {
                sum = sum.plus(raw ? score.rawPoints() : score.points());
            }
        }
        return sum;
    }

    private Fraction bounded(Fraction sum, List<LegalReference> source, Reasons reasons) {
        if (rubric.floor().isPresent() && sum.compareTo(rubric.floor().get()) < 0) {
            reasons.tell(
                    Reason.Kind.TAKEN,
                    ScoringMessage.FLOORED,
                    source,
                    rubric.floor().get(),
                    sum);
            return rubric.floor().get();
        }
        if (rubric.cap().isPresent() && sum.compareTo(rubric.cap().get()) > 0) {
            reasons.tell(
                    Reason.Kind.TAKEN,
                    ScoringMessage.CAPPED,
                    source,
                    rubric.cap().get(),
                    sum);
            return rubric.cap().get();
        }
        return sum;
    }

    private Fraction rounded(Rubric.Stage stage, Fraction exact, List<LegalReference> source, Reasons reasons) {
        Rounding rounding = roundings.get(stage);
        return rounding == null ? exact : reasons.roundNumber(exact, rounding, source);
    }

    /** The places a source names; parsed once, for it is asked for each proposal. */
    private List<LegalReference> places(String source) {
        return places.computeIfAbsent(source, rubric::references);
    }

    static <V> V entry(Map<String, V> map, String key) {
        return Optional.ofNullable(map.get(key))
                .orElseThrow(() -> new IllegalStateException("ballots are checked before they are scored"));
    }
}
