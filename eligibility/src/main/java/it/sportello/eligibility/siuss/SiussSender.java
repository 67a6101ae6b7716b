package it.sportello.eligibility.siuss;

import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Who sends a flow ({@code Ente}).
 *
 * <p>Source: schema PS_PSA_SINA201812. Lengths are counted in UTF-16 units.
 *
 * @param code the code of the body in the access system of INPS, 32 characters at most; 30 at most if the name of the flow
 *     is to fit in its 50
 * @param name the name of the body, 100 characters at most
 * @param cadastralCode the cadastral code of the municipality where the body has its seat, {@code H501}
 * @param operator the codice fiscale of who sends
 */
public record SiussSender(
        @Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 32)
        String code,

        Optional<@Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 100) String> name,
        @Pattern(regexp = SiussForm.CADASTRAL) String cadastralCode,
        @CodiceFiscale String operator) {

    /** The code only: the operator is a person. */
    @Override
    public String toString() {
        return "sender " + code;
    }
}
