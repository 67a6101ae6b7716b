package it.sportello.benchmarks;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Candidate;
import it.sportello.eligibility.ranking.Funds;
import it.sportello.eligibility.ranking.FundsTerms;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.Protocol;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.eligibility.ranking.Ranking;
import it.sportello.eligibility.ranking.RankingTerms;
import it.sportello.eligibility.ranking.Request;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Sources;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up candidates: points from 0 to 99, an ISEE in hundreds of euro up to 4,500, a year of birth, so that many are equal
 * until lots are drawn; each asks for some 100 euro, and there is money for half of them.
 */
final class Competitors {

    private static final Sources SOURCES =
            Sources.of(new Act("avviso", "urn:nir:comune.esempio:avviso:2025-01-01;1"), List.of());
    private static final String ORDER = """
            source: art. 1
            order:
              - {by: points, of: total, direction: highest first, missing: last, source: art. 2}
              - {by: isee, direction: lowest first, missing: last, source: art. 2}
              - {by: age, direction: older first, missing: last, source: art. 2}
              - {by: draw, source: art. 2}
            """;
    private static final long BUDGET = 500_000_000;
    private static final String MONEY = """
            budget: {amount: 5000000.00, source: art. 3}
            when short: {effect: last one partial, source: art. 4}
            waiting list: {use: scroll, source: art. 5}
            """;

    private final int size;
    private final int[] points;
    private final long[] isee;
    private final LocalDate[] born;
    private final long[] wanted;
    private final int[] lot;

    /** Candidates and what they ask for. */
    record Asked(List<Candidate> candidates, List<Request> requests) {}

    Competitors(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.size = size;
        this.points = new int[size];
        this.isee = new long[size];
        this.born = new LocalDate[size];
        this.wanted = new long[size];
        this.lot = new int[size];
        for (int i = 0; i < size; i++) {
            points[i] = random.nextInt(100);
            isee[i] = random.nextInt(45) * 10_000L;
            born[i] = LocalDate.of(1950 + random.nextInt(40), 1, 1);
            wanted[i] = 10_000L + random.nextInt(7);
        }
        Map<String, Integer> lots = new HashMap<>();
        drawn().order().forEach(name -> lots.put(name, lots.size()));
        for (int i = 0; i < size; i++) {
            lot[i] = Objects.requireNonNull(lots.get(id(i)));
        }
    }

    private static String id(int i) {
        return new Protocol(2025, i + 1).toString();
    }

    /** One draw among all. */
    Drawn drawn() {
        return new Draw(
                        "prova",
                        IntStream.range(0, size).mapToObj(Competitors::id).toList(),
                        "7".repeat(64))
                .with("42");
    }

    Asked asked() {
        List<Candidate> candidates = new ArrayList<>(size);
        List<Request> requests = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            candidates.add(Candidate.of(new Protocol(2025, i + 1))
                    .points("total", Fraction.of(points[i]))
                    .isee(Euro.ofCents(isee[i]))
                    .born(born[i]));
            requests.add(Request.of(id(i), Euro.ofCents(wanted[i])));
        }
        return new Asked(candidates, requests);
    }

    static Ranking ranking() {
        return Ranking.of(read(ORDER, RankingTerms.class), SOURCES, List.of())
                .result()
                .orElseThrow();
    }

    static Funds funds() {
        return Funds.of(read(MONEY, FundsTerms.class), SOURCES, List.of())
                .result()
                .orElseThrow();
    }

    private static <T> T read(String yaml, Class<T> type) {
        return new DocumentReader()
                .read("prova.yaml", yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, type)
                .value()
                .orElseThrow();
    }

    /** In cents, what each gets. */
    long[] sortedAndPaid() {
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        Arrays.sort(order, byKeys());
        long[] paid = new long[size];
        long left = BUDGET;
        for (int i : order) {
            paid[i] = Math.min(left, wanted[i]);
            left -= paid[i];
        }
        return paid;
    }

    private Comparator<Integer> byKeys() {
        return (one, other) -> {
            int by = Integer.compare(points[other], points[one]);
            if (by == 0) {
                by = Long.compare(isee[one], isee[other]);
            }
            if (by == 0) {
                by = born[one].compareTo(born[other]);
            }
            return by == 0 ? Integer.compare(lot[one], lot[other]) : by;
        };
    }

    /** How many get another amount from the SDK than by hand, in order and in the opposite order. */
    static int differences() {
        Competitors competitors = new Competitors(RankingBenchmark.CANDIDATES, 4);
        Asked asked = competitors.asked();
        List<Candidate> reversed = new ArrayList<>(asked.candidates());
        Collections.reverse(reversed);
        return competitors.differences(asked.candidates(), asked.requests())
                + competitors.differences(reversed, asked.requests());
    }

    private int differences(List<Candidate> candidates, List<Request> requests) {
        RankedList list = ranking()
                .rank(candidates, new Lots(List.of(drawn()), List.of()))
                .result()
                .orElseThrow();
        Allotment made =
                funds().allot(list, requests, Available.BY_THE_NOTICE).result().orElseThrow();
        Map<String, Long> paid = new HashMap<>();
        made.grants().forEach(grant -> paid.put(grant.id(), grant.amount().cents()));
        long[] expected = sortedAndPaid();
        int differences = 0;
        for (int i = 0; i < size; i++) {
            if (paid.getOrDefault(id(i), 0L) != expected[i]) {
                differences++;
            }
        }
        return differences;
    }
}
