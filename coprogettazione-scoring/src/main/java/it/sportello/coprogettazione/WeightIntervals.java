package it.sportello.coprogettazione;

import it.sportello.coprogettazione.Robustness.WeightInterval;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each criterion may be worth so that the first stays first. Where a total is what the other criteria give plus the
 * coefficient times the points, two totals cross at one weight at most.
 */
final class WeightIntervals {

    private final Rubric rubric;
    private final int proposals;
    private final List<ProposalScore> ranking;

    WeightIntervals(Rubric rubric, Ballots ballots, ScoringResult now) {
        this.rubric = rubric;
        this.proposals = ballots.proposals().size();
        this.ranking = now.ranking();
    }

    List<WeightInterval> all() {
        List<WeightInterval> intervals = new ArrayList<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            int index = i;
            Rubric.Criterion criterion = rubric.criteria().get(i);
            intervals.add(obstacle(criterion)
                    .map(why -> new WeightInterval(
                            criterion.id(),
                            criterion.points(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(Finding.of(
                                    ScoringFinding.NO_WEIGHT_INTERVAL, Location.NONE, criterion.label(), why))))
                    .orElseGet(() -> interval(criterion, index)));
        }
        return intervals;
    }

    /** Why a total does not follow the points of a criterion in proportion, or why nothing can be kept. */
    private Optional<Message> obstacle(Rubric.Criterion criterion) {
        switch (criterion.kindAmong(proposals)) {
            case TABULAR, COUNTED -> {
                return Optional.of(ScoringMessage.ROBUST_FIXED_POINTS);
            }
            case JUDGED -> {
                if (rubric.judgement().isInPoints()) {
                    return Optional.of(ScoringMessage.ROBUST_VOTED_IN_POINTS);
                }
            }
            case PAIRWISE, FORMULA -> {
                // Their coefficients do not depend on the points.
            }
        }
        if (rubric.rounding(Rubric.Stage.POINTS).isPresent()
                || rubric.rounding(Rubric.Stage.TOTAL).isPresent()) {
            return Optional.of(ScoringMessage.ROBUST_POINTS_ROUNDED);
        }
        if (rubric.cap().isPresent() || rubric.floor().isPresent()) {
            return Optional.of(ScoringMessage.ROBUST_TOTAL_BOUNDED);
        }
        List<String> above = above(criterion);
        if (rubric.groups().stream().anyMatch(group -> group.isRescaled() && above.contains(group.id()))) {
            return Optional.of(ScoringMessage.ROBUST_GROUP_RESCALED);
        }
        if (rubric.thresholds().stream()
                .anyMatch(threshold -> threshold.on().isEmpty()
                        || threshold.on().get().equals(criterion.id())
                        || above.contains(threshold.on().get()))) {
            return Optional.of(ScoringMessage.ROBUST_THRESHOLD_MOVES);
        }
        boolean alone = !ranking.isEmpty()
                && ranking.stream()
                        .skip(1)
                        .allMatch(
                                score -> score.total().compareTo(ranking.get(0).total()) < 0);
        return alone ? Optional.empty() : Optional.of(ScoringMessage.ROBUST_NO_SINGLE_FIRST);
    }

    /** The groups that a criterion is within. */
    private List<String> above(Rubric.Criterion criterion) {
        List<String> above = new ArrayList<>();
        Optional<String> group = criterion.group();
        while (group.isPresent()) {
            above.add(group.get());
            group = rubric.group(group.get()).within();
        }
        return above;
    }

    private WeightInterval interval(Rubric.Criterion criterion, int index) {
        ProposalScore winner = ranking.get(0);
        Optional<Fraction> from = Optional.empty();
        Optional<Fraction> to = Optional.empty();
        for (ProposalScore other : ranking) {
            Fraction lead = winner.total().minus(other.total());
            Fraction slope = slope(winner, criterion, index).minus(slope(other, criterion, index));
            if (slope.signum() != 0) {
                Fraction crossing = criterion.points().minus(lead.dividedBy(slope));
                if (slope.signum() < 0) {
                    to = Optional.of(to.map(crossing::min).orElse(crossing));
                } else if (crossing.signum() > 0) {
                    from = Optional.of(from.map(crossing::max).orElse(crossing));
                }
            }
        }
        return new WeightInterval(criterion.id(), criterion.points(), from, to, List.of());
    }

    /** What one more point of the criterion adds to a total. */
    private static Fraction slope(ProposalScore score, Rubric.Criterion criterion, int index) {
        return score.criteria().get(index).points().dividedBy(criterion.points());
    }
}
