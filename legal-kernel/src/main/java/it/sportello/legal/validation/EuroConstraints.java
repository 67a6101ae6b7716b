package it.sportello.legal.validation;

import it.sportello.legal.Euro;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/** The constraints that compare an amount, in euro, with a limit. */
public final class EuroConstraints {

    private EuroConstraints() {}

    /** {@link Positive}. */
    public static final class OfPositive extends PredicateValidator<Positive, Euro> {
        /** For providers. */
        public OfPositive() {
            super(positive -> Bound.POSITIVE.on(Euro::toFraction));
        }
    }

    /** {@link PositiveOrZero}. */
    public static final class OfPositiveOrZero extends PredicateValidator<PositiveOrZero, Euro> {
        /** For providers. */
        public OfPositiveOrZero() {
            super(positiveOrZero -> Bound.POSITIVE_OR_ZERO.on(Euro::toFraction));
        }
    }

    /** {@link Negative}. */
    public static final class OfNegative extends PredicateValidator<Negative, Euro> {
        /** For providers. */
        public OfNegative() {
            super(negative -> Bound.NEGATIVE.on(Euro::toFraction));
        }
    }

    /** {@link NegativeOrZero}. */
    public static final class OfNegativeOrZero extends PredicateValidator<NegativeOrZero, Euro> {
        /** For providers. */
        public OfNegativeOrZero() {
            super(negativeOrZero -> Bound.NEGATIVE_OR_ZERO.on(Euro::toFraction));
        }
    }

    /** {@link Min}. */
    public static final class OfMin extends PredicateValidator<Min, Euro> {
        /** For providers. */
        public OfMin() {
            super(min -> Bound.atLeast(min.value()).on(Euro::toFraction));
        }
    }

    /** {@link Max}. */
    public static final class OfMax extends PredicateValidator<Max, Euro> {
        /** For providers. */
        public OfMax() {
            super(max -> Bound.atMost(max.value()).on(Euro::toFraction));
        }
    }

    /** {@link DecimalMin}. */
    public static final class OfDecimalMin extends PredicateValidator<DecimalMin, Euro> {
        /** For providers. */
        public OfDecimalMin() {
            super(min -> Bound.of(min).on(Euro::toFraction));
        }
    }

    /** {@link DecimalMax}. */
    public static final class OfDecimalMax extends PredicateValidator<DecimalMax, Euro> {
        /** For providers. */
        public OfDecimalMax() {
            super(max -> Bound.of(max).on(Euro::toFraction));
        }
    }
}
