package it.sportello.rendicontazione.statement;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import it.sportello.rendicontazione.AuditedExpense;
import java.util.List;
import java.util.Locale;

/** The words of this package that are no findings. */
enum StatementMessage implements Message {
    TITLE,
    FUNDING,
    CUP,
    PRESENTED,
    RULES,
    CLAIM,
    ISTRUTTORIA,
    PRIVATE,
    LINES,
    ACTIONS,
    CATEGORIES,
    PARTNERS,
    ENTRIES,
    GROUNDS,
    REQUEST,
    DEADLINES,
    FINDINGS,
    WHY,
    NAME,
    WHAT,
    BUDGET,
    EARLIER,
    CLAIMED,
    ADMITTED,
    REDUCED,
    REJECTED,
    PENDING,
    RESIDUAL,
    TOTAL,
    SUBTOTAL,
    OTHER,
    EXPENSE,
    LINE,
    CATEGORY,
    PARTNER,
    DOCUMENT,
    DOCUMENT_DATE,
    ISSUER,
    STATE,
    AMOUNT,
    CODE,
    GROUND,
    PLACE,
    MAXIMUM,
    RECOGNISED,
    ADVANCE_DUE,
    ADVANCE,
    INSTALMENTS,
    OPEN,
    RECOVERED,
    PAYABLE,
    RESTITUTION,
    NOT_TOLD,
    FROM,
    LAST_DAY,
    HOLIDAY,
    CONVENTION,
    CUT,
    STATE_ADMITTED,
    STATE_REDUCED,
    STATE_REJECTED,
    STATE_TO_BE_COMPLETED,
    DEADLINE_ADVANCE,
    DEADLINE_REIMBURSEMENT,
    DEADLINE_WORKS,
    DEADLINE_PROJECT,
    DEADLINE_LAST_PAYMENT,
    DEADLINE_DURC,
    DEADLINE_RETENTION,
    WHY_RECOGNISED,
    WHY_GRANTED,
    WHY_OPEN,
    WHY_RECOVERED_FIRST,
    WHY_RECOVERED_IN_SHARE,
    WHY_RECOVERED_LATER,
    WHY_RECOVERED_LAST,
    WHY_RECOVERED_ANY,
    WHY_BACK,
    WHY_BACK_LAST,
    WHY_PAYABLE,
    WHY_NOT_NETTED;

    static final Messages MESSAGES = Messages.load(name -> StatementMessage.class.getResourceAsStream(name));

    static StatementMessage of(AuditedExpense.State state) {
        return valueOf("STATE_" + state.name());
    }

    static StatementMessage of(Deadline.Kind kind) {
        return valueOf("DEADLINE_" + kind.name());
    }

    String say(Locale locale, Object... arguments) {
        return text(locale, List.of(arguments));
    }

    @Override
    public String key() {
        return "statement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
