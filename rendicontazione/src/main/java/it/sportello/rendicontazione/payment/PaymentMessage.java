package it.sportello.rendicontazione.payment;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** Words for the arguments of findings. */
enum PaymentMessage implements Message {
    DEPTH,
    ELEMENTS,
    CHARACTERS,
    CRO_OR_TRN,
    MANDATE_NUMBER;

    static final Messages MESSAGES = Messages.load(name -> PaymentMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "payment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
