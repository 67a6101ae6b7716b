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
    UNREAD_OF_FAMILY("ELIG-0020", Severity.WARNING),
    /** A test of the host program that was not supplied. Argument: its name. */
    CUSTOM_NOT_SUPPLIED("ELIG-0021", Severity.ERROR),
    /** Members listed that are not as many as declared. Arguments: declared, listed. */
    MEMBERS_LISTED("ELIG-0022", Severity.WARNING),
    /** A person on two sheets of the register. Arguments: the protocol numbers of both applications. */
    IN_TWO_FAMILIES("ELIG-0023", Severity.WARNING),
    /** A test that bounds nothing. */
    NO_BOUND("ELIG-0024", Severity.ERROR),
    /** A least above the most. Arguments: both. */
    BOUNDS_ORDER("ELIG-0025", Severity.ERROR),
    /** A highest age without the day until which it is held, or the other way round. */
    AGE_UNTIL("ELIG-0026", Severity.ERROR),
    /** A day that is to be stated and is not, or the other way round. */
    STATED_DAY("ELIG-0027", Severity.ERROR),
    /** More parts asked for than there are. Arguments: asked for, there are. */
    MORE_THAN_PARTS("ELIG-0028", Severity.ERROR),
    /** A test that can only be asked of the applicant. Argument: the requirement. */
    ONLY_OF_APPLICANT("ELIG-0029", Severity.ERROR),
    /** An ISEE ridefinito without exempt incomes, or another with them. */
    EXEMPT_INCOMES("ELIG-0030", Severity.ERROR),
    /** An ISEE that cannot prevail over another. */
    PREVAILS("ELIG-0031", Severity.ERROR),
    /** A rounding of an ISEE that is attested to the cent. */
    ROUNDING_OF_ATTESTED("ELIG-0032", Severity.ERROR),
    /** The notice does not say what an attestation with omissions is worth. */
    OMISSIONS_NOT_STATED("ELIG-0033", Severity.WARNING),
    /** No amount and no monthly cap, or both. */
    NOT_ONE_AMOUNT("ELIG-0034", Severity.ERROR),
    /** A pay of an hour without a monthly cap, or the other way round. */
    HOURS_AND_CAP("ELIG-0035", Severity.ERROR),
    /** An amount that does not say what it is paid for. */
    AMOUNT_PER("ELIG-0036", Severity.ERROR),
    /** An amount that begins with none or several. Argument: how many. */
    NOT_ONE_BEGINNING("ELIG-0037", Severity.ERROR),
    /** An amount that may be a fraction of a cent and is not rounded. */
    AMOUNT_NOT_ROUNDED("ELIG-0038", Severity.WARNING),
    /** Bands of an ISEE no requirement asks for. Arguments: its name, those there are. */
    NO_SUCH_ISEE("ELIG-0039", Severity.ERROR),
    /** A band that ends before the one before it. Arguments: its end, the end before. */
    BANDS_ORDER("ELIG-0040", Severity.ERROR),
    /** An ISEE that is admitted and has no band. Arguments: the last end, the highest admitted. */
    BANDS_END("ELIG-0041", Severity.ERROR),
    /** An ISEE recorded otherwise than INPS attested it. Argument: the protocol number of the application. */
    NOT_AS_ATTESTED("ELIG-0042", Severity.WARNING),
    /** An award whose sum is not known, where money is shared out. Argument: the protocol number. */
    TOTAL_UNKNOWN("ELIG-0043", Severity.ERROR),
    /** Money that is shared out in no order. */
    FUNDS_WITHOUT_RANKING("ELIG-0044", Severity.ERROR),
    /** A class, quota or add-on that is not in its list. Arguments: its id, those there are. */
    NO_SUCH_GROUP("ELIG-0045", Severity.ERROR),
    /** A class, quota or add-on of which it is not said who is in it. Argument: its id. */
    NOBODY_IN("ELIG-0046", Severity.ERROR),
    /** Points that are given for nothing or for several things. Argument: their name. */
    NOT_ONE_PART("ELIG-0047", Severity.ERROR),
    /** Points that have the name of the sum. */
    NAME_OF_SUM("ELIG-0048", Severity.ERROR),
    /** A file of INPS that is no attestation. */
    NO_ATTESTATION_FILE("ELIG-0049", Severity.WARNING),
    /** An arrival on another day than the one recorded, or on none. Arguments: what the clock wrote, what was recorded. */
    ARRIVAL_NOT_AS_RECEIVED("ELIG-0050", Severity.WARNING),
    /** A ranking by ISEE where none or several are asked for. Argument: the requirements that ask for one. */
    WHICH_ISEE("ELIG-0051", Severity.ERROR),
    /** A last day that is a holiday. Argument: the day. */
    LAST_DAY_HOLIDAY("ELIG-0052", Severity.WARNING),
    /**
     * A quota or an add-on of which it cannot be told whether an application is in it. Arguments: the protocol number,
     * the id.
     */
    GROUP_OPEN("ELIG-0053", Severity.ERROR),
    /** A ranking while applications are open. Arguments: how many are open, how many could not be read. */
    PROVISIONAL("ELIG-0054", Severity.NOTE),
    /** Somebody listed who is the applicant, or is listed already. */
    LISTED_TWICE("ELIG-0055", Severity.WARNING),
    /** A day of birth that is not that of the codice fiscale. Argument: the day. */
    BIRTH_DATE_DIFFERS("ELIG-0056", Severity.WARNING),
    /** Requirements that nobody can meet together. Argument: their ids. */
    NOBODY_CAN_MEET("ELIG-0057", Severity.ERROR);

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
