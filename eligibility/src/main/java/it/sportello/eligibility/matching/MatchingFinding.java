package it.sportello.eligibility.matching;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings on the matching of workers and employers. */
public enum MatchingFinding implements FindingCode {
    /** A name that stands twice. Argument: the name. */
    NAME_TWICE("ELIG-0701", Severity.ERROR),
    /** A name that is on no list. Argument: the name. */
    UNKNOWN_NAME("ELIG-0702", Severity.ERROR),
    /** A distance that stands twice. */
    DISTANCE_TWICE("ELIG-0703", Severity.ERROR),
    /** A time that the clock of Italy never showed. Argument: the time. */
    NO_SUCH_TIME("ELIG-0704", Severity.ERROR),
    /** An offset that Italy did not have at that time. Arguments: the offset, the time. */
    WRONG_OFFSET("ELIG-0705", Severity.ERROR),
    /** Two draws among the same employers. Argument: their names. */
    DRAW_TWICE("ELIG-0706", Severity.ERROR),
    /** A place that an earlier worker took. Arguments: the worker, the employer. */
    CONTENDED("ELIG-0707", Severity.WARNING),
    /** Distances of two kinds beside each other. Argument: the worker. */
    MIXED_DISTANCES("ELIG-0708", Severity.WARNING),
    /** Distances so close that the form of the earth counts. Arguments: the worker, both employers, both distances. */
    CLOSE_CALL("ELIG-0709", Severity.WARNING),
    /** The nearest, where the notice gives no preference. Arguments: the worker, the activity, employers, workers. */
    NEAREST_BY_CHOICE("ELIG-0710", Severity.WARNING);

    private final String code;
    private final Severity severity;

    MatchingFinding(String code, Severity severity) {
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
        return MatchingMessage.MESSAGES;
    }
}
