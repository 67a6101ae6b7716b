package it.sportello.cli;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Award;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Batch;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decisions as a table, as a page for the office and as JSON.
 *
 * @param evaluator the notice
 * @param decisions the decisions
 * @param unreadable how many records could not be read, and have no decision
 * @param locale the language
 */
record RankReport(NoticeEvaluator evaluator, Decisions decisions, Optional<Reason> why, int unreadable, Locale locale) {

    /** The decisions on all applications that were read. */
    static RankReport of(NoticeEvaluator evaluator, Batch<Application> applications, boolean explain, Locale locale) {
        int unreadable = applications.records().size() - applications.values().size();
        if (explain) {
            Explained<Decisions> explained = evaluator.explainAll(applications);
            return new RankReport(evaluator, explained.value(), Optional.of(explained.why()), unreadable, locale);
        }
        return new RankReport(evaluator, evaluator.decideAll(applications), Optional.empty(), unreadable, locale);
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Decision decision : decisions.decisions()) {
            Optional<Award> award = decision.granted();
            rows.add(List.of(
                    String.valueOf(decision.protocol()),
                    outcome(decision).text(locale),
                    award.map(it -> it.amount().format(locale)).orElse(""),
                    award.flatMap(Award::monthlyHours).map(String::valueOf).orElse("")));
        }
        return new Table(
                List.of(
                        CliMessage.PROTOCOL.text(locale),
                        CliMessage.OUTCOME.text(locale),
                        CliMessage.MONTHLY.text(locale),
                        CliMessage.HOURS.text(locale)),
                rows);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(title())
                .append("\n\n")
                .append(table().text())
                .append('\n')
                .append(summary())
                .append('\n');
        if (why.isPresent()) {
            for (Decision decision : decisions.decisions()) {
                text.append('\n')
                        .append(decision.protocol())
                        .append(". ")
                        .append(decision.motivazione(locale))
                        .append('\n');
            }
            text.append('\n').append(Readings.text(evaluator.notice().readings(), locale));
        }
        return text.append(rules()).append('\n').toString();
    }

    String html() {
        Html html = new Html(title(), locale)
                .paragraph(evaluator.notice().title())
                .note(CliMessage.PERSONAL_DATA.text(locale))
                .table(table())
                .paragraph(summary());
        if (!decisions.findings().isEmpty()) {
            html.heading(CliMessage.FINDINGS.text(locale));
            for (Finding finding : decisions.findings()) {
                html.note(finding.line(locale));
            }
        }
        html.heading(CliMessage.READINGS.text(locale))
                .table(Readings.table(evaluator.notice().readings(), locale))
                .heading(CliMessage.GROUNDS.text(locale))
                .note(CliMessage.PROPOSAL_OF_DECISION.text(locale));
        for (Decision decision : decisions.decisions()) {
            html.paragraph(decision.protocol() + ". " + decision.motivazione(locale));
        }
        return html.footer(rules()).page();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", evaluator.ruleSet());
        json.put("decisions", decisions.decisions().stream().map(this::json).toList());
        json.put("readings", evaluator.notice().readings());
        json.put("findings", decisions.findings());
        why.ifPresent(reason -> json.put("reasons", reason));
        return json;
    }

    private Map<String, Object> json(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", decision.protocol());
        json.put("outcome", outcome(decision).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        decision.granted().ifPresent(award -> {
            json.put("amount", award.amount());
            json.put("per", award.per().name().toLowerCase(Locale.ROOT));
            award.perHour().ifPresent(it -> json.put("perHour", it));
            award.monthlyHours().ifPresent(it -> json.put("monthlyHours", it));
            award.months().ifPresent(it -> json.put("months", it));
        });
        json.put("answers", decision.basis().answers().stream().map(this::json).toList());
        json.put("motivazione", decision.motivazione(locale));
        return json;
    }

    private Map<String, Object> json(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", answer.clause().id());
        json.put("answer", answer.fold(yes -> "yes", no -> "no", open -> "cannot-tell"));
        json.put("because", answer.because().text(locale));
        json.put("references", answer.clause().references());
        json.put(
                "readings",
                answer.clause().readings().stream().map(ChosenReading::id).toList());
        return json;
    }

    private String summary() {
        Map<CliMessage, Long> counts = decisions.decisions().stream()
                .collect(Collectors.groupingBy(
                        RankReport::outcome, () -> new EnumMap<>(CliMessage.class), Collectors.counting()));
        return CliMessage.SUMMARY.text(
                locale,
                List.of(
                        decisions.decisions().size(),
                        counts.entrySet().stream()
                                .map(entry -> entry.getKey().text(locale) + ": " + entry.getValue())
                                .collect(Collectors.joining(", ")),
                        unreadable));
    }

    private static CliMessage outcome(Decision decision) {
        return decision.fold(
                admitted -> CliMessage.ADMITTED,
                reserve -> CliMessage.ADMITTED_WITH_RESERVE,
                incomplete -> CliMessage.TO_BE_COMPLETED,
                excluded -> CliMessage.EXCLUDED,
                open -> CliMessage.TO_BE_DECIDED);
    }

    private String title() {
        return CliMessage.RANK_TITLE.text(locale, List.of(evaluator.notice().body()));
    }

    private String rules() {
        RuleSet rules = evaluator.ruleSet();
        return CliMessage.RULES.text(locale, List.of(Messages.show(rules.id(), locale), rules.sha256()));
    }
}
