package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.Settlement;
import java.util.List;
import java.util.Optional;

/**
 * What an audit made of one claimed expense. Amounts are in euro; those of a credit note are below zero, since it takes
 * back. What is claimed is always what is admitted, reduced, rejected and pending together.
 *
 * @param expense what was claimed
 * @param voucher the document, if it was found
 * @param settlement how it was paid, if it was found
 * @param state what it came to
 * @param claimed what was claimed
 * @param admitted what is an expense of the project
 * @param reduced what is cut off an expense that is otherwise admitted
 * @param rejected what is no expense of the project
 * @param pending what waits for a document, a payment or a person
 * @param cuts why it was reduced, each cut with its amount; together they are what is reduced
 * @param elements what was looked for on the document
 * @param findings everything found, with place and article
 */
public record AuditedExpense(
        ClaimedExpense expense,
        Optional<Voucher> voucher,
        Optional<Settlement> settlement,
        State state,
        Euro claimed,
        Euro admitted,
        Euro reduced,
        Euro rejected,
        Euro pending,
        List<Cut> cuts,
        List<ElementResult> elements,
        List<Finding> findings) {

    /** Copies the lists and holds the amounts together. */
    public AuditedExpense {
        cuts = List.copyOf(cuts);
        elements = List.copyOf(elements);
        findings = List.copyOf(findings);
        if (!Euro.sum(List.of(admitted, reduced, rejected, pending)).equals(claimed)
                || !Euro.sum(cuts.stream().map(Cut::amount).toList()).equals(reduced)) {
            throw new IllegalArgumentException("no cent of a claim may be lost");
        }
    }

    /** What an expense comes to. */
    public enum State {
        /** All of it is admitted. */
        ADMITTED,
        /** A part is admitted, for reasons. */
        REDUCED,
        /** Nothing is admitted. */
        REJECTED,
        /** It waits for something that can still come. */
        TO_BE_COMPLETED
    }

    /**
     * An amount that was cut off.
     *
     * @param amount how much, in euro
     * @param why the reason, with its article
     */
    public record Cut(Euro amount, Finding why) {}

    /** Its name and state only. */
    @Override
    public String toString() {
        return expense.id() + " " + state;
    }
}
