package it.sportello.rendicontazione.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.FindingCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ObligationFindingTest {

    @Test
    void codesAreStableAndUniqueAndHaveTheirTexts() {
        assertThat(Arrays.stream(ObligationFinding.values()).map(FindingCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("REND-36[0-9]{2}"));
        assertThat(ObligationMessage.MESSAGES.keys().stream().filter(key -> key.startsWith("REND-")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ObligationFinding.values())
                        .map(FindingCode::code)
                        .toList());
        for (ObligationFinding each : ObligationFinding.values()) {
            List<Object> arguments = List.of("a", "b", "c", "d");
            assertThat(each.text(Locale.ENGLISH, arguments)).isNotEqualTo(each.text(Locale.ITALIAN, arguments));
        }
    }

    @Test
    void everyStateAndEffectHasItsWord() {
        for (DutyState each : DutyState.values()) {
            assertThat(ObligationMessage.of(each).text(Locale.ITALIAN)).isNotBlank();
        }
        for (ObligationBook.Effect each : ObligationBook.Effect.values()) {
            assertThat(ObligationMessage.of(each).text(Locale.ITALIAN)).isNotBlank();
        }
        assertThat(ObligationMessage.of("how.done", "persona", "x")).hasToString("how.done");
    }
}
