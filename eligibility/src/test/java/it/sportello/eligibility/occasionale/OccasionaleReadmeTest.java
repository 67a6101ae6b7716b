package it.sportello.eligibility.occasionale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OccasionaleReadmeTest {

    private static final String CASE = """
            user: {id: ETS Girasole, sector: ordinary, permanent employees: 6}
            planned: {user: ETS Girasole, worker: P1, day: 2018-06-15, hours: 4, pay: 36.00}
            """;

    @Test
    void theSnippetRuns() {
        List<String> lines = new ArrayList<>();
        snippet(CASE.getBytes(StandardCharsets.UTF_8), lines::add);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Oltre i limiti").contains("6 su 5, limite superato di 1");
        assertThat(lines.get(3)).startsWith("rimborso 49,00 €: sostenuti 49,63 €, concordati 49,00 €; 0,63 €");
    }

    private static void snippet(byte[] yaml, Consumer<String> show) {
        // README: from here
        OccasionalWork work = new OccasionalWork();
        new DocumentReader()
                .read("case.yaml", yaml, DocumentFormat.YAML, OccasionalCase.class)
                .value()
                .map(work::check)
                .flatMap(Outcome::result)
                .ifPresent(report -> show.accept(report.text(Locale.ITALIAN)));
        LocalDate day = LocalDate.of(2018, 6, 15);
        Outcome<Cost> cost = work.cost(Euro.parse("36.00"), day, CostReading.PROPOSED);
        cost.findings().forEach(finding -> show.accept(finding.line(Locale.ITALIAN)));
        Optional<Euro> sustained = cost.result().map(Cost::total);
        work.refund(sustained, Optional.of(Euro.of(49)), List.of())
                .result()
                .ifPresent(refund -> show.accept(refund.text(Locale.ITALIAN)));
        // README: to here
    }

    @Test
    void theSnippetIsOneOfTheReadme() throws IOException {
        String here = "src/test/java/it/sportello/eligibility/occasionale/OccasionaleReadmeTest.java";
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Files.readString(Path.of(here)));
        assertThat(test.find()).isTrue();
        assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", ""))
                .contains(test.group(1).replaceAll("\\s+", ""));
    }
}
