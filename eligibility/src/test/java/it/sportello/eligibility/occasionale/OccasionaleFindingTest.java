package it.sportello.eligibility.occasionale;

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

class OccasionaleFindingTest {

    @Test
    void everyCodeIsUsedOnceAndNumberedInOrder() {
        for (OccasionaleFinding finding : OccasionaleFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", finding.ordinal() + 801));
        }
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(OccasionaleFinding.values()), Stream.of(OccasionaleMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(OccasionaleMessage.MESSAGES.keys()).isEqualTo(keys);
    }

    @Test
    void whatCannotBeToldLacksSomething() {
        Sentence sentence = new Sentence(OccasionaleMessage.SECTOR_OPEN, List.of());
        assertThatThrownBy(() -> new LimitAnswer.CannotTell(Limit.SECTOR, List.of(), sentence, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
