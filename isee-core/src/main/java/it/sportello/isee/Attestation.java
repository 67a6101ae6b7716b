package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The values of an ISEE attestation that other rules start from, as whoever issued it printed them.
 *
 * @param presented the day the DSU was presented, which tells under which rules the attestation was made
 * @param ise the ISE, in euro
 * @param scale the value of the equivalence scale, a pure number
 * @param isee the ISEE, in euro, if it is printed; it is only used to check the other two
 */
public record Attestation(
        LocalDate presented,
        @PositiveOrZero @DecimalMax("1000000000") Euro ise,
        @DecimalMin("1") @DecimalMax("100") Fraction scale,
        Optional<Euro> isee) {

    /** The day only: the amounts are personal data. */
    @Override
    public String toString() {
        return "attestation of a DSU presented on " + presented;
    }
}
