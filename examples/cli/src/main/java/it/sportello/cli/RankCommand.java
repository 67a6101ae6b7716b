package it.sportello.cli;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Decides the applications to a notice. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description =
                "Decide le domande di un bando: ammesse, con riserva, da completare, escluse, con importi e motivi.")
final class RankCommand extends Action {

    @Parameters(index = "0", paramLabel = "BANDO.yaml", description = "il bando")
    private Path noticeFile = Path.of("");

    @Parameters(index = "1", paramLabel = "DOMANDE.json", description = "l'elenco delle domande, o «-»")
    private Path applicationsFile = Path.of("");

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        Outcome<NoticeEvaluator> notice =
                NoticeEvaluator.of(read(reader, noticeFile, DocumentFormat.YAML, Notice.class));
        Optional<NoticeEvaluator> evaluator = notice.result();
        if (evaluator.isEmpty()) {
            return refuse(notice.findings(), UNREADABLE);
        }
        Batch<Application> applications = readList(reader, applicationsFile, Application.class);
        if (!applications.findings().isEmpty()) {
            return refuse(applications.findings(), UNREADABLE);
        }
        tell(warnings(notice.findings()));
        RankReport report = RankReport.of(evaluator.get(), applications, explain(), locale());
        out().println(json() ? toJson(report.json()) : report.text().stripTrailing());
        List<Finding> findings = report.decisions().findings();
        tell(findings);
        boolean allTold = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        return allTold ? DONE : REJECTED;
    }
}
