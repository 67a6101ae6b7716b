package it.sportello.cli;

import it.sportello.coprogettazione.Robustness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report on robustness as JSON.
 *
 * @param report the report
 */
record RobustnessOutput(Robustness report) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", report.first());
        json.put("withoutAProposal", scenarios(report.withoutAProposal()));
        json.put("withoutACommissioner", scenarios(report.withoutACommissioner()));
        report.smallestChange().ifPresent(change -> json.put("smallestChange", json(change)));
        json.put(
                "weights", report.weights().stream().map(RobustnessOutput::json).toList());
        json.put("readings", scenarios(report.readings()));
        json.put("signals", report.signals());
        json.put("limits", report.limits());
        return json;
    }

    private static List<Map<String, Object>> scenarios(List<Robustness.Scenario> scenarios) {
        return scenarios.stream().map(RobustnessOutput::json).toList();
    }

    private static Map<String, Object> json(Robustness.Scenario scenario) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", key(scenario.kind().name()));
        if (!scenario.of().isEmpty()) {
            json.put("of", isStage(scenario.kind()) ? key(scenario.of()) : scenario.of());
        }
        json.put("first", scenario.first());
        json.put("changes", scenario.changes());
        json.put("obstacles", scenario.obstacles());
        return json;
    }

    private static boolean isStage(Robustness.Kind kind) {
        return kind == Robustness.Kind.ROUNDED || kind == Robustness.Kind.TRUNCATED;
    }

    /** A name of the code as documents write it. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, Object> json(Robustness.VoteChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proposal", change.proposal());
        json.put("criterion", change.criterion());
        json.put("commissioner", change.commissioner());
        ScoreReport.put(json, "from", change.from());
        ScoreReport.put(json, "to", change.to());
        json.put("beyond", change.beyond());
        ScoreReport.put(json, "size", change.size());
        change.grades().ifPresent(grades -> json.put("grades", grades));
        json.put("first", change.first());
        return json;
    }

    private static Map<String, Object> json(Robustness.WeightInterval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", interval.criterion());
        ScoreReport.put(json, "points", interval.points());
        interval.from().ifPresent(from -> ScoreReport.put(json, "from", from));
        interval.to().ifPresent(to -> ScoreReport.put(json, "to", to));
        json.put("obstacles", interval.obstacles());
        return json;
    }
}
