package it.sportello.isee;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings of this module. */
public enum IseeFinding implements FindingCode {
    /** A nucleus without members. Argument: their number. */
    NO_MEMBERS("ISEE-0001", Severity.ERROR),
    /** More members with disability than members. Arguments: both numbers. */
    MORE_DISABLED_THAN_MEMBERS("ISEE-0002", Severity.ERROR),
    /** Minor children in a nucleus of one. */
    CHILDREN_OF_NOBODY("ISEE-0003", Severity.ERROR),
    /** A day for which the scale is not covered. Arguments: the day, the parameter. */
    SCALE_NOT_COVERED("ISEE-0004", Severity.ERROR),
    /** An ISEE ridefinito asked of an attestation of the later rules. Argument: the day of the DSU. */
    RIDEFINITO_AFTER_2014("ISEE-0005", Severity.ERROR),
    /** A scale below 1. Argument: the scale. */
    SCALE_BELOW_ONE("ISEE-0006", Severity.ERROR),
    /** A negative amount. Arguments: the amount, what it is. */
    NEGATIVE_AMOUNT("ISEE-0007", Severity.ERROR),
    /** An attested ISEE that is not ISE divided by the scale. Arguments: the attested, the recomputed. */
    ATTESTED_ISEE_DIFFERS("ISEE-0008", Severity.WARNING),
    /** Amounts whose sum no household has. Argument: the limit. */
    AMOUNT_TOO_LARGE("ISEE-0009", Severity.ERROR);

    private final String code;
    private final Severity severity;

    IseeFinding(String code, Severity severity) {
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
        return IseeMessage.MESSAGES;
    }
}
