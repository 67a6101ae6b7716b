package it.sportello.rendicontazione;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.payment.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which payments pay which documents.
 *
 * @param settlement how a document was paid; nothing if no payment of it was found
 * @param unmatched payments that pay no document
 * @param findings what is to be said of payments as such
 */
record Paid(
        Function<DocumentKey, Optional<Settlement>> settlement, List<Payment> unmatched, List<Finding> findings) {}
