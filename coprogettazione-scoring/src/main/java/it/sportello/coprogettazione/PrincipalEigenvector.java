package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The principal eigenvector of a reciprocal matrix of comparisons (AHP, Saaty), with its consistency.
 *
 * <p>A · w = λmax · w with Σw = 1; CI = (λmax − N) / (N − 1); CR = CI / RI. The random index RI differs by source (for four:
 * 0.89, 0.90 or 0.83), so its table is given and repeated, never assumed. The degrees 1 to 6 of the Italian table are not
 * Saaty's 1 to 9.
 *
 * <p>Source: D.P.R. 207/2010 all. P, option 3; it binds as far as a notice adopts it. Unit: weights that sum to 1 but for
 * rounding, to the declared decimals; the iteration goes on until further digits stand still. A CR above the limit is a
 * warning: what follows from it is for the notice to say.
 */
public final class PrincipalEigenvector {

    private static final int GUARD = 8;
    private static final int MOST_ROUNDS = 100_000;
    private static final int MOST = 50;

    private final List<Fraction> randomIndex;
    private final Fraction limit;
    private final int decimals;

    /**
     * The method with its table and precision.
     *
     * @param randomIndex RI for one, two, three … elements
     * @param limit the CR from which comparisons contradict themselves, usually 0.10
     * @param decimals of the results, from 2 to 30
     * @throws IllegalArgumentException if there are fewer or more decimals
     */
    public PrincipalEigenvector(List<Fraction> randomIndex, Fraction limit, int decimals) {
        if (decimals < 2 || decimals > 30) {
            throw new IllegalArgumentException("from 2 to 30 decimals");
        }
        this.randomIndex = List.copyOf(randomIndex);
        this.limit = limit;
        this.decimals = decimals;
    }

    /**
     * What a matrix comes to.
     *
     * @param weights of the elements
     * @param lambdaMax the principal eigenvalue
     * @param consistencyIndex CI
     * @param consistencyRatio CR; absent for one or two elements, which cannot contradict themselves
     */
    public record Result(
            Coefficients weights, Fraction lambdaMax, Fraction consistencyIndex, Optional<Fraction> consistencyRatio) {}

    /**
     * The weights of the elements.
     *
     * @param elements their names
     * @param matrix by rows: how many times the element of the row is worth that of the column
     */
    public Outcome<Result> calculate(List<String> elements, List<List<Fraction>> matrix) {
        return calculate(elements, matrix, List.of(), Reasons.none());
    }

    /**
     * The weights of the elements with their reasons.
     *
     * @param elements their names
     * @param matrix by rows: how many times the element of the row is worth that of the column
     * @param source where the notice has the method
     */
    public Explained<Outcome<Result>> explain(
            List<String> elements, List<List<Fraction>> matrix, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(elements, matrix, source, reasons));
    }

    private Outcome<Result> calculate(
            List<String> elements, List<List<Fraction>> matrix, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = findings(elements, matrix);
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.MATRIX_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        MathContext precision = Irrational.precision(decimals + GUARD);
        int size = elements.size();
        List<List<BigDecimal>> decimal = decimal(matrix, precision);
        List<BigDecimal> vector = vector(decimal, precision);
        BigDecimal lambda = sum(product(decimal, vector, precision));
        Map<String, Fraction> weights = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            weights.put(elements.get(i), Irrational.rounded(vector.get(i), decimals));
        }
        Fraction lambdaMax = Irrational.rounded(lambda, decimals);
        Fraction index = size == 1
                ? Fraction.ZERO
                : Irrational.rounded(
                        lambda.subtract(BigDecimal.valueOf(size)).divide(BigDecimal.valueOf(size - 1L), precision),
                        decimals);
        Optional<Fraction> ratio = size <= 2
                ? Optional.empty()
                : Optional.of(Irrational.rounded(
                        index.dividedBy(randomIndex.get(size - 1)).printed(decimals), decimals));
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.EIGENVECTOR,
                source,
                List.copyOf(weights.values()),
                lambdaMax,
                index,
                ratio.map(it -> (Object) it).orElse(ScoringMessage.NO_RATIO),
                randomIndex,
                decimals);
        List<Finding> warnings = ratio.filter(it -> it.compareTo(limit) > 0)
                .map(it -> List.of(Finding.of(ScoringFinding.INCONSISTENT, Location.at("/matrix"), it, limit)))
                .orElse(List.of());
        return new Outcome.Computed<>(
                new Result(new Coefficients(weights, Optional.of(decimals)), lambdaMax, index, ratio), warnings);
    }

    private static List<List<BigDecimal>> decimal(List<List<Fraction>> matrix, MathContext precision) {
        return matrix.stream()
                .map(row -> row.stream()
                        .map(it -> new BigDecimal(it.numerator()).divide(new BigDecimal(it.denominator()), precision))
                        .toList())
                .toList();
    }

    /** The power method: positive matrices have one positive eigenvector, and it is approached from any positive start. */
    private List<BigDecimal> vector(List<List<BigDecimal>> matrix, MathContext precision) {
        int size = matrix.size();
        List<BigDecimal> vector = Collections.nCopies(size, BigDecimal.ONE.divide(BigDecimal.valueOf(size), precision));
        BigDecimal still = BigDecimal.ONE.movePointLeft(decimals + GUARD);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<BigDecimal> product = product(matrix, vector, precision);
            BigDecimal sum = sum(product);
            List<BigDecimal> next =
                    product.stream().map(it -> it.divide(sum, precision)).toList();
            BigDecimal moved = BigDecimal.ZERO;
            for (int i = 0; i < size; i++) {
                moved = moved.max(next.get(i).subtract(vector.get(i)).abs());
            }
            vector = next;
            if (moved.compareTo(still) < 0) {
                break;
            }
        }
        return vector;
    }

    private static List<BigDecimal> product(
            List<List<BigDecimal>> matrix, List<BigDecimal> vector, MathContext precision) {
        List<BigDecimal> product = new ArrayList<>();
        for (List<BigDecimal> row : matrix) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < row.size(); i++) {
                sum = sum.add(row.get(i).multiply(vector.get(i), precision), precision);
            }
            product.add(sum);
        }
        return product;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Finding> findings(List<String> elements, List<List<Fraction>> matrix) {
        int size = elements.size();
        if (size == 0 || size > MOST || matrix.size() != size || matrix.stream().anyMatch(row -> row.size() != size)) {
            return List.of(Finding.of(ScoringFinding.MATRIX_SHAPE, Location.at("/matrix"), size, matrix.size(), MOST));
        }
        List<Finding> findings = new ArrayList<>();
        if (elements.stream().distinct().count() < size) {
            findings.add(Finding.of(ScoringFinding.DUPLICATE_PROPOSAL, Location.at("/elements"), elements));
        }
        if (size > 2 && (randomIndex.size() < size || randomIndex.get(size - 1).signum() <= 0)) {
            findings.add(Finding.of(ScoringFinding.NO_RANDOM_INDEX, Location.at("/randomIndex"), size));
        }
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                Fraction value = matrix.get(i).get(j);
                if (value.signum() <= 0 || !value.times(matrix.get(j).get(i)).equals(Fraction.ONE)) {
                    findings.add(Finding.of(
                            ScoringFinding.NOT_RECIPROCAL,
                            Location.at(Location.pointerTo("matrix", i, j)),
                            elements.get(i),
                            elements.get(j),
                            value,
                            matrix.get(j).get(i)));
                }
            }
        }
        return findings;
    }
}
