package it.sportello.cli;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Award;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.eligibility.Procedure;
import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decisions as a table, as a page for the office and as JSON.
 *
 * @param evaluator the notice
 * @param procedure decisions, ranking and grants
 * @param unreadable how many records could not be read, and have no decision
 * @param locale the language
 */
record RankReport(NoticeEvaluator evaluator, Procedure procedure, Optional<Reason> why, int unreadable, Locale locale) {

    /** The procedure of all applications that were read. */
    static RankReport of(
            NoticeEvaluator evaluator,
            Batch<Application> applications,
            Lots lots,
            Available available,
            boolean explain,
            Locale locale) {
        int unreadable = applications.records().size() - applications.values().size();
        if (explain) {
            Explained<Procedure> explained = evaluator.explain(applications, lots, available);
            return new RankReport(evaluator, explained.value(), Optional.of(explained.why()), unreadable, locale);
        }
        return new RankReport(
                evaluator, evaluator.procedure(applications, lots, available), Optional.empty(), unreadable, locale);
    }

    Decisions decisions() {
        return procedure.decisions();
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Decision decision : decisions().decisions()) {
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
        procedure.ranking().ifPresent(list -> {
            text.append('\n')
                    .append(CliMessage.RANKING.text(locale))
                    .append('\n')
                    .append(ranking(list).text())
                    .append('\n');
            notes().forEach(note -> text.append(note).append('\n'));
        });
        if (why.isPresent()) {
            for (Decision decision : decisions().decisions()) {
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

    /** Positions, what parts each from the next, and what is granted. */
    private Table ranking(RankedList list) {
        Map<String, Allotment.Grant> grants = procedure.allotment().stream()
                .flatMap(it -> it.grants().stream())
                .collect(Collectors.toMap(Allotment.Grant::id, Function.identity()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < list.standings().size(); i++) {
            RankedList.Standing standing = list.standings().get(i);
            Optional<Allotment.Grant> grant = Optional.ofNullable(grants.get(standing.id()));
            rows.add(List.of(
                    standing.position() + (standing.isExAequo() ? "=" : ""),
                    standing.id(),
                    grant.map(it -> it.total().format(locale)).orElse(""),
                    grant.map(this::status).orElse(""),
                    i < list.partings().size()
                            ? list.partings().get(i).because().text(locale)
                            : ""));
        }
        for (RankedList.Unplaced unplaced : list.unplaced()) {
            rows.add(List.of("–", unplaced.id(), "", "", unplaced.because().text(locale)));
        }
        return new Table(
                List.of(
                        CliMessage.POSITION.text(locale),
                        CliMessage.PROTOCOL.text(locale),
                        CliMessage.RANK_GRANTED.text(locale),
                        "",
                        CliMessage.PARTED.text(locale)),
                rows);
    }

    private String status(Allotment.Grant grant) {
        return switch (grant.status()) {
            case FULL -> CliMessage.STATUS_FULL.text(locale);
            case PARTIAL -> CliMessage.STATUS_PARTIAL.text(locale);
            case WAITING ->
                CliMessage.STATUS_WAITING.text(
                        locale, List.of(grant.waiting().<Object>map(it -> it).orElse("–")));
            case OUTSIDE -> CliMessage.STATUS_OUTSIDE.text(locale);
            case UNDECIDED -> CliMessage.STATUS_UNDECIDED.text(locale);
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        int pending = procedure.pending().size();
        if (pending > 0) {
            notes.add(CliMessage.PROVISIONAL.text(locale, List.of(pending)));
        }
        procedure
                .allotment()
                .flatMap(Allotment::left)
                .ifPresent(left -> notes.add(CliMessage.RANK_LEFT.text(locale, List.of(left))));
        procedure.allotment().flatMap(Allotment::secondRound).ifPresent(it -> notes.add(it.text(locale)));
        return notes;
    }

    String html() {
        Html html = new Html(title(), locale)
                .paragraph(evaluator.notice().title())
                .note(CliMessage.PERSONAL_DATA.text(locale))
                .table(table())
                .paragraph(summary());
        if (!procedure.findings().isEmpty()) {
            html.heading(CliMessage.FINDINGS.text(locale));
            for (Finding finding : procedure.findings()) {
                html.note(finding.line(locale));
            }
        }
        procedure.ranking().ifPresent(list -> {
            html.heading(CliMessage.RANKING.text(locale)).table(ranking(list));
            notes().forEach(html::note);
        });
        html.heading(CliMessage.READINGS.text(locale))
                .table(Readings.table(evaluator.notice().readings(), locale))
                .heading(CliMessage.GROUNDS.text(locale))
                .note(CliMessage.PROPOSAL_OF_DECISION.text(locale));
        for (Decision decision : decisions().decisions()) {
            html.paragraph(decision.protocol() + ". " + decision.motivazione(locale));
        }
        return html.footer(rules()).page();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", evaluator.ruleSet());
        json.put("decisions", decisions().decisions().stream().map(this::json).toList());
        procedure.ranking().ifPresent(list -> json.put("ranking", json(list)));
        procedure.allotment().ifPresent(it -> json.put("allotment", json(it)));
        json.put("readings", evaluator.notice().readings());
        json.put("findings", procedure.findings());
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

    private Map<String, Object> json(RankedList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("provisional", procedure.isProvisional());
        List<Map<String, Object>> standings = new ArrayList<>();
        for (int i = 0; i < list.standings().size(); i++) {
            RankedList.Standing standing = list.standings().get(i);
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("position", standing.position());
            each.put("id", standing.id());
            each.put("exAequo", standing.isExAequo());
            standing.priorityClass().ifPresent(it -> each.put("class", it));
            if (i < list.partings().size()) {
                RankedList.Parting parting = list.partings().get(i);
                each.put("beforeTheNext", parting.because().text(locale));
                each.put("references", parting.references());
            }
            standings.add(each);
        }
        json.put("standings", standings);
        json.put(
                "unplaced",
                list.unplaced().stream()
                        .map(it -> Map.of("id", it.id(), "because", it.because().text(locale)))
                        .toList());
        return json;
    }

    private Map<String, Object> json(Allotment allotment) {
        Map<String, Object> json = new LinkedHashMap<>();
        allotment.budget().ifPresent(it -> json.put("budget", it));
        json.put("granted", allotment.granted());
        allotment.left().ifPresent(it -> json.put("left", it));
        allotment.placesLeft().ifPresent(it -> json.put("placesLeft", it));
        List<Map<String, Object>> grants = new ArrayList<>();
        for (Allotment.Grant grant : allotment.grants()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", grant.id());
            each.put("status", grant.status().name().toLowerCase(Locale.ROOT));
            each.put("wanted", grant.wanted());
            each.put("amount", grant.amount());
            each.put("addOns", grant.addOns());
            grant.quota().ifPresent(it -> each.put("quota", it));
            grant.waiting().ifPresent(it -> each.put("waiting", it));
            each.put("because", grant.because().text(locale));
            each.put("references", grant.references());
            grants.add(each);
        }
        json.put("grants", grants);
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
        Map<CliMessage, Long> counts = decisions().decisions().stream()
                .collect(Collectors.groupingBy(
                        RankReport::outcome, () -> new EnumMap<>(CliMessage.class), Collectors.counting()));
        return CliMessage.SUMMARY.text(
                locale,
                List.of(
                        decisions().decisions().size(),
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
