package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.TopsisTest.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The part of the worked case C-12 that is Electre I: Cebrián and Porcar 2009, as in {@code tests/agg/test_electre.py} of
 * the public repository quatrope/scikit-criteria. The less of the third column the better: here it stands as what it is
 * below 35, which no index of concordance sees.
 */
class ConcordanceTest {

    private static final DecisionMatrix SIX = matrix(
            "0.25 0.25 0.1 0.2 0.2", "6 5 7 5 5", "4 2 10 10 9", "5 7 0 9 6", "6 1 8 6 7", "6 8 5 7 9", "5 6 9 4 8");

    private static Concordance.Result at(String threshold, DecisionMatrix matrix) {
        return new Concordance(Fraction.parse(threshold))
                .calculate(matrix)
                .result()
                .orElseThrow();
    }

    @Test
    void thePublishedIndicesComeOutExactly() {
        assertThat(at("0.65", SIX).indices().values().stream()
                        .map(row -> row.values().stream()
                                .map(index -> index.exactDecimal()
                                        .orElseThrow()
                                        .setScale(2)
                                        .toPlainString())
                                .toList()))
                .containsExactly(
                        List.of("0.50", "0.35", "0.50", "0.35", "0.45"),
                        List.of("0.50", "0.50", "0.75", "0.50", "0.50"),
                        List.of("0.65", "0.50", "0.45", "0.20", "0.70"),
                        List.of("0.75", "0.25", "0.55", "0.35", "0.45"),
                        List.of("0.90", "0.70", "0.80", "0.90", "0.90"),
                        List.of("0.55", "0.50", "0.55", "0.55", "0.10"));
    }

    @ParameterizedTest
    @CsvSource({"0.65, P5", "0.51, P5", "0.5, ''", "0.7, P5", "0.71, P2 P5", "0.9, P2 P3 P5", "0.91, P1 P2 P3 P4 P5 P6"
    })
    void theKernelIsWhatNothingOutranksAtTheStatedThreshold(String threshold, String kernel) {
        assertThat(at(threshold, SIX).kernel()).containsExactlyElementsOf(names(kernel));
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    @Test
    void weightsNeedNotSumToOne() {
        DecisionMatrix thirds = matrix("1 1 1", "1 2 3", "3 2 1");
        assertThat(at("1", thirds).indices().get("P1")).containsEntry("P2", Fraction.of(2, 3));
        assertThat(at("1", thirds).kernel()).containsExactly("P1", "P2");
    }

    @Test
    void whatGoesRoundInACircleHasNoKernel() {
        assertThat(at("0.6", matrix("1 1 1", "3 2 1", "1 3 2", "2 1 3")).kernel())
                .isEmpty();
    }

    @Test
    void aMatrixThatIsNotSoundOrTooLargeIsRefused() {
        String[] rows = new String[51];
        Arrays.fill(rows, "1 1");
        Concordance method = new Concordance(Fraction.ONE);
        assertThat(method.calculate(matrix("1 1", rows)).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0126");
        assertThat(method.calculate(matrix("1 1", "1 2", "1")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0120");
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(Fraction.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(Fraction.parse("1.01")));
    }

    @Test
    void theReasonsHoldEveryIndexAndTheThreshold() {
        assertThat(new Concordance(Fraction.parse("0.65"))
                        .explain(SIX, List.of())
                        .why()
                        .text(Locale.ITALIAN))
                .startsWith("Electre I: nocciolo P5, con la soglia di concordanza 0,65")
                .contains("concordanza 0,9; 0,7; 0,8; 0,9; 0,9 di «P5» con P1, P2, P3, P4, P6");
    }
}
