package it.sportello.eligibility.register;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/** The texts of registers that are not findings. */
enum RegisterMessage implements Message {
    NAMED,
    OFFICE,
    BODY,
    READING,
    EVENT,
    STATE,
    KIND_APPLICATION,
    KIND_COMPLETION_ASKED,
    KIND_COMPLETED,
    KIND_APPROVED,
    KIND_REFUSED,
    KIND_CARRIED_OVER,
    KIND_RENEWAL_ASKED,
    KIND_RENEWED,
    KIND_CANCELLATION_ANNOUNCED,
    KIND_CANCELLATION_ASKED,
    KIND_CANCELLED,
    KIND_ASSIGNMENT_BEGUN,
    KIND_ASSIGNMENT_ENDED,
    OUTLOOK_MET,
    OUTLOOK_NOT_MET,
    OUTLOOK_TO_BE_COMPLETED,
    OUTLOOK_TO_BE_DECIDED,
    DOCUMENT_THERE,
    DOCUMENT_NEEDLESS,
    DOCUMENT_OR_FACT,
    DOCUMENT_MISSING,
    FACT,
    FACT_NOT,
    FACT_NOT_CHANGE,
    FACT_UNKNOWN,
    FACT_TO_DECIDE,
    SINCE,
    SINCE_SHORT,
    SINCE_SHORT_CHANGE,
    EVIDENCE_MISSING,
    STAFF_ENOUGH,
    STAFF_UNKNOWN,
    STAFF_SHORT,
    STAFF_SHORT_CHANGE,
    ROLES_TOGETHER,
    ROLES_APART,
    ROLES_APART_CHANGE,
    ROLES_TO_DECIDE,
    ENROLLED,
    CARRIED_OVER,
    CARRIED_OVER_ENDED,
    LAPSED,
    RENEWAL_OMITTED,
    RENEWAL_LATE,
    REFUSED,
    CANCELLED,
    PENDING,
    ASSIGNMENT_RUNS,
    ASSIGNMENT_ENDED,
    ASSIGNMENT_REVOKED,
    ASSIGNMENT_CONTINUES,
    ASSIGNMENT_TO_DECIDE,
    ASSIGNMENT_UNCOVERED,
    TERM_OPEN,
    TERM_FIRST,
    TERM_SESSION,
    TERM_APPROVAL,
    TERM_APPROVAL_CAPPED,
    TERM_APPROVAL_YEARLY,
    TERM_COMPLETION,
    TERM_RENEWAL,
    TERM_RENEWAL_DECISION,
    TERM_CARRIED_OVER,
    TERM_CANCELLATION,
    HOLIDAY;

    static final Messages MESSAGES = Messages.load(name -> RegisterMessage.class.getResourceAsStream(name));

    /** The words for a kind of event. */
    static RegisterMessage of(RegisterEvent.Kind kind) {
        return valueOf("KIND_" + kind.name());
    }

    /** The words for an outlook. */
    static RegisterMessage of(RegisterState.Outlook outlook) {
        return valueOf("OUTLOOK_" + outlook.name());
    }

    Sentence with(Object... arguments) {
        return new Sentence(this, List.of(arguments));
    }

    @Override
    public String key() {
        return "elig.register." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
