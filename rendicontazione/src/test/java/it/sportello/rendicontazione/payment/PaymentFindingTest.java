package it.sportello.rendicontazione.payment;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import it.sportello.legal.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentFindingTest {

    @Test
    void everyFindingAndWordHasItsTextAndNoTextIsLeftOver() {
        assertThat(PaymentMessage.MESSAGES.keys())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.<Message>stream(PaymentFinding.values()),
                                Arrays.<Message>stream(PaymentMessage.values()))
                        .map(Message::key)
                        .toList());
    }

    @Test
    void codesAreStableAndUnique() {
        assertThat(Arrays.stream(PaymentFinding.values()).map(PaymentFinding::code))
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(code -> code.matches("REND-33[0-9]{2}"));
    }

    @Test
    void textsTakeTheirArguments() {
        for (PaymentFinding each : PaymentFinding.values()) {
            for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                assertThat(each.text(locale, List.of("a", "b", "c", "d"))).doesNotContain("{");
            }
        }
    }

    @Test
    void whatAnExpenseWaitsForIsNoSmallThing() {
        assertThat(PaymentFinding.values())
                .filteredOn(each -> each.effect() == PaymentFinding.Effect.TO_COMPLETE)
                .allMatch(each -> each.severity() == Severity.ERROR)
                .containsExactly(PaymentFinding.CUP_MISSING, PaymentFinding.CIG_MISSING, PaymentFinding.SAME_MOVEMENT);
    }
}
