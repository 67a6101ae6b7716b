package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense;
import java.util.Collection;

/**
 * What became of what was claimed, in euro; those of credit notes are below zero. What is claimed is always the other four
 * together, and no rounding is made.
 *
 * @param claimed what was claimed
 * @param admitted what is an expense of the project
 * @param reduced what was cut off expenses that are otherwise admitted
 * @param rejected what is no expense of the project
 * @param pending what waits for a document, a payment or a person
 */
public record Amounts(Euro claimed, Euro admitted, Euro reduced, Euro rejected, Euro pending) {

    /** Nothing claimed. */
    public static final Amounts NONE = new Amounts(Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO);

    /**
     * Holds the amounts together.
     *
     * @throws IllegalArgumentException if what is claimed is not the other four together
     */
    public Amounts {
        if (!admitted.plus(reduced).plus(rejected).plus(pending).equals(claimed)) {
            throw new IllegalArgumentException("no cent of a claim may be lost");
        }
    }

    /** Those of one expense. */
    public static Amounts of(AuditedExpense expense) {
        return new Amounts(
                expense.claimed(), expense.admitted(), expense.reduced(), expense.rejected(), expense.pending());
    }

    /** All of them together. */
    public static Amounts sum(Collection<Amounts> amounts) {
        return amounts.stream().reduce(NONE, Amounts::plus);
    }

    /** These and the others together. */
    public Amounts plus(Amounts other) {
        return new Amounts(
                claimed.plus(other.claimed),
                admitted.plus(other.admitted),
                reduced.plus(other.reduced),
                rejected.plus(other.rejected),
                pending.plus(other.pending));
    }
}
