package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.PairwiseComparison.Aggregation;
import it.sportello.coprogettazione.PairwiseComparison.Preference;
import it.sportello.coprogettazione.PairwiseComparison.Sheet;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked case C-09 and trap T-18. */
class PairwiseComparisonTest {

    private static final List<String> FOUR = List.of("A", "B", "C", "D");

    /** {@code A3(AB)}: of A and B, A by degree 3; {@code B=C}: parity. */
    private static Sheet sheet(String commissioner, String preferences) {
        return new Sheet(
                commissioner,
                Arrays.stream(preferences.split(" ", -1))
                        .map(text -> text.charAt(1) == '='
                                ? new Preference(
                                        text.substring(0, 1), text.substring(2), Optional.empty(), Fraction.ONE)
                                : new Preference(
                                        text.substring(text.indexOf('(') + 1, text.indexOf('(') + 2),
                                        text.substring(text.indexOf('(') + 2, text.indexOf('(') + 3),
                                        Optional.of(text.substring(0, 1)),
                                        Fraction.parse(text.substring(1, text.indexOf('(')))))
                        .toList());
    }

    private static final List<Sheet> SHEETS = List.of(
            sheet("c1", "A3(AB) A2(AC) D2(AD) B=C D4(BD) D3(CD)"),
            sheet("c2", "A2(AB) A=C A2(AD) C2(BC) D3(BD) C2(CD)"),
            sheet("c3", "B2(AB) A4(AC) D3(AD) B2(BC) B=D D5(CD)"));

    private static List<Fraction> values(Aggregation aggregation, List<Sheet> sheets) {
        return List.copyOf(new PairwiseComparison(aggregation)
                .calculate(FOUR, sheets)
                .<Coefficients>fold(Outcome.Computed::value, refused -> {
                    throw new AssertionError(refused.findings());
                })
                .values()
                .values());
    }

    private static List<String> codes(List<String> proposals, Sheet... sheets) {
        return new PairwiseComparison(Aggregation.SUM_OF_ALL)
                .calculate(proposals, List.of(sheets)).findings().stream()
                        .map(finding -> finding.code().code())
                        .toList();
    }

    @Test
    void theTwoWaysOfPuttingCommissionersTogetherDoNotComeToTheSame() {
        assertThat(values(Aggregation.SUM_OF_ALL, SHEETS))
                .containsExactly(Fraction.of(14, 21), Fraction.of(6, 21), Fraction.of(6, 21), Fraction.ONE);
        assertThat(values(Aggregation.MEAN_OF_COEFFICIENTS, SHEETS).stream()
                        .map(value -> value.printed(6).toPlainString()))
                .containsExactly("0.769231", "0.256410", "0.427350", "1.000000");
    }

    @Test
    void theReasonsHoldTheSumsOfEachCommissioner() {
        String why = new PairwiseComparison(Aggregation.SUM_OF_ALL)
                .explain(FOUR, SHEETS, List.of())
                .why()
                .text(Locale.ITALIAN);
        assertThat(why)
                .contains("somme 5; 1; 1; 9 per A, B, C, D")
                .contains("somme 4; 5; 0; 9")
                .doesNotContain("c1");
    }

    @Property(tries = 100)
    void oneCommissionerComesToTheSameEitherWayAndAllDegreesAreGiven(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int size) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add("P" + i);
        }
        Random random = new Random(seed);
        List<Preference> preferences = new ArrayList<>();
        Fraction given = Fraction.ZERO;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int halves = 2 + random.nextInt(11);
                Fraction degree = Fraction.of(halves, 2);
                boolean parity = halves == 2;
                preferences.add(new Preference(
                        ids.get(i), ids.get(j), parity ? Optional.empty() : Optional.of(ids.get(i)), degree));
                given = given.plus(degree).plus(parity ? Fraction.ONE : Fraction.ZERO);
            }
        }
        Collections.shuffle(preferences, random);
        Sheet sheet = new Sheet("c", preferences);
        Coefficients sum = new PairwiseComparison(Aggregation.SUM_OF_ALL)
                .calculate(ids, List.of(sheet))
                .result()
                .orElseThrow();
        assertThat(new PairwiseComparison(Aggregation.MEAN_OF_COEFFICIENTS)
                        .calculate(ids, List.of(sheet))
                        .result())
                .contains(sum);
        assertThat(sum.values().values()).contains(Fraction.ONE);
        Fraction best =
                sumOf(preferences, ids).stream().max(Fraction::compareTo).orElseThrow();
        assertThat(Fraction.sum(sum.values().values()).times(best)).isEqualTo(given);
    }

    private static List<Fraction> sumOf(List<Preference> preferences, List<String> ids) {
        return ids.stream()
                .map(id -> Fraction.sum(preferences.stream()
                        .filter(it ->
                                it.preferred().map(id::equals).orElse(id.equals(it.first()) || id.equals(it.second())))
                        .map(Preference::degree)
                        .toList()))
                .toList();
    }

    @Test
    void belowThreeProposalsTheTextSendsElsewhere() {
        assertThat(codes(List.of("A", "B"), sheet("c1", "A2(AB)"))).containsExactly("COPR-0110");
        assertThat(codes(FOUR)).containsExactly("COPR-0111");
        assertThat(codes(List.of("A", "B", "C", "C"), sheet("c1", "A2(AB) A2(AC) B2(BC)")))
                .containsExactly("COPR-0011");
    }

    @ParameterizedTest
    @CsvSource({
        "A2(AX), COPR-0112",
        "A2(AA), COPR-0112",
        "A2(AB), COPR-0113",
        "C2(AD), COPR-0114",
        "A1(AD), COPR-0115",
        "A0.5(AD), COPR-0115",
        "A6.5(AD), COPR-0115"
    })
    void aPreferenceThatIsNoneIsFound(String preference, String code) {
        assertThat(codes(FOUR, sheet("c1", "A3(AB) A2(AC) B=C D4(BD) D3(CD) " + preference)))
                .contains(code);
    }

    @Test
    void aPairThatIsMissingIsFoundAndACommissionerTwice() {
        assertThat(codes(FOUR, sheet("c1", "A3(AB) A2(AC) B=C D4(BD) D3(CD)"))).containsExactly("COPR-0116");
        assertThat(codes(FOUR, SHEETS.get(0), SHEETS.get(0))).containsExactly("COPR-0018");
    }

    @Test
    void howSomebodyComparedStaysOutOfToString() {
        assertThat(SHEETS.get(0)).hasToString("6 preferences");
        assertThat(SHEETS.get(0).preferences().get(0)).hasToString("A / B");
    }
}
