package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReadingLimitsTest {

    @Test
    void noneCanBeSwitchedOff() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadingLimits(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadingLimits(-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(new ReadingLimits(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).bytes())
                .isOne();
    }
}
