package it.sportello.cli;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.register.Register;
import it.sportello.eligibility.register.RegisterHistory;
import it.sportello.eligibility.register.RegisterState;
import it.sportello.eligibility.register.RegisterState.Outlook;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a register as tables and as JSON.
 *
 * @param register the register
 * @param findings what is wrong with the events
 * @param state the state
 * @param why the reasons, if they were asked for
 * @param locale the language
 */
record RegisterReport(
        Register register, List<Finding> findings, RegisterState state, Optional<Reason> why, Locale locale) {

    static RegisterReport of(
            Register register, RegisterHistory history, LocalDate day, boolean explain, Locale locale) {
        if (explain) {
            Explained<RegisterState> explained = history.explain(day);
            return new RegisterReport(
                    register, history.findings(), explained.value(), Optional.of(explained.why()), locale);
        }
        return new RegisterReport(register, history.findings(), history.state(day), Optional.empty(), locale);
    }

    String text() {
        StringBuilder text = new StringBuilder(CliMessage.REGISTER_TITLE.text(
                        locale, List.of(register.rules().body(), state.day())))
                .append('\n');
        section(text, CliMessage.ENROLLED, enrolled());
        section(text, CliMessage.NOT_ENROLLED, notEnrolled());
        section(text, CliMessage.OPEN_APPLICATIONS, pending());
        section(text, CliMessage.ASSIGNMENTS, assignments());
        section(text, CliMessage.TERMS, terms());
        why.ifPresent(reason -> text.append('\n')
                .append(reason.text(locale).lines().map(Table::plain).reduce("", (all, line) -> all + line + '\n'))
                .append('\n')
                .append(Readings.text(register.rules().readings(), locale)));
        RuleSet rules = register.ruleSet();
        return text.append('\n')
                .append(CliMessage.RULES.text(locale, List.of(Messages.show(rules.id(), locale), rules.sha256())))
                .append('\n')
                .toString();
    }

    private void section(StringBuilder text, CliMessage heading, Table table) {
        text.append('\n').append(heading.text(locale)).append('\n');
        text.append(table.rows().isEmpty() ? "  –\n" : table.text());
    }

    private List<String> header(CliMessage... columns) {
        return java.util.Arrays.stream(columns)
                .map(column -> column.text(locale))
                .toList();
    }

    private String show(Object value) {
        return Messages.show(value, locale);
    }

    private Table enrolled() {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterState.Enrolment each : state.enrolled()) {
            rows.add(List.of(
                    each.body(),
                    each.section().orElse(""),
                    show(each.since()),
                    each.doubt().orElse(each.because()).text(locale)));
        }
        return new Table(
                header(CliMessage.REGISTER_BODY, CliMessage.SECTION, CliMessage.SINCE, CliMessage.BECAUSE), rows);
    }

    private Table notEnrolled() {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterState.NotEnrolled each : state.notEnrolled()) {
            rows.add(List.of(
                    each.body(),
                    each.section().orElse(""),
                    show(each.from()),
                    each.because().text(locale)));
        }
        return new Table(
                header(CliMessage.REGISTER_BODY, CliMessage.SECTION, CliMessage.SINCE, CliMessage.BECAUSE), rows);
    }

    private Table pending() {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterState.Pending each : state.pending()) {
            rows.add(List.of(
                    each.body(),
                    String.join(", ", each.sections()),
                    each.arrival().at(),
                    outlook(each.outlook()).text(locale),
                    each.session().map(this::show).orElse("")));
        }
        return new Table(
                header(
                        CliMessage.REGISTER_BODY,
                        CliMessage.SECTION,
                        CliMessage.ARRIVED,
                        CliMessage.OUTCOME,
                        CliMessage.SESSION),
                rows);
    }

    private Table assignments() {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterState.Assignment each : state.assignments()) {
            rows.add(List.of(
                    each.body(),
                    String.join(", ", each.sections()),
                    show(each.begun()),
                    each.because().text(locale)));
        }
        return new Table(
                header(CliMessage.REGISTER_BODY, CliMessage.SECTION, CliMessage.SINCE, CliMessage.BECAUSE), rows);
    }

    private Table terms() {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterState.Term each : state.terms()) {
            rows.add(List.of(
                    show(each.day()),
                    each.perhaps().map(this::show).orElse(""),
                    each.body().orElse(""),
                    each.passed() ? CliMessage.PASSED.text(locale) : "",
                    each.because().text(locale)));
        }
        return new Table(
                header(
                        CliMessage.DAY,
                        CliMessage.IF_MOVED,
                        CliMessage.REGISTER_BODY,
                        CliMessage.PASSED,
                        CliMessage.BECAUSE),
                rows);
    }

    private static CliMessage outlook(Outlook outlook) {
        return switch (outlook) {
            case MET -> CliMessage.REQUIREMENTS_MET;
            case NOT_MET -> CliMessage.REQUIREMENTS_NOT_MET;
            case TO_BE_COMPLETED -> CliMessage.TO_BE_COMPLETED;
            case TO_BE_DECIDED -> CliMessage.TO_BE_DECIDED;
        };
    }

    // --- JSON
    // -----------------------------------------------------------------------------------------------------------

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("register", register.ruleSet());
        json.put("day", state.day().toString());
        json.put("enrolled", state.enrolled().stream().map(this::json).toList());
        json.put("notEnrolled", state.notEnrolled().stream().map(this::json).toList());
        json.put("pending", state.pending().stream().map(this::json).toList());
        json.put("assignments", state.assignments().stream().map(this::json).toList());
        json.put("terms", state.terms().stream().map(this::json).toList());
        json.put("readings", register.rules().readings());
        json.put("findings", findings);
        why.ifPresent(reason -> json.put("reasons", reason));
        return json;
    }

    private Map<String, Object> json(RegisterState.Enrolment each) {
        Map<String, Object> json = of(each.body(), each.section());
        json.put("since", each.since().toString());
        json.put("event", each.event());
        because(json, each.because(), each.clause());
        each.doubt().ifPresent(doubt -> json.put("toBeDecided", doubt.text(locale)));
        return json;
    }

    private Map<String, Object> json(RegisterState.NotEnrolled each) {
        Map<String, Object> json = of(each.body(), each.section());
        json.put("from", each.from().toString());
        because(json, each.because(), each.clause());
        return json;
    }

    private Map<String, Object> json(RegisterState.Pending each) {
        Map<String, Object> json = of(each.body(), Optional.empty());
        json.put("sections", each.sections());
        json.put("event", each.event());
        json.put(
                "arrival",
                Map.of(
                        "channel",
                        word(each.arrival().channel()),
                        "at",
                        each.arrival().at()));
        json.put("outlook", word(each.outlook()));
        each.session().ifPresent(session -> json.put("session", session.toString()));
        json.put("answers", answers(each.answers()));
        return json;
    }

    private Map<String, Object> json(RegisterState.Assignment each) {
        Map<String, Object> json = of(each.body(), Optional.empty());
        json.put("assignment", each.assignment());
        json.put("sections", each.sections());
        json.put("begun", each.begun().toString());
        json.put("fate", word(each.fate()));
        because(json, each.because(), each.clause());
        json.put("staff", answers(each.staff()));
        return json;
    }

    private Map<String, Object> json(RegisterState.Term each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", word(each.kind()));
        json.put("who", word(each.who()));
        each.body().ifPresent(body -> json.put("body", body));
        json.put("day", each.day().toString());
        each.perhaps().ifPresent(perhaps -> json.put("perhaps", perhaps.toString()));
        json.put("passed", each.passed());
        because(json, each.because(), each.clause());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> of(String body, Optional<String> section) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", body);
        section.ifPresent(it -> json.put("section", it));
        return json;
    }

    private void because(Map<String, Object> json, Sentence because, Clause clause) {
        json.put("because", because.text(locale));
        json.put("references", clause.references());
        json.put("readings", clause.readings().stream().map(ChosenReading::id).toList());
    }

    private List<Map<String, Object>> answers(List<Answer> answers) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Answer answer : answers) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("clause", answer.clause().id());
            json.put("answer", answer.fold(yes -> "yes", no -> "no", open -> "cannot-tell"));
            because(json, answer.because(), answer.clause());
            all.add(json);
        }
        return all;
    }
}
