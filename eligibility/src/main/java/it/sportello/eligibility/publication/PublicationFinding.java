package it.sportello.eligibility.publication;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What keeps a list or a letter from being made, or what to look at before it goes out. */
public enum PublicationFinding implements FindingCode {
    /** Two decisions on the same protocol number. Argument: the number. */
    PROTOCOL_TWICE("ELIG-0601", Severity.ERROR),
    /** Decisions on different notices, or on different versions of one. Argument: how many. */
    SEVERAL_NOTICES("ELIG-0602", Severity.ERROR),
    /** A place for somebody who is not admitted. Argument: the protocol number. */
    PLACE_NOT_ADMITTED("ELIG-0603", Severity.ERROR),
    /** A place below the first. Argument: the protocol number. */
    PLACE_BELOW_FIRST("ELIG-0604", Severity.ERROR),
    /** Something open in a final list. Argument: the protocol number. */
    OPEN_IN_FINAL_LIST("ELIG-0605", Severity.ERROR),
    /** No decision at all. */
    NOTHING_TO_PUBLISH("ELIG-0606", Severity.ERROR),
    /** A decision without its application. Argument: the protocol number. */
    NO_APPLICATION("ELIG-0607", Severity.WARNING),
    /** An application without a decision. Argument: the protocol number. */
    NO_DECISION("ELIG-0608", Severity.WARNING),
    /** Several applications with one protocol number. Argument: the number. */
    APPLICATION_TWICE("ELIG-0609", Severity.WARNING),
    /** A letter that asks for something without a term. Argument: the protocol number. */
    NO_TERM("ELIG-0610", Severity.ERROR),
    /** A final list though applications could not be read or are not sound. Argument: how many errors. */
    ERRORS_IN_FINAL_LIST("ELIG-0611", Severity.ERROR);

    private final String code;
    private final Severity severity;

    PublicationFinding(String code, Severity severity) {
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
        return PublicationMessage.MESSAGES;
    }
}
