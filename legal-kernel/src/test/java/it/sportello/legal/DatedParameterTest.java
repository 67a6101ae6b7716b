package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.DatedValue.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DatedParameterTest {

    private static final LegalReference SOURCE =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159").article("4");
    private static final LocalDate VERIFIED = LocalDate.of(2024, 6, 30);

    private static final DatedValue<Integer> UNTIL_LEAP_DAY = value("2023-01-01", "2024-02-29", 1);
    private static final DatedValue<Integer> FROM_MARCH = value("2024-03-01", "+999999999-12-31", 2);

    private static DatedValue<Integer> value(String from, String to, int value) {
        return new DatedValue<>(LocalDate.parse(from), LocalDate.parse(to), value, SOURCE, Status.VERIFIED);
    }

    private static DatedParameter<Integer> parameter(List<DatedValue<Integer>> values) {
        return new DatedParameter<>("franchigia", values, VERIFIED);
    }

    @Test
    void theFirstDayBelongsToTheNewValueAndTheLastToTheOld() {
        DatedParameter<Integer> parameter = parameter(List.of(UNTIL_LEAP_DAY, FROM_MARCH));
        assertThat(parameter.on(LocalDate.of(2023, 1, 1))).isEqualTo(new Reading.InForce<>(UNTIL_LEAP_DAY));
        assertThat(parameter.on(LocalDate.of(2024, 2, 28))).isEqualTo(new Reading.InForce<>(UNTIL_LEAP_DAY));
        assertThat(parameter.on(LocalDate.of(2024, 2, 29))).isEqualTo(new Reading.InForce<>(UNTIL_LEAP_DAY));
        assertThat(parameter.on(LocalDate.of(2024, 3, 1))).isEqualTo(new Reading.InForce<>(FROM_MARCH));
    }

    @Test
    void beforeTheFirstValueNoneIsInForce() {
        LocalDate day = LocalDate.of(2022, 12, 31);
        assertThat(parameter(List.of(UNTIL_LEAP_DAY, FROM_MARCH)).on(day))
                .isEqualTo(new Reading.NoneInForce<>("franchigia", day));
    }

    @Test
    void noValueIsStretchedOverAGap() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        DatedParameter<Integer> parameter = parameter(List.of(value("2023-01-01", "2024-02-28", 1), FROM_MARCH));
        assertThat(parameter.on(leapDay)).isEqualTo(new Reading.NoneInForce<>("franchigia", leapDay));
    }

    @Test
    void aParameterWithoutValuesHasNoneInForce() {
        assertThat(parameter(List.of()).on(VERIFIED)).isEqualTo(new Reading.NoneInForce<>("franchigia", VERIFIED));
    }

    @Test
    void valuesThatOverlapAreAllNamed() {
        DatedValue<Integer> fromLeapDay = value("2024-02-29", "2024-12-31", 2);
        DatedParameter<Integer> parameter = parameter(List.of(UNTIL_LEAP_DAY, fromLeapDay));
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(parameter.on(day))
                .isEqualTo(new Reading.SeveralInForce<>("franchigia", day, List.of(UNTIL_LEAP_DAY, fromLeapDay)));
        assertThat(parameter.on(day.minusDays(1))).isEqualTo(new Reading.InForce<>(UNTIL_LEAP_DAY));
        assertThat(parameter.on(day.plusDays(1))).isEqualTo(new Reading.InForce<>(fromLeapDay));
    }

    @Test
    void equalValuesThatOverlapStillClash() {
        DatedParameter<Integer> parameter = parameter(List.of(UNTIL_LEAP_DAY, UNTIL_LEAP_DAY));
        assertThat(parameter.on(LocalDate.of(2023, 5, 1))).isInstanceOf(Reading.SeveralInForce.class);
    }

    @Test
    void theLastDayVerifiedIsStillVerified() {
        assertThat(parameter(List.of(FROM_MARCH)).on(VERIFIED)).isEqualTo(new Reading.InForce<>(FROM_MARCH));
    }

    @Test
    void afterTheLastDayVerifiedNothingIsSaid() {
        LocalDate day = VERIFIED.plusDays(1);
        assertThat(parameter(List.of(FROM_MARCH)).on(day))
                .isEqualTo(new Reading.BeyondVerified<>("franchigia", day, VERIFIED));
        assertThat(parameter(List.of()).on(LocalDate.MAX)).isInstanceOf(Reading.BeyondVerified.class);
    }

    @Property
    void everyDayOfAdjacentPeriodsHasExactlyOneValue(
            @ForAll @IntRange(min = -40_000, max = 40_000) int firstDay,
            @ForAll @NotEmpty @Size(max = 8) List<@IntRange(min = 1, max = 900) Integer> lengths,
            @ForAll long seed) {
        List<DatedValue<Integer>> values = new ArrayList<>();
        LocalDate first = LocalDate.ofEpochDay(firstDay);
        LocalDate next = first;
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate last = next.plusDays(lengths.get(i) - 1);
            values.add(new DatedValue<>(next, last, i, SOURCE, Status.VERIFIED));
            next = last.plusDays(1);
        }
        Collections.shuffle(values, new Random(seed));
        DatedParameter<Integer> parameter = new DatedParameter<>("k", values, next);
        LocalDate day = first;
        for (int i = 0; i < lengths.size(); i++) {
            for (int n = 0; n < lengths.get(i); n++) {
                int inForce = parameter.on(day).fold(it -> it.value().value(), it -> -1, it -> -2, it -> -3);
                if (inForce != i) {
                    assertThat(inForce).as("the value in force on %s", day).isEqualTo(i);
                }
                day = day.plusDays(1);
            }
        }
        assertThat(parameter.on(first.minusDays(1))).isInstanceOf(Reading.NoneInForce.class);
        assertThat(parameter.on(next)).isInstanceOf(Reading.NoneInForce.class);
    }

    @Test
    void aParameterReadAsSomethingElseKeepsItsDays() {
        DatedParameter<Euro> amounts =
                parameter(List.of(UNTIL_LEAP_DAY, FROM_MARCH)).map(Euro::of);
        assertThat(amounts.key()).isEqualTo("franchigia");
        assertThat(amounts.verifiedUntil()).isEqualTo(VERIFIED);
        assertThat(amounts.on(LocalDate.of(2024, 2, 29)))
                .isEqualTo(new Reading.InForce<>(UNTIL_LEAP_DAY.map(Euro::of)));
    }

    @Test
    void aParameterDoesNotChangeWithTheListItWasMadeFrom() {
        List<DatedValue<Integer>> values = new ArrayList<>(List.of(FROM_MARCH));
        DatedParameter<Integer> parameter = new DatedParameter<>("franchigia", values, VERIFIED);
        values.clear();
        assertThat(parameter.values()).containsExactly(FROM_MARCH);
    }
}
