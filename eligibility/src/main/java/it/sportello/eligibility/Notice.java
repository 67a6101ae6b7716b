package it.sportello.eligibility;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
 * @param requirements what an applicant must be or have
 * @param readings the choices made where the source contradicts itself or is silent
 * @param benefit what is granted
 * @param otherBenefits what other benefits do to this one
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
        @Valid Benefit benefit,
        List<@Valid OtherBenefit> otherBenefits)
        implements SelfChecking {
    /** Copies the lists. */
    public Notice {
        otherActs = List.copyOf(otherActs);
        requirements = List.copyOf(requirements);
        readings = List.copyOf(readings);
        otherBenefits = List.copyOf(otherBenefits);
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
            REGISTRY_FAMILY
        }

        /** The ways of choosing that one. */
        public enum Keep {
            /** The lowest protocol number among those admitted. */
            FIRST_BY_PROTOCOL
        }
    }

    /**
     * The day on which requirements must be held.
     *
     * @param day which day
     * @param source where it is written
     */
    public record HeldOn(Day day, @NotBlank String source) {
        /** The days that notices name. */
        public enum Day {
            /** The day the application was handed in. */
            APPLICATION,
            /** The last day for applications. */
            CLOSING
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
     * A requirement. It holds exactly one test: {@code residence}, {@code age}, {@code isee} or {@code fact}.
     *
     * @param id its name in this file
     * @param label what it is, in the words of the notice
     * @param source where it is written
     * @param readings the readings it rests on
     * @param evidence the documents, by id, without which it cannot be told to be met
     * @param residence the municipality to live in
     * @param age the completed years of age
     * @param isee the ceiling on an ISEE
     * @param fact a fact that somebody states
     */
    public record Requirement(
            @NotBlank String id,
            @NotBlank String label,
            @NotBlank String source,
            List<String> readings,
            List<String> evidence,
            Optional<@Pattern(regexp = "\\S.*") String> residence,
            Optional<@Valid Age> age,
            Optional<@Valid Isee> isee,
            Optional<@Valid Fact> fact) {
        /** Copies the lists. */
        public Requirement {
            readings = List.copyOf(readings);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Limits of age, in completed years, both in.
     *
     * @param from the least
     * @param to the most
     * @param until until which day the most is held; texts and judgments do not agree, so a notice must say it
     */
    public record Age(
            @PositiveOrZero @Max(150) int from,
            @PositiveOrZero @Max(150) int to,
            Age.Until until) {

        /** The last day on which the most is held. */
        public enum Until {
            /** The birthday on which it is completed (Cons. Stato, Ad. Plen., 2 December 2011 n. 21). */
            BIRTHDAY,
            /** The day before the next birthday. */
            EVE_OF_NEXT_BIRTHDAY
        }
    }

    /**
     * A ceiling on an ISEE.
     *
     * @param indicator which ISEE
     * @param atMost the highest amount that is still in, in euro
     * @param rounding how the indicator is rounded before it is compared
     * @param exemptIncomes the kinds of exempt income that are added, by their letter in the notice
     * @param attestationFrom the first day on which the DSU of the attestation may have been presented, if the notice says
     * @param source where the indicator is defined
     */
    public record Isee(
            Indicator indicator,
            @PositiveOrZero @DecimalMax("1000000") Euro atMost,
            Stated<Rounding> rounding,
            @NotEmpty Map<String, String> exemptIncomes,
            Optional<LocalDate> attestationFrom,
            @NotBlank String source) {
        /** Copies the map. */
        public Isee {
            exemptIncomes = Collections.unmodifiableMap(new LinkedHashMap<>(exemptIncomes));
        }

        /** The indicators that notices use. */
        public enum Indicator {
            /** (ISE + exempt incomes) / scale, of D.G.R. Sardegna 34/31 of 2009. */
            RIDEFINITO
        }
    }

    /**
     * A fact that somebody states of the applicant.
     *
     * @param name its name in applications
     * @param when when it is ascertained
     * @param decidedBy who ascertains it, in the words of the notice; without it, the office
     */
    public record Fact(@NotBlank String name, When when, Optional<@Pattern(regexp = "\\S.*") String> decidedBy) {
        /** When a fact is ascertained. */
        public enum When {
            /** With the application: while it is not known, the application is incomplete. */
            AT_APPLICATION,
            /** Later: while it is not known, the applicant is admitted with reserve. */
            AFTER_RANKING
        }
    }

    /**
     * What is granted.
     *
     * @param perHour what an hour of service is paid
     * @param monthlyCap the most that is paid in a month
     * @param duration for how long
     * @param start in which order
     */
    public record Benefit(
            @Valid PerHour perHour,
            @Valid MonthlyCap monthlyCap,
            @Valid Duration duration,
            @Valid Start start) {}

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
     * The most that is paid in a month, by the members of the registry family.
     *
     * @param byMembers the amount in euro for {@code 1}, {@code 2-3}, {@code 4 or more} members
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record MonthlyCap(
            @NotEmpty Map<String, @Positive @DecimalMax("100000") Euro> byMembers,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the collections. */
        public MonthlyCap {
            readings = List.copyOf(readings);
            byMembers = Collections.unmodifiableMap(new LinkedHashMap<>(byMembers));
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
