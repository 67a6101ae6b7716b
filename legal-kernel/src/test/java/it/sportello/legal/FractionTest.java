package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Long> small = Arbitraries.longs().between(-1_000, 1_000);
        Arbitrary<Long> any = Arbitraries.longs();
        return Arbitraries.oneOf(pairs(small), pairs(any));
    }

    private static Arbitrary<Fraction> pairs(Arbitrary<Long> longs) {
        return Combinators.combine(longs, longs.filter(each -> each != 0)).as(Fraction::of);
    }

    @Property
    void everyFractionIsInLowestTermsWithAPositiveDenominator(@ForAll("fractions") Fraction any) {
        assertThat(any.denominator()).isPositive();
        assertThat(any.numerator().gcd(any.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void equalRatiosAreEqualFractions(
            @ForAll @IntRange(min = -999, max = 999) int numerator,
            @ForAll @IntRange(min = 1, max = 999) int denominator,
            @ForAll @IntRange(min = -99, max = 99) int factor) {
        Assume.that(factor != 0);
        Fraction one = Fraction.of(numerator, denominator);
        Fraction other = Fraction.of((long) numerator * factor, (long) denominator * factor);
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).isEqualByComparingTo(one);
    }

    @Test
    void zeroIsAlwaysTheSameZero() {
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO).hasToString("0");
        assertThat(Fraction.of(0)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void theMinusMovesAboveTheLine() {
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
        assertThat(Fraction.of(Long.MIN_VALUE, -1)).hasToString("9223372036854775808");
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(0, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.mean(List.of()));
    }

    @Property
    void additionCommutes(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
    }

    @Property
    void multiplicationCommutes(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
    }

    @Property
    void additionAssociates(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void multiplicationAssociates(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    }

    @Property
    void multiplicationDistributesOverAddition(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void zeroAndOneAreNeutral(@ForAll("fractions") Fraction a) {
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.times(Fraction.ONE)).isEqualTo(a);
        assertThat(a.times(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
        assertThat(a.plus(a.negated())).isEqualTo(Fraction.ZERO);
    }

    @Property
    void whatIsTakenAwayCanBeAddedAgain(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
    }

    @Property
    void whatIsDividedCanBeMultipliedAgain(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        Assume.that(b.signum() != 0);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }

    @Property
    void theOrderAgreesWithEquality(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
        assertThat(List.of(a, b)).containsExactlyInAnyOrder(a.min(b), a.max(b));
    }

    @Property
    void theOrderIsTransitive(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        List<Fraction> sorted = new ArrayList<>(List.of(a, b, c));
        Collections.sort(sorted);
        assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(2));
    }

    @Test
    void aThirdStaysAThird() {
        Fraction third = Fraction.ONE.dividedBy(Fraction.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.exactDecimal()).isEmpty();
    }

    @Property
    void anExactDecimalIsExactOrAbsent(@ForAll("fractions") Fraction any) {
        any.exactDecimal()
                .ifPresentOrElse(decimal -> assertThat(Fraction.of(decimal)).isEqualTo(any), () -> {
                    BigInteger rest = any.denominator();
                    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
                        while (rest.mod(prime).signum() == 0) {
                            rest = rest.divide(prime);
                        }
                    }
                    assertThat(rest).isGreaterThan(BigInteger.ONE);
                });
    }

    @Property
    void everyDecimalNumberHasItsExactDecimal(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal number) {
        assertThat(Fraction.of(number).exactDecimal())
                .hasValueSatisfying(exact -> assertThat(exact).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({"1/8, 0.125", "1/5, 0.2", "-7/20, -0.35", "100, 100", "0, 0", "1/1024, 0.0009765625"})
    void anExactDecimalHasNoMoreDigitsThanItNeeds(String ratio, BigDecimal decimal) {
        assertThat(Fraction.parse(ratio).exactDecimal()).contains(decimal);
    }

    @Property
    void theMeanDoesNotDependOnTheOrder(
            @ForAll @NotEmpty @Size(max = 12) List<@net.jqwik.api.From("fractions") Fraction> values,
            @ForAll long seed) {
        List<Fraction> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Fraction.mean(shuffled)).isEqualTo(Fraction.mean(values));
        assertThat(Fraction.mean(values)).isBetween(Collections.min(values), Collections.max(values));
    }

    @Test
    void theMeanOfThreeVotesIsExact() {
        assertThat(Fraction.mean(List.of(Fraction.parse("0.8"), Fraction.parse("0.7"), Fraction.parse("0.7"))))
                .isEqualTo(Fraction.of(11, 15));
    }

    @Test
    void theSumOfNothingIsZero() {
        assertThat(Fraction.sum(List.of())).isEqualTo(Fraction.ZERO);
    }

    @Property
    void everyRatioIsReadBackFromItsText(@ForAll("fractions") Fraction any) {
        Assume.that(any.toString().contains("/") || any.toString().length() <= 18);
        assertThat(Fraction.parse(any.toString())).isEqualTo(any);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 4, 5",
        "13855/156, 13855, 156",
        "-1/2, -1, 2",
        "6/4, 3, 2",
        "2.04, 51, 25",
        "-0.5, -1, 2",
        "7, 7, 1"
    })
    void decimalsAndRatiosAreRead(String text, long numerator, long denominator) {
        assertThat(Fraction.parse(text)).isEqualTo(Fraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "+1",
                "1e9",
                "0,8",
                ".5",
                "5.",
                "1/",
                "/2",
                "1/0",
                "0/0",
                "1/-2",
                "1//2",
                "1/2/3",
                "1 / 2",
                "1.5/2",
                "٣",
                "1/٣",
                "NaN",
                "-",
                "½",
                "0.1234567890123456789"
            })
    void anyOtherFormIsRefused(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Fraction.parse(text));
    }

    @Test
    void aMegabyteOfDigitsIsRefusedAtOnce() {
        String digits = "9".repeat(1 << 20);
        assertTimeoutPreemptively(LONG_ENOUGH, () -> {
            for (String text : List.of(digits, "0." + digits, digits + "/7", "7/" + digits, "-" + digits)) {
                assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Fraction.parse(text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e1001",
                "1e-1001",
                "1e-2147483647",
                "1e2147483647"
            })
    void anAbsurdExponentOverflowsAtOnce(String number) {
        BigDecimal value = new BigDecimal(number);
        assertTimeoutPreemptively(
                LONG_ENOUGH,
                () -> assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(value)));
    }

    @Test
    void moreThanAThousandDigitsOverflow() {
        BigDecimal value = new BigDecimal("1".repeat(1_001));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(value));
    }

    @Test
    void aDecimalNumberWithAPositiveExponentIsWhole() {
        assertThat(Fraction.of(new BigDecimal("12e3"))).isEqualTo(Fraction.of(12_000));
        assertThat(Fraction.of(new BigDecimal("1.500"))).isEqualTo(Fraction.of(3, 2));
    }

    @Test
    void anAmountOfEuroHasWholeCents() {
        Rounding thousandths = new Rounding(new BigDecimal("0.001"), Rounding.Mode.HALF_UP);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fraction.parse("0.125").toEuro(thousandths));
        assertThat(Fraction.parse("0.12").toEuro(thousandths)).isEqualTo(Euro.ofCents(12));
        assertThat(Fraction.parse("13855/156").toEuro(Rounding.CENT_HALF_UP)).isEqualTo(Euro.parse("88.81"));
    }

    @Test
    void anAmountBeyondTheRangeOverflows() {
        Fraction huge = Fraction.of(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> huge.toEuro(Rounding.CENT_HALF_UP));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 6, 0.333333",
        "2/3, 6, 0.666667",
        "-2/3, 2, -0.67",
        "1/2, 0, 1",
        "-1/2, 0, -1",
        "1, 3, 1.000",
        "13855/156, 4, 88.8141"
    })
    void thePrintedFormHasTheDecimalsAskedFor(String exact, int decimals, BigDecimal printed) {
        assertThat(Fraction.parse(exact).printed(decimals)).isEqualTo(printed);
    }

    @Test
    void signumTellsTheSide() {
        assertThat(Fraction.of(-1, 3).signum()).isEqualTo(-1);
        assertThat(Fraction.ZERO.signum()).isZero();
        assertThat(Fraction.of(1, 3).signum()).isEqualTo(1);
    }

    @Property
    void anAmountIsRoundedAsADecimalNumberIs(@ForAll("fractions") Fraction any, @ForAll Rounding.Mode direction) {
        BigDecimal expected = new BigDecimal(any.numerator())
                .divide(new BigDecimal(any.denominator()), 2, RoundingMode.valueOf(direction.name()));
        Assume.that(expected.unscaledValue().bitLength() < Long.SIZE);
        Rounding rounding = new Rounding(new BigDecimal("0.01"), direction);
        assertThat(any.toEuro(rounding).toBigDecimal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "92233720368547758, 92233720368547758.00",
        "-92233720368547758, -92233720368547758.00",
        "9223372036854775807/100, 92233720368547758.07",
        "9223372036854775807/200, 46116860184273879.04",
        "1/4611686018427387903, 0.00",
        "1/4611686018427387904, 0.00",
        "1/9223372036854775807, 0.00"
    })
    void anAmountMayLieAtTheEdgeOfALong(String value, String expected) {
        assertThat(Fraction.parse(value).toEuro(Rounding.CENT_HALF_UP)).isEqualTo(Euro.parse(expected));
    }
}
