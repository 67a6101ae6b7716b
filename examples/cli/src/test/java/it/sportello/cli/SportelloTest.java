package it.sportello.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SportelloTest {

    private static final String NOTICES = "examples/notices/";
    private static final String NOTICE = NOTICES + "gonnostramatza-2010/notice.yaml";
    private static final String APPLICATIONS = NOTICES + "gonnostramatza-2010/applications.json";
    private static final String RUBRIC = NOTICES + "livorno-2025/rubric.yaml";
    private static final String BALLOTS = NOTICES + "livorno-2025/ballots.json";

    @TempDir
    private Path folder;

    /** What a run of the command left behind. */
    private record Run(int status, String out, String err) {
        Run {
            assertThat(out + err)
                    .as("no stack trace, ever")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
    }

    private static Run run(byte[] in, String... arguments) {
        return run(new ByteArrayInputStream(in), arguments);
    }

    private static Run run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Run run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    // --- check ------------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown key      | votes: mean         | voti: 3@votes: mean    | KERN-0003 | 25 | 1  | /voti
            duplicate key    | votes: mean         | ties: not stated@votes: mean | KERN-0004 | 31 | 1  | /ties
            wrong type       | declared total: 100 | declared total: cento  | KERN-0006 | 8  | 17 | /declared total
            negative amount  | points: 25          | points: -25            | KERN-0008 | 40 | 13 | /criteria/1/points
            missing value    | declared total: 100 | declared total:        | KERN-0005 | 8  | 1  | /declared total
            tab              | judgement:          | #tab#judgement:        | KERN-0014 | 10 | 1  |
            huge exponent    | declared total: 100 | declared total: 1e999999999 | KERN-0016 | 8 | 17 | /declared total
            """)
    void aBadRubricIsOneFindingWithItsPlaceAndExitsWithTwo(
            String name, String sound, String broken, String code, int line, int column, String pointer)
            throws IOException {
        String text = read(RUBRIC).replace(sound, broken.replace('@', '\n').replace("#tab#", "\t"));
        Path file = file("rubric.yaml", text);
        Run run = run("check", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith(file + ":" + line + ":" + column + ": errore " + code + ": ")
                .contains(pointer == null ? code : "(" + pointer + ")");
    }

    @ParameterizedTest
    @CsvSource({"amount: 10.00, amount: -10.00, KERN-0008", "at most: 4500.00, at most: -4500.00, KERN-0007"})
    void aNegativeAmountInANoticeIsAFinding(String sound, String broken, String code) throws IOException {
        Run run = run(
                "check",
                file("notice.yaml", read(NOTICE).replace(sound, broken)).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("errore " + code + ": il valore -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# niente\n"})
    void anEmptyFileIsOneFinding(String text) throws IOException {
        Run run = run("check", file("empty.yaml", text).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(":1:1: errore KERN-0001: il documento è vuoto");
    }

    /** Notices that are data only: each is checked, and its applications are decided in both forms. */
    @ParameterizedTest
    @ValueSource(strings = {"livorno-2025", "lustra-2022", "messina-2021", "scurcola-2026", "capoterra-nidi"})
    void aNoticeNeedsNoCode(String name) {
        String notice = NOTICES + name + "/notice.yaml";
        Run checked = run("check", notice);
        assertThat(checked.status()).isZero();
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("KERN-0023");
        Run ranked = run("rank", notice, NOTICES + name + "/applications.json");
        assertThat(ranked.status()).isZero();
        assertThat(ranked.out()).contains("ammessa").contains("non ammessa");
        Run json = run("rank", "--json", notice, NOTICES + name + "/applications.json");
        assertThat(JsonMapper.shared().readTree(json.out())).isNotEmpty();
    }

    @Test
    void theTwoNoticesShowTheContradictionsOfTheirSources() {
        Run run = run("check", NOTICE, RUBRIC);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("fino al compimento dei 65 anni")
                .contains("non inferiore ad anni 18 e non superiore ad anni 65")
                .contains("invalidità civile uguale o superiore al 66%")
                .contains("anche nel caso di un'unica proposta progettuale condivisa")
                .contains("l'avviso non dice come si ordinano le proposte a pari punteggio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu: pranzo\n", "menu: {notice: x}\n", "notice: x\nrubric: y\n", "[notice, rubric]"})
    void aDocumentThatDoesNotSayWhatItIsIsToldSo(String text) throws IOException {
        String file = file("other.yaml", text).toString();
        Run run = run("check", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("errore KERN-0024: ")
                .contains("funding, notice, obligations, register, rubric, terms");
        Run json = run("check", "--json", file);
        assertThat(json.status()).isEqualTo(2);
        assertThat(json.err()).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .get(0)
                        .get("findings")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("KERN-0024");
    }

    @Test
    void theKindOfADocumentIsSaidAtItsTopAlone() throws IOException {
        String nested =
                file("nested.yaml", "extra:\n  rubric: x\n" + read(NOTICE)).toString();
        assertThat(run("check", nested).err().lines())
                .singleElement()
                .asString()
                .contains("KERN-0003")
                .contains("(/extra)");
        String line = file("line.json", "{\"title\": \"x\", \"notice\": \"y\"}").toString();
        assertThat(run("check", line).err()).contains("KERN-0005").contains("(/applications)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice: &a [*a]\n",
                "a: &a [x,x]\nb: &b [*a,*a]\nrubric: [*b,*b]\n",
                "rubric: !!java.net.URL [http://localhost]\n",
                "rubric: \u0000\n",
                "rubric: {a: {b: \n",
                "--- \nrubric: x\n---\nrubric: y\n",
                "[1, 2",
                "rubric",
                "? [a]\n: rubric: x\n",
            })
    void hostileDocumentsAreFindings(String text) throws IOException {
        Run run = run("check", file("hostile.yaml", text).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void nestingWithoutEndIsAFinding() throws IOException {
        for (String opening : List.of("[", "{\"a\":", "{a: ")) {
            Run run = run(
                    "check",
                    file("deep.yaml", "rubric: " + opening.repeat(50_000)).toString());
            assertThat(run.status()).isEqualTo(2);
            Run json = run(
                    "check",
                    file("deep.json", "{\"rubric\": " + "[".repeat(50_000)).toString());
            assertThat(json.status()).isEqualTo(2);
        }
    }

    @Test
    void theWrongEncodingIsAFinding() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "rubric: qualità\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(run("check", file.toString()).err()).contains("KERN-0015");
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        Run run = run("check", folder.resolve("none.yaml").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("KERN-0019");
        assertThat(run("check", folder.toString()).status()).isEqualTo(2);
        assertThat(run("check", "a\u0000b").status()).isEqualTo(2);
    }

    // --- score ------------------------------------------------------------------------------------------------------

    @Test
    void scoringPrintsTheExactTotalBesideThePrintedOne() {
        Run run = run("score", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json");
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll(" +", " "))
                .contains(" 1 P1 88,81 13855/156 71,33\n")
                .contains(" 2 P2 85,38 1110/13 67,33\n")
                .contains(" 3 P3 74,92 4945/66 61,33\n");
    }

    @Test
    void scoringInJsonHoldsNothingElse() {
        Run run = run("score", "--json", "--explain", RUBRIC, BALLOTS);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        JsonNode first = json.get("ranking").get(0);
        assertThat(first.get("total").asString()).isEqualTo("88.814103");
        assertThat(first.get("totalExact").asString()).isEqualTo("13855/156");
        assertThat(json.get("findings").get(0).get("code").asString()).isEqualTo("COPR-0022");
        assertThat(json.get("reasons").get("because")).hasSize(4);
        assertThat(json.get("rubric").get("sha256").asString()).hasSize(64);
    }

    @Test
    void aSingleProposalIsScoredWithAWarning() {
        Run run = run("score", RUBRIC, NOTICES + "livorno-2025/ballots-single.json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("100,00").contains("61,33");
        assertThat(run.err()).contains("COPR-0020");
    }

    @Test
    void ballotsWithAMissingVoteAreNotScored() throws IOException {
        Path file = file("ballots.json", read(BALLOTS).replaceFirst("\"Commissario 1\": \"0.8\", ", ""));
        Run run = run("score", RUBRIC, file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("COPR-0014").contains("ballots.json:12:").contains("Un assente non vale zero");
        assertThat(run("score", "--json", RUBRIC, file.toString()).out()).contains("\"COPR-0014\"");
    }

    @Test
    void ballotsComeFromStandardInputToo() throws IOException {
        Run run = run(read(BALLOTS).getBytes(UTF_8), "score", RUBRIC, "-", "--lang", "en", "--explain");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("ranking of the proposals").contains("highest mean among the proposals");
        assertThat(run.err()).contains("warning COPR-0022");
    }

    @Test
    void aTerminalIsNotAtTheMercyOfAProposalsName() throws IOException {
        Path file = file("ballots.json", read(BALLOTS).replace("\"P1\"", "\"P1\\u001b[2J\\u202e<b>\""));
        Run run = run("score", RUBRIC, file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void standardInputThatBreaksOffIsNotAnEmptyDocument() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        Run run = run(broken, "check", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("il file «-» non si può leggere");
    }

    @Test
    void minutesAreWrittenInEveryFormAndVerify() throws IOException {
        Path json = folder.resolve("v.json");
        Path html = folder.resolve("v.html");
        Path markdown = folder.resolve("v.md");
        Run run = run(
                "score",
                RUBRIC,
                BALLOTS,
                "--minutes",
                json.toString(),
                "--minutes",
                html.toString(),
                "--minutes",
                markdown.toString());
        assertThat(run.status()).isZero();
        assertThat(Files.readString(html)).contains("<svg");
        assertThat(Files.readString(markdown)).startsWith("# Verbale di valutazione");
        Run verified = run("score", "--verify", json.toString());
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("torna in ogni valore");
        assertThat(run("score", "--json", "--verify", json.toString()).out()).contains("\"verified\"");
        Files.writeString(json, Files.readString(json).replaceFirst("13855/156", "13855/157"));
        Run forged = run("score", "--verify", json.toString());
        assertThat(forged.status()).isEqualTo(1);
        assertThat(forged.err())
                .contains("/ranking/0/total")
                .contains("13855/157")
                .contains("13855/156");
        assertThat(run("score", "--verify", folder.resolve("none.json").toString())
                        .status())
                .isEqualTo(2);
        assertThat(run(
                                "score",
                                RUBRIC,
                                BALLOTS,
                                "--minutes",
                                Path.of(RUBRIC).resolve("v.json").toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void publicMinutesHoldNoNameOfACommissioner() throws IOException {
        Path open = folder.resolve("v.json");
        assertThat(run("score", RUBRIC, BALLOTS, "--public", "--numbered", "--minutes", open.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(open)).doesNotContain("Commissario 1").contains("\"public\"");
        assertThat(run("score", "--verify", open.toString()).status()).isEqualTo(1);
    }

    @Test
    void theRobustnessOfTheFirstPlaceIsToldOnDemand() {
        Run run = run("score", "--robustness", "--numbered", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Tenuta del risultato. Sono segnali da guardare")
                .contains("- senza la proposta «P3»: al primo posto P1\n")
                .contains("- senza i voti di «Commissario 2»: al primo posto P1\n")
                .contains("- arrotondando al centesimo in ogni fase: al primo posto P1\n")
                .contains("- con il metodo Electre sugli stessi coefficienti, pesati con i punti: al primo posto P1\n");
        assertThat(run("score", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json")
                        .out())
                .doesNotContain("Tenuta del risultato");
    }

    @Test
    void inJsonRobustnessIsAKeyOfTheResult() {
        Run run = run("score", "--json", "--robustness", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json");
        JsonNode robustness = JsonMapper.shared().readTree(run.out()).get("robustness");
        assertThat(robustness.get("first").get(0).asString()).isEqualTo("P1");
        assertThat(robustness.get("withoutAProposal")).hasSize(3);
        assertThat(robustness.get("withoutAProposal").get(0).get("kind").asString())
                .isEqualTo("without proposal");
        assertThat(robustness.get("withoutACommissioner")).hasSize(3);
        assertThat(robustness.get("smallestChange").get("size").asString()).matches("0\\.[0-9]+");
        assertThat(robustness.get("weights").get(0).get("criterion").asString()).isNotBlank();
        assertThat(robustness.get("readings").get(4).get("of").asString()).isEqualTo("all");
        assertThat(robustness.get("limits")).isEmpty();
        JsonNode lustra = JsonMapper.shared()
                .readTree(run(
                                "score",
                                "--json",
                                "--robustness",
                                NOTICES + "lustra-2022/rubric.yaml",
                                NOTICES + "lustra-2022/ballots.json")
                        .out());
        assertThat(lustra.get("robustness").get("smallestChange").has("grades")).isFalse();
    }

    @Test
    void robustnessIsThatOfAnAwardAndNotOfItsRecomputation() {
        Run run = run("score", "--robustness", "--without", "P3", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--robustness e --without non vanno insieme");
    }

    // --- rank -------------------------------------------------------------------------------------------------------

    @Test
    void whatFollowsFromTakingOneOutStandsBesideTheAward() {
        Run run = run("score", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json", "--without", "P3");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .containsSubsequence("aggiudicazione", "medie e massimi di allora", "ricalcolo tra i rimasti")
                .containsPattern("P1 +1: 88,81 +1: 88,81 +1: 94,58")
                .containsPattern("P3 +3: 74,92 +– +–");
        Run json = run("score", "--json", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json", "--without", "P3");
        assertThat(json.out()).containsSubsequence("\"award\"", "\"frozen\"", "\"free\"");
        Run unknown = run("score", RUBRIC, NOTICES + "livorno-2025/ballots-c03.json", "--without", "P9");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("COPR-0044");
    }

    @Test
    void eachLotHasItsRankingAndMinutesAreOfOne() throws IOException {
        Path rubric = file("lots.yaml", """
                rubric: lots
                title: Due ambiti
                body: Comune di Esempio
                act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
                declared total: 10
                judgement: {source: art. 1, levels: [{label: sì, coefficient: 1}, {label: no, coefficient: 0}]}
                commission: {source: art. 2, members: 1, absent member: refuse}
                votes: mean
                normalisation: none
                best mean zero: no points
                rounding: []
                ties: []
                lots: [{id: nord, label: Ambito nord, source: art. 8}, {id: sud, label: Ambito sud, source: art. 8}]
                criteria: [{id: idea, label: Idea, points: 10, judged: true, source: art. 3}]
                """);
        Path ballots = file("lots.json", """
                {"rubric": "lots", "commissioners": ["k1"], "proposals": [
                 {"id": "A", "lots": ["nord"], "grades": {"idea": {"k1": 1}}},
                 {"id": "B", "lots": ["sud", "nord"], "grades": {"idea": {"k1": 0}}}]}
                """);
        Run both = run("score", rubric.toString(), ballots.toString());
        assertThat(both.status()).isZero();
        assertThat(both.out())
                .containsSubsequence("Comune di Esempio, Ambito nord", "A", "B", "Comune di Esempio, Ambito sud", "B");
        assertThat(run("score", "--json", rubric.toString(), ballots.toString()).out())
                .containsSubsequence("\"lots\"", "\"lot\" : \"nord\"", "\"lot\" : \"sud\"");
        assertThat(run("score", "--lot", "sud", rubric.toString(), ballots.toString())
                        .out())
                .contains("Ambito sud")
                .doesNotContain("Ambito nord");
        assertThat(run("score", "--lot", "est", rubric.toString(), ballots.toString()))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("«est»"));
        Path minutes = folder.resolve("sud.json");
        assertThat(run("score", rubric.toString(), ballots.toString(), "--minutes", minutes.toString())
                        .err())
                .contains("--lot");
        assertThat(run("score", "--lot", "sud", rubric.toString(), ballots.toString(), "--minutes", minutes.toString())
                        .status())
                .isZero();
        assertThat(run("score", "--verify", minutes.toString()).status()).isZero();
    }

    @Test
    void rankingDecidesEveryApplicationWithItsReasons() {
        Run run = run("rank", NOTICE, APPLICATIONS, "--explain");
        assertThat(run.out())
                .contains("ISEE ridefinito 4.154,59 €")
                .contains("ISEE ridefinito 4.949,18 €")
                .contains("Supera di 449,18 € il limite di 4.500,00 €")
                .contains("redditi esenti non superiori a 5.315,01 €")
                .contains("ammessa con riserva");
    }

    @Test
    void rankingInJsonHoldsTheReasonsIfTheyAreAskedFor() {
        JsonNode plain = JsonMapper.shared()
                .readTree(run("rank", "--json", NOTICE, APPLICATIONS).out());
        JsonNode explained = JsonMapper.shared()
                .readTree(
                        run("rank", "--json", "--explain", NOTICE, APPLICATIONS).out());
        assertThat(plain.has("reasons")).isFalse();
        assertThat(explained.get("decisions")).isEqualTo(plain.get("decisions"));
        assertThat(explained.get("reasons").get("because"))
                .hasSize(plain.get("decisions").size());
    }

    @Test
    void rankingInJsonHoldsTheAmountsAsText() {
        JsonNode json = JsonMapper.shared()
                .readTree(run("rank", "--json", NOTICE, APPLICATIONS).out());
        JsonNode admitted = json.get("decisions").get(1);
        assertThat(admitted.get("outcome").asString()).isEqualTo("admitted");
        assertThat(admitted.get("amount").asString()).isEqualTo("500.00");
        assertThat(admitted.get("monthlyHours").asInt()).isEqualTo(50);
        assertThat(admitted.get("motivazione").asString()).contains("4.154,59 €");
    }

    @Test
    void aBadApplicationDoesNotTakeTheOthersWithIt() throws IOException {
        String broken = read(APPLICATIONS).replaceFirst("\"members\": *\\d+", "\"members\": \"due\"");
        Run run = run("rank", NOTICE, file("applications.json", broken).toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("KERN-0006").contains("/0/members");
        assertThat(run.out()).contains("20 domande: ").contains("; non leggibili: 1\n");
        assertThat(run("rank", "--lang", "en", NOTICE, APPLICATIONS).out())
                .contains("21 applications: ")
                .contains("; unreadable: 0\n");
    }

    // --- isee -------------------------------------------------------------------------------------------------------

    private static final String HOUSEHOLDS = "examples/isee/households.json";

    @Test
    void indicatorsOfDsuInATable() {
        Run run = run("isee", HOUSEHOLDS, "--rate", "2010=0.0447");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("10.447,76 €", "9.200,00 €", "10.800,00 €", "9.803,92 €", "12.581,25 €")
                .contains("31/12/2025", "03/12/2025");
        assertThat(run.err()).contains("ISEE-0056");
    }

    @Test
    void withoutTheRateOfAYearThatNeedsOneTheOthersGoOn() {
        Run run = run("isee", HOUSEHOLDS);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("ISEE-0036");
        assertThat(run.out()).contains("10.447,76 €");
    }

    @Test
    void oneHouseholdInTwoYearsSideBySide() {
        Run run = run("isee", HOUSEHOLDS, "--rate", "2010=0.0447", "--compare", "2026-02-02:auu");
        assertThat(run.out()).contains("9.705,88 €", "-741,88 €");
        assertThat(run("isee", HOUSEHOLDS, "--compare", "ieri").status()).isEqualTo(2);
        assertThat(run("isee", HOUSEHOLDS, "--rate", "2010=x").status()).isEqualTo(2);
    }

    @Test
    void theIndicatorInJsonWithItsReasons() {
        JsonNode json = JsonMapper.shared()
                .readTree(run("isee", HOUSEHOLDS, "--json", "--explain", "--compare", "2026-02-02")
                        .out());
        JsonNode first = json.get(0);
        assertThat(first.get("isee").get("isee").asString()).isEqualTo("10447.76");
        assertThat(first.get("isee").get("kind").asString()).isEqualTo("ordinary");
        assertThat(first.get("isee").get("items").get("isr").asString()).isEqualTo("32200.00");
        assertThat(first.get("comparison").get(14).get("item").asString()).isEqualTo("isee");
        assertThat(first.get("reasons").get(0).get("text").asString()).contains("ISEE 10.447,76 €");
    }

    @Test
    void aFolderOfFilesOfInpsIsComputedAndChecked() {
        Run run = run("isee", "examples/isee", "--rate", "2010=0.0447");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("attestation.xml: coerente")
                .contains("attestation-one-addition-missing.xml: differenza");
        JsonNode json = JsonMapper.shared()
                .readTree(run("isee", "--json", "examples/isee/attestation.xml").out());
        assertThat(json.get(0).get("answer").asString()).isEqualTo("consistent");
    }

    @Test
    void aBadRecordIsToldWithItsIndexAndTheRestGoesOn() throws IOException {
        String good =
                "{\"id\": \"x\", \"presented\": \"2010-01-01\", \"household\": {\"members\": 1, \"minorChildren\": false,"
                        + " \"spouseAbsent\": false, \"bothParentsWork\": false, \"membersWithDisability\": 0}}";
        Path lines = file("cases.jsonl", good + "\n{oops\n{\"id\": \"y\"}\n" + good.replace("\"x\"", "\"z\"") + "\n");
        Run run = run("isee", lines.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("cases.jsonl:2:", "cases.jsonl:3:", "(/2/dsu)");
        assertThat(run.out()).contains("x ", "z ");
    }

    @Test
    void hostileXmlIsAFindingWithItsLine() throws IOException {
        Path xml = file("bad.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>");
        Run run = run("isee", xml.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.xml:1:").contains("ISEE-0061").doesNotContain("root:");
        assertThat(run("isee", "--json", xml.toString()).out()).contains("ISEE-0061");
    }

    private static final String INDICATOR =
            "<Indicatore xmlns=\"http://inps.it/ISEERiforma\" TipoIndicatore=\"Minorenne\""
                    + " ISE=\"20000.08\" ScalaEquivalenza=\"3.20\" ISEE=\"6250.03\" ISR=\"20000.08\" ISP=\"0.00\""
                    + " ProtocolloDSU=\"INPS-ISEE-2025-00000001A-00\" DataPresentazione=\"2025-02-20\">"
                    + "<RicercaCF CodiceFiscale=\"BBBMBC85D12Z971B\"/></Indicatore>";

    @Test
    void anIndicatorAloneIsShown() throws IOException {
        String file = file("indicatore.xml", INDICATOR).toString();
        assertThat(run("isee", file).out()).contains("indicatore.xml", "6.250,03 €", "3,20");
        JsonNode json = JsonMapper.shared().readTree(run("isee", "--json", file).out());
        assertThat(json.get(0).get("kind").asString()).isEqualTo("minors");
        assertThat(json.get(0).get("values").get("isee").asString()).isEqualTo("6250.03");
    }

    @Test
    void whatWasFoundWhileReadingIsInTheResultOnceAndCounts() throws IOException {
        String dsu = read("examples/isee/dsu.xml")
                .replace("<Operazione ", "<Nuovo/><Operazione ")
                .replace("DataNascita=\"1985-04-12\"", "DataNascita=\"1985-04-13\"");
        String attestation = read("examples/isee/attestation.xml").replace("<Ordinario>", "<Ordinario Nuovo=\"1\">");
        String[] files = {
            file("dsu.xml", dsu).toString(),
            file("attestation.xml", attestation).toString()
        };
        Run run = run("isee", "--json", files[0], files[1]);
        assertThat(run.status()).isEqualTo(1);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get(0).get("findings").findValuesAsString("code")).containsExactly("ISEE-0068", "ISEE-0015");
        assertThat(json.get(1).get("findings").findValuesAsString("code")).containsOnlyOnce("ISEE-0068");
        assertThat(run("isee", files[0]).err().lines().filter(line -> line.contains("ISEE-0015")))
                .hasSize(1);
    }

    @Test
    void theReasonsOfACheckAreInTheLanguageThatWasAskedFor() {
        assertThat(run("isee", "--json", "--lang", "en", "examples/isee/attestation.xml")
                        .out())
                .contains("depends on which property is the home")
                .doesNotContain("dipende");
    }

    @Test
    void standardInputShowsWhatItIs() throws IOException {
        byte[] dsu = read("examples/isee/dsu.xml").getBytes(UTF_8);
        String record = read(HOUSEHOLDS)
                .lines()
                .filter(line -> line.startsWith("  {"))
                .findFirst()
                .orElseThrow();
        String one = record.strip().replaceFirst(",$", "");
        for (byte[] in : List.of(
                dsu,
                new String(dsu, UTF_8).replace("UTF-8", "UTF-16").getBytes(java.nio.charset.StandardCharsets.UTF_16),
                java.util.Base64.getMimeEncoder().encode(dsu),
                ("[" + one + "]").getBytes(UTF_8),
                ("\n " + one + "\n" + one).getBytes(UTF_8),
                (one.replace("\"id\":", "\"id\":" + " ".repeat(40_000)) + "\n" + one).getBytes(UTF_8))) {
            Run run = run(in, "isee", "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("10.447,76 €");
        }
        assertThat(run("{\n\"id\": 1\n}".getBytes(UTF_8), "isee", "-").err())
                .contains("KERN-0006")
                .hasLineCount(1);
        assertThat(run("isee", "-").err()).contains("KERN-0001");
    }

    @Test
    void whatCannotBeReadInAFolderIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("isee", empty.toString()).status()).isEqualTo(2);
        assertThat(run("isee", empty.toString()).err()).contains("non contiene file .json");
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.writeString(mixed.resolve("a.xml"), INDICATOR);
        Files.writeString(mixed.resolve("empty.jsonl"), "");
        Files.createSymbolicLink(mixed.resolve("dead.json"), Path.of("nowhere.json"));
        Files.createSymbolicLink(mixed.resolve("loop.xml"), mixed.resolve("loop.xml"));
        Files.createDirectory(mixed.resolve("folder.json"));
        Run run = run("isee", "--json", mixed.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("dead.json: errore KERN-0019", "loop.xml: errore KERN-0019", "empty.jsonl:1:1");
        assertThat(JsonMapper.shared().readTree(run.out())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024=2", "2024=-0.1", "2024=x", "x=0.03", "2024"})
    void aRateIsAFractionOfOne(String rate) {
        assertThat(run("isee", HOUSEHOLDS, "--rate", rate).status()).isEqualTo(2);
    }

    @Test
    void thousandsOfCasesAreTablesOfAThousand() throws IOException {
        String record =
                "{\"id\": \"caso %d\", \"presented\": \"2010-01-01\", \"household\": {\"members\": 1, \"minorChildren\":"
                        + " false, \"spouseAbsent\": false, \"bothParentsWork\": false, \"membersWithDisability\": 0}}\n";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(record.formatted(i));
        }
        String file = file("many.jsonl", lines.toString()).toString();
        List<String> out = run("isee", file).out().lines().toList();
        assertThat(out.stream().filter(line -> line.contains("───"))).hasSize(3);
        assertThat(out.stream().filter(line -> line.startsWith("  caso "))).hasSize(2_503);
        assertThat(JsonMapper.shared().readTree(run("isee", "--json", file).out()))
                .hasSize(2_500);
    }

    private static final String CASES = """
            [
              {"id": "D11", "presented": "2010-04-20",
               "household": {"members": 2, "minorChildren": false, "spouseAbsent": false, "bothParentsWork": false,
                             "membersWithDisability": 1},
               "attestation": {"presented": "2010-04-20", "ise": "5000.00", "scale": "2.07"},
               "exemptIncomes": [{"kind": "pensione di invalidità civile", "amount": "3600.00"}]},
              {"id": "bad", "presented": "2010-02-30"},
              {"id": "later", "presented": "2026-01-10",
               "attestation": {"presented": "2026-01-10", "ise": "5000.00", "scale": "2.07"}, "exemptIncomes": []}
            ]
            """;

    @Test
    void scaleAndIseeRidefinitoOfAList() {
        Run run = run(CASES.getBytes(UTF_8), "isee", "-", "--explain");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("2,07")
                .contains("4.154,59 €")
                .contains("(ISE 5.000,00 € + redditi esenti 3.600,00 €)");
        assertThat(run.err()).contains("-:7:30: errore KERN-0006").contains("-:9:33: errore ISEE-0005");
    }

    @Test
    void theDayOfTheRulesCanBeChosen() {
        Run run = run(CASES.getBytes(UTF_8), "isee", "-", "--json", "--on", "2015-01-01");
        assertThat(run.out()).contains("ISEE-0004");
        assertThat(run.out()).contains("ISEE-0005").contains("KERN-0006");
        assertThat(JsonMapper.shared().readTree(run.out())).hasSize(3);
    }

    // --- demo -------------------------------------------------------------------------------------------------------

    @Test
    void theDemoWritesAPageAndAResultForEachNotice() throws IOException {
        Run run = run("demo", "--out", folder.resolve("demo").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Comune di Gonnostramatza")
                .contains("1110/13")
                .contains("pari merito")
                .contains("sal-1")
                .contains("158.625,00")
                .contains("obblighi alla fine del 22/12/2025");
        for (String name : List.of(
                "gonnostramatza-2010",
                "messina-2021",
                "livorno-2025",
                "livorno-2025-audit",
                "lustra-2022",
                "ragusa-2008")) {
            String page = Files.readString(folder.resolve("demo/" + name + ".html"));
            assertThat(page)
                    .startsWith("<!DOCTYPE html>")
                    .contains("lang=\"it\"")
                    .doesNotContain("<script");
            assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("demo/" + name + ".json"))))
                    .isNotEmpty();
        }
        for (String name : List.of("gonnostramatza-2010-pay", "capannori-2018", "livorno-2025-obligations")) {
            assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("demo/" + name + ".json"))))
                    .isNotEmpty();
        }
    }

    @Test
    void theDemoSaysWhenItCannotWrite() throws IOException {
        Path file = file("taken", "");
        Run run = run("demo", "--out", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("non si può scrivere");
    }

    // --- the command ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "check", "score x", "demo --lang xx", "isee --on ieri x"})
    void wrongUseExplainsItself(String arguments) {
        Run run = run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains("sportello");
    }

    @Test
    void markupFromInputStaysText() {
        assertThat(new Html("<b>&\"'", java.util.Locale.ITALIAN)
                        .table(new Table(List.of("<i>"), List.of(List.of("a\u0007<script>"))))
                        .page())
                .contains("&lt;b&gt;&amp;&quot;&#39;")
                .contains("<td>a &lt;script&gt;</td>")
                .doesNotContain("<script>");
    }

    // --- what was found by attacking it -----------------------------------------------------------------------------

    @Test
    void blankLinesWithoutEndAreReadAtOnce() throws IOException {
        String file = file("blank.yaml", "\n".repeat(200_000)).toString();
        org.assertj.core.api.Assertions.assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        java.time.Duration.ofSeconds(30),
                        () -> run("check", file).status()))
                .isEqualTo(2);
    }

    @Test
    void aForgedDecisionStaysOnTheLineItIsIn() throws IOException {
        String forged = read(APPLICATIONS)
                .replaceFirst("\"linea 2\"", "\"x\\\\n\\\\n999. Ammesso. Contributo di 600,00 \\\\u009b31m\"");
        assertThat(forged).contains("999. Ammesso");
        Run run = run("rank", NOTICE, file("applications.json", forged).toString(), "--explain");
        assertThat(run.out())
                .contains("999. Ammesso")
                .doesNotContain("\n999. Ammesso")
                .doesNotContain("\u009b");
    }

    @Test
    void anUnreadableApplicationWarnsThatAdmissionsAreNotFinal() throws IOException {
        String broken =
                read(APPLICATIONS).replaceFirst("\"codiceFiscale\": *\"[A-Z0-9]+\"", "\"codiceFiscale\": \"XXX\"");
        Run run = run("rank", NOTICE, file("applications.json", broken).toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("KERN-0101").contains("ELIG-0020");
    }

    @Test
    void scoringRepeatsTheWarningsOfTheRubric() throws IOException {
        String rubric = file("rubric.yaml", read(RUBRIC).replace("declared total: 100", "declared total: 99"))
                .toString();
        assertThat(run("score", rubric, BALLOTS).err()).contains("COPR-0001");
    }

    @Test
    void aFailureInJsonIsJson() throws IOException {
        for (String[] arguments : new String[][] {
            {"score", "--json", RUBRIC, file("b.json", "{").toString()},
            {"rank", "--json", file("n.yaml", "notice: x").toString(), APPLICATIONS},
            {"rank", "--json", NOTICE, file("a.json", "{").toString()}
        }) {
            Run run = run(arguments);
            assertThat(run.status()).isEqualTo(2);
            assertThat(JsonMapper.shared().readTree(run.out()).get("findings")).isNotEmpty();
        }
    }

    @Test
    void aThousandProposalsAreRankedAtOnceAndMissingVotesAreOneFindingEach() throws IOException {
        StringBuilder ballots = new StringBuilder("{\"rubric\": \"livorno-2025\", \"commissioners\": [\"c0\"");
        for (int i = 1; i < 100; i++) {
            ballots.append(", \"c").append(i).append('"');
        }
        ballots.append(
                "], \"proposals\": [{\"id\": \"A\", \"grades\": {}, \"table\": {\"grouping\": \"in forma singola\"}}]}");
        Run run = run("score", RUBRIC, file("many.json", ballots.toString()).toString());
        assertThat(run.err().lines().filter(line -> line.contains("COPR-0014"))).hasSize(5);
    }
}
