package it.sportello.eligibility;

import it.sportello.eligibility.ranking.FundsTerms;
import it.sportello.eligibility.ranking.RankingTerms;
import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A municipal notice as data: who may apply, when and with what, which requirements must be met, what is granted. It is
 * written in YAML, in plain words, in the order of the notice itself; nothing in it is a program.
 *
 * <p>Every clause names its {@code source}: a place in the notice ({@code "Requisiti, n. 4"}) or in another act that is
 * listed ({@code "D.G.R. 34/31"}); several are parted by semicolons. Where the source contradicts itself or is silent,
 * the clause names the {@code readings} that were chosen.
 *
 * @param notice the id, which every result repeats
 * @param title the title, for people
 * @param body the body that issued it
 * @param act the notice as an act
 * @param otherActs the acts it rests on, as far as sources name them
 * @param applications when, how many and with which documents to apply
 * @param requirements what an applicant must be or have; each is held by itself, and {@link Requirement} says how tests
 *     are put together
 * @param readings the choices made where the source contradicts itself or is silent
 * @param benefit what is granted; nothing where a notice only admits, as to a list or a table of co-design
 * @param otherBenefits what other benefits do to this one
 * @param points the points by which those admitted are ranked
 * @param ranking in which order those admitted come
 * @param inClass who is in a priority class of the ranking, by the id of the class: the first that is met; a class that
 *     is not named here takes the others
 * @param funds the money and the places, and what happens where they do not suffice
 * @param inQuota who competes in a quota, by the id of the quota: the first that is met; a quota that is not named here
 *     takes the others
 * @param withAddOn who gets an add-on, by its id, and how much
 */
