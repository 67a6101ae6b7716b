package it.sportello.isee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/**
 * What the declarant states of the children and their parents (quadro A); it decides the additions of annex 1, D.P.C.M.
 * 159/2013.
 *
 * @param parentsWorked whether both parents, or the only one present, worked or ran a business for at least six months of
 *     the income reference year; a parent who lives elsewhere is present for this, unless art. 7 leaves him or her out
 * @param loneParent whether the nucleus is only one parent who did not work, and minor children
 * @param children how many children of one member and of his or her spouse are in the nucleus; without it, the members
 *     told to be children of the declarant
 * @param cohabitingChildren how many of these live with them
 */
public record Conditions(
        boolean parentsWorked,
        boolean loneParent,
        Optional<@PositiveOrZero @Max(99) Integer> children,
        Optional<@PositiveOrZero @Max(99) Integer> cohabitingChildren) {

    /** Parents who did not both work, children as the members show them. */
    public static final Conditions NONE = new Conditions(false, false, Optional.empty(), Optional.empty());
}
