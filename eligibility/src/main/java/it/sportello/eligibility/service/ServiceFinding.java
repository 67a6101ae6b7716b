package it.sportello.eligibility.service;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * What is wrong with terms of payment and with events. Codes from 401 on; an event that is refused is a warning, for the
 * rest goes on; an error keeps everything from being paid.
 */
public enum ServiceFinding implements FindingCode {
    /** A duty of hours on a unit that is no month. */
    DUTY_OF_MONTHS_ONLY("ELIG-0901", Severity.ERROR),
    /** A duty without a rule for less than it, or the other way round. */
    LESS_THAN_DUTY("ELIG-0902", Severity.ERROR),
    /** Two rules for the same ending. Arguments: the ending, the place of the first. */
    ENDING_TWICE("ELIG-0903", Severity.ERROR),
    /** A recovery on an ending that is no false statement. */
    RECOVERY_OF_FALSE_STATEMENTS("ELIG-0904", Severity.ERROR),
    /** An event without something it needs. Arguments: the kind, the key. */
    PART_MISSING("ELIG-0905", Severity.ERROR),
    /** An event with something it does not have. Arguments: the kind, the key. */
    PART_OUT_OF_PLACE("ELIG-0906", Severity.ERROR),
    /** Hours that are no whole minutes. Argument: the hours. */
    NOT_WHOLE_MINUTES("ELIG-0907", Severity.ERROR),
    /** The rounding makes a difference and is not stated. Arguments: the protocol, the month, the amounts. */
    ROUNDING_NOT_STATED("ELIG-0908", Severity.ERROR),
    /** Whether suspended months are lost makes a difference. Arguments: the protocol, the month, granted, the start. */
    SUSPENSION_NOT_STATED("ELIG-0909", Severity.ERROR),
    /** The money ends, and whom to pay is not stated. Arguments: the month, what is due, what is left. */
    LAST_NOT_STATED("ELIG-0910", Severity.ERROR),
    /** New money, and what it is for is not stated. Arguments: the month, what is owed, to whom. */
    LATER_FUNDS_NOT_STATED("ELIG-0911", Severity.ERROR),
    /** A budget beside funds among the events. Argument: the budget. */
    BUDGET_TWICE("ELIG-0912", Severity.ERROR),
    /** No budget is known. */
    BUDGET_NOT_KNOWN("ELIG-0913", Severity.NOTE),
    /** Events that could not be read. Argument: how many. */
    UNREAD("ELIG-0914", Severity.WARNING),
    /** An event of somebody without a valid grant. Argument: the protocol. */
    UNKNOWN_PROTOCOL("ELIG-0915", Severity.WARNING),
    /** The same event again. Arguments: the kind, the day. */
    REPEATED("ELIG-0916", Severity.WARNING),
    /** Two events of a day that contradict each other. Arguments: the kind, the day. */
    CONTRADICTORY("ELIG-0917", Severity.WARNING),
    /** A second grant. Arguments: the protocol, the day of the first. */
    GRANT_AGAIN("ELIG-0918", Severity.WARNING),
    /** A grant for too many months. Arguments: the protocol, the months, the most. */
    GRANT_TOO_LONG("ELIG-0919", Severity.WARNING),
    /** A grant without a monthly cap. Argument: the protocol. */
    GRANT_WITHOUT_CAP("ELIG-0920", Severity.WARNING),
    /** A grant above the most. Arguments: the protocol, the cap, the most. */
    GRANT_ABOVE_CAP("ELIG-0921", Severity.WARNING),
    /** Hours where days are paid, or the like. Arguments: the protocol, the unit. */
    WRONG_UNIT("ELIG-0922", Severity.WARNING),
    /** An assignment to somebody who declined. Arguments: the protocol, the month, the day of the renunciation. */
    EXCLUDED_THIS_YEAR("ELIG-0923", Severity.WARNING),
    /** Service of somebody to whom nothing is assigned. Arguments: the protocol, the month. */
    NOT_ASSIGNED("ELIG-0924", Severity.WARNING),
    /** Service before the start. Arguments: the protocol, the month, the start. */
    BEFORE_START("ELIG-0925", Severity.WARNING),
    /** Service beyond the months granted. Arguments: the protocol, the month, the months, the start. */
    AFTER_MONTHS("ELIG-0926", Severity.WARNING),
    /** Service after the end. Arguments: the protocol, the month, the day of the end. */
    AFTER_END("ELIG-0927", Severity.WARNING),
    /** Service in a suspended month. Arguments: the protocol, the month. */
    IN_SUSPENSION("ELIG-0928", Severity.WARNING),
    /** A second record of a month. Arguments: the protocol, the month, the day of the first. */
    DONE_AGAIN("ELIG-0929", Severity.WARNING),
    /** A second month of what is paid once. Arguments: the protocol, the month. */
    ALREADY_PAID_ONCE("ELIG-0930", Severity.WARNING),
    /** More done than assigned. Arguments: the protocol, the month, done, assigned. */
    MORE_THAN_ASSIGNED("ELIG-0931", Severity.WARNING),
    /** Service recorded before its month. Arguments: the protocol, the month, the day of the record. */
    NOT_YET("ELIG-0932", Severity.WARNING),
    /** A correction of nothing. Arguments: the protocol, the month. */
    NOTHING_TO_CORRECT("ELIG-0933", Severity.WARNING),
    /** A resumption without a suspension. Arguments: the protocol, the month. */
    NO_SUSPENSION("ELIG-0934", Severity.WARNING),
    /** A renunciation of somebody who served. Arguments: the protocol, the day, the first month. */
    RENUNCIATION_AFTER_START("ELIG-0935", Severity.WARNING),
    /** A renunciation, and the terms do not say what follows. Arguments: the protocol, the day. */
    RENUNCIATION_NOT_STATED("ELIG-0936", Severity.WARNING),
    /** An ending, and the terms do not say what is paid. Arguments: the protocol, the ending, the day. */
    ENDING_NOT_STATED("ELIG-0937", Severity.WARNING),
    /** A recovery to be decided. Arguments: the protocol, the amount, what the terms say. */
    RECOVERY_PROPOSED("ELIG-0938", Severity.WARNING),
    /** A recovery of more than was paid. Arguments: the protocol, the amount, the most. */
    RECOVERY_TOO_MUCH("ELIG-0939", Severity.WARNING),
    /** Too much was paid. Arguments: the protocol, the amount, the month of service, the month of the adjustment. */
    TO_GIVE_BACK("ELIG-0940", Severity.WARNING),
    /** The money is not enough. Arguments: the month, what is due, what is paid, the protocols that come short. */
    BUDGET_ENDED("ELIG-0941", Severity.WARNING),
    /** A start out of order. Arguments: the protocol, its start, the earlier protocol, its start. */
    START_ORDER("ELIG-0942", Severity.WARNING),
    /** A start before the shift. Arguments: the protocol, its start, the shift, its start. */
    BEFORE_SHIFT("ELIG-0943", Severity.WARNING);

    private final String code;
    private final Severity severity;

    ServiceFinding(String code, Severity severity) {
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
        return ServiceMessage.MESSAGES;
    }
}
