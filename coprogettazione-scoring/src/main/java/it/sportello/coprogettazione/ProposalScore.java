package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * The result of a proposal.
 *
 * @param proposal its id
 * @param position its place in the ranking, from 1; those that nothing orders share it, and the next place is left free
 * @param tied whether another proposal shares its place
 * @param total the points that count, exact unless the rubric orders a rounding
 * @param rawTotal the points without normalisation, always shown beside
 * @param groups the points by group, in the order of the rubric
 * @param criteria the points by criterion, in the order of the rubric
 */
public record ProposalScore(
        String proposal,
        int position,
        boolean tied,
        Fraction total,
        Fraction rawTotal,
        List<GroupScore> groups,
        List<CriterionScore> criteria) {

    /** Copies the lists. */
    public ProposalScore {
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
    }

    ProposalScore placed(int place, boolean shared) {
        return new ProposalScore(proposal, place, shared, total, rawTotal, groups, criteria);
    }

    /** The total with two decimals, half up: for printing beside the exact one, never for deciding. */
    public BigDecimal printedTotal() {
        return total.printed(2);
    }
}
