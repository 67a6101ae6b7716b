package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/** Words for the arguments of findings. */
enum FatturaMessage implements Message {
    BYTES,
    ENVELOPES,
    DEPTH,
    ELEMENTS,
    TAG,
    CDATA,
    CHARACTERS,
    ENTRIES,
    RATIO,
    UNFOLDED,
    XML,
    P7M,
    BASE64_ENDS,
    ASCII,
    LATIN,
    LINE,
    FORM,
    ONE_OF,
    DATE,
    DATE_FROM,
    DATE_TIME,
    AMOUNT,
    RATE,
    INTEGER,
    BASE64,
    EMAIL;

    static final Messages MESSAGES = Messages.load(name -> FatturaMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "fattura." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }

    /** The message with values in it, as an argument of a finding. */
    Message with(Object... values) {
        return new Filled(this, List.of(values));
    }

    /**
     * A message with its values.
     *
     * @param message the message
     * @param values the values
     */
    record Filled(Message message, List<Object> values) implements Message {
        @Override
        public String key() {
            return message.key();
        }

        @Override
        public Messages messages() {
            return message.messages();
        }

        @Override
        public String text(Locale locale) {
            return message.text(locale, values);
        }
    }
}
