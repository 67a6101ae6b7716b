package it.sportello.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Minutes;
import it.sportello.coprogettazione.ProposalScore;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A speed counts only if the result is right: the totals of procedures of several sizes are the exact ones of the
 * reference, plain, explained, in minutes, with everything in the opposite order and with ballots that were written and
 * read; places follow from them.
 */
final class ScoringExactness {

    private static final List<Integer> SIZES = List.of(1, 2, 3, 10, 50, ScoringBenchmark.PROPOSALS);

    /** What the totals of the BigDecimal reference may miss. */
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    private ScoringExactness() {}

    /** How many proposals there are in all. */
    static int proposals() {
        return SIZES.stream().mapToInt(size -> size).sum();
    }

    /** How many proposals do not come out alike. */
    static int differences() {
        int differences = 0;
        for (int size : SIZES) {
            differences += differences(new Procedure(size, size));
        }
        return differences;
    }

    private static int differences(Procedure procedure) {
        Ballots ballots = procedure.ballots();
        Scoring scoring = new Scoring(Procedure.rubric(), Procedure.RULES);
        Map<String, ProposalScore> plain = scores(scoring.score(ballots));
        Map<String, ProposalScore> explained = scores(scoring.explain(ballots).value());
        Map<String, ProposalScore> reversed = scores(scoring.score(procedure.reversed()));
        Map<String, ProposalScore> read = scores(scoring.score(writtenAndRead(ballots)));
        Minutes minutes =
                ScoringBenchmark.made(Procedure.rubric(), ballots).result().orElseThrow();
        Map<String, Fraction> inMinutes = new HashMap<>();
        minutes.ranking().forEach(line -> inMinutes.put(line.proposal(), line.total()));
        LongPoints exact = LongPoints.of(procedure);
        BigDecimal[] decimals = BigDecimalPoints.of(procedure);
        int differences = minutes.verify().size();
        for (int i = 0; i < procedure.proposals; i++) {
            String name = Procedure.name(i);
            long total = exact.total(i);
            Fraction expected = Fraction.of(total, exact.parts());
            int place = 1
                    + (int) IntStream.range(0, procedure.proposals)
                            .filter(other -> exact.total(other) > total)
                            .count();
            boolean same = is(plain.get(name), expected, place)
                    && is(explained.get(name), expected, place)
                    && is(reversed.get(name), expected, place)
                    && is(read.get(name), expected, place)
                    && expected.equals(inMinutes.get(name))
                    && expected.printed(12).subtract(decimals[i]).abs().compareTo(NEAR) < 0;
            differences += same ? 0 : 1;
        }
        return differences;
    }

    private static boolean is(@Nullable ProposalScore score, Fraction total, int place) {
        return score != null && score.total().equals(total) && score.position() == place;
    }

    private static Map<String, ProposalScore> scores(Outcome<ScoringResult> outcome) {
        Map<String, ProposalScore> scores = new HashMap<>();
        outcome.result().orElseThrow().ranking().forEach(score -> scores.put(score.proposal(), score));
        return scores;
    }

    private static Ballots writtenAndRead(Ballots ballots) {
        byte[] file = new DocumentWriter().json(ballots).getBytes(UTF_8);
        return new DocumentReader()
                .read("ballots.json", file, DocumentFormat.JSON, Ballots.class)
                .value()
                .orElseThrow();
    }
}
