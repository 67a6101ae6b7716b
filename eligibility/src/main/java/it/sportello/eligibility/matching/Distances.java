package it.sportello.eligibility.matching;

import it.sportello.eligibility.matching.MatchingCase.Employer;
import it.sportello.eligibility.matching.MatchingCase.KnownDistance;
import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.eligibility.matching.MatchingCase.Worker;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the seats of the employers are from the homes of the workers. A distance that the host measured takes precedence
 * over the coordinates. What is compared is the square of the chord, or kilometres for a worker with measured distances.
 */
final class Distances {

    private final Map<List<String>, BigDecimal> measured = new HashMap<>();
    private final Map<Coordinates, UnitVector> points = new HashMap<>();

    Distances(MatchingCase asked) {
        for (KnownDistance distance : asked.distances()) {
            measured.put(key(distance.worker(), distance.employer(), distance.seat()), distance.kilometres());
        }
    }

    private static List<String> key(String worker, String employer, String seat) {
        return List.of(Names.key(worker), Names.key(employer), Names.key(seat));
    }

    /**
     * The distance of the nearest seat of an employer.
     *
     * @param seat which seat
     * @param measure what grows with the distance, and is compared
     * @param isInKilometres whether that is kilometres, not the square of a chord
     * @param isMeasured whether the host measured it
     */
    record Distance(String seat, BigDecimal measure, boolean isInKilometres, boolean isMeasured) {

        BigDecimal kilometres() {
            return isInKilometres ? measure : UnitVector.kilometres(measure);
        }
    }

    OfWorker from(Worker worker) {
        String name = Names.key(worker.id());
        return new OfWorker(
                worker, measured.keySet().stream().anyMatch(key -> key.get(0).equals(name)));
    }

    /** The distances of one worker. */
    final class OfWorker {

        private final Worker worker;
        private final boolean inKilometres;
        private final Map<String, Optional<Distance>> known = new HashMap<>();

        private OfWorker(Worker worker, boolean inKilometres) {
            this.worker = worker;
            this.inKilometres = inKilometres;
        }

        /** That of the nearest seat; nothing if that of any seat is unknown, for it may be the nearest. */
        Optional<Distance> to(Employer employer) {
            return known.computeIfAbsent(Names.key(employer.id()), name -> compute(employer));
        }

        private Optional<Distance> compute(Employer employer) {
            List<Optional<Distance>> all =
                    employer.seats().stream().map(seat -> to(employer, seat)).toList();
            return all.stream().allMatch(Optional::isPresent)
                    ? all.stream().flatMap(Optional::stream).min(Comparator.comparing(Distance::measure))
                    : Optional.empty();
        }

        private Optional<Distance> to(Employer employer, Seat seat) {
            BigDecimal given = measured.get(key(worker.id(), employer.id(), seat.id()));
            if (given != null) {
                return Optional.of(new Distance(seat.id(), given, true, true));
            }
            return worker.home()
                    .flatMap(home -> seat.at().map(at -> {
                        BigDecimal chord = point(home).chordSquared(point(at));
                        return new Distance(
                                seat.id(), inKilometres ? UnitVector.kilometres(chord) : chord, inKilometres, false);
                    }));
        }

        /** Whether some of these were measured and others follow from coordinates. */
        boolean isMixed(List<Employer> employers) {
            return employers.stream()
                            .flatMap(employer -> to(employer).stream())
                            .map(Distance::isMeasured)
                            .distinct()
                            .count()
                    > 1;
        }
    }

    private UnitVector point(Coordinates place) {
        return points.computeIfAbsent(place, UnitVector::of);
    }
}
