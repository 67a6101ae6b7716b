package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.DiscountFilter.Reading;
import it.sportello.legal.Fraction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked case C-13 and trap T-15: Ragusa 2008, art. 5, c. 3, in both readings. */
class DiscountFilterTest {

    private static Map<String, Fraction> discounts(String text) {
        Map<String, Fraction> discounts = new LinkedHashMap<>();
        Arrays.stream(text.split(" ", -1))
                .forEach(it -> discounts.put("P" + discounts.size() + "=" + it, Fraction.parse(it)));
        return discounts;
    }

    private static DiscountFilter.Result filter(Reading reading, String discounts) {
        return new DiscountFilter(Fraction.of(20), reading, "art. 5, c. 3")
                .calculate(discounts(discounts))
                .result()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5 8 10 12 25, 14.4, P4=25, 32, ''
            4 4 12,       8,    P2=12, 80/3, ''
            10,           12,   '',    30, ''
            0 0 0,        0,    '',    20, ''
            10 10 10 15,  13.5, P3=15, 31.25, ''
            1 1 1 70,     21.9, P3=70, 38.25, P3=70
            """)
    void theTwoReadings(String discounts, String perCent, String outPerCent, String points, String outPoints) {
        DiscountFilter.Result first = filter(Reading.PER_CENT_OF_MEAN, discounts);
        assertThat(first.limit()).isEqualTo(Fraction.parse(perCent));
        assertThat(String.join(" ", first.leftOut())).isEqualTo(outPerCent);
        DiscountFilter.Result second = filter(Reading.POINTS_ABOVE_MEAN, discounts);
        assertThat(second.limit()).isEqualTo(Fraction.parse(points));
        assertThat(String.join(" ", second.leftOut())).isEqualTo(outPoints);
    }

    @Test
    void theMeanIsTakenOnceAndTheLimitItselfStays() {
        assertThat(filter(Reading.PER_CENT_OF_MEAN, "5 8 10 12 25").leftOut()).hasSize(1);
        assertThat(filter(Reading.PER_CENT_OF_MEAN, "8 12").limit()).isEqualTo(Fraction.of(12));
        assertThat(filter(Reading.PER_CENT_OF_MEAN, "8 12").leftOut()).isEmpty();
    }

    @Test
    void theReasonsHoldMeanAndLimit() {
        assertThat(new DiscountFilter(Fraction.of(20), Reading.PER_CENT_OF_MEAN, "art. 5, c. 3")
                        .explain(discounts("5 8 10 12 25"), List.of())
                        .why()
                        .text(Locale.ITALIAN))
                .contains("escluse P4=25: media 12, limite 14,4");
    }

    @Test
    void whatIsNoDiscountIsFound() {
        DiscountFilter filter = new DiscountFilter(Fraction.of(20), Reading.PER_CENT_OF_MEAN, "art. 5, c. 3");
        assertThat(filter.calculate(Map.of()).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0104");
        assertThat(filter.calculate(discounts("-1 5 100.01")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0130", "COPR-0130");
    }
}
