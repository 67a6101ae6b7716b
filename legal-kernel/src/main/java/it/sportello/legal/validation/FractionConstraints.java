package it.sportello.legal.validation;

import it.sportello.legal.Fraction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.function.Function;

/** The constraints that compare a fraction with a limit. */
public final class FractionConstraints {

    private FractionConstraints() {}

    /** {@link Positive}. */
    public static final class OfPositive extends PredicateValidator<Positive, Fraction> {
        /** For providers. */
        public OfPositive() {
            super(positive -> Bound.POSITIVE.on(Function.identity()));
        }
    }

    /** {@link PositiveOrZero}. */
    public static final class OfPositiveOrZero extends PredicateValidator<PositiveOrZero, Fraction> {
        /** For providers. */
        public OfPositiveOrZero() {
            super(positiveOrZero -> Bound.POSITIVE_OR_ZERO.on(Function.identity()));
        }
    }

    /** {@link DecimalMin}. */
    public static final class OfDecimalMin extends PredicateValidator<DecimalMin, Fraction> {
        /** For providers. */
        public OfDecimalMin() {
            super(min -> Bound.of(min).on(Function.identity()));
        }
    }

    /** {@link DecimalMax}. */
    public static final class OfDecimalMax extends PredicateValidator<DecimalMax, Fraction> {
        /** For providers. */
        public OfDecimalMax() {
            super(max -> Bound.of(max).on(Function.identity()));
        }
    }
}
