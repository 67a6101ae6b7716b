package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.LegalReference;
import java.util.List;
import java.util.Optional;

/**
 * What is granted, at most: hours not done are not paid.
 *
 * @param amount how much, in euro; where hours are paid, the most in a month. Zero is admitted without an amount
 * @param per what it is paid for
 * @param perHour the pay of an hour, in euro, where hours are paid
 * @param monthlyHours the hours that make up the amount of a month, where hours are paid and it is a whole number of them
 * @param months for how many months at most, those of suspension already taken off, where it lasts months
 * @param because all of it, in words
 * @param references where it is written
 */
public record Award(
        Euro amount,
        Amount.Per per,
        Optional<Euro> perHour,
        Optional<Integer> monthlyHours,
        Optional<Integer> months,
        Sentence because,
        List<LegalReference> references) {

    /** Copies the list. */
    public Award {
        references = List.copyOf(references);
    }

    /**
     * The most it comes to in all, in euro; nothing where the days or the hours that are paid are not known beforehand.
     *
     * @throws ArithmeticException if it is out of range, which no notice that passed its check reaches
     */
    public Optional<Euro> total() {
        return switch (per) {
            case ONCE, YEAR -> Optional.of(amount);
            case MONTH -> months.map(amount::times);
            case HOUR, DAY -> Optional.empty();
        };
    }

    /** Nothing: the amounts tell of the family. */
    @Override
    public String toString() {
        return "award";
    }
}
