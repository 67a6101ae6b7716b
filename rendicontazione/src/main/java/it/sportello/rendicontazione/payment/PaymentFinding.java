package it.sportello.rendicontazione.payment;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What may be wrong with a bank statement, with a payment, and with how a document was paid. */
public enum PaymentFinding implements FindingCode {
    /** XML that is no bank statement. Arguments: the root, its namespace. */
    STATEMENT_ROOT("REND-3301", Severity.ERROR, Effect.TOLD),
    /** A version of CAMT.053 that is not read. Arguments: the namespace, the first and the last version read. */
    STATEMENT_VERSION("REND-3302", Severity.ERROR, Effect.TOLD),
    /** A DTD or an entity that only a DTD can define. */
    STATEMENT_DTD("REND-3303", Severity.ERROR, Effect.TOLD),
    /** More than may be. Arguments: of what, how much may be. */
    STATEMENT_LIMIT("REND-3304", Severity.ERROR, Effect.TOLD),
    /** A value that was cut. Arguments: the element, the characters that are kept. */
    VALUE_CUT("REND-3305", Severity.WARNING, Effect.TOLD),
    /** A statement of no account that has an IBAN. */
    STATEMENT_ACCOUNT("REND-3306", Severity.ERROR, Effect.TOLD),
    /** An IBAN that is none. Argument: the IBAN. */
    STATEMENT_IBAN("REND-3307", Severity.WARNING, Effect.TOLD),
    /** An amount that is none. Argument: the amount. */
    ENTRY_AMOUNT("REND-3308", Severity.ERROR, Effect.TOLD),
    /** An amount in another currency. Argument: the currency. */
    ENTRY_CURRENCY("REND-3309", Severity.ERROR, Effect.TOLD),
    /** An entry without a readable day. */
    ENTRY_DATE("REND-3310", Severity.ERROR, Effect.TOLD),
    /** An entry with a value date only. Argument: that day. */
    ENTRY_VALUE_DATE("REND-3311", Severity.WARNING, Effect.TOLD),
    /** An entry that says neither debit nor credit. */
    ENTRY_SIGN("REND-3312", Severity.ERROR, Effect.TOLD),
    /** An entry that is not booked. Argument: its status. */
    ENTRY_PENDING("REND-3313", Severity.NOTE, Effect.TOLD),
    /** A debit of which the statement does not say how it was paid. Argument: the payment. */
    ENTRY_MEANS("REND-3314", Severity.WARNING, Effect.TOLD),
    /** Transactions that are more than their entry. Arguments: their sum, the entry. */
    BATCH_SUM("REND-3315", Severity.ERROR, Effect.TOLD),
    /** Transactions that are less than their entry. Arguments: their sum, the entry, the difference. */
    BATCH_REST("REND-3316", Severity.WARNING, Effect.TOLD),
    /** Balances that do not add up. Arguments: opening, entries, closing, difference. */
    BALANCE("REND-3317", Severity.ERROR, Effect.TOLD),
    /** Balances that cannot be checked. */
    BALANCE_OPEN("REND-3318", Severity.WARNING, Effect.TOLD),
    /** An entry that stands twice. Arguments: its reference, the line of the first. */
    ENTRY_TWICE("REND-3319", Severity.WARNING, Effect.TOLD),
    /** A payment that came back. Arguments: the payment, the day it came back. */
    REVERSED("REND-3320", Severity.WARNING, Effect.TOLD),
    /** Money that came back for a payment that is in no statement. Arguments: its name, the amount, the day. */
    REVERSAL_UNKNOWN("REND-3321", Severity.ERROR, Effect.TOLD),
    /** Less or more came back than was paid. Arguments: the payment, what came back, what was paid. */
    REVERSAL_AMOUNT("REND-3322", Severity.ERROR, Effect.TOLD),
    /** Money that came back for one of several payments. Arguments: its name, the payments. */
    REVERSAL_AMBIGUOUS("REND-3323", Severity.ERROR, Effect.TOLD),
    /** Findings that are not shown one by one. Arguments: how many, how many are shown. */
    MORE("REND-3324", Severity.ERROR, Effect.TOLD),

