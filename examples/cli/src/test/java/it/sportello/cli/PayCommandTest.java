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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PayCommandTest {

    private static final String FOLDER = "examples/notices/gonnostramatza-2010/";
    private static final String TERMS = FOLDER + "pay.yaml";
    private static final String SERVICE = FOLDER + "service.json";

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {
        Run {
            assertThat(out + err).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    private static Run run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                arguments);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static String service() throws IOException {
        return Files.readString(Path.of(SERVICE));
    }

    @Test
    void theExampleIsPaid() {
        Run run = run("", "pay", TERMS, SERVICE);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("totale dei pagamenti: 4.335,00 €")
                .contains("ore svolte 48,5, assegnate 50: se ne pagano 48,5 a 10,00 € l'ora, 485,00 €")
                .contains("servizio cessato: recesso, 19/08/2010")
                .contains("15.665,00 €")
                .containsPattern("101 +2010-06 +6 +2 +4 +0 +1\\.945,00 €")
                .doesNotContain("lettura scelta");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains(SERVICE + ":15:3: attenzione ELIG-0931: ")
                .contains(
                        "attenzione ELIG-0940: protocollo 104: 20,00 € pagati in più per 07/2010, da regolare in 11/2010");
    }

    @Test
    void theReasonsAreShownWhenAskedForInEitherLanguage() {
        Run run = run("", "pay", "--explain", "--lang", "en", TERMS, SERVICE);
        assertThat(run.out())
                .contains("total of payments: €4,335.00")
                .contains("  - chosen reading (cantiere): ")
                .contains("  - protocol 101: €1,945.00 paid; months granted 6, suspended 2, served 4, left 0")
                .contains("    - protocol 101, 2010-09: €485.00 (done 48.5, assigned 50, counted 48.5)")
                .contains("adjustment");
    }

    @Test
    void theJsonHoldsEverythingWithTheDigests() {
        Run run = run("", "pay", "--json", "--explain", TERMS, SERVICE);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.err()).isEmpty();
        assertThat(json.path("terms").path("sha256").asString()).hasSize(64);
        assertThat(json.path("events").path("sha256").asString()).hasSize(64);
        assertThat(json.path("paid").asString()).isEqualTo("4335.00");
        assertThat(json.path("payments")).hasSize(11);
        assertThat(json.path("payments")
                        .get(0)
                        .path("references")
                        .get(0)
                        .path("citation")
                        .asString())
                .startsWith("Concessione del sussidio");
        JsonNode first = json.path("people").get(0);
        assertThat(first.path("granted").asInt()).isEqualTo(6);
        assertThat(first.path("suspended").asInt()).isEqualTo(2);
        assertThat(first.path("served").asInt()).isEqualTo(4);
        assertThat(first.path("residual").asInt()).isZero();
        assertThat(first.path("start").asString()).isEqualTo("2010-06");
        assertThat(first.path("months").get(1).path("done").asString()).isEqualTo("48.5");
        assertThat(first.path("suspendedMonths").get(0).asString()).isEqualTo("2010-07");
        assertThat(first.path("unpaid").isMissingNode()).isTrue();
        assertThat(json.path("balances").get(0).path("residual").asString()).isEqualTo("20000.00");
        assertThat(json.path("findings")).hasSize(2);
        assertThat(json.path("reasons").path("text").asString()).startsWith("totale dei pagamenti");
    }

    @Test
    void theTableIsWritten() throws IOException {
        Path csv = folder.resolve("pay.csv");
        Run run = run("", "pay", TERMS, SERVICE, "--csv", csv.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(Files.readString(csv).split("\r\n"))
                .hasSize(12)
                .startsWith("due,protocol,month,kind,assigned,done,counted,cap,amount,because,references");
        assertThat(Files.readString(csv)).contains("2010-11,104,2010-07,adjustment,55,53,53,550.00,-20.00,");
        Run nowhere =
                run("", "pay", TERMS, SERVICE, "--csv", csv.resolve("pay.csv").toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("non si può scrivere in");
    }

    @Test
    void aBudgetThatIsNotEnoughIsAskedAbout() throws IOException {
        String without = service().replaceFirst("\\{\"event\": \"funds\"[^}]*},", "");
        assertThat(run(without, "pay", TERMS, "-", "--budget", "4335.00").out())
                .contains("totale dei pagamenti: 4.335,00 €");
        Run short_ = run(without, "pay", TERMS, "-", "--budget", "4334.99");
        assertThat(short_.status()).isEqualTo(1);
        assertThat(short_.out()).isEmpty();
        assertThat(short_.err()).contains("errore ELIG-0910: in 12/2010 sono dovuti 460,00 € e restano 459,99 €");
        Run twice = run("", "pay", "--json", TERMS, SERVICE, "--budget", "1.00");
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.out()).contains("ELIG-0912");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00", "mille", "1000000000.01", "1,00", "1.001", ""})
    void aBudgetIsAnAmount(String budget) {
        Run run = run("", "pay", TERMS, SERVICE, "--budget", budget);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("«" + budget + "» non è un importo");
    }

    @Test
    void aRecordThatCannotBeReadIsToldAndTheOthersArePaid() throws IOException {
        String broken = service().replace("\"month\": \"2010-11\", \"hours\": \"46\"", "\"hours\": \"-46\"");
        Run run = run(broken, "pay", TERMS, "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("totale dei pagamenti: 3.875,00 €");
        assertThat(run.err()).contains("-:10:68: errore ").contains("KERN-0007").contains("attenzione ELIG-0914: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}          | KERN-0006
            [           | KERN-00
            null        | KERN-00
            """)
    void whatIsNoListOfEventsIsRefused(String events, String code) {
        Run run = run(events, "pay", TERMS, "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(code);
    }

    @Test
    void termsThatCannotBeReadAreRefused() throws IOException {
        Path terms = folder.resolve("pay.yaml");
        Files.writeString(terms, Files.readString(Path.of(TERMS)).replace("amount: 10.00", "amount: dieci"));
        Run run = run("", "pay", terms.toString(), SERVICE);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("errore KERN-0006: ").contains("(/benefit/pay/amount)");
        assertThat(run("", "check", terms.toString()).status()).isEqualTo(2);
    }

    @Test
    void theTermsOfTheExampleAreChecked() {
        Run run = run("", "check", TERMS);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(TERMS + ": 0 errori, 7 avvisi, 0 note");
    }
}
