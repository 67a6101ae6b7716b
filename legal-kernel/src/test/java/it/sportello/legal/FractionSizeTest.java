package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A fraction has no size: what longs compute is what BigInteger computes, on both sides of the limit and across it. */
class FractionSizeTest {

    private static final List<Long> LIMITS = List.of(
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -(1L << 62),
            -3_037_000_500L,
            -1L,
            0L,
            1L,
            3_037_000_499L,
            3_037_000_500L,
            1L << 31,
            1L << 62,
            (1L << 62) + 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);

    /** Numerator and denominator as they come, and the fraction made of them. */
    record Pair(BigInteger numerator, BigInteger denominator) {
        Fraction fraction() {
            return Fraction.of(numerator, denominator);
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<BigInteger> numbers = Arbitraries.oneOf(
                Arbitraries.of(LIMITS).map(BigInteger::valueOf),
                Arbitraries.longs().between(-1_000, 1_000).map(BigInteger::valueOf),
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(70).negate(), BigInteger.TWO.pow(70)));
        return Combinators.combine(numbers, numbers.filter(number -> number.signum() != 0))
                .as(Pair::new);
    }

    @Property(tries = 5_000)
    void sumsDifferencesProductsAndQuotientsAreThoseOfWholeNumbers(
            @ForAll("pairs") Pair one, @ForAll("pairs") Pair other) {
        BigInteger a = one.numerator;
        BigInteger b = one.denominator;
        BigInteger c = other.numerator;
        BigInteger d = other.denominator;
        Fraction left = one.fraction();
        Fraction right = other.fraction();
        assertSame(left.plus(right), a.multiply(d).add(c.multiply(b)), b.multiply(d));
        assertSame(left.minus(right), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
        assertSame(left.times(right), a.multiply(c), b.multiply(d));
        assertSame(left.negated(), a.negate(), b);
        Assume.that(c.signum() != 0);
        assertSame(left.dividedBy(right), a.multiply(d), b.multiply(c));
    }

    @Property(tries = 5_000)
    void orderEqualityAndSignAreThoseOfWholeNumbers(@ForAll("pairs") Pair one, @ForAll("pairs") Pair other) {
        Fraction left = one.fraction();
        Fraction right = other.fraction();
        BigInteger cross = one.numerator
                .multiply(other.denominator)
                .subtract(other.numerator.multiply(one.denominator))
                .multiply(BigInteger.valueOf((long) one.denominator.signum() * other.denominator.signum()));
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(cross.signum());
        assertThat(left.equals(right)).isEqualTo(cross.signum() == 0);
        assertThat(left.signum()).isEqualTo(one.numerator.signum() * one.denominator.signum());
        assertThat(left.isWhole())
                .isEqualTo(one.numerator.mod(one.denominator.abs()).signum() == 0);
    }

    /** What went beyond the limit and came back is the value it was, whichever way it took. */
    @Property
    void theWayThroughLargeNumbersLeavesNoTrace(@ForAll("pairs") Pair one, @ForAll("pairs") Pair other) {
        Assume.that(other.numerator.signum() != 0);
        Fraction value = one.fraction();
        Fraction there = other.fraction();
        List<Fraction> back = List.of(
                value.plus(there).minus(there),
                value.times(there).dividedBy(there),
                value.dividedBy(there).times(there),
                Fraction.of(
                        value.numerator().multiply(BigInteger.TEN),
                        value.denominator().multiply(BigInteger.TEN)));
        assertThat(back)
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(value)
                        .hasSameHashCodeAs(value)
                        .hasToString(value.toString()));
    }

    @Property(tries = 5_000)
    void roundingToWholeNumbersIsThatOfDecimals(@ForAll("pairs") Pair one, @ForAll RoundingMode direction) {
        Assume.that(direction != RoundingMode.UNNECESSARY);
        BigDecimal expected = new BigDecimal(one.numerator).divide(new BigDecimal(one.denominator), 0, direction);
        assertThat(one.fraction().whole(direction)).isEqualTo(Fraction.of(expected));
    }

    @Property
    void halvesAreRoundedAsTold(@ForAll int odd, @ForAll Rounding.Mode mode) {
        Fraction half = Fraction.of(2L * odd + 1, 2);
        BigDecimal expected =
                new BigDecimal(2L * odd + 1).divide(new BigDecimal(2), 0, RoundingMode.valueOf(mode.name()));
        assertThat(half.rounded(new Rounding(BigDecimal.ONE, mode))).isEqualTo(Fraction.of(expected));
    }

    @Test
    void theLeastLongIsANumberLikeAnyOther() {
        Fraction least = Fraction.of(Long.MIN_VALUE);
        assertThat(least).hasToString("-9223372036854775808").isLessThan(Fraction.of(Long.MIN_VALUE + 1));
        assertThat(least.negated().minus(Fraction.ONE)).isEqualTo(Fraction.of(Long.MAX_VALUE));
        assertThat(Fraction.of(1, Long.MIN_VALUE)).hasToString("-1/9223372036854775808");
        assertThat(Fraction.of(Long.MIN_VALUE + 1).minus(Fraction.ONE))
                .isEqualTo(least)
                .hasSameHashCodeAs(least);
    }

    private static void assertSame(Fraction actual, BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        assertThat(actual.numerator()).isEqualTo(numerator.divide(signed));
        assertThat(actual.denominator()).isEqualTo(denominator.divide(signed));
        assertThat(actual).isEqualTo(Fraction.of(numerator, denominator));
    }
}
