package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final DatedValue<Integer> VALUE = new DatedValue<>(
            DAY,
            DAY,
            7000,
            new Act("L. 241/1990", "urn:nir:stato:legge:1990-08-07;241").article("3"),
            DatedValue.Status.UNVERIFIED);

    private static String told(Reading<Integer> reading) {
        return reading.fold(
                it -> "in force " + it.value().value(),
                it -> "none " + it.key() + " " + it.day(),
                it -> "several " + it.key() + " " + it.day() + " " + it.values().size(),
                it -> "beyond " + it.key() + " " + it.day() + " " + it.verifiedUntil());
    }

    @Test
    void eachCaseReachesItsOwnFunction() {
        assertThat(told(new Reading.InForce<>(VALUE))).isEqualTo("in force 7000");
        assertThat(told(new Reading.NoneInForce<>("k", DAY))).isEqualTo("none k 2024-02-29");
        assertThat(told(new Reading.SeveralInForce<>("k", DAY, List.of(VALUE, VALUE))))
                .isEqualTo("several k 2024-02-29 2");
        assertThat(told(new Reading.BeyondVerified<>("k", DAY, DAY.minusDays(1))))
                .isEqualTo("beyond k 2024-02-29 2024-02-28");
    }

    @Test
    void theValuesThatClashDoNotChangeWithTheListTheyCameFrom() {
        List<DatedValue<Integer>> values = new ArrayList<>(List.of(VALUE, VALUE));
        Reading.SeveralInForce<Integer> several = new Reading.SeveralInForce<>("k", DAY, values);
        values.clear();
        assertThat(several.values()).containsExactly(VALUE, VALUE);
    }
}
