package it.sportello.eligibility.register;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * The findings of registers: what is wrong with rules, and what cannot be or must be looked at in events. An event with
 * an error has no effect; one with a warning has.
 */
public enum RegisterFinding implements FindingCode {
    /** A requirement without a test, or with both. Arguments: its id, the number of tests. */
    NOT_ONE_TEST("ELIG-0301", Severity.ERROR),
    /** A day that not every year has. Arguments: the day, the month. */
    NOT_EVERY_YEAR("ELIG-0302", Severity.ERROR),
    /** A term at an hour that the clocks skip or show twice. Argument: the term. */
    TERM_AT_CHANGE_OF_CLOCK("ELIG-0303", Severity.ERROR),
    /** Hours that end before they begin. Arguments: from, to. */
    HOURS_ORDER("ELIG-0304", Severity.ERROR),
    /** Terms of renewal in the wrong order. Arguments: day and month for the body, day and month for the office. */
    RENEWAL_ORDER("ELIG-0305", Severity.ERROR),
    /** Sessions counted from a first term that is not there. */
    NO_FIRST_TERM("ELIG-0306", Severity.ERROR),
    /** The act does not state when it was published. */
    PUBLICATION_NOT_STATED("ELIG-0307", Severity.WARNING),
    /** The act does not state what a holiday does to a term. */
    HOLIDAYS_NOT_STATED("ELIG-0308", Severity.WARNING),
    /** The act does not state from when sessions are counted. */
    SESSIONS_NOT_STATED("ELIG-0309", Severity.WARNING),
    /** The act does not state what follows if nobody asks for a renewal. */
    OMITTED_NOT_STATED("ELIG-0310", Severity.WARNING),
    /** The act does not state what a cancellation does to what is running. Argument: the cause. */
    RUNNING_NOT_STATED("ELIG-0311", Severity.WARNING),
    /** The act does not state whether one person may hold several roles. */
    ROLES_NOT_STATED("ELIG-0312", Severity.WARNING),
    /** A part is missing. Arguments: the kind of event, the part. */
    PART_MISSING("ELIG-0321", Severity.ERROR),
    /** A part that does not belong to such an event. Arguments: the kind of event, the part. */
    PART_OF_OTHERS("ELIG-0322", Severity.ERROR),
    /** What was written is no time. Argument: what was written. */
    NO_TIME("ELIG-0323", Severity.ERROR),
    /** A PEC without its offset. Argument: what was written. */
    NO_OFFSET("ELIG-0324", Severity.ERROR),
    /** A time that was skipped when the clocks went forward. Argument: what was written. */
    MISSING_HOUR("ELIG-0325", Severity.ERROR),
    /** A time that came twice when the clocks went back. Argument: what was written. */
    REPEATED_HOUR("ELIG-0326", Severity.WARNING),
    /** An offset that Italy did not have. Argument: what was written. */
    OFFSET_NOT_OF_ITALY("ELIG-0327", Severity.ERROR),
    /** An event with the id of another. Argument: the id. */
    EVENT_TWICE("ELIG-0331", Severity.ERROR),
    /** An event recorded after one of a later day. Arguments: the id, its day, the id before, its day. */
    RECORDED_LATE("ELIG-0332", Severity.WARNING),
    /** Events that could not be read. Argument: how many. */
    UNREAD("ELIG-0333", Severity.WARNING),
    /** An event of a body that never applied. Argument: the id. */
    UNKNOWN_BODY("ELIG-0334", Severity.ERROR),
    /** A section there is not. Arguments: the section, those there are. */
    UNKNOWN_SECTION("ELIG-0335", Severity.ERROR),
    /** An application or assignment without the section it is for. Arguments: the id, those there are. */
    NO_SECTION("ELIG-0336", Severity.ERROR),
    /** An application of a body that has one open, or is enrolled. Arguments: the id, the earlier event. */
    APPLIED_TWICE("ELIG-0337", Severity.ERROR),
    /** No application is open. Argument: the id. */
    NOTHING_OPEN("ELIG-0338", Severity.ERROR),
    /** The body is not enrolled. Arguments: the id, the day. */
    NOT_ENROLLED("ELIG-0339", Severity.ERROR),
    /** Something was completed that nobody asked for. Argument: the id. */
    NOTHING_ASKED("ELIG-0340", Severity.ERROR),
    /** A cause there is not. Arguments: the cause, those there are. */
    UNKNOWN_CAUSE("ELIG-0341", Severity.ERROR),
    /** An application before applications are in. Arguments: the id, its time, the first day. */
    BEFORE_OPENING("ELIG-0342", Severity.ERROR),
    /** A first application after the first term. Arguments: the id, its time, the term. */
    AFTER_FIRST_TERM("ELIG-0343", Severity.NOTE),
    /** It cannot be told whether it is in time. Arguments: the id, its time, the term. */
    TERM_CANNOT_BE_TOLD("ELIG-0344", Severity.WARNING),
    /** A completion or a renewal after its term. Arguments: the id, its time, the term. */
    AFTER_TERM("ELIG-0345", Severity.WARNING),
    /** The office decided after its term. Arguments: the id, its day, the term. */
    DECIDED_LATE("ELIG-0346", Severity.WARNING),
    /** Enrolled though something is open or unmet. Arguments: the id, what. */
    APPROVED_THOUGH("ELIG-0347", Severity.WARNING),
    /** Refused though everything is met. Argument: the id. */
    REFUSED_THOUGH("ELIG-0348", Severity.WARNING),
    /** The body asked to be cancelled before it may. Arguments: the id, its day, the first day. */
    CANCELLATION_TOO_SOON("ELIG-0349", Severity.ERROR),
    /** Cancelled on request though nobody asked. Argument: the id. */
    CANCELLATION_NOT_ASKED("ELIG-0350", Severity.ERROR),
    /** Cancelled without having been told beforehand. Arguments: the id, the cause. */
    CANCELLATION_NOT_ANNOUNCED("ELIG-0351", Severity.WARNING),
    /** It is not stated what becomes of an assignment. Arguments: the id, the assignment. */
    ASSIGNMENT_TO_DECIDE("ELIG-0352", Severity.WARNING),
    /** An assignment that has begun before. Arguments: the id, the assignment. */
    ASSIGNMENT_TWICE("ELIG-0353", Severity.ERROR),
    /** An assignment that does not run. Arguments: the id, the assignment. */
    ASSIGNMENT_NOT_RUNNING("ELIG-0354", Severity.ERROR),
    /** The staff does not meet the rules, or it cannot be told. Arguments: the assignment, what. */
    STAFF_OPEN("ELIG-0355", Severity.WARNING),
    /** The desk was closed. Arguments: the id, the time. */
    DESK_CLOSED("ELIG-0356", Severity.WARNING),
    /** Two applications of which it cannot be told which came first. Arguments: the ids and times of both. */
    ARRIVALS_TIED("ELIG-0357", Severity.NOTE),
    /** Nothing of the kind is in the rules. Arguments: the id, the kind of event. */
    NOT_IN_THE_RULES("ELIG-0358", Severity.ERROR),
    /** Taken over from an earlier register after the last day of it. Arguments: the id, its day, the last day. */
    CARRIED_OVER_LATE("ELIG-0359", Severity.ERROR),
    /** A renewal that was asked for in the same year before. Arguments: the id, the earlier event. */
    RENEWAL_TWICE("ELIG-0360", Severity.ERROR),
    /** A fact, a first day or a document the rules do not ask for. Arguments: its name, those they ask for. */
    NOT_ASKED_FOR("ELIG-0361", Severity.WARNING),
    /** A staff plan names a role there is not. Arguments: the role, those there are. */
    UNKNOWN_ROLE("ELIG-0362", Severity.ERROR);

    private final String code;
    private final Severity severity;

    RegisterFinding(String code, Severity severity) {
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
        return RegisterMessage.MESSAGES;
    }
}
