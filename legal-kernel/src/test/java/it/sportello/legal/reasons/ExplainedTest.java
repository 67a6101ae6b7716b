package it.sportello.legal.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sportello.legal.SampleMessage;
import it.sportello.legal.reasons.Reason.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    private static String told(Reasons reasons, String name) {
        reasons.tell(Kind.GIVEN, SampleMessage.ISE, List.of(), name);
        return name;
    }

    @Test
    void theValueComesWithWhatTheComputationTold() {
        Explained<String> explained = Explained.by(reasons -> told(reasons, "Rossi Mario"));
        assertThat(explained.value()).isEqualTo("Rossi Mario");
        assertThat(explained.why().result()).isEqualTo("Rossi Mario");
    }

    @Test
    void noValueReachesALog() {
        assertThat(Explained.by(reasons -> told(reasons, "Rossi Mario"))).hasToString("GIVEN sample.ise");
    }

    @Test
    void twoRootsAreAMistakeOfTheProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Explained.by(reasons -> told(reasons, "Rossi") + told(reasons, "Bianchi")))
                .withMessageNotContaining("Rossi");
    }

    @Test
    void aComputationThatTellsNothingIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException().isThrownBy(() -> Explained.by(reasons -> 1));
    }

    @Test
    void eachComputationHasItsOwnListener() {
        Explained<String> one = Explained.by(reasons -> told(reasons, "Rossi"));
        Explained<String> other = Explained.by(reasons -> told(reasons, "Bianchi"));
        assertThat(one.why().result()).isEqualTo("Rossi");
        assertThat(other.why().result()).isEqualTo("Bianchi");
    }
}
