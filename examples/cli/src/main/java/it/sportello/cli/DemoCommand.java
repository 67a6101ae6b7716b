package it.sportello.cli;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides the notices that travel with the command, end to end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Decide due procedimenti veri su dati inventati: tabelle qui, pagine HTML e risultati JSON nella cartella.")
final class DemoCommand extends Action {

    @Option(
            names = "--out",
            paramLabel = "CARTELLA",
            defaultValue = "target/demo",
            description = "dove scrivere (${DEFAULT-VALUE} se non indicata)")
    private Path folder = Path.of("target/demo");

    private final DocumentReader reader = new DocumentReader();
    private final Map<String, Object> results = new LinkedHashMap<>();

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            gonnostramatza();
            livorno();
        } catch (IOException e) {
            err().println(say(CliMessage.CANNOT_WRITE, Table.plain(folder.toString())));
            return UNREADABLE;
        }
        if (json()) {
            out().println(toJson(results));
        }
        return DONE;
    }

    private void gonnostramatza() throws IOException {
        String name = "gonnostramatza-2010";
        NoticeEvaluator notice = NoticeEvaluator.of(read(name + "/notice.yaml", Notice.class))
                .result()
                .orElseThrow();
        String file = name + "/applications.json";
        RankReport report = RankReport.of(
                notice, reader.readList(file, bytes(file), DocumentFormat.JSON, Application.class), locale());
        show(report.text(true));
        write(name, report.html(), report.json());
    }

    private void livorno() throws IOException {
        String name = "livorno-2025";
        Document<Rubric> rubric = read(name + "/rubric.yaml", Rubric.class);
        Ballots ballots = read(name + "/ballots.json", Ballots.class).value().orElseThrow();
        Explained<Outcome<ScoringResult>> scored = ScoreCommand.score(rubric, ballots);
        ScoreReport report = ScoreCommand.report(rubric.value().orElseThrow(), scored, locale())
                .orElseThrow();
        show(report.text(explain()));
        if (!explain()) {
            show(report.why().because().get(0).text(locale()));
        }
        report.findings().forEach(finding -> show(finding.line(locale())));
        write(name, report.html(), report.json(true));
    }

    private void show(String text) {
        if (!json()) {
            out().println(text.stripTrailing());
            out().println();
        }
    }

    private void write(String name, String html, Map<String, Object> json) throws IOException {
        results.put(name, json);
        Path page = folder.resolve(name + ".html");
        Path data = folder.resolve(name + ".json");
        Files.writeString(page, html);
        Files.writeString(data, toJson(json) + "\n");
        show(say(CliMessage.WRITTEN, page) + "\n" + say(CliMessage.WRITTEN, data));
    }

    private <T> Document<T> read(String file, Class<T> type) {
        return reader.read(file, bytes(file), DocumentFormat.of(file), type);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream("/notices/" + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
