package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * A parent neither married to nor living with the other, who recognised the child (quadro D); art. 7, D.P.C.M. 159/2013.
 *
 * @param codiceFiscale the codice fiscale
 * @param children the codici fiscali of the children
 * @param position what the parent is to the nucleus
 * @param sheet what the parent earns and owns, needed if he or she enters the nucleus
 * @param addition the <i>componente aggiuntiva</i> as an attestation states it, in euro, needed if the parent has another
 *     family; its formula (annex 2, c. 2) is not known well enough to be computed here
 */
public record AbsentParent(
        @CodiceFiscale String codiceFiscale,
        @NotEmpty List<String> children,
        Position position,
        Optional<@Valid Member> sheet,
        Optional<@PositiveOrZero Euro> addition) {

    /** What art. 7 makes of an absent parent. */
    public enum Position {
        /** None of the exceptions holds: the parent enters the nucleus. */
        ATTRACTED,
        /** Letter a: married to somebody else; a component is added. */
        MARRIED_TO_ANOTHER,
        /** Letter b: has children with somebody else; a component is added. */
        CHILDREN_WITH_ANOTHER,
        /** Letter c: a court ordered regular maintenance; nothing is added. */
        MAINTENANCE_ORDERED,
        /** Letter d: excluded from parental authority or removed; nothing is added. */
        REMOVED,
        /** Letter e: estrangement was established; nothing is added. */
        ESTRANGED;

        boolean addsComponent() {
            return this == MARRIED_TO_ANOTHER || this == CHILDREN_WITH_ANOTHER;
        }
    }

    /** Copies the list. */
    public AbsentParent {
        children = List.copyOf(children);
    }

    /** The position only. */
    @Override
    public String toString() {
        return "absent parent " + position;
    }
}
