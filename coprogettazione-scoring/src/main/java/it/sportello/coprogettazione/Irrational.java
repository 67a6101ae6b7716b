package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers and roots that no fraction holds, to a declared number of decimals, the middle upwards. */
final class Irrational {

    /** The largest numerator or denominator of an exponent. */
    static final int MAX_EXPONENT = 100;

    private Irrational() {}

    /**
     * {@code base} to the power of a positive fraction whose parts are at most {@link #MAX_EXPONENT}: exact if it is a
     * fraction itself, so that no decimal parts what is equal; to these decimals otherwise.
     */
    static Fraction power(Fraction base, Fraction exponent, int decimals) {
        int p = exponent.numerator().intValueExact();
        int q = exponent.denominator().intValueExact();
        Fraction power = whole(base, p);
        BigInteger top = root(power.numerator(), q);
        BigInteger bottom = root(power.denominator(), q);
        if (top.pow(q).equals(power.numerator()) && bottom.pow(q).equals(power.denominator())) {
            return Fraction.of(top, bottom);
        }
        // The root of x · 10^(q·(d+1)) has one decimal more than asked, and tells which way to round.
        BigInteger scaled = power.numerator()
                .multiply(BigInteger.TEN.pow(q * (decimals + 1)))
                .divide(power.denominator());
        return rounded(new BigDecimal(root(scaled, q), decimals + 1), decimals);
    }

    static Fraction squareRoot(Fraction square, int decimals) {
        return power(square, Fraction.of(1, 2), decimals);
    }

    /** A whole power, exact. */
    static Fraction whole(Fraction base, int exponent) {
        return Fraction.of(base.numerator().pow(exponent), base.denominator().pow(exponent));
    }

    static Fraction rounded(BigDecimal value, int decimals) {
        return Fraction.of(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The largest whole number whose {@code degree}-th power is not above {@code value}. */
    private static BigInteger root(BigInteger value, int degree) {
        if (value.signum() == 0 || degree == 1) {
            return value;
        }
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(degree).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Enough digits for sums and products of numbers below a million to keep these decimals. */
    static MathContext precision(int decimals) {
        return new MathContext(decimals + 20, RoundingMode.HALF_EVEN);
    }
}
