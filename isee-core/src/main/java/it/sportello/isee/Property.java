package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/**
 * A building or a piece of land of a person at the end of the reference year (quadro FC3); art. 5, c. 2 and 3, D.P.C.M.
 * 159/2013.
 *
 * @param kind what it is
 * @param comune the cadastral code of the municipality, or of the state abroad
 * @param share what the person owns of it, in percent, above 0 and up to 100
 * @param value the value for IMU of the whole property, for IVIE if abroad, in euro; before 2015 the value for ICI
 * @param mortgage what is still owed on the mortgage of the person's share at 31 December, in euro
 * @param home whether the nucleus lives in it
 */
public record Property(
        Kind kind,
        @Pattern(regexp = "[A-Z][0-9]{3}") String comune,
        @Positive @DecimalMax("100") Fraction share,
        @PositiveOrZero @DecimalMax("1000000000") Euro value,
        Optional<@PositiveOrZero @DecimalMax("1000000000") Euro> mortgage,
        boolean home) {

    /** The kinds of the DSU. */
    public enum Kind {
        /** F, building. */
        BUILDING("F"),
        /** TE, land one may build on. */
        BUILDING_LAND("TE"),
        /** TA, farm land. */
        FARM_LAND("TA");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code of the DSU form. */
        public String code() {
            return code;
        }
    }

    Property notHome() {
        return new Property(kind, comune, share, value, mortgage, false);
    }

    /** Its kind only. */
    @Override
    public String toString() {
        return "property " + kind;
    }
}
