package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.Terms.computed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred thousand candidates at once. */
class RankingRunTest {

    private static final int MANY = 100_000;

    @Test
    void aHundredThousandAreRankedAndPaid() {
        Random random = new Random(5);
        List<Candidate> candidates = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> candidate(i, random))
                .toList();
        RankedList list = computed(Terms.order(
                        List.of("a", "b"),
                        "by: points, of: x, direction: highest first, missing: last",
                        "by: isee, direction: lowest first, missing: to be completed",
                        "by: age, direction: older first, missing: to be completed",
                        "by: protocol, direction: earliest first")
                .rank(candidates, Lots.NONE));
        assertThat(list.standings().size() + list.unplaced().size()).isEqualTo(MANY);
        assertThat(list.unplaced()).isNotEmpty();
        assertThat(list.partings()).hasSize(list.standings().size() - 1);
        for (int i = 1; i < list.standings().size(); i++) {
            assertThat(list.standings().get(i - 1).position()
                            < list.standings().get(i).position())
                    .isTrue();
        }
        List<Request> requests = candidates.stream()
                .map(it ->
                        Request.of(it.id(), Euro.ofCents(10_000 + it.protocol().number() % 7)))
                .toList();
        Allotment made =
                computed(Terms.funds("5000000.00", "last one partial").allot(list, requests, Available.BY_THE_NOTICE));
        assertThat(made.grants()).hasSize(MANY);
        assertThat(made.granted()).isLessThanOrEqualTo(Euro.of(5_000_000)).isGreaterThan(Euro.of(4_000_000));
    }

    @Test
    @Timeout(60)
    void oneDrawAmongAHundredThousandPartsThousandsOfTies() {
        List<Candidate> candidates = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> Candidate.of(new Protocol(2010, i)).points("x", Fraction.of(i % 30_000)))
                .toList();
        Drawn drawn = new Draw("prova", candidates.stream().map(Candidate::id).toList(), "7".repeat(64)).with("42");
        RankedList list = computed(Terms.order("by: points, of: x, direction: highest first, missing: last", "by: draw")
                .rank(candidates, new Lots(List.of(drawn), List.of())));
        assertThat(list.findings()).isEmpty();
        assertThat(list.standings()).hasSize(MANY).noneMatch(RankedList.Standing::isExAequo);
    }

    private static Candidate candidate(int number, Random random) {
        Candidate made = Candidate.of(new Protocol(2010, number))
                .inClass(random.nextBoolean() ? "a" : "b")
                .points("x", Fraction.of(random.nextInt(300), 7))
                .born(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(15_000)));
        return random.nextInt(100) == 0 ? made : made.isee(Euro.ofCents(random.nextInt(450_000)));
    }
}
