package it.sportello.rendicontazione.funding;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What may be wrong with the rules of a funding, a claim, and the reading of a document as an expense. */
public enum FundingFinding implements FindingCode {
    /** A name that stands twice. Arguments: the name, where it stood first, from 1. */
    DUPLICATE_ID("REND-3001", Severity.ERROR),
    /** A line that is not in the budget. Arguments: the line, the lines there are. */
    UNKNOWN_LINE("REND-3002", Severity.ERROR),
    /** Lines that do not add up to the total. Arguments: their sum, the total, the difference. */
    BUDGET_SUM("REND-3003", Severity.ERROR),
    /** A total that is not what persons and days make. Arguments: what they make, the total. */
    PER_DIEM("REND-3004", Severity.ERROR),
    /** A source that does not read as a place of an act. Argument: the source. */
    SOURCE_FORM("REND-3005", Severity.ERROR),
    /** A reading that is not in the list. Arguments: its name, the names there are. */
    UNKNOWN_READING("REND-3006", Severity.ERROR),
    /** Something the act does not say. Arguments: what, what follows from it. */
    NOT_STATED("REND-3007", Severity.WARNING),
    /** Days in the wrong order. Arguments: the earlier by name, the later by name, both days. */
    WINDOW("REND-3008", Severity.ERROR),
    /** A grouping without one lead body. Argument: how many are called so. */
    LEAD("REND-3009", Severity.ERROR),
    /** An element that stands twice for the same documents. Argument: the element. */
    ELEMENT_TWICE("REND-3010", Severity.ERROR),
    /** An element nothing is known of to compare with. Arguments: the element, the key that is missing. */
    ELEMENT_WITHOUT("REND-3011", Severity.ERROR),
    /** A partner without the dedicated account that payments must leave. Argument: the partner. */
    ACCOUNT_MISSING("REND-3012", Severity.WARNING),
    /** A line nothing may be charged to. Argument: the line. */
    LINE_WITHOUT_CATEGORY("REND-3013", Severity.WARNING),
    /** An account of two partners. Arguments: the account, the other partner. */
    ACCOUNT_SHARED("REND-3014", Severity.WARNING),
    /** An amount that is no whole number of cents, or too large. Argument: the amount. */
    AMOUNT_FORM("REND-3015", Severity.ERROR),
    /** A claimed expense that does not name exactly one document. Argument: the expense. */
    ONE_DOCUMENT("REND-3051", Severity.ERROR),
    /** More hours served than paid. Arguments: served, paid. */
    HOURS("REND-3052", Severity.ERROR),
    /** A payment that settles more than its amount. Arguments: what it settles, its amount. */
    SETTLES_MORE("REND-3053", Severity.ERROR),
    /** An invoice in another currency. Argument: the currency. */
    CURRENCY("REND-3061", Severity.ERROR),
    /** An invoice whose amounts are no amounts in cents. Argument: the amount. */
    INVOICE_AMOUNT("REND-3062", Severity.ERROR);

    private final String code;
    private final Severity severity;

    FundingFinding(String code, Severity severity) {
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
        return FundingMessage.MESSAGES;
    }
}
