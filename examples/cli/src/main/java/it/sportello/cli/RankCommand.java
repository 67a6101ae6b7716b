package it.sportello.cli;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.EligibilityFinding;
import it.sportello.eligibility.InpsEvidence;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsDocument;
import it.sportello.isee.inps.InpsReader;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--mapping",
            paramLabel = "COLONNE.yaml",
            description = "che cosa dicono le colonne, se le domande sono in CSV")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "EURO",
            description = "le risorse disponibili, se il bando non le dice: 20000.00")
    private Optional<Euro> budget = Optional.empty();

    @Option(names = "--draws", paramLabel = "SORTEGGI.json", description = "i sorteggi svolti")
    private Optional<Path> draws = Optional.empty();

    @Option(
            names = "--attestation",
            paramLabel = "ATTESTAZIONE.xml",
            description = "attestazioni ISEE dell'INPS, da cui si prende l'ISEE di chi ha fatto domanda")
    private List<Path> attestations = List.of();

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        Outcome<NoticeEvaluator> notice =
                NoticeEvaluator.of(read(reader, noticeFile, DocumentFormat.YAML, Notice.class));
        Optional<NoticeEvaluator> evaluator = notice.result();
        if (evaluator.isEmpty()) {
            return refuse(notice.findings(), UNREADABLE);
        }
        Batch<Application> applications;
        if (mapping.isPresent()) {
            Document<CsvMapping> columns = read(reader, mapping.get(), DocumentFormat.YAML, CsvMapping.class);
            if (columns.value().isEmpty()) {
                return refuse(columns.findings(), UNREADABLE);
            }
            applications = readCsv(reader, applicationsFile, columns.value().get(), Application.class);
        } else {
            applications = readList(reader, applicationsFile, Application.class);
        }
        if (!applications.findings().isEmpty()) {
            return refuse(applications.findings(), UNREADABLE);
        }
        tell(warnings(notice.findings()));
        List<Finding> evidence = new ArrayList<>();
        List<InpsAttestation> attested = attested(evidence);
        applications
                .records()
                .forEach(each -> each.value()
                        .ifPresent(it -> evidence.addAll(
                                each.locate(InpsEvidence.with(it, attested).findings()))));
        Batch<Application> evidenced =
                applications.with(it -> InpsEvidence.with(it, attested).application());
        Lots lots = Lots.NONE;
        if (draws.isPresent()) {
            Document<Lots> read = read(reader, draws.get(), DocumentFormat.JSON, Lots.class);
            if (read.value().isEmpty()) {
                return refuse(read.findings(), UNREADABLE);
            }
            lots = read.value().get();
        }
        Available available = budget.map(Available::of).orElse(Available.BY_THE_NOTICE);
        RankReport report = RankReport.of(evaluator.get(), evidenced, lots, available, explain(), locale());
        out().println(json() ? toJson(report.json()) : report.text().stripTrailing());
        List<Finding> findings = new ArrayList<>(evidence);
        findings.addAll(report.procedure().findings());
        tell(findings);
        boolean allTold = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        return allTold ? DONE : REJECTED;
    }

    /** What INPS attested; a file that cannot be read or is no attestation is told and passed over. */
    private List<InpsAttestation> attested(List<Finding> evidence) {
        InpsReader reader = new InpsReader();
        List<InpsAttestation> attested = new ArrayList<>();
        for (Path file : attestations) {
            InpsReader.InpsFile read = reader.read(file);
            evidence.addAll(read.findings());
            if (read.content().orElse(null) instanceof InpsDocument.Attested it) {
                attested.add(it.attested());
            } else if (read.content().isPresent()) {
                evidence.add(Finding.of(EligibilityFinding.NO_ATTESTATION_FILE, Location.of(read.name())));
            }
        }
        return attested;
    }
}
