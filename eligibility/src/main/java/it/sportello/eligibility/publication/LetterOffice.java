package it.sportello.eligibility.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;

/**
 * What the office supplies for letters. None of it is in a notice for certain, so none of it is invented.
 *
 * @param body the body
 * @param office the office that writes
 * @param procedure what it is about: the title of the notice
 * @param answersTo where documents and observations go: an address, a PEC
 * @param inCharge who is in charge of the procedure (art. 8, c. 2, lett. c), L. 241/1990)
 * @param priorNotice whether an exclusion that is not final is told as the notice of art. 10-bis L. 241/1990, with ten
 *     days for observations; whether that article applies to the procedure is for the office to say
 * @param completionDays within how many days what is missing must be presented (art. 6, c. 1, lett. b), L. 241/1990)
 * @param appeals to whom one can appeal against the final act, and until when (art. 3, c. 4, L. 241/1990)
 * @param afterAdmission what whoever is admitted has to do next, in Italian or in the language of the letters
 */
public record LetterOffice(
        @NotBlank String body,
        @NotBlank String office,
        @NotBlank String procedure,
        @NotBlank String answersTo,
        Optional<@Pattern(regexp = "\\S.*") String> inCharge,
        boolean priorNotice,
        Optional<@Positive @Max(365) Integer> completionDays,
        @NotEmpty List<@Valid Appeal> appeals,
        Optional<@Pattern(regexp = "\\S.*") String> afterAdmission) {

    /** Copies the list. */
    public LetterOffice {
        appeals = List.copyOf(appeals);
    }

    /** The office only: who is in charge is a person. */
    @Override
    public String toString() {
        return office;
    }

    /**
     * An appeal.
     *
     * @param authority to whom
     * @param days within how many days
     */
    public record Appeal(
            @NotBlank String authority, @Positive @Max(3650) int days) {}
}
