package it.sportello.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A made-up notice with one requirement, and made-up applications to it: for one test of the language at a time. */
final class Made {

    private static final DocumentReader READER = new DocumentReader();

    private Made() {}

    /** A notice with that requirement, which needs no id, label and source of its own, and that benefit. */
    static String notice(String test, String benefit) {
        return """
                notice: made
                title: Avviso di prova
                body: Comune di Prova
                act: {citation: avviso 1/2024, urn: "urn:nir:comune.prova:avviso:2024-01-02;1"}
                applications:
                  from: 2024-03-01
                  to: 2024-04-05
                  source: art. 1
                  late: {effect: exclude, source: art. 1}
                  requirements held on: {day: application, source: art. 2}
                requirements:
                  - {id: it, label: il requisito, source: art. 3, %s}
                %s""".formatted(test, benefit);
    }

    static Outcome<NoticeEvaluator> check(String notice, Map<String, CustomRequirement> custom) {
        return NoticeEvaluator.of(
                READER.read("notice.yaml", notice.getBytes(UTF_8), DocumentFormat.YAML, Notice.class), custom);
    }

    static NoticeEvaluator evaluator(String test) {
        return evaluator(test, "", Map.of());
    }

    static NoticeEvaluator evaluator(String test, String benefit, Map<String, CustomRequirement> custom) {
        return check(notice(test, benefit), custom).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    /** The codes and places of the errors in a notice with that requirement and benefit. */
    static List<String> errors(String test, String benefit) {
        return check(notice(test, benefit), Map.of()).findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    /** An application of 10 March 2024, with more data. */
    static Application application(String more) {
        return application(1, "2024-03-10T10:00:00", more);
    }

    static Application application(long protocol, String received, String more) {
        String json = """
                [{"protocol": %d, "received": "%s",
                  "applicant": {"codiceFiscale": "QXVZWZ70C12Z999H", "born": "1970-03-12", "residence": "Prova"}%s}]""".formatted(protocol, received, more.isBlank() ? "" : ", " + more);
        Batch<Application> batch =
                READER.readList("made.json", json.getBytes(UTF_8), DocumentFormat.JSON, Application.class);
        if (batch.values().isEmpty()) {
            throw new AssertionError(batch.allFindings().stream()
                    .map(finding -> finding.line(Locale.ITALIAN))
                    .toList());
        }
        return batch.values().get(0);
    }

    /** The same application of somebody else. */
    static Application of(Application.Applicant applicant, Application made) {
        return new Application(
                made.protocol(),
                made.received(),
                made.arrival(),
                applicant,
                made.registryFamily(),
                made.members(),
                made.others(),
                made.bodies(),
                made.attestation(),
                made.exemptIncomes(),
                made.indicators(),
                made.facts(),
                made.numbers(),
                made.bounds(),
                made.days(),
                made.choices(),
                made.assessments(),
                made.proofs(),
                made.documents(),
                made.otherBenefits());
    }

    /** What the requirement says: {@code yes}, {@code no}, or what has to happen next. */
    static String asked(String test, String more) {
        return word(answer(evaluator(test), application(more)));
    }

    /** The reason of that answer in Italian. */
    static String because(String test, String more) {
        return answer(evaluator(test), application(more)).because().text(Locale.ITALIAN);
    }

    /** What would change it; empty if nothing would, or if it is no refusal. */
    static String change(String test, String more) {
        return answer(evaluator(test), application(more))
                .fold(
                        yes -> "",
                        no -> no.change().map(it -> it.text(Locale.ITALIAN)).orElse(""),
                        open -> "");
    }

    static Answer answer(NoticeEvaluator evaluator, Application application) {
        return evaluator.decide(application).basis().answers().stream()
                .filter(answer -> answer.clause().id().equals("it"))
                .findFirst()
                .orElseThrow();
    }

    static String word(Answer answer) {
        return answer.fold(
                yes -> "yes",
                no -> "no",
                open -> open.next().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }
}
