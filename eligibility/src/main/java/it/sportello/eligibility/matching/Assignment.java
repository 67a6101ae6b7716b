package it.sportello.eligibility.matching;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.matching.MatchingCase.Employer;
import it.sportello.eligibility.matching.MatchingCase.WhereNotMore;
import it.sportello.eligibility.matching.MatchingCase.Worker;
import it.sportello.eligibility.matching.Placement.Missing;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.draw.Drawn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One matching. Workers are taken in their order. Whoever is open keeps a place with each employer it may still go to, so
 * that nobody after it is promised what may be gone.
 */
final class Assignment {

    /** A second distance of less than 1,011 thousandths of the first may be the shorter one on the ellipsoid. */
    private static final BigDecimal CLOSE = BigDecimal.valueOf(1_011, 3);

    private static final int DECIMALS_OF_METRES = 3;

    /** What is left with an employer for one more worker. */
    private enum Place {
        FREE,
        /** One is free unless somebody who is open takes it. */
        KEPT,
        /** Nobody said how many there are, and the one that is certain is taken. */
        UNKNOWN,
        NONE
    }

    /** An employer and what was given away of its places. */
    private static final class Desk {
        private final Employer employer;
        private final Set<String> activities;
        private int taken;
        private final List<String> keptFor = new ArrayList<>();

        Desk(Employer employer) {
            this.employer = employer;
            this.activities = Names.keys(employer.activities());
        }

        Place place() {
            int certain = employer.places().orElse(1);
            if (taken + keptFor.size() < certain) {
                return Place.FREE;
            }
            if (taken < certain) {
                return Place.KEPT;
            }
            return employer.places().isPresent() ? Place.NONE : Place.UNKNOWN;
        }

        boolean offers(String activity) {
            return activities.contains(Names.key(activity));
        }

        String name() {
            return employer.id();
        }
    }

    private final MatchingCase asked;
    private final Distances distances;
    private final List<LegalReference> clauses;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Assignment(MatchingCase asked, List<LegalReference> clauses) {
        this.asked = asked;
        this.distances = new Distances(asked);
        this.clauses = clauses;
        asked.employers().forEach(employer -> desks.put(Names.key(employer.id()), new Desk(employer)));
    }

    List<Finding> findings() {
        return findings;
    }

