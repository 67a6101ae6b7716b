package it.sportello.eligibility.matching;

import it.sportello.eligibility.matching.MatchingCase.Employer;
import it.sportello.eligibility.matching.MatchingCase.KnownDistance;
import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.eligibility.matching.MatchingCase.Worker;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.draw.Drawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a case beyond its shape. */
final class MatchingCheck {

    private final MatchingCase asked;
    private final List<Finding> findings = new ArrayList<>();
    /** The seats of each employer, by their names as they are compared. */
    private final Map<String, Set<String>> seats = new HashMap<>();

    private final Set<String> workers = new HashSet<>();

    MatchingCheck(MatchingCase asked) {
        this.asked = asked;
    }

    List<Finding> findings() {
        for (int i = 0; i < asked.employers().size(); i++) {
            employer(asked.employers().get(i), Location.pointerTo("employers", i));
        }
        for (int i = 0; i < asked.workers().size(); i++) {
            worker(asked.workers().get(i), Location.pointerTo("workers", i));
        }
        distances();
        draws();
        return findings;
    }

    private void employer(Employer employer, String pointer) {
        Set<String> own = new HashSet<>();
        if (seats.putIfAbsent(Names.key(employer.id()), own) != null) {
            find(MatchingFinding.NAME_TWICE, pointer + "/id", employer.id());
        }
        for (int i = 0; i < employer.seats().size(); i++) {
            Seat seat = employer.seats().get(i);
            if (!own.add(Names.key(seat.id()))) {
                find(MatchingFinding.NAME_TWICE, pointer + Location.pointerTo("seats", i, "id"), seat.id());
            }
        }
        employer.arrived().ifPresent(arrived -> arrival(arrived, pointer + "/arrived"));
    }

    private void arrival(Arrival arrived, String pointer) {
        if (!arrived.exists()) {
            find(MatchingFinding.NO_SUCH_TIME, pointer + "/at", arrived.at());
        } else if (!arrived.hasItsOffset()) {
            find(
                    MatchingFinding.WRONG_OFFSET,
                    pointer + "/offset",
                    arrived.offset().orElse(""),
                    arrived.at());
        }
    }

    private void worker(Worker worker, String pointer) {
        if (!workers.add(Names.key(worker.id()))) {
            find(MatchingFinding.NAME_TWICE, pointer + "/id", worker.id());
        }
        for (int i = 0; i < worker.limitReachedWith().size(); i++) {
            employerNamed(worker.limitReachedWith().get(i), pointer + Location.pointerTo("limit reached with", i));
        }
    }

    private void employerNamed(String name, String pointer) {
        if (!seats.containsKey(Names.key(name))) {
            find(MatchingFinding.UNKNOWN_NAME, pointer, name);
        }
    }

    private void distances() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < asked.distances().size(); i++) {
            KnownDistance distance = asked.distances().get(i);
            String pointer = Location.pointerTo("distances", i);
            if (!workers.contains(Names.key(distance.worker()))) {
                find(MatchingFinding.UNKNOWN_NAME, pointer + "/worker", distance.worker());
            }
            employerNamed(distance.employer(), pointer + "/employer");
            Set<String> own = seats.getOrDefault(Names.key(distance.employer()), Set.of(Names.key(distance.seat())));
            if (!own.contains(Names.key(distance.seat()))) {
                find(MatchingFinding.UNKNOWN_NAME, pointer + "/seat", distance.seat());
            }
            if (!seen.add(List.of(
                    Names.key(distance.worker()), Names.key(distance.employer()), Names.key(distance.seat())))) {
                find(MatchingFinding.DISTANCE_TWICE, pointer);
            }
        }
    }

    private void draws() {
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < asked.draws().size(); i++) {
            Drawn drawn = asked.draws().get(i);
            String pointer = Location.pointerTo("draws", i);
            List<String> order = drawn.order();
            for (int j = 0; j < order.size(); j++) {
                employerNamed(order.get(j), pointer + Location.pointerTo("lots", j, "name"));
            }
            if (!seen.add(Names.keys(order))) {
                find(MatchingFinding.DRAW_TWICE, pointer, order);
            }
            drawn.check().forEach(finding -> findings.add(finding.under(pointer)));
        }
    }

    private void find(MatchingFinding code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
