package it.sportello.legal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Where the text of an act contradicts itself or is silent, the reading that was chosen and why. It stands in the
 * document beside the rule, is shown whenever the document is checked, and is never chosen in silence.
 *
 * @param id the name by which a rule points to it
 * @param texts the words of the act that do not agree, or a description of what it does not say
 * @param chosen the reading that is applied
 * @param because the reason for it
 * @param source the places in the act
 */
public record ChosenReading(
        @NotBlank String id,
        @NotEmpty List<@NotBlank String> texts,
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
                List.of(String.join("» / «", texts), chosen, because),
                references);
    }
}
