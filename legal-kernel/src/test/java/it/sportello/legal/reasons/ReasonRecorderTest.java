package it.sportello.legal.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sportello.legal.SampleMessage;
import it.sportello.legal.reasons.Reason.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonRecorderTest {

    private final ReasonRecorder reasons = new ReasonRecorder();

    private void leaf(String name) {
        reasons.tell(Kind.GIVEN, SampleMessage.ISE, List.of(), name);
    }

    private void step(int mark, String name) {
        reasons.tell(Kind.STEP, mark, SampleMessage.DUE, List.of(), name);
    }

    private static String shape(Reason reason) {
        return reason.result()
                + (reason.because().isEmpty()
                        ? ""
                        : reason.because().stream()
                                .map(ReasonRecorderTest::shape)
                                .collect(Collectors.joining(" ", "(", ")")));
    }

    @Test
    void whatWasToldSinceTheMarkGoesBelow() {
        int all = reasons.mark();
        leaf("a");
        int inner = reasons.mark();
        leaf("b");
        leaf("c");
        step(inner, "d");
        leaf("e");
        step(all, "f");
        assertThat(shape(reasons.root())).isEqualTo("f(a d(b c) e)");
    }

    @Test
    void aMarkWithNothingSinceGathersNothing() {
        int all = reasons.mark();
        leaf("a");
        step(reasons.mark(), "b");
        step(all, "c");
        assertThat(shape(reasons.root())).isEqualTo("c(a b)");
    }

    @Test
    void aReasonWithoutAMarkIsALeaf() {
        int all = reasons.mark();
        leaf("a");
        leaf("b");
        step(all, "c");
        assertThat(shape(reasons.root())).isEqualTo("c(a b)");
    }

    @Test
    void whatIsGatheredLaterDoesNotChangeWhatWasGatheredBefore() {
        int all = reasons.mark();
        leaf("a");
        step(all, "b");
        Reason before = reasons.root();
        step(all, "c");
        assertThat(shape(before)).isEqualTo("b(a)");
        assertThat(shape(reasons.root())).isEqualTo("c(b(a))");
    }

    @Test
    void twoLooseEndsAreAMistakeOfTheProgrammer() {
        leaf("a");
        leaf("b");
        assertThatIllegalStateException().isThrownBy(reasons::root).withMessageContaining("2");
    }

    @Test
    void aComputationThatSaysNothingIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException().isThrownBy(reasons::root).withMessageContaining("0");
    }

    @Test
    void everythingToldIsKept() {
        reasons.tell(Kind.NOT_TAKEN, reasons.mark(), SampleMessage.ISEE, List.of(), 1, 2, 3);
        assertThat(reasons.root())
                .isEqualTo(new Reason(Kind.NOT_TAKEN, SampleMessage.ISEE, 1, List.of(2, 3), List.of(), List.of()));
    }
}
