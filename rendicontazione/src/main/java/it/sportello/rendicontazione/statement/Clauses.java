package it.sportello.rendicontazione.statement;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.FundingRules;
import java.util.List;

/** Cites the clauses of a funding. */
final class Clauses {

    private Clauses() {}

    /** The places a source names; none if it does not read as places, which is a finding of the rules themselves. */
    static List<LegalReference> of(FundingRules rules, String source) {
        try {
            return rules.sources().parse(source);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static Finding about(FundingRules rules, String source, FindingCode code, String pointer, Object... arguments) {
        return new Finding(code, Location.at(pointer), List.of(arguments), of(rules, source));
    }
}
