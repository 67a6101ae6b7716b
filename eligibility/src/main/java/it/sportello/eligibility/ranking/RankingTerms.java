package it.sportello.eligibility.ranking;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a notice puts those admitted in order: priority classes first, then keys inside each, one after the other. It is
 * written in YAML under {@code ranking}, every clause with its source.
 *
 * <p>Late applications that a body takes "a sportello, disponibilità finanziarie permettendo" are a class like any other:
 * the last, with an {@code order} of its own, by arrival or protocol.
 *
 * @param classes the priority classes, the first before the second; none, if all compete together
 * @param order the keys, the first before the second
 * @param source where the order is written
 * @param readings the readings it rests on
 */
public record RankingTerms(
        List<@Valid PriorityClass> classes,
        @NotEmpty List<@Valid Key> order,
        @NotBlank String source,
        List<String> readings) {
    /** Copies the lists. */
    public RankingTerms {
        classes = List.copyOf(classes);
        order = List.copyOf(order);
        readings = List.copyOf(readings);
    }

    /**
     * What is wrong with the terms or must be confirmed.
     *
     * @param sources the acts that sources may name
     * @param known the readings that clauses may name
     * @return the findings, each with a pointer that begins with {@code /ranking}; the terms can be used if none is an error
     */
    public List<Finding> check(Sources sources, List<ChosenReading> known) {
        return new RankingCheck(this, sources, known).findings();
    }

    /**
     * A priority class.
     *
     * @param id its name in this file and in candidates
     * @param label what it is, in the words of the notice
     * @param order the keys inside this class, if they are others than those of the rest
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record PriorityClass(
            @NotBlank String id,
            @NotBlank String label,
            List<@Valid Key> order,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the lists. */
        public PriorityClass {
            order = List.copyOf(order);
            readings = List.copyOf(readings);
        }
    }

    /**
     * A key by which candidates are compared.
     *
     * @param by what is compared
     * @param of the name of the points, the number or the day
     * @param label what it is, in the words of the notice
     * @param direction who comes first; a draw has none
     * @param missing what it means that a candidate has no value; protocol and draw have none
     * @param precision of an arrival only: the unit in which the clocks are compared, the same for all
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Key(
            By by,
            Optional<@Pattern(regexp = "\\S.*") String> of,
            Optional<@Pattern(regexp = "\\S.*") String> label,
            Optional<Direction> direction,
            Optional<Stated<Missing>> missing,
            Optional<Precision> precision,
            @NotBlank String source,
            List<String> readings) {
        /** Copies the list. */
        public Key {
            readings = List.copyOf(readings);
        }

        /** As the file has it: {@code points total}. */
        @Override
        public String toString() {
            return word(by) + of.map(name -> " " + name).orElse("");
        }
    }

    /** What candidates are compared by. */
    public enum By {
        /** Points that were already made, by name. */
        POINTS,
        /** A number, by name: months worked, dependent children. */
        NUMBER,
        /** A day, by name: of enrolment, of a first application. */
        DAY,
        /** The ISEE, in euro. */
        ISEE,
        /** The age, as the day of birth. */
        AGE,
        /** A distance, in metres. */
        DISTANCE,
        /** The arrival of the application. */
        ARRIVAL,
        /** The number of protocol. */
        PROTOCOL,
        /** A draw by lot among those still equal. */
        DRAW;

        /** The directions it can have, the usual one first; none for a draw. */
        public List<Direction> directions() {
            return switch (this) {
                case POINTS, NUMBER -> List.of(Direction.HIGHEST_FIRST, Direction.LOWEST_FIRST);
                case ISEE, DISTANCE -> List.of(Direction.LOWEST_FIRST, Direction.HIGHEST_FIRST);
                case AGE -> List.of(Direction.OLDER_FIRST, Direction.YOUNGER_FIRST);
                case DAY, ARRIVAL, PROTOCOL -> List.of(Direction.EARLIEST_FIRST, Direction.LATEST_FIRST);
                case DRAW -> List.of();
            };
        }

        boolean isNamed() {
            return this == POINTS || this == NUMBER || this == DAY;
        }

        boolean mayBeMissing() {
            return this != PROTOCOL && this != DRAW;
        }
    }

    /** Who comes first. */
    public enum Direction {
        /** The larger value. */
        HIGHEST_FIRST,
        /** The smaller value. */
        LOWEST_FIRST,
        /** Who was born before. */
        OLDER_FIRST,
        /** Who was born after. */
        YOUNGER_FIRST,
        /** What was before. */
        EARLIEST_FIRST,
        /** What was after. */
        LATEST_FIRST;

        /** Whether the larger of two numbers, days or instants comes first. */
        boolean isDescending() {
            return this == HIGHEST_FIRST || this == YOUNGER_FIRST || this == LATEST_FIRST;
        }
    }

    /** What it means that a candidate has no value for a key. */
    public enum Missing {
        /** Who has none comes after all who have one. */
        LAST,
        /** The value is to be asked for; until then the candidate cannot be placed where it counts. */
        TO_BE_COMPLETED
    }

    /** The unit in which arrivals are compared; two in the same unit are not parted. */
    public enum Precision {
        /** The second, that of PEC certificates. */
        SECOND,
        /** The minute, that of most desks. */
        MINUTE,
        /** The day, in Rome. */
        DAY
    }

    /** The keys inside the class with this place in the list, from 0. */
    List<Key> orderOf(int place) {
        return place < classes.size() && !classes.get(place).order().isEmpty()
                ? classes.get(place).order()
                : order;
    }

    /** How a document spells a word. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(RankingTerms::word).collect(Collectors.joining(", "));
    }
}
