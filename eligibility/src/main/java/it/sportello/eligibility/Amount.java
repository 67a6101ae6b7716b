package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much is granted. It begins with exactly one of {@code fixed}, {@code by members}, {@code by isee}, {@code share} and
 * {@code on scale}; then, in this order, what is granted instead, what is added, what is taken off, the most, the rounding
 * and the least that is paid.
 *
 * <p>Everything is exact until the notice rounds. An amount that is no whole number of cents and that the notice does not
 * round is not paid by guess: a person decides.
 *
 * @param per what it is paid for
 * @param fixed the same for all, in euro
 * @param byMembers the amount in euro for {@code 1}, {@code 2-3}, {@code 4 or more} members of the registry family
 * @param byIsee the amount by bands of an ISEE
 * @param share a share of an expense
 * @param onScale an amount times the equivalence scale of the attestation
 * @param instead amounts that take its place where something is met, the first that is
 * @param plus what is added
 * @param less what is taken off, as what another benefit pays already
 * @param upTo the most, in euro
 * @param rounding how it is rounded
 * @param least the least that is paid
 * @param source where it is written
 * @param readings the readings it rests on
 */
public record Amount(
        Optional<Per> per,
        Optional<@Positive @DecimalMax("10000000") Euro> fixed,
        Map<String, @PositiveOrZero @DecimalMax("10000000") Euro> byMembers,
        Optional<@Valid ByIsee> byIsee,
        Optional<@Valid Share> share,
        Optional<@Valid OnScale> onScale,
        List<@Valid Instead> instead,
        List<@Valid Plus> plus,
        List<@Valid Less> less,
        Optional<@Positive @DecimalMax("10000000") Euro> upTo,
        Optional<Stated<Rounding>> rounding,
        Optional<@Valid Least> least,
        @NotBlank String source,
        List<String> readings) {
    /** Copies the collections. */
    public Amount {
        byMembers = Collections.unmodifiableMap(new LinkedHashMap<>(byMembers));
        instead = List.copyOf(instead);
        plus = List.copyOf(plus);
        less = List.copyOf(less);
        readings = List.copyOf(readings);
    }

    /** What an amount is paid for. */
    public enum Per {
        /** An hour done. */
        HOUR,
        /** A day. */
        DAY,
        /** A month. */
        MONTH,
        /** A year. */
        YEAR,
        /** Once for all. */
        ONCE;

        /** As it stands after an amount. */
        EligibilityMessage word() {
            return switch (this) {
                case HOUR -> EligibilityMessage.PER_HOUR_DONE;
                case DAY -> EligibilityMessage.PER_DAY;
                case MONTH -> EligibilityMessage.PER_MONTH;
                case YEAR -> EligibilityMessage.PER_YEAR;
                case ONCE -> EligibilityMessage.ONCE;
            };
        }
    }

    /**
     * Bands of an ISEE, from the lowest; the first begins at zero and each where the one before ends.
     *
     * @param of the requirement whose ISEE it is, by id
     * @param bands the bands
     */
    public record ByIsee(@NotBlank String of, @NotEmpty List<@Valid Band> bands) {
        /** Copies the list. */
        public ByIsee {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band of an ISEE.
     *
     * @param to the highest ISEE in it, in euro, which is in
     * @param amount in euro; zero is admitted without an amount
     */
    public record Band(
            @PositiveOrZero @DecimalMax("1000000") Euro to,
            @PositiveOrZero @DecimalMax("10000000") Euro amount) {}

    /**
     * A share of an expense.
     *
     * @param of the expense, by its name in applications, in euro
     * @param perCent the share, in per cent
     */
    public record Share(
            @NotBlank String of,
            @Positive @DecimalMax("100") Fraction perCent) {}

    /**
     * An amount for a scale of one.
     *
     * @param base in euro
     */
    public record OnScale(@Positive @DecimalMax("100000") Euro base) {}

    /**
     * An amount that takes the place of the others.
     *
     * @param when what must be met
     * @param amount in euro
     */
    public record Instead(
            @Valid Requirement when,
            @PositiveOrZero @DecimalMax("10000000") Euro amount) {}

    /**
     * What is added.
     *
     * @param each how much for each, in euro
     * @param of what is counted, by its name in applications
     * @param upTo the most that is added
     * @param source where it is written
     */
    public record Plus(
            @Positive @DecimalMax("1000000") Euro each,
            @NotBlank String of,
            Optional<@Positive Euro> upTo,
            @NotBlank String source) {}

    /**
     * What is taken off.
     *
     * @param number how much, by its name in applications, in euro
     * @param source where it is written
     */
    public record Less(@NotBlank String number, @NotBlank String source) {}

    /**
     * The least that is paid.
     *
     * @param amount in euro
     * @param below what happens to less
     * @param source where it is written
     */
    public record Least(
            @Positive @DecimalMax("1000000") Euro amount,
            Below below,
            @NotBlank String source) {

        /** What happens to an amount below the least. */
        public enum Below {
            /** It is not paid. */
            NOT_PAID,
            /** The least is paid. */
            RAISED
        }
    }
}
