package it.sportello.benchmarks;

import it.sportello.eligibility.Decision;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether the SDK and the references come to the same. */
final class EligibilityExactness {

    static final int APPLICATIONS = 20_000;

    private EligibilityExactness() {}

    /** How many do not come out alike, decided in order, as they are read, in a whole procedure and in the opposite order. */
    static int differences() {
        Applicants applicants = new Applicants(APPLICATIONS, 1);
        NoticeEvaluator evaluator = EligibilityBenchmark.evaluator();
        long[] expected = HandWritten.decided(applicants);
        var applications = new ArrayList<>(applicants.applications());
        int differences =
                differences(expected, evaluator.decideAll(applications).decisions());
        differences += differences(
                expected,
                evaluator
                        .procedure(applications, Lots.NONE, Available.BY_THE_NOTICE)
                        .decisions()
                        .decisions());
        differences +=
                differences(expected, evaluator.decideAll(applicants.read()).decisions());
        Collections.reverse(applications);
        return differences
                + differences(
                        expected, evaluator.explainAll(applications).value().decisions());
    }

    private static int differences(long[] expected, List<Decision> decisions) {
        int differences = expected.length == decisions.size() ? 0 : 1;
        for (int i = 0; i < decisions.size(); i++) {
            long cap = decisions.get(i).granted().map(it -> it.amount().cents()).orElse(0L);
            if (cap != expected[i] || decisions.get(i).isAdmission() != (expected[i] > 0)) {
                differences++;
            }
        }
        return differences;
    }
}
