package it.sportello.eligibility.occasionale;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of this package that are not findings. */
enum OccasionaleMessage implements Message {
    LIMIT_WORKER_ALL_USERS,
    LIMIT_USER_ALL_WORKERS,
    LIMIT_SAME_PAIR,
    LIMIT_HOURS_OF_PAIR,
    LIMIT_SIZE_OF_USER,
    LIMIT_SECTOR,
    LIMIT_EMPLOYMENT,
    LIMIT_PAY_PER_HOUR,
    LIMIT_PAY_PER_DAY,
    /** A ceiling that holds. Arguments: the limit, what was counted, the bound, what is left. */
    WITHIN,
    /** The same, where not everything is known. */
    WITHIN_AT_MOST,
    /** A ceiling that is passed. Arguments: the limit, what was counted, the bound, by how much. */
    PASSED,
    PASSED_AT_LEAST,
    PASSED_HOURS,
    PASSED_HOURS_AT_LEAST,
    /** It cannot be told. Arguments: the limit, the least counted, the lowest bound. */
    CANNOT_TELL,
    /** A floor that is reached. Arguments: the limit, the pay, the least pay. */
    REACHED,
    /** A floor that is not. Arguments: the limit, the pay, the least pay, what is wanting. */
    NOT_REACHED,
    FLOOR_OPEN,
    SIZE_OF_PUBLIC_BODY,
    SIZE_IN_TOURISM_OPEN,
    SECTOR_HOLDS,
    SECTOR_AGRICULTURE,
    SECTOR_OPEN,
    EMPLOYMENT_NONE,
    EMPLOYMENT_CURRENT,
    EMPLOYMENT_LONG_AGO,
    EMPLOYMENT_TOO_RECENT,
    EMPLOYMENT_OPEN,
    MISSING,
    MISSING_BY,
    MISSING_OF_USER,
    MISSING_ELSEWHERE,
    MISSING_PAY,
    MISSING_HOURS,
    MISSING_CATEGORY,
    MISSING_SECTOR,
    MISSING_EMPLOYEES,
    MISSING_STEWARD,
    MISSING_EMPLOYMENT,
    MISSING_EMPLOYMENT_END,
    DECIDE_SPORTS_CLUB,
    DECIDE_STEWARD,
    DECIDE_PUBLIC_BODY,
    DECIDE_AGRICULTURE,
    DECIDE_AGRICULTURE_PAY,
    DECIDE_TOURISM,
    WHO_USER,
    WHO_WORKER,
    WHO_OFFICE,
    VERDICT_HOLDS,
    VERDICT_PASSED,
    VERDICT_CANNOT_TELL,
    LIMITS,
    LIMITS_REFUSED,
    LAW,
    COUNTED,
    COUNTED_HOURS,
    COST,
    COST_PAY,
    COST_SHARE,
    COST_BEFORE_MANAGEMENT,
    COST_MANAGEMENT,
    COST_REFUSED,
    ORDER_EXACT_TO_THE_TOTAL,
    ORDER_EACH_SHARE,
    BASE_ON_TOP,
    BASE_OF_WHAT_IS_PAID_IN,
    SHARE_INPS,
    SHARE_INAIL,
    REFUND_WHOLE,
    REFUND_AGREED,
    REFUND_SUSTAINED;

    static final Messages MESSAGES = Messages.load(name -> OccasionaleMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "elig.occasionale." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
