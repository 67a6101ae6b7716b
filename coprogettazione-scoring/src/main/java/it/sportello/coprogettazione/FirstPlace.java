package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is first, and who would be if one vote were another. Computed by the same {@link Field} as any scoring, but only as
 * far as it hangs on that vote: the mean of one proposal on one criterion, and what the others get there if the best mean
 * moves. Where the vote carries its proposal over a threshold on raw points, the field with it or without it is the same for
 * all its votes, and is made once.
 */
final class FirstPlace {

    private final Rubric rubric;
    private final Ballots ballots;
    private final Admission admission;
    private final boolean hasRawThresholds;
    private final Compared compared;
    private final Map<String, Compared> others = new HashMap<>();
    private final List<Field.Scored> ordered;
    private final List<String> now;
    private final Set<Finding> obstacles = new LinkedHashSet<>();
    private long computed;

    /**
     * A vote that was cast.
     *
     * @param cast all votes on that criterion of that proposal
     * @param index the place of the criterion in the rubric
     */
    record Vote(
            String proposal,
            Rubric.Criterion criterion,
            int index,
            Map<String, Fraction> cast,
            String commissioner,
            Fraction grade) {

        private Map<String, Fraction> given(Fraction other) {
            Map<String, Fraction> given = new HashMap<>(cast);
            given.put(commissioner, other);
            return given;
        }
    }

    /** The best mean on a criterion, who has it, and the best of the others. */
    private record Best(String proposal, Fraction mean, Fraction next) {}

    /** Scores that are others than now; those of all who are admitted then, or of some while the rest stays. */
    private record Then(Map<String, Field.Scored> scores, boolean all) {}

    /** For a rubric and ballots that can be scored. */
    FirstPlace(Rubric rubric, Ballots ballots) {
        this.rubric = rubric;
        this.ballots = ballots;
        this.admission = new Admission(rubric, ballots);
        this.hasRawThresholds =
                rubric.thresholds().stream().anyMatch(threshold -> threshold.of() == Rubric.Threshold.Of.RAW);
        this.compared = new Compared(admission.admitted(), admission.field());
        this.ordered = compared.scores.values().stream()
                .filter(this::isAbove)
                .sorted(Comparator.comparing(FirstPlace::total).reversed())
                .toList();
        this.now = first(new Then(Map.of(), false));
    }

    /** The votes that can bear on it: those on proposals that no filter leaves out, in the order of the ballots. */
    List<Vote> votes() {
        List<Vote> votes = new ArrayList<>();
        for (Ballots.Proposal proposal : ballots.proposals()) {
            if (admission.compared().containsKey(proposal.id())) {
                for (int i = 0; i < rubric.criteria().size(); i++) {
                    votes(proposal, i, votes);
                }
            }
        }
        return votes;
    }

    private void votes(Ballots.Proposal proposal, int index, List<Vote> votes) {
        Rubric.Criterion criterion = rubric.criteria().get(index);
        Map<String, Fraction> cast = proposal.grades().getOrDefault(criterion.id(), Map.of());
        for (String commissioner : ballots.commissioners()) {
            Optional.ofNullable(cast.get(commissioner))
                    .ifPresent(
                            grade -> votes.add(new Vote(proposal.id(), criterion, index, cast, commissioner, grade)));
        }
    }

    /** How many scores were computed so far. */
    long computed() {
        return computed;
    }

    /** What kept some of the procedures that were asked for from being scored. */
    List<Finding> obstacles() {
        return List.copyOf(obstacles);
    }

    /** Who is first now, by name. */
    List<String> leaders() {
        return now;
    }

