package it.sportello.cli;

import it.sportello.eligibility.register.Register;
import it.sportello.eligibility.register.RegisterEvent;
import it.sportello.eligibility.register.RegisterHistory;
import it.sportello.eligibility.register.RegisterRules;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a register on a day. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "Mostra un registro in un giorno: iscritti e perché, domande aperte, affidamenti, termini.")
final class RegisterCommand extends Action {

    @Parameters(index = "0", paramLabel = "REGISTRO.yaml", description = "le regole del registro")
    private Path rulesFile = Path.of("");

    @Parameters(index = "1", paramLabel = "EVENTI.json", description = "l'elenco degli eventi, o «-»")
    private Path eventsFile = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATA",
            description = "il giorno, alla sua fine; senza, quello dell'ultimo evento")
    private Optional<LocalDate> on = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        Outcome<Register> read = Register.of(read(reader, rulesFile, DocumentFormat.YAML, RegisterRules.class));
        Optional<Register> register = read.result();
        if (register.isEmpty()) {
            return refuse(read.findings(), UNREADABLE);
        }
        Batch<RegisterEvent> events = readList(reader, eventsFile, RegisterEvent.class);
        if (!events.findings().isEmpty()) {
            return refuse(events.findings(), UNREADABLE);
        }
        RegisterHistory history = register.get().history(events);
        LocalDate day = on.or(history::lastDay)
                .orElseThrow(() -> new ParameterException(command.commandLine(), say(CliMessage.REGISTER_NEEDS_A_DAY)));
        tell(warnings(read.findings()));
        RegisterReport report = RegisterReport.of(register.get(), history, day, explain(), locale());
        out().println(json() ? toJson(report.json()) : report.text().stripTrailing());
        List<Finding> findings = history.findings();
        tell(findings);
        boolean allTold = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        return allTold ? DONE : REJECTED;
    }
}
