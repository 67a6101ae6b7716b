package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.Terms.computed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.ranking.Allotment.Grant;
import it.sportello.eligibility.ranking.Allotment.Status;
import it.sportello.eligibility.ranking.RankedList.Parting;
import it.sportello.eligibility.ranking.RankedList.Standing;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.draw.Draw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any candidates, any money and any events. */
class RankingLawsTest {

    /** Few values each, so that many are equal, and many are missing. */
    private static final Ranking BY_ALL = Terms.order(
            List.of("a", "b"),
            "by: points, of: x, direction: highest first, missing: to be completed",
            "by: isee, direction: lowest first, missing: last",
            "by: age, direction: older first, missing: to be completed",
            "by: arrival, direction: earliest first, missing: to be completed, precision: minute");

    private static final Ranking BY_LOT = Terms.order("by: isee, direction: lowest first, missing: last", "by: draw");

    /** What is made of a candidate: class, points, ISEE, year of birth, minute, protocol; 0 where it is missing. */
    private record Raw(int type, int points, int isee, int year, int second, int protocol) {
        Candidate candidate(int index) {
            Candidate made = new Candidate(
                    "n" + index,
                    new Protocol(2010, protocol),
                    java.util.Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty());
            made = type == 0 ? made : made.inClass(type == 1 ? "a" : "b");
            made = points == 0 ? made : made.points("x", Fraction.of(points, 3));
            made = isee == 0 ? made : made.isee(Euro.ofCents(isee));
            made = year == 0 ? made : made.born(LocalDate.of(1900 + year, 2, 28).plusDays(1));
            if (second == 0) {
                return made;
            }
            Instant from = Instant.ofEpochSecond(second * 20L);
            return made.arrived(new Arrived(from, from.plusSeconds(second % 5 == 0 ? 59 : 0)));
        }
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20).map(it -> it == 0 ? 0 : 1 + it % 2),
                        few,
                        few,
                        few,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 9))
                .as(Raw::new)
                .list()
                .ofMaxSize(12)
                .map(raws -> IntStream.range(0, raws.size())
                        .mapToObj(i -> raws.get(i).candidate(i))
                        .toList());
    }

    private static RankedList rank(List<Candidate> candidates) {
        return computed(BY_ALL.rank(candidates, Lots.NONE));
    }

    private static Map<String, Integer> positions(RankedList list) {
        return list.standings().stream().collect(Collectors.toMap(Standing::id, Standing::position));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void removingAnApplicantNeverLowersAnothersPosition(
            @ForAll("candidates") List<Candidate> candidates, @ForAll int which) {
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, Integer> before = positions(rank(candidates));
        List<Candidate> fewer = new ArrayList<>(candidates);
        fewer.remove(Math.floorMod(which, fewer.size()));
        Map<String, Integer> after = positions(rank(fewer));
        fewer.forEach(each -> {
            if (before.containsKey(each.id())) {
                assertThat(after.get(each.id())).isNotNull().isLessThanOrEqualTo(before.get(each.id()));
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichCandidatesAreGivenDoesNotMatter(
            @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        List<Candidate> turned = new ArrayList<>(candidates);
        Collections.shuffle(turned, random);
        assertThat(rank(turned)).isEqualTo(rank(candidates));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nobodyIsLostAndEachNeighbourPairNamesTheKeyThatPartsIt(@ForAll("candidates") List<Candidate> candidates) {
        RankedList list = rank(candidates);
        assertThat(list.standings().size() + list.unplaced().size()).isEqualTo(candidates.size());
        assertThat(list.partings()).hasSize(Math.max(0, list.standings().size() - 1));
        Map<String, Candidate> byId = candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        for (int i = 0; i < list.partings().size(); i++) {
            Parting parting = list.partings().get(i);
            Standing one = list.standings().get(i);
            Standing two = list.standings().get(i + 1);
            assertThat(List.of(parting.first(), parting.second())).containsExactly(one.id(), two.id());
            boolean parted = parting.key().isPresent() || !one.priorityClass().equals(two.priorityClass());
            assertThat(one.position() < two.position()).isEqualTo(parted);
            assertThat(one.position()).isLessThanOrEqualTo(two.position());
            parting.key().ifPresent(key -> {
                Measured first = Measured.of(key, byId.get(one.id()));
                Measured second = Measured.of(key, byId.get(two.id()));
                assertThat(first.state()).isEqualTo(Measured.State.KNOWN);
                assertThat(second.state() == Measured.State.LAST || first.rank().compareTo(second.rank()) < 0)
                        .isTrue();
            });
        }
        list.standings()
                .forEach(each ->
                        assertThat(each.position() + each.sharedBy() - 1).isLessThanOrEqualTo(candidates.size()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingDecidesNothingOnceItIsKnown(
            @ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(min = 1, max = 3) int points) {
        // Whoever is placed stays before whoever it certainly precedes, whatever is then found for those who are not.
        RankedList open = rank(candidates);
        List<Candidate> completed = candidates.stream()
                .map(each -> each.points().isEmpty() ? each.points("x", Fraction.of(points, 3)) : each)
                .toList();
        Map<String, Integer> after = positions(rank(completed));
        List<Standing> placed = open.standings();
        for (int i = 1; i < placed.size(); i++) {
            Integer one = after.get(placed.get(i - 1).id());
            Integer two = after.get(placed.get(i).id());
            if (one != null
                    && two != null
                    && placed.get(i - 1).position() < placed.get(i).position()) {
                assertThat(one).isLessThan(two);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDrawAmongAllPartsEveryTie(@ForAll("candidates") List<Candidate> candidates) {
        List<Candidate> plain =
                candidates.stream().filter(it -> it.priorityClass().isEmpty()).toList();
        if (plain.size() < 2) {
            return;
        }
        Draw draw = new Draw("prova", plain.stream().map(Candidate::id).toList(), "0f".repeat(32));
        RankedList list = computed(BY_LOT.rank(plain, new Lots(List.of(draw.with("7")), List.of())));
        assertThat(list.standings()).extracting(Standing::position).doesNotHaveDuplicates();
        assertThat(list.standings()).hasSize(plain.size());
    }

    // --- money ------------------------------------------------------------------------------------------------------

    @Provide
    Arbitrary<List<Integer>> cents() {
        return Arbitraries.integers().between(0, 30_000).list().ofSize(12);
    }

    private static List<Request> requests(List<Candidate> candidates, List<Integer> cents) {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> Request.of(candidates.get(i).id(), Euro.ofCents(cents.get(i))))
                .toList();
    }

    private static Euro sum(List<Grant> grants, Function<Grant, Euro> amount) {
        return Euro.sum(grants.stream().map(amount).toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void moneyGrantedNeverExceedsTheBudget(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll("cents") List<Integer> cents,
            @ForAll @IntRange(max = 100_000) int budget,
            @ForAll @IntRange(min = 1, max = 12) int places,
            @ForAll @IntRange(max = 2) int which) {
        String effect = List.of("stop", "last one partial", "next who fits").get(which);
        Funds funds = Terms.funds("not stated", effect, "places: {number: " + places + ", source: art. 8}");
        Allotment made = computed(
                funds.allot(rank(candidates), requests(candidates, cents), Available.of(Euro.ofCents(budget))));
        Euro granted = sum(made.grants(), Grant::amount);
        assertThat(granted).isEqualTo(made.granted()).isLessThanOrEqualTo(Euro.ofCents(budget));
        assertThat(granted.plus(made.left().orElseThrow())).isEqualTo(Euro.ofCents(budget));
        long served = made.grants().stream()
                .filter(it -> it.status() == Status.FULL || it.status() == Status.PARTIAL)
                .count();
        assertThat(served + made.placesLeft().orElseThrow()).isEqualTo(places);
        assertThat(made.grants()).hasSize(candidates.size());
        made.grants().forEach(grant -> {
            assertThat(grant.amount()).isLessThanOrEqualTo(grant.wanted());
            assertThat(grant.amount().equals(grant.wanted()) || grant.status() != Status.FULL)
                    .isTrue();
        });
    }

    /** Every candidate known to differ: then nothing is undecided, and what is decided while it is not stands. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsDecidedBeforeADrawStandsAfterIt(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll("cents") List<Integer> cents,
            @ForAll @IntRange(max = 60_000) int budget,
            @ForAll @IntRange(min = 1, max = 12) int places,
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(max = 99) int beacon) {
        List<Candidate> plain = candidates.stream()
                .map(it -> new Candidate(
                        it.id(),
                        it.protocol(),
                        java.util.Optional.empty(),
                        it.points(),
                        it.numbers(),
                        it.days(),
                        it.isee(),
                        it.birth(),
                        it.distance(),
                        it.arrived()))
                .toList();
        if (plain.size() < 2) {
            return;
        }
        String effect = List.of("stop", "last one partial", "next who fits").get(which);
        Funds funds = Terms.funds("not stated", effect, "places: {number: " + places + ", source: art. 8}");
        List<Request> requests = requests(plain, cents);
        Available money = Available.of(Euro.ofCents(budget));
        Draw draw = new Draw("prova", plain.stream().map(Candidate::id).toList(), "0f".repeat(32));
        Allotment before = computed(funds.allot(computed(BY_LOT.rank(plain, Lots.NONE)), requests, money));
        Allotment after = computed(funds.allot(
                computed(BY_LOT.rank(plain, new Lots(List.of(draw.with("b" + beacon)), List.of()))), requests, money));
        Map<String, Grant> byId = after.grants().stream().collect(Collectors.toMap(Grant::id, Function.identity()));
        assertThat(after.grants()).noneMatch(it -> it.status() == Status.UNDECIDED);
        for (Grant grant : before.grants()) {
            if (grant.status() != Status.UNDECIDED) {
                assertThat(byId.get(grant.id()).status()).isEqualTo(grant.status());
                assertThat(byId.get(grant.id()).amount()).isEqualTo(grant.amount());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void proportionsComeToTheBudgetOrToWhatIsWantedLessTheToldRest(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll("cents") List<Integer> cents,
            @ForAll @IntRange(max = 200_000) int budget,
            @ForAll boolean byRank) {
        Funds funds = Terms.funds(
                "not stated",
                "pro rata for all, rounding: {unit: 0.01, mode: down}, rest: " + (byRank ? "by rank" : "left"));
        Allotment made = computed(
                funds.allot(rank(candidates), requests(candidates, cents), Available.of(Euro.ofCents(budget))));
        Euro wanted = sum(made.grants(), Grant::wanted);
        Euro rest = made.findings().stream()
                .filter(it -> it.code() == RankingFinding.REST_LEFT)
                .map(it -> (Euro) it.arguments().get(0))
                .findFirst()
                .orElse(Euro.ZERO);
        assertThat(made.granted().plus(rest)).isEqualTo(wanted.min(Euro.ofCents(budget)));
        assertThat(rest.cents()).isLessThan(Math.max(1, candidates.size()));
        Fraction part = wanted.signum() == 0
                ? Fraction.ONE
                : Euro.ofCents(budget)
                        .toFraction()
                        .dividedBy(wanted.toFraction())
                        .min(Fraction.ONE);
        made.grants().forEach(grant -> {
            Fraction exact = grant.wanted().toFraction().times(part);
            Fraction off = grant.amount().toFraction().minus(exact);
            // A cent of the rest may go to whom the proportion gives whole cents.
            assertThat(off).isGreaterThan(Fraction.of(-1, 100)).isLessThanOrEqualTo(Fraction.of(1, 100));
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void quotasNeverExceedThePlaces(
            @ForAll("candidates") List<Candidate> candidates,
            @ForAll @IntRange(min = 1, max = 12) int places,
            @ForAll @IntRange(min = 1, max = 99) int share,
            @ForAll @IntRange(max = 2) int unused) {
        Funds funds = Terms.funds(
                "not stated",
                "not stated",
                "places: {number: " + places + ", source: art. 8}",
                "quotas: {of: places, shares: [{id: a, label: a, share: " + share + "}, {id: b, label: b, share: "
                        + (100 - share) + "}], rounding: down, unused: "
                        + List.of("spill over", "keep for the quota", "not stated")
                                .get(unused) + ", source: art. 7}");
        List<Request> requests = candidates.stream()
                .map(it -> Request.of(it.id(), Euro.ZERO))
                .map(it -> it.id().hashCode() % 3 == 0 ? it : it.in(it.id().hashCode() % 3 == 1 ? "a" : "b"))
                .toList();
        Allotment made = computed(funds.allot(rank(candidates), requests, Available.BY_THE_NOTICE));
        long served =
                made.grants().stream().filter(it -> it.status() == Status.FULL).count();
        assertThat(served).isLessThanOrEqualTo(places);
        made.quotas().forEach(quota -> {
            assertThat(quota.placesUsed()).isLessThanOrEqualTo(quota.places().orElseThrow());
            assertThat(made.grants().stream()
                            .filter(it ->
                                    it.ofQuota() && it.quota().orElseThrow().equals(quota.id())))
                    .hasSize(quota.placesUsed());
        });
        assertThat(made.quotas().stream()
                        .mapToInt(it -> it.places().orElseThrow())
                        .sum())
                .isLessThanOrEqualTo(places);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void scrollingNeverChangesEarlierDaysNorPositions(
            @ForAll("cents") List<Integer> cents,
            @ForAll @IntRange(max = 100_000) int budget,
            @ForAll @IntRange(max = 2) int which,
            @ForAll Random random) {
        LocalDate approved = LocalDate.of(2012, 2, 28);
        Funds funds = Terms.funds(
                "not stated",
                List.of("stop", "last one partial", "next who fits").get(which));
        List<Request> requests = IntStream.range(0, cents.size())
                .mapToObj(i -> Request.of((i + 1) + "/2010", Euro.ofCents(cents.get(i))))
                .toList();
        Allotment list =
                computed(funds.allot(FundsTest.list(cents.size()), requests, Available.of(Euro.ofCents(budget))));
        List<ListEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            LocalDate day = approved.plusDays(random.nextInt(4));
            String of = (1 + random.nextInt(cents.size())) + "/2010";
            events.add(
                    random.nextInt(3) == 0
                            ? ListEvent.extra(day, Euro.ofCents(1 + random.nextInt(20_000)), "det. " + i)
                            : ListEvent.renunciation(day, of, Euro.ofCents(random.nextInt(50)), "nota " + i));
        }
        Scrolling all = computed(Scrolling.of(funds, list, approved, events));
        List<ListEvent> turned = new ArrayList<>(events);
        Collections.shuffle(turned, random);
        assertThat(computed(Scrolling.of(funds, list, approved, turned)).history())
                .isEqualTo(all.history());
        for (int i = 0; i < 4; i++) {
            LocalDate day = approved.plusDays(i);
            List<ListEvent> some =
                    events.stream().filter(it -> !it.day().isAfter(day)).toList();
            Scrolling.State state =
                    computed(Scrolling.of(funds, list, approved, some)).on(day).orElseThrow();
            assertThat(all.on(day)).contains(state);
            assertThat(state.holdings())
                    .extracting(Scrolling.Holding::position)
                    .isEqualTo(list.grants().stream().map(Grant::position).toList());
            assertThat(state.left().orElseThrow().signum()).isNotNegative();
            Euro extra = Euro.sum(all.history().stream()
                    .filter(it -> it.of().isEmpty() && !it.day().isAfter(day))
                    .map(Scrolling.Step::freed)
                    .toList());
            assertThat(Euro.sum(state.holdings().stream()
                                    .map(Scrolling.Holding::held)
                                    .toList())
                            .plus(state.left().orElseThrow()))
                    .isEqualTo(Euro.ofCents(budget).plus(extra));
        }
    }
}
