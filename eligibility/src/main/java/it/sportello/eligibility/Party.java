package it.sportello.eligibility;

import it.sportello.legal.Fraction;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody of whom a notice asks something beside the applicant: another member of the registry family, another body of a
 * grouping. What is absent is unknown.
 *
 * @param id a name in this application, for the reasons
 * @param codiceFiscale the codice fiscale
 * @param born the day of birth
 * @param residence the municipality of residence, or of the seat
 * @param facts what is known of facts, by name
 * @param numbers numbers, by name
 * @param bounds between what a number is that is not known exactly, by name
 * @param days days, by name
 * @param choices words, by name
 */
public record Party(
        @NotBlank String id,
        Optional<@CodiceFiscale String> codiceFiscale,
        Optional<LocalDate> born,
        Optional<@Pattern(regexp = "\\S.*") String> residence,
        Map<String, Boolean> facts,
        Map<String, Fraction> numbers,
        Map<String, @Valid Bounds> bounds,
        Map<String, LocalDate> days,
        Map<String, String> choices) {

    /** Copies the maps. */
    public Party {
        facts = Map.copyOf(facts);
        numbers = Map.copyOf(numbers);
        bounds = Map.copyOf(bounds);
        days = Map.copyOf(days);
        choices = Map.copyOf(choices);
    }

    /**
     * Between what a number is, both in.
     *
     * @param atLeast the least it can be
     * @param atMost the most it can be
     */
    public record Bounds(Optional<Fraction> atLeast, Optional<Fraction> atMost) {}

    /** Nothing: all of it is personal data. */
    @Override
    public String toString() {
        return "party";
    }
}
