package it.sportello.eligibility.siuss;

import it.sportello.legal.Finding;
import java.util.List;

/**
 * What came of writing flows. Every benefit that was handed in is in one flow, or among those that are not sent.
 *
 * @param flows the flows, by their number
 * @param refused the benefits that cannot be sent
 * @param findings why, and what to look at in the others; the place is the JSON pointer into the list of beneficiaries
 */
public record SiussFlows(List<SiussFlow> flows, List<SiussFlow.Item> refused, List<Finding> findings) {

    /** Copies the lists. */
    public SiussFlows {
        flows = List.copyOf(flows);
        refused = List.copyOf(refused);
        findings = List.copyOf(findings);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return flows.size() + " flows, " + refused.size() + " benefits not sent, " + findings.size() + " findings";
    }
}
