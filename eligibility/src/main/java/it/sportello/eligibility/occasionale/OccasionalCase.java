package it.sportello.eligibility.occasionale;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A prestazione occasionale that somebody plans, and what is known of those of the same calendar year. A list that is
 * absent is unknown; one that is empty says that there are none.
 *
 * @param user who wants to use it
 * @param planned what is planned
 * @param performancesOfUser the others for this user in the same calendar year, by all workers
 * @param performancesElsewhere those of the same worker for other users in the same calendar year
 * @param employment whether the worker is, or was, an employee of the user
 * @param steward whether the work is that of a steward of a sports club; asked of sports clubs only
 */
public record OccasionalCase(
        @Valid User user,
        @Valid Performance planned,
        Optional<List<@Valid Performance>> performancesOfUser,
        Optional<List<@Valid Performance>> performancesElsewhere,
        Optional<@Valid Employment> employment,
        Optional<Boolean> steward)
        implements SelfChecking {

    /** Copies the lists. */
    public OccasionalCase {
        performancesOfUser = performancesOfUser.map(List::copyOf);
        performancesElsewhere = performancesElsewhere.map(List::copyOf);
    }

    /**
     * An utilizzatore.
     *
     * @param id any name that is only its own
     * @param sector what it is, as far as the limits depend on it
     * @param permanentEmployees its open-ended employees, as INPS counts them for art. 54-bis, c. 14: the mean of six
     *     months, rounded, without apprentices; the host computes it
     */
    public record User(
            @NotBlank String id,
            Optional<Sector> sector,
            Optional<@PositiveOrZero @Max(10_000_000) Integer> permanentEmployees) {

        /** What a user is. */
        public enum Sector {
            /** None of the others: also a third-sector body. */
            ORDINARY,
            /** Congresses, fairs, events, spas and theme parks (art. 37 D.L. 48/2023). */
            EVENTS_SPAS_AND_PARKS,
            /** Hotels and other places to stay. */
            TOURISM,
            /** A professional sports club. */
            SPORTS_CLUB,
            /** A public body. */
            PUBLIC_BODY,
            /** A farm. */
            AGRICULTURE
        }

        /** Nothing: a user may be a person. */
        @Override
        public String toString() {
            return "user";
        }
    }

    /**
     * An employment of the worker with the user.
     *
     * @param state whether there is one, or was
     * @param ended its last day, if it ended
     */
    public record Employment(State state, Optional<LocalDate> ended) {
        /** Whether there is, or was, an employment. */
        public enum State {
            /** There never was one. */
            NONE,
            /** There is one. */
            CURRENT,
            /** There was one. */
            ENDED
        }
    }

    /** Performances under the wrong list or of the wrong year, or the same one twice. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (!planned.isForUser(user.id())) {
            findings.add(Finding.of(OccasionaleFinding.OTHER_USER, Location.at("/planned/user")));
        }
        if (employment
                .filter(it -> it.state() != Employment.State.ENDED && it.ended().isPresent())
                .isPresent()) {
            findings.add(Finding.of(OccasionaleFinding.END_WITHOUT_EMPLOYMENT, Location.at("/employment/ended")));
        }
        Set<Performance> seen = new HashSet<>(Set.of(planned));
        performancesOfUser.ifPresent(all -> check(all, "/performances of user", seen, findings));
        performancesElsewhere.ifPresent(all -> check(all, "/performances elsewhere", seen, findings));
        return findings;
    }

    private void check(List<Performance> all, String pointer, Set<Performance> seen, List<Finding> findings) {
        boolean elsewhere = pointer.endsWith("elsewhere");
        for (int i = 0; i < all.size(); i++) {
            Performance each = all.get(i);
            String at = pointer + "/" + i;
            if (!elsewhere && !each.isForUser(user.id())) {
                findings.add(Finding.of(OccasionaleFinding.OTHER_USER, Location.at(at + "/user")));
            }
            if (elsewhere && each.isForUser(user.id())) {
                findings.add(Finding.of(OccasionaleFinding.NOT_ELSEWHERE, Location.at(at + "/user")));
            }
            if (elsewhere && !each.isByWorker(planned.worker())) {
                findings.add(Finding.of(OccasionaleFinding.OTHER_WORKER, Location.at(at + "/worker")));
            }
            if (!counts(each)) {
                findings.add(Finding.of(
                        OccasionaleFinding.OTHER_YEAR,
                        Location.at(at + "/day"),
                        each.day(),
                        planned.day().getYear()));
            }
            if (!seen.add(each)) {
                findings.add(Finding.of(OccasionaleFinding.SAME_TWICE, Location.at(at), each.day()));
            }
        }
    }

    /** Whether a performance is of the calendar year of the one that is planned. */
    boolean counts(Performance performance) {
        return performance.day().getYear() == planned.day().getYear();
    }

    /** The day only. */
    @Override
    public String toString() {
        return "case of " + planned.day();
    }
}
