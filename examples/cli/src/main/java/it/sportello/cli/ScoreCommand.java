package it.sportello.cli;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Minutes;
import it.sportello.coprogettazione.MinutesPage;
import it.sportello.coprogettazione.Robustness;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.reasons.Explained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the proposals of a co-design procedure. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Valuta le proposte di una coprogettazione: coefficienti, punti, graduatoria, pari merito.")
final class ScoreCommand extends Action {

    private static final Pattern MINUTES = Pattern.compile(".*\\.(json|html|md)");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "GRIGLIA.yaml",
            description = "la griglia di valutazione dell'avviso")
    private Optional<Path> rubricFile = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCHEDE.json",
            description = "i voti della commissione, o «-»")
    private Optional<Path> ballotsFile = Optional.empty();

    @Option(
            names = "--minutes",
            paramLabel = "VERBALE.(json|html|md)",
            description = "scrive il verbale; più volte per più forme")
    private List<Path> minutesFiles = new ArrayList<>();

    @Option(names = "--lot", paramLabel = "LOTTO", description = "solo questo lotto, se l'avviso ne ha più d'uno")
    private Optional<String> lot = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "PROPOSTA",
            description =
                    "dopo l'aggiudicazione, senza questa proposta: con medie e massimi di allora e ricalcolando; più volte per più proposte")
    private List<String> out = new ArrayList<>();

    @Option(names = "--public", description = "il verbale è la versione pubblica, senza i voti individuali")
    private boolean open;

    @Option(
            names = "--numbered",
            description = "nel verbale e nella relazione i commissari hanno un numero al posto del nome")
    private boolean numbered;

    @Option(
            names = "--robustness",
            description = "quanto tiene il primo posto: senza una proposta o un commissario, con un voto, un peso,"
                    + " un arrotondamento o una lettura diversi; resta agli atti, perché dice singoli voti")
    private boolean robustness;

    @Option(
            names = "--verify",
            paramLabel = "VERBALE.json",
            description = "ricalcola un verbale e dice che cosa non torna; con GRIGLIA.yaml, anche rispetto a quella")
    private Optional<Path> verified = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        if (verified.isPresent() && ballotsFile.isPresent()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.VERIFY_WITHOUT_BALLOTS));
        }
        if (verified.isPresent()) {
            return verify(verified.get());
        }
        if ((open || (numbered && !robustness)) && minutesFiles.isEmpty()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.ONLY_FOR_MINUTES));
        }
        for (Path file : minutesFiles) {
            if (!MINUTES.matcher(file.toString()).matches()) {
                throw new ParameterException(command.commandLine(), say(CliMessage.MINUTES_FORM, file));
            }
        }
        if (rubricFile.isEmpty() || ballotsFile.isEmpty()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.SCORE_NEEDS));
        }
        if (robustness && !out.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), say(CliMessage.NOT_TOGETHER, "--robustness", "--without"));
        }
        return score(rubricFile.get(), ballotsFile.get());
    }

    private int verify(Path file) {
        Document<Minutes> minutes = read(new DocumentReader(), file, DocumentFormat.JSON, Minutes.class);
        if (minutes.value().isEmpty()) {
            return refuse(minutes.findings(), UNREADABLE);
        }
        Minutes written = minutes.value().get();
        List<Finding> found;
        if (rubricFile.isPresent()) {
            Document<Rubric> rubric = read(new DocumentReader(), rubricFile.get(), DocumentFormat.YAML, Rubric.class);
            if (rubric.value().isEmpty()) {
                return refuse(errors(rubric), UNREADABLE);
            }
            Rubric published = rubric.value().get();
            found = written.verify(published, rubric.ruleSet(published.rubric()));
        } else {
            found = written.verify();
        }
        List<Finding> findings = minutes.locate(found);
        if (!findings.isEmpty()) {
            return refuse(findings, REJECTED);
        }
        out().println(
                        json()
                                ? toJson(Map.of("verified", true, "findings", findings))
                                : say(
                                        rubricFile.isPresent() ? CliMessage.VERIFIED_WITH : CliMessage.VERIFIED,
                                        written.rules(),
                                        written.ranking().size()));
        return DONE;
    }

    private Optional<Robustness> robustness(Document<Rubric> document, Ballots ballots) {
        Rubric rubric = document.value().orElseThrow();
        return Robustness.of(rubric, document.ruleSet(rubric.rubric()), ballots, names(), locale())
                .result();
    }

    private Minutes.Names names() {
        return numbered ? Minutes.Names.NUMBERED : Minutes.Names.AS_WRITTEN;
    }

    private boolean writeMinutes(Document<Rubric> document, Ballots ballots) {
        Rubric rubric = document.value().orElseThrow();
        Optional<Minutes> minutes = Minutes.of(
                        rubric,
                        document.ruleSet(rubric.rubric()),
                        ballots,
                        open ? Minutes.Version.PUBLIC : Minutes.Version.FULL,
                        names(),
                        locale())
                .result();
        for (Path file : minutesFiles) {
            if (!write(file, form(file.toString(), minutes.orElseThrow()))) {
                return false;
            }
        }
        return true;
    }

    private static String form(String file, Minutes minutes) {
        return file.endsWith(".html")
                ? new MinutesPage(minutes).html()
                : file.endsWith(".md")
                        ? new MinutesPage(minutes).markdown()
                        : new DocumentWriter().json(minutes) + "\n";
    }

    private int score(Path rubricPath, Path ballotsPath) {
        DocumentReader reader = new DocumentReader();
        Document<Rubric> rubric = read(reader, rubricPath, DocumentFormat.YAML, Rubric.class);
        Document<Ballots> ballots = read(reader, ballotsPath, DocumentFormat.JSON, Ballots.class);
        if (rubric.value().isEmpty() || ballots.value().isEmpty()) {
            List<Finding> unreadable = new ArrayList<>(errors(rubric));
            unreadable.addAll(ballots.findings());
            return refuse(unreadable, UNREADABLE);
        }
        tell(warnings(rubric.findings()));
        Rubric rules = rubric.value().get();
        Outcome<List<ScoringResult>> lots = new Scoring(rules, rubric.ruleSet(rules.rubric()))
                .scoreLots(ballots.value().get());
        if (lots.result().isEmpty()) {
            refuse(ballots.locate(lots.findings()), REJECTED);
            err().println(say(CliMessage.NOT_SCORED));
            return REJECTED;
        }
        List<Ballots> wanted = wanted(lots.result().get(), ballots.value().get());
        tell(lots.findings());
        if (!minutesFiles.isEmpty() && !writeMinutes(rubric, wanted.get(0))) {
            return UNREADABLE;
        }
        if (!out.isEmpty()) {
            return without(rubric, wanted.get(0));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (Ballots each : wanted) {
            ScoreReport report = report(rules, score(rubric, each), locale()).orElseThrow();
            Optional<Robustness> robust = robustness ? robustness(rubric, each) : Optional.empty();
            if (json()) {
                Map<String, Object> result = report.json(explain());
                robust.ifPresent(it -> result.put("robustness", new RobustnessOutput(it).json()));
                results.add(result);
            } else {
                out().println(report.text(explain()).stripTrailing());
                robust.ifPresent(it -> out().println("\n" + it.text(locale()).stripTrailing()));
            }
        }
        if (json()) {
            out().println(toJson(rules.lots().isEmpty() ? results.get(0) : Map.of("lots", results)));
        }
        return DONE;
    }

    /** The ballots of each lot that was scored, or of the one that was asked for; all of them where there are no lots. */
    private List<Ballots> wanted(List<ScoringResult> results, Ballots ballots) {
        List<Optional<String>> scored = results.stream()
                .map(ScoringResult::lot)
                .filter(each -> lot.isEmpty() || each.equals(lot))
                .toList();
        if (scored.isEmpty()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.NO_SUCH_LOT, lot.orElse("")));
        }
        if (scored.size() > 1 && (!minutesFiles.isEmpty() || !out.isEmpty())) {
            throw new ParameterException(command.commandLine(), say(CliMessage.MINUTES_OF_ONE_LOT));
        }
        return scored.stream()
                .map(each -> each.map(ballots::of).orElse(ballots))
                .toList();
    }

    private int without(Document<Rubric> document, Ballots ballots) {
        Rubric rubric = document.value().orElseThrow();
        Scoring scoring = new Scoring(rubric, document.ruleSet(rubric.rubric()));
        ScoringResult award = scoring.score(ballots).result().orElseThrow();
        Outcome<Scoring.Recomputed> outcome = scoring.without(ballots, new LinkedHashSet<>(out));
        if (outcome.result().isEmpty()) {
            return refuse(outcome.findings(), REJECTED);
        }
        tell(outcome.findings());
        tell(outcome.result().get().free().fold(computed -> List.of(), Outcome.Refused::findings));
        Recomputation recomputed =
                new Recomputation(rubric, award, outcome.result().get(), locale());
        out().println(
                        json()
                                ? toJson(recomputed.json())
                                : recomputed.table().text().stripTrailing());
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
