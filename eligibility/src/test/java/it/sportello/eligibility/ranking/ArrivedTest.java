package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.RankingTerms.Precision.DAY;
import static it.sportello.eligibility.ranking.RankingTerms.Precision.MINUTE;
import static it.sportello.eligibility.ranking.RankingTerms.Precision.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivedTest {

    private static Arrived between(String earliest, String latest) {
        return new Arrived(Instant.parse(earliest), Instant.parse(latest));
    }

    private static Arrived at(String instant) {
        return between(instant, instant);
    }

    @Test
    void aSecondOfAPecIsInItsMinute() {
        assertThat(at("2018-06-29T10:00:59Z").in(MINUTE))
                .isEqualTo(at("2018-06-29T10:00:00Z").in(MINUTE));
        assertThat(at("2018-06-29T10:01:00Z").in(MINUTE))
                .isNotEqualTo(at("2018-06-29T10:00:59Z").in(MINUTE));
    }

    @Test
    void aMinuteOfTheDeskIsAMinuteAndNoSecond() {
        Arrived desk = between("2018-06-29T10:00:00Z", "2018-06-29T10:00:59Z");
        assertThat(desk.in(MINUTE))
                .isPresent()
                .isEqualTo(at("2018-06-29T10:00:30Z").in(MINUTE));
        assertThat(desk.in(SECOND)).isEmpty();
        assertThat(at("2018-06-29T10:00:30Z").in(SECOND)).contains(1_530_266_430L);
        assertThat(between("2018-06-29T10:00:59Z", "2018-06-29T10:01:00Z").in(MINUTE))
                .isEmpty();
    }

    @Test
    void aDayEndsAtMidnightInRome() {
        assertThat(at("2010-05-05T21:59:59Z").in(DAY))
                .isEqualTo(at("2010-05-04T22:00:00Z").in(DAY));
        assertThat(at("2010-05-05T22:00:00Z").in(DAY))
                .isNotEqualTo(at("2010-05-05T21:59:59Z").in(DAY));
        assertThat(at("2010-12-31T22:59:59Z").in(DAY))
                .isNotEqualTo(at("2010-12-31T23:00:00Z").in(DAY));
    }

    @Test
    void beforeTheEpochTimeStillGoesForward() {
        assertThat(at("1969-12-31T23:59:59Z").in(MINUTE)).contains(-1L);
    }

    @Test
    void theHourThatComesTwiceInOctoberIsToldApart() {
        assertThat(at("2018-10-28T00:30:00Z")).hasToString("2018-10-28T02:30+02:00");
        assertThat(at("2018-10-28T01:30:00Z")).hasToString("2018-10-28T02:30+01:00");
        assertThat(at("2018-10-28T00:30:00Z").in(MINUTE).orElseThrow())
                .isLessThan(at("2018-10-28T01:30:00Z").in(MINUTE).orElseThrow());
    }

    @Test
    void itShowsBothEndsInRome() {
        assertThat(between("2018-06-29T10:00:00Z", "2018-06-29T10:00:59.999Z"))
                .hasToString("2018-06-29T12:00+02:00–2018-06-29T12:00:59+02:00");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> between("2018-06-29T10:00:01Z", "2018-06-29T10:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
