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
    AMOUNT_TOO_LARGE("ISEE-0009", Severity.ERROR),
    /** Not exactly one declarant. Argument: how many. */
    DECLARANTS("ISEE-0010", Severity.ERROR),
    /** A person who stands in the nucleus twice. */
    MEMBER_TWICE("ISEE-0011", Severity.ERROR),
    /** More than one spouse of the declarant. Argument: how many. */
    SPOUSES("ISEE-0012", Severity.ERROR),
    /** A child whose age is not that of the relation. Arguments: the code of the relation, the day of birth, the day. */
    AGE_OF_CHILD("ISEE-0013", Severity.ERROR),
    /** A day of birth after the DSU. Arguments: the day of birth, the day of the DSU. */
    BORN_AFTER("ISEE-0014", Severity.ERROR),
    /** A day of birth that is not that of the codice fiscale. Argument: the day of birth. */
    BIRTH_DATE_OF_CODE("ISEE-0015", Severity.WARNING),
    /** An absent parent among the members. */
    ABSENT_PARENT_AS_MEMBER("ISEE-0016", Severity.ERROR),
    /** A negative amount that may not be. Arguments: the amount, the item. */
    NEGATIVE_ITEM("ISEE-0017", Severity.ERROR),
    /** Wages and pensions above the income they are part of. Arguments: their sum, the income. */
    PARTS_ABOVE_INCOME("ISEE-0018", Severity.WARNING),
    /** An account not told by balance and average, or anything else not told by a value. */
    ASSET_VALUES("ISEE-0019", Severity.ERROR),
    /** Homes in several municipalities. Argument: their cadastral codes. */
    SEVERAL_HOMES("ISEE-0020", Severity.ERROR),
    /** A home that is both rented and owned. */
    HOME_OWNED_AND_RENTED("ISEE-0021", Severity.ERROR),
    /** A rented home without a registered contract. */
    RENT_WITHOUT_LEASE("ISEE-0022", Severity.NOTE),
    /** A contract nobody of the nucleus holds. */
    LEASE_OF_OTHERS("ISEE-0023", Severity.WARNING),
    /** A number of children that is not that of the members. Arguments: the declared, that of the members. */
    CHILDREN_DIFFER("ISEE-0024", Severity.WARNING),
    /** More children at home than children. Arguments: both numbers. */
    MORE_AT_HOME_THAN_CHILDREN("ISEE-0025", Severity.ERROR),
    /** A lone parent with other adults in the nucleus. */
    NOT_A_LONE_PARENT("ISEE-0026", Severity.WARNING),
    /** Parents who worked, and a lone parent who did not. */
    WORKED_AND_NOT("ISEE-0027", Severity.ERROR),
    /** A person who is not in the nucleus. */
    NOT_A_MEMBER("ISEE-0028", Severity.ERROR),
    /** A day that comes before the one it must follow. Arguments: the day, the other day. */
    DAYS_OUT_OF_ORDER("ISEE-0029", Severity.ERROR),
    /** A home that is owned, but is not among the properties. */
    HOME_NOT_AMONG_PROPERTIES("ISEE-0030", Severity.NOTE),
    /** A lease on a home that is not said to be rented. */
    LEASE_WITHOUT_RENT("ISEE-0031", Severity.ERROR);

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
