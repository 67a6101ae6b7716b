package it.sportello.coprogettazione;

import it.sportello.legal.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * The result of a procedure.
 *
 * @param rubric the rubric it was made with
 * @param lot the lot whose ranking it is; absent if the notice makes one ranking
 * @param normalised whether totals are normalised; if not, raw and counting totals are the same
 * @param ranking the proposals, the best first; proposals of one position in the order of the ballots
 * @param excluded the proposals that have no place, in the order of the ballots
 */
public record ScoringResult(
        RuleSet rubric,
        Optional<String> lot,
        boolean normalised,
        List<ProposalScore> ranking,
        List<ExcludedProposal> excluded) {

    /** Copies the lists. */
    public ScoringResult {
        excluded = List.copyOf(excluded);
        ranking = List.copyOf(ranking);
    }
}
