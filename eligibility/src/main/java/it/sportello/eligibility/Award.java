package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import java.util.List;

/**
 * What is granted, at most: hours not done are not paid.
 *
 * @param perHour the pay of an hour, in euro
 * @param monthlyCap the most that is paid in a month, in euro
 * @param monthlyHours the hours that make up the monthly cap, exactly
 * @param months for how many months at most, those of suspension already taken off
 * @param because all of it, in words
 * @param references where it is written
 */
public record Award(
        Euro perHour,
        Euro monthlyCap,
        int monthlyHours,
        int months,
        Sentence because,
        List<LegalReference> references) {

    /** Copies the list. */
    public Award {
        references = List.copyOf(references);
    }

    /** Nothing: the amounts tell of the family. */
    @Override
    public String toString() {
        return "award";
    }
}
