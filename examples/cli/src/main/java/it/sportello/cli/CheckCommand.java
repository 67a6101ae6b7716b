package it.sportello.cli;

import it.sportello.coprogettazione.Rubric;
import it.sportello.eligibility.Notice;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks notices and rubrics before anybody applies. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Controlla bandi e griglie di valutazione: errori, silenzi, contraddizioni della fonte.")
final class CheckCommand extends Action {

    private static final Pattern KIND =
            Pattern.compile("^\\uFEFF?[ \\t]*+\\{?[ \\t]*+\"?(notice|rubric)\"?[ \\t]*+:", Pattern.MULTILINE);

    /** A document of which nobody knows the kind: only its form can be judged. */
    public record Kindless() {}

    @Parameters(arity = "1..*", paramLabel = "DOCUMENTO.yaml", description = "i documenti da controllare, o «-»")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        List<Map<String, Object>> documents = new ArrayList<>();
        boolean sound = true;
        for (Path path : files) {
            String file = path.toString();
            Document<?> document = check(reader, path);
            List<Finding> findings = document.findings();
            boolean kindless =
                    document.value().filter(Kindless.class::isInstance).isPresent() || onlyUnknownKeys(document);
            sound &= document.value().isPresent() && !kindless;
            if (json()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("document", document.name());
                entry.put("sha256", document.sha256());
                entry.put("findings", kindless ? List.of() : findings);
                documents.add(entry);
            }
            if (kindless) {
                err().println(say(CliMessage.KIND_NOT_SAID, Table.plain(file)));
            } else {
                report(file, findings);
            }
        }
        if (json()) {
            out().println(toJson(documents));
        }
        return sound ? DONE : UNREADABLE;
    }

    private void report(String file, List<Finding> findings) {
        if (json()) {
            return;
        }
        for (Finding finding : findings) {
            (finding.severity() == Severity.ERROR ? err() : out()).println(Table.plain(finding.line(locale())));
        }
        out().println(say(
                CliMessage.CHECKED,
                Table.plain(file),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE)));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private Document<?> check(DocumentReader reader, Path file) {
        String name = file.toString();
        byte[] bytes;
        try {
            bytes = isStandardInput(file) ? standardInput() : DocumentReader.bytes(file);
        } catch (IOException e) {
            return reader.read(file, Kindless.class);
        }
        Matcher kind = KIND.matcher(new String(bytes, StandardCharsets.UTF_8));
        DocumentFormat format = DocumentFormat.of(name);
        if (!kind.find()) {
            return reader.read(name, bytes, format, Kindless.class);
        }
        return kind.group(1).equals("notice")
                ? reader.read(name, bytes, format, Notice.class)
                : reader.read(name, bytes, format, Rubric.class);
    }

    private static boolean onlyUnknownKeys(Document<?> document) {
        List<Finding> findings = document.findings();
        return !findings.isEmpty()
                && findings.stream()
                        .allMatch(finding -> finding.code() == KernelFinding.UNKNOWN_KEY
                                && finding.arguments().get(1).equals(List.of()));
    }
}
