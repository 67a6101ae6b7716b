package it.sportello.eligibility.ranking;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a notice says of its money and its places. It is written in YAML under {@code funds}, every clause with its source.
 *
 * <p>These are terms: they stand in the notice, or it is silent and says so ({@code not stated}). What follows from them
 * for somebody, granted, in part, on the waiting list, outside, valid next year, a second round to be opened, are
 * outcomes, which {@link Funds} tells with their reason. Late applications are a priority class of {@link RankingTerms}.
 *
 * @param budget the money
 * @param places how many may benefit, if the notice counts them
 * @param quotas shares for groups of people
 * @param whenShort what happens where the money does not suffice
 * @param leastPayable the least amount that is paid
 * @param addOns what is granted on top, if money is left when everybody has been served
 * @param secondRound when a second round is opened
 * @param waitingList whether who is not served may follow later
 * @param carryOver what becomes of who was not served when the edition ends
 */
public record FundsTerms(
        @Valid Budget budget,
        Optional<@Valid Places> places,
        Optional<@Valid Quotas> quotas,
        @Valid WhenShort whenShort,
        Optional<@Valid LeastPayable> leastPayable,
        List<@Valid AddOn> addOns,
        Optional<@Valid SecondRound> secondRound,
        @Valid WaitingList waitingList,
        Optional<@Valid CarryOver> carryOver) {
    /** Copies the list. */
    public FundsTerms {
        addOns = List.copyOf(addOns);
    }

    /**
     * What is wrong with the terms or must be confirmed.
     *
     * @param sources the acts that sources may name
     * @param known the readings that clauses may name
     * @return the findings, each with a pointer that begins with {@code /funds}; the terms can be used if none is an error
     */
    public List<Finding> check(Sources sources, List<ChosenReading> known) {
        return new FundsCheck(this, sources, known).findings();
    }

    /**
     * The money.
     *
     * @param amount in euro; a notice that names none is followed by an act that does
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Budget(
            Stated<@PositiveOrZero @DecimalMax("1000000000000") Euro> amount,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Budget {
            readings = List.copyOf(readings);
        }
    }

    /**
     * How many may benefit.
     *
     * @param number how many
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Places(
            @Positive @Max(10_000_000) int number, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Places {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Shares of the places or of the money for groups of people, each served in the order of the ranking.
     *
     * @param of what is shared
     * @param shares the groups with their shares
     * @param rounding what happens to the fraction of a place, or of a cent
     * @param unused what becomes of what a group does not use, and of what rounding leaves
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Quotas(
            Of of,
            @NotEmpty List<@Valid Quota> shares,
            Stated<Rounding.Mode> rounding,
            Stated<Unused> unused,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the lists. */
        public Quotas {
            shares = List.copyOf(shares);
            readings = List.copyOf(readings);
        }

        /** What is shared. */
        public enum Of {
            /** The places. */
            PLACES,
            /** The money. */
            MONEY
        }

        /** What becomes of what a group does not use. */
        public enum Unused {
            /** It goes to the others, in the order of the ranking. */
            SPILL_OVER,
            /** It is kept for the group. */
            KEEP_FOR_THE_QUOTA
        }
    }

    /**
     * A group of people with its share.
     *
     * @param id its name in this file and in requests
     * @param label who they are, in the words of the notice
     * @param share in per cent, exact
     */
    public record Quota(
            @NotBlank String id,
            @NotBlank String label,
            @Positive @DecimalMax("100") Fraction share) {}

    /**
     * What happens where the money does not suffice.
     *
     * @param effect what happens
     * @param rounding of amounts that are cut in proportion: downwards, so that their sum stays within the budget
     * @param rest what becomes of the cents that rounding leaves
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record WhenShort(
            Stated<WhenShort.Effect> effect,
            Optional<@Valid Rounding> rounding,
            Optional<Stated<Rest>> rest,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public WhenShort {
            readings = List.copyOf(readings);
        }

        /** What happens to the first who cannot be paid in full, and to those after. */
        public enum Effect {
            /** Neither is paid. */
            STOP,
            /** The first is paid what is left, and those after nothing. */
            LAST_ONE_PARTIAL,
            /** The first is passed over, and each after is paid who can be paid in full. */
            NEXT_WHO_FITS,
            /** Everybody is paid the same part of the amount. */
            PRO_RATA_FOR_ALL,
            /**
             * The priority classes are paid one after the other; in the first for which it does not suffice, all the same
             * part.
             */
            PRO_RATA_WITHIN_THE_CLASS;

            boolean isProRata() {
                return this == PRO_RATA_FOR_ALL || this == PRO_RATA_WITHIN_THE_CLASS;
            }
        }

        /** What becomes of the cents that rounding leaves. */
        public enum Rest {
            /** A unit of rounding each, in the order of the ranking. */
            BY_RANK,
            /** They are left in the budget. */
            LEFT
        }
    }

    /**
     * The least amount that is paid; less is not.
     *
     * @param amount in euro
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record LeastPayable(
            @Positive @DecimalMax("1000000") Euro amount,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public LeastPayable {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What is granted on top, in the order of the ranking and each in full, if everybody has been served in full and as long
     * as money is left; the first for whom it does not suffice is the end of it.
     *
     * @param id its name in this file and in requests
     * @param label what it is, in the words of the notice
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record AddOn(
            @NotBlank String id,
            @NotBlank String label,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public AddOn {
            readings = List.copyOf(readings);
        }
    }

    /**
     * When a second round is opened.
     *
     * @param fewerThan if fewer applications than this arrived
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record SecondRound(
            @Positive @Max(10_000_000) int fewerThan,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public SecondRound {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Whether who is not served may follow when somebody leaves or money is added.
     *
     * @param use whether the list is used
     * @param until the last day on which it is, if the notice says
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record WaitingList(
            Stated<Use> use,
            Optional<LocalDate> until,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public WaitingList {
            readings = List.copyOf(readings);
        }

        /** Whether the list is used. */
        public enum Use {
            /** Who follows takes what becomes free ("scorrimento della graduatoria"). */
            SCROLL,
            /** What becomes free stays with the body. */
            CLOSED
        }
    }

    /**
     * What becomes of who was not served when the edition ends.
     *
     * @param effect what becomes of them
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record CarryOver(
            Stated<CarryOver.Effect> effect, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public CarryOver {
            readings = List.copyOf(readings);
        }

        /** What becomes of them. */
        public enum Effect {
            /** The application stays valid in the years that follow. */
            STAYS_VALID,
            /** It ends with the edition. */
            LAPSES
        }
    }
}
