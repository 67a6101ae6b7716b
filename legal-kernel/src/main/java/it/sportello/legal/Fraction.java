package it.sportello.legal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact ratio of two whole numbers, always in lowest terms with a positive denominator, so that equal values are
 * equal objects.
 *
 * <p>Means of votes, coefficients, equivalence scales and every intermediate result are fractions: a third stays a
 * third. Nothing here rounds; {@link #toEuro(Rounding)} and {@link #rounded(Rounding)} do, and ask how.
 *
 * @param numerator any whole number
 * @param denominator a positive whole number, after reduction
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** 1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern RATIO = Pattern.compile("-?[0-9]{1,400}(/[0-9]{1,400})?");

    /**
     * Reduces to lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** The whole number {@code value}. */
    public static Fraction of(long value) {
        return value == 0 ? ZERO : value == 1 ? ONE : new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        return new Fraction(numerator, denominator);
    }

    /**
     * The fraction equal to a decimal number.
     *
     * @throws ArithmeticException if the number has more than 1,000 digits before or after the point
     */
    public static Fraction of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > 1_000 || value.precision() > 1_000) {
            throw new ArithmeticException("number out of range");
        }
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads a plain decimal of at most 18 digits on each side ({@code 0.8}), or a whole number or a ratio ({@code
     * 13855/156}) of at most 400 digits: whatever {@link #toString} prints, and decimals as people write them.
     *
     * @throws NumberFormatException if the text has any other form, or a zero denominator
     */
    public static Fraction parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        if (RATIO.matcher(text).matches()) {
            int slash = text.indexOf('/');
            BigInteger numerator = new BigInteger(slash < 0 ? text : text.substring(0, slash));
            BigInteger denominator = slash < 0 ? BigInteger.ONE : new BigInteger(text.substring(slash + 1));
            if (denominator.signum() != 0) {
                return new Fraction(numerator, denominator);
            }
        }
        throw new NumberFormatException("not a number of the form 0.8 or 13855/156");
    }

    /** The sum of all values, {@link #ZERO} of none. */
    public static Fraction sum(Collection<Fraction> values) {
        Fraction total = ZERO;
        for (Fraction value : values) {
            total = total.plus(value);
        }
        return total;
    }

    /**
     * The arithmetic mean of all values.
     *
     * @throws ArithmeticException if there are none
     */
    public static Fraction mean(Collection<Fraction> values) {
        return sum(values).dividedBy(of(values.size()));
    }

    /** This and the other together. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This less the other. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** This by the other. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * This divided by the other.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** This with the other sign. */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** −1, 0 or 1 as the value is negative, zero or positive. */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The value rounded as told. */
    public Fraction rounded(Rounding rounding) {
        return rounding.round(this);
    }

    /**
     * The value as an amount of euro, rounded as told.
     *
     * @throws ArithmeticException if the rounding leaves a fraction of a cent, or the amount is out of range
     */
    public Euro toEuro(Rounding rounding) {
        Fraction cents = rounded(rounding).times(of(100));
        if (!cents.denominator.equals(BigInteger.ONE)) {
            throw new ArithmeticException("the rounding leaves a fraction of a cent");
        }
        return Euro.ofCents(cents.numerator.longValueExact());
    }

    /** The value as a decimal number, if it has one that ends. */
    public Optional<BigDecimal> exactDecimal() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.signum() != 0 && rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int scale = Math.max(twos, fives);
        BigInteger unscaled = numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator);
        return Optional.of(new BigDecimal(unscaled, scale));
    }

    /** The value with that many decimals, rounded half up; for showing it beside the exact one, never for deciding. */
    public BigDecimal printed(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, java.math.RoundingMode.HALF_UP);
    }

    /** A whole number as digits, anything else as {@code 13855/156}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    private static final BigInteger FIVE = BigInteger.valueOf(5);
}
