package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
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
import java.util.stream.Stream;

/**
 * A requirement of a notice, as a jurist reads it there. It holds exactly one test; several are put together by {@code
 * all}, {@code any}, {@code at least} and {@code among}, whose parts are requirements again, each with its own words and
 * its own place in the notice.
 *
 * <p>Every test answers yes, no, or that it cannot be told yet. Parts are put together by what they decide: {@code any}
 * is a yes as soon as one part is, whatever the others are; {@code at least} is a no when too few are left.
 *
 * @param id its name in this file
 * @param label what it is, in the words of the notice
 * @param source where it is written
 * @param readings the readings it rests on
 * @param evidence the documents, by id, without which it cannot be told to be met
 * @param proof how it must be known to be met; as the office recorded it if nothing is said
 * @param heldOn the day on which it must be held, where it is another than that of the notice
 * @param residence the municipality to live in
 * @param age the completed years of age
 * @param isee the ceiling on an ISEE
 * @param fact a fact that somebody states
 * @param number a number within bounds
 * @param day a day within bounds
 * @param choice one of several words
 * @param assessment what a person judges
 * @param all parts that must all be met
 * @param any parts of which one is enough
 * @param atLeast parts of which some are enough
 * @param among what members of the family or bodies of a grouping must meet
 * @param custom a test that the host program supplies
 */
