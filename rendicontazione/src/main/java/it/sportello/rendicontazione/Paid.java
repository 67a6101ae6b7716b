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
 * @param creditNote what is to be said of a credit note, which may bear the name of an invoice
 * @param unmatched payments that pay no document
 * @param findings what is to be said of payments as such
 */
record Paid(
        Function<DocumentKey, Optional<Settlement>> settlement,
        Function<DocumentKey, Optional<Settlement>> creditNote,
        List<Payment> unmatched,
        List<Finding> findings) {

    /** With nothing to say of credit notes. */
    Paid(Function<DocumentKey, Optional<Settlement>> settlement, List<Payment> unmatched, List<Finding> findings) {
        this(settlement, note -> Optional.empty(), unmatched, findings);
    }

    Optional<Settlement> of(SeenDocument document) {
        return (document.kind().reduces() ? creditNote : settlement).apply(document.key());
    }
}
