package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Message;
import it.sportello.rendicontazione.AuditedExpense;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementFindingTest {

    @Test
    void everyFindingAndWordHasItsTextAndNoTextIsLeftOver() {
        assertThat(StatementMessage.MESSAGES.keys())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.<Message>stream(StatementFinding.values()),
                                Arrays.<Message>stream(StatementMessage.values()))
                        .map(Message::key)
                        .toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(Arrays.stream(StatementFinding.values()).map(FindingCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("REND-35[0-9]{2}"));
    }

    @Test
    void noTextAsksForMoreThanFourValuesAndBothLanguagesSpeak() {
        List<String> values = List.of("a", "b", "c", "d");
        for (StatementFinding each : StatementFinding.values()) {
            assertThat(each.text(Locale.ITALIAN, values)).isNotEqualTo(each.text(Locale.ENGLISH, values));
        }
    }

    @Test
    void everyStateAndTermHasItsWord() {
        for (AuditedExpense.State state : AuditedExpense.State.values()) {
            assertThat(StatementMessage.of(state).say(Locale.ITALIAN)).isNotBlank();
        }
        for (Deadline.Kind kind : Deadline.Kind.values()) {
            assertThat(StatementMessage.of(kind).say(Locale.ITALIAN)).isNotBlank();
        }
    }
}
