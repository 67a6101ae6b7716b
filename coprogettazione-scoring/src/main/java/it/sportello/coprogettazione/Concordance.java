package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concordance of Electre I: c(i, j) is the weight of the criteria on which i is at least as good as j, over the weight
 * of all; i outranks j if c(i, j) reaches the threshold, and the kernel is what nothing outranks. It may be empty, for
 * outranking can go round in a circle, and it is no ranking: Italian tenders use {@link Electre}.
 *
 * <p>Source: Roy 1968; no Italian act sets the threshold, so it is given and stands in the reasons. Discordance is not
 * looked at. Unit: indices between 0 and 1, exact fractions. Errors: a matrix that is not sound, or one of more than
 * {@link Electre#MOST} proposals, is refused with findings.
 */
public final class Concordance {
    private final Fraction threshold;

    /**
     * The method with its threshold.
     *
     * @param threshold the concordance from which one outranks another
     * @throws IllegalArgumentException if it is not above 0 and up to 1
     */
    public Concordance(Fraction threshold) {
        if (threshold.signum() <= 0 || threshold.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a threshold above 0 and up to 1");
        }
        this.threshold = threshold;
    }

    /**
     * What a matrix comes to.
     *
     * @param indices c by proposal and by what it is compared with
     * @param kernel the proposals that no other outranks, in the order of the matrix
     */
    public record Result(Map<String, Map<String, Fraction>> indices, List<String> kernel) {
        /** Copies map and list and keeps their order. */
        public Result {
            Map<String, Map<String, Fraction>> copy = new LinkedHashMap<>();
            indices.forEach((id, row) -> copy.put(id, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
            indices = Collections.unmodifiableMap(copy);
            kernel = List.copyOf(kernel);
        }
    }

    /** The indices and the kernel. */
    public Outcome<Result> calculate(DecisionMatrix matrix) {
        return calculate(matrix, List.of(), Reasons.none());
    }

    /** The indices and the kernel with their reasons; {@code source} is where the notice has the method. */
    public Explained<Outcome<Result>> explain(DecisionMatrix matrix, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(matrix, source, reasons));
    }

    private Outcome<Result> calculate(DecisionMatrix matrix, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = matrix.findings(Electre.MOST);
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.MATRIX_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Fraction all = Fraction.sum(matrix.weights());
        Map<String, Map<String, Fraction>> indices = new LinkedHashMap<>();
        for (String one : matrix.proposals()) {
            Map<String, Fraction> row = new LinkedHashMap<>();
            matrix.proposals().stream()
                    .filter(other -> !other.equals(one))
                    .forEach(
                            other -> row.put(other, agreeing(matrix, one, other).dividedBy(all)));
            indices.put(one, row);
            reasons.tell(
                    Reason.Kind.STEP,
                    ScoringMessage.CONCORDANCE,
                    source,
                    List.copyOf(row.values()),
                    one,
                    List.copyOf(row.keySet()));
        }
        List<String> kernel = matrix.proposals().stream()
                .filter(id -> indices.values().stream()
                        .noneMatch(row -> row.getOrDefault(id, Fraction.ZERO).compareTo(threshold) >= 0))
                .toList();
        reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.KERNEL, source, kernel, threshold);
        return new Outcome.Computed<>(new Result(indices, kernel), List.of());
    }

    private static Fraction agreeing(DecisionMatrix matrix, String one, String other) {
        Fraction sum = Fraction.ZERO;
        for (int k = 0; k < matrix.weights().size(); k++) {
            if (matrix.value(one, k).compareTo(matrix.value(other, k)) >= 0) {
                sum = sum.plus(matrix.weights().get(k));
            }
        }
        return sum;
    }
}
