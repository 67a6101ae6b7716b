package it.sportello.cli;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.obligation.Checklist;
import it.sportello.rendicontazione.obligation.ChecklistState;
import it.sportello.rendicontazione.obligation.ObligationBook;
import it.sportello.rendicontazione.obligation.ObligationFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how the duties of a funding stand on a day. */
@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description =
                "Mostra gli obblighi di un finanziamento in un giorno: adempiuti, da adempiere, in ritardo, e perché.")
final class ObligationsCommand extends Action {

    @Parameters(index = "0", paramLabel = "OBBLIGHI.yaml", description = "gli obblighi")
    private Path bookFile = Path.of("");

    @Parameters(index = "1", paramLabel = "FATTI.json", description = "ciò che si sa degli enti, o «-»")
    private Path factsFile = Path.of("");

    @Option(names = "--on", required = true, paramLabel = "DATA", description = "il giorno, alla sua fine")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--until",
            paramLabel = "DATA",
            description = "mostra per primi gli obblighi che scadono dal giorno fino a questo")
    private Optional<LocalDate> until = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        if (until.filter(on::isAfter).isPresent()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.UNTIL_BEFORE_ON));
        }
        DocumentReader reader = new DocumentReader();
        Outcome<Checklist> read = Checklist.of(read(reader, bookFile, DocumentFormat.YAML, ObligationBook.class));
        if (read.result().isEmpty()) {
            return refuse(read.findings(), UNREADABLE);
        }
        Document<ObligationFacts> facts = read(reader, factsFile, DocumentFormat.JSON, ObligationFacts.class);
        if (facts.value().isEmpty()) {
            return refuse(facts.findings(), UNREADABLE);
        }
        Outcome<ChecklistState> state = read.result().get().at(on, facts.value().get());
        if (state.result().isEmpty()) {
            return refuse(facts.locate(state.findings()), UNREADABLE);
        }
        List<Finding> findings = Stream.of(read.findings(), facts.findings(), state.findings())
                .flatMap(List::stream)
                .toList();
        tell(findings.stream()
                .filter(it -> it.code() != KernelFinding.CHOSEN_READING)
                .toList());
        ObligationsReport report = new ObligationsReport(state.result().get(), until, explain(), locale());
        out().println(json() ? toJson(report.json(findings)) : report.text().stripTrailing());
        return report.isAnythingMissed() ? REJECTED : DONE;
    }
}
