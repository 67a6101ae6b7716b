package it.sportello.coprogettazione;

import it.sportello.coprogettazione.Robustness.Scenario;
import it.sportello.coprogettazione.Robustness.VoteChange;
import it.sportello.coprogettazione.Robustness.WeightInterval;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report on robustness in words: headings, and below each a line for each thing. */
final class RobustnessText {

    private final Robustness report;
    private final Locale locale;

    RobustnessText(Robustness report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(say(ScoringMessage.ROBUST_TITLE)).append('\n');
        text.append(say(ScoringMessage.ROBUST_FIRST, names(report.first()))).append('\n');
        section(ScoringMessage.ROBUST_PROPOSALS, scenarios(report.withoutAProposal()), text);
        section(ScoringMessage.ROBUST_COMMISSIONERS, scenarios(report.withoutACommissioner()), text);
        section(ScoringMessage.ROBUST_SMALLEST, smallest(), text);
        section(
                ScoringMessage.ROBUST_WEIGHTS,
                report.weights().stream().map(this::interval).toList(),
                text);
        section(ScoringMessage.ROBUST_READINGS, scenarios(report.readings()), text);
        List<String> signals = texts(report.signals());
        section(
                ScoringMessage.ROBUST_SIGNALS,
                signals.isEmpty() ? List.of(say(ScoringMessage.ROBUST_NONE)) : signals,
                text);
        return text.toString();
    }

    private void section(Message title, List<String> lines, StringBuilder text) {
        text.append('\n').append(title.text(locale)).append('\n');
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }

    private List<String> scenarios(List<Scenario> scenarios) {
        return scenarios.stream().map(this::scenario).toList();
    }

    private String scenario(Scenario scenario) {
        String what = scenario.kind().message().text(locale, List.of(of(scenario)));
        if (!scenario.obstacles().isEmpty()) {
            return say(ScoringMessage.ROBUST_SCENARIO_OBSTRUCTED, what, scenario.obstacles());
        }
        return say(
                scenario.changes() ? ScoringMessage.ROBUST_SCENARIO_CHANGES : ScoringMessage.ROBUST_SCENARIO,
                what,
                names(scenario.first()));
    }

    private Object of(Scenario scenario) {
        return switch (scenario.kind()) {
            case ROUNDED, TRUNCATED -> ScoringMessage.valueOf("ROBUST_STAGE_" + scenario.of());
            case FILTER_PER_CENT, FILTER_POINTS -> report.rubric().labelOf(scenario.of());
            default -> scenario.of();
        };
    }

    /** The change, or that there is none; how far the search went stands below, and then nothing is said of the rest. */
    private List<String> smallest() {
        List<String> lines = new ArrayList<>();
        report.smallestChange().map(this::change).ifPresent(lines::add);
        if (lines.isEmpty() && report.limits().isEmpty()) {
            lines.add(say(ScoringMessage.ROBUST_NO_CHANGE));
        }
        lines.addAll(texts(report.limits()));
        return lines;
    }

    private String change(VoteChange change) {
        List<Object> said = new ArrayList<>(List.of(
                change.proposal(),
                report.rubric().labelOf(change.criterion()),
                change.commissioner(),
                change.from(),
                change.to(),
                change.size(),
                names(change.first())));
        change.grades().ifPresent(said::add);
        ScoringMessage message = change.beyond()
                ? ScoringMessage.ROBUST_CHANGE_BEYOND
                : change.grades().isPresent() ? ScoringMessage.ROBUST_CHANGE_GRADES : ScoringMessage.ROBUST_CHANGE;
        return message.text(locale, said);
    }

    private String interval(WeightInterval interval) {
        if (!interval.obstacles().isEmpty()) {
            return String.join(" ", texts(interval.obstacles()));
        }
        Optional<Fraction> from = interval.from();
        Optional<Fraction> to = interval.to();
        List<Object> said = new ArrayList<>(List.of(report.rubric().labelOf(interval.criterion()), interval.points()));
        from.ifPresent(said::add);
        to.ifPresent(said::add);
        ScoringMessage message = from.isPresent()
                ? to.isPresent() ? ScoringMessage.ROBUST_INTERVAL : ScoringMessage.ROBUST_INTERVAL_FROM
                : to.isPresent() ? ScoringMessage.ROBUST_INTERVAL_TO : ScoringMessage.ROBUST_INTERVAL_ANY;
        return message.text(locale, said);
    }

    private List<String> texts(List<Finding> findings) {
        return findings.stream().map(finding -> finding.text(locale)).toList();
    }

    private Object names(List<String> first) {
        return first.isEmpty() ? ScoringMessage.ROBUST_NOBODY : first;
    }

    private String say(Message message, Object... arguments) {
        return message.text(locale, Arrays.asList(arguments));
    }
}
