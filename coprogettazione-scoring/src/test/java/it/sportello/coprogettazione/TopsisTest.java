package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.Fraction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked case C-11: Tzeng and Huang 2011. */
class TopsisTest {

    static DecisionMatrix matrix(String weights, String... rows) {
        Map<String, List<Fraction>> values = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            values.put("P" + (i + 1), row(rows[i]));
        }
        return new DecisionMatrix(row(weights), values);
    }

    private static List<Fraction> row(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Fraction::parse).toList();
    }

    private static List<String> values(Topsis topsis, DecisionMatrix matrix, int decimals) {
        return topsis.calculate(matrix).result().orElseThrow().values().values().stream()
                .map(value -> value.printed(decimals).toPlainString())
                .toList();
    }

    @Test
    void thePublishedExampleComesOut() {
        DecisionMatrix matrix = matrix("0.3 0.4 0.3", "5 8 4", "7 6 8", "8 8 6", "7 4 6");
        assertThat(values(new Topsis(true, 10), matrix, 4)).containsExactly("0.5037", "0.6581", "0.7482", "0.3340");
    }

    @Test
    void valuesOnOneScaleNeedNoScaling() {
        assertThat(values(new Topsis(false, 8), matrix("1 1 1", "1 0 3", "0 5 6"), 8))
                .containsExactly("0.14639248", "0.85360752");
    }

    @Test
    void aCriterionOnWhichAllHaveZeroSaysNothing() {
        assertThat(values(new Topsis(true, 6), matrix("1 5", "2 0", "1 0"), 6)).containsExactly("1.000000", "0.000000");
    }

    @Test
    void equalProposalsAreEquallyNear() {
        assertThat(values(new Topsis(true, 6), matrix("1 5", "2 3", "2 3"), 6)).containsExactly("1.000000", "1.000000");
    }

    @Test
    void aRowOfAnotherLengthIsFoundAndSoIsANegativeValue() {
        assertThat(new Topsis(true, 6).calculate(matrix("1 1", "1 2", "1")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0120");
        assertThat(new Topsis(true, 6).calculate(matrix("1 1", "1 2", "1 -1")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("KERN-0007");
    }

    @Test
    void thePrecisionIsDeclaredAndShown() {
        DecisionMatrix matrix = matrix("1 1", "1 2", "2 1");
        assertThat(new Topsis(true, 6).calculate(matrix).result().orElseThrow().decimals())
                .contains(6);
        assertThat(new Topsis(true, 6).explain(matrix, List.of()).why().text(Locale.ITALIAN))
                .contains("TOPSIS: 0,5; 0,5, a 6 decimali");
        assertThatIllegalArgumentException().isThrownBy(() -> new Topsis(true, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topsis(true, 31));
    }
}
