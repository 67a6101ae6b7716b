package it.sportello.eligibility.service;

import it.sportello.eligibility.service.PaymentTerms.Ending;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of this package that are not findings. */
enum ServiceMessage implements Message {
    MONTH,
    SCHEDULE,
    READING,
    PERSON_PAID,
    MONTH_WORTH,
    PRICE,
    LESS_THAN_DUTY,
    HOURS_DONE,
    DUTY_DONE,
    DAYS_DONE,
    MONTH_DONE,
    ONCE_DONE,
    WITHIN_MONTH,
    WITHIN_ALL,
    BUDGET_ENDED,
    UNPAID,
    HELD,
    PAID_TOO_MUCH,
    NO_LONGER_SERVICE,
    RECOVERY_DECIDED,
    RECOVERY_MAY_BE_ASKED,
    RECOVERY_IS_DUE,
    ENDED,
    DECLINED,
    DECLINED_WITH_REASONS,
    HOURS,
    DAYS,
    NEITHER,
    FUNDS,
    GRANT,
    ASSIGNMENT,
    DONE,
    CORRECTION,
    SUSPENSION,
    RESUMPTION,
    WITHDRAWAL,
    RENUNCIATION,
    REVOCATION,
    DEATH,
    UNFIT,
    FALSE_STATEMENT,
    RECOVERY;

    static final Messages MESSAGES = Messages.load(name -> ServiceMessage.class.getResourceAsStream(name));

    /** The words for what happened. */
    static ServiceMessage of(ServiceEvent.Kind kind) {
        return valueOf(kind.name());
    }

    /** The words for how a service ended. */
    static ServiceMessage of(Ending.How how) {
        return valueOf(how.name());
    }

    @Override
    public String key() {
        return "service." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
