package it.sportello.cli;

import it.sportello.coprogettazione.Rubric;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.register.RegisterRules;
import it.sportello.eligibility.service.TermsOfNotice;
import it.sportello.legal.Finding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.obligation.ObligationBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks notices, registers, terms, fundings, duties and rubrics before anybody rests on them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Controlla bandi, registri, finanziamenti, obblighi e griglie di valutazione: errori, silenzi, contraddizioni della fonte.")
final class CheckCommand extends Action {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "funding", FundingRules.class,
            "notice", Notice.class,
            "obligations", ObligationBook.class,
            "register", RegisterRules.class,
            "rubric", Rubric.class,
            "terms", TermsOfNotice.class);

    @Parameters(arity = "1..*", paramLabel = "DOCUMENTO.yaml", description = "i documenti da controllare, o «-»")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        List<Map<String, Object>> documents = new ArrayList<>();
        boolean sound = true;
        for (Path path : files) {
            Document<?> document = isStandardInput(path)
                    ? reader.readAny("-", standardInput(), DocumentFormat.YAML, KINDS)
                    : reader.readAny(path, KINDS);
            sound &= document.value().isPresent();
            if (json()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("document", document.name());
                entry.put("sha256", document.sha256());
                entry.put("findings", document.findings());
                documents.add(entry);
            } else {
                report(document.name(), document.findings());
            }
        }
        if (json()) {
            out().println(toJson(documents));
        }
        return sound ? DONE : UNREADABLE;
    }

    private void report(String file, List<Finding> findings) {
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
}
