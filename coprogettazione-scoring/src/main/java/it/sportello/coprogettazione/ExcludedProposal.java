package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import java.util.List;

/**
 * A proposal that has no place in the ranking.
 *
 * @param proposal its id
 * @param reasons the filter or the thresholds that keep it out, each with the value seen, the bound and the place in the
 *     notice
 */
public record ExcludedProposal(String proposal, List<Finding> reasons) {

    /** Copies the list. */
    public ExcludedProposal {
        reasons = List.copyOf(reasons);
    }
}
