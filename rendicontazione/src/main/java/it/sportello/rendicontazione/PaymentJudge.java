package it.sportello.rendicontazione;

import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds out which payments pay which documents. */
@FunctionalInterface
interface PaymentJudge {

    /**
     * Matches them.
     *
     * @param spender who charges each document
     * @param undone what came back, whoever else tells it as paid
     * @param presented the day the claim is presented
     */
    Paid match(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, Partner> spender,
            List<Payment> payments,
            List<Payment> undone,
            LocalDate presented);
}
