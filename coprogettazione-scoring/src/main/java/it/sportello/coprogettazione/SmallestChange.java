package it.sportello.coprogettazione;

import it.sportello.coprogettazione.Robustness.VoteChange;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The smallest change of one vote after which the first place is another.
 *
 * <p>On a scale of fixed grades every other grade is tried, the nearest first. Within bands any value may be chosen; there,
 * between two values at which something begins or ends (an end of a band, a best mean that passes to another, a threshold
 * on raw points) each total is a number plus a multiple of the vote, or of one over the mean, so that the places where two
 * are equal are known exactly, and only those and what lies just past them need to be tried.
 *
 * <p>Whatever is found is scored once more as a whole before it is told.
 */
final class SmallestChange {

    /** The most scores that are computed for it: some seconds. */
    static final long MOST = 2_000_000;

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction THIRD = Fraction.of(1, 3);

    private final Rubric rubric;
    private final Scoring scoring;
    private final Ballots ballots;
    private final FirstPlace place;
    private final Optional<Message> kinks;
    private final Map<String, Fraction> leads;
    private final Optional<Fraction> least;
    private final List<Set<String>> rivals = new ArrayList<>();
    private final List<FirstPlace.Vote> votes;
    private final long most;
    private final List<Finding> limits = new ArrayList<>();

    SmallestChange(Rubric rubric, RuleSet rules, Ballots ballots) {
        this(rubric, rules, ballots, MOST);
    }

    SmallestChange(Rubric rubric, RuleSet rules, Ballots ballots, long most) {
        this.rubric = rubric;
        this.scoring = new Scoring(rubric, rules);
        this.ballots = ballots;
        this.place = new FirstPlace(rubric, ballots);
        this.most = most;
        this.kinks = kinks();
        this.leads = leads();
        this.least = leads.values().stream().min(Comparator.naturalOrder());
        for (int i = 0; i < rubric.criteria().size(); i++) {
            rivals.add(rivals(i));
        }
        this.votes = place.votes().stream()
                .filter(vote -> !rivals.get(vote.index()).isEmpty())
                .sorted(Comparator.comparing(vote -> place.rank(vote.proposal())))
                .toList();
    }

    /** The change; of several equally small ones, one on the proposal that is further ahead. */
    Optional<VoteChange> found() {
        return rubric.judgement().bands().isEmpty() ? amongGrades() : withinBands();
    }

    /** Where the search stopped short, once it is over. */
    List<Finding> limits() {
        List<Finding> all = new ArrayList<>(limits);
        List<String> paired = rubric.criteria().stream()
                .filter(criterion -> criterion.kindAmong(ballots.proposals().size()) == Rubric.Criterion.Kind.PAIRWISE)
                .map(Rubric.Criterion::label)
                .toList();
        if (!paired.isEmpty()) {
            all.add(Finding.of(ScoringFinding.PAIRS_NOT_TRIED, Location.NONE, paired));
        }
        all.addAll(place.obstacles());
        return all;
    }

    /**
     * Who can take the first place from somebody, or join in it, by votes on a criterion. Where nothing is rounded, capped
     * or rescaled and nobody is left out, such votes move what each has by no more than the criterion is worth; whoever is
     * further behind without it cannot. Elsewhere everybody might.
     */
    private Set<String> rivals(int index) {
        Map<String, Field.Scored> scores = place.scores();
        if (kinks.isPresent() || !rubric.thresholds().isEmpty()) {
            return ballots.proposals().stream().map(Ballots.Proposal::id).collect(Collectors.toSet());
        }
        Set<String> near = new HashSet<>();
        for (String first : place.leaders()) {
            Fraction reach = without(index, entry(scores, first))
                    .minus(rubric.criteria().get(index).points());
            scores.forEach((id, score) -> {
                if (!id.equals(first) && without(index, score).compareTo(reach) >= 0) {
                    near.add(id);
                }
            });
        }
        return near;
    }

    /** How far the first is ahead of each of the others; nothing where that does not tell who is first. */
    private Map<String, Fraction> leads() {
        boolean leaves = rubric.thresholds().stream().anyMatch(each -> each.of() == Rubric.Threshold.Of.NORMALISED);
        if (kinks.isPresent() || leaves || place.leaders().size() != 1) {
            return Map.of();
        }
        String first = place.leaders().get(0);
        Fraction total = total(entry(place.scores(), first));
        Map<String, Fraction> leads = new HashMap<>();
        place.scores().forEach((id, scored) -> {
            if (!id.equals(first)) {
                leads.put(id, total.minus(total(scored)));
            }
        });
        return leads;
    }

