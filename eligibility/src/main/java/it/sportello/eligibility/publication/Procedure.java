package it.sportello.eligibility.publication;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/**
 * What a list is of.
 *
 * @param body the body that publishes
 * @param title the notice, for people
 * @param articles the place in the notice that each outcome rests on, if the list is to name it: it is the same for all
 *     of that outcome. The clause that keeps one applicant out may tell of health or poverty, and is in the letter
 */
public record Procedure(@NotBlank String body, @NotBlank String title, Map<PublicOutcome, @NotBlank String> articles) {

    /** Copies the map. */
    public Procedure {
        articles = Map.copyOf(articles);
    }
}