    /** The place of a proposal now, from 0; that of who has none is the last. */
    int rank(String proposal) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).score().proposal().equals(proposal)) {
                return i;
            }
        }
        return ordered.size();
    }

    /** Whether somebody else is first, or shares the first place, or somebody does no longer, if this vote were that. */
    boolean moves(Vote vote, Fraction grade) {
        return then(vote, grade).filter(then -> !first(then).equals(now)).isPresent();
    }

    /** The scores of all who are admitted now. */
    Map<String, Field.Scored> scores() {
        return compared.scores;
    }

    /** The scores of all who are admitted if this vote were that; as they are now if it cannot be scored. */
    Map<String, Field.Scored> scores(Vote vote, Fraction grade) {
        Map<String, Field.Scored> all = new LinkedHashMap<>(compared.scores);
        then(vote, grade).ifPresent(then -> {
            if (then.all) {
                all.clear();
            }
            all.putAll(then.scores);
        });
        return all;
    }

    /** Whether means are divided by the best. */
    boolean isNormalised() {
        return compared.field.isNormalised();
    }

    /** The best mean of the others that are admitted on the criterion of a vote. */
    Fraction bestOfOthers(Vote vote) {
        return compared.bestOfOthers(vote);
    }

    /** The mean on the criterion of a vote if it were that. */
    Fraction mean(Vote vote, Fraction grade) {
        return compared.field.mean(vote.criterion, vote.given(grade));
    }

    /** What the proposal of a vote has if it were that; only what it has before any normalisation is of use. */
    Field.Scored raw(Vote vote, Fraction grade) {
        Fraction mean = mean(vote, grade);
        Field.Scored score = entry(admission.compared(), vote.proposal);
        Field everybody = admission.everybody();
        return everybody
                .totals(Map.of(vote.proposal, with(score, vote, everybody.judged(vote.criterion, mean, mean))))
                .get(0);
    }

    /** Whether the same are admitted if this vote were that. */
    boolean keeps(Vote vote, Fraction grade) {
        return reaches(vote, grade) == compared.scores.containsKey(vote.proposal);
    }

    private boolean reaches(Vote vote, Fraction grade) {
        if (!hasRawThresholds) {
            return true;
        }
        computed++;
        return admission.missed(raw(vote, grade), Rubric.Threshold.Of.RAW).isEmpty();
    }

    private Optional<Then> then(Vote vote, Fraction grade) {
        boolean in = reaches(vote, grade);
        if (in == compared.scores.containsKey(vote.proposal)) {
            return Optional.of(new Then(in ? column(compared, vote, grade) : Map.of(), false));
        }
        Compared other = others.computeIfAbsent(vote.proposal, id -> withOrWithout(id, in));
        if (!other.field.findings().isEmpty()) {
            obstacles.addAll(other.field.findings());
            return Optional.empty();
        }
        Map<String, Field.Scored> all = new LinkedHashMap<>(other.scores);
        if (in) {
            all.putAll(column(other, vote, grade));
        }
        return Optional.of(new Then(all, true));
    }

    /** Those that are admitted now with one more, or one less. */
    private Compared withOrWithout(String id, boolean in) {
        List<Ballots.Proposal> those = ballots.proposals().stream()
                .filter(each -> each.id().equals(id) ? in : compared.scores.containsKey(each.id()))
                .toList();
        return new Compared(those, new Field(rubric, ballots, those));
    }

    /** The scores that are others where the admitted are the same: one, or all if the best mean or a best sum moves. */
    private Map<String, Field.Scored> column(Compared those, Vote vote, Fraction grade) {
        Field field = those.field;
        Fraction mean = mean(vote, grade);
        Fraction top = mean.max(those.bestOfOthers(vote));
        boolean bestMoves = field.isNormalised() && !top.equals(entry(those.best, vote.criterion.id()).mean);
        Map<String, List<CriterionScore>> criteria = new LinkedHashMap<>();
        if (bestMoves) {
            Map<String, Fraction> column = entry(those.means, vote.criterion.id());
            those.scores.forEach((id, score) ->
                    criteria.put(id, with(score, vote, field.judged(vote.criterion, entry(column, id), top))));
        } else if (field.isRescaled()) {
            those.scores.forEach((id, score) -> criteria.put(id, score.score().criteria()));
        }
        criteria.put(
                vote.proposal, with(entry(those.scores, vote.proposal), vote, field.judged(vote.criterion, mean, top)));
        computed += criteria.size();
        Map<String, Field.Scored> changed = new LinkedHashMap<>();
        field.totals(criteria).forEach(scored -> changed.put(scored.score().proposal(), scored));
        return changed;
    }

    private static List<CriterionScore> with(Field.Scored scored, Vote vote, CriterionScore other) {
        List<CriterionScore> criteria = new ArrayList<>(scored.score().criteria());
        criteria.set(vote.index, other);
        return criteria;
    }

    private static <V> V entry(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static Fraction total(Field.Scored scored) {
        return scored.score().total();
    }

    private boolean isAbove(Field.Scored scored) {
        return admission.missed(scored, Rubric.Threshold.Of.NORMALISED).isEmpty();
    }

    private List<String> first(Then then) {
        List<ProposalScore> front = new ArrayList<>();
        then.scores.values().stream().filter(this::isAbove).forEach(scored -> lead(front, scored.score()));
        if (!then.all) {
            for (Field.Scored scored : ordered) {
                ProposalScore score = scored.score();
                if (!then.scores.containsKey(score.proposal())) {
                    if (!front.isEmpty() && score.total().compareTo(front.get(0).total()) < 0) {
                        break;
                    }
                    lead(front, score);
                }
            }
        }
        if (front.size() < 2) {
            return front.stream().map(ProposalScore::proposal).toList();
        }
        return new Ranking(rubric, ballots)
                .of(front, Reasons.none()).stream()
                        .filter(score -> score.position() == 1)
                        .map(ProposalScore::proposal)
                        .sorted()
                        .toList();
    }

    /** Keeps those with the highest total. */
    private static void lead(List<ProposalScore> front, ProposalScore score) {
        int compared =
                front.isEmpty() ? 0 : score.total().compareTo(front.get(0).total());
        if (compared > 0) {
            front.clear();
        }
        if (compared >= 0) {
            front.add(score);
        }
    }

    /** Those that are compared with each other, with their votes as they are. */
    private final class Compared {

        private final Field field;
        private final Map<String, Field.Scored> scores = new LinkedHashMap<>();
        private final Map<String, Map<String, Fraction>> means = new LinkedHashMap<>();
        private final Map<String, Best> best = new LinkedHashMap<>();

        Compared(List<Ballots.Proposal> proposals, Field field) {
            this.field = field;
            if (!field.findings().isEmpty()) {
                return;
            }
            proposals.forEach(proposal -> scores.put(proposal.id(), field.score(proposal, Reasons.none())));
            computed += (long) proposals.size() * rubric.criteria().size();
            for (Rubric.Criterion criterion : rubric.criteria()) {
                if (criterion.isVotedAmong(ballots.proposals().size())) {
                    Map<String, Fraction> column = new LinkedHashMap<>();
                    proposals.forEach(proposal -> column.put(
                            proposal.id(),
                            field.mean(criterion, proposal.grades().getOrDefault(criterion.id(), Map.of()))));
                    means.put(criterion.id(), column);
                    best.put(criterion.id(), best(column));
                }
            }
        }

        private static Best best(Map<String, Fraction> column) {
            Best best = new Best("", Fraction.ZERO, Fraction.ZERO);
            for (Map.Entry<String, Fraction> each : column.entrySet()) {
                best = each.getValue().compareTo(best.mean) > 0
                        ? new Best(each.getKey(), each.getValue(), best.mean)
                        : new Best(best.proposal, best.mean, best.next.max(each.getValue()));
            }
            return best;
        }

        private Fraction bestOfOthers(Vote vote) {
            Best seen = entry(best, vote.criterion.id());
            return seen.proposal.equals(vote.proposal) ? seen.next : seen.mean;
        }
    }
}
