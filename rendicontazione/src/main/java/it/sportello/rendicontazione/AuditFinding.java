package it.sportello.rendicontazione;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What an audit says of a claim and of its expenses. */
public enum AuditFinding implements FindingCode {
    /** A claim under another funding. Arguments: the funding it names, the funding of the rules. */
    OTHER_FUNDING("REND-3401", Severity.ERROR),
    /** An amount no project spends. Arguments: the amount, the most. */
    AMOUNT_TOO_LARGE("REND-3402", Severity.ERROR),
    /** A line that is not in the budget. Arguments: the line, the lines there are. */
    UNKNOWN_LINE("REND-3403", Severity.ERROR),
    /** A category that the rules do not know. Arguments: the category, the categories there are. */
    UNKNOWN_CATEGORY("REND-3404", Severity.ERROR),
    /** Somebody who is no partner. Arguments: the partner, the partners there are. */
    UNKNOWN_PARTNER("REND-3405", Severity.ERROR),
    /** A category that is not charged to this line. Arguments: the category, the line, the lines of the category. */
    LINE_OF_CATEGORY("REND-3406", Severity.ERROR),
    /** An invoice that is in no file. Argument: which. */
    NOT_FOUND("REND-3407", Severity.ERROR),
    /** An invoice with this number, of another day. Arguments: which was named, which is there. */
    OTHER_DATE("REND-3408", Severity.ERROR),
    /** An invoice without the form of one. Arguments: the file, how many errors. */
    FORM_FAILED("REND-3409", Severity.ERROR),
    /** An invoice the SdI would reject. Arguments: the file, the codes. */
    SDI_FAILED("REND-3410", Severity.ERROR),
    /** Two documents that say different things under the same name. Arguments: the name, the places. */
    KEY_TWICE("REND-3411", Severity.ERROR),
    /** Another document of the same issuer with the same number. Arguments: this, the other. */
    SAME_NUMBER("REND-3412", Severity.ERROR),
    /** A document written down by hand that is among the electronic ones. Argument: the electronic one. */
    ON_PAPER_TOO("REND-3413", Severity.ERROR),
    /** A kind of document that does not prove this cost. Arguments: the kind, the category, the kinds it takes. */
    KIND("REND-3414", Severity.ERROR),
    /** A document made out to the administration that funds. Argument: its name. */
    OWN_CLAIM("REND-3415", Severity.ERROR),
    /** A document made out to another partner. Arguments: the partner that claims, the other. */
    OTHER_PARTNER("REND-3416", Severity.ERROR),
    /** A document made out to somebody who is no partner. Argument: the partner that claims. */
    OTHER_ADDRESSEE("REND-3417", Severity.ERROR),
    /** Evidence that is missing. Arguments: the category, what is missing. */
    EVIDENCE("REND-3418", Severity.ERROR),
    /** A document on paper without the stamp of the project. No argument. */
    NOT_STAMPED("REND-3419", Severity.WARNING),
    /** A document that does not come after a day it must come after. Arguments: its day, that day by name, that day. */
    BEFORE_WINDOW("REND-3420", Severity.ERROR),
    /** A document of after the project. Arguments: its day, the last day. */
    AFTER_WINDOW("REND-3421", Severity.ERROR),
    /** Works invoiced after their last day. Arguments: the day of the document, the last day of works. */
    AFTER_WORKS("REND-3422", Severity.ERROR),
    /** A document of after the claim. Arguments: its day, the day of the claim. */
    AFTER_CLAIM("REND-3423", Severity.ERROR),
    /** A code that was missing and that another document adds. Arguments: the element, the other document. */
    INTEGRATED("REND-3424", Severity.NOTE),
    /** An integration that is in no file, or that is no sound invoice. Argument: which. */
    INTEGRATION_NOT_FOUND("REND-3425", Severity.ERROR),
    /** An integration that does not name the invoice. Arguments: the integration, the invoice. */
    INTEGRATION_NOT_LINKED("REND-3426", Severity.ERROR),
    /** VAT that is never charged. Argument: the VAT. */
    VAT_NEVER("REND-3427", Severity.ERROR),
    /** More VAT than is a cost. Arguments: what is claimed, what is a cost, the VAT of the document, the share recovered. */
    VAT_RECOVERED("REND-3428", Severity.ERROR),
    /** VAT of which nobody said how much is recovered. Arguments: the VAT, the partner. */
    VAT_UNKNOWN("REND-3429", Severity.ERROR),
    /** Staff without hours. Argument: the category. */
    HOURS_MISSING("REND-3430", Severity.ERROR),
    /** More than the hours cost. Arguments: claimed, admissible, the cost, the hours served, the hours paid. */
    HOURS_SHARE("REND-3431", Severity.ERROR),
    /** More than the document. Arguments: claimed, what is left of it, its taxable amount. */
    BEYOND_DOCUMENT("REND-3432", Severity.ERROR),
    /** A credit note that the claim does not take account of. Arguments: the credit notes, what they take back. */
    CREDIT_NOTE("REND-3433", Severity.ERROR),
    /** More than 100 % of the cost. Arguments: what others pay, who they are, what this claim charged before, the cost. */
    DOUBLE_FUNDING("REND-3434", Severity.ERROR),
    /** More than the cost without VAT, and nobody said whether VAT is a cost. Arguments: what goes beyond, the partner. */
    COST_UNKNOWN("REND-3435", Severity.ERROR),
    /** An earlier charge of a file with several documents. Arguments: the document it names, the project. */
    EARLIER_IN_LOT("REND-3436", Severity.ERROR),
    /** The same expense once more. Argument: the first. */
    CHARGED_TWICE("REND-3437", Severity.ERROR),
    /** A document, here or charged before, that looks like this one. Argument: which. */
    NEAR_DUPLICATE("REND-3438", Severity.WARNING),
    /** A document that is not paid. Argument: what is due. */
    NOT_PAID("REND-3439", Severity.ERROR),
    /** A document that is paid in part. Arguments: what is paid, what is due, what that makes of this expense. */
    PAID_IN_PART("REND-3440", Severity.ERROR),
    /** A payment of after the last day. Arguments: its day, the last day. */
    PAID_LATE("REND-3441", Severity.ERROR),
    /** A payment on a day without a DURC. Arguments: the day, the partner. */
    DURC_MISSING("REND-3442", Severity.ERROR),
    /** A payment on a day with a DURC that says no. Arguments: the day, the partner, the DURC, its day. */
    DURC_IRREGULAR("REND-3443", Severity.ERROR),
    /** A line that is used up. Arguments: the line, what it takes, what was admitted on it before, what goes beyond. */
    LINE_FULL("REND-3444", Severity.ERROR),
    /** A budget that is used up. Arguments: its total, what was admitted before, what goes beyond. */
    TOTAL_FULL("REND-3445", Severity.ERROR),
    /** A credit note of which nobody knows the invoice. No argument. */
    CREDIT_WITHOUT_INVOICE("REND-3446", Severity.WARNING),
    /** An unclaimed credit note of a supplier of the claim that names no invoice. Argument: which. */
    CREDIT_UNLINKED("REND-3447", Severity.WARNING),
    /** What a credit note takes back of something that is not admitted. Argument: how much. */
    CREDIT_FOLLOWS("REND-3448", Severity.NOTE),
    /** A document in two envelopes. Arguments: which, the files. */
    TWO_ENVELOPES("REND-3449", Severity.NOTE),
    /** An earlier charge to this funding on a line that nobody wrote down. Arguments: the document, the amount. */
    EARLIER_WITHOUT_LINE("REND-3451", Severity.WARNING),
    /** A file of which nothing could be read as a document. Argument: the file. */
    FILE_WITHOUT_DOCUMENT("REND-3452", Severity.WARNING),
    /** More than a document that is rounded down. Arguments: claimed with VAT, what is left of it, its total. */
    BEYOND_TOTAL("REND-3453", Severity.ERROR),
    /** A payment of before the funding. Arguments: its day, what it must come after, the day of that. */
    PAID_EARLY("REND-3454", Severity.ERROR),
    /** A document paid in cash or after the last day. Argument: what was due. */
    PAID_IN_VAIN("REND-3455", Severity.ERROR),
    /** Split payment on the invoice of a supplier to a private body. Argument: the VAT that was split off. */
    SPLIT_VAT("REND-3456", Severity.WARNING),
    /** An invoice or a credit note that was typed in instead of read. Argument: its kind. */
    TYPED_INVOICE("REND-3457", Severity.ERROR),
    /** Hours of one document that do not fit together. Arguments: served in all expenses, paid by the document. */
    HOURS_TOGETHER("REND-3458", Severity.ERROR),
    /** A credit note on another line than its invoice. Arguments: its line, the line of the invoice. */
    CREDIT_ON_OTHER_LINE("REND-3459", Severity.WARNING),
    /** An expense equal to another, where the document holds both. Argument: the first. */
    EQUAL_PART("REND-3460", Severity.ERROR),
    /** An invoice named by another identity of its issuer. Arguments: which was named, which is there. */
    OTHER_ISSUER("REND-3461", Severity.ERROR),
    /** Something that the office decided not to count. Arguments: the finding, its code, the act, its day, why. */
    OFFICE_ACCEPTED("REND-3462", Severity.WARNING),
    /** Something for which the office refused the expense. Arguments: the finding, its code, the act, its day, why. */
    OFFICE_REFUSED("REND-3463", Severity.ERROR),
    /** Decisions on another claim. Arguments: the claim they name, the claim. */
    OTHER_CLAIM("REND-3464", Severity.ERROR),
    /** A decision on an expense that is not in the claim. Argument: the expense. */
    UNKNOWN_EXPENSE("REND-3465", Severity.ERROR),
    /** A decision on what no office decides, or not so. Arguments: the code, those it decides so. */
    NOT_FOR_THE_OFFICE("REND-3466", Severity.ERROR),
    /** A decision of before the claim. Arguments: its day, the day of the claim. */
    DECIDED_EARLY("REND-3467", Severity.ERROR),
    /** A decision without effect: nothing of the kind is held against its expense. Arguments: the expense, the code. */
    DECISION_IDLE("REND-3468", Severity.WARNING),
    /** An expense that was refused for what is no longer said of it. Arguments: the code, the act, its day. */
    REFUSAL_STANDS("REND-3469", Severity.ERROR),
    /** Decisions on another text of the claim. Arguments: the digest they name, the digest of the claim. */
    OTHER_TEXT("REND-3470", Severity.ERROR);

    private final String code;
    private final Severity severity;

    AuditFinding(String code, Severity severity) {
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
        return AuditMessage.MESSAGES;
    }
}
