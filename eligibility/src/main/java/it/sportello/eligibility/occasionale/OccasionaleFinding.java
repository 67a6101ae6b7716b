package it.sportello.eligibility.occasionale;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings on prestazioni occasionali. */
public enum OccasionaleFinding implements FindingCode {
    /** A day for which the rules are not known. Arguments: the day, the first and the last that are. */
    DAY_NOT_COVERED("ELIG-0801", Severity.ERROR),
    /** A value of the law that was used and not read in a text. Arguments: its name, the value. */
    UNVERIFIED_VALUE("ELIG-0802", Severity.NOTE),
    /** A performance of another year. Arguments: its day, the year that counts. */
    OTHER_YEAR("ELIG-0803", Severity.WARNING),
    /** A performance for another user than the one it is listed under. */
    OTHER_USER("ELIG-0804", Severity.ERROR),
    /** A performance of another worker, listed as one of the worker's own for other users. */
    OTHER_WORKER("ELIG-0805", Severity.ERROR),
    /** A performance for the user, listed among those for other users. */
    NOT_ELSEWHERE("ELIG-0806", Severity.ERROR),
    /** Two performances alike in everything. Argument: their day. */
    SAME_TWICE("ELIG-0807", Severity.WARNING),
    /** The day an employment ended, beside a state that has none. */
    END_WITHOUT_EMPLOYMENT("ELIG-0808", Severity.ERROR),
    /** How the cost was rounded. Arguments: the order, the base of the management share. */
    COST_READING("ELIG-0809", Severity.NOTE),
    /** The cost sustained is not known. */
    NOT_SUSTAINED("ELIG-0810", Severity.ERROR),
    /** No cost was agreed beforehand. */
    NOT_AGREED("ELIG-0811", Severity.ERROR);

    private final String code;
    private final Severity severity;

    OccasionaleFinding(String code, Severity severity) {
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
        return OccasionaleMessage.MESSAGES;
    }
}
