package it.sportello.eligibility;

import it.sportello.legal.Finding;
import java.util.List;

/**
 * What the notice says of many applications together.
 *
 * <p>A record that could not be read stands in nobody's way. Once it is corrected, a later one of its registry family
 * may have to give way to it, so outcomes are final only when no finding is an error.
 *
 * @param decisions a decision for each application that could be read and is sound, by protocol number
 * @param findings everything that was found: records that could not be read or are not sound, which have no decision,
 *     and what is odd in the others
 */
public record Decisions(List<Decision> decisions, List<Finding> findings) {

    /** Copies the lists. */
    public Decisions {
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }

    /** Those admitted, with and without reserve, in the order in which they start. */
    public List<Decision> inOrderOfStart() {
        return decisions.stream().filter(Decision::isAdmission).toList();
    }

    /** Those that are still open, by protocol number. */
    public List<Decision> pending() {
        return decisions.stream()
                .filter(decision ->
                        decision instanceof Decision.ToBeCompleted || decision instanceof Decision.ToBeDecided)
                .toList();
    }

    /** How many there are. */
    @Override
    public String toString() {
        return decisions.size() + " decisions, " + findings.size() + " findings";
    }
}
