package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.proposal;
import static it.sportello.coprogettazione.Samples.rubric;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.Robustness.VoteChange;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest change against all changes there are. */
class SmallestChangeTest {

    private static final String RUBRIC = """
            rubric: small
            title: Small
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: not stated
            judgement:
              source: art. 1
              THE_GRADES
            commission: {source: art. 2, members: 2, absent member: refuse}
            votes: mean
            best mean zero: no points
            groups:
              - {id: G, label: Group, points: 18, rescaled: IS_RAISED, source: art. 3}
            criteria:
              - {id: a, label: A, group: G, points: 10, judged: true, source: art. 3}
              - {id: b, label: B, group: G, points: 8, judged: true, source: art. 3}
              - {id: c, label: C, points: 5, judged: true, source: art. 3}
              - {id: price, label: P, points: 4, formula: {kind: linear, direction: discount, all zero: 0}, source: art. 4}
            readings: []
            """;

    private static final List<String> CRITERIA = List.of("a", "b", "c");
    private static final List<String> COMMISSIONERS = List.of("k0", "k1");
    private static final int PROPOSALS = 3;

    private static Rubric rubricOf(String scale, boolean rescaled, String rest) {
        String text = RUBRIC.replace("THE_GRADES", scale).replace("IS_RAISED", String.valueOf(rescaled)) + rest;
        Document<Rubric> document =
                new DocumentReader().read("rubric.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class);
        return document.value().orElseThrow(() -> new AssertionError(document.findings() + text));
    }

    private static Ballots ballots(List<Integer> choices, IntFunction<Fraction> grade) {
        List<Ballots.Proposal> proposals = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < PROPOSALS; p++) {
            Map<String, Map<String, Fraction>> grades = new HashMap<>();
            for (String criterion : CRITERIA) {
                Map<String, Fraction> votes = new HashMap<>();
                for (String commissioner : COMMISSIONERS) {
                    votes.put(commissioner, grade.apply(choices.get(next++)));
                }
                grades.put(criterion, votes);
            }
            proposals.add(new Ballots.Proposal(
                    "P" + p,
                    grades,
                    Map.of(),
                    Map.of(),
                    Map.of("price", Fraction.of(choices.get(next++))),
                    Optional.empty(),
                    List.of()));
        }
        return new Ballots("small", COMMISSIONERS, proposals);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 5).list().ofSize(PROPOSALS * 7);
    }

    @Provide
    Arbitrary<String> rest() {
        return Arbitraries.of(
                "normalisation: none\nrounding: []\nties: []\n",
                "normalisation: divide by the best mean\nrounding: []\nties: []\n",
                "normalisation: divide by the best mean\nrounding: not stated\nties: [{by: subtotal, of: G, source: art. 6}, {by: raw total, source: art. 6}]\n",
                "normalisation: none\nrounding: []\nties: [{by: criterion, of: c, source: art. 6}]\nthresholds: [{least: 14, of: raw, source: art. 5}]\n",
                "normalisation: divide by the best mean\nrounding: []\nties: []\nthresholds: [{on: G, least: 9, of: raw, source: art. 5}, {on: a, least: 5, of: raw, source: art. 5}]\n",
                "normalisation: divide by the best mean\nrounding: []\nties: []\nsingle proposal: raw\nthresholds: [{least: 15, of: raw, source: art. 5}, {least: 20, of: normalised, source: art. 5}]\n",
                "normalisation: divide by the best mean\nrounding: []\nties: []\nthresholds: [{on: c, least: 4, strictly: true, of: normalised, source: art. 5}]\n");
    }

    @Provide
    Arbitrary<String> bends() {
        return Arbitraries.of(
                "normalisation: divide by the best mean\nties: []\nrounding: [{stage: mean, unit: 0.1, mode: half up}, {stage: points, unit: 0.5, mode: down}]\n",
                "normalisation: none\nties: []\nrounding: [{stage: total, unit: 1, mode: half up}]\n",
                "normalisation: divide by the best mean\nrounding: []\nties: []\ncap: 20\n");
    }

    private static List<String> first(Rubric rubric, Ballots ballots) {
        return Scenarios.first(
                new Scoring(rubric, RULES).score(ballots).result().orElseThrow());
    }

    private static List<String> firstIf(Rubric rubric, Ballots ballots, VoteChange change, Fraction grade) {
        return first(rubric, ballots.voted(change.proposal(), change.criterion(), change.commissioner(), grade));
    }

    /** The least distance of a vote of the scale that changes the first place, by scoring everything anew each time. */
    private static Optional<Fraction> least(Rubric rubric, Ballots ballots, List<Fraction> scale) {
        Scoring scoring = new Scoring(rubric, RULES);
        List<String> now = Scenarios.first(scoring.score(ballots).result().orElseThrow());
        List<Fraction> found = new ArrayList<>();
        for (Ballots.Proposal proposal : ballots.proposals()) {
            for (Rubric.Criterion criterion : rubric.criteria()) {
                Map<String, Fraction> votes = proposal.grades().getOrDefault(criterion.id(), Map.of());
                votes.forEach((commissioner, vote) -> {
                    for (Fraction grade : scale) {
                        if (rubric.judgement().allows(grade, criterion.points())) {
                            Ballots other = ballots.voted(proposal.id(), criterion.id(), commissioner, grade);
                            List<String> then = Scenarios.first(
                                    scoring.score(other).result().orElseThrow());
                            if (!then.equals(now)) {
                                found.add(grade.minus(vote).max(vote.minus(grade)));
                            }
                        }
                    }
                });
            }
        }
        return found.stream().min(Fraction::compareTo);
    }

    private static void assertSmallest(Rubric rubric, Ballots ballots, List<Fraction> scale) {
        SmallestChange smallest = new SmallestChange(rubric, RULES, ballots);
        Optional<VoteChange> change = smallest.found();
        assertThat(smallest.limits()).isEmpty();
        assertThat(change.map(VoteChange::size)).isEqualTo(least(rubric, ballots, scale));
        change.ifPresent(it -> {
            assertThat(it.beyond()).isFalse();
            assertThat(it.first()).isNotEqualTo(first(rubric, ballots));
            assertThat(firstIf(rubric, ballots, it, it.to())).isEqualTo(it.first());
        });
    }

    private static final List<Fraction> LEVELS =
            IntStream.rangeClosed(0, 5).mapToObj(i -> Fraction.of(i, 5)).toList();

    private static final String LEVEL_SCALE = "levels: [{label: l0, coefficient: 0}, {label: l1, coefficient: 0.2},"
            + " {label: l2, coefficient: 0.4}, {label: l3, coefficient: 0.6}, {label: l4, coefficient: 0.8},"
            + " {label: l5, coefficient: 1}]";

    @Property(tries = 50)
    void noSmallerChangeOfALevelHasAnotherFirst(
            @ForAll("choices") List<Integer> choices, @ForAll("rest") String rest, @ForAll boolean rescaled) {
        assertSmallest(rubricOf(LEVEL_SCALE, rescaled, rest), ballots(choices, LEVELS::get), LEVELS);
    }

    @Property(tries = 30)
    void norWhereTotalsAreRoundedOrCapped(
            @ForAll("choices") List<Integer> choices, @ForAll("bends") String rest, @ForAll boolean rescaled) {
        assertSmallest(rubricOf(LEVEL_SCALE, rescaled, rest), ballots(choices, LEVELS::get), LEVELS);
    }

    @Property(tries = 25)
    void noSmallerChangeInStepsOfPointsHasAnotherFirst(
            @ForAll("choices") List<Integer> choices, @ForAll("rest") String rest) {
        List<Fraction> halves =
                IntStream.rangeClosed(0, 20).mapToObj(i -> Fraction.of(i, 2)).toList();
        assertSmallest(rubricOf("points in steps of: 0.5", false, rest), ballots(choices, Fraction::of), halves);
    }

    // --- bands ------------------------------------------------------------------------------------------------------

    private static final String BANDS = "bands: [{label: top, from: 0.81, to: 1}, {label: middle, from: 0.4, to: 0.8},"
            + " {label: low, from: 0.1, to: 0.39}, {label: none, from: 0, to: 0}]";

    private static final List<Fraction> FORTIETHS =
            IntStream.rangeClosed(0, 40).mapToObj(i -> Fraction.of(i, 40)).toList();

    /** What no vote in fortieths does better, and what holds at the very end or just past it. */
    @Property(tries = 40)
    void withinBandsTheBoundaryIsFound(@ForAll("choices") List<Integer> choices, @ForAll("rest") String rest) {
        Rubric rubric = rubricOf(BANDS, false, rest);
        Ballots ballots = ballots(choices, LEVELS::get);
        SmallestChange smallest = new SmallestChange(rubric, RULES, ballots);
        Optional<VoteChange> change = smallest.found();
        assertThat(smallest.limits()).isEmpty();
        Optional<Fraction> least = least(rubric, ballots, FORTIETHS);
        assertThat(change.isPresent() || least.isEmpty()).isTrue();
        change.ifPresent(it -> {
            least.ifPresent(seen -> assertThat(it.size()).isLessThanOrEqualTo(seen));
            Fraction away = it.to().compareTo(it.from()) >= 0 ? Fraction.of(1, 1_000_000) : Fraction.of(-1, 1_000_000);
            List<String> now = first(rubric, ballots);
            assertThat(it.first()).isNotEqualTo(now);
            assertThat(it.grades()).isEmpty();
            if (it.beyond()) {
                assertThat(firstIf(rubric, ballots, it, it.to())).isEqualTo(now);
                if (it.size().signum() > 0) {
                    assertThat(firstIf(rubric, ballots, it, it.to().plus(away))).isEqualTo(it.first());
                }
            } else {
                assertThat(firstIf(rubric, ballots, it, it.to())).isEqualTo(it.first());
                Fraction before = it.to().minus(away);
                if (it.size().signum() > 0 && rubric.judgement().allows(before, Fraction.ONE)) {
                    assertThat(firstIf(rubric, ballots, it, before)).isEqualTo(now);
                }
            }
        });
    }

    @Property(tries = 15)
    void whereTotalsBendOnlyTheEndsOfBandsAreTriedAndThatIsSaid(
            @ForAll("choices") List<Integer> choices, @ForAll("bends") String rest) {
        Rubric rubric = rubricOf(BANDS, false, rest);
        Ballots ballots = ballots(choices, LEVELS::get);
        SmallestChange smallest = new SmallestChange(rubric, RULES, ballots);
        Optional<VoteChange> change = smallest.found();
        assertThat(smallest.limits()).extracting(Finding::code).containsExactly(ScoringFinding.ENDS_OF_BANDS_ONLY);
        List<Fraction> ends = List.of("0", "0.1", "0.39", "0.4", "0.8", "0.81", "1").stream()
                .map(Fraction::parse)
                .toList();
        least(rubric, ballots, ends)
                .ifPresent(seen -> assertThat(change.orElseThrow().size()).isLessThanOrEqualTo(seen));
        change.ifPresent(it -> assertThat(firstIf(rubric, ballots, it, it.to()))
                .isEqualTo(it.first())
                .isNotEqualTo(first(rubric, ballots)));
    }

    // --- by hand ----------------------------------------------------------------------------------------------------

    /**
     * Sixty and thirty-five points, Pmax. A 60 + 21 = 81, B 40 + 35 + 5 = 80. One member gives C 0.8 instead of 0.6 on the
     * first criterion: its mean is 2/3 and the best, so A has 54 + 21 = 75 and B 36 + 40 = 76.
     */
    @Test
    void aVoteOnAThirdCanDecideBetweenTheOthers() {
        Rubric two = rubric(true, List.of(), List.of(60, 35));
        Ballots ballots = Samples.ballots(
                proposal("A", "(.6 .6 .6)(.6 .6 .6)", false),
                proposal("B", "(.4 .4 .4)(1 1 1)", true),
                proposal("C", "(.6 .6 .6)(0 0 0)", false));
        FirstPlace place = new FirstPlace(two, ballots);
        assertThat(place.leaders()).containsExactly("A");
        FirstPlace.Vote third = place.votes().stream()
                .filter(vote ->
                        vote.proposal().equals("C") && vote.criterion().id().equals("c0"))
                .findFirst()
                .orElseThrow();
        assertThat(place.moves(third, Fraction.of(4, 5))).isTrue();
        assertThat(place.moves(third, Fraction.of(2, 5))).isFalse();
        assertThat(first(two, ballots.voted("C", "c0", "k0", Fraction.of(4, 5))))
                .containsExactly("B");
    }

    /**
     * Ten points for a and eight for b, two members, bands. A has 7 + 4 = 11 there, B 5 + 4.8 = 9.8. One vote on a moves five
     * points a unit, so 0.24 less for A makes them equal: 0.46. Whether that is enough is for the rules on ties to say: on a,
     * A has 5.8 and B 5; on b, A has 4 and B 4.8.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ties: []                          | false | P0,P1
            ties: [{by: criterion, of: a, source: art. 6}]    | true  | P1
            ties: [{by: criterion, of: b, source: art. 6}]    | false | P1
            """)
    void theBoundaryWithinABand(String ties, boolean beyond, String first) {
        Rubric rubric = rubricOf(BANDS, false, "normalisation: none\nrounding: []\n" + ties + "\n");
        List<Fraction> grades = List.of("0.1", "0.5", "0.6", "0.7").stream()
                .map(Fraction::parse)
                .toList();
        Ballots ballots = ballots(List.of(3, 3, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1), grades::get);
        assertThat(new SmallestChange(rubric, RULES, ballots).found())
                .contains(new VoteChange(
                        "P0",
                        "a",
                        "k0",
                        Fraction.parse("0.7"),
                        Fraction.parse("0.46"),
                        beyond,
                        Fraction.parse("0.24"),
                        Optional.empty(),
                        List.of(first.split(",", -1))));
    }

    @Test
    void aSearchThatTakesTooLongSaysHowFarItWent() {
        Rubric one = rubric(false, List.of(Samples.rounding(Rubric.Stage.TOTAL, "1", Rounding.Mode.DOWN)), List.of(95));
        Ballots ballots = Samples.ballots(proposal("A", "(1)", true), proposal("B", "(.4)", true));
        SmallestChange smallest = new SmallestChange(one, RULES, ballots, 6);
        assertThat(smallest.found()).isEmpty();
        assertThat(smallest.limits()).extracting(Finding::code).containsExactly(ScoringFinding.SEARCH_STOPPED);
        assertThat(smallest.limits().get(0).arguments()).containsExactly(6L, Fraction.of(1, 5));
    }

    /** Twenty proposals, twenty-five criteria, seven commissioners: 17,500 other votes. */
    @Test
    @Timeout(120)
    void aLargeProcedureIsSearchedWhole() {
        Random random = new Random(20251121);
        Rubric large = rubric(true, List.of(), Collections.nCopies(25, 4));
        Ballots.Proposal[] proposals = IntStream.range(0, 20)
                .mapToObj(p -> proposal(
                        "P" + p,
                        IntStream.range(0, 25)
                                .mapToObj(c -> IntStream.range(0, 7)
                                        .mapToObj(k -> Fraction.of(random.nextInt(6), 5))
                                        .toList())
                                .toList(),
                        false))
                .toArray(Ballots.Proposal[]::new);
        Ballots ballots = Samples.ballots(proposals);
        VoteChange change = new SmallestChange(large, RULES, ballots).found().orElseThrow();
        assertThat(change.size()).isEqualTo(Fraction.of(1, 5));
        assertThat(firstIf(large, ballots, change, change.to()))
                .isEqualTo(change.first())
                .isNotEqualTo(first(large, ballots));
    }

    /** Steps so fine that trying each would take for ever: those that can do nothing are left out. */
    @Test
    @Timeout(120)
    void stepsTooFineToBeTriedOneByOneAreNot() {
        Rubric fine = Samples.sound(
                Samples.criteria(List.of(10)), "judgement: {source: art. 1, points in steps of: 0.000000000001}");
        VoteChange change = new SmallestChange(
                        fine, RULES, Samples.ballots(Samples.voted("A", "(8)"), Samples.voted("B", "(6)")))
                .found()
                .orElseThrow();
        assertThat(change.size()).isEqualTo(Fraction.of(2));
        assertThat(change.grades()).isEmpty();
        assertThat(change.first()).containsExactly("A", "B");
    }
}
