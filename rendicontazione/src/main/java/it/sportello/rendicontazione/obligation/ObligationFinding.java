package it.sportello.rendicontazione.obligation;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What may be wrong with a book of duties and with the facts it is asked about. */
public enum ObligationFinding implements FindingCode {
    /** A name that stands twice. Arguments: the name, where it stood first, from 1. */
    DUPLICATE_ID("REND-3601", Severity.ERROR),
    /** An event that is not in the list. Arguments: its name, the names there are. */
    UNKNOWN_EVENT("REND-3602", Severity.ERROR),
    /** A circumstance that is not in the list. Arguments: its name, the names there are. */
    UNKNOWN_CIRCUMSTANCE("REND-3603", Severity.ERROR),
    /** A reading that is not in the list. Arguments: its name, the names there are. */
    UNKNOWN_READING("REND-3604", Severity.ERROR),
    /** A source that does not read as a place of an act. Argument: the source. */
    SOURCE_FORM("REND-3605", Severity.ERROR),
    /** Not exactly one of several keys. Arguments: the keys, how many there are. */
    EXACTLY_ONE("REND-3606", Severity.ERROR),
    /** A duty that its proof does not fit. Argument: why. */
    PROOF_FIT("REND-3607", Severity.ERROR),
    /** A duty that is proved by one that is not there, or is itself proved by duties. Arguments: its name, the names. */
    UNKNOWN_DUTY("REND-3608", Severity.ERROR),
    /** A range of employees that holds no number. Arguments: the fewest, the most. */
    HEADCOUNT_RANGE("REND-3609", Severity.ERROR),
    /** Something the act does not say. Arguments: the duty, what, what follows from it. */
    NOT_STATED("REND-3610", Severity.WARNING),
    /** A duty of the administration that depends on what only a partner has. Argument: the duty. */
    ADMINISTRATION("REND-3611", Severity.ERROR),
    /** Something nothing in the book depends on. Argument: its name. */
    UNUSED("REND-3612", Severity.WARNING),
    /** Facts for another book. Arguments: the book they are for, this book. */
    OTHER_BOOK("REND-3631", Severity.ERROR),
    /** A name the book does not know. Arguments: the name, the names it knows. */
    UNKNOWN_NAME("REND-3632", Severity.ERROR),
    /** Not one lead body. Argument: how many are called so. */
    LEAD("REND-3633", Severity.ERROR),
    /** A day no calendar of a procedure holds. Argument: the day. */
    DAY_RANGE("REND-3634", Severity.ERROR),
    /** A policy that ends before it begins. Arguments: its first and its last day. */
    POLICY_PERIOD("REND-3635", Severity.ERROR),
    /** More young or women than were hired. Arguments: how many, the total. */
    HIRES("REND-3636", Severity.ERROR),
    /** An event that happens once, given as one that is repeated, or the other way round. Argument: its name. */
    EVENT_KIND("REND-3637", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ObligationFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Messages messages() {
        return ObligationMessage.MESSAGES;
    }
}
