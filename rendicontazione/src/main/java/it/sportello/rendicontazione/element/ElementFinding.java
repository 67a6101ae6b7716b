package it.sportello.rendicontazione.element;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * What may be said of an element a notice wants written on a document. Where it says that an element is asked for as a
 * warning, the errors of this list come inside {@link #AS_WARNING}.
 */
public enum ElementFinding implements FindingCode {
    /** No title of the project. Argument: the title. */
    TITLE_MISSING("REND-3101", Severity.ERROR),
    /** The title in other signs. Arguments: as it stands, as it should. */
    TITLE_EQUIVALENT("REND-3102", Severity.NOTE),
    /** Parts of the measure that stand nowhere. Arguments: the parts, the measure in short. */
    MEASURE_MISSING("REND-3103", Severity.ERROR),
    /** The parts of the measure, but not one after the other. Argument: the measure in short. */
    MEASURE_APART("REND-3104", Severity.NOTE),
    /** The programme by its long name. Arguments: as it stands, its short name. */
    MEASURE_IN_FULL("REND-3105", Severity.NOTE),
    /** No words on who funds. Argument: the words. */
    WORDING_MISSING("REND-3106", Severity.ERROR),
    /** A part of the words on who funds. Arguments: as they stand, as they should. */
    WORDING_PARTIAL("REND-3107", Severity.ERROR),
    /** The words on who funds in other signs. Arguments: as they stand, as they should. */
    WORDING_EQUIVALENT("REND-3108", Severity.NOTE),
    /** The words on who funds with the Union in short. Arguments: as they stand, as they should. */
    WORDING_SHORT("REND-3109", Severity.WARNING),
    /** No convention. Arguments: its reference, its day. */
    CONVENTION_MISSING("REND-3111", Severity.ERROR),
    /** Another convention. Arguments: the reference that stands there, the right one, its day. */
    CONVENTION_OTHER("REND-3112", Severity.ERROR),
    /** The convention with another day. Arguments: its reference, the day that stands there, the right one. */
    CONVENTION_DATE("REND-3113", Severity.ERROR),
    /** The convention without its day. Arguments: its reference, its day. */
    CONVENTION_UNDATED("REND-3114", Severity.ERROR),
    /** The reference of the convention in other signs. Arguments: as it stands, as it should. */
    CONVENTION_EQUIVALENT("REND-3115", Severity.NOTE),
    /** The convention in the text only. Arguments: its reference, its day. */
    CONVENTION_IN_TEXT("REND-3116", Severity.WARNING),
    /** A number without a digit. Argument: the number. */
    NUMBER_MISSING("REND-3121", Severity.ERROR),
    /** A day that does not come after another. Arguments: the day, the other by name, the other. */
    DATE_EARLY("REND-3122", Severity.ERROR),
    /** An addressee without codes and with another name. Arguments: the right name, its codice fiscale. */
    ADDRESSEE_MISSING("REND-3131", Severity.ERROR),
    /** Somebody else's codes. Arguments: the codes, the right name, its codice fiscale. */
    ADDRESSEE_OTHER("REND-3132", Severity.ERROR),
    /** Another partner of the grouping. Arguments: its name, the right name, its codice fiscale. */
    ADDRESSEE_OTHER_PARTNER("REND-3133", Severity.ERROR),
    /** The right name without a code. Arguments: the name, the codice fiscale. */
    ADDRESSEE_NAME_ONLY("REND-3134", Severity.ERROR),
    /** The right code in other signs or in another field. Arguments: the codes, the codice fiscale. */
    ADDRESSEE_EQUIVALENT("REND-3135", Severity.NOTE),
    /** Somebody else's code beside the right one. Arguments: the other codes, the codice fiscale. */
    ADDRESSEE_CONFLICT("REND-3136", Severity.WARNING),
    /** An amount of zero. */
    AMOUNT_MISSING("REND-3141", Severity.ERROR),
    /** A total more than a euro away from its parts. Arguments: taxable, VAT, total, difference. */
    AMOUNT_APART("REND-3142", Severity.WARNING),
    /** No description. */
    OBJECT_MISSING("REND-3145", Severity.ERROR),
    /** Descriptions that say nothing. Arguments: the first of them, how many, of how many. */
    OBJECT_GENERIC("REND-3146", Severity.WARNING),
    /** No CUP. Argument: the CUP. */
    CUP_MISSING("REND-3151", Severity.ERROR),
    /** The CUP in the text only. Argument: the CUP. */
    CUP_IN_TEXT("REND-3152", Severity.WARNING),
    /** No CIG. Argument: the CIG, if it is stated. */
    CIG_MISSING("REND-3153", Severity.ERROR),
    /** The CIG of a claim in the text only. Argument: the CIG. */
    CIG_IN_TEXT("REND-3154", Severity.ERROR),
    /** The CIG of a bill in the text only. Argument: the CIG. */
    CIG_IN_TEXT_OF_BILL("REND-3155", Severity.WARNING),
    /** A code in other signs. Arguments: which, as it stands, as it should. */
    CODE_EQUIVALENT("REND-3156", Severity.WARNING),
    /** Another code. Arguments: which, what stands there, the right one. */
    CODE_OTHER("REND-3157", Severity.ERROR),
    /** A code that differs in one character. Arguments: which, what stands there, the right one. */
    CODE_ONE_OFF("REND-3158", Severity.ERROR),
    /** Something that is no code of this kind. Arguments: which, what stands there, what is wrong, the right one. */
    CODE_INVALID("REND-3159", Severity.ERROR),
    /** Other codes beside the right one. Arguments: which, the right one, the others. */
    CODE_ALSO("REND-3160", Severity.WARNING),
    /** A code for some lines only. Arguments: which, the code, the first lines, how many, of how many. */
    CODE_PART("REND-3161", Severity.WARNING),
    /** Something that is no CIG, where the rules state none. Arguments: what stands there, what is wrong. */
    CIG_INVALID("REND-3162", Severity.ERROR),
    /** A SmartCIG instead of the CIG. Arguments: what stands there, the right one. */
    CIG_SMART("REND-3163", Severity.ERROR),
    /** A SmartCIG, where the rules state no CIG. Argument: what stands there. */
    CIG_SMART_UNSTATED("REND-3164", Severity.WARNING),
    /** A code that says that no CIG is due, where one is. Arguments: what stands there, the right one. */
    CIG_EXCLUDED("REND-3165", Severity.ERROR),
    /** A code that says that no CIG is due, where the rules state none. Argument: what stands there. */
    CIG_EXCLUDED_UNSTATED("REND-3166", Severity.WARNING),
    /** No account. */
    ACCOUNT_MISSING("REND-3171", Severity.ERROR),
    /** No account, as the means of payment has none. Argument: the means, as FatturaPA codes it. */
    ACCOUNT_MEANS("REND-3172", Severity.ERROR),
    /** Something that is no IBAN. Arguments: what stands there, what is wrong. */
    ACCOUNT_INVALID("REND-3173", Severity.ERROR),
    /** An account that is not dedicated. Arguments: the account, the partner, its dedicated accounts. */
    ACCOUNT_OTHER("REND-3174", Severity.ERROR),
    /** An account in other signs. Arguments: as it stands, as it should. */
    ACCOUNT_EQUIVALENT("REND-3175", Severity.NOTE),
    /** An account in the text only. Argument: the account. */
    ACCOUNT_IN_TEXT("REND-3176", Severity.WARNING),
    /** Another account beside the dedicated one. Argument: the other. */
    ACCOUNT_ALSO("REND-3177", Severity.WARNING),
    /** An account abroad, of which the check digits are not verified. Argument: the account. */
    ACCOUNT_FOREIGN("REND-3178", Severity.NOTE),
    /** An element the rules ask for without saying what it is. Argument: the element. */
    NOT_COMPARABLE("REND-3191", Severity.ERROR),
    /** A document of nobody knows which partner. Argument: the element. */
    PARTNER_UNKNOWN("REND-3192", Severity.ERROR),
    /** What would be an error, of an element that is asked for as a warning. Argument: the finding. */
    AS_WARNING("REND-3199", Severity.WARNING);

    private static final Messages MESSAGES = Messages.load(name -> ElementFinding.class.getResourceAsStream(name));

    private final String code;
    private final Severity severity;

    ElementFinding(String code, Severity severity) {
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
