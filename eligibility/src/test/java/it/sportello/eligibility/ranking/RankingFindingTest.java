package it.sportello.eligibility.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingFindingTest {

    @Test
    void everyCodeIsUsedOnceAndNumberedInOrder() {
        for (RankingFinding finding : RankingFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", finding.ordinal() + 401));
        }
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(RankingFinding.values()), Stream.of(RankingMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(RankingMessage.MESSAGES.keys()).isEqualTo(keys);
    }
}
