package it.sportello.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ObligationsCommandTest {

    private static final String BOOK = "examples/notices/livorno-2025/obligations.yaml";
    private static final String FACTS = "examples/notices/livorno-2025/obligation-facts.json";

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {}

    private static Run run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                arguments);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Run run(String... arguments) {
        return run(new byte[0], arguments);
    }

    @Test
    void theDutiesOfLivornoOnTheDayOfTheClaim() {
        Run run = run("obligations", BOOK, FACTS, "--on", "2026-04-10");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("livorno-2025-obblighi: obblighi alla fine del 10/04/2026\n\nin ritardo: 2\n  - ")
                .contains("in ritardo dal 01/01/2026: dal 01/01/2026 manca una garanzia RCT")
                .contains("Conseguenza prevista: risoluzione di diritto della convenzione (art. 1456 c.c.)")
                .contains("adempiuto il 21/07/2025, oltre l'ultimo giorno utile che era il 18/07/2025")
                .contains("1 su 4 assunzioni; il 30 % corrisponde a 1 o a 2 persone secondo l'arrotondamento")
                .contains("da adempiere entro il 20/05/2026 compreso")
                .contains("da osservare fino al 22/12/2045 compreso")
                .contains("\nnon dovuto: 15\n\nRegole usate: livorno-2025-obblighi, SHA-256 ");
        assertThat(run.err()).contains("REND-3610").doesNotContain("KERN-0023").doesNotContain("Exception");
    }

    @Test
    void explainedItSaysWhyADutyIsNotAsked() {
        assertThat(run("obligations", BOOK, FACTS, "--on", "2026-04-10", "--explain")
                        .out())
                .contains("(ente faro): non dovuto: i dipendenti sono 62, l'obbligo arriva fino a 50");
    }

    @Test
    void whatRunsOutComesFirst() {
        Run run = run("obligations", BOOK, FACTS, "--on", "2025-12-22", "--until", "2026-03-31", "--lang", "en");
        assertThat(run.out())
                .startsWith("livorno-2025-obblighi: duties at the end of 2025-12-22\n\nrunning out by 2026-03-31: 3\n")
                .contains("conclusione delle attività di progetto");
        assertThat(run("obligations", BOOK, FACTS, "--on", "2026-04-10", "--until", "2026-05-19")
                        .out())
                .contains("in scadenza fino al 19/05/2026: 0\n");
        assertThat(run("obligations", BOOK, FACTS, "--on", "2026-04-10", "--until", "2026-05-20")
                        .out())
                .contains("in scadenza fino al 20/05/2026: 1\n");
    }

    @Test
    void inJsonEveryDutyHasItsKeys() {
        Run run = run("obligations", BOOK, FACTS, "--on", "2026-04-10", "--until", "2026-05-20", "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("obligations").get("id").asString()).isEqualTo("livorno-2025-obblighi");
        assertThat(json.get("facts").asString()).isEqualTo("livorno-2025-fatti");
        assertThat(json.get("day").asString()).isEqualTo("2026-04-10");
        JsonNode cover = duty(json.get("duties"), "cover RCT", "ponte");
        assertThat(cover.get("state").asString()).isEqualTo("late");
        assertThat(cover.get("who").asString()).isEqualTo("each-partner");
        assertThat(cover.get("when").asString()).isEqualTo("2026-01-01");
        assertThat(cover.get("lastDay").asString()).isEqualTo("2025-12-31");
        assertThat(cover.get("effects").get(0).asString()).isEqualTo("termination");
        assertThat(cover.get("references").get(0).get("citation").asString()).startsWith("art. 15, c. 3");
        JsonNode certificate = duty(json.get("duties"), "disability certificate", "faro");
        assertThat(certificate.get("state").asString()).isEqualTo("cannot-tell");
        assertThat(certificate.get("moved").asString()).isEqualTo("2026-03-16");
        assertThat(duty(json.get("duties"), "durc", "faro").get("occasion").asString())
                .isEqualTo("anticipo");
        assertThat(json.get("reminders")).hasSize(1);
        assertThat(json.get("findings").valueStream().map(it -> it.get("code").asString()))
                .contains("REND-3610", "KERN-0023");
    }

    private static JsonNode duty(JsonNode duties, String duty, String partner) {
        List<JsonNode> found = StreamSupport.stream(duties.spliterator(), false)
                .filter(it -> it.get("duty").asString().equals(duty)
                        && it.has("partner")
                        && it.get("partner").asString().equals(partner))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whereNothingIsMissedItEndsWithZero() {
        Run run = run("obligations", BOOK, FACTS, "--on", "2025-07-17");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\nin ritardo: 0\n\nadempiuto in ritardo: 0\n");
    }

    @Test
    void factsAreReadFromStandardInputToo() throws IOException {
        assertThat(run(Files.readAllBytes(Path.of(FACTS)), "obligations", BOOK, "-", "--on", "2026-04-10")
                        .out())
                .isEqualTo(run("obligations", BOOK, FACTS, "--on", "2026-04-10").out());
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "obligations: x\n");
        assertThat(run("obligations", broken.toString(), FACTS, "--on", "2026-04-10")
                        .status())
                .isEqualTo(2);
        Path facts = Files.writeString(folder.resolve("broken.json"), "{");
        Run run = run("obligations", BOOK, facts.toString(), "--on", "2026-04-10", "--json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(run.out()).get("findings")).isNotEmpty();
        assertThat(run("obligations", BOOK, FACTS).status()).isEqualTo(2);
        assertThat(run("obligations", BOOK, FACTS, "--on", "2026-02-29").status())
                .isEqualTo(2);
        assertThat(run("obligations", BOOK, FACTS, "--on", "2026-04-10", "--until", "2026-04-09")
                        .err())
                .contains("--until viene prima di --on");
    }

    @Test
    void factsThatDoNotFitTheBookAreRefusedAtTheirLine() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("facts.json"),
                Files.readString(Path.of(FACTS)).replace("\"service start\"", "\"start of service\""));
        Run run = run("obligations", BOOK, facts.toString(), "--on", "2026-04-10");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("facts.json:5:").contains("start of service");
    }
}