public record Requirement(
        @NotBlank String id,
        @NotBlank String label,
        @NotBlank String source,
        List<String> readings,
        List<String> evidence,
        Optional<Proof> proof,
        Optional<Notice.@Valid HeldOn> heldOn,
        Optional<@Pattern(regexp = "\\S.*") String> residence,
        Optional<@Valid Age> age,
        Optional<@Valid Isee> isee,
        Optional<@Valid Fact> fact,
        Optional<@Valid Quantity> number,
        Optional<@Valid Day> day,
        Optional<@Valid Choice> choice,
        Optional<@Valid Assessed> assessment,
        List<@Valid Requirement> all,
        List<@Valid Requirement> any,
        Optional<@Valid AtLeast> atLeast,
        Optional<@Valid Among> among,
        Optional<@Valid Custom> custom) {
    /** Copies the lists. */
    public Requirement {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** Requirements and their parts, whatever their depth. */
    static Stream<Requirement> all(List<Requirement> requirements) {
        return requirements.stream().flatMap(it -> Stream.concat(Stream.of(it), all(it.parts())));
    }

    /** Its parts, in their order; none if it is no group. */
    List<Requirement> parts() {
        if (!all.isEmpty()) {
            return all;
        }
        if (!any.isEmpty()) {
            return any;
        }
        return atLeast.map(AtLeast::of).or(() -> among.map(Among::meet)).orElse(List.of());
    }

    /** How a requirement is known to be met, from the weakest to the strongest. */
    public enum Proof {
        /** The applicant declares it (artt. 46 and 47 D.P.R. 445/2000). */
        DECLARED,
        /** A document says it. */
        DOCUMENTED,
        /** The office verified it with who holds the data (art. 71 D.P.R. 445/2000). */
        VERIFIED
    }

    /**
     * Limits of age, in completed years, both in.
     *
     * @param from the least
     * @param to the most
     * @param until until which day the most is held; texts and judgments do not agree, so a notice with a most must say it
     */
    public record Age(
            Optional<@PositiveOrZero @Max(150) Integer> from,
            Optional<@PositiveOrZero @Max(150) Integer> to,
            Optional<Age.Until> until) {

        /** The last day on which the most is held. */
        public enum Until {
            /** The birthday on which it is completed (Cons. Stato, Ad. Plen., 2 December 2011 n. 21). */
            BIRTHDAY,
            /** The day before the next birthday. */
            EVE_OF_NEXT_BIRTHDAY,
            /** The day before the birthday on which it is completed ("non compiuti"). */
            EVE_OF_BIRTHDAY
        }

        /** The most years that can be completed: one less where the birthday is too late. */
        Optional<Integer> mostCompleted() {
            boolean before = until.filter(Until.EVE_OF_BIRTHDAY::equals).isPresent();
            return to.map(most -> before ? most - 1 : most);
        }
    }

    /**
     * A ceiling on an ISEE.
     *
     * @param indicator which ISEE
     * @param prevails another kind that is taken instead where there is one, as an ISEE corrente
     * @param atMost the highest amount that is still in, in euro
     * @param rounding how an ISEE ridefinito is rounded before it is compared; the others are attested to the cent
     * @param exemptIncomes the kinds of exempt income an ISEE ridefinito adds, by their letter in the notice
     * @param attestationFrom the first day on which the DSU of the attestation may have been presented, if the notice says
     * @param omissions what an attestation with omissions or differences (art. 11, c. 5, D.P.C.M. 159/2013) is worth; a
     *     person decides if the notice does not say
     * @param source where the indicator is defined
     */
    public record Isee(
            Indicator indicator,
            Optional<Indicator> prevails,
            @PositiveOrZero @DecimalMax("1000000") Euro atMost,
            Optional<Stated<Rounding>> rounding,
            Map<String, String> exemptIncomes,
            Optional<LocalDate> attestationFrom,
            Optional<Omissions> omissions,
            @NotBlank String source) {
        /** Copies the map. */
        public Isee {
            exemptIncomes = Collections.unmodifiableMap(new LinkedHashMap<>(exemptIncomes));
        }

        /** The indicators that notices use. */
        public enum Indicator {
            /** (ISE + exempt incomes) / scale, of D.G.R. Sardegna 34/31 of 2009. */
            RIDEFINITO,
            /** The ordinary one (art. 2 D.P.C.M. 159/2013). */
            ORDINARIO,
            /** The corrente (art. 9). */
            CORRENTE,
            /** For benefits to minors (art. 7). */
            MINORENNI,
            /** For the right to university study (art. 8). */
            UNIVERSITA,
            /** For social and health benefits (art. 6). */
            SOCIOSANITARIO,
            /** For residential care (art. 6, c. 3). */
            RESIDENZE
        }

        /** What an attestation with omissions is worth. */
        public enum Omissions {
            /** What any other is. */
            ACCEPT,
            /** Nothing until a new DSU or documents answer for them. */
            COMPLETE,
            /** Nothing at all. */
            EXCLUDE
        }
    }

    /**
     * A fact that somebody states.
     *
     * @param name its name in applications
     * @param is what it must be; true if nothing is said
     * @param when when it is ascertained
     * @param decidedBy who ascertains it, in the words of the notice; without it, the office
     */
    public record Fact(
            @NotBlank String name,
            Optional<Boolean> is,
            When when,
            Optional<@Pattern(regexp = "\\S.*") String> decidedBy) {
        /** When a fact is ascertained. */
        public enum When {
            /** With the application: while it is not known, the application is incomplete. */
            AT_APPLICATION,
            /** Later: while it is not known, the applicant is admitted with reserve. */
            AFTER_RANKING
        }
    }

    /**
     * A number within bounds, both in. A number that is not known may have bounds of its own in the application, which
     * decide where they suffice.
     *
     * @param name its name in applications; {@code members} is the number of members of the registry family, {@code
     *     bodies} that of the bodies that apply together
     * @param unit what it counts, in the words of the notice: {@code euro}, {@code mesi}
     * @param atLeast the least
     * @param atMost the most
     * @param more what raises the most, as for each further member
     */
    public record Quantity(
            @NotBlank String name,
            Optional<@Pattern(regexp = "\\S.*") String> unit,
            Optional<Fraction> atLeast,
            Optional<Fraction> atMost,
            List<@Valid More> more) {
        /** Copies the list. */
        public Quantity {
            more = List.copyOf(more);
        }
    }

    /**
     * What raises the most a number may be.
     *
     * @param each how much for each
     * @param of what is counted, by its name in applications
     * @param beyond how many of them raise nothing
     * @param upTo the most that it raises
     * @param source where it is written
     */
    public record More(
            @Positive @DecimalMax("1000000") Fraction each,
            @NotBlank String of,
            Optional<@PositiveOrZero Integer> beyond,
            Optional<@Positive Fraction> upTo,
            @NotBlank String source) {}

    /**
     * A day within bounds, both in, held against the day on which requirements are held.
     *
     * @param name its name in applications
     * @param from the first day it may be
     * @param to the last day it may be
     * @param since how long before it must be: {@code {years: 2}} for "resident for two years"
     * @param running whether it must not be past, as the last day of a permit or of a document
     */
    public record Day(
            @NotBlank String name,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<@Valid Span> since,
            Optional<Boolean> running) {}

    /**
     * A length of time by the calendar (art. 2963 c.c.). Of 29 February, years later, 28 February is taken.
     *
     * @param years years
     * @param months months
     * @param days days
     */
    public record Span(
            Optional<@PositiveOrZero @Max(150) Integer> years,
            Optional<@PositiveOrZero @Max(1800) Integer> months,
            Optional<@PositiveOrZero @Max(60000) Integer> days) {

        /** The day that comes so much later. */
        LocalDate after(LocalDate day) {
            return day.plusYears(years.orElse(0)).plusMonths(months.orElse(0)).plusDays(days.orElse(0));
        }
    }

    /**
     * One of several words, such as a legal form.
     *
     * @param name its name in applications
     * @param among the words that meet it
     */
    public record Choice(@NotBlank String name, @NotEmpty List<@NotBlank String> among) {
        /** Copies the list. */
        public Choice {
            among = List.copyOf(among);
        }
    }

    /**
     * What a person judges, and nobody else: discretion declared as discretion. An application holds the judgement with who
     * gave it and why, under the id of the requirement.
     *
     * @param by who judges, in the words of the notice
     */
    public record Assessed(@NotBlank String by) {}

    /**
     * Parts of which some are enough.
     *
     * @param count how many
     * @param of the parts
     */
    public record AtLeast(
            @Positive @Max(1000) int count, @NotEmpty List<@Valid Requirement> of) {
        /** Copies the list. */
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /**
     * What members of the family or bodies of a grouping must meet: every one of them, or as many as is said.
     *
     * @param who among whom; the applicant is always one of them
     * @param atLeast how many at least must meet the parts
     * @param atMost how many at most may meet them
     * @param meet what each is asked
     */
    public record Among(
            Who who,
            Optional<@PositiveOrZero Integer> atLeast,
            Optional<@PositiveOrZero Integer> atMost,
            @NotEmpty List<@Valid Requirement> meet) {
        /** Copies the list. */
        public Among {
            meet = List.copyOf(meet);
        }

        /** Among whom. */
        public enum Who {
            /** The applicant and the other members of the registry family. */
            MEMBERS,
            /** The applicant and the other bodies of a grouping. */
            BODIES
        }
    }

    /**
     * A test that the host program supplies, for what this file cannot say.
     *
     * @param name the name under which it is supplied
     * @param parameters what the notice tells it
     */
    public record Custom(@NotBlank String name, Map<String, String> parameters) {
        /** Copies the map. */
        public Custom {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }
}
