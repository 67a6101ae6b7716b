package it.sportello.eligibility.register;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a register as data: who may be enrolled, with which documents, in which sections and when, how long the
 * office has, what is renewed, why somebody is cancelled and what that does to what is running. It is written in YAML, in
 * plain words; nothing in it is a program.
 *
 * <p>Every clause names its {@code source}, a place in the act or in another that is listed; several are parted by
 * semicolons. Where the act contradicts itself or is silent, the clause names the {@code readings} that were chosen, or
 * says {@code not stated}, which shows in every result.
 *
 * <p>Days are calendar days in Italy. The first day is not counted: 60 days from 1 September end on 31 October.
 *
 * @param register the id, which every result repeats
 * @param title the title, for people
 * @param body the body that keeps it
 * @param act the act that sets it up
 * @param otherActs the acts it rests on, as far as sources name them
 * @param sections its sections; without any, the register is one
 * @param applications how and from when to apply
 * @param documents what is to be handed in
 * @param requirements what an applicant must be or have
 * @param approval how the office enrols, and by when
 * @param sessions when later applications are looked at, if the act bundles them
 * @param renewal what those enrolled must do to stay, if anything
 * @param carriedOver until when those of an earlier register stay, if the act takes them over
 * @param calendar what a holiday does to a term
 * @param desk when the protocol desk is open, if the act says
 * @param causes why somebody is cancelled
 * @param assignments what may be given to those enrolled
 * @param staff whom an assignment takes, if the act says
 * @param readings the choices made where the source contradicts itself or is silent
 */
