package it.sportello.eligibility.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/**
 * A place on the earth, in decimal degrees.
 *
 * @param latitude from −90, the South Pole, to 90, the North Pole
 * @param longitude from −180 to 180, east of Greenwich positive; both ends are the same meridian
 */
public record Coordinates(
        @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {

    /** Nothing: where a person lives is personal data. */
    @Override
    public String toString() {
        return "coordinates";
    }
}
