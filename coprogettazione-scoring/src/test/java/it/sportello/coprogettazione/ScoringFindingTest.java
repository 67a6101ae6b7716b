package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Messages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoringFindingTest {

    @Test
    void everyFindingAndStepHasItsTextAndNoTextIsLeftOver() {
        Messages messages = ScoringMessage.MESSAGES;
        assertThat(messages.keys()).hasSize(ScoringFinding.values().length + ScoringMessage.values().length);
        assertThat(messages.keys())
                .containsAll(Arrays.stream(ScoringFinding.values())
                        .map(ScoringFinding::key)
                        .toList())
                .containsAll(Arrays.stream(ScoringMessage.values())
                        .map(ScoringMessage::key)
                        .toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(Arrays.stream(ScoringFinding.values()).map(ScoringFinding::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("COPR-[0-9]{4}"));
    }
}
