package it.sportello.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Message;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchingFindingTest {

    @Test
    void everyCodeIsUsedOnceAndNumberedInOrder() {
        for (MatchingFinding finding : MatchingFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", finding.ordinal() + 701));
        }
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(MatchingFinding.values()), Stream.of(MatchingMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(MatchingMessage.MESSAGES.keys()).isEqualTo(keys);
    }

    @Test
    void whatIsOpenLacksSomething() {
        Sentence sentence = new Sentence(MatchingMessage.OPEN_LIMIT, List.of());
        assertThatThrownBy(() -> new Placement.Open("W", List.of(), List.of(), sentence))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
