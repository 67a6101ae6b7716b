package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Finding FINDING = Finding.of(KernelFinding.EMPTY_DOCUMENT, Location.NONE);

    @Test
    void eachCaseIsFoldedByItsOwnFunction() {
        Outcome<Integer> computed = new Outcome.Computed<>(3, List.of());
        Outcome<Integer> refused = new Outcome.Refused<>(List.of(FINDING));
        assertThat(computed.<String>fold(it -> "value " + it.value(), it -> "refused"))
                .isEqualTo("value 3");
        assertThat(refused.<String>fold(
                        it -> "value", it -> "refused " + it.findings().size()))
                .isEqualTo("refused 1");
        assertThat(computed.result()).contains(3);
        assertThat(refused.result()).isEmpty();
    }

    @Test
    void aRefusalWithoutReasonsCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Refused<>(List.of()));
    }

    @Test
    void aValueBesideAnErrorCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Computed<>(3, List.of(FINDING)));
    }

    @Test
    void theValueStaysOutOfToString() {
        Finding note = Finding.of(KernelFinding.CHOSEN_READING, Location.NONE, "a", "b", "c");
        assertThat(new Outcome.Computed<>("Rossi", List.of(note)).toString())
                .contains(note.code().code())
                .doesNotContain("Rossi");
    }
}
