package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FatturaFindingTest {

    private static List<FindingCode> codes() {
        return Stream.concat(Arrays.stream(FatturaFinding.values()), Arrays.<FindingCode>stream(SdiFinding.values()))
                .map(FindingCode.class::cast)
                .toList();
    }

    @Test
    void everyFindingAndWordHasItsTextAndNoTextIsLeftOver() {
        assertThat(FatturaMessage.MESSAGES.keys())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(codes().stream(), Arrays.<Message>stream(FatturaMessage.values()))
                                .map(Message::key)
                                .toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(codes().stream().map(FindingCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("REND-[12][0-9]{3}"));
    }

    @Test
    void theCodeOfTheSdiStandsInTheTextAndInTheCode() {
        for (SdiFinding each : SdiFinding.values()) {
            String text = each.text(Locale.ITALIAN, List.of("a", "b", "c", "d", "e"));
            assertThat(text).contains(each.sdiCode()).contains("(SdI ");
        }
    }
}
