package it.sportello.eligibility.publication;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decisions;
import it.sportello.legal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final LetterOffice OFFICE = new LetterOffice(
            "Comune di Gonnostramatza",
            "Ufficio Servizi Sociali",
            "Servizio civico comunale",
            "protocollo@pec.comune.example",
            Optional.empty(),
            true,
            Optional.of(15),
            List.of(new LetterOffice.Appeal("TAR di Esempio", 60)),
            Optional.empty());

    @Test
    void theSnippetRuns() {
        List<String> shown = new ArrayList<>();
        snippet(Cases.DECISIONS, Cases.APPLICATIONS, PublicListTest.PROCEDURE, OFFICE, shown::add);
        assertThat(shown).hasSize(2 + Cases.APPLICATIONS.size());
        assertThat(shown.get(0)).startsWith("Posizione;Protocollo;Esito;Articolo");
        assertThat(shown.get(1)).contains("Codice fiscale");
        assertThat(shown.get(2)).contains("domanda prot. n. 100");
    }

    private static void snippet(
            Decisions decisions,
            List<Application> applications,
            Procedure procedure,
            LetterOffice office,
            Consumer<String> show) {
        // README: from here
        Publication publication = Publication.of(procedure, Stage.PROVISIONAL, decisions)
                .fold(Outcome.Computed::value, refused -> {
                    throw new IllegalStateException("settle the findings first");
                });
        show.accept(publication.publicList().csv(Locale.ITALIAN));
        show.accept(publication.officeList(applications).csv(Locale.ITALIAN));
        LetterWriter.of(office)
                .result()
                .ifPresent(writer -> writer.letters(decisions.decisions(), Stage.PROVISIONAL, Locale.ITALIAN)
                        .letters()
                        .forEach(letter -> show.accept(letter.text())));
        // README: to here
    }

    @Test
    void theSnippetIsTheOneOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher shown = Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(readme.substring(readme.indexOf("## Lists and letters")));
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Files.readString(
                        Path.of("src/test/java/it/sportello/eligibility/publication/ReadmeTest.java")));
        assertThat(shown.find() && test.find()).isTrue();
        assertThat(shown.group(1).replaceAll("\\s+", ""))
                .isEqualTo(test.group(1).replaceAll("\\s+", ""));
    }
}
