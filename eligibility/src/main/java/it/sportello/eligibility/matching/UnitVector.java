package it.sportello.eligibility.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A place as a point on the sphere of radius 1.
 *
 * <p>Which of two places is nearer follows from the chord between the points, whose square is a sum of products: it grows
 * with the arc, and needs no root. Sine and cosine come from their series, with 60 digits; the square of the chord is
 * rounded to 34 decimals, which is less than a thousandth of a millimetre on the ground, so that the two names of one
 * place (a pole with any longitude, 180° east and west) are one place.
 *
 * <p>Kilometres, which are for people to read, are on a sphere of the mean radius of the earth, 6,371.0088 km. On the
 * ellipsoid the radius of curvature is between 0.56 % less and 0.45 % more, so two distances that differ by less than
 * 1.1 % may be the other way round there.
 *
 * @param x towards the equator at Greenwich
 * @param y towards the equator at 90° east
 * @param z towards the North Pole
 */
record UnitVector(BigDecimal x, BigDecimal y, BigDecimal z) {

    private static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(55);
    private static final int DECIMALS_OF_CHORD = 34;

    private static final BigDecimal RADIANS = new BigDecimal(
                    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899")
            .divide(BigDecimal.valueOf(180), PRECISION);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MEAN_RADIUS = new BigDecimal("6371.0088");
    private static final int DECIMALS_OF_KILOMETRES = 12;
    private static final int HALVINGS = 3;

    static UnitVector of(Coordinates place) {
        BigDecimal latitude = place.latitude().multiply(RADIANS, PRECISION);
        BigDecimal longitude = place.longitude().multiply(RADIANS, PRECISION);
        BigDecimal cosine = cosine(latitude);
        return new UnitVector(
                cosine.multiply(cosine(longitude), PRECISION),
                cosine.multiply(sine(longitude), PRECISION),
                sine(latitude));
    }

    /** The square of the chord to another place: 0 for the same, 4 for the one opposite. */
    BigDecimal chordSquared(UnitVector other) {
        return square(x.subtract(other.x))
                .add(square(y.subtract(other.y)))
                .add(square(z.subtract(other.z)))
                .setScale(DECIMALS_OF_CHORD, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal square(BigDecimal number) {
        return number.multiply(number, PRECISION);
    }

    /** The arc over a chord, in kilometres with 12 decimals. */
    static BigDecimal kilometres(BigDecimal chordSquared) {
        BigDecimal sine = chordSquared.sqrt(PRECISION).divide(TWO, PRECISION).min(BigDecimal.ONE);
        BigDecimal factor = TWO;
        for (int i = 0; i < HALVINGS; i++) {
            // The sine of half an angle, from that of the angle, without loss where it is small.
            BigDecimal cosine = BigDecimal.ONE.subtract(square(sine)).sqrt(PRECISION);
            sine = sine.divide(TWO.multiply(BigDecimal.ONE.add(cosine)).sqrt(PRECISION), PRECISION);
            factor = factor.multiply(TWO);
        }
        return MEAN_RADIUS
                .multiply(factor)
                .multiply(arcSine(sine), PRECISION)
                .setScale(DECIMALS_OF_KILOMETRES, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sine(BigDecimal angle) {
        return alternating(angle, square(angle), 2);
    }

    private static BigDecimal cosine(BigDecimal angle) {
        return alternating(BigDecimal.ONE, square(angle), 1);
    }

    /** first − first·square/(n(n+1)) + … : the series of sine and cosine. */
    private static BigDecimal alternating(BigDecimal first, BigDecimal square, int n) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = first;
        for (int k = n; term.abs().compareTo(NEGLIGIBLE) > 0; k += 2) {
            sum = sum.add(term, PRECISION);
            term = term.multiply(square, PRECISION)
                    .divide(BigDecimal.valueOf((long) k * (k + 1)), PRECISION)
                    .negate();
        }
        return sum;
    }

    /** The series of the arc sine, for sines up to a fifth. */
    private static BigDecimal arcSine(BigDecimal sine) {
        BigDecimal square = square(sine);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = sine;
        for (long k = 1; term.compareTo(NEGLIGIBLE) > 0; k += 2) {
            sum = sum.add(term, PRECISION);
            term = term.multiply(square, PRECISION)
                    .multiply(BigDecimal.valueOf(k * k))
                    .divide(BigDecimal.valueOf((k + 1) * (k + 2)), PRECISION);
        }
        return sum;
    }
}
