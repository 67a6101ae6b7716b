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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        bands();
        commission();
        groups();
        criteria();
        types();
        lots();
        thresholds();
        ties();
        rounding();
        silence(
                "/normalisation",
                rubric.normalisation(),
                ScoringMessage.SILENT_NORMALISATION,
                ScoringMessage.PROPOSE_NORMALISATION,
                ScoringMessage.WITHOUT_NORMALISATION);
        silence(
                "/rounding",
                rubric.rounding(),
                ScoringMessage.SILENT_ROUNDING,
                ScoringMessage.PROPOSE_ROUNDING,
                ScoringMessage.WITHOUT_ROUNDING);
        silence(
                "/ties",
                rubric.ties(),
                ScoringMessage.SILENT_TIES,
                ScoringMessage.PROPOSE_TIES,
                ScoringMessage.WITHOUT_TIES);
        floor();
        if (rubric.isNormalised() && rubric.singleProposal().isEmpty()) {
            add(ScoringFinding.SINGLE_PROPOSAL_OPEN, "/single proposal");
        }
        readings();
        return findings;
    }

    private void total() {
        Fraction sum = rubric.most();
        if (!rubric.declaredTotal().isStated()) {
            add(ScoringFinding.TOTAL_NOT_DECLARED, "/declared total", sum);
        }
        rubric.declaredTotal()
                .value()
                .filter(declared -> !declared.equals(sum))
                .ifPresent(declared -> add(ScoringFinding.TOTAL_DIFFERS, "/declared total", declared, sum));
    }

    private void levels() {
        Rubric.Judgement judgement = rubric.judgement();
        Set<String> labels = new HashSet<>();
        Set<Fraction> coefficients = new HashSet<>();
        for (int i = 0; i < judgement.levels().size(); i++) {
            Rubric.Level level = judgement.levels().get(i);
            boolean newLabel = labels.add(level.label());
            boolean newCoefficient = coefficients.add(level.coefficient());
            if (!newLabel || !newCoefficient) {
                about(
                        judgement.source(),
                        ScoringFinding.DUPLICATE_LEVEL,
                        "/judgement/levels/" + i,
                        level.label(),
                        level.coefficient());
            }
        }
        source("/judgement/source", judgement.source());
        int kinds = (judgement.levels().isEmpty() ? 0 : 1)
                + (judgement.bands().isEmpty() ? 0 : 1)
                + (judgement.pointsInStepsOf().isPresent() ? 1 : 0);
        if (kinds != 1) {
            about(judgement.source(), ScoringFinding.SCALE_KIND, "/judgement");
        }
    }

    /**
     * Bands must tile the whole from 0 to 1: who votes between two would find no grade, and who votes in two would find two.
     * A common end is no harm: the coefficient is the same.
     */
    private void bands() {
        List<Rubric.Band> bands = rubric.judgement().bands();
        Set<String> labels = new HashSet<>();
        List<Rubric.Band> sound = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Rubric.Band band = bands.get(i);
            if (!labels.add(band.label())) {
                ofTheScale(ScoringFinding.DUPLICATE_LEVEL, "/judgement/bands/" + i, band.label(), band.from());
            }
            if (band.from().compareTo(band.to()) > 0) {
                ofTheScale(ScoringFinding.BAND_REVERSED, "/judgement/bands/" + i, band.label());
            } else {
                sound.add(band);
            }
        }
        if (sound.isEmpty()) {
            return;
        }
        sound.sort(Comparator.comparing(Rubric.Band::from));
        Rubric.Band reached = new Rubric.Band("0", Fraction.ZERO, Fraction.ZERO, Optional.empty());
        boolean first = true;
        for (Rubric.Band band : sound) {
            int gap = band.from().compareTo(reached.to());
            if (gap > 0) {
                gap(first ? List.of("0") : List.of(reached.label(), band.label()), reached.to(), band.from());
            } else if (gap < 0) {
                ofTheScale(
                        ScoringFinding.BANDS_OVERLAP,
                        "/judgement/bands",
                        List.of(reached.label(), band.label()),
                        band.from(),
                        reached.to().min(band.to()));
            }
            if (first || band.to().compareTo(reached.to()) > 0) {
                reached = band;
            }
            first = false;
        }
        if (reached.to().compareTo(Fraction.ONE) < 0) {
            gap(List.of("1"), reached.to(), Fraction.ONE);
        }
    }

    private void gap(List<Object> labels, Fraction end, Fraction start) {
        ofTheScale(ScoringFinding.BAND_GAP, "/judgement/bands", labels, end, start, Fraction.mean(List.of(end, start)));
    }

    private void ofTheScale(ScoringFinding code, String pointer, Object... arguments) {
        about(rubric.judgement().source(), code, pointer, arguments);
    }

    private void groups() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rubric.groups().size(); i++) {
            Rubric.Group group = rubric.groups().get(i);
            String pointer = "/groups/" + i;
            if (!ids.add(group.id())) {
                about(group.source(), ScoringFinding.DUPLICATE_GROUP, pointer + "/id", group.id());
            }
            group.within().ifPresent(within -> known(within, pointer + "/within"));
            if (rubric.depth(group) > rubric.groups().size()) {
                about(group.source(), ScoringFinding.GROUPS_IN_A_CIRCLE, pointer + "/within", group.id());
            }
            Fraction sum = Fraction.sum(Stream.concat(
                            rubric.criteria().stream()
                                    .filter(criterion -> !criterion.isMalus()
                                            && criterion
                                                    .group()
                                                    .filter(group.id()::equals)
                                                    .isPresent())
                                    .map(Rubric.Criterion::points),
                            rubric.groups().stream()
                                    .filter(each -> each.within()
                                            .filter(group.id()::equals)
                                            .isPresent())
                                    .map(Rubric.Group::points))
                    .toList());
            if (!sum.equals(group.points())) {
                about(
                        group.source(),
                        ScoringFinding.GROUP_TOTAL_DIFFERS,
                        pointer + "/points",
                        group.label(),
                        group.points(),
                        sum);
            }
            source(pointer + "/source", group.source());
        }
    }

    private void known(String group, String pointer) {
        List<String> groups = rubric.groups().stream().map(Rubric.Group::id).toList();
        if (!groups.contains(group)) {
            add(ScoringFinding.UNKNOWN_GROUP, pointer, group, groups);
        }
    }

    private void types() {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Optional<String> type = rubric.criteria().get(i).type();
            if (type.isPresent() && !rubric.types().contains(type.get())) {
                add(ScoringFinding.UNKNOWN_TYPE, "/criteria/" + i + "/type", type.get(), rubric.types());
            }
            type.ifPresent(used::add);
        }
        for (int i = 0; i < rubric.types().size(); i++) {
            if (!used.contains(rubric.types().get(i))) {
                add(ScoringFinding.UNUSED_TYPE, "/types/" + i, rubric.types().get(i));
            }
        }
    }

    private void lots() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rubric.lots().size(); i++) {
            Rubric.Lot lot = rubric.lots().get(i);
            if (!ids.add(lot.id())) {
                about(lot.source(), ScoringFinding.DUPLICATE_LOT, "/lots/" + i + "/id", lot.id());
            }
            source("/lots/" + i + "/source", lot.source());
        }
    }

    private void thresholds() {
        for (int i = 0; i < rubric.thresholds().size(); i++) {
            Rubric.Threshold threshold = rubric.thresholds().get(i);
            String pointer = "/thresholds/" + i;
            Optional<Fraction> most = threshold.on().isEmpty()
                    ? Optional.of(rubric.most())
                    : most(threshold.on().get());
            if (most.isEmpty()) {
                about(
                        threshold.source(),
                        ScoringFinding.UNKNOWN_GROUP,
                        pointer + "/on",
                        threshold.on().orElse(""),
                        parts());
            } else if (!threshold.isReachedBy(most.get())) {
                about(
                        threshold.source(),
                        ScoringFinding.THRESHOLD_OUT_OF_REACH,
                        pointer + "/least",
                        threshold.least(),
                        most.get());
            }
            source(pointer + "/source", threshold.source());
        }
    }

    private Optional<Fraction> most(String id) {
        return Stream.concat(
                        rubric.groups().stream()
                                .filter(it -> it.id().equals(id))
                                .map(Rubric.Group::points),
                        rubric.criteria().stream()
                                .filter(it -> it.id().equals(id))
                                .map(it -> it.isMalus() ? Fraction.ZERO : it.points()))
                .findFirst();
    }

    private List<String> parts() {
        return Stream.concat(
                        rubric.groups().stream().map(Rubric.Group::id),
                        rubric.criteria().stream().map(Rubric.Criterion::id))
                .toList();
    }

    private void ties() {
        List<Rubric.TieBreak> ties = rubric.ties().value().orElse(List.of());
        if (rubric.ties().isStated() && ties.stream().noneMatch(step -> step.by() == Rubric.TieBreak.By.DRAW)) {
            add(ScoringFinding.TIES_WITHOUT_END, "/ties");
        }
        for (int i = 0; i < ties.size(); i++) {
            Rubric.TieBreak step = ties.get(i);
            String pointer = "/ties/" + i;
            if (step.by() == Rubric.TieBreak.By.DRAW && i < ties.size() - 1) {
                about(step.source(), ScoringFinding.STEP_AFTER_DRAW, pointer);
            }
            boolean names = step.by() == Rubric.TieBreak.By.SUBTOTAL || step.by() == Rubric.TieBreak.By.CRITERION;
            List<String> allowed = step.by() == Rubric.TieBreak.By.SUBTOTAL
                    ? rubric.groups().stream().map(Rubric.Group::id).toList()
                    : rubric.criteria().stream().map(Rubric.Criterion::id).toList();
            if (names && (step.of().isEmpty() || !allowed.contains(step.of().get()))) {
                about(
                        step.source(),
                        ScoringFinding.TIE_BREAK_OF,
                        pointer + "/of",
                        step.of().orElse(""),
                        allowed);
            } else if (!names && step.of().isPresent()) {
                about(
                        step.source(),
                        ScoringFinding.TIE_BREAK_OF,
                        pointer + "/of",
                        step.of().get(),
                        List.of());
            }
            source(pointer + "/source", step.source());
        }
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
                        Stream.concat(references(rubric.commission().source()).stream(), Stream.of(ODD_COMMISSION))
                                .toList())));
        silence(
                "/commission/members",
                rubric.commission().members(),
                ScoringMessage.SILENT_MEMBERS,
                ScoringMessage.PROPOSE_MEMBERS,
                ScoringMessage.WITHOUT_MEMBERS);
        source("/commission/source", rubric.commission().source());
    }

    private void criteria() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            String pointer = "/criteria/" + i;
            if (!ids.add(criterion.id())) {
                about(criterion.source(), ScoringFinding.DUPLICATE_CRITERION, pointer + "/id", criterion.id());
            }
            if (rubric.groups().stream().anyMatch(group -> group.id().equals(criterion.id()))) {
                about(criterion.source(), ScoringFinding.DUPLICATE_CRITERION, pointer + "/id", criterion.id());
            }
            if (criterion.kinds().size() != 1) {
                about(criterion.source(), ScoringFinding.CRITERION_KIND, pointer, criterion.id());
            }
            criterion.group().ifPresent(group -> known(group, pointer + "/group"));
            formula(criterion, pointer + "/formula");
            boolean ofDiscounts = criterion
                    .formula()
                    .filter(formula -> formula.value()
                            .map(it -> it.direction() == QuantitativeFormula.Direction.DISCOUNT)
                            .orElse(true))
                    .isPresent();
            criterion.filter().ifPresent(filter -> source(pointer + "/filter/source", filter.source()));
            if (criterion.filter().isPresent() && !ofDiscounts) {
                about(criterion.source(), ScoringFinding.FILTER_OF_NOTHING, pointer + "/filter", criterion.id());
            }
            criterion.table().forEach((entry, points) -> {
                if (points.compareTo(criterion.points()) > 0) {
                    about(
                            criterion.source(),
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

    private void formula(Rubric.Criterion criterion, String pointer) {
        if (criterion.formula().filter(formula -> !formula.isStated()).isPresent()) {
            about(criterion.source(), ScoringFinding.FORMULA_NOT_STATED, pointer, criterion.label());
        }
        criterion.statedFormula().ifPresent(formula -> {
            formula.check().forEach(finding -> findings.add(finding.under(pointer)));
            formula.openCases()
                    .forEach(key -> about(
                            criterion.source(),
                            ScoringFinding.DEGENERATE_CASE_OPEN,
                            pointer,
                            formula.kind().form(),
                            key));
        });
    }

    private void rounding() {
        Set<Rubric.Stage> stages = new HashSet<>();
        List<Rubric.RoundingStage> rounding = rubric.rounding().value().orElse(List.of());
        for (int i = 0; i < rounding.size(); i++) {
            if (!stages.add(rounding.get(i).stage())) {
                add(ScoringFinding.DUPLICATE_STAGE, "/rounding/" + i);
            }
            if (rounding.get(i).stage() == Rubric.Stage.MEAN || rounding.get(i).stage() == Rubric.Stage.COEFFICIENT) {
                add(ScoringFinding.ROUNDED_IN_BETWEEN, "/rounding/" + i, ScoringMessage.PROPOSE_ROUNDING);
            }
            Rounding each = rounding.get(i).rounding();
            List<Fraction> missed = maxima(rounding.get(i).stage())
                    .filter(maximum -> !maximum.rounded(each).equals(maximum))
                    .toList();
            if (missed.stream().anyMatch(maximum -> maximum.compareTo(Fraction.of(each.unit())) < 0)) {
                add(ScoringFinding.UNIT_ABOVE_MAXIMUM, "/rounding/" + i, each.unit(), missed);
            } else if (!missed.isEmpty()) {
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
                        .filter(criterion -> criterion.isJudged()
                                || criterion.pairwise().isPresent()
                                || criterion.formula().isPresent())
                        .map(Rubric.Criterion::points)
                        .distinct();
            case TOTAL, THRESHOLD -> Stream.of(rubric.most());
        };
    }

    /**
     * A silence of the notice.
     *
     * @param what what it does not say
     * @param proposal words that would say it
     * @param otherwise what holds as long as nothing says it
     */
    private void silence(
            String pointer, Stated<?> stated, ScoringMessage what, ScoringMessage proposal, ScoringMessage otherwise) {
        if (!stated.isStated()) {
            add(ScoringFinding.NOT_STATED, pointer, what, proposal, otherwise);
        }
    }

    private void floor() {
        if (rubric.floor().isEmpty() && rubric.criteria().stream().anyMatch(Rubric.Criterion::isMalus)) {
            add(ScoringFinding.NO_FLOOR, "/floor");
        }
    }

    private void readings() {
        for (int i = 0; i < rubric.readings().size(); i++) {
            ChosenReading reading = rubric.readings().get(i);
            if (source("/readings/" + i + "/source", reading.source())) {
                findings.add(reading.finding(rubric.references(reading.source()), Location.at("/readings/" + i)));
            }
        }
    }

    private List<LegalReference> references(String source) {
        try {
            return rubric.references(source);
        } catch (IllegalArgumentException e) {
            // That it cannot be read is a finding of its own.
            return List.of();
        }
    }

    private boolean source(String pointer, String source) {
        try {
            rubric.references(source);
            return true;
        } catch (IllegalArgumentException e) {
            add(ScoringFinding.UNREADABLE_SOURCE, pointer, source);
            return false;
        }
    }

    /** A finding on what stands at a place in the notice. */
    private void about(String source, ScoringFinding code, String pointer, Object... arguments) {
        findings.add(new Finding(code, Location.at(pointer), List.of(arguments), references(source)));
    }

    /** A finding on the notice as a whole. */
    private void add(ScoringFinding code, String pointer, Object... arguments) {
        findings.add(new Finding(
                code,
                Location.at(pointer),
                List.of(arguments),
                List.of(rubric.act().whole())));
    }
}
