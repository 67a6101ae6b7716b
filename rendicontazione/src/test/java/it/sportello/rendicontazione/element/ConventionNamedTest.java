package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Livorno;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Element 4 of art. 16, c. 9: rep. 118/2025 of 22 September 2025. */
class ConventionNamedTest {

    private static final String DAY = "2025-09-22";

    private static ElementResult of(Bill bill) {
        return bill.of(FundingElement.CONVENTION);
    }

    @Test
    void inItsFieldWithItsDay() {
        ElementResult result = of(Bill.claim());
        assertThat(result.presence()).isEqualTo(Presence.PRESENT);
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rep. n. 118/2025", "118/2025", "REP 118-2025", "Conv. rep.118/2025", "n.118 del 2025"})
    void inOtherSigns(String reference) {
        ElementResult result = of(Bill.claim().convention(reference, DAY));
        assertThat(result.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(result)).containsExactly(ElementFinding.CONVENTION_EQUIVALENT);
    }

    @Test
    void aFieldHoldsTwentyCharacters() {
        FundingRules rules = Livorno.with("reference: rep. 118/2025", "reference: repertorio generale n. 118/2025");
        assertThat(Bill.claim()
                        .convention("repertorio generale ", DAY)
                        .of(rules, FundingElement.CONVENTION)
                        .presence())
                .isEqualTo(Presence.EQUIVALENT);
    }

    @Test
    void anotherDayIsAnotherConvention() {
        ElementResult result = of(Bill.claim().convention("rep. 118/2025", "2025-09-23"));
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.CONVENTION_DATE);
        assertThat(result.findings().get(0).arguments())
                .containsExactly("rep. 118/2025", LocalDate.of(2025, 9, 23), LocalDate.of(2025, 9, 22));
    }

    @Test
    void withoutItsDay() {
        ElementResult result = of(Bill.claim().convention("rep. 118/2025", null));
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.CONVENTION_UNDATED);
        assertThat(codes(of(Bill.claim().noConvention().texts("convenzione rep. 118/2025"))))
                .containsExactly(ElementFinding.CONVENTION_UNDATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Convenzione rep. 118/2025 del 22/09/2025",
                "convenzione n. 118/2025 del 22.9.2025",
                "conv. 118-2025 stipulata il 22 settembre 2025",
                "CONVENZIONE REP. 118/2025 - 2025-09-22",
                "rep. 118/2025 del 22/09/25"
            })
    void inTheTextOnly(String text) {
        ElementResult result = of(Bill.claim().noConvention().texts("saldo", text));
        assertThat(result.presence()).isEqualTo(Presence.IN_TEXT_ONLY);
        assertThat(codes(result)).containsExactly(ElementFinding.CONVENTION_IN_TEXT);
        assertThat(result.findings().get(0).location().pointer()).endsWith("Causale[2]");
    }

    @Test
    void theReferenceInItsFieldAndTheDayInTheText() {
        assertThat(of(Bill.claim().convention("rep. 118/2025", null).texts("convenzione del 22/09/2025"))
                        .presence())
                .isEqualTo(Presence.IN_TEXT_ONLY);
    }

    @Test
    void theDayAloneSaysNothing() {
        assertThat(codes(of(Bill.claim().noConvention().texts("prestazione del 22/09/2025"))))
                .containsExactly(ElementFinding.CONVENTION_MISSING);
        assertThat(codes(of(Bill.claim().noConvention().texts("rep. 1118/2025 del 22/09/2025"))))
                .containsExactly(ElementFinding.CONVENTION_MISSING);
    }

    @Test
    void anotherContract() {
        ElementResult result = of(Bill.claim().convention("rep. 119/2025", DAY));
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.CONVENTION_OTHER);
    }
}
