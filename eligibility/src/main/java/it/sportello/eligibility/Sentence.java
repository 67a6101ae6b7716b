package it.sportello.eligibility;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * A text with the values it mentions, written out late, in the language asked for.
 *
 * @param message the text
 * @param arguments the values; they may be personal data
 */
public record Sentence(Message message, List<Object> arguments) implements Message {

    /** Copies the list. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(Message message, Object... arguments) {
        return new Sentence(message, List.of(arguments));
    }

    /** The key of its text. */
    @Override
    public String key() {
        return message.key();
    }

    /** The texts it is one of. */
    @Override
    public Messages messages() {
        return message.messages();
    }

    /** The same text with other values. */
    @Override
    public String text(Locale locale, List<?> others) {
        return message.text(locale, others);
    }

    /** The text, without a full stop. */
    @Override
    public String text(Locale locale) {
        return message.text(locale, arguments);
    }

    /** The key only. */
    @Override
    public String toString() {
        return message.key();
    }
}
