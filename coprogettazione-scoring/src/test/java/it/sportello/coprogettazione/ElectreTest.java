package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.TopsisTest.matrix;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Italian part of the worked case C-12. */
class ElectreTest {

    private static final DecisionMatrix THREE = matrix("40 35 25", "0.8 0.6 0.5", "0.6 0.9 0.7", "0.7 0.7 1");

    private static List<Electre.Place> places(DecisionMatrix matrix) {
        return new Electre().calculate(matrix).result().orElseThrow();
    }

    @Test
    void theWorkedIndicesComeOut() {
        List<Electre.Place> places = places(THREE);
        assertThat(places.get(0).indices().values().stream()
                        .map(index -> index.printed(6).toPlainString()))
                .containsExactly("1.434343", "1.791667", "3.333333");
        assertThat(places)
                .extracting(Electre.Place::proposals)
                .containsExactly(List.of("P3"), List.of("P2"), List.of("P1"));
        assertThat(places.get(2).indices()).isEmpty();
    }

    @Test
    void oneThatIsNowhereBetterStandsBackAndComesLater() {
        List<Electre.Place> places = places(matrix("40 35 25", "0.8 0.6 0.5", "0.8 0.6 0.4", "0.6 0.9 0.7"));
        assertThat(places.get(0).dominated()).containsExactly("P2");
        assertThat(places)
                .extracting(Electre.Place::proposals)
                .containsExactly(List.of("P3"), List.of("P1"), List.of("P2"));
    }

    @Test
    void identicalProposalsShareTheirPlaceWhateverTheOrder() {
        assertThat(places(matrix("1 1", "3 1", "1 3", "3 1")))
                .extracting(Electre.Place::proposals)
                .containsExactly(List.of("P1", "P3", "P2"));
        assertThat(places(matrix("1 1", "2 2", "2 2", "2 2")))
                .extracting(Electre.Place::proposals)
                .containsExactly(List.of("P1", "P2", "P3"));
    }

    @Property(tries = 200)
    void everyProposalHasOnePlaceWhichDoesNotDependOnTheOrder(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int size) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        Map<String, List<Fraction>> rows = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            ids.add("P" + i);
            rows.put("P" + i, List.of(tenths(random), tenths(random), tenths(random)));
        }
        List<Fraction> weights = List.of(Fraction.of(50), Fraction.of(30), Fraction.of(20));
        List<List<String>> places = sorted(places(new DecisionMatrix(weights, rows)));
        assertThat(places.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids);
        Collections.shuffle(ids, random);
        Map<String, List<Fraction>> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, rows.get(id)));
        assertThat(sorted(places(new DecisionMatrix(weights, shuffled)))).isEqualTo(places);
    }

    private static List<List<String>> sorted(List<Electre.Place> places) {
        return places.stream()
                .map(place -> place.proposals().stream().sorted().toList())
                .toList();
    }

    private static Fraction tenths(Random random) {
        return Fraction.of(random.nextInt(11), 10);
    }

    @Test
    void belowThreeTheMethodIsUnsuitable() {
        assertThat(new Electre().calculate(matrix("1 1", "1 2", "2 1")).findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0125");
    }

    @ParameterizedTest
    @CsvSource({"50, ''", "51, COPR-0126"})
    void aboveFiftyNothingIsComputed(int proposals, String code) {
        String[] rows = new String[proposals];
        Arrays.setAll(rows, i -> i + " " + (i % 2 + 1));
        Outcome<List<Electre.Place>> outcome = new Electre().calculate(matrix("2 1", rows));
        assertThat(outcome.findings().stream()
                        .map(finding -> finding.code().code())
                        .collect(Collectors.joining()))
                .isEqualTo(code);
        assertThat(outcome.result().isPresent()).isEqualTo(code.isEmpty());
    }

    @Test
    void theLimitStandsInTheFinding() {
        String[] rows = new String[51];
        Arrays.fill(rows, "1 1");
        assertThat(new Electre()
                        .calculate(matrix("2 1", rows))
                        .findings()
                        .get(0)
                        .line(Locale.ITALIAN))
                .isEqualTo(
                        "errore COPR-0126: le proposte sono 51: Electre confronta ciascuna con ciascuna, e qui ne accetta "
                                + "al più 50 (/values)");
    }

    @Test
    void theReasonsHoldEveryPlace() {
        assertThat(new Electre().explain(THREE, List.of()).why().text(Locale.ITALIAN))
                .contains("Electre: P3, P2, P1")
                .contains("P3 al posto 1");
    }
}
