package it.sportello.rendicontazione.element;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.FundingElement;
import java.util.List;

/**
 * What was found of one element on one document.
 *
 * @param element what was looked for
 * @param presence how it stands there
 * @param findings what is to be said of it, with place, value and article; none if it is as it was asked for
 */
public record ElementResult(FundingElement element, Presence presence, List<Finding> findings) {
    /** Copies the list. */
    public ElementResult {
        findings = List.copyOf(findings);
    }
}
