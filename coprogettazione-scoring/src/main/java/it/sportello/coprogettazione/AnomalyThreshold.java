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
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The threshold from which discounts are anomalous.
 *
 * <p>A tenth of the offers, rounded up, is put aside at each end; of the rest, S is the sum, M the mean and sc the mean of
 * what the discounts above M exceed it by; c1 and c2 are the first two decimal digits of S.
 *
 * <p>Source: D.Lgs. 36/2023 art. 54 and annex II.2, read through a published program, for A, B and C; D.Lgs. 163/2006
 * art. 86, c. 1, from a published manual. The second price of B and the rule that offers equal to one put aside are put
 * aside too are from memory; that an offer equal to the threshold is anomalous is from a secondary source: check them
 * against the annex. Art. 54 is of tenders at the lowest price, below the European threshold, without cross-border interest
 * and with five admitted offers or more, and never of a co-design procedure: this is for the contracts with social
 * cooperatives that a notice puts under it. Unit: discounts in percentage points; exact, no rounding.
 * Deviations: whether the decrement of A is subtracted or taken as a further percentage is disputed (MIT 2019 and TAR
 * Brescia 968/2019 against TAR Marche 622/2019), as is what equal discounts at the ends count: both are chosen, never
 * assumed.
 *
 * @param method the method the documents name, or the lot drew
 * @param ends what equal discounts count where the ends are put aside
 * @param decrement how the decrement of A below its threshold is taken
 * @param equal whether a discount equal to the threshold is anomalous
 */
public record AnomalyThreshold(Method method, Ends ends, Decrement decrement, boolean equal) {

    private static final int FEWEST = 5;
    private static final int MANY = 15;
    private static final Fraction RATIO = Fraction.of(15, 100);
    private static final Fraction FIFTH_MORE = Fraction.of(120, 100);

    /** The methods. */
    public sealed interface Method {
        /** Annex II.2, method A. */
        record A() implements Method {}

        /** Annex II.2, method B; the contract discount is the second distinct one that is not anomalous. */
        record B() implements Method {}

        /**
         * Annex II.2, method C.
         *
         * @param reference the reference discount, from the table by category, amount and percentile
         */
        record C(Fraction reference) implements Method {}

        /** Art. 86, c. 1, D.Lgs. 163/2006: M + sc. */
        record Of2006() implements Method {}
    }

    /** What equal discounts count where the ends are put aside. */
    public enum Ends {
        /** Each offer counts singly, and those equal to one put aside are put aside too. */
        WITH_EQUALS,
        /** Equal discounts are one (Cons. Stato, Ad. Plen., 5/2017, on the rules of 2006). */
        EQUALS_AS_ONE
    }

    /** How the decrement of A is taken. */
    public enum Decrement {
        /** sc · c1 · c2 / 100 is subtracted. */
        SUBTRACTED,
        /** The threshold is lowered by sc · c1 · c2 / 100 per cent of itself. */
        PER_CENT
    }

    /**
     * What the discounts come to.
     *
     * @param threshold the discount from which offers are anomalous
     * @param anomalous the proposals with an anomalous discount, in the order they were given
     * @param contractDiscount under B, the second distinct discount that is not anomalous; else the highest that is not;
     *     absent if there is none, also under B where there is only one
     */
    public record Result(Fraction threshold, List<String> anomalous, Optional<Fraction> contractDiscount) {
        /** Copies the list. */
        public Result {
            anomalous = List.copyOf(anomalous);
        }
    }

    /**
     * The threshold of these discounts.
     *
     * @param discounts of the admitted offers, in percentage points, by proposal
     */
    public Outcome<Result> calculate(Map<String, Fraction> discounts) {
        return calculate(discounts, List.of(), Reasons.none());
    }

