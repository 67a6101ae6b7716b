package it.sportello.rendicontazione.firma;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureFindingTest {

    @Test
    void everyFindingAndWordHasItsTextAndNoTextIsLeftOver() {
        Stream<Message> all = Stream.of(SignatureFinding.values(), SignatureMessage.values(), SignatureAspect.values())
                .flatMap(Arrays::stream);
        assertThat(SignatureMessage.MESSAGES.keys())
                .containsExactlyInAnyOrderElementsOf(all.map(Message::key).toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(Arrays.stream(SignatureFinding.values()).map(SignatureFinding::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.compareTo("REND-1301") >= 0 && code.compareTo("REND-1349") <= 0);
    }

    @Test
    void theCodeOfTheSdiStandsInTheText() {
        for (SignatureFinding each : SignatureFinding.values()) {
            for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                String text = each.text(locale, List.of("a", "b"));
                assertThat(text.contains("(SdI ")).isEqualTo(each.sdiCode().isPresent());
                each.sdiCode().ifPresent(code -> assertThat(text).contains("(SdI " + code + ")"));
            }
        }
    }

    @Test
    void whatIsNeverJudgedIsNamedWithItsCode() {
        assertThat(SignatureAspect.REVOCATION.text(Locale.ITALIAN)).contains("00101");
        assertThat(Arrays.stream(SignatureAspect.values()).filter(SignatureAspect::isOutOfReach))
                .containsExactly(SignatureAspect.REVOCATION, SignatureAspect.QUALIFICATION, SignatureAspect.TIME_STAMP);
    }
}
