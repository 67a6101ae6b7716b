package it.sportello.rendicontazione.statement;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What may be wrong with, or worth knowing of, a statement, a request, a register, a manifest. */
public enum StatementFinding implements FindingCode {
    /** A claim under another funding. Arguments: that of the claim, that of the rules. */
    OTHER_FUNDING("REND-3501", Severity.ERROR),
    /** A report that is not of this claim. Arguments: how many expenses are claimed, how many were audited. */
    OTHER_CLAIM("REND-3502", Severity.ERROR),
    /** What was admitted before, by document and by line, differs. Arguments: by document, by line. */
    CARRIED_SUM("REND-3503", Severity.WARNING),
    /** Something admitted before on a line that the budget does not have. Arguments: the line, the amount. */
    CARRIED_LINE("REND-3504", Severity.WARNING),
    /** More admitted on a line than it holds. Arguments: the line, by how much. */
    LINE_OVERRUN("REND-3505", Severity.WARNING),
    /** More admitted than there is. Arguments: the budget, by how much. */
    TOTAL_OVERRUN("REND-3506", Severity.ERROR),
    /** An advance whose recovery nobody has stated. Arguments: what is admitted and not yet paid, the advance. */
    NOT_NETTED("REND-3511", Severity.WARNING),
    /** An advance the rules do not know. Argument: the advance. */
    ADVANCE_UNFORESEEN("REND-3512", Severity.WARNING),
    /** An advance above what the rules grant. Arguments: what was received, what is granted. */
    ADVANCE_MORE("REND-3513", Severity.WARNING),
    /** Instalments, and nothing was admitted before. Argument: the instalments. */
    INSTALMENTS_ALONE("REND-3514", Severity.WARNING),
    /** More was received than is admitted. Argument: what goes back. */
    RESTITUTION("REND-3515", Severity.WARNING),
    /** An advance that is still to be justified. Argument: how much of it. */
    ADVANCE_OPEN("REND-3516", Severity.NOTE),
    /** A term that ends on a holiday. Arguments: the term, the day. */
    HOLIDAY("REND-3521", Severity.NOTE),
    /** A term that cannot be computed. Arguments: the term, from when it runs. */
    NO_START("REND-3522", Severity.NOTE),
    /** A code that is a name, or could be one. Argument: none, for it may be a name. */
    NOT_A_CODE("REND-3531", Severity.ERROR),
    /** A month that is none. Arguments: the code, the month. */
    MONTH("REND-3532", Severity.ERROR),
    /** More days than the month has, or fewer than none. Arguments: the code, the days, the days of the month. */
    DAYS("REND-3533", Severity.ERROR),
    /** The same person and month twice. Arguments: the code, the month. */
    TWICE("REND-3534", Severity.ERROR),
    /** More days than places. Arguments: the month, the days, the most. */
    PLACES("REND-3535", Severity.WARNING),
    /** The days are worth more than the total. Arguments: their worth, the total. */
    PER_DIEM("REND-3536", Severity.WARNING),
    /** Money for somebody who was not there. Arguments: the code, the day. */
    NOT_PRESENT("REND-3537", Severity.WARNING),
    /** Money that nobody signed for. Arguments: the code, the day. */
    NOT_SIGNED("REND-3538", Severity.WARNING),
    /** The same money twice. Arguments: the code, the day, the amount. */
    PAID_TWICE("REND-3539", Severity.WARNING),
    /** Something after the end of the project. Arguments: the code, the day, the end. */
    AFTER_THE_END("REND-3540", Severity.WARNING),
    /** Staff without the hours of a year. Argument: the code. */
    NO_YEARLY_HOURS("REND-3541", Severity.ERROR),
    /** Staff with other yearly hours than the rules. Arguments: the code, its hours, those of the rules. */
    OTHER_YEARLY_HOURS("REND-3542", Severity.WARNING),
    /** More hours in a year than are paid. Arguments: the code, the year, the hours, the hours of a year. */
    TOO_MANY_HOURS("REND-3543", Severity.ERROR),
    /** A spending code that is no line of the budget. Arguments: the code of the person, the spending code. */
    STAFF_LINE("REND-3544", Severity.ERROR),
    /** A file that is not what it was. Argument: its name. */
    FILE_CHANGED("REND-3551", Severity.ERROR),
    /** A file that is gone. Argument: its name. */
    FILE_MISSING("REND-3552", Severity.ERROR),
    /** A file nobody saw. Argument: its name. */
    FILE_EXTRA("REND-3553", Severity.WARNING),
    /** A file that could not be read, so that nothing can be proved of it. Argument: its name. */
    FILE_UNREAD("REND-3554", Severity.WARNING),
    /** A line that is no line of a manifest. Argument: its number. */
    MANIFEST_LINE("REND-3555", Severity.ERROR),
    /** An amount in a register that is beyond any amount. Arguments: the code, the amount, the most. */
    REGISTER_AMOUNT("REND-3556", Severity.ERROR),
    /** A term that runs from a day no calendar of offices has. Arguments: the term, the day. */
    FAR_DAY("REND-3557", Severity.ERROR),
    /** An earlier amount that is beyond any amount. Arguments: the line, the amount, the most. */
    CARRIED_AMOUNT("REND-3558", Severity.ERROR);

    private final String code;
    private final Severity severity;

    StatementFinding(String code, Severity severity) {
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
        return StatementMessage.MESSAGES;
    }
}
