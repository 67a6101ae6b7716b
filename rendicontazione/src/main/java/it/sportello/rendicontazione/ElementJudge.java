package it.sportello.rendicontazione;

import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.List;
import java.util.Optional;

/** Looks on a document for what a notice wants written there. */
@FunctionalInterface
interface ElementJudge {

    /**
     * What was found of each element; one with an error makes the expense wait.
     *
     * @param partner who charges the document, if it is a partner
     */
    List<ElementResult> check(Voucher voucher, Optional<Partner> partner);
}
