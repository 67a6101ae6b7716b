package it.sportello.isee;

import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the texts of the law leave to whoever computes: rates that are published every year, points on which no text was
 * found, and days nobody checked yet.
 *
 * @param figurativeRates the rate of the figurative income of movable assets, as a fraction of 1, by the year of the DSU;
 *     it comes before the rates this library knows. {@link IseeCalculator#figurativeRate} makes one of the yearly average
 *     yield of ten-year Treasury bonds
 * @param wagesAndPensions what a member with both wages and pensions deducts
 * @param rounding how each printed amount is rounded, once; no text says how
 * @param assumedUnchangedUntil a day after the last one that was checked, up to which the caller takes the rules to be
 *     unchanged; every result that rests on it says so
 */
public record IseeOptions(
        Map<Integer, @PositiveOrZero @DecimalMax("1") Fraction> figurativeRates,
        WagesAndPensions wagesAndPensions,
        Rounding rounding,
        Optional<LocalDate> assumedUnchangedUntil) {

    private static final BigDecimal COARSEST = new BigDecimal("1000");

    /** Known rates only, the larger of the two deductions, half up to the cent, no day beyond those checked. */
    public static final IseeOptions DEFAULT =
            new IseeOptions(Map.of(), WagesAndPensions.THE_LARGER, Rounding.CENT_HALF_UP, Optional.empty());

    /** What a member with both wages and pensions or transfers deducts; art. 4, c. 3, lett. e) and f). */
    public enum WagesAndPensions {
        /** The larger of the two deductions. */
        THE_LARGER,
        /** Both. */
        BOTH
    }

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a rate is not from 0 to 1, or the rounding is not to whole cents up to 1,000 euro
     */
    public IseeOptions {
        figurativeRates = Map.copyOf(figurativeRates);
        for (Fraction rate : figurativeRates.values()) {
            if (rate.signum() < 0 || rate.compareTo(Fraction.ONE) > 0) {
                throw new IllegalArgumentException("a figurative rate is a fraction from 0 to 1");
            }
        }
        if (rounding.unit().stripTrailingZeros().scale() > 2 || rounding.unit().compareTo(COARSEST) > 0) {
            throw new IllegalArgumentException("amounts are rounded to whole cents, up to 1,000 euro");
        }
    }

    /** The same with the rate of one more year. */
    public IseeOptions withFigurativeRate(int year, Fraction rate) {
        Map<Integer, Fraction> rates = new HashMap<>(figurativeRates);
        rates.put(year, rate);
        return new IseeOptions(rates, wagesAndPensions, rounding, assumedUnchangedUntil);
    }

    /** The same with that reading of art. 4, c. 3. */
    public IseeOptions with(WagesAndPensions reading) {
        return new IseeOptions(figurativeRates, reading, rounding, assumedUnchangedUntil);
    }

    /** The same with that rounding. */
    public IseeOptions with(Rounding other) {
        return new IseeOptions(figurativeRates, wagesAndPensions, other, assumedUnchangedUntil);
    }

    /** The same with the rules taken to be unchanged up to that day. */
    public IseeOptions assumedUnchangedUntil(LocalDate day) {
        return new IseeOptions(figurativeRates, wagesAndPensions, rounding, Optional.of(day));
    }
}
