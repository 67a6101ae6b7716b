package it.sportello.rendicontazione;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** Words of this package, for findings and for pages: {@code state.reduced}. */
public record AuditMessage(String key) implements Message {

    static final Messages MESSAGES = Messages.load(name -> AuditMessage.class.getResourceAsStream(name));

    /** The words for what an expense came to. */
    public static Message of(AuditedExpense.State state) {
        return new AuditMessage("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
