package it.sportello.legal;

import java.util.Locale;

/** Texts that exist for the tests only. */
public enum SampleMessage implements Message {
    /** A text with apostrophes. */
    APOSTROPHE,
    /** Two placeholders. */
    TWO,
    /** Two placeholders, not in their order, one of them twice. */
    SWAPPED,
    /** A declared value. */
    ISE,
    /** A scale and the number of members. */
    SCALE,
    /** A formula with its two inputs. */
    ISEE,
    /** A final amount. */
    DUE,
    /** In no file. */
    FORGOTTEN;

    static final Messages MESSAGES = Messages.load(name -> SampleMessage.class.getResourceAsStream("sample-" + name));

    @Override
    public String key() {
        return "sample." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
