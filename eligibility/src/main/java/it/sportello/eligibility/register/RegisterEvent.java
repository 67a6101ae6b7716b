package it.sportello.eligibility.register;

import it.sportello.eligibility.Arrival;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to a register, as the office recorded it. Which parts it has depends on its kind; one that is
 * missing, or does not belong there, is a finding. What is absent is unknown, and is never taken for a no.
 *
 * @param id its name, which results repeat
 * @param kind what happened
 * @param body to whom: the codice fiscale of the body, eleven digits
 * @param on the day of what the office does; it counts from its beginning
 * @param arrival when what the body sends arrived
 * @param sections the sections it is about; without any, all that it can be about
 * @param documents the documents handed in, by their id in the rules
 * @param facts what is known of the facts the rules ask for, by name
 * @param since the first day of the states the rules ask for, by name
 * @param act the act by which the office decides
 * @param because the reason of a refusal
 * @param until the last day that the office gives to complete an application
 * @param cause the cause of a cancellation, by its id in the rules
 * @param assignment the assignment
 * @param staff the staff of an assignment
 */
public record RegisterEvent(
        @NotBlank String id,
        Kind kind,

        @CodiceFiscale(kind = CodiceFiscale.Kind.ENTE) String body,

        Optional<LocalDate> on,
        Optional<@Valid Arrival> arrival,
        List<@NotBlank String> sections,
        List<@NotBlank String> documents,
        Map<String, Boolean> facts,
        Map<String, LocalDate> since,
        Optional<@Pattern(regexp = "\\S.*") String> act,
        Optional<@Pattern(regexp = "\\S.*") String> because,
        Optional<LocalDate> until,
        Optional<@Pattern(regexp = "\\S.*") String> cause,
        Optional<@Pattern(regexp = "\\S.*") String> assignment,
        Optional<@Valid StaffPlan> staff)
        implements SelfChecking {
    /** Copies the collections. */
    public RegisterEvent {
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        facts = Map.copyOf(facts);
        since = Map.copyOf(since);
    }

    /** The parts that events may have besides those all have. */
    private enum Part {
        ON,
        ARRIVAL,
        SECTIONS,
        DOCUMENTS,
        FACTS,
        SINCE,
        ACT,
        BECAUSE,
        UNTIL,
        CAUSE,
        ASSIGNMENT,
        STAFF;

        private String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What can happen. */
    public enum Kind {
        /** A body asks to be enrolled. */
        APPLICATION(Set.of(Part.ARRIVAL), Set.of(Part.SECTIONS, Part.DOCUMENTS, Part.FACTS, Part.SINCE)),
        /** The office asks for what is missing. */
        COMPLETION_ASKED(Set.of(Part.ON), Set.of(Part.UNTIL)),
        /** The body sends what was missing. */
        COMPLETED(Set.of(Part.ARRIVAL), Set.of(Part.DOCUMENTS, Part.FACTS, Part.SINCE)),
        /** The office enrols by an act. */
        APPROVED(Set.of(Part.ON, Part.ACT), Set.of(Part.SECTIONS)),
        /** The office refuses by an act, with a reason. */
        REFUSED(Set.of(Part.ON, Part.ACT, Part.BECAUSE), Set.of(Part.SECTIONS)),
        /** The body was enrolled in an earlier register that the act takes over. */
        CARRIED_OVER(Set.of(Part.ON), Set.of(Part.SECTIONS)),
        /** A body that is enrolled asks for the renewal of the year. */
        RENEWAL_ASKED(Set.of(Part.ARRIVAL), Set.of(Part.DOCUMENTS)),
        /** The office renews by an act. */
        RENEWED(Set.of(Part.ON, Part.ACT), Set.of()),
        /** The office tells the body that it is about to cancel it. */
        CANCELLATION_ANNOUNCED(Set.of(Part.ON, Part.CAUSE), Set.of()),
        /** The body asks to be cancelled. */
        CANCELLATION_ASKED(Set.of(Part.ARRIVAL), Set.of()),
        /** The office cancels. */
        CANCELLED(Set.of(Part.ON, Part.CAUSE), Set.of(Part.SECTIONS, Part.ACT)),
        /** An assignment begins. */
        ASSIGNMENT_BEGUN(Set.of(Part.ON, Part.ASSIGNMENT), Set.of(Part.SECTIONS, Part.STAFF)),
        /** An assignment comes to its end. */
        ASSIGNMENT_ENDED(Set.of(Part.ON, Part.ASSIGNMENT), Set.of());

        @SuppressWarnings("ImmutableEnumChecker") // an immutable set of constants
        private final Set<Part> needed;

        @SuppressWarnings("ImmutableEnumChecker") // an immutable set of constants
        private final Set<Part> allowed;

        Kind(Set<Part> needed, Set<Part> allowed) {
            this.needed = needed;
            this.allowed = allowed;
        }

        /** The word for it in a document. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (Part part : Part.values()) {
            if (kind.needed.contains(part) && !has(part)) {
                findings.add(Finding.of(RegisterFinding.PART_MISSING, Location.at(""), kind.word(), part.key()));
            } else if (!kind.needed.contains(part) && !kind.allowed.contains(part) && has(part)) {
                findings.add(Finding.of(
                        RegisterFinding.PART_OF_OTHERS, Location.at("/" + part.key()), kind.word(), part.key()));
            }
        }
        arrival.flatMap(it -> it.doubt().map(doubt -> Finding.of(of(doubt), Location.at("/arrival/at"), it.at())))
                .ifPresent(findings::add);
        return findings;
    }

    private static RegisterFinding of(Arrival.Doubt doubt) {
        return switch (doubt) {
            case NO_TIME -> RegisterFinding.NO_TIME;
            case NO_OFFSET -> RegisterFinding.NO_OFFSET;
            case MISSING_HOUR -> RegisterFinding.MISSING_HOUR;
            case REPEATED_HOUR -> RegisterFinding.REPEATED_HOUR;
            case OFFSET_NOT_OF_ITALY -> RegisterFinding.OFFSET_NOT_OF_ITALY;
        };
    }

    private boolean has(Part part) {
        return switch (part) {
            case ON -> on.isPresent();
            case ARRIVAL -> arrival.isPresent();
            case SECTIONS -> !sections.isEmpty();
            case DOCUMENTS -> !documents.isEmpty();
            case FACTS -> !facts.isEmpty();
            case SINCE -> !since.isEmpty();
            case ACT -> act.isPresent();
            case BECAUSE -> because.isPresent();
            case UNTIL -> until.isPresent();
            case CAUSE -> cause.isPresent();
            case ASSIGNMENT -> assignment.isPresent();
            case STAFF -> staff.isPresent();
        };
    }

    /**
     * The day on which it counts, in Italy.
     *
     * @throws IllegalStateException if the event is not sound
     */
    LocalDate day() {
        return on.or(() -> arrival.flatMap(Arrival::day))
                .orElseThrow(() -> new IllegalStateException("an event that is not sound has no day"));
    }

    /** The id and the kind only. */
    @Override
    public String toString() {
        return id + " " + kind.word();
    }
}
