package it.sportello.isee;

import it.sportello.legal.Euro;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An income exempt from IRPEF that a notice adds to the ISE.
 *
 * @param kind what it is, in the words of the notice
 * @param amount the amount of the year, in euro
 */
public record ExemptIncome(
        @NotBlank String kind,
        @PositiveOrZero @DecimalMax("1000000000") Euro amount) {

    /** Nothing: kind and amount are personal data. */
    @Override
    public String toString() {
        return "exempt income";
    }
}
