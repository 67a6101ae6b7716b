package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EligibilityFindingTest {

    @Test
    void everyCodeIsUsedOnceAndNumberedInOrder() {
        for (EligibilityFinding finding : EligibilityFinding.values()) {
            assertThat(finding.code()).isEqualTo(String.format(Locale.ROOT, "ELIG-%04d", finding.ordinal() + 1));
        }
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(EligibilityFinding.values()), Stream.of(EligibilityMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(EligibilityMessage.MESSAGES.keys()).isEqualTo(keys);
    }
}
