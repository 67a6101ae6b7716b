package it.sportello.eligibility.register;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theSnippetRuns() {
        List<String> lines = new ArrayList<>();
        snippet(Registers.NOTICES.resolve("ragusa-2008"), lines::add);
        assertThat(lines)
                .contains("99000090003 iscritto dal 30/12/2008 (evento R08, verbale di esempio n. 2 del 2008)")
                .anyMatch(line -> line.contains("ELIG-0355"))
                .anyMatch(line -> line.startsWith("registro alla fine del 15/07/2009: iscrizioni 1"));
    }

    private static void snippet(Path folder, Consumer<String> show) {
        // README: from here
        DocumentReader reader = new DocumentReader();
        Outcome<Register> register = Register.of(reader.read(folder.resolve("register.yaml"), RegisterRules.class));
        RegisterHistory history = register.result()
                .orElseThrow()
                .history(reader.readList(folder.resolve("register-events.json"), RegisterEvent.class));
        history.findings().forEach(finding -> show.accept(finding.line(Locale.ITALIAN)));
        Explained<RegisterState> state = history.explain(LocalDate.of(2009, 7, 15));
        state.value()
                .enrolled()
                .forEach(it -> show.accept(it.body() + " " + it.because().text(Locale.ITALIAN)));
        state.why().text(Locale.ITALIAN).lines().forEach(show);
        // README: to here
    }

    @Test
    void theSnippetIsTheOneOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher snippet =
                Pattern.compile("(?s)## Registers\n.*?```java\n(.*?)```").matcher(readme);
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Files.readString(Path.of("src/test/java/it/sportello/eligibility/register/ReadmeTest.java")));
        assertThat(snippet.find() && test.find()).isTrue();
        assertThat(snippet.group(1).replaceAll("\\s+", ""))
                .isEqualTo(test.group(1).replaceAll("\\s+", ""));
    }
}
