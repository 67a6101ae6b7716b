package it.sportello.coprogettazione;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with a rubric before anybody votes. */
final class RubricCheck {

    private static final LegalReference ODD_COMMISSION = new Act(
                    "D.Lgs. 36/2023", "urn:nir:stato:decreto.legislativo:2023-03-31;36")
            .article("93")
            .comma("2");

    private static final int MOST_MEMBERS = 5;

    private final Rubric rubric;
    private final List<Finding> findings = new ArrayList<>();

    RubricCheck(Rubric rubric) {
        this.rubric = rubric;
    }

    List<Finding> findings() {
        total();
        levels();
        commission();
        criteria();
        rounding();
        silence("/normalisation", rubric.normalisation());
        silence("/rounding", rubric.rounding());
        silence("/ties", rubric.ties());
        readings();
        return findings;
    }

    private void total() {
        Fraction sum = Fraction.sum(
                rubric.criteria().stream().map(Rubric.Criterion::points).toList());
        if (!sum.equals(rubric.declaredTotal())) {
            add(ScoringFinding.TOTAL_DIFFERS, "/declared total", rubric.declaredTotal(), sum);
        }
    }

    private void levels() {
        Set<String> labels = new HashSet<>();
        Set<Fraction> coefficients = new HashSet<>();
        List<Rubric.Level> levels = rubric.judgement().levels();
        for (int i = 0; i < levels.size(); i++) {
            Rubric.Level level = levels.get(i);
            boolean newLabel = labels.add(level.label());
            boolean newCoefficient = coefficients.add(level.coefficient());
            if (!newLabel || !newCoefficient) {
                add(ScoringFinding.DUPLICATE_LEVEL, "/judgement/levels/" + i, level.label(), level.coefficient());
            }
        }
        source("/judgement/source", rubric.judgement().source());
    }

    private void commission() {
        rubric.commission()
                .members()
                .value()
                .filter(members -> members % 2 == 0 || members > MOST_MEMBERS)
                .ifPresent(members -> findings.add(new Finding(
                        ScoringFinding.EVEN_COMMISSION,
                        Location.at("/commission/members"),
                        List.of(members),
                        List.of(ODD_COMMISSION))));
        silence("/commission/members", rubric.commission().members());
        source("/commission/source", rubric.commission().source());
    }

    private void criteria() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            String pointer = "/criteria/" + i;
            if (!ids.add(criterion.id())) {
                add(ScoringFinding.DUPLICATE_CRITERION, pointer + "/id", criterion.id());
            }
            if (criterion.isJudged() != criterion.table().isEmpty()) {
                add(ScoringFinding.CRITERION_KIND, pointer, criterion.id());
            }
            criterion.table().forEach((entry, points) -> {
                if (points.compareTo(criterion.points()) > 0) {
                    add(
                            ScoringFinding.TABLE_ABOVE_MAXIMUM,
                            pointer + Location.pointerTo("table", entry),
                            entry,
                            points,
                            criterion.points());
                }
            });
            source(pointer + "/source", criterion.source());
        }
    }

    private void rounding() {
        Set<Rubric.Stage> stages = new HashSet<>();
        List<Rubric.RoundingStage> rounding = rubric.rounding().value().orElse(List.of());
        for (int i = 0; i < rounding.size(); i++) {
            if (!stages.add(rounding.get(i).stage())) {
                add(ScoringFinding.DUPLICATE_STAGE, "/rounding/" + i);
            }
            Rounding each = rounding.get(i).rounding();
            List<Fraction> missed = maxima(rounding.get(i).stage())
                    .filter(maximum -> !maximum.rounded(each).equals(maximum))
                    .toList();
            if (!missed.isEmpty()) {
                add(ScoringFinding.UNIT_MISSES_MAXIMUM, "/rounding/" + i, each.unit(), missed);
            }
        }
    }

    /** The most that each value rounded at a stage can be; the points of a table are never rounded. */
    private Stream<Fraction> maxima(Rubric.Stage stage) {
        return switch (stage) {
            case MEAN, COEFFICIENT -> Stream.of(Fraction.ONE);
            case POINTS ->
                rubric.criteria().stream()
                        .filter(Rubric.Criterion::isJudged)
                        .map(Rubric.Criterion::points)
                        .distinct();
            case TOTAL -> Stream.of(rubric.declaredTotal());
        };
    }

    private void silence(String pointer, Stated<?> stated) {
        if (!stated.isStated()) {
            add(ScoringFinding.NOT_STATED, pointer, pointer.substring(1).replace("/", ": "));
        }
    }

    private void readings() {
        for (int i = 0; i < rubric.readings().size(); i++) {
            ChosenReading reading = rubric.readings().get(i);
            if (source("/readings/" + i + "/source", reading.source())) {
                findings.add(
                        reading.finding(List.of(rubric.reference(reading.source())), Location.at("/readings/" + i)));
            }
        }
    }

    private boolean source(String pointer, String source) {
        try {
            rubric.reference(source);
            return true;
        } catch (IllegalArgumentException e) {
            add(ScoringFinding.UNREADABLE_SOURCE, pointer, source);
            return false;
        }
    }

    private void add(ScoringFinding code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