    /** The same payment several times. Arguments: the payment, its other names. */
    PAYMENT_TWICE("REND-3341", Severity.WARNING, Effect.TOLD),
    /** Two payments of the same name or reference that are not the same. Arguments: the payment, its other names. */
    CONTRADICTION("REND-3342", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment that came back, or may have. Argument: the payment. */
    UNDONE("REND-3343", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment that settles more than its amount. Arguments: the payment, its amount. */
    SETTLES_MORE("REND-3344", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment that names a document nobody has. Arguments: the payment, the document. */
    UNKNOWN_DOCUMENT("REND-3345", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment that fits no document. Argument: the payment. */
    UNMATCHED("REND-3346", Severity.NOTE, Effect.TOLD),
    /** A payment that may be of one document or of another. Arguments: the payment, the documents. */
    AMBIGUOUS("REND-3347", Severity.WARNING, Effect.TOLD),
    /** A payment of another amount than the documents it names. Arguments: the payment, the documents, amount, due. */
    OTHER_AMOUNT("REND-3348", Severity.WARNING, Effect.TOLD),
    /** A part of a payment that settles nothing. Arguments: the payment, its amount, what settles nothing. */
    REST("REND-3349", Severity.WARNING, Effect.TOLD),
    /** A payment of a credit note. Arguments: the payment, the credit note. */
    CREDIT_NOTE_PAID("REND-3350", Severity.ERROR, Effect.NOT_COUNTED),
    /** A credit note on no document that was read. Argument: the credit note. */
    CREDIT_NOTE_ALONE("REND-3351", Severity.WARNING, Effect.TOLD),
    /** A credit note that may be on several documents of the same number. Arguments: the credit note, the number. */
    CREDIT_NOTE_AMBIGUOUS("REND-3352", Severity.WARNING, Effect.TOLD),
    /** A credit note of more than its documents. Arguments: the credit note, what is left of it. */
    CREDIT_NOTE_EXCESS("REND-3353", Severity.WARNING, Effect.TOLD),
    /** Several documents with the same issuer, number and day. Arguments: the document, how many there are. */
    DOCUMENT_TWICE("REND-3354", Severity.WARNING, Effect.TOLD),
    /** A payment that was found by what is written on it. Arguments: the payment, the document. */
    FOUND("REND-3355", Severity.NOTE, Effect.TOLD),

    /** A means that is not admitted. Arguments: the payment, the means, those that are. */
    MEANS("REND-3361", Severity.ERROR, Effect.NOT_COUNTED),
    /** Cash. Arguments: the payment, the amount. */
    CASH("REND-3362", Severity.ERROR, Effect.NOT_COUNTED),
    /** More cash than petty cash. Arguments: the payment, all cash on the document, the limit. */
    CASH_LIMIT("REND-3363", Severity.ERROR, Effect.NOT_COUNTED),
    /** A part that is due to the State, paid otherwise. Arguments: the payment, the part, the means. */
    STATE_MEANS("REND-3364", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment that does not say which account it left. Argument: the payment. */
    ACCOUNT_UNKNOWN("REND-3365", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment from another account. Arguments: the payment, the account, the partner. */
    ACCOUNT_OTHER("REND-3366", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment of a document nobody claims. Argument: the payment. */
    SPENDER_UNKNOWN("REND-3367", Severity.WARNING, Effect.NOT_COUNTED),
    /** A payment after the last day. Arguments: the payment, its day, the last day. */
    LATE("REND-3368", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment after the claim. Arguments: the payment, its day, the day of the claim. */
    AFTER_CLAIM("REND-3369", Severity.ERROR, Effect.NOT_COUNTED),
    /** A payment before its document. Arguments: the payment, its day, the day of the document. */
    BEFORE_DOCUMENT("REND-3370", Severity.WARNING, Effect.TOLD),
    /** A payment without the reference its means has. Arguments: the payment, which reference. */
    REFERENCE_MISSING("REND-3371", Severity.WARNING, Effect.TOLD),
    /** A payment to another account than the document asks for. Arguments: the payment, its account, those asked for. */
    PAYEE_ACCOUNT("REND-3372", Severity.WARNING, Effect.TOLD),
    /** A payment without the CUP. Arguments: the payment, the CUP. */
    CUP_MISSING("REND-3373", Severity.ERROR, Effect.TO_COMPLETE),
    /** A payment without the CIG. Arguments: the payment, the CIG. */
    CIG_MISSING("REND-3374", Severity.ERROR, Effect.TO_COMPLETE),
    /** More was paid than is due. Arguments: the payment, what is beyond, what is due. */
    OVERPAID("REND-3375", Severity.WARNING, Effect.TOLD),
    /** Less was paid to the issuer than is due. Arguments: due, paid, missing. */
    UNPAID("REND-3376", Severity.ERROR, Effect.NOT_COUNTED),
    /** What was withheld is not paid. Arguments: due, paid, missing. */
    WITHHELD_UNPAID("REND-3377", Severity.ERROR, Effect.NOT_COUNTED),
    /** The VAT split off is not paid. Arguments: due, paid, missing. */
    SPLIT_VAT_UNPAID("REND-3378", Severity.WARNING, Effect.NOT_COUNTED),
    /** The VAT that the buyer owes on a foreign invoice is not paid. Arguments: due, paid, missing. */
    REVERSE_VAT_UNPAID("REND-3379", Severity.WARNING, Effect.NOT_COUNTED),
    /** Payments that may be one movement: same day, amount and accounts, one without reference. Arguments: it, the others. */
    SAME_MOVEMENT("REND-3380", Severity.ERROR, Effect.TO_COMPLETE),
    /** An unclaimed credit note on what was charged before. Arguments: the credit note, its total, the charges. */
    CREDIT_ON_EARLIER("REND-3381", Severity.ERROR, Effect.TOLD),
    /** An unclaimed credit note on documents nobody claims. Arguments: the credit note, its total, the documents. */
    CREDIT_ON_UNCLAIMED("REND-3382", Severity.WARNING, Effect.TOLD);

    private final String code;
    private final Severity severity;
    private final Effect effect;

    PaymentFinding(String code, Severity severity, Effect effect) {
        this.code = code;
        this.severity = severity;
        this.effect = effect;
    }

    /** What a finding means for the payment or the expense it is about. */
    public enum Effect {
        /** What it is about does not count as paid; the amounts of the settlement already say so. */
        NOT_COUNTED,
        /** What is paid counts, and yet the expense waits for something that can still come, which no amount says. */
        TO_COMPLETE,
        /** It is told, and nothing follows. */
        TOLD
    }

    /** What follows from it. */
    public Effect effect() {
        return effect;
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
        return PaymentMessage.MESSAGES;
    }
}
