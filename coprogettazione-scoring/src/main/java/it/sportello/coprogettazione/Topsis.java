package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TOPSIS: how near a proposal is to the best that was seen on every criterion, and how far from the worst.
 *
 * <p>r = x / √Σx² for each criterion; v = weight · r; d⁺ and d⁻ are the Euclidean distances from the best and the worst v;
 * C = d⁻ / (d⁺ + d⁻). A criterion on which all have zero says nothing and stays zero. Proposals that are all equal are at
 * no distance from either: C is 1 for each, for none is better.
 *
 * <p>Source: D.P.R. 207/2010 all. P names the method; it binds as far as a notice adopts it. Unit: between 0 and 1, to
 * the declared decimals: roots are irrational, and what agrees in all of them is equal.
 */
public final class Topsis {

    private static final int GUARD = 12;

    private final boolean scaled;
    private final int decimals;

    /**
     * The method with its precision.
     *
     * @param scaled whether the columns are divided by their norm; values already on one scale need not be
     * @param decimals of the results, from 2 to 30
     * @throws IllegalArgumentException if there are fewer or more decimals
     */
    public Topsis(boolean scaled, int decimals) {
        if (decimals < 2 || decimals > 30) {
            throw new IllegalArgumentException("from 2 to 30 decimals");
        }
        this.scaled = scaled;
        this.decimals = decimals;
    }

    /** The nearness of each proposal. */
    public Outcome<Coefficients> calculate(DecisionMatrix matrix) {
        return calculate(matrix, List.of(), Reasons.none());
    }

    /**
     * The nearness of each proposal, with its two distances.
     *
     * @param source where the notice has the method
     */
    public Explained<Outcome<Coefficients>> explain(DecisionMatrix matrix, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(matrix, source, reasons));
    }

    private Outcome<Coefficients> calculate(DecisionMatrix matrix, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = matrix.findings();
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.MATRIX_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Map<String, List<Fraction>> weighted = weighted(matrix);
        List<Fraction> best = extremes(matrix, weighted, Comparator.naturalOrder());
        List<Fraction> worst = extremes(matrix, weighted, Comparator.reverseOrder());
        Map<String, Fraction> values = new LinkedHashMap<>();
        weighted.forEach((id, row) -> {
            Fraction toBest = distance(row, best);
            Fraction toWorst = distance(row, worst);
            Fraction sum = toBest.plus(toWorst);
            Fraction near = sum.signum() == 0
                    ? Fraction.ONE
                    : Irrational.rounded(toWorst.dividedBy(sum).printed(decimals), decimals);
            values.put(id, near);
            reasons.tell(Reason.Kind.STEP, ScoringMessage.NEARNESS, source, near, id, toWorst, toBest);
        });
        reasons.tell(Reason.Kind.STEP, mark, ScoringMessage.TOPSIS, source, List.copyOf(values.values()), decimals);
        return new Outcome.Computed<>(new Coefficients(values, Optional.of(decimals)), List.of());
    }

    private Map<String, List<Fraction>> weighted(DecisionMatrix matrix) {
        List<Fraction> factors = new ArrayList<>();
        for (int i = 0; i < matrix.weights().size(); i++) {
            Fraction norm = scaled ? norm(matrix.column(i)) : Fraction.ONE;
            factors.add(
                    norm.signum() == 0 ? Fraction.ZERO : matrix.weights().get(i).dividedBy(norm));
        }
        Map<String, List<Fraction>> weighted = new LinkedHashMap<>();
        for (String id : matrix.proposals()) {
            List<Fraction> row = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                row.add(cut(matrix.value(id, i).times(factors.get(i))));
            }
            weighted.put(id, row);
        }
        return weighted;
    }

    private Fraction norm(List<Fraction> column) {
        return Irrational.squareRoot(
                Fraction.sum(column.stream().map(value -> value.times(value)).toList()), decimals + GUARD);
    }

    private Fraction distance(List<Fraction> row, List<Fraction> from) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < row.size(); i++) {
            Fraction gap = row.get(i).minus(from.get(i));
            sum = sum.plus(gap.times(gap));
        }
        return Irrational.squareRoot(sum, decimals + GUARD);
    }

    /** Digits beyond the guard would only make fractions long. */
    private Fraction cut(Fraction value) {
        return Irrational.rounded(value.printed(decimals + GUARD), decimals + GUARD);
    }

    private static List<Fraction> extremes(
            DecisionMatrix matrix, Map<String, List<Fraction>> weighted, Comparator<Fraction> order) {
        List<Fraction> extremes = new ArrayList<>();
        for (int i = 0; i < matrix.weights().size(); i++) {
            int criterion = i;
            extremes.add(weighted.values().stream()
                    .map(row -> row.get(criterion))
                    .max(order)
                    .orElseThrow());
        }
        return extremes;
    }
}
