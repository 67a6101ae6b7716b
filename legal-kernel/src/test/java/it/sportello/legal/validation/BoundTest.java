package it.sportello.legal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoundTest {

    @Property
    void anAmountIsAtLeastOrAtMostAsItComparesWithTheLimit(@ForAll long cents, @ForAll int limit) {
        Euro amount = Euro.ofCents(cents);
        assertThat(Bound.atLeast(limit).on(Euro::toFraction).test(amount))
                .isEqualTo(amount.compareTo(Euro.of(limit)) >= 0);
        assertThat(Bound.atMost(limit).on(Euro::toFraction).test(amount))
                .isEqualTo(amount.compareTo(Euro.of(limit)) <= 0);
    }

    @Property
    void theSignDecidesAboutPositiveAndNegative(@ForAll int numerator, @ForAll int denominator) {
        Fraction value = Fraction.of(numerator, denominator == 0 ? 1 : denominator);
        assertThat(Bound.POSITIVE.on(Function.<Fraction>identity()).test(value)).isEqualTo(value.signum() > 0);
        assertThat(Bound.POSITIVE_OR_ZERO.on(Function.<Fraction>identity()).test(value))
                .isEqualTo(value.signum() >= 0);
        assertThat(Bound.NEGATIVE.on(Function.<Fraction>identity()).test(value)).isEqualTo(value.signum() < 0);
        assertThat(Bound.NEGATIVE_OR_ZERO.on(Function.<Fraction>identity()).test(value))
                .isEqualTo(value.signum() <= 0);
    }
}
