package it.sportello.eligibility.matching;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of this package that are not findings. */
enum MatchingMessage implements Message {
    /** Assigned. Arguments: employer, seat, activity, then what decided. */
    ONLY_ONE,
    NEAREST,
    BY_ARRIVAL,
    BY_LOT,
    AT_LIMIT,
    NO_EMPLOYER,
    NO_PLACE,
    PAIR_LIMITS,
    OPEN_LIMIT,
    OPEN_NO_PREFERENCE,
    OPEN_DISTANCE,
    OPEN_TIE,
    OPEN_DEPENDS,
    OPEN_PLACES,
    MISSING,
    MISSING_BY,
    MISSING_LIMIT,
    MISSING_HOME,
    MISSING_SEAT,
    MISSING_ARRIVAL,
    MISSING_PLACES,
    DECIDE_EMPLOYER,
    DECIDE_TIE,
    DECIDE_OTHERS,
    WHO_EMPLOYER,
    WHO_WORKER,
    WHO_OFFICE,
    EMPLOYER_OPEN,
    EMPLOYER_NO_WORKER,
    EMPLOYER_OTHERS,
    WORKER_LINE,
    EMPLOYER_LINE;

    static final Messages MESSAGES = Messages.load(name -> MatchingMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "elig.matching." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
