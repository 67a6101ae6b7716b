package it.sportello.eligibility.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The two registers of the examples, and events for them, to be changed in one point at a time. */
final class Registers {

    static final Path NOTICES = Path.of("../examples/notices");
    static final DocumentReader READER = new DocumentReader();
    static final String CAPANNORI = read("capannori-2018/register.yaml");
    static final String RAGUSA = read("ragusa-2008/register.yaml");
    static final Register LIST = register(CAPANNORI);
    static final Register ALBO = register(RAGUSA);

    static final String A = "99000010001";
    static final String B = "99000020000";
    static final String ACT = "\"act\": \"atto di prova\"";

    private static final String WHOLE_OF_LIST = """
            "documents": ["application form", "identity document"], \
            "facts": {"third sector body": true, "seat in the area": true, "may be user": true}""";
    private static final String FACTS_OF_ALBO = """
            "facts": {"type b cooperative": true, "disadvantaged quota": true, \
            "activity of the section": true, "legal requirements": true}""";
    private static final String DOCUMENTS_OF_ALBO = """
            "documents": ["cooperative register", "revision", "members", "officers", "employees", \
            "disadvantaged", "statute", "chamber certificate", "durc"]""";

    private Registers() {}

    static Outcome<Register> check(String rules) {
        return Register.of(
                READER.read("register.yaml", rules.getBytes(UTF_8), DocumentFormat.YAML, RegisterRules.class));
    }

    static Register register(String rules) {
        return check(rules).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings().stream()
                    .map(it -> it.line(java.util.Locale.ENGLISH))
                    .toList());
        });
    }

    /** The rules with one passage changed, which must be there. */
    static Register changed(String rules, String from, String to) {
        return register(replaced(rules, from, to));
    }

    static String replaced(String rules, String from, String to) {
        if (!rules.contains(from)) {
            throw new AssertionError("not in the rules: " + from);
        }
        return rules.replace(from, to);
    }

    static Batch<RegisterEvent> batch(String json) {
        return READER.readList("events.json", json.getBytes(UTF_8), DocumentFormat.JSON, RegisterEvent.class);
    }

    static RegisterHistory history(Register register, String... events) {
        return register.history(batch("[" + String.join(",\n", events) + "]"));
    }

    /** An event that the office does on a day. */
    static String on(String id, String kind, String body, String day, String... more) {
        return event(id, kind, body, "\"on\": \"" + day + "\"", more);
    }

    /** An event that arrives by PEC. */
    static String pec(String id, String kind, String body, String at, String... more) {
        return event(id, kind, body, "\"arrival\": {\"channel\": \"pec\", \"at\": \"" + at + "\"}", more);
    }

    /** An event that arrives at the desk. */
    static String desk(String id, String kind, String body, String at, String... more) {
        return event(id, kind, body, "\"arrival\": {\"channel\": \"protocol desk\", \"at\": \"" + at + "\"}", more);
    }

    private static String event(String id, String kind, String body, String when, String... more) {
        return "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"body\": \"" + body + "\", " + when
                + (more.length == 0 ? "" : ", " + String.join(", ", more)) + "}";
    }

    /** An application to Capannori that meets everything. */
    static String toList(String id, String body, String at) {
        return pec(id, "application", body, at, WHOLE_OF_LIST);
    }

    /** An application to Capannori that meets everything, at the desk. */
    static String toListAtDesk(String id, String body, String at) {
        return desk(id, "application", body, at, WHOLE_OF_LIST);
    }

    /** An application to Ragusa for the section "green" that meets everything. */
    static String toAlbo(String id, String body, String at) {
        return toAlbo(id, body, at, "green", "2000-01-01");
    }

    static String toAlbo(String id, String body, String at, String section, String since) {
        return pec(
                id,
                "application",
                body,
                at,
                sections(section),
                DOCUMENTS_OF_ALBO,
                FACTS_OF_ALBO,
                "\"since\": {\"operating unit\": \"" + since + "\"}");
    }

    static String sections(String... sections) {
        return "\"sections\": [\"" + String.join("\", \"", sections) + "\"]";
    }

    static String cause(String cause) {
        return "\"cause\": \"" + cause + "\"";
    }

    /** The codes of what was found. */
    static List<String> codes(RegisterHistory history) {
        return history.findings().stream().map(it -> it.code().code()).toList();
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(it -> it.code().code()).toList();
    }

    static List<String> errors(Outcome<?> outcome) {
        return outcome.findings().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it -> it.code().code() + " " + it.location().pointer())
                .toList();
    }

    static boolean isEnrolled(RegisterHistory history, String body, String day) {
        return history.state(LocalDate.parse(day)).isEnrolled(body, Optional.empty());
    }

    static boolean isEnrolled(RegisterHistory history, String body, String section, String day) {
        return history.state(LocalDate.parse(day)).isEnrolled(body, Optional.of(section));
    }

    static RegisterState state(RegisterHistory history, String day) {
        return history.state(LocalDate.parse(day));
    }

    private static String read(String file) {
        try {
            return Files.readString(NOTICES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
