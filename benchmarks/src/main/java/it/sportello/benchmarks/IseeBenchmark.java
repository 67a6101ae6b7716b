package it.sportello.benchmarks;

import it.sportello.isee.Dsu;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.IseeCalculator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The ISEE of a household of four, on one thread; times are of one household. */
@OperationsPerInvocation(IseeBenchmark.HOUSEHOLDS)
public class IseeBenchmark extends OneThread {

    /** Enough that no two in a row are alike; in columns they fit in the cache of a core, as objects they do not. */
    static final int HOUSEHOLDS = 1_000;

    private final Population population = new Population(HOUSEHOLDS, 2);
    private final IseeCalculator calculator = new IseeCalculator(Population.OPTIONS);
    private final Dsu[] dsus = new Dsu[HOUSEHOLDS];

    /** Builds the households before anything is measured. */
    public IseeBenchmark() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            dsus[i] = population.dsu(i);
        }
    }

    /** The reference in long columns. */
    @Benchmark
    public void floorLongColumns(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(LongColumns.isee(population, i));
        }
    }

    /** The reference in BigDecimal. */
    @Benchmark
    public void floorBigDecimals(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(BigDecimals.isee(population, i));
        }
    }

    /** The indicator with its items and findings. */
    @Benchmark
    public void plain(Blackhole sink) {
        for (Dsu dsu : dsus) {
            sink.consume(calculator.calculate(dsu, Request.ORDINARY));
        }
    }

    /** The same with the tree of reasons. */
    @Benchmark
    public void explained(Blackhole sink) {
        for (Dsu dsu : dsus) {
            sink.consume(calculator.explain(dsu, Request.ORDINARY));
        }
    }

    /** The DSU made from columns, then the indicator: a batch keeps nothing of a household but its result. */
    @Benchmark
    public void builtAndPlain(Blackhole sink) {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sink.consume(calculator.calculate(population.dsu(i), Request.ORDINARY));
        }
    }
}