    /**
     * The threshold of these discounts with its reasons.
     *
     * @param discounts of the admitted offers, in percentage points, by proposal
     * @param source where the documents name the method
     */
    public Explained<Outcome<Result>> explain(Map<String, Fraction> discounts, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(discounts, source, reasons));
    }

    private Outcome<Result> calculate(Map<String, Fraction> discounts, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>(DiscountFilter.unsound(discounts));
        List<Fraction> kept = kept(List.copyOf(discounts.values()));
        if (findings.isEmpty() && kept.isEmpty()) {
            findings.add(Finding.of(ScoringFinding.NOTHING_LEFT, Location.at("/discounts"), discounts.size()));
        }
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.FORMULA_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Fraction sum = Fraction.sum(kept);
        Fraction mean = Fraction.mean(kept);
        List<Fraction> above = kept.stream()
                .filter(discount -> discount.compareTo(mean) > 0)
                .map(discount -> discount.minus(mean))
                .toList();
        Fraction excess = above.isEmpty() ? Fraction.ZERO : Fraction.mean(above);
        Fraction threshold = threshold(discounts.size(), sum, mean, excess);
        List<String> anomalous = discounts.entrySet().stream()
                .filter(entry -> isAnomalous(entry.getValue(), threshold))
                .map(Map.Entry::getKey)
                .toList();
        List<Fraction> others = discounts.values().stream()
                .filter(discount -> !isAnomalous(discount, threshold))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int wanted = method instanceof Method.B ? 1 : 0;
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.THRESHOLD,
                source,
                threshold,
                kept.size(),
                sum,
                mean,
                excess,
                anomalous);
        return new Outcome.Computed<>(
                new Result(threshold, anomalous, others.stream().skip(wanted).findFirst()),
                method instanceof Method.Of2006 || discounts.size() >= FEWEST
                        ? List.of()
                        : List.of(Finding.of(
                                ScoringFinding.TOO_FEW_FOR_ANOMALY,
                                Location.at("/discounts"),
                                discounts.size(),
                                FEWEST)));
    }

    private boolean isAnomalous(Fraction discount, Fraction threshold) {
        int compared = discount.compareTo(threshold);
        return equal ? compared >= 0 : compared > 0;
    }

    /** What is left between the two ends. */
    private List<Fraction> kept(List<Fraction> discounts) {
        int aside = (discounts.size() + 9) / 10;
        List<Fraction> sorted = discounts.stream().sorted().toList();
        List<Fraction> counted =
                ends == Ends.EQUALS_AS_ONE ? sorted.stream().distinct().toList() : sorted;
        if (counted.size() <= 2 * aside) {
            return List.of();
        }
        Fraction low = counted.get(aside - 1);
        Fraction high = counted.get(counted.size() - aside);
        return sorted.stream()
                .filter(discount -> discount.compareTo(low) > 0 && discount.compareTo(high) < 0)
                .toList();
    }

    private Fraction threshold(int offers, Fraction sum, Fraction mean, Fraction excess) {
        Fraction plain = mean.plus(excess);
        Fraction step = excess.times(Fraction.of(digit(sum, 1) * digit(sum, 2), 100));
        if (method instanceof Method.C c) {
            return isEven(sum) ? c.reference().minus(step) : c.reference().plus(step);
        }
        if (method instanceof Method.B) {
            return isEven(sum) ? plain.minus(step) : plain.plus(step);
        }
        if (method instanceof Method.Of2006) {
            return plain;
        }
        if (offers >= MANY) {
            return decrement == Decrement.SUBTRACTED
                    ? plain.minus(step)
                    : plain.times(Fraction.ONE.minus(step.dividedBy(Fraction.of(100))));
        }
        return excess.compareTo(mean.times(RATIO)) <= 0 ? mean.times(FIFTH_MORE) : plain;
    }

    /** A decimal digit, not rounded. */
    private static long digit(Fraction sum, int place) {
        return hundredths(sum)
                .divide(BigInteger.TEN.pow(2 - place))
                .mod(BigInteger.TEN)
                .longValueExact();
    }

    /** Whether the digits of the whole part and of the first two decimals sum to an even number. */
    private static boolean isEven(Fraction sum) {
        return hundredths(sum).toString().chars().map(digit -> digit - '0').sum() % 2 == 0;
    }

    private static BigInteger hundredths(Fraction sum) {
        return new BigDecimal(sum.numerator())
                .movePointRight(2)
                .divide(new BigDecimal(sum.denominator()), 0, RoundingMode.DOWN)
                .toBigIntegerExact();
    }
}
