package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.AnomalyThreshold.Decrement;
import it.sportello.coprogettazione.AnomalyThreshold.Ends;
import it.sportello.coprogettazione.AnomalyThreshold.Method;
import it.sportello.legal.Fraction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked case C-14 and trap T-19. */
class AnomalyThresholdTest {

    private static final Map<String, Fraction> SIXTEEN = discounts(
            "10.250 12.380 14.115 15.470 16.905 17.332 18.440 19.128 20.017 20.655 21.340 22.088 23.476 24.901 27.650 31.200");

    private static Map<String, Fraction> discounts(String text) {
        Map<String, Fraction> discounts = new LinkedHashMap<>();
        for (String discount : text.split(" ", -1)) {
            discounts.put("P" + (discounts.size() + 1), Fraction.parse(discount));
        }
        return discounts;
    }

    private static AnomalyThreshold of(Method method) {
        return new AnomalyThreshold(method, Ends.WITH_EQUALS, Decrement.SUBTRACTED, true);
    }

    private static AnomalyThreshold.Result result(AnomalyThreshold threshold, Map<String, Fraction> discounts) {
        return threshold.calculate(discounts).result().orElseThrow();
    }

    private static String six(Fraction value) {
        return value.printed(6).toPlainString();
    }

    @Test
    void methodAWithManyOffers() {
        AnomalyThreshold.Result result = result(of(new Method.A()), SIXTEEN);
        assertThat(six(result.threshold())).isEqualTo("20.836020");
        assertThat(result.anomalous()).containsExactly("P11", "P12", "P13", "P14", "P15", "P16");
        assertThat(result.contractDiscount()).contains(Fraction.parse("20.655"));
    }

    @Test
    void theDecrementReadAsAFurtherPercentage() {
        assertThat(six(result(new AnomalyThreshold(new Method.A(), Ends.WITH_EQUALS, Decrement.PER_CENT, true), SIXTEEN)
                        .threshold()))
                .isEqualTo("21.804946");
    }

    @Test
    void methodAWithFewOffersLooksAtTheSpread() {
        assertThat(result(of(new Method.A()), discounts("8.50 12.40 13.10 14.75 15.20 16.05 17.90 24.30"))
                        .threshold())
                .isEqualTo(Fraction.parse("17.88"));
        assertThat(result(of(new Method.A()), discounts("5.00 12.40 13.10 14.75 20.20 21.05 27.90 34.30"))
                        .threshold())
                .isEqualTo(Fraction.parse("23.05"));
    }

    @Test
    void methodBTakesTheParityOfTheDigitsAndTheSecondDiscount() {
        AnomalyThreshold.Result result = result(of(new Method.B()), SIXTEEN);
        assertThat(six(result.threshold())).isEqualTo("20.836020");
        assertThat(result.contractDiscount()).contains(Fraction.parse("20.017"));
    }

    @Test
    void methodCStartsFromTheReference() {
        assertThat(six(result(of(new Method.C(Fraction.parse("23.348"))), SIXTEEN)
                        .threshold()))
                .isEqualTo("22.104520");
    }

    @Test
    void anOddSumOfDigitsAdds() {
        Map<String, Fraction> odd = new LinkedHashMap<>(SIXTEEN);
        odd.put("P3", Fraction.parse("14.125"));
        Fraction plain = result(of(new Method.Of2006()), odd).threshold();
        assertThat(result(of(new Method.B()), odd).threshold()).isGreaterThan(plain);
        assertThat(result(of(new Method.C(Fraction.parse("23.348"))), odd).threshold())
                .isGreaterThan(Fraction.parse("23.348"));
    }

    @Test
    void theRulesOf2006HaveNoDecrement() {
        assertThat(six(result(of(new Method.Of2006()), SIXTEEN).threshold())).isEqualTo("22.079500");
    }

    @Test
    void aDiscountEqualToTheThresholdIsAnomalousIfSoChosen() {
        Map<String, Fraction> flat = discounts("10 10 10 12 10 10 10 10");
        AnomalyThreshold loose =
                new AnomalyThreshold(new Method.Of2006(), Ends.EQUALS_AS_ONE, Decrement.SUBTRACTED, false);
        assertThat(loose.calculate(flat).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0131");
        Map<String, Fraction> three = discounts("8 10 10 10 12");
        assertThat(result(
                                new AnomalyThreshold(new Method.Of2006(), Ends.WITH_EQUALS, Decrement.SUBTRACTED, true),
                                three)
                        .anomalous())
                .containsExactly("P2", "P3", "P4", "P5");
        assertThat(result(
                                new AnomalyThreshold(
                                        new Method.Of2006(), Ends.WITH_EQUALS, Decrement.SUBTRACTED, false),
                                three)
                        .anomalous())
                .containsExactly("P5");
    }

    @Test
    void equalDiscountsAtTheEndsArePutAsideTogether() {
        Map<String, Fraction> ties = discounts("8 8 9 10 11 13 13");
        String each = of(new Method.Of2006()).explain(ties, List.of()).why().text(Locale.ITALIAN);
        assertThat(each).contains("3 offerte tra le ali, somma 30, media 10");
    }

    @Test
    void whatIsNoDiscountIsFound() {
        assertThat(of(new Method.A()).calculate(discounts("5 -1 101")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0130", "COPR-0130");
        assertThat(of(new Method.A()).calculate(Map.of()).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0131");
        assertThat(of(new Method.A()).calculate(discounts("5 6")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0131");
    }
}
