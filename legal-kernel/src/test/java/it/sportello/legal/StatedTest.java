package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedTest {

    @Test
    void whatADocumentSaysIsStated() {
        Stated<Euro> ceiling = Stated.of(Euro.of(500));
        assertThat(ceiling.isStated()).isTrue();
        assertThat(ceiling.value()).contains(Euro.of(500));
        assertThat(ceiling).hasToString("500.00").isEqualTo(new Stated<>(Optional.of(Euro.of(500))));
    }

    @Test
    void silenceIsAnAnswerOfItsOwn() {
        Stated<Euro> ceiling = Stated.not();
        assertThat(ceiling.isStated()).isFalse();
        assertThat(ceiling.value()).isEmpty();
        assertThat(ceiling).hasToString(Stated.NOT_STATED).isNotEqualTo(Stated.of(Euro.ZERO));
    }
}
