package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.ballots;
import static it.sportello.coprogettazione.Samples.criteria;
import static it.sportello.coprogettazione.Samples.score;
import static it.sportello.coprogettazione.Samples.sound;
import static it.sportello.coprogettazione.Samples.voted;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.Procedures.Procedure;
import it.sportello.coprogettazione.Robustness.WeightInterval;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Procedures.class)
@Domain(DomainContext.Global.class)
class WeightIntervalsTest {

    private static final Fraction LITTLE = Fraction.of(1, 1_000);
    private static final Fraction MOST = Fraction.of(100_000);

    private static List<WeightInterval> all(Rubric rubric, Ballots ballots) {
        return new WeightIntervals(rubric, ballots, score(rubric, ballots)).all();
    }

    /** Who has the highest total, whatever orders equal ones. */
    private static List<String> highest(Rubric rubric, Ballots ballots) {
        List<ProposalScore> ranking = score(rubric, ballots).ranking();
        return ranking.stream()
                .filter(each -> each.total().equals(ranking.get(0).total()))
                .map(ProposalScore::proposal)
                .toList();
    }

    @Property(tries = 100)
    void atAnEndAnotherHasAsMuchJustInsideTheFirstIsAloneAndBeyondItIsNot(
            @ForAll Procedure procedure, @ForAll boolean normalised) {
        Rubric rubric = procedure.rubric(normalised ? "normalisation: divide by the best mean" : "normalisation: none");
        Ballots ballots = procedure.ballots();
        List<String> now = highest(rubric, ballots);
        for (WeightInterval interval : all(rubric, ballots)) {
            if (!interval.obstacles().isEmpty()) {
                assertThat(interval.criterion().equals("grouping") || now.size() > 1)
                        .isTrue();
                continue;
            }
            Rubric.Criterion criterion = rubric.criteria().stream()
                    .filter(each -> each.id().equals(interval.criterion()))
                    .findFirst()
                    .orElseThrow();
            assertThat(interval.from().orElse(Fraction.ZERO)).isLessThan(criterion.points());
            for (Optional<Fraction> end : List.of(interval.from(), interval.to())) {
                end.filter(it -> it.compareTo(MOST) < 0).ifPresent(it -> {
                    Fraction inwards = criterion.points().minus(it).times(LITTLE);
                    assertThat(highest(rubric.with(criterion.worth(it)), ballots))
                            .hasSizeGreaterThan(1)
                            .containsAll(now);
                    assertThat(highest(rubric.with(criterion.worth(it.plus(inwards))), ballots))
                            .isEqualTo(now);
                    Fraction beyond = it.minus(inwards);
                    if (beyond.signum() > 0 && beyond.compareTo(MOST) < 0) {
                        assertThat(highest(rubric.with(criterion.worth(beyond)), ballots))
                                .doesNotContainAnyElementsOf(now);
                    }
                });
            }
            if (interval.to().isEmpty()) {
                assertThat(highest(rubric.with(criterion.worth(MOST)), ballots)).containsAll(now);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            votes: mean                                                                                    | none
            cap: 100                                                                                       | il totale ha un tetto o un minimo
            floor: 1                                                                                       | il totale ha un tetto o un minimo
            rounding: [{stage: points, unit: 0.01, mode: half up}]                                         | i valori si arrotondano
            rounding: [{stage: total, unit: 0.01, mode: half up}]                                          | i valori si arrotondano
            rounding: [{stage: mean, unit: 0.01, mode: half up}]                                           | none
            judgement: {source: art. 1, points in steps of: 0.1}                                           | i commissari votano punti, e non coefficienti da moltiplicare
            thresholds: [{least: 1, of: raw, source: art. 5}]                                              | cambierebbe chi raggiunge una soglia
            thresholds: [{on: c0, least: 1, of: raw, source: art. 5}]                                      | cambierebbe chi raggiunge una soglia
            thresholds: [{on: G, least: 1, of: raw, source: art. 5}]                                       | cambierebbe chi raggiunge una soglia
            thresholds: [{on: c1, least: 1, of: raw, source: art. 5}]                                      | none
            groups: [{id: T, label: T, points: 10, rescaled: true, source: art. 3}, {id: G, label: G, within: T, points: 10, source: art. 3}] | un gruppo si riporta al massimo
            """)
    void whereATotalDoesNotFollowThePointsNoRangeIsToldAndItIsSaidWhy(String line, String why) {
        Rubric rubric = sound(
                "groups: [{id: G, label: G, points: 10, source: art. 3}]",
                criteria(List.of(10, 10)).replaceFirst("Criterio 0,", "Criterio 0, group: G,"),
                line);
        WeightInterval interval = all(rubric, ballots(voted("A", "(.8)(.8)"), voted("B", "(.6)(.4)")))
                .get(0);
        if (why.equals("none")) {
            assertThat(interval.obstacles()).isEmpty();
        } else {
            Finding obstacle = interval.obstacles().get(0);
            assertThat(obstacle.code()).isEqualTo(ScoringFinding.NO_WEIGHT_INTERVAL);
            assertThat(obstacle.text(java.util.Locale.ITALIAN))
                    .isEqualTo("«Criterio 0»: i punti entro cui il primo posto resta lo stesso non si indicano, perché "
                            + why);
        }
    }
}
