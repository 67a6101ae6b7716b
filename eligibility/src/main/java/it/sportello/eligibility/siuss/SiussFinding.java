package it.sportello.eligibility.siuss;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * What keeps a grant out of the flow, or what to look at before it goes. The texts name the place and the form asked
 * for, never the value: all of it is personal data.
 */
public enum SiussFinding implements FindingCode {
    /** A value without the form of the schema. Argument: the form. */
    FORM("ELIG-0501", Severity.ERROR),
    /** A text that begins with a blank, or that XML cannot carry unchanged. */
    CHARACTERS("ELIG-0502", Severity.ERROR),
    /** Less than the least. Argument: the least. */
    BELOW("ELIG-0503", Severity.ERROR),
    /** More than the most. Argument: the most. */
    ABOVE("ELIG-0504", Severity.ERROR),
    /** A date that nobody can mean. Arguments: the first and the last that are taken. */
    DATE("ELIG-0505", Severity.ERROR),
    /** A codice fiscale with letters where the schema wants the digits of year and day. */
    OMOCODIA("ELIG-0506", Severity.ERROR),
    /** An address in Italy without region or municipality. Argument: which of the two, as the schema names it. */
    ADDRESS_IN_ITALY("ELIG-0507", Severity.ERROR),
    /** A last day before the first. */
    PERIOD_ORDER("ELIG-0508", Severity.ERROR),
    /** A sex that is not that of the codice fiscale. */
    SEX_DIFFERS("ELIG-0509", Severity.WARNING),
    /** A year of birth that is not that of the codice fiscale. */
    BIRTH_YEAR_DIFFERS("ELIG-0510", Severity.WARNING),
    /** A place of birth that is not that of the codice fiscale. */
    BIRTH_PLACE_DIFFERS("ELIG-0511", Severity.WARNING),
    /** A benefit under ISEE without a DSU. */
    NO_DSU("ELIG-0512", Severity.WARNING),
    /** The same benefit twice. Argument: the place of the first. */
    DUPLICATE("ELIG-0513", Severity.WARNING),
    /** One beneficiary alone is more than a flow holds. Argument: how many characters of base64 it holds. */
    TOO_LARGE("ELIG-0514", Severity.ERROR),
    /** No number is left for the day. Argument: the last number. */
    NO_NUMBER("ELIG-0515", Severity.ERROR),
    /** A code of the sender with which the name of the flow is too long. Argument: the most characters of the code. */
    SENDER_CODE("ELIG-0516", Severity.ERROR),
    /** An outcome that grants nothing. Argument: the protocol number. */
    NOT_GRANTED("ELIG-0517", Severity.ERROR),
    /** An admission under reserve. Argument: the protocol number. */
    UNDER_RESERVE("ELIG-0518", Severity.ERROR),
    /** Decision and application have different protocol numbers. Arguments: both. */
    OTHER_APPLICATION("ELIG-0519", Severity.ERROR),
    /** Master data of somebody who is not the applicant. */
    OTHER_PERSON("ELIG-0520", Severity.ERROR),
    /** A day of birth in the application that is not that of the codice fiscale. */
    BIRTH_DATE_DIFFERS("ELIG-0521", Severity.WARNING),
    /** A DSU of another day than the one the decision used. */
    DSU_DIFFERS("ELIG-0522", Severity.WARNING),
    /** A period longer than what was granted. Argument: the months granted. */
    LONGER_THAN_GRANTED("ELIG-0523", Severity.WARNING),
    /** Outcomes that are no JSON of the form asked for. */
    OUTCOMES_FORM("ELIG-0524", Severity.ERROR),
    /** An outcome without a value it must have, or with one of another form. Argument: which. */
    OUTCOME_VALUE("ELIG-0525", Severity.ERROR),
    /** An applicant whose day of birth is not known. Argument: the protocol number. */
    BIRTH_DATE_UNKNOWN("ELIG-0526", Severity.ERROR),
    /** An admission that what there is does not reach. Argument: the protocol number. */
    NOT_REACHED("ELIG-0527", Severity.ERROR),
    /** A benefit of months that is granted in part. Arguments: the protocol number, granted, wanted. */
    PARTLY_GRANTED("ELIG-0528", Severity.ERROR);

    /** The texts of this package. */
    private static final Messages MESSAGES = Messages.load(name -> SiussFinding.class.getResourceAsStream(name));

    private final String code;
    private final Severity severity;

    SiussFinding(String code, Severity severity) {
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
        return MESSAGES;
    }
}