public record Notice(
        @NotBlank String notice,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        List<Act> otherActs,
        @Valid Applications applications,
        @NotEmpty List<@Valid Requirement> requirements,
        List<@Valid ChosenReading> readings,
        Optional<@Valid Benefit> benefit,
        List<@Valid OtherBenefit> otherBenefits,
        Optional<@Valid Points> points,
        Optional<@Valid RankingTerms> ranking,
        Map<String, @Valid Requirement> inClass,
        Optional<@Valid FundsTerms> funds,
        Map<String, @Valid Requirement> inQuota,
        Map<String, Amount.@Valid Instead> withAddOn)
        implements SelfChecking {
    /** Copies the lists. */
    public Notice {
        otherActs = List.copyOf(otherActs);
        requirements = List.copyOf(requirements);
        readings = List.copyOf(readings);
        otherBenefits = List.copyOf(otherBenefits);
        inClass = Collections.unmodifiableMap(new LinkedHashMap<>(inClass));
        inQuota = Collections.unmodifiableMap(new LinkedHashMap<>(inQuota));
        withAddOn = Collections.unmodifiableMap(new LinkedHashMap<>(withAddOn));
    }

    @Override
    public List<Finding> check() {
        return NoticeCheck.of(this);
    }

    /**
     * The rules on applying.
     *
     * @param from the first day, which is in
     * @param to the last day, which is in to its end
     * @param source where the days are written
     * @param readings the readings the days rest on
     * @param late what happens to an application after the last day
     * @param onePer of whom only one may benefit; without it, everybody may
     * @param requirementsHeldOn the day on which requirements must be held
     * @param documents what is to be handed in
     */
    public record Applications(
            LocalDate from,
            LocalDate to,
            @NotBlank String source,
            List<String> readings,
            @Valid Late late,
            Optional<@Valid OnePer> onePer,
            @Valid HeldOn requirementsHeldOn,
            List<@Valid RequiredDocument> documents) {
        /** Copies the lists. */
        public Applications {
            readings = List.copyOf(readings);
            documents = List.copyOf(documents);
        }
    }

    /**
     * The rule on late applications.
     *
     * @param effect what happens to them
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Late(Late.Effect effect, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Late {
            readings = List.copyOf(readings);
        }

        /** What happens to a late application. */
        public enum Effect {
            /** It is excluded. */
            EXCLUDE,
            /** The body may take it while there is money ("a sportello"): a person decides. */
            QUEUE_WHILE_FUNDS_LAST
        }
    }

    /**
     * The rule that only one may benefit.
     *
     * @param group of which group only one
     * @param keep which one
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record OnePer(Group group, Keep keep, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public OnePer {
            readings = List.copyOf(readings);
        }

        /** The groups of which one may benefit. */
        public enum Group {
            /** The people of one sheet of the population register ("nucleo familiare anagrafico"). */
            REGISTRY_FAMILY,
            /** The applications of one codice fiscale. */
            APPLICANT
        }

        /** The ways of choosing that one. */
        public enum Keep {
            /** The lowest protocol number among those admitted. */
            FIRST_BY_PROTOCOL,
            /** The oldest applicant among those admitted; of two born on one day, the lowest protocol number. */
            OLDEST
        }
    }

    /**
     * The day on which requirements must be held.
     *
     * @param day which day
     * @param on the day itself, where the notice writes it out
     * @param source where it is written
     */
    public record HeldOn(
            HeldOn.Day day,
            Optional<LocalDate> on,
            @NotBlank String source) {
        /** The days that notices name. */
        public enum Day {
            /** The day the application was handed in. */
            APPLICATION,
            /** The first day for applications. */
            OPENING,
            /** The last day for applications. */
            CLOSING,
            /** The day written under {@code on}, such as that of publication. */
            STATED
        }
    }

    /**
     * A document to hand in with the application.
     *
     * @param id its name in this file and in applications
     * @param label what it is, in the words of the notice
     * @param due whether everybody owes it
     * @param source where it is asked for
     * @param readings the readings it rests on
     */
    public record RequiredDocument(
            @NotBlank String id,
            @NotBlank String label,
            Due due,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public RequiredDocument {
            readings = List.copyOf(readings);
        }

        /** Who owes a document. */
        public enum Due {
            /** Everybody. */
            ALWAYS,
            /** Only those it concerns ("eventuale"): not asked for by itself, only as the evidence of a requirement. */
            IF_APPLICABLE
        }
    }

    /**
     * What is granted: an {@code amount}, or hours of service up to a {@code monthly cap}.
     *
     * @param amount how much is granted
     * @param perHour what an hour of service is paid
     * @param monthlyCap the most that is paid in a month of service
     * @param duration for how long
     * @param start in which order
     */
    public record Benefit(
            Optional<@Valid Amount> amount,
            Optional<@Valid PerHour> perHour,
            Optional<@Valid Amount> monthlyCap,
            Optional<@Valid Duration> duration,
            Optional<@Valid Start> start) {}

    /**
     * The pay of an hour.
     *
     * @param amount in euro
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record PerHour(
            @Positive @DecimalMax("1000") Euro amount,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public PerHour {
            readings = List.copyOf(readings);
        }
    }

    /**
     * For how long the benefit is granted at most.
     *
     * @param months in months
     * @param source where it is written
     */
    public record Duration(
            @Positive @Max(600) int months, @NotBlank String source) {}

    /**
     * In which order those admitted start.
     *
     * @param order the order
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Start(Order order, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Start {
            readings = List.copyOf(readings);
        }

        /** The orders that notices name. */
        public enum Order {
            /** The lowest protocol number first. */
            PROTOCOL_NUMBER
        }
    }

    /**
     * What another benefit does to this one.
     *
     * @param benefit its name in this file and in applications
     * @param label what it is, in the words of the notice
     * @param of whose benefit counts
     * @param effect what it does
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record OtherBenefit(
            @NotBlank String benefit,
            @NotBlank String label,
            Of of,
            OtherBenefit.Effect effect,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public OtherBenefit {
            readings = List.copyOf(readings);
        }

        /** Whose benefit counts. */
        public enum Of {
            /** Only the applicant's own. */
            APPLICANT,
            /** That of any member of the registry family. */
            ANY_MEMBER,
            /** That of the registry family as a whole, whoever of it receives it. */
            REGISTRY_FAMILY
        }

        /** What another benefit does. */
        public enum Effect {
            /** Who has it is not admitted. */
            EXCLUDE,
            /** Its months are taken off the months of this benefit. */
            SUSPEND_AND_RESUME,
            /** A person decides. */
            DECIDE_CASE_BY_CASE,
            /** Both may be had together. */
            ALLOW
        }
    }
}
