package it.sportello.eligibility;

import java.time.LocalDate;
import java.util.Map;

/**
 * A test that the host program supplies for a requirement that a notice names under {@code custom}, where its words cannot
 * say it. It must be a pure function of what it is given: no clock, no data from elsewhere that may change.
 */
@FunctionalInterface
public interface CustomRequirement {

    /**
     * What the test says of an application.
     *
     * @param application the application
     * @param heldOn the day on which requirements are held
     * @param parameters what the notice tells the test
     */
    Told ask(Application application, LocalDate heldOn, Map<String, String> parameters);

    /**
     * What a test says.
     *
     * @param verdict whether it is met
     * @param italian why, as a sentence without a full stop
     * @param english the same in English
     */
    record Told(Verdict verdict, String italian, String english) {}

    /** Whether a test is met. */
    enum Verdict {
        /** It is. */
        MET,
        /** It is not. */
        NOT_MET,
        /** A document or a datum is missing. */
        TO_BE_COMPLETED,
        /** A person has to decide. */
        TO_BE_DECIDED
    }
}
