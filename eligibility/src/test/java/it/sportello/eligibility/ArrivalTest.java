package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Arrival.Channel;
import it.sportello.eligibility.Arrival.Doubt;
import it.sportello.eligibility.Arrival.Order;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

    private static Arrival pec(String at) {
        return new Arrival(Channel.PEC, at);
    }

    private static Arrival desk(String at) {
        return new Arrival(Channel.PROTOCOL_DESK, at);
    }

    // --- art. 4 of the notice of Capannori: the term of 29 June 2018 at 12
    // ---------------------------------------------

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PEC, 2018-06-29T11:59:59+02:00, BEFORE",
        "PEC, 2018-06-29T12:00:00+02:00, BEFORE",
        "PEC, 2018-06-29T12:00:01+02:00, AFTER",
        "PEC, 2018-06-29T10:00:00Z, BEFORE",
        "PEC, 2018-06-29T10:00:01Z, AFTER",
        "PEC, 2018-06-29T11:00:01+01:00, AFTER",
        "PEC, 2018-06-29T12:00+02:00, CANNOT_BE_TOLD",
        "PROTOCOL_DESK, 2018-06-29T11:59, BEFORE",
        "PROTOCOL_DESK, 2018-06-29T12:00, CANNOT_BE_TOLD",
        "PROTOCOL_DESK, 2018-06-29T12:01, AFTER",
        "PROTOCOL_DESK, 2018-06-29T12:00+02:00, CANNOT_BE_TOLD",
        "PROTOCOL_DESK, 2018-06-29T12:00:00, BEFORE",
        "PROTOCOL_DESK, 2018-06-29T12:00:01, AFTER",
        "PEC, 2018-06-29T12:00:00, CANNOT_BE_TOLD"
    })
    void art4TheTermOf29June2018At12(Channel channel, String at, Order order) {
        assertThat(new Arrival(channel, at).against(LocalDateTime.of(2018, 6, 29, 12, 0)))
                .isEqualTo(order);
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "2009-10-31T23:59:59+01:00, 2009-10-31, BEFORE",
        "2009-11-01T00:00:00+01:00, 2009-10-31, AFTER",
        "2009-10-31T22:59:59Z, 2009-10-31, BEFORE",
        "2009-10-31T23:00:00Z, 2009-10-31, AFTER",
        "2009-10-30T00:00:00+01:00, 2009-10-31, BEFORE"
    })
    void art7AWholeDayEndsAtMidnightInRome(String at, LocalDate last, Order order) {
        assertThat(pec(at).against(last)).isEqualTo(order);
    }

    @Test
    void theLastMinuteOfADayIsWithinIt() {
        assertThat(desk("2009-10-31T23:59").against(LocalDate.of(2009, 10, 31))).isEqualTo(Order.BEFORE);
        assertThat(desk("2009-11-01T00:00").against(LocalDate.of(2009, 10, 31))).isEqualTo(Order.AFTER);
    }

    @Test
    void aTermThatTheClocksSkipOrShowTwiceIsNone() {
        Arrival arrival = pec("2018-01-01T00:00:00+01:00");
        assertThat(arrival.against(LocalDateTime.of(2018, 3, 25, 2, 30))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(arrival.against(LocalDateTime.of(2018, 10, 28, 2, 30))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(arrival.against(LocalDateTime.of(2018, 10, 28, 3, 0))).isEqualTo(Order.BEFORE);
    }

    // --- art. 4: two clocks
    // ---------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "PEC {0}, desk {1}: {2}")
    @CsvSource({
        "2018-06-20T10:14:00+02:00, 2018-06-20T10:15, BEFORE",
        "2018-06-20T10:14:01+02:00, 2018-06-20T10:15, CANNOT_BE_TOLD",
        "2018-06-20T10:15:00+02:00, 2018-06-20T10:15, CANNOT_BE_TOLD",
        "2018-06-20T10:15:59+02:00, 2018-06-20T10:15, CANNOT_BE_TOLD",
        "2018-06-20T10:16:00+02:00, 2018-06-20T10:15, AFTER",
        "2018-06-20T08:16:00Z, 2018-06-20T10:15, AFTER"
    })
    void art4AMinuteApartTheTwoClocksTellTheOrder(String pec, String desk, Order order) {
        assertThat(pec(pec).against(desk(desk))).isEqualTo(order);
    }

    @Test
    void art4TwoOfTheSameClock() {
        assertThat(desk("2018-06-20T10:15").against(desk("2018-06-20T10:15"))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(desk("2018-06-20T10:15").against(desk("2018-06-20T10:16"))).isEqualTo(Order.BEFORE);
        assertThat(pec("2018-06-20T10:15:30+02:00").against(pec("2018-06-20T10:15:30+02:00")))
                .isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(pec("2018-06-20T10:15:30+02:00").against(pec("2018-06-20T10:15:31+02:00")))
                .isEqualTo(Order.BEFORE);
        assertThat(pec("2018-06-20T10:15:31+02:00").against(pec("2018-06-20T10:15:30+02:00")))
                .isEqualTo(Order.AFTER);
    }

    @Test
    void thePrecisionIsThatOfWhatWasWritten() {
        assertThat(desk("2018-06-20T10:15").precision()).isEqualTo(Duration.ofMinutes(1));
        assertThat(desk("2018-06-20T10:15+02:00").precision()).isEqualTo(Duration.ofMinutes(1));
        assertThat(desk("2018-06-20T10:15:30").precision()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pec("2018-06-20T10:15:30Z").precision()).isEqualTo(Duration.ofSeconds(1));
    }

    // --- the nights in which the clocks change
    // --------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-10-28T01:59,",
        "2018-10-28T02:00, REPEATED_HOUR",
        "2018-10-28T02:59, REPEATED_HOUR",
        "2018-10-28T03:00,",
        "2018-10-28T02:30+02:00,",
        "2018-10-28T02:30+01:00,",
        "2018-10-28T02:30+03:00, OFFSET_NOT_OF_ITALY",
        "2018-10-28T02:30Z, OFFSET_NOT_OF_ITALY",
        "2018-03-25T01:59,",
        "2018-03-25T02:00, MISSING_HOUR",
        "2018-03-25T02:59, MISSING_HOUR",
        "2018-03-25T03:00,",
        "2018-03-25T02:30+01:00, OFFSET_NOT_OF_ITALY",
        "2018-06-20T10:15+01:00, OFFSET_NOT_OF_ITALY"
    })
    void theDeskInTheNightsOfMarchAndOctober(String at, Doubt doubt) {
        assertThat(desk(at).doubt().orElse(null)).isEqualTo(doubt);
    }

    @ParameterizedTest
    @CsvSource({"2018-10-28T02:30:00+02:00", "2018-10-28T02:30:00+01:00", "2018-03-25T02:30:00+05:00"})
    void aPecNamesItsMomentInEveryNight(String at) {
        assertThat(pec(at).doubt()).isEmpty();
    }

    @Test
    void inTheRepeatedHourBothMomentsArePossible() {
        Arrival twice = desk("2018-10-28T02:30");
        assertThat(twice.against(pec("2018-10-28T02:29:00+02:00"))).isEqualTo(Order.AFTER);
        assertThat(twice.against(pec("2018-10-28T02:29:01+02:00"))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(twice.against(pec("2018-10-28T02:45:00+02:00"))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(twice.against(pec("2018-10-28T02:30:59+01:00"))).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(twice.against(pec("2018-10-28T02:31:00+01:00"))).isEqualTo(Order.BEFORE);
        assertThat(twice.against(twice)).isEqualTo(Order.CANNOT_BE_TOLD);
        assertThat(twice.inItaly()).contains(LocalDateTime.of(2018, 10, 28, 2, 30));
        assertThat(twice.day()).contains(LocalDate.of(2018, 10, 28));
        assertThat(desk("2018-10-28T02:30+02:00").against(desk("2018-10-28T02:30+01:00")))
                .isEqualTo(Order.BEFORE);
    }

    // --- what is no moment
    // ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2018-02-30T10:00",
                "2018-02-29T10:00",
                "2018-06-29T24:00",
                "2018-06-29T12:00:60",
                "2018-06-29T12:60",
                "2018-06-29",
                "2018-06-29T12",
                "2018-06-29 12:00",
                "2018-6-29T12:00",
                "2018-06-29T12:00:00+18:30",
                "2018-06-29T12:00:00+19:00",
                "2018-06-29T12:00:00.5+02:00",
                "99999-06-29T12:00"
            })
    void whatIsNoTimeIsInDoubtAndTiesWithEverything(String at) {
        for (Arrival arrival : new Arrival[] {pec(at), desk(at)}) {
            assertThat(arrival.doubt()).contains(Doubt.NO_TIME);
            assertThat(arrival.day()).isEmpty();
            assertThat(arrival.inItaly()).isEmpty();
            assertThat(arrival.against(desk("2018-06-29T12:00"))).isEqualTo(Order.CANNOT_BE_TOLD);
            assertThat(desk("2018-06-29T12:00").against(arrival)).isEqualTo(Order.CANNOT_BE_TOLD);
            assertThat(arrival.against(LocalDate.of(2018, 6, 29))).isEqualTo(Order.CANNOT_BE_TOLD);
            assertThat(arrival.against(LocalDateTime.of(2018, 6, 29, 12, 0))).isEqualTo(Order.CANNOT_BE_TOLD);
            assertThat(arrival.toString()).isEqualTo(at);
        }
    }

    @Test
    void aPecWithoutItsOffsetNamesNoMoment() {
        assertThat(pec("2018-06-29T12:00:00").doubt()).contains(Doubt.NO_OFFSET);
        assertThat(pec("2018-06-29T12:00:00").day()).isEmpty();
    }

    @Test
    void theDayIsThatOfItaly() {
        assertThat(pec("2018-06-29T22:30:00Z").day()).contains(LocalDate.of(2018, 6, 30));
        assertThat(pec("2018-06-29T22:30:00Z").inItaly()).contains(LocalDateTime.of(2018, 6, 30, 0, 30));
        assertThat(desk("2012-02-29T10:00").day()).contains(LocalDate.of(2012, 2, 29));
    }

    // --- laws
    // -----------------------------------------------------------------------------------------------------------

    @Provide
    Arbitrary<Arrival> arrivals() {
        // Around both changes of the clocks, so that they are often near.
        Arbitrary<LocalDateTime> times = Combinators.combine(
                        Arbitraries.of(
                                LocalDateTime.of(2018, 3, 25, 1, 0),
                                LocalDateTime.of(2018, 10, 28, 1, 0),
                                LocalDateTime.of(2018, 6, 29, 11, 0)),
                        Arbitraries.integers().between(0, 3 * 3600))
                .as(LocalDateTime::plusSeconds);
        return Combinators.combine(times, Arbitraries.of("", "+01:00", "+02:00", "Z"), Arbitraries.of(true, false))
                .as((time, offset, pec) -> {
                    String text = time + (time.getSecond() == 0 ? ":00" : "");
                    return pec ? pec(text + offset) : desk(text.substring(0, 16) + offset);
                });
    }

    @Property
    void theOrderOfTwoIsTheReverseOfTheOther(@ForAll("arrivals") Arrival one, @ForAll("arrivals") Arrival other) {
        Order reverse = switch (one.against(other)) {
            case BEFORE -> Order.AFTER;
            case AFTER -> Order.BEFORE;
            case CANNOT_BE_TOLD -> Order.CANNOT_BE_TOLD;
        };
        assertThat(other.against(one)).isEqualTo(reverse);
    }

    @Property
    void whatCanBeToldIsTransitive(
            @ForAll("arrivals") Arrival one, @ForAll("arrivals") Arrival two, @ForAll("arrivals") Arrival three) {
        if (one.against(two) == Order.BEFORE && two.against(three) == Order.BEFORE) {
            assertThat(Stream.of(one.against(three))).containsAnyOf(Order.BEFORE);
        }
    }

    @Property
    void whoIsBeforeOneInTimeIsInTime(@ForAll("arrivals") Arrival one, @ForAll("arrivals") Arrival other) {
        LocalDateTime noon = LocalDateTime.of(2018, 6, 29, 12, 0);
        if (one.against(other) == Order.BEFORE && other.against(noon) == Order.BEFORE) {
            assertThat(one.against(noon)).isEqualTo(Order.BEFORE);
        }
    }
}
