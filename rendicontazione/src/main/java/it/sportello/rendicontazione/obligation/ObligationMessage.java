package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Words of this package with the values they mention: how a duty stands and why.
 *
 * @param key the key of the text
 * @param arguments the values it mentions
 */
public record ObligationMessage(String key, List<Object> arguments) implements Message {

    static final Messages MESSAGES = Messages.load(name -> ObligationMessage.class.getResourceAsStream(name));

    /** Copies the list. */
    public ObligationMessage {
        arguments = List.copyOf(arguments);
    }

    static ObligationMessage of(String key, Object... arguments) {
        return new ObligationMessage(key, List.of(arguments));
    }

    /** The word for a state. */
    public static ObligationMessage of(DutyState state) {
        return word("state", state);
    }

    /** The words for what follows from a missed duty. */
    public static ObligationMessage of(ObligationBook.Effect effect) {
        return word("effect", effect);
    }

    static ObligationMessage of(ObligationBook.Hired hired) {
        return word("hired", hired);
    }

    private static ObligationMessage word(String kind, Enum<?> value) {
        return of(kind + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }

    /** The text with its own values. */
    @Override
    public String text(Locale locale) {
        return text(locale, arguments);
    }

    /** The key only: a value may be personal. */
    @Override
    public String toString() {
        return key;
    }
}
