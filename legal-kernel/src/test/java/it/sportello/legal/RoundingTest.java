package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.sportello.legal.Rounding.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<Fraction> any = Combinators.combine(
                        Arbitraries.longs().between(-10_000_000, 10_000_000),
                        Arbitraries.longs().between(1, 5_000))
                .as(Fraction::of);
        Arbitrary<Fraction> ties =
                Arbitraries.longs().between(-100_000, 100_000).map(number -> Fraction.of(number, 1_000));
        return Arbitraries.oneOf(any, ties);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of("0.01", "0.1", "0.5", "1", "10", "1e2", "0.001")
                                .map(BigDecimal::new),
                        Arbitraries.of(Mode.class))
                .as(Rounding::new);
    }

    @Test
    void halfACentGoesUp() {
        assertThat(Fraction.parse("5000.025").toEuro(Rounding.CENT_HALF_UP)).isEqualTo(Euro.parse("5000.03"));
    }

    @Test
    void halfACentGoesToTheEvenCentWhereARuleSaysSo() {
        Rounding even = new Rounding(new BigDecimal("0.01"), Mode.HALF_EVEN);
        assertThat(Fraction.parse("5000.025").toEuro(even)).isEqualTo(Euro.parse("5000.02"));
        assertThat(Fraction.parse("5000.035").toEuro(even)).isEqualTo(Euro.parse("5000.04"));
    }

    @ParameterizedTest
    @CsvSource({
        // unit, exact, half up, half even, up, down
        "0.01,   0.005,  0.01,  0,     0.01,  0",
        "0.01,   0.015,  0.02,  0.02,  0.02,  0.01",
        "0.01,  -0.005, -0.01,  0,    -0.01,  0",
        "0.01,  -0.015, -0.02, -0.02, -0.02, -0.01",
        "0.01,   0.0049, 0,     0,     0.01,  0",
        "0.01,   0.0051, 0.01,  0.01,  0.01,  0",
        "1,      0.5,    1,     0,     1,     0",
        "1,      1.5,    2,     2,     2,     1",
        "1,     -0.5,   -1,     0,    -1,     0",
        "1,     -2.5,   -3,    -2,    -3,    -2",
        "1,      2.4999, 2,     2,     3,     2",
        "1,      1/3,    0,     0,     1,     0",
        "1,      3,      3,     3,     3,     3",
        "0.5,    0.25,   0.5,   0,     0.5,   0",
        "0.5,    0.75,   1,     1,     1,     0.5",
        "0.5,   -0.25,  -0.5,   0,    -0.5,   0",
        "0.5,    1/3,    0.5,   0.5,   0.5,   0",
        "0.5,    7.5,    7.5,   7.5,   7.5,   7.5",
        "1e2,    150,    200,   200,   200,   100",
        "1e2,    250,    300,   200,   300,   200"
    })
    void eachModeGoesItsOwnWay(BigDecimal unit, String exact, String halfUp, String halfEven, String up, String down) {
        Fraction value = Fraction.parse(exact);
        assertThat(value.rounded(new Rounding(unit, Mode.HALF_UP))).isEqualTo(Fraction.parse(halfUp));
        assertThat(value.rounded(new Rounding(unit, Mode.HALF_EVEN))).isEqualTo(Fraction.parse(halfEven));
        assertThat(value.rounded(new Rounding(unit, Mode.UP))).isEqualTo(Fraction.parse(up));
        assertThat(value.rounded(new Rounding(unit, Mode.DOWN))).isEqualTo(Fraction.parse(down));
    }

    @Property
    void roundingTwiceIsRoundingOnce(@ForAll("fractions") Fraction exact, @ForAll("roundings") Rounding rounding) {
        Fraction once = exact.rounded(rounding);
        assertThat(once.rounded(rounding)).isEqualTo(once);
    }

    @Property
    void theResultIsAMultipleOfTheUnit(@ForAll("fractions") Fraction exact, @ForAll("roundings") Rounding rounding) {
        Fraction multiples = exact.rounded(rounding).dividedBy(Fraction.of(rounding.unit()));
        assertThat(multiples.denominator()).isOne();
    }

    @Property
    void theResultIsNearerThanAUnit(@ForAll("fractions") Fraction exact, @ForAll("roundings") Rounding rounding) {
        Fraction unit = Fraction.of(rounding.unit());
        Fraction distance = size(exact.rounded(rounding).minus(exact));
        if (rounding.mode() == Mode.HALF_UP || rounding.mode() == Mode.HALF_EVEN) {
            assertThat(distance).isLessThanOrEqualTo(unit.dividedBy(Fraction.of(2)));
        } else {
            assertThat(distance).isLessThan(unit);
        }
    }

    @Property
    void downNeverGoesAwayFromZeroAndUpNeverTowardsIt(@ForAll("fractions") Fraction exact) {
        Fraction down = exact.rounded(new Rounding(BigDecimal.ONE, Mode.DOWN));
        Fraction up = exact.rounded(new Rounding(BigDecimal.ONE, Mode.UP));
        assertThat(size(down)).isLessThanOrEqualTo(size(exact));
        assertThat(size(up)).isGreaterThanOrEqualTo(size(exact));
        assertThat(down.signum()).isIn(0, exact.signum());
        assertThat(up.signum()).isEqualTo(exact.signum());
    }

    @Property
    void everyModeIsSymmetricAroundZero(@ForAll("fractions") Fraction exact, @ForAll("roundings") Rounding rounding) {
        assertThat(exact.negated().rounded(rounding))
                .isEqualTo(exact.rounded(rounding).negated());
    }

    @Property
    void aLargerValueIsNeverRoundedToASmallerOne(
            @ForAll("fractions") Fraction one,
            @ForAll("fractions") Fraction other,
            @ForAll("roundings") Rounding rounding) {
        assertThat(one.min(other).rounded(rounding))
                .isLessThanOrEqualTo(one.max(other).rounded(rounding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01", "-1", "1e-101", "1e101", "1e999999999", "1e-999999999"})
    void aUnitIsAPositiveNumberOfReasonableSize(BigDecimal unit) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(unit, Mode.HALF_UP)));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.010, 0.01", "1, 1.00, 1", "100, 1e2, 100", "100, 100.0, 100", "0.5, 0.50, 0.5"})
    void aUnitIsTheSameHoweverManyZerosItIsWrittenWith(BigDecimal one, BigDecimal other, String printed) {
        Rounding rounding = new Rounding(one, Mode.UP);
        assertThat(rounding).isEqualTo(new Rounding(other, Mode.UP)).hasSameHashCodeAs(new Rounding(other, Mode.UP));
        assertThat(rounding.unit()).hasToString(printed);
        assertThat(new Rounding(other, Mode.UP).unit()).hasToString(printed);
    }

    private static Fraction size(Fraction value) {
        return value.max(value.negated());
    }
}
