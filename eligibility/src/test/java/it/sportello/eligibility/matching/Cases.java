package it.sportello.eligibility.matching;

import it.sportello.eligibility.matching.MatchingCase.Employer;
import it.sportello.eligibility.matching.MatchingCase.KnownDistance;
import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.eligibility.matching.MatchingCase.WhereNotMore;
import it.sportello.eligibility.matching.MatchingCase.Worker;
import it.sportello.legal.Act;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.draw.Drawn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Employers north of one home, by hundredths of a degree, and workers who all live there. */
final class Cases {

    static final List<LegalReference> ARTICLE_5 = List.of(LegalReference.parse(
            new Act("avviso «Comunità Attiva»", "urn:nir:comune.capannori:avviso:2018"), "art. 5"));

    private static final BigDecimal LATITUDE = new BigDecimal("43.85");
    private static final BigDecimal LONGITUDE = new BigDecimal("10.57");
    static final Coordinates HOME = new Coordinates(LATITUDE, LONGITUDE);

    private final List<Employer> employers = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<KnownDistance> distances = new ArrayList<>();
    private final List<Drawn> draws = new ArrayList<>();
    private Optional<WhereNotMore> whereNotMore = Optional.empty();

    /** So many ten-thousandths of a degree north: about 11 metres each. */
    static Coordinates north(int steps) {
        return new Coordinates(LATITUDE.add(BigDecimal.valueOf(steps, 4)), LONGITUDE);
    }

    static Coordinates south(int steps) {
        return north(-steps);
    }

    static Employer employer(String id, Coordinates at) {
        return employer(id, at, "verde");
    }

    static Employer employer(String id, Coordinates at, String... activities) {
        return new Employer(
                id,
                List.of(activities),
                List.of(new Seat("sede " + id, Optional.of(at))),
                Optional.of(1),
                Optional.of(ArrivalTest.at("2018-06-20T10:00")));
    }

    static Employer places(Employer it, Integer... places) {
        return new Employer(
                it.id(),
                it.activities(),
                it.seats(),
                places.length == 0 ? Optional.empty() : Optional.of(places[0]),
                it.arrived());
    }

    static Employer arrived(Employer it, Arrival... arrived) {
        return new Employer(
                it.id(),
                it.activities(),
                it.seats(),
                it.places(),
                arrived.length == 0 ? Optional.empty() : Optional.of(arrived[0]));
    }

    static Employer nowhere(Employer it) {
        return seats(it, new Seat("sede", Optional.empty()));
    }

    static Employer seats(Employer it, Seat... seats) {
        return new Employer(it.id(), it.activities(), List.of(seats), it.places(), it.arrived());
    }

    static Worker worker(String id, String... activities) {
        return new Worker(
                id,
                activities.length == 0 ? List.of("verde") : List.of(activities),
                Optional.of(HOME),
                Optional.of(false),
                List.of());
    }

    static Worker homeless(Worker it) {
        return new Worker(it.id(), it.activities(), Optional.empty(), it.limitReached(), it.limitReachedWith());
    }

    static Worker limit(Worker it, Boolean... reached) {
        return new Worker(
                it.id(),
                it.activities(),
                it.home(),
                reached.length == 0 ? Optional.empty() : Optional.of(reached[0]),
                it.limitReachedWith());
    }

    static Worker limitWith(Worker it, String... employers) {
        return new Worker(it.id(), it.activities(), it.home(), it.limitReached(), List.of(employers));
    }

    static Cases with(Employer... employers) {
        Cases cases = new Cases();
        cases.employers.addAll(List.of(employers));
        return cases;
    }

    Cases and(Worker... more) {
        workers.addAll(List.of(more));
        return this;
    }

    Cases distance(String worker, String employer, String seat, String kilometres) {
        distances.add(new KnownDistance(worker, employer, seat, new BigDecimal(kilometres)));
        return this;
    }

    Cases draw(Drawn drawn) {
        draws.add(drawn);
        return this;
    }

    Cases nearestAnyway() {
        whereNotMore = Optional.of(WhereNotMore.NEAREST);
        return this;
    }

    MatchingCase made() {
        return new MatchingCase(employers, workers, distances, draws, whereNotMore);
    }

    Outcome<MatchingReport> outcome() {
        return new Matching().match(made(), ARTICLE_5);
    }

    MatchingReport report() {
        return outcome().result().orElseThrow();
    }

    Placement placement(String worker) {
        return report().placements().stream()
                .filter(each -> each.worker().equals(worker))
                .findFirst()
                .orElseThrow();
    }

    /** The employer, {@code -}, or the candidates between question marks. */
    String where(String worker) {
        return placement(worker)
                .fold(
                        Placement.Assigned::employer,
                        left -> "-",
                        open -> "?" + String.join(",", open.candidates()) + "?");
    }

    String text(String worker) {
        return placement(worker).text(Locale.ENGLISH);
    }

    List<String> missing(String worker) {
        return placement(worker)
                .fold(
                        assigned -> List.of(),
                        left -> List.of(),
                        open -> open.missing().stream()
                                .map(each -> each.who().text(Locale.ENGLISH) + ": "
                                        + each.datum().text(Locale.ENGLISH))
                                .toList());
    }

    List<String> findings() {
        return outcome().findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }
}
