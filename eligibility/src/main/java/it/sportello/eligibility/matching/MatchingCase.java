package it.sportello.eligibility.matching;

import it.sportello.legal.Finding;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.draw.Drawn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The employers of the list and the workers that were found for them. Names are compared without regard to capitals and to
 * blanks around them.
 *
 * @param employers the employers of the list
 * @param workers the workers, in the order in which the social service found them; where two want the last place of an
 *     employer, and only there, this order counts
 * @param distances distances that the host measured, by road for instance; they take precedence over the coordinates
 * @param draws draws by lot among employers that nothing else tells apart
 * @param whereNotMore what to do where the employers for an activity are not more than the workers; a person, if absent
 */
public record MatchingCase(
        List<@Valid Employer> employers,
        List<@Valid Worker> workers,
        List<@Valid KnownDistance> distances,
        List<@Valid Drawn> draws,
        Optional<WhereNotMore> whereNotMore)
        implements SelfChecking {

    /** Copies the lists. */
    public MatchingCase {
        employers = List.copyOf(employers);
        workers = List.copyOf(workers);
        distances = List.copyOf(distances);
        draws = List.copyOf(draws);
    }

    /**
     * What to do where the notice gives no preference: it prefers the nearest only where the list has more employers than
     * there are workers for the same activity.
     */
    public enum WhereNotMore {
        /** A person chooses, if there is anything to choose. */
        TO_A_PERSON,
        /** The nearest all the same; the result says that it is a choice of the office. */
        NEAREST
    }

    /**
     * An employer of the list.
     *
     * @param id any name that is only its own
     * @param activities what workers can do there
     * @param seats where the work is really done: the operating seats, not the registered one
     * @param places how many workers it takes in all; if absent one at least, for it asked to be listed
     * @param arrived when its application arrived
     */
    public record Employer(
            @NotBlank String id,
            @NotEmpty List<@NotBlank String> activities,
            @NotEmpty List<@Valid Seat> seats,
            Optional<@PositiveOrZero @Max(1_000_000) Integer> places,
            Optional<@Valid Arrival> arrived) {
        /** Copies the lists. */
        public Employer {
            activities = List.copyOf(activities);
            seats = List.copyOf(seats);
        }

        /** Nothing: an employer may be a person. */
        @Override
        public String toString() {
            return "employer";
        }
    }

    /**
     * An operating seat.
     *
     * @param id a name that is only its own among those of its employer
     * @param at where it is
     */
    public record Seat(@NotBlank String id, Optional<@Valid Coordinates> at) {}

    /**
     * A worker.
     *
     * @param id any name that is only the worker's own
     * @param activities what the worker is fit for, the most fitting first; the first with a free place counts
     * @param home where the worker lives
     * @param limitReached whether the worker is at the limit of pay from all users (art. 54-bis, c. 1, lett. a), D.L.
     *     50/2017), as {@link it.sportello.eligibility.occasionale.OccasionalWork} tells
     * @param limitReachedWith the employers with whom pay or hours of the two are at their limit (c. 1, lett. c), and c.
     *     20)
     */
    public record Worker(
            @NotBlank String id,
            @NotEmpty List<@NotBlank String> activities,
            Optional<@Valid Coordinates> home,
            Optional<Boolean> limitReached,
            List<@NotBlank String> limitReachedWith) {
        /** Copies the lists. */
        public Worker {
            activities = List.copyOf(activities);
            limitReachedWith = List.copyOf(limitReachedWith);
        }

        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "worker";
        }
    }

    /**
     * A distance that the host measured.
     *
     * @param worker whose home
     * @param employer whose seat
     * @param seat which seat
     * @param kilometres how far, in kilometres
     */
    public record KnownDistance(
            @NotBlank String worker,
            @NotBlank String employer,
            @NotBlank String seat,
            @PositiveOrZero @DecimalMax("100000") BigDecimal kilometres) {
        /** Nothing: how far a person lives is personal data. */
        @Override
        public String toString() {
            return "distance";
        }
    }

    /** Names that stand twice or nowhere, times that never were, draws that clash. */
    @Override
    public List<Finding> check() {
        return new MatchingCheck(this).findings();
    }
}