    /**
     * Whether nothing can happen as far as that, if the same are admitted. The mean moves by a part of how far the vote does.
     * Below the best mean only its proposal moves against the others, above it only the others do, and in both cases nobody
     * moves against another by more than that over the best mean, times the points.
     */
    private boolean isFar(FirstPlace.Vote vote, Fraction size) {
        Fraction points = vote.criterion().points();
        Fraction moved = rubric.judgement()
                .coefficient(size, points)
                .dividedBy(Fraction.of(vote.cast().size()));
        Fraction mean = place.mean(vote, vote.grade());
        Fraction others = place.bestOfOthers(vote);
        boolean alone = !place.isNormalised() || mean.plus(moved).compareTo(others) <= 0;
        Fraction best = place.isNormalised() ? mean.minus(moved).max(others) : Fraction.ONE;
        Optional<Fraction> lead =
                alone ? Optional.ofNullable(leads.get(vote.proposal())).or(() -> least) : least;
        return lead.filter(it -> best.signum() > 0 && it.times(best).compareTo(moved.times(points)) > 0)
                .isPresent();
    }

    private static Fraction without(int index, Field.Scored scored) {
        return total(scored).minus(scored.score().criteria().get(index).points());
    }

    // --- fixed grades -----------------------------------------------------------------------------------------------

    private Optional<VoteChange> amongGrades() {
        Fraction done = Fraction.ZERO;
        for (Fraction size : (Iterable<Fraction>) sizes()::iterator) {
            for (FirstPlace.Vote vote : votes) {
                for (Fraction to :
                        List.of(vote.grade().minus(size), vote.grade().plus(size))) {
                    if (rubric.judgement().allows(to, vote.criterion().points())) {
                        if (place.computed() > most) {
                            limits.add(Finding.of(ScoringFinding.SEARCH_STOPPED, Location.NONE, most, done));
                            return Optional.empty();
                        }
                        Optional<VoteChange> change = change(vote, to);
                        if (change.isPresent()) {
                            return change;
                        }
                    }
                }
            }
            done = size;
        }
        return Optional.empty();
    }

