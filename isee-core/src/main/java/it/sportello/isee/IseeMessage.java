package it.sportello.isee;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The steps of an ISEE computation, for its reasons. */
enum IseeMessage implements Message {
    SCALE,
    BY_MEMBERS,
    BY_MORE_MEMBERS,
    SPOUSE_ABSENT,
    SPOUSE_ABSENT_NOT,
    DISABILITY,
    DISABILITY_NOT,
    BOTH_PARENTS_WORK,
    BOTH_PARENTS_WORK_NOT,
    REFUSED,
    ISE,
    ATTESTED_SCALE,
    EXEMPT_INCOMES,
    EXEMPT_INCOME,
    RIDEFINITO;

    static final Messages MESSAGES = Messages.load(name -> IseeMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "isee." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
