package it.sportello.eligibility.register;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterFindingTest {

    @Test
    void codesAreOfThisPackageAndInOrder() {
        assertThat(Arrays.stream(RegisterFinding.values()).map(RegisterFinding::code))
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(code -> code.startsWith("ELIG-03"));
    }

    @Test
    void everyMessageHasATextAndEveryTextAMessage() {
        Set<String> keys = Stream.<Message>concat(
                        Stream.of(RegisterFinding.values()), Stream.of(RegisterMessage.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        assertThat(RegisterMessage.MESSAGES.keys()).isEqualTo(keys);
    }

    @Test
    void everyOutlookHasItsWords() {
        for (RegisterState.Outlook outlook : RegisterState.Outlook.values()) {
            assertThat(RegisterMessage.of(outlook).text(Locale.ENGLISH)).isNotBlank();
        }
    }
}
