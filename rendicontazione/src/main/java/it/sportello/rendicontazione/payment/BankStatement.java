package it.sportello.rendicontazione.payment;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.Payment;
import java.util.List;

/**
 * What one or several bank statements say.
 *
 * @param files the files, in the order they were read
 * @param payments what left the accounts and did not come back, by day and name
 * @param undone what left them and came back (storno, bonifico respinto), or may have, where that cannot be told from
 *     others: it paid nothing
 * @param received what came in, and is nobody's expense
 * @param findings what is to be said of them
 */
public record BankStatement(
        List<File> files,
        List<Payment> payments,
        List<Payment> undone,
        List<Received> received,
        List<Finding> findings) {

    /** Copies the lists. */
    public BankStatement {
        files = List.copyOf(files);
        payments = List.copyOf(payments);
        undone = List.copyOf(undone);
        received = List.copyOf(received);
        findings = List.copyOf(findings);
    }

    /**
     * A file that was read.
     *
     * @param name its name
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal; empty if they could not be read to the end
     */
    public record File(String name, String sha256) {}

    /** How many payments only: statements hold personal data. */
    @Override
    public String toString() {
        return "BankStatement[" + payments.size() + "]";
    }
}
