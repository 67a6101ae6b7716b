package it.sportello.eligibility.occasionale;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A prestazione occasionale: what one worker does for one user on one day. What is absent is unknown, and never zero.
 *
 * @param user the utilizzatore, by any name that is only its own; capitals and blanks around it do not count
 * @param worker the prestatore, likewise
 * @param day the day
 * @param hours how long, in hours
 * @param pay the pay, net to the worker, without contributions, insurance and management
 * @param category what the worker declared to be when registering (art. 54-bis, c. 8)
 */
public record Performance(
        @NotBlank String user,
        @NotBlank String worker,
        LocalDate day,
        Optional<@Positive @DecimalMax("24") Fraction> hours,
        Optional<@PositiveOrZero @Max(1_000_000) Euro> pay,
        Optional<Category> category) {

    /** The people whose pay counts for three quarters in the total of a user, and the others. */
    public enum Category {
        /** Holders of an old-age or invalidity pension. */
        PENSIONER,
        /** Students under 25. */
        STUDENT_UNDER_25,
        /** The unemployed. */
        UNEMPLOYED,
        /** Recipients of income support. */
        INCOME_SUPPORT,
        /** None of these. */
        OTHER;

        boolean isProtected() {
            return this != OTHER;
        }
    }

    boolean isOf(String someUser, String someWorker) {
        return isForUser(someUser) && isByWorker(someWorker);
    }

    boolean isForUser(String someUser) {
        return same(user, someUser);
    }

    boolean isByWorker(String someWorker) {
        return same(worker, someWorker);
    }

    private static boolean same(String one, String other) {
        return one.strip().toUpperCase(Locale.ROOT).equals(other.strip().toUpperCase(Locale.ROOT));
    }

    /** The day only. */
    @Override
    public String toString() {
        return "performance of " + day;
    }
}
