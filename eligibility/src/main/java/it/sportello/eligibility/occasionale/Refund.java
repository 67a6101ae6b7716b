package it.sportello.eligibility.occasionale;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * What a municipality refunds a user: the cost sustained and agreed beforehand, so the lesser of the two.
 *
 * @param amount what is refunded
 * @param sustained the cost sustained
 * @param agreed the cost agreed beforehand
 * @param because both, in words
 * @param references the clauses of the notice
 */
public record Refund(Euro amount, Euro sustained, Euro agreed, Sentence because, List<LegalReference> references) {

    /** Copies the list. */
    public Refund {
        references = List.copyOf(references);
    }

    /** What the user sustained and is not refunded. */
    public Euro notRefunded() {
        return sustained.minus(amount);
    }

    /** What was agreed and is not needed. */
    public Euro notSpent() {
        return agreed.minus(amount);
    }

    /** One sentence with its clauses. */
    public String text(Locale locale) {
        String said = because.text(locale);
        return references.isEmpty() ? said : said + " [" + Messages.show(references, locale) + "]";
    }
}
