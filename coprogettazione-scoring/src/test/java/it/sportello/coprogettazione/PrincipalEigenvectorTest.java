package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The worked case C-10: the random index decides the ratio, so it is declared. */
class PrincipalEigenvectorTest {

    private static final List<List<Fraction>> FOUR = matrix("1 1 5 2", "1 1 3 4", "1/5 1/3 1 3/4", "1/2 1/4 4/3 1");
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private static List<Fraction> row(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Fraction::parse).toList();
    }

    private static List<List<Fraction>> matrix(String... rows) {
        return Arrays.stream(rows).map(PrincipalEigenvectorTest::row).toList();
    }

    private static PrincipalEigenvector method(String randomIndex) {
        List<Fraction> table = randomIndex.isEmpty() ? List.of() : row(randomIndex);
        return new PrincipalEigenvector(table, Fraction.parse("0.10"), 12);
    }

    private static String four(Fraction value) {
        return value.printed(4).toPlainString();
    }

    @Test
    void thePublishedWeightsComeOut() {
        PrincipalEigenvector.Result result =
                method("0 0 0.52 0.8286").calculate(NAMES, FOUR).result().orElseThrow();
        assertThat(result.weights().values().values().stream().map(PrincipalEigenvectorTest::four))
                .containsExactly("0.3742", "0.3917", "0.0991", "0.1349");
        assertThat(result.lambdaMax().printed(5)).hasToString("4.09246");
        assertThat(result.consistencyIndex().printed(5)).hasToString("0.03082");
        assertThat(four(result.consistencyRatio().orElseThrow())).isEqualTo("0.0372");
    }

    @Test
    void anotherTableGivesAnotherRatio() {
        assertThat(four(method("0 0 0.58 0.90")
                        .calculate(NAMES, FOUR)
                        .result()
                        .orElseThrow()
                        .consistencyRatio()
                        .orElseThrow()))
                .isEqualTo("0.0342");
        assertThat(four(method("0 0 0.52 0.89")
                        .calculate(NAMES, FOUR)
                        .result()
                        .orElseThrow()
                        .consistencyRatio()
                        .orElseThrow()))
                .isEqualTo("0.0346");
    }

    @Test
    void consistentComparisonsGiveTheirOwnProportions() {
        Outcome<PrincipalEigenvector.Result> outcome =
                method("0 0 0.58").calculate(List.of("a", "b", "c"), matrix("1 2 4", "1/2 1 2", "1/4 1/2 1"));
        PrincipalEigenvector.Result result = outcome.result().orElseThrow();
        assertThat(result.weights().values().values().stream().map(PrincipalEigenvectorTest::four))
                .containsExactly("0.5714", "0.2857", "0.1429");
        assertThat(result.consistencyIndex()).isEqualTo(Fraction.ZERO);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void oneOrTwoElementsCannotContradictThemselves() {
        assertThat(method("")
                        .calculate(List.of("a", "b"), matrix("1 3", "1/3 1"))
                        .result()
                        .orElseThrow()
                        .consistencyRatio())
                .isEmpty();
        assertThat(method("")
                        .calculate(List.of("a"), matrix("1"))
                        .result()
                        .orElseThrow()
                        .weights()
                        .values()
                        .values())
                .containsExactly(Fraction.ONE);
    }

    @Test
    void comparisonsThatContradictThemselvesAreAWarning() {
        Outcome<PrincipalEigenvector.Result> outcome =
                method("0 0 0.58").calculate(List.of("a", "b", "c"), matrix("1 9 1/9", "1/9 1 9", "9 1/9 1"));
        assertThat(outcome.result()).isPresent();
        assertThat(outcome.findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0124");
    }

    @Test
    void aMatrixThatIsNoneIsFound() {
        List<String> three = List.of("a", "b", "c");
        assertThat(codes(three, matrix("1 2", "1/2 1"))).containsExactly("COPR-0121");
        assertThat(codes(List.of(), List.of())).containsExactly("COPR-0121");
        assertThat(codes(three, matrix("1 2 4", "1/2 1 2", "1/4 1/3 1"))).containsExactly("COPR-0122");
        assertThat(codes(three, matrix("2 2 4", "1/2 1 2", "1/4 1/2 1"))).containsExactly("COPR-0122");
        assertThat(codes(three, matrix("1 -2 4", "-1/2 1 2", "1/4 1/2 1"))).containsExactly("COPR-0122");
        assertThat(codes(List.of("a", "a", "c"), matrix("1 2 4", "1/2 1 2", "1/4 1/2 1")))
                .containsExactly("COPR-0011");
        assertThat(codes(NAMES, FOUR)).containsExactly("COPR-0123");
    }

    private static List<String> codes(List<String> elements, List<List<Fraction>> matrix) {
        return method("0 0 0.58").calculate(elements, matrix).findings().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    @Test
    void theTableStandsInTheReasonsAndThePrecisionIsDeclared() {
        assertThat(method("0 0 0.52 0.8286")
                        .explain(NAMES, FOUR, List.of())
                        .why()
                        .text(Locale.ITALIAN))
                .contains("indici casuali 0; 0; 0,52; 0,8286, a 12 decimali");
        assertThatIllegalArgumentException().isThrownBy(() -> new PrincipalEigenvector(List.of(), Fraction.ONE, 31));
    }
}
