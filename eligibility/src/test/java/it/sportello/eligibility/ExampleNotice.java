package it.sportello.eligibility;

import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.legal.Finding;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A notice of the examples with its applications, which can be changed in one point at a time. */
final class ExampleNotice {

    private static final DocumentReader READER = new DocumentReader();

    private final String yaml;
    private final String json;
    private final NoticeEvaluator evaluator;
    private final List<Finding> findings;
    private final Decisions decisions;

    private ExampleNotice(Path folder) {
        this.yaml = Gonnostramatza.read(folder.resolve("notice.yaml"));
        this.json = Gonnostramatza.read(folder.resolve("applications.json"));
        this.evaluator = Gonnostramatza.evaluator(yaml);
        this.findings = Gonnostramatza.check(yaml).findings();
        this.decisions = evaluator.decideAll(read(json));
    }

    static ExampleNotice of(String folder) {
        return new ExampleNotice(Path.of("../examples/notices", folder));
    }

    Notice notice() {
        return evaluator.notice();
    }

    /** What the check of the notice says that is no chosen reading, by code and place. */
    List<String> findings() {
        return findings.stream()
                .filter(finding -> finding.code() != it.sportello.legal.KernelFinding.CHOSEN_READING)
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    /** How many readings the check printed. */
    long readings() {
        return findings.size() - findings().size();
    }

    Decisions decisions() {
        return decisions;
    }

    /** The whole procedure by the notice, one text of which is another. */
    Procedure procedure(String text, String other) {
        return Gonnostramatza.evaluator(yaml.replace(text, other))
                .procedure(read(json), Lots.NONE, Available.BY_THE_NOTICE);
    }

    /** An application of the file as it stands. */
    String decided(long protocol) {
        return word(decisions.decisions().stream()
                .filter(decision -> decision.protocol() == protocol)
                .findFirst()
                .orElseThrow());
    }

    /**
     * An application of the file, changed in some points.
     *
     * @param changes a text that stands in its record and what is put in the place of the first, by turns
     */
    Decision changed(long protocol, String... changes) {
        String record = record(protocol);
        for (int i = 0; i < changes.length; i += 2) {
            int at = record.indexOf(changes[i]);
            if (at < 0) {
                throw new AssertionError(changes[i] + " does not stand in application " + protocol);
            }
            record = record.substring(0, at) + changes[i + 1] + record.substring(at + changes[i].length());
        }
        Batch<Application> batch = read("[" + record + "]");
        if (batch.values().size() != 1) {
            throw new AssertionError(batch.allFindings().stream()
                    .map(it -> it.line(Locale.ITALIAN))
                    .toList());
        }
        return evaluator.decide(batch.values().get(0));
    }

    String decided(long protocol, String... changes) {
        return word(changed(protocol, changes));
    }

    /** The record of an application, which begins and ends with a brace of its own line. */
    private String record(long protocol) {
        int at = json.indexOf("\"protocol\": " + protocol + ",");
        int from = json.lastIndexOf("\n  {", at);
        return json.substring(from, json.indexOf("\n  }", at) + "\n  }".length());
    }

    private static Batch<Application> read(String json) {
        return READER.readList(
                "applications.json", json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON, Application.class);
    }

    /** The outcome, then the clauses it rests on; of an admission the amount, if there is one. */
    static String word(Decision decision) {
        Decision.Basis basis = decision.basis();
        List<? extends Answer> clauses = basis.unmet().isEmpty() ? basis.open() : basis.unmet();
        return (decision.getClass().getSimpleName() + " "
                        + clauses.stream().map(answer -> answer.clause().id()).collect(Collectors.joining("+"))
                        + decision.granted().map(ExampleNotice::word).orElse(""))
                .strip();
    }

    private static String word(Award award) {
        return " " + award.amount()
                + award.months().map(months -> " x " + months).orElse("");
    }
}
