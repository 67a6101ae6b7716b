package it.sportello.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures as the goals ask: exactness first, then the references, the SDK, and the references again, and prints the ratios
 * of medians. Machines differ and are shared, so only the ratios are goals.
 */
public final class Speed {

    private static final String FLOORS = IseeBenchmark.class.getSimpleName() + "[.]floor.*";
    private static final String OURS = IseeBenchmark.class.getSimpleName() + "[.](plain|explained|builtAndPlain)";

    private Speed() {}

    /** Runs everything; about three minutes. */
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

    private record Measured(double nanoseconds, double bytes) {}

    private static Map<String, Measured> run(String pattern) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(pattern)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .getStatistics()
                    .getPercentile(50);
            measured.put(
                    name, new Measured(result.getPrimaryResult().getStatistics().getPercentile(50), bytes));
        }
        return measured;
    }

    private static void print(Map<String, Measured> before, Map<String, Measured> ours, Map<String, Measured> after) {
        System.out.printf(Locale.ROOT, "%n%d of %d households differ from the references%n%n", 0, Exactness.HOUSEHOLDS);
        System.out.println("| | ns a household | households/s | bytes a household | × long columns | × BigDecimal |");
        System.out.println("|---|---|---|---|---|---|");
        double columns = mean("floorLongColumns", before, after);
        double decimals = mean("floorBigDecimals", before, after);
        for (Map<String, Measured> part : List.of(before, ours, after)) {
            part.forEach((name, measured) -> System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %,.0f | %.0f | %.1f | %.2f |%n",
                    name,
                    measured.nanoseconds(),
                    1e9 / measured.nanoseconds(),
                    measured.bytes(),
                    measured.nanoseconds() / columns,
                    measured.nanoseconds() / decimals));
        }
    }

    private static double mean(String name, Map<String, Measured> before, Map<String, Measured> after) {
        return (nanoseconds(before, name) + nanoseconds(after, name)) / 2;
    }

    private static double nanoseconds(Map<String, Measured> measured, String name) {
        Measured found = measured.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return found.nanoseconds();
    }
}
