package it.sportello.legal.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.SampleMessage;
import it.sportello.legal.reasons.Reason.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentReasonsTest {

    @Test
    void whatIsToldIsForgotten() {
        Reasons silent = SilentReasons.INSTANCE;
        int before = silent.mark();
        silent.tell(Kind.GIVEN, SampleMessage.FORGOTTEN, List.of(), 1);
        silent.tell(Kind.STEP, before, SampleMessage.FORGOTTEN, List.of(), 1, 2, 3);
        assertThat(silent.mark()).isEqualTo(before);
    }
}
