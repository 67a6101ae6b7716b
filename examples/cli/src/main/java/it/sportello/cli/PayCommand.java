package it.sportello.cli;

import it.sportello.eligibility.service.PaymentCalculator;
import it.sportello.eligibility.service.PaymentSchedule;
import it.sportello.eligibility.service.ServiceEvent;
import it.sportello.eligibility.service.TermsOfNotice;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the schedule of payments of a service. */
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        description =
                "Calcola i pagamenti di un servizio: ore assegnate e svolte, massimi, sospensioni, cessazioni, risorse.")
final class PayCommand extends Action {

    @Parameters(index = "0", paramLabel = "TERMINI.yaml", description = "i termini di pagamento del bando")
    private Path termsFile = Path.of("");

    @Parameters(index = "1", paramLabel = "SERVIZIO.json", description = "l'elenco degli eventi, o «-»")
    private Path eventsFile = Path.of("");

    @Option(
            names = "--budget",
            paramLabel = "EURO",
            description = "risorse disponibili dall'inizio, se gli eventi non le dicono, come 20000.00")
    private Optional<Euro> budget = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "scrive i pagamenti anche in CSV (RFC 4180, virgole)")
    private Optional<Path> csv = Optional.empty();

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        Outcome<PaymentCalculator> terms =
                PaymentCalculator.of(read(reader, termsFile, DocumentFormat.YAML, TermsOfNotice.class));
        Optional<PaymentCalculator> calculator = terms.result();
        if (calculator.isEmpty()) {
            return refuse(terms.findings(), UNREADABLE);
        }
        Batch<ServiceEvent> events = readList(reader, eventsFile, ServiceEvent.class);
        if (!events.findings().isEmpty()) {
            return refuse(events.findings(), UNREADABLE);
        }
        tell(warnings(terms.findings()));
        Optional<Reason> why = Optional.empty();
        Outcome<PaymentSchedule> outcome;
        if (explain()) {
            Explained<Outcome<PaymentSchedule>> explained = calculator.get().explain(events, budget);
            outcome = explained.value();
            why = Optional.of(explained.why());
        } else {
            outcome = calculator.get().schedule(events, budget);
        }
        List<Finding> findings = Stream.concat(events.allFindings().stream(), outcome.findings().stream())
                .toList();
        Optional<PaymentSchedule> schedule = outcome.result();
        if (schedule.isEmpty()) {
            return refuse(findings, REJECTED);
        }
        PayReport report = new PayReport(schedule.get(), events.sha256(), findings, why, locale());
        if (csv.isPresent() && !write(csv.get(), schedule.get().csv(locale()))) {
            return UNREADABLE;
        }
        out().println(json() ? toJson(report.json()) : report.text().stripTrailing());
        tell(findings);
        boolean allTold = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        return allTold ? DONE : REJECTED;
    }
}
