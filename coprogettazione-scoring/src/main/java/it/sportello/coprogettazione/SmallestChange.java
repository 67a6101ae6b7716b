package it.sportello.coprogettazione;

import it.sportello.coprogettazione.Robustness.VoteChange;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.RuleSet;
import java.math.BigInteger;
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

    /** The most scores that are computed for it; a minute at the worst. */
    static final long MOST = 2_000_000;

    /** How many votes are looked at and passed over in the time of a score. */
    private static final long CHEAPER = 10;

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction THIRD = Fraction.of(1, 3);

    private final Rubric rubric;
    private final Scoring scoring;
    private final Ballots ballots;
    private final FirstPlace place;
    private final Optional<Message> kinks;
    private final Map<String, Fraction> leads;
    private final List<Set<String>> rivals = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final long most;
    private long tried;
    private final List<Finding> limits = new ArrayList<>();

    /**
     * A vote that may matter.
     *
     * @param reach how far it must move before anything can happen while the same are admitted
     */
    private record Open(FirstPlace.Vote vote, Fraction reach) {

        boolean isFar(Fraction grade) {
            return size(vote.grade(), grade).compareTo(reach) < 0;
        }
    }

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
        for (int i = 0; i < rubric.criteria().size(); i++) {
            rivals.add(rivals(i));
        }
        place.votes().stream()
                .filter(vote -> !rivals.get(vote.index()).isEmpty())
                .sorted(Comparator.comparing(vote -> place.rank(vote.proposal())))
                .forEach(vote -> open.add(new Open(vote, reach(vote))));
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

    private boolean isOver(Fraction done) {
        if (place.computed() + tried / CHEAPER <= most) {
            return false;
        }
        limits.add(Finding.of(ScoringFinding.SEARCH_STOPPED, Location.NONE, most, done));
        return true;
    }

    // --- what can matter --------------------------------------------------------------------------------------------

    /** Why totals bend, so that nothing can be told of them in advance. */
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

    /**
     * Who can take the first place from somebody, or join in it, by votes on a criterion. Where totals do not bend and nobody
     * is left out, such votes move what each has by no more than the criterion is worth; whoever is further behind without
     * it cannot. Elsewhere everybody might.
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

    private static Fraction without(int index, Field.Scored scored) {
        return total(scored).minus(scored.score().criteria().get(index).points());
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
     * How far a vote must move before anything can happen while the same are admitted; zero where that cannot be told.
     *
     * <p>Its mean moves by a part of it. Below the best mean of the others its proposal alone moves, against everybody, by that
     * over this best mean, times the points; above it only the others move, against each other and against it, by no more
     * than that over the best mean, which is its own and not below where its own ends up.
     */
    private Fraction reach(FirstPlace.Vote vote) {
        Optional<Fraction> least = leads.values().stream().min(Comparator.naturalOrder());
        if (least.isEmpty()) {
            return Fraction.ZERO;
        }
        Fraction points = vote.criterion().points();
        Fraction own = leads.getOrDefault(vote.proposal(), least.get());
        Fraction moved;
        if (place.isNormalised()) {
            Fraction mean = place.mean(vote, vote.grade());
            Fraction others = place.bestOfOthers(vote);
            Fraction below = own.times(others).dividedBy(points);
            Fraction above = least.get()
                    .times(others)
                    .dividedBy(points)
                    .max(least.get().times(mean).dividedBy(points.plus(least.get())));
            Fraction room = others.minus(mean);
            moved = below.compareTo(room) <= 0 ? below : above.max(room);
        } else {
            moved = own.dividedBy(points);
        }
        Fraction votes = Fraction.of(vote.cast().size());
        return rubric.judgement().isInPoints() ? moved.times(votes).times(points) : moved.times(votes);
    }

    // --- fixed grades -----------------------------------------------------------------------------------------------

    private Optional<VoteChange> amongGrades() {
        Fraction nearest = rubric.thresholds().isEmpty()
                ? open.stream().map(Open::reach).min(Comparator.naturalOrder()).orElse(Fraction.ZERO)
                : Fraction.ZERO;
        Fraction done = Fraction.ZERO;
        for (Fraction size : (Iterable<Fraction>) sizes(nearest)::iterator) {
            for (Open each : open) {
                FirstPlace.Vote vote = each.vote;
                tried++;
                if (isOver(done)) {
                    return Optional.empty();
                }
                for (Fraction to :
                        List.of(vote.grade().minus(size), vote.grade().plus(size))) {
                    if (rubric.judgement().allows(to, vote.criterion().points())) {
                        Optional<VoteChange> change = change(each, to);
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

    /** How far two grades of the scale can be from each other, the least first, from a distance on. */
    private Stream<Fraction> sizes(Fraction nearest) {
        Optional<Fraction> step = rubric.judgement().pointsInStepsOf();
        if (step.isPresent()) {
            Fraction highest = open.stream()
                    .map(each -> each.vote.criterion().points())
                    .max(Comparator.naturalOrder())
                    .orElse(Fraction.ZERO);
            Fraction steps = nearest.dividedBy(step.get());
            BigInteger whole = steps.numerator().divide(steps.denominator()).max(BigInteger.ONE);
            Fraction start = step.get().times(Fraction.of(whole, BigInteger.ONE));
            return Stream.iterate(start, size -> size.compareTo(highest) <= 0, size -> size.plus(step.get()));
        }
        NavigableSet<Fraction> sizes = new TreeSet<>();
        List<Fraction> levels = levels();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = 0; j < i; j++) {
                sizes.add(levels.get(i).minus(levels.get(j)));
            }
        }
        return sizes.tailSet(nearest, true).stream();
    }

    private List<Fraction> levels() {
        return rubric.judgement().levels().stream()
                .map(Rubric.Level::coefficient)
                .sorted()
                .toList();
    }

    /** How many grades of the scale a distance is, where they can be counted. */
    private Optional<Integer> grades(Fraction from, Fraction to) {
        List<Fraction> levels = levels();
        return rubric.judgement()
                .pointsInStepsOf()
                .map(step -> size(from, to).dividedBy(step).numerator())
                .or(() -> Optional.of(levels)
                        .filter(each -> !each.isEmpty())
                        .map(each -> BigInteger.valueOf(Math.abs(each.indexOf(to) - each.indexOf(from)))))
                .filter(count -> count.bitLength() < Integer.SIZE)
                .map(BigInteger::intValueExact);
    }

    private Optional<VoteChange> change(Open each, Fraction to) {
        boolean still = each.isFar(to) && place.keeps(each.vote, to);
        return !still && place.moves(each.vote, to) ? confirmed(each.vote, to, to) : Optional.empty();
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
        for (Open each : open) {
            if (rubric.thresholds().isEmpty()
                    && smallest.filter(it -> it.size().compareTo(each.reach) < 0)
                            .isPresent()) {
                continue;
            }
            FirstPlace.Vote vote = each.vote;
            NavigableSet<Fraction> stops = stops(vote);
            tried += stops.size();
            if (isOver(Fraction.ZERO)) {
                return smallest;
            }
            for (NavigableSet<Fraction> way :
                    List.of(stops.headSet(vote.grade(), true).descendingSet(), stops.tailSet(vote.grade(), true))) {
                smallest = Stream.concat(
                                smallest.stream(),
                                nearest(each, List.copyOf(way), smallest.map(VoteChange::size)).stream())
                        .min(Comparator.comparing(VoteChange::size).thenComparing(VoteChange::beyond));
            }
        }
        return smallest;
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
    private Optional<VoteChange> nearest(Open each, List<Fraction> way, Optional<Fraction> known) {
        FirstPlace.Vote vote = each.vote;
        for (int i = 1; i < way.size(); i++) {
            Fraction near = way.get(i - 1);
            Fraction far = way.get(i);
            Fraction size = size(vote.grade(), near);
            if (known.filter(it -> it.compareTo(size) <= 0).isPresent()) {
                return Optional.empty();
            }
            boolean within = rubric.judgement().bands().stream().anyMatch(band -> band.holds(near) && band.holds(far));
            Fraction end = size(vote.grade(), far);
            boolean still =
                    known.map(end::min).orElse(end).compareTo(each.reach) < 0 && place.keeps(vote, middle(near, far));
            Optional<VoteChange> change =
                    kinks.isEmpty() && within && !still ? between(each, near, far) : Optional.empty();
            if (change.isEmpty()) {
                change = change(each, far);
            }
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /** The nearest change between two stops: where totals are equal, or just past it. */
    private Optional<VoteChange> between(Open each, Fraction near, Fraction far) {
        FirstPlace.Vote vote = each.vote;
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
                Optional<VoteChange> change = change(each, next);
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
