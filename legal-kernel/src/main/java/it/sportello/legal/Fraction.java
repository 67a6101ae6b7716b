package it.sportello.legal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio of two whole numbers, always in lowest terms with a positive denominator, so that equal values are
 * equal objects.
 *
 * <p>Means of votes, coefficients, equivalence scales and every intermediate result are fractions: a third stays a
 * third. Nothing here rounds; {@link #toEuro(Rounding)} and {@link #rounded(Rounding)} do, and ask how.
 *
 * <p>There is no limit to its size. A value whose numerator and denominator fit in a {@code long} is held in two of them
 * and computed with them; any other, and whatever would not fit on the way, with {@link BigInteger}. Which of the two a
 * value is follows from the value alone, and nobody can see it.
 */
public final class Fraction implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** 1. */
    public static final Fraction ONE = new Fraction(1, 1);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern RATIO = Pattern.compile("-?[0-9]{1,400}(/[0-9]{1,400})?");
    private static final Fraction HUNDRED = new Fraction(100, 1);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** What a computation with longs gives if its result does not fit; no value held in longs is ever this one. */
    private static final long TOO_LARGE = Long.MIN_VALUE;

    /** The largest denominator twice a remainder of which still fits in a long. */
    private static final long LARGEST_HALVED = Long.MAX_VALUE / 2;

    private final long top;
    private final long bottom;
    private final @Nullable Large large;

    /** Both numbers, where one of them does not fit in a long. */
    private record Large(BigInteger numerator, BigInteger denominator) {}

    /** In lowest terms already. */
    private Fraction(long top, long bottom) {
        this.top = top;
        this.bottom = bottom;
        this.large = null;
    }

    private Fraction(Large large) {
        this.top = TOO_LARGE;
        this.bottom = TOO_LARGE;
        this.large = large;
    }

    /** The whole number {@code value}. */
    public static Fraction of(long value) {
        return value == 0 ? ZERO : value == 1 ? ONE : of(value, 1);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        if (numerator == TOO_LARGE || denominator == TOO_LARGE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long divisor = divisor(numerator, denominator);
        long signed = denominator < 0 ? -divisor : divisor;
        return new Fraction(numerator / signed, denominator / signed);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger reduced = numerator.divide(signed);
        BigInteger under = denominator.divide(signed);
        return fits(reduced) && fits(under)
                ? new Fraction(reduced.longValue(), under.longValue())
                : new Fraction(new Large(reduced, under));
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
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
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
                return of(numerator, denominator);
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

    /** The number above the line. */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(top) : large.numerator;
    }

    /** The number below the line, positive. */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(bottom) : large.denominator;
    }

    /** This and the other together. */
    public Fraction plus(Fraction other) {
        if (other.top == 0) {
            return this;
        }
        return large == null && other.large == null
                ? sum(top, bottom, other.top, other.bottom)
                : of(
                        numerator()
                                .multiply(other.denominator())
                                .add(other.numerator().multiply(denominator())),
                        denominator().multiply(other.denominator()));
    }

    /** This less the other. */
    public Fraction minus(Fraction other) {
        if (other.top == 0) {
            return this;
        }
        return large == null && other.large == null
                ? sum(top, bottom, -other.top, other.bottom)
                : plus(other.negated());
    }

    /** This by the other. */
    public Fraction times(Fraction other) {
        return large == null && other.large == null
                ? product(top, bottom, other.top, other.bottom)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * This divided by the other.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        if (large == null && other.large == null && other.top != 0) {
            return other.top < 0
                    ? product(top, bottom, -other.bottom, -other.top)
                    : product(top, bottom, other.bottom, other.top);
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** This with the other sign. */
    public Fraction negated() {
        return large == null ? new Fraction(-top, bottom) : of(large.numerator.negate(), large.denominator);
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
        return large == null ? Long.signum(top) : large.numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        if (large == null && other.large == null) {
            if (bottom == other.bottom) {
                return Long.compare(top, other.top);
            }
            long left = product(top, other.bottom);
            long right = product(other.top, bottom);
            if (left != TOO_LARGE && right != TOO_LARGE) {
                return Long.compare(left, right);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
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
        if (large == null && bottom <= LARGEST_HALVED && rounding.isToCents()) {
            long hundredfold = product(top, 100);
            if (hundredfold != TOO_LARGE) {
                return Euro.ofCents(whole(hundredfold, bottom, rounding.javaMode()));
            }
        }
        Fraction cents = rounded(rounding).times(HUNDRED);
        if (!cents.isWhole()) {
            throw new ArithmeticException("the rounding leaves a fraction of a cent");
        }
        return Euro.ofCents(cents.large == null ? cents.top : cents.large.numerator.longValueExact());
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return bottom == 1 || (large != null && large.denominator.equals(BigInteger.ONE));
    }

    /** The whole number next to it in that direction. */
    Fraction whole(RoundingMode direction) {
        if (isWhole()) {
            return this;
        }
        return large == null && bottom <= LARGEST_HALVED
                ? of(whole(top, bottom, direction))
                : of(
                        new BigDecimal(numerator())
                                .divide(new BigDecimal(denominator()), 0, direction)
                                .toBigIntegerExact(),
                        BigInteger.ONE);
    }

    /** The value as a decimal number, if it has one that ends. */
    public Optional<BigDecimal> exactDecimal() {
        BigInteger rest = denominator();
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
        BigInteger unscaled = numerator().multiply(BigInteger.TEN.pow(scale)).divide(denominator());
        return Optional.of(new BigDecimal(unscaled, scale));
    }

    /** The value with that many decimals, rounded half up; for showing it beside the exact one, never for deciding. */
    public BigDecimal printed(int decimals) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction it
                && top == it.top
                && bottom == it.bottom
                && (large == null ? it.large == null : large.equals(it.large));
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(top) + Long.hashCode(bottom) : large.hashCode();
    }

    /** A whole number as digits, anything else as {@code 13855/156}. */
    @Override
    public String toString() {
        if (large == null) {
            return bottom == 1 ? Long.toString(top) : top + "/" + bottom;
        }
        return isWhole() ? large.numerator.toString() : large.numerator + "/" + large.denominator;
    }

    // --- with longs -------------------------------------------------------------------------------------------------

    /** The sum of two fractions in lowest terms, over the least number both denominators divide. */
    private static Fraction sum(long top, long bottom, long otherTop, long otherBottom) {
        long shared = bottom == otherBottom ? bottom : divisor(bottom, otherBottom);
        long above = sum(product(top, otherBottom / shared), product(otherTop, bottom / shared));
        long below = product(bottom / shared, otherBottom);
        if (above == TOO_LARGE || below == TOO_LARGE) {
            BigInteger under = BigInteger.valueOf(bottom);
            BigInteger otherUnder = BigInteger.valueOf(otherBottom);
            return of(
                    BigInteger.valueOf(top)
                            .multiply(otherUnder)
                            .add(BigInteger.valueOf(otherTop).multiply(under)),
                    under.multiply(otherUnder));
        }
        long common = divisor(above, shared);
        return new Fraction(above / common, below / common);
    }

    /** The product of two fractions in lowest terms, each number freed of what it shares with the one across. */
    private static Fraction product(long top, long bottom, long otherTop, long otherBottom) {
        long across = divisor(top, otherBottom);
        long otherAcross = divisor(otherTop, bottom);
        long above = product(top / across, otherTop / otherAcross);
        long below = product(bottom / otherAcross, otherBottom / across);
        return above == TOO_LARGE || below == TOO_LARGE
                ? of(
                        BigInteger.valueOf(top).multiply(BigInteger.valueOf(otherTop)),
                        BigInteger.valueOf(bottom).multiply(BigInteger.valueOf(otherBottom)))
                : new Fraction(above, below);
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < Long.SIZE && number.longValue() != TOO_LARGE;
    }

    /** The greatest common divisor, positive; of zero and a number, the number. */
    private static long divisor(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b > 1) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return b == 1 ? 1 : a;
    }

    private static long product(long one, long other) {
        long low = one * other;
        return Math.multiplyHigh(one, other) == (low >> (Long.SIZE - 1)) ? low : TOO_LARGE;
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return one == TOO_LARGE || other == TOO_LARGE || ((one ^ sum) & (other ^ sum)) < 0 ? TOO_LARGE : sum;
    }

    /** The quotient as a whole number; twice the remainder fits. */
    private static long whole(long top, long bottom, RoundingMode direction) {
        long towardsZero = top / bottom;
        long twice = 2 * Math.abs(top % bottom);
        boolean away = switch (direction) {
            case UP -> twice != 0;
            case DOWN -> false;
            case HALF_UP -> twice >= bottom;
            case HALF_EVEN -> twice > bottom || (twice == bottom && towardsZero % 2 != 0);
            case CEILING -> twice != 0 && top > 0;
            case FLOOR -> twice != 0 && top < 0;
            case HALF_DOWN -> twice > bottom;
            case UNNECESSARY -> throw new ArithmeticException("rounding necessary");
        };
        return away ? towardsZero + Long.signum(top) : towardsZero;
    }
}
