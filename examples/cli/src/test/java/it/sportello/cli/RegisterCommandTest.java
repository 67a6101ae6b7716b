package it.sportello.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterCommandTest {

    private static final String LIST = "examples/notices/capannori-2018/register.yaml";
    private static final String LIST_EVENTS = "examples/notices/capannori-2018/register-events.json";
    private static final String ALBO = "examples/notices/ragusa-2008/register.yaml";
    private static final String ALBO_EVENTS = "examples/notices/ragusa-2008/register-events.json";

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
    void theListOfCapannoriOnADay() {
        Run run = run("register", LIST, LIST_EVENTS, "--on", "2018-07-30");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Comune di Capannori: registro alla fine del 30/07/2018\n\nIscritti\n")
                .contains("99000010001")
                .contains("iscritto dal 10/07/2018 (evento E08, determinazione di esempio n. 1 del 2018)")
                .contains("domanda E04 respinta il 10/07/2018")
                .contains("prestatore 1: in corso dal 16/07/2018")
                .contains("prossima sessione il 29/12/2018: mesi 6 dal 29/06/2018")
                .contains("Regole usate: capannori-2018-elenco, SHA-256 ");
        assertThat(run.err())
                .contains("ELIG-0307")
                .contains("ELIG-0344")
                .contains("ELIG-0357")
                .doesNotContain("Exception")
                .doesNotContain("KERN-0023");
    }

    @Test
    void withoutADayItIsThatOfTheLastEvent() {
        assertThat(run("register", ALBO, ALBO_EVENTS).out())
                .startsWith("Comune di Ragusa: registro alla fine del 02/11/2009\n")
                .contains("parco urbano: revocato il 15/07/2009 con la cancellazione (gravi inadempienze contrattuali)")
                .contains("da decidere: revisione 2009 chiesta il 02/11/2009, e il termine era il 31/10/2009");
    }

    @Test
    void inJsonEverythingHasItsKeys() {
        Run run = run("register", ALBO, ALBO_EVENTS, "--json", "--lang", "en", "--on", "2009-07-15");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("register").get("id").asString()).isEqualTo("ragusa-2008-albo");
        assertThat(json.get("day").asString()).isEqualTo("2009-07-15");
        JsonNode enrolled = json.get("enrolled").get(0);
        assertThat(enrolled.get("body").asString()).isEqualTo("99000090003");
        assertThat(enrolled.get("section").asString()).isEqualTo("green");
        assertThat(enrolled.get("since").asString()).isEqualTo("2008-12-30");
        assertThat(enrolled.get("because").asString()).startsWith("enrolled from 2008-12-30 on (event R08");
        assertThat(enrolled.get("references").get(0).get("citation").asString()).startsWith("art. 7, c. 5");
        assertThat(json.get("assignments").get(0).get("fate").asString()).isEqualTo("revoked");
        assertThat(json.get("assignments")
                        .get(1)
                        .get("staff")
                        .get(0)
                        .get("answer")
                        .asString())
                .isEqualTo("no");
        assertThat(json.get("terms").get(0).get("kind").asString()).isEqualTo("renewal");
        assertThat(json.get("terms").get(0).get("day").asString()).isEqualTo("2009-10-31");
        assertThat(json.get("notEnrolled")).hasSize(3);
        assertThat(json.get("pending")).isEmpty();
        assertThat(json.get("readings")).isNotEmpty();
        assertThat(json.get("findings")).hasSize(2);
        assertThat(json.has("reasons")).isFalse();
    }

    @Test
    void openApplicationsInJsonHoldTheirAnswers() {
        JsonNode json = JsonMapper.shared()
                .readTree(run("register", LIST, LIST_EVENTS, "--json", "--on", "2018-07-03", "--explain")
                        .out());
        JsonNode third = json.get("pending").get(2);
        assertThat(third.get("event").asString()).isEqualTo("E03");
        assertThat(third.get("arrival").get("channel").asString()).isEqualTo("protocol-desk");
        assertThat(third.get("outlook").asString()).isEqualTo("to-be-completed");
        assertThat(third.get("answers").get(1).get("answer").asString()).isEqualTo("cannot-tell");
        assertThat(json.get("reasons").get("because")).isNotEmpty();
    }

    @Test
    void explainedItPrintsTheReasonsAndTheReadings() {
        Run run = run("register", ALBO, ALBO_EVENTS, "--on", "2008-06-30", "--explain");
        assertThat(run.out())
                .contains("evento R03: domanda di iscrizione, 2008-03-03T10:00")
                .contains(
                        "iscritto perché ripreso dall'elenco precedente (evento R02 del 15/01/2008), fino al 30/06/2008")
                .contains("Letture scelte, da confermare")
                .contains("- carried over: chi era iscritto per il 2007");
    }

    @Test
    void whereNothingIsFoundItEndsWithZero() throws IOException {
        Path events = Files.writeString(folder.resolve("events.json"), "[]");
        Run run = run("register", LIST, events.toString(), "--on", "2018-07-30");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Iscritti\n  –\n");
        assertThat(run("[]".getBytes(UTF_8), "register", LIST, "-", "--on", "2018-07-30")
                        .status())
                .isZero();
    }

    @Test
    void withoutEventsADayMustBeNamed() throws IOException {
        Path events = Files.writeString(folder.resolve("events.json"), "[]");
        Run run = run("register", LIST, events.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--on");
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "register: x\n");
        assertThat(run("register", broken.toString(), LIST_EVENTS).status()).isEqualTo(2);
        Path events = Files.writeString(folder.resolve("broken.json"), "{");
        Run run = run("register", LIST, events.toString(), "--json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(run.out()).get("findings")).isNotEmpty();
        assertThat(run("register", LIST, LIST_EVENTS, "--on", "2018-02-29").status())
                .isEqualTo(2);
    }

    @Test
    void anEventThatCannotBeReadIsToldAndTheRestGoesOn() throws IOException {
        Path events = Files.writeString(
                folder.resolve("events.json"),
                Files.readString(Path.of(ALBO_EVENTS)).replaceFirst("\"kind\": \"carried over\"", "\"kind\": \"x\""));
        Run run = run("register", ALBO, events.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("KERN-0021").contains("ELIG-0333");
        assertThat(run.out()).contains("99000090003");
    }
}
