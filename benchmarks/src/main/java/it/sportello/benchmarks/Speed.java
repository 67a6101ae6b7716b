package it.sportello.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures as the goals ask: exactness first, then the references, the SDK, and the references again, and prints the ratios
 * of medians. Machines differ and are shared, so only the ratios are goals, and they are of processor time.
 */
public final class Speed {

    private static final String FLOORS = IseeBenchmark.class.getSimpleName() + "[.]floor.*";
    private static final String OURS = IseeBenchmark.class.getSimpleName() + "[.](plain|explained|builtAndPlain)";

    private Speed() {}

    /** Runs everything; about five minutes. */
    public static void main(String[] arguments) throws RunnerException {
        int differences = Exactness.differences();
        if (differences > 0) {
            throw new IllegalStateException(differences + " households do not come out alike");
        }
        Map<String, Measured> before = run(FLOORS);
        Map<String, Measured> ours = run(OURS);
        Map<String, Measured> after = run(FLOORS);
        print(before, ours, after);
    }

    /** The medians of a benchmark, for one household. */
    private record Measured(double nanoseconds, double ofProcessor, double bytes) {}

    private static Map<String, Measured> run(String pattern) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(pattern)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .build())
                .run();
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (RunResult result : results) {
            measured.put(
                    result.getPrimaryResult().getLabel(),
                    new Measured(
                            median(result.getPrimaryResult()),
                            median(secondary(result, CpuTime.LABEL)),
                            median(secondary(result, "gc.alloc.rate.norm"))));
        }
        return measured;
    }

    private static Result<?> secondary(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label), label);
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static void print(Map<String, Measured> before, Map<String, Measured> ours, Map<String, Measured> after) {
        System.out.printf(Locale.ROOT, "%n0 of %,d households differ from the references%n%n", Exactness.HOUSEHOLDS);
        System.out.println("| | ns | ns of processor | households/s | bytes | × long columns | × BigDecimal |");
        System.out.println("|---|---|---|---|---|---|---|");
        double columns = mean("floorLongColumns", before, after);
        double decimals = mean("floorBigDecimals", before, after);
        for (Map<String, Measured> part : List.of(before, ours, after)) {
            part.forEach((name, measured) -> System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.1f | %,.1f | %,.0f | %,.0f | %.1f | %.2f |%n",
                    name,
                    measured.nanoseconds(),
                    measured.ofProcessor(),
                    1e9 / measured.ofProcessor(),
                    measured.bytes(),
                    measured.ofProcessor() / columns,
                    measured.ofProcessor() / decimals));
        }
    }

    private static double mean(String name, Map<String, Measured> before, Map<String, Measured> after) {
        return (ofProcessor(before, name) + ofProcessor(after, name)) / 2;
    }

    private static double ofProcessor(Map<String, Measured> measured, String name) {
        return Objects.requireNonNull(measured.get(name), name).ofProcessor();
    }
}
