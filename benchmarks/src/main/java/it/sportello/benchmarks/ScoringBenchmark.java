package it.sportello.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Minutes;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.reasons.Explained;
import java.math.BigDecimal;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A procedure of 1,000 proposals, 20 criteria and 7 commissioners, on one thread; times are of the whole procedure. A
 * real one has fifty proposals at most.
 */
public class ScoringBenchmark extends OneThread {

    static final int PROPOSALS = 1_000;

    private final Procedure procedure = new Procedure(PROPOSALS, 2);
    private final Rubric rubric = Procedure.rubric();
    private final Ballots ballots = procedure.ballots();
    private final Scoring scoring = new Scoring(rubric, Procedure.RULES);
    private final DocumentReader reader = new DocumentReader();
    private final DocumentWriter writer = new DocumentWriter();
    private final byte[] file = writer.json(ballots).getBytes(UTF_8);
    private final Minutes made = made();

    /** JMH makes one in each process. */
    public ScoringBenchmark() {}

    /** The reference in longs. */
    @Benchmark
    public Object floorLongs() {
        return LongPoints.of(procedure);
    }

    /** The reference in BigDecimal. */
    @Benchmark
    public BigDecimal[] floorBigDecimals() {
        return BigDecimalPoints.of(procedure);
    }

    /** The ballots checked, then points by criterion, totals, ranking and findings. */
    @Benchmark
    public Outcome<ScoringResult> plain() {
        return scoring.score(ballots);
    }

    /** The same with the tree of reasons. */
    @Benchmark
    public Explained<Outcome<ScoringResult>> explained() {
        return scoring.explain(ballots);
    }

    /** The same with every reason written out as a sentence, and the digest of all that went in. */
    @Benchmark
    public Outcome<Minutes> minutes() {
        return made(rubric, ballots);
    }

    /** Minutes that are made, written as JSON. */
    @Benchmark
    public String minutesWritten() {
        return writer.json(made);
    }

    /** The ballots read from JSON, every vote checked for its form. */
    @Benchmark
    public Document<Ballots> ballotsRead() {
        return reader.read("ballots.json", file, DocumentFormat.JSON, Ballots.class);
    }

    private Minutes made() {
        return made(rubric, ballots).result().orElseThrow();
    }

    /** The full minutes in Italian. */
    static Outcome<Minutes> made(Rubric rubric, Ballots ballots) {
        return Minutes.of(
                rubric, Procedure.RULES, ballots, Minutes.Version.FULL, Minutes.Names.AS_WRITTEN, Locale.ITALIAN);
    }
}
