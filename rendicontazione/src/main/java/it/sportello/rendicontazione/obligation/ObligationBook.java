package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import it.sportello.rendicontazione.funding.FundingRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The duties that come with a funding, as data: who must do what, in which case, by when, what proves it and what follows
 * if it is missed. The days things happened are not here: they are {@link ObligationFacts}.
 *
 * <p>Days are of the calendar of Europe/Rome. Months and years are counted by the calendar and the day a term begins on
 * does not count (art. 2963 c.c.). What the act leaves open is {@code not stated}, and a state that depends on it is not
 * told.
 *
 * @param obligations its name
 * @param title what it is, for people
 * @param body the administration
 * @param act the notice or the convention it renders
 * @param otherActs the other acts it cites
 * @param events what terms are counted from
 * @param circumstances what duties depend on, beside the number of employees
 * @param duties the duties
 * @param readings the readings that were chosen where the act is unclear
 */
public record ObligationBook(
        @NotBlank String obligations,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        List<Act> otherActs,
        List<@Valid Event> events,
        List<@Valid Circumstance> circumstances,
        @NotEmpty List<@Valid Duty> duties,
        List<@Valid ChosenReading> readings)
        implements SelfChecking {

    /** Copies the lists. */
    public ObligationBook {
        otherActs = List.copyOf(otherActs);
        events = List.copyOf(events);
        circumstances = List.copyOf(circumstances);
        duties = List.copyOf(duties);
        readings = List.copyOf(readings);
    }

    /** Reads the sources of the duties. */
    public Sources sources() {
        return Sources.of(act, otherActs);
    }

    /**
     * Something that happens on a day, or on several.
     *
     * @param id its name here
     * @param title what it is, in Italian and with its article: {@code la stipula della convenzione}
     * @param repeated whether it happens more than once: a payment, a request of reimbursement
     */
    public record Event(@NotBlank String id, @NotBlank String title, boolean repeated) {}

    /**
     * Something that is so or not.
     *
     * @param id its name here
     * @param title what is so, in Italian
     */
    public record Circumstance(
            @NotBlank String id, @NotBlank String title) {}

    /**
     * A duty.
     *
     * @param id its name here
     * @param title what must be done, in Italian
     * @param who who must do it
     * @param when in which case; always if it is missing
     * @param due by when, or for how long
     * @param proof what proves it; nothing does for what must only be kept up for some time
     * @param effects what follows if it is missed, none if the act does not say
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Duty(
            @NotBlank String id,
            @NotBlank String title,
            Who who,
            Optional<@Valid Condition> when,
            Stated<@Valid Due> due,
            Optional<@Valid Proof> proof,
            List<Effect> effects,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the lists. */
        public Duty {
            effects = List.copyOf(effects);
            readings = List.copyOf(readings);
        }
    }

    /** Who must do something. */
    public enum Who {
        /** Each partner for itself. */
        EACH_PARTNER,
        /** The lead body (capofila), or the only partner. */
        LEAD,
        /** The administration. */
        ADMINISTRATION
    }

    /**
     * In which case something is due: all of it must hold.
     *
     * @param headcount how many employees
     * @param all circumstances that must hold
     * @param none circumstances that must not hold
     */
    public record Condition(
            Optional<@Valid Headcount> headcount, List<@NotBlank String> all, List<@NotBlank String> none) {
        /** Copies the lists. */
        public Condition {
            all = List.copyOf(all);
            none = List.copyOf(none);
        }
    }

    /**
     * A range of numbers of employees, both ends within.
     *
     * @param from the fewest
     * @param to the most
     */
    public record Headcount(Optional<@PositiveOrZero Integer> from, Optional<@PositiveOrZero Integer> to) {}

    /**
     * By when, or for how long: exactly one of these.
     *
     * @param by on that day at the latest
     * @param at on the day of that event at the latest
     * @param before on the day before that event at the latest
     * @param within within a term after an event
     * @param throughout all the time of a period
     */
    public record Due(
            Optional<LocalDate> by,
            Optional<@Pattern(regexp = "\\S.*") String> at,
            Optional<@Pattern(regexp = "\\S.*") String> before,
            Optional<@Valid Term> within,
            Optional<@Valid Period> throughout) {}

    /**
     * A term: either months or days.
     *
     * @param months how many months of the calendar
     * @param days how many days
     * @param of after which event
     */
    public record Term(
            Optional<@Positive @Max(1_200) Integer> months,
            Optional<@Positive @Max(36_600) Integer> days,
            @NotBlank String of) {}

    /**
     * A period: it ends on a day, or some years after it began.
     *
     * @param from the event it begins with
     * @param to its last day
     * @param years how long it is, in years
     */
    public record Period(@NotBlank String from, Optional<LocalDate> to, Optional<@Positive @Max(100) Integer> years) {}

    /**
     * What proves that something was done: exactly one of these.
     *
     * @param documents documents that are handed in, all of them, by name
     * @param event an event: the works were finished, the advance was paid
     * @param insurance a policy
     * @param durc a DURC that is good on the day of the event
     * @param quota a share of those who were hired
     * @param duties other duties, of all who have them, that are fulfilled or not due
     */
    public record Proof(
            List<@NotBlank String> documents,
            Optional<@Pattern(regexp = "\\S.*") String> event,
            Optional<@Valid Insurance> insurance,
            Optional<@Valid DurcProof> durc,
            Optional<@Valid Quota> quota,
            List<@NotBlank String> duties) {
        /** Copies the lists. */
        public Proof {
            documents = List.copyOf(documents);
            duties = List.copyOf(duties);
        }
    }

    /**
     * A cover without gaps.
     *
     * @param cover what is covered: {@code RCT}, {@code RCO}
     * @param atLeast the lowest ceiling for each claim, in euro
     */
    public record Insurance(
            @NotBlank String cover, @Positive Euro atLeast) {}

    /**
     * How long a DURC is good.
     *
     * @param days how many days from the day it was issued
     * @param lastDay whether the last of these days still counts; with {@code not stated} only what holds either way is told
     */
    public record DurcProof(@Positive @Max(366) int days, Stated<FundingRules.LastDay> lastDay) {}

    /**
     * A share of those who were hired.
     *
     * @param share how many, per cent
     * @param of of whom
     * @param rounding how a share that is no whole number of persons is rounded; with {@code not stated} only what holds
     *     in every way is told
     */
    public record Quota(@Positive @DecimalMax("100") Fraction share, Hired of, Stated<QuotaRounding> rounding) {}

    /** Who is counted among those who were hired. */
    public enum Hired {
        /** The young (occupazione giovanile). */
        YOUNG,
        /** Women (occupazione femminile). */
        WOMEN
    }

    /** How a number of persons is rounded. */
    public enum QuotaRounding {
        /** To the next whole person. */
        UP,
        /** To the nearest, a half upwards. */
        HALF_UP,
        /** To the whole person below. */
        DOWN
    }

    /** What follows if a duty is missed. */
    public enum Effect {
        /** Exclusion from the procedure. */
        EXCLUSION,
        /** Payments stop. */
        SUSPENSION,
        /** What was granted is taken back, all or part of it. */
        REVOCATION,
        /** The convention ends by right (art. 1456 c.c.). */
        TERMINATION,
        /** No final certificate (certificato di regolare esecuzione). */
        NO_FINAL_CERTIFICATE,
        /** That payment is not made. */
        NO_PAYMENT
    }

    /** Everything of itself that does not fit together. */
    @Override
    public List<Finding> check() {
        return BookCheck.of(this);
    }
}
