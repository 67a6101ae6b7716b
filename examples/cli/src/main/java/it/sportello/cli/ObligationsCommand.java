package it.sportello.cli;

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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() {
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
        tell(warnings(read.findings()));
        tell(facts.findings());
        ObligationsReport report = new ObligationsReport(state.result().get(), until, explain(), locale());
        out().println(json() ? toJson(report.json()) : report.text().stripTrailing());
        return report.isAnythingMissed() ? REJECTED : DONE;
    }
}
