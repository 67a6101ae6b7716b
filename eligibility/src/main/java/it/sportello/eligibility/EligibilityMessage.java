package it.sportello.eligibility;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of this module that are not findings. */
enum EligibilityMessage implements Message {
    ADMITTED,
    ADMITTED_WITH_RESERVE,
    TO_BE_COMPLETED,
    EXCLUDED,
    TO_BE_DECIDED,
    DECISION,
    /** All decisions on a notice. Argument: how many. */
    DECISIONS,
    READING,
    READING_SENTENCE,
    READINGS,
    OFFICE,
    APPLICANT,
    NAMED,
    NONE,
    ACTS,
    OTHERS_MET,
    OTHERS_OPEN,
    CHANGE,
    CHANGE_OF_THIS,
    CHANGES,
    NO_CHANGE,
    AWARD,
    AWARD_CLAUSE,
    PER_HOUR,
    TIER,
    TIER_NOT,
    MONTHS,
    WINDOW,
    IN_TIME,
    TOO_EARLY,
    TOO_EARLY_CHANGE,
    LATE,
    LATE_CHANGE,
    LATE_QUEUE,
    RESIDENT,
    RESIDENCE_UNKNOWN,
    NOT_RESIDENT,
    NOT_RESIDENT_CHANGE,
    OF_AGE,
    BORN_LATER,
    TOO_YOUNG,
    TOO_YOUNG_CHANGE,
    TOO_OLD,
    FACT,
    FACT_UNKNOWN,
    FACT_LATER,
    FACT_NOT,
    FACT_NOT_CHANGE,
    FACT_NOT_CHANGE_FINDING,
    ISEE_WITHIN,
    ISEE_ABOVE,
    ISEE_ABOVE_CHANGE_EXEMPT,
    ISEE_ABOVE_CHANGE_ISE,
    ROUNDED_TO_THE_CENT,
    ROUNDED_AS_STATED,
    NO_ATTESTATION,
    ATTESTATION_TOO_OLD,
    ATTESTATION_LATER,
    NO_EXEMPT_INCOMES,
    UNKNOWN_INCOME_KIND,
    IMPLAUSIBLE_AMOUNT,
    ATTESTATION_UNSOUND,
    DOCUMENTS,
    DOCUMENTS_COMPLETE,
    DOCUMENTS_MISSING,
    BENEFITS,
    BENEFITS_UNDECLARED,
    BENEFITS_NONE,
    BENEFIT_OF_OTHERS,
    BENEFIT_NOT_NAMED,
    BENEFIT_EXCLUDES,
    BENEFIT_EXCLUDES_CHANGE,
    BENEFIT_MONTHS_UNKNOWN,
    BENEFIT_SUSPENDS,
    BENEFIT_SUSPENDS_SEVERAL,
    BENEFIT_SUSPENDS_ALL,
    BENEFIT_CASE_BY_CASE,
    BENEFIT_ALLOWED,
    ONE_PER,
    ONE_PER_TAKEN,
    ONE_PER_TAKEN_CHANGE,
    ONE_PER_OPEN,
    ONE_PER_TIE;

    static final Messages MESSAGES = Messages.load(name -> EligibilityMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "elig." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
