package it.sportello.legal.validation;

import it.sportello.legal.Fraction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What the constraints on numbers ask, as exact comparisons.
 *
 * @param sides on which sides of the limit a value may lie: −1 below, 0 at it, 1 above
 * @param limit the limit
 */
record Bound(IntPredicate sides, Fraction limit) {

    static final Bound POSITIVE = new Bound(side -> side > 0, Fraction.ZERO);
    static final Bound POSITIVE_OR_ZERO = new Bound(side -> side >= 0, Fraction.ZERO);
    static final Bound NEGATIVE = new Bound(side -> side < 0, Fraction.ZERO);
    static final Bound NEGATIVE_OR_ZERO = new Bound(side -> side <= 0, Fraction.ZERO);

    static Bound atLeast(long limit) {
        return new Bound(side -> side >= 0, Fraction.of(limit));
    }

    static Bound atMost(long limit) {
        return new Bound(side -> side <= 0, Fraction.of(limit));
    }

    static Bound of(DecimalMin min) {
        return new Bound(min.inclusive() ? side -> side >= 0 : side -> side > 0, limit(min.value()));
    }

    static Bound of(DecimalMax max) {
        return new Bound(max.inclusive() ? side -> side <= 0 : side -> side < 0, limit(max.value()));
    }

    <T> Predicate<T> on(Function<T, Fraction> number) {
        return value -> sides.test(number.apply(value).compareTo(limit));
    }

    private static Fraction limit(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
