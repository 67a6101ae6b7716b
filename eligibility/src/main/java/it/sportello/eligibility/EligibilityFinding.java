package it.sportello.eligibility;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings of this module: what is wrong with a notice, and what is odd in applications. */
public enum EligibilityFinding implements FindingCode {
    /** Two things of the same kind have the same id. Arguments: the id, the place of the first in its list. */
    DUPLICATE_ID("ELIG-0001", Severity.ERROR),
    /** A requirement without a test, or with several. Arguments: its id, the number of tests. */
    NOT_ONE_TEST("ELIG-0002", Severity.ERROR),
    /** A reading that is not in the list. Arguments: its id, those there are. */
    UNKNOWN_READING("ELIG-0003", Severity.ERROR),
    /** A document named as evidence that is not in the list. Arguments: its id, those there are. */
    UNKNOWN_EVIDENCE("ELIG-0004", Severity.ERROR),
    /** A source with an empty part. Argument: the source. */
    SOURCE_FORM("ELIG-0005", Severity.ERROR),
    /** Applications that end before they begin. Arguments: both days. */
    WINDOW_ORDER("ELIG-0006", Severity.ERROR),
    /** A least age above the most. Arguments: both ages. */
    AGE_ORDER("ELIG-0007", Severity.ERROR),
    /** A tier that is not of the form 1, 2-3 or 4 or more. Argument: the tier. */
    TIER_FORM("ELIG-0008", Severity.ERROR),
    /** Numbers of members without a tier. Arguments: the first, the last. */
    TIER_GAP("ELIG-0009", Severity.ERROR),
    /** A number of members with two tiers. Arguments: the tier, the one before, the number. */
    TIER_OVERLAP("ELIG-0010", Severity.ERROR),
    /** The last tier ends. Arguments: the tier, the number of members from which on there is none. */
    TIERS_END("ELIG-0011", Severity.ERROR),
    /** A cap that is not a whole number of hours. Arguments: the cap, the pay of an hour. */
    CAP_NOT_WHOLE_HOURS("ELIG-0012", Severity.ERROR),
    /** A rounding that leaves a fraction of a cent. Argument: the unit. */
    ROUNDING_TOO_FINE("ELIG-0013", Severity.ERROR),
    /** The notice does not state how to round. */
    ROUNDING_NOT_STATED("ELIG-0014", Severity.WARNING),
    /** A protocol number that stands twice. Argument: the number. */
    DUPLICATE_PROTOCOL("ELIG-0015", Severity.WARNING),
    /** A lower protocol number on a later arrival. Arguments: the number, its arrival, the next number, its arrival. */
    PROTOCOL_ORDER("ELIG-0016", Severity.WARNING),
    /** A fact the notice does not ask for. Arguments: its name, those it asks for. */
    UNKNOWN_FACT("ELIG-0017", Severity.WARNING),
    /** A document the notice does not ask for. Arguments: its id, those it asks for. */
    UNKNOWN_DOCUMENT("ELIG-0018", Severity.WARNING),
    /** A scale that no family of that size has. Arguments: the scale, the members, the least, the largest. */
    SCALE_OF_FAMILY("ELIG-0019", Severity.WARNING),
    /** Applications that could not be read, where only one of a family may benefit. Argument: how many. */
    UNREAD_OF_FAMILY("ELIG-0020", Severity.WARNING);

    private final String code;
    private final Severity severity;

    EligibilityFinding(String code, Severity severity) {
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
        return EligibilityMessage.MESSAGES;
    }
}
