package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a document was paid. Only what was executed and stands against nothing in the rules counts as paid.
 *
 * @param document which document
 * @param parts the payments of it, in the order of their days
 * @param due what had to be paid: its total, less the credit notes on it, in euro
 * @param splitVat what of that is VAT that is not paid to the issuer, in euro
 * @param paid what was paid of it in a way that is admitted, to the issuer and to the State, in euro
 * @param completed the day on which the last of it was paid; nothing as long as anything is due
 * @param findings what is to be said of it
 */
public record Settlement(
        DocumentKey document,
        List<PaidPart> parts,
        Euro due,
        Euro splitVat,
        Euro paid,
        Optional<LocalDate> completed,
        List<Finding> findings) {

    /** Copies the lists. */
    public Settlement {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** Of a document all of which is paid to its issuer, or withheld from him. */
    public Settlement(
            DocumentKey document,
            List<PaidPart> parts,
            Euro due,
            Euro paid,
            Optional<LocalDate> completed,
            List<Finding> findings) {
        this(document, parts, due, Euro.ZERO, paid, completed, findings);
    }

    /**
     * One payment of a document.
     *
     * @param payment the payment, all of it
     * @param part what of the document it pays
     * @param amount how much of it, in euro
     * @param admitted whether it counts: an admitted means, from the right account, in time
     */
    public record PaidPart(Payment payment, Payment.Part part, Euro amount, boolean admitted) {}
}
