package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Electre as Italian tenders use it.
 *
 * <p>s is the widest gap on a criterion; c(i, j) = Σ max(a(i) − a(j), 0) / s · weight, and d(i, j) the same with i and j
 * exchanged; q = c / d; P(i) = Σ q(i, j), and the highest P is first. Where d(i, j) = 0, i dominates j, and j stands back.
 * The first is taken out and the rest is compared again, gaps included, until everybody has a place.
 *
 * <p>Identical proposals dominate each other, and in other programs the order in which they were typed decides; here they
 * are one in every comparison and share their place.
 *
 * <p>Source: D.P.R. 207/2010 all. G; it binds as far as a notice adopts it. Unit: indices, exact fractions. Errors: fewer
 * than {@value #FEWEST} proposals, for which the method is declared unsuitable, more than {@value #MOST}, or a matrix that
 * is not sound, are refused with findings.
 */
public final class Electre {

    /** Below this the method is declared unsuitable. */
    public static final int FEWEST = 3;

    /**
     * Above this nothing is computed: every place takes comparisons of all with all, on fractions that grow with them.
     * Fifty proposals on twenty criteria take seconds; each doubling takes ten times that.
     */
    public static final int MOST = 50;

    /** The method. */
    public Electre() {}

    /**
     * A place in the ranking.
     *
     * @param proposals those that share it
     * @param indices P of those compared for this place; empty where nobody was left to compare with
     * @param dominated those that stood back for this place
     */
    public record Place(List<String> proposals, Map<String, Fraction> indices, List<String> dominated) {
        /** Copies lists and map. */
        public Place {
            proposals = List.copyOf(proposals);
            indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
            dominated = List.copyOf(dominated);
        }
    }

    /** The places, from the first. */
    public Outcome<List<Place>> calculate(DecisionMatrix matrix) {
        return calculate(matrix, List.of(), Reasons.none());
    }

    /**
     * The places, from the first, each with the indices that decided it.
     *
     * @param source where the notice has the method
     */
    public Explained<Outcome<List<Place>>> explain(DecisionMatrix matrix, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(matrix, source, reasons));
    }

    private Outcome<List<Place>> calculate(DecisionMatrix matrix, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = matrix.findings(MOST);
        if (findings.isEmpty() && matrix.values().size() < FEWEST) {
            findings = List.of(Finding.of(
                    ScoringFinding.TOO_FEW_FOR_ELECTRE,
                    Location.at("/values"),
                    matrix.values().size(),
                    FEWEST));
        }
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.MATRIX_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Map<List<Fraction>, List<String>> groups = new LinkedHashMap<>();
        matrix.values()
                .forEach((id, row) ->
                        groups.computeIfAbsent(row, it -> new ArrayList<>()).add(id));
        List<List<Fraction>> left = new ArrayList<>(groups.keySet());
        List<Place> places = new ArrayList<>();
        while (!left.isEmpty()) {
            Round round = new Round(matrix.weights(), left);
            List<List<Fraction>> first = round.first();
            Map<String, Fraction> indices = new LinkedHashMap<>();
            round.indices.forEach((row, index) -> group(groups, row).forEach(id -> indices.put(id, index)));
            Place place = new Place(names(groups, first), indices, names(groups, round.dominated));
            places.add(place);
            left.removeAll(first);
            reasons.tell(
                    Reason.Kind.STEP,
                    ScoringMessage.ELECTRE_PLACE,
                    source,
                    place.proposals(),
                    places.size(),
                    List.copyOf(indices.keySet()),
                    List.copyOf(indices.values()),
                    place.dominated());
        }
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.ELECTRE,
                source,
                places.stream()
                        .map(place -> String.join(" = ", place.proposals()))
                        .toList());
        return new Outcome.Computed<>(places, List.of());
    }

    private static List<String> group(Map<List<Fraction>, List<String>> groups, List<Fraction> row) {
        return Objects.requireNonNull(groups.get(row));
    }

    private static List<String> names(Map<List<Fraction>, List<String>> groups, List<List<Fraction>> rows) {
        return rows.stream().flatMap(row -> group(groups, row).stream()).toList();
    }

    /** One comparison of all that are left, no two of them identical. */
    private static final class Round {
        private final List<Fraction> weights;
        private final List<Fraction> factors = new ArrayList<>();
        private final List<List<Fraction>> dominated = new ArrayList<>();
        private final Map<List<Fraction>, Fraction> indices = new LinkedHashMap<>();
        private final List<List<Fraction>> compared;

        Round(List<Fraction> weights, List<List<Fraction>> left) {
            this.weights = weights;
            compared = new ArrayList<>(left);
            do {
                measure();
            } while (standBack());
            if (compared.size() > 1) {
                compared.forEach(row -> indices.put(row, index(row)));
            }
        }

        /** Those with the highest index, or the only one nobody dominates. */
        List<List<Fraction>> first() {
            if (indices.isEmpty()) {
                return List.copyOf(compared);
            }
            Fraction highest =
                    indices.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            return compared.stream()
                    .filter(row -> Objects.equals(indices.get(row), highest))
                    .toList();
        }

        /** Weight over widest gap of each criterion, all times one number: it makes them whole and falls out of c / d. */
        private void measure() {
            factors.clear();
            BigInteger common = BigInteger.ONE;
            for (int k = 0; k < weights.size(); k++) {
                int criterion = k;
                List<Fraction> column =
                        compared.stream().map(row -> row.get(criterion)).toList();
                Fraction gap = column.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .minus(column.stream().min(Comparator.naturalOrder()).orElseThrow());
                Fraction factor =
                        gap.signum() == 0 ? Fraction.ZERO : weights.get(k).dividedBy(gap);
                factors.add(factor);
                common = common.divide(common.gcd(factor.denominator())).multiply(factor.denominator());
            }
            Fraction whole = Fraction.of(common, BigInteger.ONE);
            factors.replaceAll(factor -> factor.times(whole));
        }

        /** Puts aside all that are dominated; then the gaps are others, and everything is compared again. */
        private boolean standBack() {
            List<List<Fraction>> back = compared.stream()
                    .filter(row -> compared.stream()
                            .anyMatch(other ->
                                    !other.equals(row) && advantage(row, other).signum() == 0))
                    .toList();
            dominated.addAll(back);
            compared.removeAll(back);
            return !back.isEmpty();
        }

        private Fraction index(List<Fraction> row) {
            return sum(compared.stream()
                    .filter(other -> !other.equals(row))
                    .map(other -> advantage(row, other).dividedBy(advantage(other, row)))
                    .toList());
        }

        /** By halves: the quotients have few divisors in common, and one after the other every sum would be a long one. */
        private static Fraction sum(List<Fraction> quotients) {
            int half = quotients.size() / 2;
            return half == 0
                    ? quotients.get(0)
                    : sum(quotients.subList(0, half)).plus(sum(quotients.subList(half, quotients.size())));
        }

        /** What one is better in than the other, over the widest gap, weighed, times the common number. */
        private Fraction advantage(List<Fraction> one, List<Fraction> other) {
            Fraction sum = Fraction.ZERO;
            for (int k = 0; k < weights.size(); k++) {
                Fraction gap = one.get(k).minus(other.get(k));
                if (gap.signum() > 0) {
                    sum = sum.plus(gap.times(factors.get(k)));
                }
            }
            return sum;
        }
    }
}
