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

    private static final Map<String, Comparison> COMPARISONS = comparisons();

    private Speed() {}

    private static Map<String, Comparison> comparisons() {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        comparisons.put(
                "isee",
                new Comparison(
                        IseeBenchmark.class,
                        "household",
                        "ns",
                        1,
                        floors("floorLongColumns", "long columns"),
                        String.format(Locale.ROOT, "%,d households", Exactness.HOUSEHOLDS),
                        Exactness::differences));
        comparisons.put(
                "scoring",
                new Comparison(
                        ScoringBenchmark.class,
                        "procedure",
                        "µs",
                        1_000,
                        floors("floorLongs", "longs"),
                        String.format(Locale.ROOT, "%,d proposals", ScoringExactness.proposals()),
                        ScoringExactness::differences));
        Map<String, String> byHand = new LinkedHashMap<>();
        byHand.put("floorExplained", "by hand, explained");
        byHand.put("floorLongs", "by hand");
        comparisons.put(
                "eligibility",
                new Comparison(
                        EligibilityBenchmark.class,
                        "thousand",
                        "µs",
                        1_000,
                        byHand,
                        String.format(Locale.ROOT, "%,d applications", EligibilityExactness.APPLICATIONS),
                        EligibilityExactness::differences));
        comparisons.put(
                "ranking",
                new Comparison(
                        RankingBenchmark.class,
                        "list",
                        "µs",
                        1_000,
                        Map.of("floorSort", "sorted by hand"),
                        String.format(Locale.ROOT, "%,d candidates", RankingBenchmark.CANDIDATES),
                        Competitors::differences));
        Map<String, String> platform = new LinkedHashMap<>();
        platform.put("floorStax", "StAX of the platform");
        platform.put("floorXsd", "XSD of the platform");
        comparisons.put(
                "fattura",
                new Comparison(
                        FatturaBenchmark.class, "invoice", "µs", 1_000, platform, "1 invoice", Invoices::differences));
        return comparisons;
    }

    private static Map<String, String> floors(String exact, String name) {
        Map<String, String> floors = new LinkedHashMap<>();
        floors.put(exact, name);
        floors.put("floorBigDecimals", "BigDecimal");
        return floors;
    }

    /**
     * Runs what is named, or everything; about five minutes each.
     *
     * @param arguments any of {@code isee}, {@code scoring}, {@code eligibility}, {@code ranking}, {@code fattura}
     */
    public static void main(String[] arguments) throws RunnerException {
        Collection<String> named = arguments.length == 0 ? COMPARISONS.keySet() : List.of(arguments);
        for (String name : named) {
            Comparison comparison = COMPARISONS.get(name);
            if (comparison == null) {
                throw new IllegalArgumentException(name + " is none of " + COMPARISONS.keySet());
            }
            measure(comparison);
        }
    }

    private static void measure(Comparison comparison) throws RunnerException {
        int differences = comparison.differences().getAsInt();
        if (differences > 0) {
            throw new IllegalStateException(differences + " of " + comparison.checked() + " do not come out alike");
        }
        String all = comparison.benchmark().getSimpleName();
        Map<String, Measured> before = run(all + "[.]floor");
        Map<String, Measured> ours = run(all + "[.](?!floor)");
        Map<String, Measured> after = run(all + "[.]floor");
        print(comparison, before, ours, after);
    }

    /** The medians of a benchmark, in nanoseconds for one operation. */
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

    private static void print(
            Comparison comparison,
            Map<String, Measured> before,
            Map<String, Measured> ours,
            Map<String, Measured> after) {
        System.out.printf(Locale.ROOT, "%n0 of %s differ from the references%n%n", comparison.checked());
        String unit = comparison.unit();
        StringBuilder head = new StringBuilder(
                String.format(Locale.ROOT, "| | %s | %s of processor | %ss/s | bytes |", unit, unit, comparison.of()));
        comparison
                .floors()
                .values()
                .forEach(floor -> head.append(" × ").append(floor).append(" |"));
        System.out.println(head);
        System.out.println(
                "|---|---|---|---|---|" + "---|".repeat(comparison.floors().size()));
        for (Map<String, Measured> part : List.of(before, ours, after)) {
            part.forEach((name, measured) -> {
                StringBuilder row = new StringBuilder(String.format(
                        Locale.ROOT,
                        "| %s | %,.1f | %,.1f | %,.1f | %,.0f |",
                        name,
                        measured.nanoseconds() / comparison.nanoseconds(),
                        measured.ofProcessor() / comparison.nanoseconds(),
                        1e9 / measured.ofProcessor(),
                        measured.bytes()));
                comparison
                        .floors()
                        .keySet()
                        .forEach(floor -> row.append(String.format(
                                Locale.ROOT, " %.2f |", measured.ofProcessor() / mean(floor, before, after))));
                System.out.println(row);
            });
        }
    }

    private static double mean(String name, Map<String, Measured> before, Map<String, Measured> after) {
        return (ofProcessor(before, name) + ofProcessor(after, name)) / 2;
    }

    private static double ofProcessor(Map<String, Measured> measured, String name) {
        return Objects.requireNonNull(measured.get(name), name).ofProcessor();
    }
}
