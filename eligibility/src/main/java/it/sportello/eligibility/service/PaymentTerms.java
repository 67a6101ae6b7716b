package it.sportello.eligibility.service;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * How a benefit is paid, as data: the unit of pay, the caps, the months, what suspends and what ends the service, and what
 * happens when the money ends. It stands in a notice, or in {@link TermsOfNotice} by itself.
 *
 * <p>Every clause names its source and the readings that were chosen. Where the notice is silent on how to
 * round or whom to pay last, the value is {@code not stated}: as long as every answer pays the same, nothing is asked;
 * where they differ, nothing is paid until somebody states one.
 *
 * @param pay the unit of pay
 * @param monthlyCap the rule that each person has a most in a month; the amount comes with the grant
 * @param totalCap the most in all for one person
 * @param months for how many months at most
 * @param arrears how long after the month of service it is paid
 * @param start in which order and in which shifts people start
 * @param suspension what a suspension does to the months; without it, as if the notice did not state it
 * @param endings what is paid when the service ends early; what is not listed is left to a person
 * @param renunciation what follows who declines the invitation; without it, a person decides
 * @param stop whom to pay when the budget ends
 */
public record PaymentTerms(
        @Valid Pay pay,
        Optional<@Valid MonthlyCap> monthlyCap,
        Optional<@Valid TotalCap> totalCap,
        @Valid Months months,
        @Valid Arrears arrears,
        @Valid Start start,
        Optional<@Valid Suspension> suspension,
        List<@Valid Ending> endings,
        Optional<@Valid Renunciation> renunciation,
        @Valid Stop stop) {

    /** Copies the list. */
    public PaymentTerms {
        endings = List.copyOf(endings);
    }

    /**
     * What does not fit together, for whoever holds the terms in a document of its own.
     *
     * @param sources reads the sources of the clauses
     * @param readings the readings that clauses may name
     * @return the findings, their pointers seen from the terms
     */
    public List<Finding> check(Sources sources, List<ChosenReading> readings) {
        return TermsCheck.of(this, sources, readings);
    }

    /**
     * The unit of pay and its price.
     *
     * @param per what is paid
     * @param amount the price of one, in euro; of a month with a duty, that of the whole duty
     * @param duty the hours that a month is made of; only for months, and without it a month is paid as such
     * @param lessThanDuty what a month is worth in which less than the duty was done; exactly where there is a duty
     * @param rounded what is rounded: the price of an hour, or only the product
     * @param rounding how it is rounded
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Pay(
            Per per,
            @Positive @DecimalMax("100000") Euro amount,
            Optional<@Positive @DecimalMax("744") Fraction> duty,
            Optional<Stated<LessThanDuty>> lessThanDuty,
            Stated<Rounded> rounded,
            Stated<@Valid Rounding> rounding,
            @NotBlank String source,
            List<String> readings) {

        /** Copies the list. */
        public Pay {
            readings = List.copyOf(readings);
        }

        /** The units of pay. */
        public enum Per {
            /** An hour done. */
            HOUR,
            /** A day done, however long. */
            DAY,
            /** A month: as such, or for its duty of hours. */
            MONTH,
            /** All of it, once. */
            ONCE
        }

        /** What is rounded. */
        public enum Rounded {
            /** The price of an hour, before it is multiplied; what then is left of a cent is rounded the same way. */
            RATE,
            /** The exact price of the hours, once they are multiplied. */
            PRODUCT
        }

        /** What a month is worth in which less than the duty was done. */
        public enum LessThanDuty {
            /** The price of the hours done. */
            IN_PROPORTION,
            /** Nothing: the duty is all or nothing. */
            NOTHING
        }
    }

    /**
     * The rule that each person has a most in a month.
     *
     * @param atMost the most that a grant may say, in euro
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record MonthlyCap(
            Optional<@Positive @DecimalMax("100000") Euro> atMost,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public MonthlyCap {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The most in all for one person.
     *
     * @param amount in euro
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record TotalCap(
            @Positive @DecimalMax("10000000") Euro amount,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public TotalCap {
            readings = List.copyOf(readings);
        }
    }

    /**
     * For how many months at most.
     *
     * @param atMost calendar months from the first
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Months(
            @Positive @Max(600) int atMost, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Months {
            readings = List.copyOf(readings);
        }
    }

    /**
     * How long after the month of service it is paid.
     *
     * @param months how many months later; 0 in the month itself
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Arrears(
            @PositiveOrZero @Max(24) int months, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Arrears {
            readings = List.copyOf(readings);
        }
    }

    /**
     * In which order people start, and in which shifts.
     *
     * @param order the order
     * @param shifts the shifts, if they are stated
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Start(
            Order order,
            Stated<@Valid Shifts> shifts,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Start {
            readings = List.copyOf(readings);
        }

        /** The orders that notices name. */
        public enum Order {
            /** The lowest protocol number first; it is also the order of payment when the money is short. */
            PROTOCOL_NUMBER
        }
    }

    /**
     * Shifts that follow each other.
     *
     * @param people how many start together
     * @param months how long each shift lasts; nobody of it is granted more
     */
    public record Shifts(
            @Positive @Max(10000) int people,
            @Positive @Max(600) int months) {}

    /**
     * What a suspension does to the months granted.
     *
     * @param effect what it does
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Suspension(
            Stated<Effect> effect, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Suspension {
            readings = List.copyOf(readings);
        }

        /** What a suspension does. */
        public enum Effect {
            /** The months are taken off: 6 granted − 2 suspended = 4. */
            MONTHS_ARE_LOST,
            /** The months are put off: the service ends so many months later. */
            MONTHS_ARE_POSTPONED
        }
    }

    /**
     * What is paid when the service ends early.
     *
     * @param event how it ends
     * @param pay what is paid of what is not paid yet
     * @param recovery whether what was paid is to be given back; only for a false statement
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Ending(
            How event,
            Stated<EndPay> pay,
            Optional<Recovery> recovery,
            @NotBlank String source,
            List<String> readings) {

        /** Copies the list. */
        public Ending {
            readings = List.copyOf(readings);
        }

        /** How a service ends early. */
        public enum How {
            /** Recesso: of the person or of the body. */
            WITHDRAWAL,
            /** Revoca: by the body, for what the person did. */
            REVOCATION,
            /** Death. */
            DEATH,
            /** The doctor did not confirm the fitness. */
            UNFIT,
            /** A later check found a false statement. */
            FALSE_STATEMENT
        }

        /** What is paid of what is not paid yet. */
        public enum EndPay {
            /** The service that was done. */
            SERVICE_DONE,
            /** Nothing more. */
            NOTHING_MORE
        }

        /** Whether what was paid is to be given back. */
        public enum Recovery {
            /** The body may ask for it: an amount is proposed, and a person decides. */
            MAY_BE_ASKED,
            /** It must be asked for; still a person makes the act. */
            IS_DUE
        }
    }

    /**
     * What follows who declines the invitation without documented serious reasons.
     *
     * @param excluded for how long nothing more is assigned
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Renunciation(Excluded excluded, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Renunciation {
            readings = List.copyOf(readings);
        }

        /** For how long. */
        public enum Excluded {
            /** To 31 December of the year in which the person declined. */
            REST_OF_THE_CALENDAR_YEAR
        }
    }

    /**
     * Whom to pay when the budget ends.
     *
     * @param last what the first gets for whom the money is not enough
     * @param laterFunds what new money is for, once the old one ended
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Stop(
            Stated<Last> last,
            Stated<LaterFunds> laterFunds,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Stop {
            readings = List.copyOf(readings);
        }

        /** What the first gets for whom the money is not enough; after that, nobody is paid until there is new money. */
        public enum Last {
            /** Nothing, nor does anybody after. */
            NOTHING,
            /** What is left. */
            WHAT_IS_LEFT,
            /** All who are due in that month get the same share, cut to the cent. */
            PRO_RATA
        }

        /** What new money is for. */
        public enum LaterFunds {
            /** First for what could not be paid, the oldest month first. */
            PAY_WHAT_IS_OWED,
            /** Only for what comes due from then on. */
            ONLY_NEW_MONTHS
        }
    }
}
