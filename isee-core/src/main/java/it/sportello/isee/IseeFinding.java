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
    LEASE_WITHOUT_RENT("ISEE-0031", Severity.ERROR),
    /** A value that nobody read in a text. Arguments: the parameter, the value. */
    UNVERIFIED_VALUE("ISEE-0032", Severity.NOTE),
    /** A day for which there are no checked rules. Arguments: the day, the last day checked. */
    DAY_NOT_COVERED("ISEE-0033", Severity.ERROR),
    /** Rules taken to be unchanged by whoever computes. Arguments: the day, the last day checked. */
    ASSUMED_UNCHANGED("ISEE-0034", Severity.WARNING),
    /** A member of whom no income is known. */
    INCOME_UNKNOWN("ISEE-0035", Severity.ERROR),
    /** A year whose figurative rate is not known. Argument: the year. */
    FIGURATIVE_RATE_UNKNOWN("ISEE-0036", Severity.ERROR),
    /** A member with both wages and pensions or transfers. */
    WAGES_AND_PENSIONS("ISEE-0037", Severity.NOTE),
    /** Medical expenses of a member without disability. */
    MEDICAL_WITHOUT_DISABILITY("ISEE-0038", Severity.WARNING),
    /** State savings between the decree and its form. */
    STATE_SAVINGS_BEFORE_FORM("ISEE-0039", Severity.NOTE),
    /** A member with disability before L. 89/2016. */
    DISABILITY_BEFORE_2016("ISEE-0040", Severity.ERROR),
    /** An absent parent who enters the nucleus, without a sheet. */
    PARENT_UNKNOWN("ISEE-0041", Severity.ERROR),
    /** An absent parent with another family, without the component. */
    COMPONENT_UNKNOWN("ISEE-0042", Severity.ERROR),
    /** A university indicator of somebody who is no student of the DSU. */
    NO_STUDENT("ISEE-0043", Severity.ERROR),
    /** A married student who is not autonomous. */
    MARRIED_STUDENT("ISEE-0044", Severity.ERROR),
    /** A student drawn into a nucleus that is not given. */
    PARENTS_UNKNOWN("ISEE-0045", Severity.ERROR),
    /** A student of whom nobody says whether the income is adequate. */
    STUDENT_INCOME_UNKNOWN("ISEE-0046", Severity.ERROR),
    /** A declared adequacy the income contradicts. */
    STUDENT_INCOME_DIFFERS("ISEE-0047", Severity.WARNING),
    /** A student's income without the academic year. */
    ACADEMIC_YEAR_UNKNOWN("ISEE-0048", Severity.ERROR),
    /** Somebody in a reduced nucleus who does not belong there. */
    REDUCED_WITH_OTHERS("ISEE-0049", Severity.ERROR),
    /** A residential indicator without its form. */
    NO_RESIDENTIAL_CARE("ISEE-0050", Severity.ERROR),
    /** A minor as the beneficiary of art. 6. */
    MINOR_BENEFICIARY("ISEE-0051", Severity.ERROR),
    /** A beneficiary of art. 6 without disability. */
    NO_DISABILITY("ISEE-0052", Severity.WARNING),
    /** A child outside the nucleus without ISE and scale. */
    CHILD_UNKNOWN("ISEE-0053", Severity.ERROR),
    /** An ISEE corrente without its form. */
    NO_CURRENT("ISEE-0054", Severity.ERROR),
    /** A modulo sostitutivo that changes nothing. */
    CURRENT_WITHOUT_CHANGE("ISEE-0055", Severity.ERROR),
    /** What is replaced in an ISEE corrente. */
    CURRENT_ITEMS_KEPT("ISEE-0056", Severity.NOTE),
    /** An ISEE corrente of the first rules without both conditions. Arguments: the percentage, before, after. */
    CURRENT_NEEDS_BOTH("ISEE-0057", Severity.ERROR),
    /** A change of income that does not open the way. Arguments: the percentage, before, after. */
    CURRENT_NOT_ENOUGH("ISEE-0058", Severity.ERROR),
    /** A changed income without a cause. */
    CURRENT_WITHOUT_CAUSE("ISEE-0059", Severity.ERROR),
    /** XML that is not well formed, or not in its declared encoding. */
    XML_MALFORMED("ISEE-0060", Severity.ERROR),
    /** XML with a DTD or an entity. */
    XML_DTD("ISEE-0061", Severity.ERROR),
    /** XML beyond the limits. Arguments: the levels, the elements. */
    XML_LIMIT("ISEE-0062", Severity.ERROR),
    /** Bytes that are neither XML nor XML in base64. */
    NOT_XML("ISEE-0063", Severity.ERROR),
    /** A root this library does not read. Argument: its name. */
    XML_ROOT("ISEE-0064", Severity.ERROR),
    /** Another namespace. Arguments: the namespace, the expected one. */
    XML_NAMESPACE("ISEE-0065", Severity.ERROR),
    /** A missing element or attribute. Argument: its name. */
    XML_MISSING("ISEE-0066", Severity.ERROR),
    /** A value of another form. Arguments: the value, the attribute, the form. */
    XML_VALUE("ISEE-0067", Severity.ERROR),
    /** An element or attribute this library does not know. Argument: its name. */
    XML_UNKNOWN("ISEE-0068", Severity.WARNING),
    /** An answer without a document. Arguments: the outcome, what INPS says. */
    INPS_OUTCOME("ISEE-0069", Severity.ERROR),
    /** An operation that changes another declaration. Argument: its code. */
    OPERATION("ISEE-0070", Severity.WARNING),
    /** Something that bears on results, but is not used. Argument: its name. */
    NOT_USED("ISEE-0071", Severity.WARNING),
    /** Maintenance the form does not say to be paid or received. */
    MAINTENANCE_UNDECIDED("ISEE-0072", Severity.WARNING),
    /** A sheet without the incomes the tax agency adds. */
    INCOME_NOT_IN_DSU("ISEE-0073", Severity.NOTE),
    /** A parent of whom not exactly one condition is declared. */
    POSITION_UNCLEAR("ISEE-0074", Severity.ERROR),
    /** Incomes of twelve and of two months together. */
    MONTHS_UNCLEAR("ISEE-0075", Severity.ERROR),
    /** A gift without its day. */
    GIFT_DAY_UNKNOWN("ISEE-0076", Severity.ERROR),
    /** Omissions or discrepancies in an attestation. Argument: how many. */
    OMISSIONS("ISEE-0077", Severity.WARNING),
    /** A second element where one may stand. Argument: its name. */
    XML_TWICE("ISEE-0078", Severity.ERROR),
    /** A file whose declarant is not the declarant of the nucleus. */
    DECLARANT_DIFFERS("ISEE-0079", Severity.WARNING),
    /** Two months taken where twelve are due. */
    TWO_MONTHS_WRONGLY("ISEE-0090", Severity.ERROR),
    /** Two months, to be checked by a person. */
    TWO_MONTHS_TO_CHECK("ISEE-0091", Severity.NOTE),
    /** An event of work without its day. */
    EVENT_DAY_UNKNOWN("ISEE-0092", Severity.ERROR),
    /** Assets brought up to date too early. Argument: the day. */
    CURRENT_ASSETS_TOO_EARLY("ISEE-0093", Severity.ERROR),
    /** A special kind without a beneficiary of the nucleus. */
    NO_BENEFICIARY("ISEE-0094", Severity.ERROR),
    /** An indicator for minors of an adult. */
    NOT_A_MINOR("ISEE-0095", Severity.ERROR),
    /** A special kind before 2015. Argument: the day. */
    KIND_BEFORE_2015("ISEE-0096", Severity.ERROR),
    /** A validity that was not verified. */
    VALIDITY_UNVERIFIED("ISEE-0097", Severity.NOTE),
    /** An adult child elsewhere beyond the age of 2019–2023. Arguments: the day of birth, the age. */
    TOO_OLD_TO_BE_DRAWN_IN("ISEE-0098", Severity.ERROR),
    /** An adult child with too much income to be a dependant. Arguments: the income, the limit. */
    NOT_A_DEPENDANT("ISEE-0099", Severity.WARNING),
    /** Both parents at work where one is absent, or where there is room for one. Argument: the members. */
    BOTH_PARENTS_OF_ONE("ISEE-0120", Severity.WARNING),
    /** A modulo sostitutivo on a DSU that expired. Arguments: the day of the module, the last day of the DSU. */
    CURRENT_AFTER_EXPIRY("ISEE-0121", Severity.ERROR),
    /** A reduced nucleus without the spouse or a minor child of the beneficiary. */
    REDUCED_INCOMPLETE("ISEE-0122", Severity.ERROR),
    /** Parents who worked, where one of them lives elsewhere and is not left out by art. 7. */
    WORK_OF_PARENT_ELSEWHERE("ISEE-0123", Severity.NOTE),
    /** Deductions of a member above his or her income. Arguments: the deductions, the income. */
    DEDUCTIONS_ABOVE_INCOME("ISEE-0124", Severity.NOTE),
    /** Minors before 2015 in a nucleus whose relations do not tell who their parents are. */
    PARENTS_NOT_CERTAIN("ISEE-0125", Severity.WARNING),
    /** A change of assets that does not open the way. Arguments: the percentage, before, after. */
    CURRENT_ASSETS_NOT_ENOUGH("ISEE-0126", Severity.ERROR),
    /** One parent in the nucleus, and nothing said of the other. */
    OTHER_PARENT_NOT_TOLD("ISEE-0127", Severity.WARNING),
    /** A property that is the home, while the home is neither owned nor rented. */
    HOME_NOT_TOLD_TO_BE_OWNED("ISEE-0128", Severity.WARNING),
    /** A beneficiary of residential care who is not told to be in a facility, with others in the nucleus. */
    RESIDENCE_IN_FACILITY_NOT_TOLD("ISEE-0129", Severity.NOTE);

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
