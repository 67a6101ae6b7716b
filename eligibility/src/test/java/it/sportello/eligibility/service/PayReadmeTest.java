package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PayReadmeTest {

    @Test
    void theSnippetRuns() {
        List<String> lines = new ArrayList<>();
        snippet(Diary.FOLDER, lines::add);
        assertThat(lines).contains("2010-07 101 500.00", "2010-11 104 -20.00");
    }

    private static void snippet(Path folder, Consumer<String> show) {
        // README: from here
        DocumentReader reader = new DocumentReader();
        PaymentCalculator calculator = PaymentCalculator.of(
                        reader.read(folder.resolve("pay.yaml"), TermsOfNotice.class))
                .result()
                .orElseThrow();
        Batch<ServiceEvent> events = reader.readList(folder.resolve("service.json"), ServiceEvent.class);
        Outcome<PaymentSchedule> outcome = calculator.schedule(events, Optional.empty());
        outcome.findings().forEach(finding -> show.accept(finding.line(Locale.ITALIAN)));
        outcome.result()
                .ifPresent(schedule -> schedule.payments()
                        .forEach(it -> show.accept(it.due() + " " + it.protocol() + " " + it.amount())));
        // README: to here
    }

    @Test
    void theSnippetIsTheOneOfTheReadme() {
        String readme = Diary.read(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Service and payments"));
        Matcher written = Pattern.compile("(?s)```java\n(.*?)```").matcher(section);
        Matcher test = Pattern.compile("(?s)// README: from here\n(.*?)\\s*// README: to here")
                .matcher(Diary.read(Path.of("src/test/java/it/sportello/eligibility/service/PayReadmeTest.java")));
        assertThat(written.find() && test.find()).isTrue();
        assertThat(written.group(1).replaceAll("\\s+", ""))
                .isEqualTo(test.group(1).replaceAll("\\s+", ""));
    }
}
