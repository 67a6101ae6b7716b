package it.sportello.eligibility.ranking;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings of ranking and funds: what is wrong with their terms, and what cannot be told of candidates. */
public enum RankingFinding implements FindingCode {
    /** Two things of the same kind have the same id. Arguments: the id, the place of the first in its list. */
    DUPLICATE_ID("ELIG-0401", Severity.ERROR),
    /** A source that cannot be cited. Argument: the source. */
    SOURCE_FORM("ELIG-0402", Severity.ERROR),
    /** A reading that is not in the list. Arguments: its id, those there are. */
    UNKNOWN_READING("ELIG-0403", Severity.ERROR),
    /** A key that stands twice. Arguments: the key, the place of the first. */
    KEY_TWICE("ELIG-0404", Severity.ERROR),
    /** A key after one that parts everybody. Arguments: the key, the one before. */
    KEY_NOT_REACHED("ELIG-0405", Severity.WARNING),
    /** Keys after which some may still be equal. Argument: the last key. */
    NO_TOTAL_ORDER("ELIG-0406", Severity.WARNING),
    /** Points, a number or a day without a name. Argument: the key. */
    NAME_MISSING("ELIG-0407", Severity.ERROR),
    /** Something that is not said of this. Arguments: of what, what is said. */
    UNFIT("ELIG-0408", Severity.ERROR),
    /** A key without a direction. Arguments: the key, the directions it may have. */
    DIRECTION_MISSING("ELIG-0409", Severity.ERROR),
    /** A direction of another kind of key. Arguments: the direction, the key, the directions it may have. */
    DIRECTION_UNFIT("ELIG-0410", Severity.ERROR),
    /** A key that does not say what a missing value means. Argument: the key. */
    MISSING_NOT_SAID("ELIG-0411", Severity.ERROR),
    /** A notice that does not state what a missing value means. Argument: the key. */
    MISSING_NOT_STATED("ELIG-0412", Severity.WARNING),
    /** An arrival without the unit in which clocks are compared. */
    PRECISION_MISSING("ELIG-0413", Severity.ERROR),
    /** Neither money nor places. */
    NOTHING_LIMITS("ELIG-0414", Severity.WARNING),
    /** Quotas that are not 100 per cent. Argument: their sum. */
    QUOTAS_SUM("ELIG-0415", Severity.ERROR),
    /** Quotas of places the notice does not count. */
    QUOTAS_OF_NO_PLACES("ELIG-0416", Severity.ERROR),
    /** Quotas without a rounding. */
    QUOTA_ROUNDING_NOT_STATED("ELIG-0417", Severity.WARNING),
    /** Nothing on what a quota does not use. */
    UNUSED_NOT_STATED("ELIG-0418", Severity.WARNING),
    /** Nothing on what happens where the money does not suffice. */
    SHORTAGE_NOT_STATED("ELIG-0419", Severity.WARNING),
    /** Amounts cut in proportion that are not rounded down to cents. */
    PRO_RATA_ROUNDING("ELIG-0420", Severity.ERROR),
    /** Amounts cut in proportion without a word on the cents that are left. */
    REST_NOT_SAID("ELIG-0421", Severity.ERROR),
    /** A notice that does not state what becomes of the cents that are left. */
    REST_NOT_STATED("ELIG-0422", Severity.WARNING),
    /** Amounts cut in proportion beside places, quotas or add-ons. */
    PRO_RATA_WITH_OTHERS("ELIG-0423", Severity.ERROR),
    /** A least amount above the budget. Arguments: both. */
    LEAST_ABOVE_BUDGET("ELIG-0424", Severity.ERROR),
    /** Nothing on whether the list scrolls. */
    WAITING_LIST_NOT_STATED("ELIG-0425", Severity.WARNING),
    /** Nothing on what becomes of who was not served. */
    CARRY_OVER_NOT_STATED("ELIG-0426", Severity.WARNING),
    /** An id that stands twice among candidates. Arguments: the id, the number of protocol. */
    CANDIDATE_TWICE("ELIG-0427", Severity.WARNING),
    /** A candidate without a class, or in one the notice does not have. Arguments: its id, the class, those there are. */
    CLASS_UNKNOWN("ELIG-0428", Severity.WARNING),
    /** A candidate without a value that counts. Arguments: its id, the key, the first and the last position it may take. */
    CANNOT_BE_PLACED("ELIG-0429", Severity.WARNING),
    /** Candidates that stay equal. Arguments: their ids, the position. */
    TIE("ELIG-0430", Severity.WARNING),
    /** Candidates that wait for the lot. Arguments: their ids, the position. */
    DRAW_NEEDED("ELIG-0431", Severity.WARNING),
    /** A draw that parts nobody. Argument: what it was of. */
    DRAW_NOT_NEEDED("ELIG-0432", Severity.NOTE),
    /** Candidates that are in two draws. Arguments: their ids, the draws. */
    DRAWN_AGAIN("ELIG-0433", Severity.ERROR),
    /** Candidates of whom nobody said what they ask for. Argument: their ids. */
    REQUEST_MISSING("ELIG-0434", Severity.ERROR),
    /** Requests of who is not in the ranking. Argument: their ids. */
    REQUEST_UNRANKED("ELIG-0435", Severity.WARNING),
    /** Two requests of the same candidate. Argument: its id. */
    REQUEST_TWICE("ELIG-0436", Severity.ERROR),
    /** An amount below zero, or beyond what anybody can mean. Arguments: the id, the amount. */
    WANTED_RANGE("ELIG-0437", Severity.ERROR),
    /** A quota or add-on that is not in the notice. Arguments: the id, its name, those there are. */
    REQUEST_UNKNOWN("ELIG-0438", Severity.ERROR),
    /** A candidate in several quotas. Arguments: its id, the quotas. */
    SEVERAL_QUOTAS("ELIG-0439", Severity.ERROR),
    /** A budget in the notice and another beside it. Arguments: both. */
    BUDGET_TWICE("ELIG-0440", Severity.ERROR),
    /** No budget and no places. */
    BUDGET_UNKNOWN("ELIG-0441", Severity.ERROR),
    /** A budget below zero, or beyond what anybody can mean. Argument: the amount. */
    BUDGET_RANGE("ELIG-0442", Severity.ERROR),
    /** Quotas that rounding makes larger than the whole. Arguments: their sum, the whole. */
    QUOTAS_EXCEED("ELIG-0443", Severity.ERROR),
    /** A fraction of a place or a cent in a quota, and no rounding. Arguments: the quota, the exact share. */
    QUOTA_NOT_WHOLE("ELIG-0444", Severity.ERROR),
    /** The money does not suffice, and the notice does not say what happens then. Arguments: what is asked for, the budget. */
    SHORTAGE_UNDECIDED("ELIG-0445", Severity.ERROR),
    /** Candidates of whom it cannot be told yet. Argument: their ids. */
    UNDECIDED("ELIG-0446", Severity.WARNING),
    /** Cents that rounding leaves in the budget. Argument: the amount. */
    REST_LEFT("ELIG-0447", Severity.NOTE),
    /** How many applications arrived is not known. Argument: the number below which a second round is opened. */
    RECEIVED_UNKNOWN("ELIG-0448", Severity.WARNING),
    /** An approved list on which it cannot be told of some. Argument: their ids. */
    APPROVED_UNDECIDED("ELIG-0449", Severity.ERROR),
    /** An event that lacks something, or has too much. Arguments: its kind, what. */
    EVENT_INCOMPLETE("ELIG-0450", Severity.WARNING),
    /** An event of who is not on the list. Argument: the id. */
    EVENT_STRANGER("ELIG-0451", Severity.WARNING),
    /** An event before the list was approved. Arguments: the day, that of the approval. */
    EVENT_TOO_EARLY("ELIG-0452", Severity.WARNING),
    /** An event of who left before. Arguments: the id, the day on which it left. */
    EVENT_AFTER_LEAVING("ELIG-0453", Severity.WARNING),
    /** More paid than was granted. Arguments: the id, what was paid, what was granted. */
    EVENT_PAID_TOO_MUCH("ELIG-0454", Severity.WARNING),
    /** Something became free that nobody takes. Arguments: the day, why. */
    NOT_TAKEN("ELIG-0455", Severity.WARNING);

    private final String code;
    private final Severity severity;

    RankingFinding(String code, Severity severity) {
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
        return RankingMessage.MESSAGES;
    }
}
