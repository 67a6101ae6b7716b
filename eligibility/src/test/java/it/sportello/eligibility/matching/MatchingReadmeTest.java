package it.sportello.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.LegalReference;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatchingReadmeTest {

    @Test
    void theSnippetRuns() {
        List<String> lines = new ArrayList<>();
        snippet(MatchingCaseTest.SOUND.getBytes(StandardCharsets.UTF_8), Cases.ARTICLE_5, lines::add);
        assertThat(lines).singleElement().asString().contains("Prestatore P1: assegnato a Coop Arno (Lunata)");
    }

    private static void snippet(byte[] yaml, List<LegalReference> clauses, Consumer<String> show) {
        // README: from here
        new DocumentReader()
                .read("case.yaml", yaml, DocumentFormat.YAML, MatchingCase.class)
                .value()
                .map(asked -> new Matching().match(asked, clauses))
                .ifPresent(matched -> {
                    matched.findings().forEach(finding -> show.accept(finding.line(Locale.ITALIAN)));
                    matched.result().ifPresent(report -> show.accept(report.text(Locale.ITALIAN)));
                });
        // README: to here
    }

    @Test
    void theSnippetIsOneOfTheReadme() throws IOException {
        String here = "src/test/java/it/sportello/eligibility/matching/MatchingReadmeTest.java";
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Files.readString(Path.of(here)));
        assertThat(test.find()).isTrue();
        assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", ""))
                .contains(test.group(1).replaceAll("\\s+", ""));
    }
}
