package it.sportello.legal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rounding that a rule or a notice orders: to the nearest multiple of a unit, in a named direction.
 *
 * <p>Rounding is an act of its own with a source of its own. Where no text orders one, none is made.
 *
 * @param unit what results are multiples of: 0.01 for cents, 1 for whole euro, 0.5 for half points
 * @param mode what happens between two multiples
 */
public record Rounding(
        @NotNull @Positive BigDecimal unit, @NotNull Mode mode) {

    /** To the cent, half a cent and more upwards. */
    public static final Rounding CENT_HALF_UP = new Rounding(new BigDecimal("0.01"), Mode.HALF_UP);

    private static final Fraction CENT = Fraction.of(1, 100);

    /** The directions found in Italian rules and notices. */
    public enum Mode {
        /** To the nearest multiple; in the middle, away from zero. */
        HALF_UP(RoundingMode.HALF_UP),
        /** To the nearest multiple; in the middle, to the even one. */
        HALF_EVEN(RoundingMode.HALF_EVEN),
        /** Always away from zero ("per eccesso"). */
        UP(RoundingMode.UP),
        /** Always towards zero ("per difetto", "troncamento"). */
        DOWN(RoundingMode.DOWN);

        private final RoundingMode javaMode;

        Mode(RoundingMode javaMode) {
            this.javaMode = javaMode;
        }
    }

    /**
     * Refuses a unit that is not positive, and drops the zeros at its end: 0.010 is 0.01.
     *
     * @throws IllegalArgumentException if the unit is zero, negative or absurdly fine
     */
    public Rounding {
        if (unit.signum() <= 0 || Math.abs((long) unit.scale()) > 100) {
            throw new IllegalArgumentException("the unit of a rounding is a positive number");
        }
        unit = unit.stripTrailingZeros();
        if (unit.scale() < 0) {
            unit = unit.setScale(0);
        }
    }

    Fraction round(Fraction value) {
        Fraction step = isToCents() ? CENT : Fraction.of(unit);
        return value.dividedBy(step).whole(javaMode()).times(step);
    }

    boolean isToCents() {
        return unit.compareTo(CENT_HALF_UP.unit) == 0;
    }

    RoundingMode javaMode() {
        return mode.javaMode;
    }
}
