package it.sportello.rendicontazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditFindingTest {

    @Test
    void everyFindingAndWordHasItsTextAndNoTextIsLeftOver() {
        assertThat(AuditMessage.MESSAGES.keys())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(AuditFinding.values()),
                                Arrays.stream(AuditedExpense.State.values()).map(AuditMessage::of))
                        .map(Message::key)
                        .toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(Arrays.stream(AuditFinding.values()).map(AuditFinding::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("REND-34[0-9]{2}"));
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        List<String> values = List.of("{a}", "{b}", "{c}", "{d}", "{e}");
        for (AuditFinding each : AuditFinding.values()) {
            for (String value : values) {
                assertThat(each.text(Locale.ITALIAN, values).contains(value))
                        .as(each.code() + " " + value)
                        .isEqualTo(each.text(Locale.ENGLISH, values).contains(value));
            }
        }
    }
}
