package it.sportello.rendicontazione.funding;

import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A person or a body on a document.
 *
 * @param name its name; at most 200 characters
 * @param codiceFiscale its codice fiscale, of a person or of a body
 * @param vatNumber its VAT number with the country in front: {@code IT00104330493}; elsewhere as that country writes it
 */
public record Subject(
        @NotBlank @Size(max = 200) String name,
        Optional<@CodiceFiscale String> codiceFiscale,
        Optional<@Pattern(regexp = "[A-Z]{2}[0-9A-Za-z+*./ -]{1,28}") String> vatNumber) {

    /** The VAT number, or without one the codice fiscale, or without either the name: what tells issuers apart. */
    public String identity() {
        return vatNumber.or(() -> codiceFiscale).orElse(name);
    }

    /** Nothing of it: who it is may be personal data. */
    @Override
    public String toString() {
        return "Subject[]";
    }
}
