package it.sportello.eligibility.matching;

import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Assigns workers to the employers of a list.
 *
 * <p>Source: notice of the municipality of Capannori of 2018, art. 5. An employer is compatible if it offers an activity
 * the worker is fit for. Where the list has more employers for an activity than workers were found for it, the one whose
 * operating seat is nearest to the worker's home is preferred; where it has not, the notice gives no preference: one
 * compatible employer with a free place is taken, among several a person chooses, or the nearest if the office decided so
 * ({@link MatchingCase.WhereNotMore}). A worker at a limit of art. 54-bis D.L. 50/2017 is not proposed, and does not count
 * among those found; an employer counts as on the list whether or not it has a place left.
 *
 * <p>Readings of ours, where the notice is silent: equal distances go to the application that arrived first, then to the
 * lot if one was drawn, else to a person; of two workers for the last place the one listed first has it, and a finding
 * says so; a place that somebody may still need is kept, and who would take it waits.
 *
 * <p>Units: kilometres. Distances are compared exactly as {@link UnitVector} says, to a thousandth of a millimetre, and
 * rounded half up only to be shown. Errors: a case that contradicts itself is refused; an unknown home, seat or limit
 * leaves the worker open, and is never the nearest nor the farthest.
 *
 * <p>Stateless and thread-safe.
 */
public final class Matching {

    /** The rules of the notice. */
    public Matching() {}

    /**
     * Who goes where, who is left and why.
     *
     * @param asked employers and workers
     * @param clauses where the notice says so, to be cited
     */
    public Outcome<MatchingReport> match(MatchingCase asked, List<LegalReference> clauses) {
        List<Finding> findings = new ArrayList<>(DocumentReader.check(asked));
        if (!Finding.noError(findings)) {
            return new Outcome.Refused<>(findings);
        }
        Assignment assignment = new Assignment(asked, clauses);
        MatchingReport report = assignment.report();
        findings.addAll(assignment.findings());
        return new Outcome.Computed<>(report, findings);
    }
}
