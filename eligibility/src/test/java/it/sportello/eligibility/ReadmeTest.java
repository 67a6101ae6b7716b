package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theSnippetRuns() throws IOException {
        List<String> lines = new ArrayList<>();
        snippet(Gonnostramatza.FOLDER, lines::add);
        assertThat(lines).contains("101 Ammesso.").contains("102 Non ammesso.");
    }

    private static void snippet(Path folder, Consumer<String> out) throws IOException {
        Consumer<String> show = line -> out.accept(line.replaceFirst("(?<=[a-z])\\. .*", "."));
        // README: from here
        DocumentReader reader = new DocumentReader();
        Outcome<NoticeEvaluator> notice = NoticeEvaluator.of(reader.read(folder.resolve("notice.yaml"), Notice.class));
        notice.findings().forEach(finding -> show.accept(finding.line(Locale.ITALIAN)));
        byte[] bytes = Files.readAllBytes(folder.resolve("applications.json"));
        Batch<Application> batch = reader.readList("applications.json", bytes, DocumentFormat.JSON, Application.class);
        notice.fold(Outcome.Computed::value, refused -> {
                    throw new IllegalStateException("the notice is not sound");
                })
                .decideAll(batch)
                .decisions()
                .forEach(decision -> show.accept(decision.protocol() + " " + decision.motivazione(Locale.ITALIAN)));
        // README: to here
    }

    @Test
    void theSnippetIsTheOneOfTheReadme() {
        Matcher readme = Pattern.compile("(?s)```java\n(.*?)```").matcher(Gonnostramatza.read(Path.of("README.md")));
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Gonnostramatza.read(Path.of("src/test/java/it/sportello/eligibility/ReadmeTest.java")));
        assertThat(readme.find() && test.find()).isTrue();
        assertThat(readme.group(1).replaceAll("\\s+", ""))
                .isEqualTo(test.group(1).replaceAll("\\s+", ""));
    }
}
