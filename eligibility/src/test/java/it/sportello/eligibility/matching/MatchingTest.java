package it.sportello.eligibility.matching;

import static it.sportello.eligibility.matching.Cases.arrived;
import static it.sportello.eligibility.matching.Cases.employer;
import static it.sportello.eligibility.matching.Cases.homeless;
import static it.sportello.eligibility.matching.Cases.limit;
import static it.sportello.eligibility.matching.Cases.limitWith;
import static it.sportello.eligibility.matching.Cases.north;
import static it.sportello.eligibility.matching.Cases.nowhere;
import static it.sportello.eligibility.matching.Cases.places;
import static it.sportello.eligibility.matching.Cases.seats;
import static it.sportello.eligibility.matching.Cases.south;
import static it.sportello.eligibility.matching.Cases.with;
import static it.sportello.eligibility.matching.Cases.worker;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    // --- art. 5: the nearest, where employers are more than workers -------------------------------------------------

    @Test
    void article5TheNearestSeatIsPreferred() {
        Cases cases = with(employer("A", north(459)), employer("B", south(288))).and(worker("W"));
        assertThat(cases.placement("W").text(Locale.ITALIAN))
                .isEqualTo("assegnato a B (sede B) per «verde»: sede più vicina, 3,2 km contro 5,1 km di A");
        assertThat(cases.placement("W")).isInstanceOfSatisfying(Placement.Assigned.class, assigned -> {
            assertThat(assigned.employer()).isEqualTo("B");
            assertThat(assigned.seat()).isEqualTo("sede B");
            assertThat(assigned.activity()).isEqualTo("verde");
            assertThat(assigned.kilometres()).contains(new BigDecimal("3.202"));
        });
        assertThat(cases.outcome().findings()).isEmpty();
        assertThat(cases.report().text(Locale.ITALIAN)).isEqualTo("""
                Prestatore W: assegnato a B (sede B) per «verde»: sede più vicina, 3,2 km contro 5,1 km di A [art. 5, avviso «Comunità Attiva»]
                Datore A, senza prestatori: i prestatori adatti sono andati ad altri, o non gli si possono proporre. L'inserimento nell'elenco non dà diritto all'assegnazione
                """);
    }

    @Test
    void article5OneEmployerMoreThanWorkersIsEnoughAndAsManyIsNot() {
        Cases three = with(employer("A", north(100)), employer("B", north(200)), employer("C", north(300)));
        assertThat(three.and(worker("V"), worker("W")).where("V")).isEqualTo("A");
        assertThat(three.where("W")).isEqualTo("B");
        three.and(worker("X"));
        assertThat(three.where("V")).isEqualTo("?A,B,C?");
        assertThat(three.text("V"))
                .isEqualTo(
                        "for “verde” there are not more employers on the list (3) than workers (3): the notice gives"
                                + " no preference among A, B, C; missing: the choice of the employer (to be supplied by: office)");
    }

    @Test
    void article5OneEmployerAndOneWorkerLeaveNothingToChoose() {
        Cases cases = with(employer("A", north(100))).and(worker("W"));
        assertThat(cases.text("W"))
                .isEqualTo("assigned to A (sede A) for “verde”: the only compatible employer with a free place");
        assertThat(cases.placement("W"))
                .isInstanceOfSatisfying(
                        Placement.Assigned.class,
                        assigned -> assertThat(assigned.kilometres()).isEmpty());
        assertThat(cases.report().employersLeft()).isEmpty();
        assertThat(cases.outcome().findings()).isEmpty();
    }

    @Test
    void article5TheOnlyOneNeedsNoCoordinates() {
        assertThat(with(nowhere(employer("A", north(100))))
                        .and(homeless(worker("W")))
                        .where("W"))
                .isEqualTo("A");
    }

    @Test
    void theOfficeMayDecideForTheNearestWhereTheNoticeIsSilent() {
        Cases cases = with(employer("A", north(200)), employer("B", north(100)))
                .and(worker("V"), worker("W"))
                .nearestAnyway();
        assertThat(cases.where("V")).isEqualTo("B");
        assertThat(cases.where("W")).isEqualTo("A");
        assertThat(cases.findings()).containsExactly("ELIG-0710 /workers/0", "ELIG-0707 /workers/1");
        assertThat(cases.outcome().findings().get(0).text(Locale.ENGLISH))
                .contains("worker V")
                .contains("“verde”")
                .contains("(2)")
                .endsWith("[art. 5, avviso «Comunità Attiva»]");
    }

    @Test
    void article5CountsTheEmployersOfTheActivityOnly() {
        Cases cases = with(
                        employer("A", north(100), "verde", "cucina"),
                        employer("B", north(200), "cucina"),
                        employer("C", north(300), "pulizie"))
                .and(worker("V", "verde"), worker("W", "cucina"), worker("X", "CUCINA "));
        assertThat(cases.where("V")).isEqualTo("A");
        assertThat(cases.where("W")).isEqualTo("B");
        assertThat(cases.where("X")).isEqualTo("-");
        assertThat(cases.report().employersLeft()).singleElement().satisfies(left -> {
            assertThat(left.employer()).isEqualTo("C");
            assertThat(left.because().text(Locale.ENGLISH))
                    .isEqualTo("no worker that was found is fit for its activities");
        });
    }

    @Test
    void article5CountsTheWorkersOfTheActivityOnly() {
        Cases cases = with(employer("A", north(200)), employer("B", north(100)))
                .and(worker("V", "verde"), worker("W", "cucina"));
        assertThat(cases.where("V")).isEqualTo("B");
        assertThat(cases.where("W")).isEqualTo("-");
    }

    @Test
    void theOfficeMayLeaveItToAPersonInSoManyWords() {
        MatchingCase asked = with(employer("A", north(200)), employer("B", north(100)))
                .and(worker("V"), worker("W"))
                .made();
        MatchingCase told = new MatchingCase(
                asked.employers(),
                asked.workers(),
                List.of(),
                List.of(),
                Optional.of(MatchingCase.WhereNotMore.TO_A_PERSON));
        MatchingReport report = new Matching().match(told, List.of()).result().orElseThrow();
        assertThat(report)
                .isEqualTo(new Matching().match(asked, List.of()).result().orElseThrow());
        assertThat(report.placements()).allMatch(Placement.Open.class::isInstance);
    }

    @Test
    void article5WorkersAtTheLimitWereNotFound() {
        Cases cases =
                with(employer("A", north(100)), employer("B", north(200))).and(worker("V"), limit(worker("W"), true));
        assertThat(cases.where("V")).isEqualTo("A");
        assertThat(cases.where("W")).isEqualTo("-");
        assertThat(cases.text("W")).isEqualTo("not proposed: at the limit of pay of art. 54-bis D.L. 50/2017");
    }

    @Test
    void article5AnEmployerWithoutPlacesIsStillOnTheList() {
        Cases cases = with(places(employer("A", north(100)), 0), employer("B", north(200)), employer("C", north(300)))
                .and(worker("V"), worker("W"));
        assertThat(cases.where("V")).isEqualTo("B");
        assertThat(cases.where("W")).isEqualTo("C");
    }

    // --- compatible activities --------------------------------------------------------------------------------------

    @Test
    void noEmployerIsCompatible() {
        Cases cases = with(employer("A", north(100), "cucina")).and(worker("W", "verde", "pulizie"));
        assertThat(cases.text("W")).isEqualTo("no employer of the list is compatible with verde, pulizie");
        assertThat(with().and(worker("W")).where("W")).isEqualTo("-");
    }

    @Test
    void theFirstActivityWithAPlaceCounts() {
        Cases cases = with(employer("A", north(300), "verde"), employer("B", north(100), "cucina"))
                .and(worker("W", "verde", "cucina"));
        assertThat(cases.where("W")).isEqualTo("A");
        cases.and(worker("X", "verde", "cucina"));
        assertThat(cases.where("X")).isEqualTo("B");
        assertThat(cases.placement("X"))
                .isInstanceOfSatisfying(
                        Placement.Assigned.class,
                        assigned -> assertThat(assigned.activity()).isEqualTo("cucina"));
    }

    @Test
    void noPlaceIsLeft() {
        Cases cases = with(employer("A", north(100))).and(worker("V"), worker("W"));
        assertThat(cases.where("V")).isEqualTo("A");
        assertThat(cases.text("W")).isEqualTo("the employers compatible with verde have no more places");
    }

    // --- places -----------------------------------------------------------------------------------------------------

    @Test
    void thePlacesOfAnEmployerAreRespected() {
        Cases cases = with(
                        places(employer("A", north(100)), 2),
                        places(employer("B", north(200)), 5),
                        employer("C", north(300)),
                        employer("D", north(400)),
                        employer("E", north(500)))
                .and(worker("1"), worker("2"), worker("3"), worker("4"));
        assertThat(List.of(cases.where("1"), cases.where("2"), cases.where("3"), cases.where("4")))
                .containsExactly("A", "A", "B", "B");
        assertThat(cases.findings()).containsExactly("ELIG-0707 /workers/2", "ELIG-0707 /workers/3");
        assertThat(cases.outcome().findings().get(0).arguments()).containsExactly("3", "A");
    }

    @Test
    void aFullEmployerFartherAwayIsNotContended() {
        Cases cases = with(
                        employer("A", north(100), "verde"),
                        employer("B", north(300), "verde", "cucina"),
                        employer("C", north(400), "verde"))
                .and(worker("V", "cucina"), worker("W", "verde"));
        assertThat(cases.where("V")).isEqualTo("B");
        assertThat(cases.where("W")).isEqualTo("A");
        assertThat(cases.findings()).isEmpty();
    }

    @Test
    void aFullEmployerAsFarOrWhoKnowsWhereIsContended() {
        Cases as = with(
                        employer("A", north(100), "verde"),
                        employer("B", south(100), "verde", "cucina"),
                        employer("C", north(400), "verde"))
                .and(worker("V", "cucina"), worker("W", "verde"));
        assertThat(as.where("W")).isEqualTo("A");
        assertThat(as.findings()).containsExactly("ELIG-0707 /workers/1");
        Cases unknown = with(
                        employer("A", north(100), "verde"),
                        nowhere(employer("B", south(100), "verde", "cucina")),
                        employer("C", north(400), "verde"))
                .and(worker("V", "cucina"), worker("W", "verde"));
        assertThat(unknown.findings()).containsExactly("ELIG-0707 /workers/1");
    }

    @Test
    void theLastOfSeveralIsContendedToo() {
        Cases cases = with(employer("A", north(100), "verde"), employer("B", south(100), "verde", "cucina"))
                .and(worker("V", "cucina"), worker("W", "verde"));
        assertThat(cases.where("W")).isEqualTo("A");
        assertThat(cases.findings()).containsExactly("ELIG-0707 /workers/1");
    }

    @Test
    void ofUnknownPlacesOneIsCertain() {
        Cases cases = with(places(employer("A", north(100))), employer("B", north(200)), employer("C", north(300)))
                .and(worker("V"), worker("W"));
        assertThat(cases.where("V")).isEqualTo("A");
        assertThat(cases.where("W")).isEqualTo("?A,B?");
        assertThat(cases.text("W"))
                .isEqualTo("would go to A, of which it is not known whether it has another place; missing: how many"
                        + " workers A takes (to be supplied by: employer)");
        assertThat(cases.report().employersLeft())
                .extracting(left -> left.employer() + ": " + left.because().text(Locale.ENGLISH))
                .containsExactly(
                        "B: a place is kept for W",
                        "C: the workers that are fit went to others, or cannot be proposed to it");
    }

    @Test
    void aPlaceThatSomebodyMayNeedIsKept() {
        Cases cases = with(employer("A", north(100)), employer("B", south(100)), employer("C", north(300)))
                .and(worker("V"), worker("W"));
        assertThat(cases.where("V")).isEqualTo("?A,B?");
        assertThat(cases.where("W")).isEqualTo("?A,B?");
        Cases next = with(
                        employer("A", north(100)),
                        employer("B", south(100)),
                        employer("C", north(300), "verde", "cucina"),
                        employer("D", north(500)))
                .and(limit(worker("V", "cucina")), worker("W", "cucina", "verde"), worker("X", "verde"));
        assertThat(next.where("V")).isEqualTo("?C?");
        assertThat(next.where("W")).isEqualTo("?C?");
        assertThat(next.text("W"))
                .isEqualTo("would go to C, whose place is kept for V; missing: the decision on V (to be supplied by:"
                        + " office)");
    }

    @Test
    void whoWaitsKeepsTheNextFreePlaceToo() {
        Cases cases = with(
                        employer("A", north(100)),
                        employer("B", north(200)),
                        employer("C", south(200)),
                        employer("D", north(300)))
                .and(limit(worker("V")), worker("W"), worker("X"));
        assertThat(cases.where("V")).isEqualTo("?A?");
        assertThat(cases.where("W")).isEqualTo("?A,B,C?");
        assertThat(cases.where("X")).isEqualTo("?A,B,C,D?");
        assertThat(cases.missing("X")).containsExactly("office: the decision on V, W");
    }

    @Test
    void aKeptPlaceOfTwoLeavesOne() {
        Cases cases = with(
                        places(employer("A", north(100)), 2),
                        employer("B", north(200)),
                        employer("C", north(300)),
                        employer("D", north(400)))
                .and(limit(worker("V")), worker("W"), worker("X"));
        assertThat(cases.where("V")).isEqualTo("?A?");
        assertThat(cases.where("W")).isEqualTo("A");
        assertThat(cases.where("X")).isEqualTo("?A,B?");
    }

    // --- limits of art. 54-bis --------------------------------------------------------------------------------------

    @Test
    void anUnknownLimitIsNoNo() {
        Cases cases = with(employer("A", north(100)), employer("B", north(200))).and(limit(worker("W")));
        assertThat(cases.text("W"))
                .isEqualTo("cannot be proposed yet: it is not known whether the limit of pay is reached; missing:"
                        + " whether the worker is at the limit of pay from all users (to be supplied by: worker)");
        Cases both = with(nowhere(employer("A", north(100))), employer("B", north(200)))
                .and(limit(worker("W")));
        assertThat(both.missing("W"))
                .containsExactly(
                        "worker: whether the worker is at the limit of pay from all users",
                        "employer: where each operating seat of A is");
        assertThat(with().and(limit(worker("W"))).where("W")).isEqualTo("-");
    }

    @Test
    void aLimitOfThePairShutsOneEmployerOut() {
        Cases cases = with(employer("A", north(100)), employer("B", north(200))).and(limitWith(worker("W"), " a "));
        assertThat(cases.where("W")).isEqualTo("B");
        assertThat(with(employer("A", north(100)))
                        .and(limitWith(worker("W"), "A"))
                        .text("W"))
                .isEqualTo("at a limit of art. 54-bis D.L. 50/2017 with every employer compatible with verde");
    }

    // --- distances --------------------------------------------------------------------------------------------------

    @Test
    void theNearestSeatOfAnEmployerCounts() {
        Cases cases = with(
                        employer("A", north(200)),
                        seats(
                                employer("B", north(0)),
                                new Seat("lontana", Optional.of(north(900))),
                                new Seat("vicina", Optional.of(north(100)))))
                .and(worker("W"));
        assertThat(cases.placement("W")).isInstanceOfSatisfying(Placement.Assigned.class, assigned -> {
            assertThat(assigned.employer()).isEqualTo("B");
            assertThat(assigned.seat()).isEqualTo("vicina");
            assertThat(assigned.kilometres()).contains(new BigDecimal("1.112"));
        });
    }

    @Test
    void anUnknownPlaceIsNeitherNearNorFar() {
        Cases seat = with(
                        nowhere(employer("A", north(100))),
                        employer("B", north(200)),
                        seats(
                                employer("C", north(0)),
                                new Seat("1", Optional.of(north(1))),
                                new Seat("2", Optional.empty())))
                .and(worker("W"));
        assertThat(seat.where("W")).isEqualTo("?A,B,C?");
        assertThat(seat.missing("W"))
                .containsExactly(
                        "employer: where each operating seat of A is", "employer: where each operating seat of C is");
        assertThat(seat.text("W"))
                .startsWith("for “verde” it cannot be told which seat is nearest among those of A, B, C");
        Cases home = with(employer("A", north(100)), employer("B", north(200))).and(homeless(worker("W")));
        assertThat(home.missing("W")).containsExactly("worker: where the worker lives");
    }

    @Test
    void aDistanceOfTheHostTakesPrecedence() {
        Cases cases = with(employer("A", north(100)), employer("B", north(200)))
                .and(worker("W"))
                .distance(" w", "a", "SEDE A", "7.5")
                .distance("W", "B", "sede B", "2.25");
        assertThat(cases.text("W")).contains("to B").contains("2.3 km against 7.5 km of A");
        assertThat(cases.findings()).isEmpty();
        assertThat(cases.placement("W"))
                .isInstanceOfSatisfying(
                        Placement.Assigned.class,
                        assigned -> assertThat(assigned.kilometres()).contains(new BigDecimal("2.250")));
    }

    @Test
    void measuredDistancesNeedNoCoordinatesAndAreNeverTooClose() {
        Cases cases = with(nowhere(employer("A", north(1))), nowhere(employer("B", north(1))))
                .and(homeless(worker("W")))
                .distance("W", "A", "sede", "2.001")
                .distance("W", "B", "sede", "2.000");
        assertThat(cases.text("W")).contains("to B").contains("2.000 km against 2.001 km of A");
        assertThat(cases.findings()).isEmpty();
    }

    @Test
    void measuredAndComputedDistancesAreMixed() {
        Cases cases = with(employer("A", north(100)), employer("B", north(200)))
                .and(worker("W"))
                .distance("W", "A", "sede A", "7.5");
        assertThat(cases.text("W")).contains("to B").contains("2.2 km against 7.5 km of A");
        assertThat(cases.findings()).containsExactly("ELIG-0708 /workers/0");
        Cases other = with(employer("A", north(100)), employer("B", north(200)), employer("C", north(300)))
                .and(worker("V"), worker("W"))
                .distance("V", "A", "sede A", "1");
        assertThat(other.findings()).containsExactly("ELIG-0708 /workers/0", "ELIG-0707 /workers/1");
    }

    @ParameterizedTest
    @CsvSource({"1001, true", "1010, true", "1012, false"})
    void distancesThatDifferByLessThanElevenThousandthsAreTooCloseForASphere(int farther, boolean close) {
        Cases cases =
                with(employer("A", north(1000)), employer("B", south(farther))).and(worker("W"));
        assertThat(cases.where("W")).isEqualTo("A");
        assertThat(cases.findings()).isEqualTo(close ? List.of("ELIG-0709 /workers/0") : List.of());
    }

    @Test
    void whatIsCloseIsSaidToTheMetre() {
        Cases cases =
                with(employer("A", north(1000)), employer("B", south(1001))).and(worker("W"));
        assertThat(cases.outcome().findings().get(0).arguments())
                .containsExactly("W", "A", "B", new BigDecimal("11.120"), new BigDecimal("11.131"));
        assertThat(cases.text("W")).contains("11.120 km against 11.131 km of B");
    }

    @Test
    void distancesAreShownAsFineAsTheyDiffer() {
        Coordinates micro = new Coordinates(new BigDecimal("43.8600001"), new BigDecimal("10.57"));
        Cases cases = with(employer("A", micro), employer("B", north(100))).and(worker("W"));
        assertThat(cases.text("W")).contains("to B").contains("1.111951 km against 1.111962 km of A");
        Coordinates nano = new Coordinates(new BigDecimal("43.860000000001"), new BigDecimal("10.57"));
        assertThat(with(employer("A", nano), employer("B", north(100)))
                        .and(worker("W"))
                        .text("W"))
                .contains("1.111950802335 km against 1.111950802447 km of A");
    }

    // --- equal distances --------------------------------------------------------------------------------------------

    @Test
    void article4OfTwoAsFarTheApplicationThatArrivedFirst() {
        Cases cases = with(
                        arrived(employer("A", north(100)), ArrivalTest.at("2018-06-20T10:00:02")),
                        arrived(employer("B", north(100)), ArrivalTest.at("2018-06-20T10:00:01")),
                        arrived(employer("C", north(100)), ArrivalTest.at("2018-06-20T10:00:03")))
                .and(worker("W"));
        assertThat(cases.text("W"))
                .isEqualTo("assigned to B (sede B) for “verde”: at equal distance (1.112 km) its application arrived"
                        + " first, 2018-06-20 10:00:01 against 2018-06-20 10:00:02 of A");
        assertThat(cases.placement("W"))
                .isInstanceOfSatisfying(
                        Placement.Assigned.class,
                        assigned -> assertThat(assigned.kilometres()).contains(new BigDecimal("1.112")));
        assertThat(cases.findings()).isEmpty();
    }

    @Test
    void article4ArrivalIsAskedForWhereItMatters() {
        Cases cases = with(arrived(employer("A", north(100))), employer("B", north(100)), employer("C", north(200)))
                .and(worker("W"));
        assertThat(cases.where("W")).isEqualTo("?A,B?");
        assertThat(cases.missing("W")).containsExactly("office: when the application of A arrived");
        assertThat(with(arrived(employer("A", north(100))), employer("B", north(200)))
                        .and(worker("W"))
                        .where("W"))
                .isEqualTo("A");
    }

    @Test
    void article4InTheHourThatComesTwiceOnlyTheOffsetTells() {
        Cases open = with(
                        arrived(employer("A", north(100)), ArrivalTest.at("2018-10-28T02:40")),
                        arrived(employer("B", north(100)), ArrivalTest.at("2018-10-28T02:20")),
                        arrived(employer("C", north(100)), ArrivalTest.at("2018-10-28T03:00")))
                .and(worker("W"));
        assertThat(open.where("W")).isEqualTo("?A,B?");
        Cases told = with(
                        arrived(employer("A", north(100)), ArrivalTest.at("2018-10-28T02:40", "+02:00")),
                        arrived(employer("B", north(100)), ArrivalTest.at("2018-10-28T02:20", "+01:00")))
                .and(worker("W"));
        assertThat(told.where("W")).isEqualTo("A");
    }

    private static Drawn drawn(String... names) {
        return new Draw("capannori|W", List.of(names), "0".repeat(64)).with("beacon");
    }

    @Test
    void whatNothingTellsApartIsForAPersonOrTheLot() {
        Cases tie = with(employer("A", north(100)), employer("B", north(100)), employer("C", north(200)))
                .and(worker("W"));
        assertThat(tie.where("W")).isEqualTo("?A,B?");
        assertThat(tie.text("W"))
                .isEqualTo("for “verde” these are at equal distance (1.112 km): A, B; missing: the choice among equals,"
                        + " or a draw by lot (to be supplied by: office)");
        Drawn drawn = drawn("A", "B");
        tie.draw(drawn);
        assertThat(tie.where("W")).isEqualTo(drawn.order().get(0));
        assertThat(tie.text("W")).contains("and equal arrival it was drawn by lot among A, B");
    }

    @Test
    void theLotOfExactlyTheseComesBeforeThatOfMore() {
        Drawn two = drawn("A", "B");
        Drawn three = drawn("A", "B", "C");
        assertThat(tieWith(three).where("W"))
                .isEqualTo(three.order().stream()
                        .filter(name -> !name.equals("C"))
                        .findFirst()
                        .orElseThrow());
        String other = two.order().get(1);
        Drawn otherWay = IntStream.range(0, 100)
                .mapToObj(i -> new Draw("capannori|all", List.of("A", "B", "C"), "0".repeat(64)).with("beacon " + i))
                .filter(drawn -> drawn.order().indexOf(other) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(tieWith(otherWay).where("W")).isEqualTo(other);
        assertThat(tieWith(otherWay, two).where("W")).isEqualTo(two.order().get(0));
        assertThat(tieWith(three, drawn("A", "B", "D")).where("W")).isEqualTo("?A,B?");
        assertThat(tieWith(drawn("A", "C")).where("W")).isEqualTo("?A,B?");
    }

    private static Cases tieWith(Drawn... draws) {
        Cases cases = with(
                        employer("A", north(100)),
                        employer("B", north(100)),
                        employer("C", north(200)),
                        employer("D", north(300)))
                .and(worker("W"));
        for (Drawn each : draws) {
            cases.draw(each);
        }
        return cases;
    }

    @Test
    void seatsAtOnePlaceAreEquallyFar() {
        Coordinates east = new Coordinates(BigDecimal.ZERO, BigDecimal.valueOf(180));
        Coordinates west = new Coordinates(BigDecimal.ZERO, BigDecimal.valueOf(-180));
        Coordinates pole = new Coordinates(BigDecimal.valueOf(90), BigDecimal.valueOf(17));
        Coordinates samePole = new Coordinates(BigDecimal.valueOf(90), BigDecimal.ZERO);
        assertThat(with(employer("A", east), employer("B", west))
                        .and(worker("W"))
                        .where("W"))
                .isEqualTo("?A,B?");
        assertThat(with(employer("A", pole), employer("B", samePole))
                        .and(worker("W"))
                        .where("W"))
                .isEqualTo("?A,B?");
        assertThat(with(employer("A", Cases.HOME), employer("B", Cases.HOME))
                        .and(worker("W"))
                        .text("W"))
                .contains("equal distance (0.000 km)");
    }

    // --- what is said -----------------------------------------------------------------------------------------------

    @Test
    void textsOfObjectsHoldNoPersonalData() {
        Cases cases = with(employer("A", north(100)), employer("B", north(200))).and(worker("W"));
        assertThat(cases.report()).hasToString("1 placements");
        assertThat(cases.placement("W")).hasToString("assigned");
        assertThat(with().and(worker("W")).placement("W")).hasToString("left");
        assertThat(cases.and(worker("X")).placement("X")).hasToString("open");
        assertThat(cases.report().employersLeft()).first().hasToString("employer left");
        assertThat(cases.made().workers()).first().hasToString("worker");
        assertThat(cases.made().employers()).first().hasToString("employer");
        assertThat(Cases.HOME).hasToString("coordinates");
        assertThat(cases.distance("W", "A", "sede A", "1").made().distances())
                .first()
                .hasToString("distance");
    }

    @Test
    void withoutAClauseNoneIsCited() {
        MatchingCase asked = with(employer("A", north(100))).and(worker("W")).made();
        assertThat(new Matching().match(asked, List.of()).result().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("Worker W: assigned to A (sede A) for “verde”: the only compatible employer with a free"
                        + " place\n");
    }
}
