package it.sportello.rendicontazione;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.Settlement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * What came of it.
     *
     * @param settlement how a document was paid; nothing if no payment of it was found
     * @param unmatched payments that pay no document
     * @param findings what is to be said of payments as such
     */
    record Paid(
            Function<DocumentKey, Optional<Settlement>> settlement, List<Payment> unmatched, List<Finding> findings) {}
}
