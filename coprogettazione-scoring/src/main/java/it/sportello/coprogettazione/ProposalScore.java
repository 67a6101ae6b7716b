package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * The result of a proposal.
 *
 * @param proposal its id
 * @param position its place in the ranking, from 1; equal totals share it, and the next place is left free
 * @param tied whether another proposal has the same total
 * @param total the points that count, exact unless the rubric orders a rounding
 * @param rawTotal the points without normalisation, always shown beside
 * @param criteria the points by criterion, in the order of the rubric
 */
public record ProposalScore(
        String proposal, int position, boolean tied, Fraction total, Fraction rawTotal, List<CriterionScore> criteria) {

    /** Copies the list. */
    public ProposalScore {
        criteria = List.copyOf(criteria);
    }

    /** The total with two decimals, half up: for printing beside the exact one, never for deciding. */
    public BigDecimal printedTotal() {
        return total.printed(2);
    }
}
