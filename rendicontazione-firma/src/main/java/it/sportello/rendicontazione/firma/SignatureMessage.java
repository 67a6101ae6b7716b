package it.sportello.rendicontazione.firma;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** Words for the arguments of findings. */
enum SignatureMessage implements Message {
    SIGNERS,
    COUNTER_SIGNATURES,
    CERTIFICATES,
    CERTIFICATE_BYTES,
    BLOCK_BYTES,
    PATHS;

    static final Messages MESSAGES = Messages.load(name -> SignatureMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "firma.limit-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
