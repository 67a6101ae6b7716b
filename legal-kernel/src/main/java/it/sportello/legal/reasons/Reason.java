package it.sportello.legal.reasons;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One node of the tree of reasons: what was found, from what, by which rule, and because of which further reasons.
 *
 * <p>It holds a message key and values; words are made when asked for. The text of the message shows the result as
 * {@code {0}} and the inputs as {@code {1}}, {@code {2}} …, so a formula prints with its numbers in it. Reasons of a
 * person's case are personal data: {@link #toString} shows keys only.
 *
 * @param kind what sort of step this is
 * @param message its label and formula
 * @param result what came out
 * @param inputs the values that went in, in the order of the placeholders
 * @param references the rules it rests on
 * @param because the reasons below it, in the order in which they arose
 */
public record Reason(
        Kind kind,
        Message message,
        Object result,
        List<Object> inputs,
        List<LegalReference> references,
        List<Reason> because) {

    /** The sorts of steps. */
    public enum Kind {
        /** A value somebody declared, attested or documented. */
        GIVEN,
        /** A value of the law or of the notice. */
        PARAMETER,
        /** A formula. */
        STEP,
        /** A rounding that a rule orders. */
        ROUNDING,
        /** A condition that holds, fails, or cannot be told yet. */
        TEST,
        /** The branch that was taken. */
        TAKEN,
        /** A branch that was considered and not taken. */
        NOT_TAKEN
    }

    /** Copies the lists. */
    public Reason {
        inputs = List.copyOf(inputs);
        references = List.copyOf(references);
        because = List.copyOf(because);
    }

    /** The sentence of this node alone, with its references. */
    public String sentence(Locale locale) {
        List<Object> values = new ArrayList<>(inputs.size() + 1);
        values.add(result);
        values.addAll(inputs);
        String text = message.text(locale, values);
        return references.isEmpty() ? text : text + " [" + Messages.show(references, locale) + "]";
    }

    /** The whole tree, a line for each node, indented by two spaces a level. */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        write(text, 0, locale);
        return text.toString();
    }

    private void write(StringBuilder text, int depth, Locale locale) {
        text.append("  ".repeat(depth))
                .append(depth == 0 ? "" : "- ")
                .append(sentence(locale))
                .append('\n');
        for (Reason reason : because) {
            reason.write(text, depth + 1, locale);
        }
    }

    /** Kind and key only. */
    @Override
    public String toString() {
        return kind + " " + message.key();
    }
}
