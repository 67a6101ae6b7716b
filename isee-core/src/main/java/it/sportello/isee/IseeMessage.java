package it.sportello.isee;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The steps of an ISEE computation, for its reasons. */
enum IseeMessage implements Message {
    SCALE,
    BY_MEMBERS,
    BY_MORE_MEMBERS,
    SPOUSE_ABSENT,
    SPOUSE_ABSENT_NOT,
    DISABILITY,
    DISABILITY_NOT,
    BOTH_PARENTS_WORK,
    BOTH_PARENTS_WORK_NOT,
    REFUSED,
    ISE,
    ATTESTED_SCALE,
    EXEMPT_INCOMES,
    EXEMPT_INCOME,
    RIDEFINITO,
    ISEE,
    ISEE_WITH_ADDITION,
    ISR,
    INCOME_OF,
    SUM_OF_INCOMES,
    FIGURATIVE_INCOME,
    NO_FIGURATIVE_INCOME,
    DEDUCTIONS,
    DEDUCTION_OF,
    MEDICAL_EXPENSES,
    WAGES_DEDUCTION,
    PENSIONS_DEDUCTION,
    RENT,
    ISP,
    MOVABLE_ASSETS,
    ACCOUNTS,
    ACCOUNTS_INVESTED,
    OTHER_ASSETS,
    STATE_SAVINGS,
    MOVABLE_ALLOWANCE,
    REAL_ESTATE,
    PROPERTY,
    HOME_PROPERTY,
    REFERENCE,
    REDUCED_NUCLEUS,
    PARENT_DRAWN_IN,
    PARENT_MARRIED,
    PARENT_WITH_CHILDREN,
    PARENT_PAYING,
    PARENT_REMOVED,
    PARENT_ESTRANGED,
    STUDENT_AUTONOMOUS,
    STUDENT_DRAWN_IN,
    DECLARED,
    CURRENT,
    DEDUCTIONS_UP_TO_INCOME,
    NO_HOME,
    HOME_DEDUCTION,
    CHILDREN,
    CHILDREN_NOT,
    PARENTS_WORKED,
    LONE_PARENT,
    PARENTS_NOT,
    FACILITY,
    FACILITY_NOT,
    WITH_DISABILITY,
    WITH_DISABILITY_NOT,
    COMPONENT_OF_PARENT,
    COMPONENTS,
    COMPONENT_OF_CHILD,
    COMPONENT_EXCLUDED,
    GIFT,
    GIFTS,
    ASSETS_OF,
    OLD_MOVABLE_ALLOWANCE,
    OLD_HOME,
    OLD_HOME_DEDUCTION;

    static final Messages MESSAGES = Messages.load(name -> IseeMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "isee." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
