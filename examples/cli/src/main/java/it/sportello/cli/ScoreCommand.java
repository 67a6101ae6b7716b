package it.sportello.cli;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scores the proposals of a co-design procedure. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Valuta le proposte di una coprogettazione: coefficienti, punti, graduatoria, pari merito.")
final class ScoreCommand extends Action {

    @Parameters(index = "0", paramLabel = "GRIGLIA.yaml", description = "la griglia di valutazione dell'avviso")
    private Path rubricFile = Path.of("");

    @Parameters(index = "1", paramLabel = "SCHEDE.json", description = "i voti della commissione, o «-»")
    private Path ballotsFile = Path.of("");

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        Document<Rubric> rubric = read(reader, rubricFile, DocumentFormat.YAML, Rubric.class);
        Document<Ballots> ballots = read(reader, ballotsFile, DocumentFormat.JSON, Ballots.class);
        if (rubric.value().isEmpty() || ballots.value().isEmpty()) {
            List<Finding> unreadable = new ArrayList<>(errors(rubric));
            unreadable.addAll(ballots.findings());
            return refuse(unreadable, UNREADABLE);
        }
        Explained<Outcome<ScoringResult>> scored = score(rubric, ballots.value().get());
        Optional<ScoreReport> report = report(rubric.value().get(), scored, locale());
        List<Finding> findings =
                scored.value().fold(Outcome.Computed::findings, refused -> ballots.locate(refused.findings()));
        tell(warnings(rubric.findings()));
        if (report.isEmpty()) {
            refuse(findings, REJECTED);
            err().println(say(CliMessage.NOT_SCORED));
            return REJECTED;
        }
        tell(findings);
        out().println(
                        json()
                                ? toJson(report.get().json(explain()))
                                : report.get().text(explain()).stripTrailing());
        return DONE;
    }

    static Explained<Outcome<ScoringResult>> score(Document<Rubric> document, Ballots ballots) {
        Rubric rubric = document.value().orElseThrow();
        return new Scoring(rubric, document.ruleSet(rubric.rubric())).explain(ballots);
    }

    static Optional<ScoreReport> report(Rubric rubric, Explained<Outcome<ScoringResult>> scored, Locale locale) {
        return scored.value()
                .result()
                .map(result -> new ScoreReport(rubric, result, scored.value().findings(), scored.why(), locale));
    }

    private static List<Finding> errors(Document<?> document) {
        return document.value().isPresent() ? List.of() : document.findings();
    }
}
