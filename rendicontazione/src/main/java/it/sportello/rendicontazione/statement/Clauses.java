package it.sportello.rendicontazione.statement;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.FundingRules;
import java.util.List;

/** Findings that cite the clauses of a funding. */
final class Clauses {

    private Clauses() {}

    static Finding about(FundingRules rules, String source, FindingCode code, String pointer, Object... arguments) {
        return new Finding(code, Location.at(pointer), List.of(arguments), rules.places(source));
    }
}
