package it.sportello.benchmarks;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decisions;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.eligibility.Procedure;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** A thousand applications to the notice of Gonnostramatza, on one thread; times are of the thousand. */
public class EligibilityBenchmark extends OneThread {

    static final int APPLICATIONS = 1_000;

    private final Applicants applicants = new Applicants(APPLICATIONS, 2);
    private final List<Application> applications = applicants.applications();
    private final Batch<Application> read = applicants.read();
    private final NoticeEvaluator evaluator = evaluator();

    /** JMH makes one in each process. */
    public EligibilityBenchmark() {}

    /** The notice of the examples, which a run from the root of the project finds. */
    static NoticeEvaluator evaluator() {
        return NoticeEvaluator.of(new DocumentReader()
                        .read(Path.of("examples/notices/gonnostramatza-2010/notice.yaml"), Notice.class))
                .result()
                .orElseThrow();
    }

    /** Written by hand, results only. */
    @Benchmark
    public Object floorLongs() {
        return HandWritten.decided(applicants);
    }

    /** Written by hand, with the cited answer of each clause. */
    @Benchmark
    public Object floorExplained() {
        return HandWritten.explained(applicants);
    }

    /** Each application that was read held against every clause, whose answers are kept. */
    @Benchmark
    public Decisions plain() {
        return evaluator.decideAll(read);
    }

    /** The same with the tree of reasons. */
    @Benchmark
    public Explained<Decisions> explained() {
        return evaluator.explainAll(read);
    }

    /** The same without it, but with the ranking, and what parts each from the next. */
    @Benchmark
    public Procedure ranked() {
        return evaluator.procedure(read, Lots.NONE, Available.BY_THE_NOTICE);
    }

    /** Applications of the host program, whose form is checked first. */
    @Benchmark
    public Decisions checked() {
        return evaluator.decideAll(applications);
    }
}
