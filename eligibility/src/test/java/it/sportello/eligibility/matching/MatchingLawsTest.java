package it.sportello.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.matching.MatchingCase.Employer;
import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.eligibility.matching.MatchingCase.WhereNotMore;
import it.sportello.eligibility.matching.MatchingCase.Worker;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a matching whatever the case. */
class MatchingLawsTest {

    private static final LocalDateTime NIGHT = LocalDateTime.of(2018, 10, 28, 1, 0);

    private static Arbitrary<Coordinates> places() {
        Arbitrary<Integer> steps = Arbitraries.integers().between(0, 3);
        return Combinators.combine(steps, steps)
                .as((north, east) -> new Coordinates(
                        new BigDecimal("43.85").add(BigDecimal.valueOf(north, 2)),
                        new BigDecimal("10.57").add(BigDecimal.valueOf(east, 2))));
    }

    private static Arbitrary<List<String>> activities() {
        return Arbitraries.of("verde", "cucina", "pulizie")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements();
    }

    private static Arbitrary<Employer> employers() {
        return Combinators.combine(
                        activities(),
                        places().optional(0.9).list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.integers().between(0, 2).optional(0.8),
                        Arbitraries.integers().between(0, 2).optional(0.8))
                .as((activities, seats, places, half) -> new Employer(
                        "",
                        activities,
                        List.of(new Seat("1", seats.get(0)), new Seat("2", seats.get(seats.size() - 1))),
                        places,
                        half.map(halves -> new Arrival(NIGHT.plusMinutes(30L * halves), Optional.empty()))));
    }

    private static Arbitrary<Worker> workers() {
        return Combinators.combine(
                        activities(),
                        places().optional(0.9),
                        Arbitraries.of(true, false, false, false).optional(0.9))
                .as((activities, home, limit) -> new Worker("", activities, home, limit, List.of()));
    }

    @Provide
    Arbitrary<MatchingCase> cases() {
        return Combinators.combine(
                        employers().list().ofMaxSize(5),
                        workers().list().ofMaxSize(5),
                        Arbitraries.of(WhereNotMore.class).optional())
                .as((employers, workers, whereNotMore) -> {
                    List<Employer> named = new ArrayList<>();
                    for (Employer it : employers) {
                        named.add(new Employer(
                                "E" + named.size(), it.activities(), it.seats(), it.places(), it.arrived()));
                    }
                    List<Worker> numbered = new ArrayList<>();
                    for (Worker it : workers) {
                        numbered.add(new Worker(
                                "W" + numbered.size(), it.activities(), it.home(), it.limitReached(), List.of()));
                    }
                    return new MatchingCase(named, numbered, List.of(), List.of(), whereNotMore);
                });
    }

    private static MatchingReport report(MatchingCase asked) {
        return new Matching().match(asked, Cases.ARTICLE_5).result().orElseThrow();
    }

    private static Map<String, Integer> taken(MatchingReport report) {
        Map<String, Integer> taken = new HashMap<>();
        report.placements()
                .forEach(placement -> placement.fold(
                        assigned -> taken.merge(assigned.employer(), 1, Integer::sum), left -> 0, open -> 0));
        return taken;
    }

    @Property(tries = 300)
    void everyWorkerHasOneOutcomeAndNoPlaceIsGivenTwice(@ForAll("cases") MatchingCase asked) {
        MatchingReport report = report(asked);
        assertThat(report.placements())
                .extracting(Placement::worker)
                .containsExactlyElementsOf(
                        asked.workers().stream().map(Worker::id).toList());
        Map<String, Integer> taken = taken(report);
        for (Employer employer : asked.employers()) {
            assertThat(taken.getOrDefault(employer.id(), 0))
                    .isLessThanOrEqualTo(employer.places().orElse(1));
        }
        assertThat(report.employersLeft())
                .extracting(MatchingReport.EmployerLeft::employer)
                .containsExactlyElementsOf(asked.employers().stream()
                        .map(Employer::id)
                        .filter(id -> !taken.containsKey(id))
                        .toList());
    }

    @Property(tries = 300)
    void whoIsAssignedIsFitAndNotAtTheLimit(@ForAll("cases") MatchingCase asked) {
        for (Placement placement : report(asked).placements()) {
            if (placement instanceof Placement.Assigned assigned) {
                Worker worker = asked.workers().stream()
                        .filter(each -> each.id().equals(assigned.worker()))
                        .findFirst()
                        .orElseThrow();
                Employer employer = asked.employers().stream()
                        .filter(each -> each.id().equals(assigned.employer()))
                        .findFirst()
                        .orElseThrow();
                assertThat(worker.limitReached()).contains(false);
                assertThat(worker.activities()).contains(assigned.activity());
                assertThat(employer.activities()).contains(assigned.activity());
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfTheListOfEmployersDoesNotCount(@ForAll("cases") MatchingCase asked, @ForAll long seed) {
        List<Employer> shuffled = new ArrayList<>(asked.employers());
        Collections.shuffle(shuffled, new Random(seed));
        MatchingCase other = new MatchingCase(shuffled, asked.workers(), List.of(), List.of(), asked.whereNotMore());
        assertThat(destinations(other)).isEqualTo(destinations(asked));
    }

    private static List<String> destinations(MatchingCase asked) {
        return report(asked).placements().stream()
                .map(placement -> placement.fold(
                        Placement.Assigned::employer,
                        left -> "-",
                        open -> open.candidates().stream().sorted().toList().toString()))
                .toList();
    }

    @Property(tries = 300)
    void workersWhoComeLaterTakeNothingAwayWhereTheNearestCounts(@ForAll("cases") MatchingCase asked) {
        if (asked.workers().isEmpty()
                || asked.whereNotMore().filter(it -> it == WhereNotMore.NEAREST).isEmpty()) {
            return;
        }
        int fewer = asked.workers().size() - 1;
        MatchingCase shorter = new MatchingCase(
                asked.employers(), asked.workers().subList(0, fewer), List.of(), List.of(), asked.whereNotMore());
        assertThat(destinations(asked).subList(0, fewer)).isEqualTo(destinations(shorter));
    }
}