public record RegisterRules(
        @NotBlank String register,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        List<Act> otherActs,
        List<@Valid Section> sections,
        @Valid Applications applications,
        List<@Valid RequiredDocument> documents,
        @NotEmpty List<@Valid Requirement> requirements,
        @Valid Approval approval,
        Optional<@Valid Sessions> sessions,
        Optional<@Valid Renewal> renewal,
        Optional<@Valid CarriedOver> carriedOver,
        @Valid Calendar calendar,
        Optional<@Valid Desk> desk,
        @NotEmpty List<@Valid Cause> causes,
        @Valid Assignments assignments,
        Optional<@Valid Staff> staff,
        List<@Valid ChosenReading> readings)
        implements SelfChecking {
    /** Copies the lists. */
    public RegisterRules {
        otherActs = List.copyOf(otherActs);
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        requirements = List.copyOf(requirements);
        causes = List.copyOf(causes);
        readings = List.copyOf(readings);
    }

    @Override
    public List<Finding> check() {
        return RegisterRulesCheck.of(this);
    }

    /**
     * A section.
     *
     * @param id its name in this file and in events
     * @param label what it is for
     */
    public record Section(@NotBlank String id, @NotBlank String label) {}

    /**
     * How and from when to apply.
     *
     * @param published the day on which the act was published; applications are in from the day after
     * @param firstTerm the last second for the first applications, local time of Italy; later ones go to a session
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Applications(
            Stated<LocalDate> published,
            Optional<LocalDateTime> firstTerm,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Applications {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A document to hand in with the application.
     *
     * @param id its name in this file and in events
     * @param label what it is, in the words of the act
     * @param unless the fact that makes it needless; without it, everybody owes the document
     * @param source where it is asked for
     * @param readings the readings it rests on
     */
    public record RequiredDocument(
            @NotBlank String id,
            @NotBlank String label,
            Optional<@Pattern(regexp = "\\S.*") String> unless,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public RequiredDocument {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A requirement. It holds exactly one test: {@code fact} or {@code since}.
     *
     * @param id its name in this file
     * @param label what it is, in the words of the act
     * @param source where it is written
     * @param readings the readings it rests on
     * @param evidence the documents, by id, without which it cannot be told to be met
     * @param fact a fact that is stated of the applicant, by its name in events
     * @param since a state that must have lasted
     * @param decidedBy who decides of it while it is not known; without it, the applicant has to prove it
     */
    public record Requirement(
            @NotBlank String id,
            @NotBlank String label,
            @NotBlank String source,
            List<String> readings,
            List<String> evidence,
            Optional<@Pattern(regexp = "\\S.*") String> fact,
            Optional<@Valid Since> since,
            Optional<@Pattern(regexp = "\\S.*") String> decidedBy) {
        /** Copies the lists. */
        public Requirement {
            readings = List.copyOf(readings);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A state that must have lasted for months on the day of the application. The months end on the day of the same
     * number, or on the last of a month that has none: twelve months from 29 February end on 28 February.
     *
     * @param name its name in events, where its first day stands
     * @param months for how many months
     */
    public record Since(
            @NotBlank String name, @Positive @Max(600) int months) {}

    /**
     * How the office enrols.
     *
     * @param by who
     * @param days within how many days of the day on which the documents are complete, if the act says
     * @param notAfter the day of that year which ends the term anyhow, if the act says
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Approval(
            @NotBlank String by,
            Optional<@Positive @Max(3650) Integer> days,
            Optional<@Valid DayOfYear> notAfter,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Approval {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A day of every year.
     *
     * @param month the month, from 1
     * @param day the day of the month, from 1; one that every year has
     */
    public record DayOfYear(
            @Min(1) @Max(12) int month, @Min(1) @Max(31) int day) {
        /** Whether every year has it. */
        boolean exists() {
            return day <= java.time.Month.of(month).minLength();
        }

        LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    /**
     * When later applications are looked at.
     *
     * @param everyMonths every how many months
     * @param countedFrom from which day; without it, the day of a session cannot be computed
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Sessions(
            @Positive @Max(600) int everyMonths,
            Stated<Anchor> countedFrom,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Sessions {
            readings = List.copyOf(readings);
        }

        /** The days that sessions may be counted from. */
        public enum Anchor {
            /** The day of the first term for applications. */
            FIRST_TERM,
            /** The day of the first approval. */
            FIRST_APPROVAL
        }
    }

    /**
     * What those enrolled must do each year after that of their enrolment.
     *
     * @param by the last day of the year to ask for it, which is in
     * @param decidedBy the last day of the year for the office
     * @param omitted what follows if nobody asks for it
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Renewal(
            @Valid DayOfYear by,
            @Valid DayOfYear decidedBy,
            Stated<Omitted> omitted,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Renewal {
            readings = List.copyOf(readings);
        }

        /** What follows from an omission. */
        public enum Omitted {
            /** The enrolment ends after the last day for the office. */
            LAPSES,
            /** The enrolment goes on. */
            STAYS
        }
    }

    /**
     * Those of an earlier register.
     *
     * @param until the last day on which they are enrolled without having applied
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record CarriedOver(LocalDate until, @NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public CarriedOver {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What a holiday does to a term. Sundays and those of the State are always holidays ({@link
     * it.sportello.legal.Holidays}); the others, as that of the patron saint, are listed here by the office.
     *
     * @param termOnHoliday what becomes of a term that ends on a holiday
     * @param holidays the holidays besides those, as far as the office listed them
     * @param source where it is written, if it is
     * @param readings the readings it rests on
     */
    public record Calendar(
            Stated<OnHoliday> termOnHoliday,
            List<LocalDate> holidays,
            Optional<@Pattern(regexp = "\\S.*") String> source,
            List<String> readings) {
        /** Copies the lists. */
        public Calendar {
            holidays = List.copyOf(holidays);
            readings = List.copyOf(readings);
        }

        /** What becomes of a term. */
        public enum OnHoliday {
            /** It moves to the next day that is none. */
            MOVES,
            /** It stays. */
            STAYS
        }
    }

    /**
     * When the protocol desk is open.
     *
     * @param hours the hours of the days of the week
     * @param eves the days before holidays, as far as the office listed them
     * @param hoursOfEves the hours on those days
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Desk(
            @NotEmpty List<@Valid Hours> hours,
            List<LocalDate> eves,
            Optional<@Valid OpenHours> hoursOfEves,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the lists. */
        public Desk {
            hours = List.copyOf(hours);
            eves = List.copyOf(eves);
            readings = List.copyOf(readings);
        }
    }

    /**
     * Hours on days of the week.
     *
     * @param days the days
     * @param from the first minute
     * @param to the last minute
     */
    public record Hours(
            @NotEmpty List<DayOfWeek> days,
            @Pattern(regexp = TIME) String from,
            @Pattern(regexp = TIME) String to) {
        /** Copies the list. */
        public Hours {
            days = List.copyOf(days);
        }
    }

    /**
     * Hours.
     *
     * @param from the first minute
     * @param to the last minute
     */
    public record OpenHours(
            @Pattern(regexp = TIME) String from,
            @Pattern(regexp = TIME) String to) {}

    /** A time of day to the minute: {@code "08:45"}. */
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /**
     * Why somebody is cancelled.
     *
     * @param id its name in this file and in events
     * @param label what it is, in the words of the act
     * @param by who sets it off
     * @param daysFromApproval how many days must have passed since the approval, if the act says
     * @param announced whether the body must be told beforehand
     * @param running what becomes of the assignments that run
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Cause(
            @NotBlank String id,
            @NotBlank String label,
            By by,
            Optional<@Positive @Max(3650) Integer> daysFromApproval,
            boolean announced,
            Stated<Running> running,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Cause {
            readings = List.copyOf(readings);
        }

        /** Who sets a cancellation off. */
        public enum By {
            /** The office. */
            OFFICE,
            /** The body itself, which asks for it. */
            BODY
        }

        /** What becomes of the assignments that run. */
        public enum Running {
            /** They are revoked on the day of the cancellation. */
            REVOKED,
            /** They go on to their end. */
            CONTINUE
        }
    }

    /**
     * What may be given to those enrolled, and to nobody else.
     *
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Assignments(@NotBlank String source, List<String> readings) {
        /** Copies the list. */
        public Assignments {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Whom an assignment takes.
     *
     * @param oneForSeveralRoles whether one person may hold several roles
     * @param roles the roles
     * @param source where it is written that one person may hold several
     * @param readings the readings it rests on
     */
    public record Staff(
            Stated<Boolean> oneForSeveralRoles,
            @NotEmpty List<@Valid Role> roles,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the lists. */
        public Staff {
            roles = List.copyOf(roles);
            readings = List.copyOf(readings);
        }
    }

    /**
     * A role.
     *
     * @param id its name in this file and in plans
     * @param label what it is, in the words of the act
     * @param personsPerHolder the most disadvantaged persons that one follows; without it, one holder is enough
     * @param due who needs it
     * @param workerMember whether it is for worker members only
     * @param anyOf the qualifications, one of which is enough
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Role(
            @NotBlank String id,
            @NotBlank String label,
            Optional<@Positive @Max(1000) Integer> personsPerHolder,
            Due due,
            boolean workerMember,
            @NotEmpty List<@Valid Qualification> anyOf,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the lists. */
        public Role {
            anyOf = List.copyOf(anyOf);
            readings = List.copyOf(readings);
        }

        /** Who needs a role. */
        public enum Due {
            /** Every assignment. */
            ALWAYS,
            /** Assignments of which the plan says so. */
            IF_ASKED
        }
    }

    /**
     * A qualification.
     *
     * @param title the title of study, by its name in plans
     * @param years the completed years of experience that go with it, if any
     */
    public record Qualification(@NotBlank String title, Optional<@Positive @Max(60) Integer> years) {}
}
