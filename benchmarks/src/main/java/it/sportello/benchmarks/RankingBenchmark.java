package it.sportello.benchmarks;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Funds;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.eligibility.ranking.Ranking;
import it.sportello.legal.draw.Drawn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A hundred thousand candidates put in order by three keys and a draw, and a budget spent on them, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx2g", "-XX:+UseSerialGC"})
public class RankingBenchmark {

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
