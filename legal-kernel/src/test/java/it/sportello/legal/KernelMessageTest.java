package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelMessageTest {

    @ParameterizedTest
    @EnumSource
    void everyMessageSaysTheSameInBothLanguages(KernelMessage message) {
        Placeholders.areTheSameInBothLanguages(message);
    }

    @Test
    void noTextOfTheKernelIsWithoutItsMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Arrays.stream(KernelMessage.values()), Arrays.stream(KernelFinding.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(KernelMessage.MESSAGES.keys()).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource({"ERROR, errore, error", "WARNING, attenzione, warning", "NOTE, nota, note"})
    void everySeverityHasItsWord(Severity severity, String italian, String english) {
        assertThat(KernelMessage.of(severity).text(Locale.ITALIAN)).isEqualTo(italian);
        assertThat(KernelMessage.of(severity).text(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource
    void everyDirectionOfRoundingHasItsWords(Rounding.Mode mode) {
        assertThat(KernelMessage.of(mode).name()).isEqualTo(mode.name());
        assertThat(KernelMessage.of(mode).text(Locale.ITALIAN))
                .isNotEqualTo(KernelMessage.of(mode).text(Locale.ENGLISH));
    }

    @Test
    void aKeyIsLowerCaseWithHyphens() {
        assertThat(KernelMessage.HALF_EVEN.key()).isEqualTo("kernel.half-even");
    }
}