    MatchingReport report() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < asked.workers().size(); i++) {
            placements.add(place(asked.workers().get(i), Location.pointerTo("workers", i)));
        }
        return new MatchingReport(placements, left(), clauses);
    }

    // --- one worker -------------------------------------------------------------------------------------------------

    private Placement place(Worker worker, String pointer) {
        if (worker.limitReached().filter(reached -> reached).isPresent()) {
            return new Placement.Left(worker.id(), sentence(MatchingMessage.AT_LIMIT));
        }
        Placement placement = choose(worker, pointer);
        if (worker.limitReached().isEmpty()) {
            placement = withoutLimit(worker, placement);
        }
        placement.fold(assigned -> desk(assigned.employer()).taken++, left -> 0, open -> {
            open.candidates().forEach(name -> desk(name).keptFor.add(open.worker()));
            return 0;
        });
        return placement;
    }

    private Desk desk(String employer) {
        Desk desk = desks.get(Names.key(employer));
        if (desk == null) {
            throw new IllegalStateException("the names were checked before");
        }
        return desk;
    }

    /** Nobody said whether the worker is at the limit: what would come of it is kept, and is not promised. */
    private static Placement withoutLimit(Worker worker, Placement placement) {
        Missing limit = missing(MatchingMessage.MISSING_LIMIT, MatchingMessage.WHO_WORKER);
        return placement.fold(
                assigned -> new Placement.Open(
                        worker.id(),
                        List.of(assigned.employer()),
                        List.of(limit),
                        sentence(MatchingMessage.OPEN_LIMIT)),
                left -> left,
                open -> new Placement.Open(
                        worker.id(),
                        open.candidates(),
                        Stream.concat(Stream.of(limit), open.missing().stream()).toList(),
                        open.because()));
    }

    /** The first activity for which an employer has, or may have, a place. */
    private Placement choose(Worker worker, String pointer) {
        Set<String> atLimit = Names.keys(worker.limitReachedWith());
        boolean offered = false;
        boolean possible = false;
        for (String activity : worker.activities()) {
            List<Desk> listed = desks.values().stream()
                    .filter(desk -> desk.offers(activity))
                    .toList();
            List<Desk> compatible = listed.stream()
                    .filter(desk -> !atLimit.contains(Names.key(desk.name())))
                    .toList();
            List<Desk> open = compatible.stream()
                    .filter(desk -> desk.place() != Place.NONE)
                    .toList();
            offered |= !listed.isEmpty();
            possible |= !compatible.isEmpty();
            if (!open.isEmpty()) {
                return choose(worker, activity, listed.size(), compatible, open, pointer);
            }
        }
        MatchingMessage why = MatchingMessage.NO_EMPLOYER;
        if (offered) {
            why = possible ? MatchingMessage.NO_PLACE : MatchingMessage.PAIR_LIMITS;
        }
        return new Placement.Left(worker.id(), sentence(why, worker.activities()));
    }

    private Placement choose(
            Worker worker, String activity, int listed, List<Desk> compatible, List<Desk> open, String pointer) {
        List<Desk> full =
                compatible.stream().filter(desk -> desk.place() == Place.NONE).toList();
        if (open.size() == 1) {
            Desk only = open.get(0);
            full.forEach(desk -> contended(worker, desk, pointer));
            return settle(
                    worker,
                    open,
                    activity,
                    Optional.empty(),
                    why(MatchingMessage.ONLY_ONE, only, seat(only), activity));
        }
        long workers = found(activity);
        if (listed <= workers) {
            if (asked.whereNotMore().filter(it -> it == WhereNotMore.NEAREST).isEmpty()) {
                return open(
                        worker,
                        open,
                        List.of(missing(MatchingMessage.DECIDE_EMPLOYER, MatchingMessage.WHO_OFFICE)),
                        sentence(MatchingMessage.OPEN_NO_PREFERENCE, activity, listed, workers, names(open)));
            }
            find(MatchingFinding.NEAREST_BY_CHOICE, pointer, worker.id(), activity, listed, workers);
        }
        return nearest(worker, activity, full, open, pointer);
    }

    /** How many workers were found for an activity; those at the limit were not. */
    private long found(String activity) {
        return asked.workers().stream()
                .filter(worker ->
                        worker.limitReached().filter(reached -> reached).isEmpty())
                .filter(worker -> Names.keys(worker.activities()).contains(Names.key(activity)))
                .count();
    }

    // --- the nearest ------------------------------------------------------------------------------------------------

    private Placement nearest(Worker worker, String activity, List<Desk> full, List<Desk> open, String pointer) {
        Distances.OfWorker from = distances.from(worker);
        List<Missing> missing = open.stream()
                .filter(desk -> from.to(desk.employer).isEmpty())
                .map(desk -> missingDistance(worker, desk))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return open(worker, open, missing, sentence(MatchingMessage.OPEN_DISTANCE, activity, names(open)));
        }
        if (from.isMixed(open.stream().map(desk -> desk.employer).toList())) {
            find(MatchingFinding.MIXED_DISTANCES, pointer, worker.id());
        }
        List<Desk> byDistance = open.stream()
                .sorted(Comparator.comparing(desk -> distance(from, desk).measure()))
                .toList();
        Distances.Distance shortest = distance(from, byDistance.get(0));
        List<Desk> first = byDistance.stream()
                .filter(desk -> distance(from, desk).measure().compareTo(shortest.measure()) == 0)
                .toList();
        full.stream()
                .filter(desk -> from.to(desk.employer)
                        .filter(it -> it.measure().compareTo(shortest.measure()) > 0)
                        .isEmpty())
                .forEach(desk -> contended(worker, desk, pointer));
        if (first.size() > 1) {
            return tied(worker, activity, first, byDistance, from);
        }
        Desk chosen = first.get(0);
        Desk second = byDistance.get(1);
        Distances.Distance farther = distance(from, second);
        if (isClose(shortest, farther)) {
            find(
                    MatchingFinding.CLOSE_CALL,
                    pointer,
                    worker.id(),
                    chosen.name(),
                    second.name(),
                    toTheMetre(shortest),
                    toTheMetre(farther));
        }
        int decimals = decimals(shortest.kilometres(), farther.kilometres());
        return settle(
                worker,
                asFarAsFree(chosen, byDistance, from),
                activity,
                Optional.of(shortest),
                why(
                        MatchingMessage.NEAREST,
                        chosen,
                        shortest.seat(),
                        activity,
                        shortest.kilometres().setScale(decimals, RoundingMode.HALF_UP),
                        farther.kilometres().setScale(decimals, RoundingMode.HALF_UP),
                        second.name()));
    }

    private static Distances.Distance distance(Distances.OfWorker from, Desk desk) {
        return from.to(desk.employer).orElseThrow();
    }

    private static Missing missingDistance(Worker worker, Desk desk) {
        return worker.home().isEmpty()
                ? missing(MatchingMessage.MISSING_HOME, MatchingMessage.WHO_WORKER)
                : missing(MatchingMessage.MISSING_SEAT, MatchingMessage.WHO_EMPLOYER, desk.name());
    }

    private static boolean isClose(Distances.Distance nearer, Distances.Distance farther) {
        return !(nearer.isMeasured() && farther.isMeasured())
                && farther.kilometres().compareTo(nearer.kilometres().multiply(CLOSE)) < 0;
    }

    private static BigDecimal toTheMetre(Distances.Distance distance) {
        return distance.kilometres().setScale(DECIMALS_OF_METRES, RoundingMode.HALF_UP);
    }

    /** As few decimals as show that two distances differ: hectometres, metres, millimetres, or all there are. */
    private static int decimals(BigDecimal one, BigDecimal other) {
        for (int decimals : new int[] {1, DECIMALS_OF_METRES, 6}) {
            if (one.setScale(decimals, RoundingMode.HALF_UP).compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                    != 0) {
                return decimals;
            }
        }
        return Math.max(one.scale(), other.scale());
    }

    // --- equal distances --------------------------------------------------------------------------------------------

    private Placement tied(
            Worker worker, String activity, List<Desk> tied, List<Desk> byDistance, Distances.OfWorker from) {
        List<Missing> missing = tied.stream()
                .filter(desk -> desk.employer.arrived().isEmpty())
                .map(desk -> missing(MatchingMessage.MISSING_ARRIVAL, MatchingMessage.WHO_OFFICE, desk.name()))
                .toList();
        BigDecimal kilometres = toTheMetre(distance(from, tied.get(0)));
        if (!missing.isEmpty()) {
            return open(worker, tied, missing, sentence(MatchingMessage.OPEN_TIE, activity, kilometres, names(tied)));
        }
        List<Desk> first = firstToArrive(tied);
        if (first.size() == 1) {
            Desk chosen = first.get(0);
            Desk second = tied.stream()
                    .filter(desk -> desk != chosen)
                    .min(Comparator.comparing(desk -> arrival(desk).earliest()))
                    .orElseThrow();
            Distances.Distance distance = distance(from, chosen);
            return settle(
                    worker,
                    asFarAsFree(chosen, byDistance, from),
                    activity,
                    Optional.of(distance),
                    why(
                            MatchingMessage.BY_ARRIVAL,
                            chosen,
                            distance.seat(),
                            activity,
                            kilometres,
                            arrival(chosen).at(),
                            arrival(second).at(),
                            second.name()));
        }
        return drawn(first)
                .map(chosen -> {
                    Distances.Distance distance = distance(from, chosen);
                    return settle(
                            worker,
                            asFarAsFree(chosen, byDistance, from),
                            activity,
                            Optional.of(distance),
                            why(MatchingMessage.BY_LOT, chosen, distance.seat(), activity, kilometres, names(first)));
                })
                .orElseGet(() -> open(
                        worker,
                        first,
                        List.of(missing(MatchingMessage.DECIDE_TIE, MatchingMessage.WHO_OFFICE)),
                        sentence(MatchingMessage.OPEN_TIE, activity, kilometres, names(first))));
    }

    private static Arrival arrival(Desk desk) {
        return desk.employer.arrived().orElseThrow();
    }

    /** Those that may have arrived first; several only if they arrived together, or in the hour that comes twice. */
    private static List<Desk> firstToArrive(List<Desk> tied) {
        Instant bound = tied.stream()
                .map(desk -> arrival(desk).latest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return tied.stream()
                .filter(desk -> !arrival(desk).earliest().isAfter(bound))
                .toList();
    }

    /** The first drawn, by the draw among exactly these or, without one, by the only draw among these and others. */
    private Optional<Desk> drawn(List<Desk> tied) {
        Set<String> names = Names.keys(names(tied));
        List<Drawn> among = asked.draws().stream()
                .filter(drawn -> Names.keys(drawn.order()).containsAll(names))
                .toList();
        Optional<Drawn> exactly = among.stream()
                .filter(drawn -> drawn.lots().size() == names.size())
                .findFirst();
        return exactly.or(() -> among.size() == 1 ? Optional.of(among.get(0)) : Optional.empty())
                .flatMap(drawn -> drawn.order().stream()
                        .filter(name -> names.contains(Names.key(name)))
                        .findFirst())
                .map(this::desk);
    }

    // --- the outcome ------------------------------------------------------------------------------------------------

    /** The one chosen and, if its place is not sure, those the worker may go to instead: up to the first that is. */
    private static List<Desk> asFarAsFree(Desk chosen, List<Desk> byDistance, Distances.OfWorker from) {
        if (chosen.place() == Place.FREE) {
            return List.of(chosen);
        }
        Optional<BigDecimal> sure = byDistance.stream()
                .filter(desk -> desk.place() == Place.FREE)
                .map(desk -> distance(from, desk).measure())
                .findFirst();
        List<Desk> candidates = new ArrayList<>(List.of(chosen));
        byDistance.stream()
                .filter(desk -> desk != chosen)
                .filter(desk -> sure.filter(
                                bound -> distance(from, desk).measure().compareTo(bound) > 0)
                        .isEmpty())
                .forEach(candidates::add);
        return candidates;
    }

    /**
     * Sends the worker to the first of the candidates, if it has a place for sure.
     *
     * @param candidates the one chosen, and those the worker may go to instead
     */
    private Placement settle(
            Worker worker,
            List<Desk> candidates,
            String activity,
            Optional<Distances.Distance> distance,
            Sentence because) {
        Desk chosen = candidates.get(0);
        return switch (chosen.place()) {
            case FREE ->
                new Placement.Assigned(
                        worker.id(),
                        chosen.name(),
                        distance.map(Distances.Distance::seat).orElseGet(() -> seat(chosen)),
                        activity,
                        distance.map(Assignment::toTheMetre),
                        because);
            case KEPT ->
                open(
                        worker,
                        candidates,
                        List.of(missing(
                                MatchingMessage.DECIDE_OTHERS,
                                MatchingMessage.WHO_OFFICE,
                                List.copyOf(chosen.keptFor))),
                        sentence(MatchingMessage.OPEN_DEPENDS, chosen.name(), List.copyOf(chosen.keptFor)));
            case UNKNOWN, NONE ->
                open(
                        worker,
                        candidates,
                        List.of(missing(MatchingMessage.MISSING_PLACES, MatchingMessage.WHO_EMPLOYER, chosen.name())),
                        sentence(MatchingMessage.OPEN_PLACES, chosen.name()));
        };
    }

    /** The seat of an employer that was not chosen for its distance: the only one, or all of them. */
    private static String seat(Desk desk) {
        return String.join(
                ", ", desk.employer.seats().stream().map(MatchingCase.Seat::id).toList());
    }

    private static Placement open(Worker worker, List<Desk> candidates, List<Missing> missing, Sentence because) {
        return new Placement.Open(worker.id(), names(candidates), missing, because);
    }

    private static List<String> names(List<Desk> some) {
        return some.stream().map(Desk::name).toList();
    }

    private static Sentence why(
            MatchingMessage message, Desk chosen, String seat, String activity, Object... decisive) {
        List<Object> arguments = new ArrayList<>(List.of(chosen.name(), seat, activity));
        arguments.addAll(List.of(decisive));
        return new Sentence(message, arguments);
    }

    private static Sentence sentence(MatchingMessage message, Object... arguments) {
        return new Sentence(message, List.of(arguments));
    }

    private static Missing missing(MatchingMessage datum, MatchingMessage who, Object... arguments) {
        return new Missing(sentence(datum, arguments), sentence(who));
    }

    private void contended(Worker worker, Desk full, String pointer) {
        find(MatchingFinding.CONTENDED, pointer, worker.id(), full.name());
    }

    private void find(MatchingFinding code, String pointer, Object... arguments) {
        findings.add(new Finding(code, Location.at(pointer), List.of(arguments), clauses));
    }

    /** The employers without a worker, and why. */
    private List<MatchingReport.EmployerLeft> left() {
        Set<String> wanted = new HashSet<>();
        asked.workers().forEach(worker -> wanted.addAll(Names.keys(worker.activities())));
        List<MatchingReport.EmployerLeft> left = new ArrayList<>();
        for (Desk desk : desks.values()) {
            if (desk.taken == 0) {
                MatchingMessage why = MatchingMessage.EMPLOYER_OTHERS;
                if (!desk.keptFor.isEmpty()) {
                    why = MatchingMessage.EMPLOYER_OPEN;
                } else if (desk.activities.stream().noneMatch(wanted::contains)) {
                    why = MatchingMessage.EMPLOYER_NO_WORKER;
                }
                left.add(new MatchingReport.EmployerLeft(desk.name(), sentence(why, List.copyOf(desk.keptFor))));
            }
        }
        return left;
    }
}