    /** How far two grades of the scale can be from each other, the least first. */
    private Stream<Fraction> sizes() {
        Optional<Fraction> step = rubric.judgement().pointsInStepsOf();
        if (step.isPresent()) {
            Fraction highest = votes.stream()
                    .map(vote -> vote.criterion().points())
                    .max(Comparator.naturalOrder())
                    .orElse(Fraction.ZERO);
            return Stream.iterate(step.get(), size -> size.compareTo(highest) <= 0, size -> size.plus(step.get()));
        }
        NavigableSet<Fraction> sizes = new TreeSet<>();
        List<Fraction> levels = levels();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = 0; j < i; j++) {
                sizes.add(levels.get(i).minus(levels.get(j)));
            }
        }
        return sizes.stream();
    }

    private List<Fraction> levels() {
        return rubric.judgement().levels().stream()
                .map(Rubric.Level::coefficient)
                .sorted()
                .toList();
    }

    private Optional<Integer> grades(Fraction from, Fraction to) {
        Fraction gap = size(from, to);
        Rubric.Judgement judgement = rubric.judgement();
        if (judgement.pointsInStepsOf().isPresent()) {
            return judgement
                    .pointsInStepsOf()
                    .map(step -> gap.dividedBy(step).numerator().intValueExact());
        }
        List<Fraction> levels = levels();
        return levels.isEmpty() ? Optional.empty() : Optional.of(Math.abs(levels.indexOf(to) - levels.indexOf(from)));
    }

    private Optional<VoteChange> change(FirstPlace.Vote vote, Fraction to) {
        boolean still = isFar(vote, size(vote.grade(), to)) && place.keeps(vote, to);
        return !still && place.moves(vote, to) ? confirmed(vote, to, to) : Optional.empty();
    }

    /** The change as the whole scoring has it, or nothing. */
    private Optional<VoteChange> confirmed(FirstPlace.Vote vote, Fraction to, Fraction tried) {
        return scoring.score(ballots.voted(vote.proposal(), vote.criterion().id(), vote.commissioner(), tried))
                .result()
                .map(Scenarios::first)
                .filter(then -> !then.equals(place.leaders()))
                .map(then -> new VoteChange(
                        vote.proposal(),
                        vote.criterion().id(),
                        vote.commissioner(),
                        vote.grade(),
                        to,
                        !tried.equals(to),
                        size(vote.grade(), to),
                        grades(vote.grade(), to),
                        then));
    }

    private static Fraction size(Fraction from, Fraction to) {
        return to.minus(from).max(from.minus(to));
    }

    // --- bands ------------------------------------------------------------------------------------------------------

    private Optional<VoteChange> withinBands() {
        kinks.ifPresent(why -> limits.add(Finding.of(ScoringFinding.ENDS_OF_BANDS_ONLY, Location.NONE, why)));
        Optional<VoteChange> smallest = Optional.empty();
        for (FirstPlace.Vote vote : votes) {
            if (rubric.thresholds().isEmpty()
                    && smallest.filter(it -> isFar(vote, it.size())).isPresent()) {
                continue;
            }
            NavigableSet<Fraction> stops = stops(vote);
            for (NavigableSet<Fraction> way :
                    List.of(stops.headSet(vote.grade(), true).descendingSet(), stops.tailSet(vote.grade(), true))) {
                if (place.computed() > most) {
                    limits.add(Finding.of(ScoringFinding.SEARCH_STOPPED, Location.NONE, most, Fraction.ZERO));
                    return smallest;
                }
                smallest = Stream.concat(
                                smallest.stream(),
                                nearest(vote, List.copyOf(way), kinks.isEmpty(), smallest.map(VoteChange::size))
                                        .stream())
                        .min(Comparator.comparing(VoteChange::size).thenComparing(VoteChange::beyond));
            }
        }
        return smallest;
    }

    /** Why totals bend between the stops, so that where two are equal cannot be told in advance. */
    private Optional<Message> kinks() {
        if (rubric.rounding().value().filter(stages -> !stages.isEmpty()).isPresent()) {
            return Optional.of(ScoringMessage.ROBUST_POINTS_ROUNDED);
        }
        if (rubric.cap().isPresent() || rubric.floor().isPresent()) {
            return Optional.of(ScoringMessage.ROBUST_TOTAL_BOUNDED);
        }
        return rubric.groups().stream().anyMatch(Rubric.Group::isRescaled)
                ? Optional.of(ScoringMessage.ROBUST_GROUP_RESCALED)
                : Optional.empty();
    }

    /** The values of a vote between which nothing begins and nothing ends, and the vote itself. */
    private NavigableSet<Fraction> stops(FirstPlace.Vote vote) {
        NavigableSet<Fraction> stops = new TreeSet<>();
        Fraction lowest = place.mean(vote, Fraction.ZERO).minus(place.bestOfOthers(vote));
        Fraction highest = place.mean(vote, Fraction.ONE).minus(place.bestOfOthers(vote));
        root(Fraction.ZERO, lowest, Fraction.ONE, highest).ifPresent(stops::add);
        for (Rubric.Threshold threshold : rubric.thresholds()) {
            if (threshold.of() == Rubric.Threshold.Of.RAW) {
                Function<Fraction, Fraction> above = grade ->
                        Admission.points(place.raw(vote, grade), threshold).minus(threshold.least());
                root(Fraction.ZERO, above.apply(Fraction.ZERO), Fraction.ONE, above.apply(Fraction.ONE))
                        .ifPresent(stops::add);
            }
        }
        stops.removeIf(stop -> !rubric.judgement().allows(stop, vote.criterion().points()));
        rubric.judgement().bands().forEach(band -> stops.addAll(List.of(band.from(), band.to())));
        stops.add(vote.grade());
        return stops;
    }

    /** The nearest change on the way from a vote, if it is nearer than what is known. */
    private Optional<VoteChange> nearest(
            FirstPlace.Vote vote, List<Fraction> way, boolean straight, Optional<Fraction> known) {
        for (int i = 1; i < way.size(); i++) {
            Fraction near = way.get(i - 1);
            Fraction far = way.get(i);
            Fraction size = size(vote.grade(), near);
            if (known.filter(it -> it.compareTo(size) <= 0).isPresent()) {
                return Optional.empty();
            }
            boolean within = rubric.judgement().bands().stream().anyMatch(band -> band.holds(near) && band.holds(far));
            Fraction end = size(vote.grade(), far);
            boolean still = isFar(vote, known.map(end::min).orElse(end)) && place.keeps(vote, middle(near, far));
            Optional<VoteChange> change = straight && within && !still ? between(vote, near, far) : Optional.empty();
            if (change.isEmpty()) {
                change = change(vote, far);
            }
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /** The nearest change between two stops: where totals are equal, or just past it. */
    private Optional<VoteChange> between(FirstPlace.Vote vote, Fraction near, Fraction far) {
        NavigableSet<Fraction> rising = crossings(vote, near, far);
        List<Fraction> crossings = new ArrayList<>(near.compareTo(far) < 0 ? rising : rising.descendingSet());
        crossings.add(far);
        Fraction last = near;
        for (Fraction next : crossings) {
            Fraction middle = middle(last, next);
            if (place.moves(vote, middle)) {
                return confirmed(vote, last, middle);
            }
            if (!next.equals(far)) {
                Optional<VoteChange> change = change(vote, next);
                if (change.isPresent()) {
                    return change;
                }
            }
            last = next;
        }
        return Optional.empty();
    }

    private static Fraction middle(Fraction one, Fraction other) {
        return one.plus(other).times(HALF);
    }

    /** Where one who is first now has what another has, or somebody has just what a threshold asks. */
    private NavigableSet<Fraction> crossings(FirstPlace.Vote vote, Fraction near, Fraction far) {
        Fraction third = far.minus(near).times(THIRD);
        Fraction one = near.plus(third);
        Fraction two = one.plus(third);
        Map<String, Field.Scored> atOne = place.scores(vote, one);
        Map<String, Field.Scored> atTwo = place.scores(vote, two);
        Line line = new Line(one, two, place.mean(vote, one), place.mean(vote, two), new TreeSet<>());
        for (String other : atOne.keySet()) {
            if (rivals.get(vote.index()).contains(other)) {
                for (String first : place.leaders()) {
                    if (!first.equals(other) && atOne.containsKey(first)) {
                        gaps(first, other, atOne, atTwo, line);
                    }
                }
                thresholds(entry(atOne, other), entry(atTwo, other), line);
            }
        }
        return line.found.subSet(near.min(far), false, near.max(far), false);
    }

    private void gaps(
            String first, String other, Map<String, Field.Scored> atOne, Map<String, Field.Scored> atTwo, Line line) {
        ProposalScore one = entry(atOne, first).score();
        ProposalScore two = entry(atTwo, first).score();
        ProposalScore otherOne = entry(atOne, other).score();
        ProposalScore otherTwo = entry(atTwo, other).score();
        Fraction gap = one.total().minus(otherOne.total());
        Fraction gapTwo = two.total().minus(otherTwo.total());
        line.add(gap, gapTwo);
        if (gap.signum() == 0 && gapTwo.signum() == 0) {
            for (Rubric.TieBreak tie : rubric.ties().value().orElse(List.of())) {
                Ranking.points(tie)
                        .ifPresent(points -> line.add(
                                points.apply(one).minus(points.apply(otherOne)),
                                points.apply(two).minus(points.apply(otherTwo))));
            }
        }
    }

    private void thresholds(Field.Scored one, Field.Scored two, Line line) {
        for (Rubric.Threshold threshold : rubric.thresholds()) {
            if (threshold.of() == Rubric.Threshold.Of.NORMALISED) {
                line.add(
                        Admission.points(one, threshold).minus(threshold.least()),
                        Admission.points(two, threshold).minus(threshold.least()));
            }
        }
    }

    private static Fraction total(Field.Scored scored) {
        return scored.score().total();
    }

    private static Field.Scored entry(Map<String, Field.Scored> scores, String proposal) {
        return Objects.requireNonNull(scores.get(proposal));
    }

    /**
     * Two votes and the means they give, and the votes found where a gap that is known at both is zero: it is a number plus a
     * multiple of the vote, or of one over the mean. Which of the two is not asked; a vote too many is tried in vain.
     */
    private record Line(Fraction one, Fraction two, Fraction meanOne, Fraction meanTwo, NavigableSet<Fraction> found) {

        void add(Fraction gapOne, Fraction gapTwo) {
            root(one, gapOne, two, gapTwo).ifPresent(found::add);
            if (meanOne.signum() > 0 && meanTwo.signum() > 0) {
                root(inverse(meanOne), gapOne, inverse(meanTwo), gapTwo)
                        .filter(inverse -> inverse.signum() > 0)
                        .map(Line::inverse)
                        .flatMap(mean -> root(one, meanOne.minus(mean), two, meanTwo.minus(mean)))
                        .ifPresent(found::add);
            }
        }

        private static Fraction inverse(Fraction value) {
            return Fraction.ONE.dividedBy(value);
        }
    }

    /** Where a straight line through two points is zero. */
    private static Optional<Fraction> root(Fraction at, Fraction value, Fraction then, Fraction valueThen) {
        return value.equals(valueThen)
                ? Optional.empty()
                : Optional.of(at.plus(value.times(then.minus(at)).dividedBy(value.minus(valueThen))));
    }
}
