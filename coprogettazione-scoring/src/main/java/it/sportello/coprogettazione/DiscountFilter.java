package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Leaves out offers whose discount is too far above the mean of all admitted ones: in Ragusa 2008, art. 5, c. 3, those
 * beyond it by more than 20 per cent.
 *
 * <p>The mean is that of all admitted offers, those left out included, and it is taken once. "Oltre" is strict: a discount
 * at the limit stays. Whether the 20 are per cent of the mean or points above it, the words leave open: it is chosen.
 * Unit: discounts in percentage points, exact.
 *
 * @param margin how far
 * @param reading of what
 * @param source where the notice sets it
 */
public record DiscountFilter(
        @NotNull @PositiveOrZero @DecimalMax("1000") Fraction margin,
        @NotNull Reading reading,
        @NotBlank String source) {

    /** The two readings. */
    public enum Reading {
        /** Per cent of the mean. */
        PER_CENT_OF_MEAN,
        /** Percentage points above the mean. */
        POINTS_ABOVE_MEAN
    }

    /**
     * What the filter leaves out.
     *
     * @param mean of all admitted discounts
     * @param limit beyond which an offer is out
     * @param leftOut the proposals beyond it, in the order they were given
     */
    public record Result(Fraction mean, Fraction limit, List<String> leftOut) {
        /** Copies the list. */
        public Result {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * What is left out of these discounts.
     *
     * @param discounts of the admitted offers, by proposal
     */
    public Outcome<Result> calculate(Map<String, Fraction> discounts) {
        return calculate(discounts, List.of(), Reasons.none());
    }

    /**
     * What is left out of these discounts, with mean and limit.
     *
     * @param discounts of the admitted offers, by proposal
     * @param source where the notice has the filter
     */
    public Explained<Outcome<Result>> explain(Map<String, Fraction> discounts, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(discounts, source, reasons));
    }

    private Outcome<Result> calculate(Map<String, Fraction> discounts, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>();
        if (discounts.isEmpty()) {
            findings.add(Finding.of(ScoringFinding.NO_OFFERS, Location.at("/discounts")));
        }
        findings.addAll(unsound(discounts));
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.FORMULA_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Fraction mean = Fraction.mean(discounts.values());
        Fraction limit = reading == Reading.POINTS_ABOVE_MEAN
                ? mean.plus(margin)
                : mean.plus(mean.times(margin).dividedBy(Fraction.of(100)));
        List<String> leftOut = discounts.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(limit) > 0)
                .map(Map.Entry::getKey)
                .toList();
        reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.LEFT_OUT, source, leftOut, mean, limit);
        return new Outcome.Computed<>(new Result(mean, limit, leftOut), List.of());
    }

    /** The discounts that are no percentage. */
    static List<Finding> unsound(Map<String, Fraction> discounts) {
        return discounts.entrySet().stream()
                .filter(entry -> !isPercentage(entry.getValue()))
                .map(entry -> Finding.of(
                        ScoringFinding.NO_DISCOUNT,
                        Location.at(Location.pointerTo("discounts", entry.getKey())),
                        entry.getKey(),
                        entry.getValue()))
                .toList();
    }

    static boolean isPercentage(Fraction discount) {
        return discount.signum() >= 0 && discount.compareTo(Fraction.of(100)) <= 0;
    }
}
