package it.sportello.legal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * Where the text of an act contradicts itself or is silent, the reading that was chosen and why. It stands in the
 * document beside the rule, is shown whenever the document is checked, and is never chosen in silence.
 *
 * @param id the name by which a rule points to it
 * @param texts the words of the act that do not agree, or that leave something open; quotations, word for word
 * @param silence what these words do not say, told in words that are not the act's and go on from the quotation
 * @param chosen the reading that is applied
 * @param because the reason for it
 * @param source the places in the act
 */
public record ChosenReading(
        @NotBlank String id,
        @NotEmpty List<@NotBlank String> texts,
        Optional<@Pattern(regexp = "\\S.*") String> silence,
        @NotBlank String chosen,
        @NotBlank String because,
        @NotBlank String source) {
    /** Copies the list. */
    public ChosenReading {
        texts = List.copyOf(texts);
    }

    /**
     * The finding that shows the reading to whoever checks the document.
     *
     * @param references the places that {@code source} names
     * @param location where the reading stands
     */
    public Finding finding(List<LegalReference> references, Location location) {
        return new Finding(
                KernelFinding.CHOSEN_READING,
                location,
                List.of(
                        "«" + String.join("» / «", texts) + "»"
                                + silence.map(said -> " " + said).orElse(""),
                        chosen,
                        because),
                references);
    }
}
