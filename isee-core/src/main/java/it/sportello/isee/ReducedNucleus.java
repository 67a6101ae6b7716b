package it.sportello.isee;

import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * The reduced nucleus an adult with disability may choose for social and health benefits, and a student for a doctorate:
 * the beneficiary, the spouse, the minor children and the adult dependent children; art. 6, c. 2, D.P.C.M. 159/2013.
 *
 * @param beneficiary the codice fiscale of the beneficiary
 * @param members the codici fiscali of its members, all of them members of the whole nucleus
 * @param conditions what holds of children and parents in it
 * @param home where it lives
 */
public record ReducedNucleus(
        @CodiceFiscale String beneficiary,
        @NotEmpty List<String> members,
        @Valid Conditions conditions,
        @Valid Home home) {

    /** Copies the list. */
    public ReducedNucleus {
        members = List.copyOf(members);
    }

    /** The number of members only. */
    @Override
    public String toString() {
        return "reduced nucleus of " + members.size();
    }
}
