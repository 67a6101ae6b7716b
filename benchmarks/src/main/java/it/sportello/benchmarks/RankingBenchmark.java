package it.sportello.benchmarks;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Funds;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.eligibility.ranking.Ranking;
import it.sportello.legal.draw.Drawn;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** A hundred thousand candidates put in order by three keys and a draw, and a budget spent on them, on one thread. */
public class RankingBenchmark extends OneThread {

    static final int CANDIDATES = 100_000;

    private final Competitors competitors = new Competitors(CANDIDATES, 3);
    private final Competitors.Asked asked = competitors.asked();
    private final Ranking ranking = Competitors.ranking();
    private final Funds funds = Competitors.funds();
    private final Drawn drawn = competitors.drawn();

    /** JMH makes one in each process. */
    public RankingBenchmark() {}

    /** Sorted by hand, with lots that were drawn before, and the budget spent; who got how much. */
    @Benchmark
    public long[] floorSort() {
        return competitors.sortedAndPaid();
    }

    /** In order, with what parts each from the next; the draw is made again and compared. */
    @Benchmark
    public RankedList ranked() {
        return ranked(new Lots(List.of(drawn), List.of()));
    }

    /** The same without lots: who is equal stays so. */
    @Benchmark
    public RankedList undrawn() {
        return ranked(Lots.NONE);
    }

    /** Ranked, and the budget spent with a reason for each. */
    @Benchmark
    public Allotment paid() {
        return funds.allot(ranked(), asked.requests(), Available.BY_THE_NOTICE)
                .result()
                .orElseThrow();
    }

    private RankedList ranked(Lots lots) {
        return ranking.rank(asked.candidates(), lots).result().orElseThrow();
    }
}
