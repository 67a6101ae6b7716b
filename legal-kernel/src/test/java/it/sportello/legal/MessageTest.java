package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void aMessageFindsItsTextByItsKey() {
        assertThat(SampleMessage.ISE.text(Locale.ITALIAN, List.of(Euro.of(1000))))
                .isEqualTo("ISE dichiarato: 1.000,00 €");
        assertThat(SampleMessage.ISE.text(Locale.ENGLISH, List.of(Euro.of(1000))))
                .isEqualTo("ISE declared: €1,000.00");
    }

    @Test
    void aMessageWithoutArgumentsNeedsNone() {
        assertThat(SampleMessage.APOSTROPHE.text(Locale.ENGLISH)).isEqualTo("it's the household's ISEE");
    }

    @Test
    void aMessageWithArgumentsNeedsThem() {
        assertThatIllegalStateException().isThrownBy(() -> SampleMessage.ISE.text(Locale.ITALIAN));
    }

    @Test
    void aMessageWithoutTextIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException().isThrownBy(() -> SampleMessage.FORGOTTEN.text(Locale.ITALIAN));
    }
}
