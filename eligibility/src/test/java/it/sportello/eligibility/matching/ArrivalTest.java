package it.sportello.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    static Arrival at(String time) {
        return new Arrival(LocalDateTime.parse(time), Optional.empty());
    }

    static Arrival at(String time, String offset) {
        return new Arrival(LocalDateTime.parse(time), Optional.of(offset));
    }

    @Test
    void itIsInTheTimeOfItaly() {
        assertThat(at("2018-06-29T12:00").earliest()).isEqualTo(Instant.parse("2018-06-29T10:00:00Z"));
        assertThat(at("2018-06-29T12:00").latest()).isEqualTo(Instant.parse("2018-06-29T10:00:59Z"));
        assertThat(at("2018-12-29T12:00").earliest()).isEqualTo(Instant.parse("2018-12-29T11:00:00Z"));
    }

    /** The desk writes minutes, and nobody adds seconds to them. */
    @Test
    void aTimeWithSecondsIsKnownToTheSecond() {
        assertThat(at("2018-06-29T12:00:01").latest()).isEqualTo(Instant.parse("2018-06-29T10:00:01Z"));
        assertThat(at("2018-06-29T12:00:01").earliest()).isEqualTo(Instant.parse("2018-06-29T10:00:01Z"));
    }

    @Test
    void theHourThatComesTwice() {
        assertThat(at("2018-10-28T02:30").earliest()).isEqualTo(Instant.parse("2018-10-28T00:30:00Z"));
        assertThat(at("2018-10-28T02:30").latest()).isEqualTo(Instant.parse("2018-10-28T01:30:59Z"));
        Arrival second = at("2018-10-28T02:30", "+01:00");
        assertThat(second.earliest()).isEqualTo(Instant.parse("2018-10-28T01:30:00Z"));
        assertThat(second.latest()).isEqualTo(second.earliest().plusSeconds(59));
        assertThat(at("2018-10-28T02:30", "+02:00").latest()).isEqualTo(Instant.parse("2018-10-28T00:30:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-25T01:59:59, true",
        "2018-03-25T02:00, false",
        "2018-03-25T02:59:59, false",
        "2018-03-25T03:00, true",
        "2020-02-29T00:00, true"
    })
    void theHourThatIsLeftOut(String time, boolean exists) {
        assertThat(at(time).exists()).isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-29T12:00, +02:00, true",
        "2018-06-29T12:00, +01:00, false",
        "2018-12-29T12:00, +01:00, true",
        "2018-12-29T12:00, +02:00, false",
        "2018-10-28T02:30, +01:00, true",
        "2018-10-28T02:30, +02:00, true"
    })
    void theOffsetIsThatOfTheDay(String time, String offset, boolean right) {
        assertThat(at(time, offset).hasItsOffset()).isEqualTo(right);
        assertThat(at(time).hasItsOffset()).isTrue();
    }
}
