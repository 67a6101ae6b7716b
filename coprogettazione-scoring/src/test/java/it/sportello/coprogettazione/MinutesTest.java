package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Stated;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesTest {

    private static final Path NOTICES = Path.of("../examples/notices");
    private static final DocumentReader READER = new DocumentReader();

    static Minutes minutes(String notice, String ballots, Minutes.Version version, Minutes.Names names) {
        Document<Rubric> rubric = READER.read(NOTICES.resolve(notice + "/rubric.yaml"), Rubric.class);
        Ballots read = READER.read(NOTICES.resolve(notice).resolve(ballots), Ballots.class)
                .value()
                .orElseThrow();
        return Minutes.of(rubric.value().orElseThrow(), rubric.ruleSet(notice), read, version, names, Locale.ITALIAN)
                .result()
                .orElseThrow();
    }

    private static Document<Minutes> readBack(String json) {
        return READER.read("minutes.json", json.getBytes(UTF_8), DocumentFormat.JSON, Minutes.class);
    }

    private static String json(Minutes minutes) {
        return new DocumentWriter().json(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "livorno-2025, ballots.json",
        "livorno-2025, ballots-c03.json",
        "livorno-2025, ballots-single.json",
        "livorno-2025, ballots-tie.json",
        "lustra-2022, ballots.json",
        "ragusa-2008, ballots.json"
    })
    void whatIsWrittenIsReadBackAndVerifies(String notice, String ballots) {
        for (Minutes.Names names : Minutes.Names.values()) {
            Minutes minutes = minutes(notice, ballots, Minutes.Version.FULL, names);
            Document<Minutes> back = readBack(json(minutes));
            assertThat(back.findings()).isEmpty();
            assertThat(back.value()).contains(minutes);
            assertThat(back.value().orElseThrow().verify()).isEmpty();
        }
    }

    // --- twenty proposals, twenty-five criteria, seven commissioners -------------------------------------------------

    private static Minutes large() {
        Random random = new Random(20251121);
        List<Rubric.Criterion> criteria = new ArrayList<>();
        for (int c = 0; c < 25; c++) {
            criteria.add(new Rubric.Criterion(
                    "c" + c,
                    "Criterio " + c,
                    Optional.empty(),
                    Optional.empty(),
                    Fraction.of(4),
                    Optional.of(true),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "art. 13, c. 3"));
        }
        Rubric sample = Samples.livorno();
        Rubric rubric = Samples.rubric(
                Fraction.of(100),
                sample.judgement().levels(),
                Stated.of(7),
                sample.normalisation(),
                sample.rounding(),
                criteria);
        List<String> commissioners = List.of("k0", "k1", "k2", "k3", "k4", "k5", "k6");
        List<Ballots.Proposal> proposals = new ArrayList<>();
        for (int p = 0; p < 20; p++) {
            Map<String, Map<String, Fraction>> grades = new LinkedHashMap<>();
            for (int c = 0; c < 25; c++) {
                Map<String, Fraction> votes = new LinkedHashMap<>();
                commissioners.forEach(name -> votes.put(name, Fraction.of(random.nextInt(6), 5)));
                grades.put("c" + c, votes);
            }
            proposals.add(new Ballots.Proposal("P" + p, grades, Map.of()));
        }
        Ballots ballots = new Ballots("sample", commissioners, proposals);
        return Minutes.of(
                        rubric, Samples.RULES, ballots, Minutes.Version.FULL, Minutes.Names.AS_WRITTEN, Locale.ITALIAN)
                .result()
                .orElseThrow();
    }

    @Test
    void minutesOfALargeProcedureVerify() {
        Minutes minutes = large();
        assertThat(minutes.ranking()).hasSize(20);
        assertThat(minutes.ranking().get(0).criteria()).hasSize(25);
        assertThat(readBack(json(minutes)).value().orElseThrow().verify()).isEmpty();
    }

    @Test
    void anyChangedDigitIsFoundAndNamed() {
        Minutes minutes = large();
        String json = json(minutes);
        List<Integer> digits = new ArrayList<>();
        Matcher matcher = Pattern.compile("[0-9]").matcher(json);
        while (matcher.find()) {
            digits.add(matcher.start());
        }
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            int at = digits.get(random.nextInt(digits.size()));
            char other = (char) ('0' + (json.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String forged = json.substring(0, at) + other + json.substring(at + 1);
            Document<Minutes> document = readBack(forged);
            List<Finding> findings = document.value().map(Minutes::verify).orElse(document.findings());
            assertThat(findings)
                    .as(json.substring(Math.max(0, at - 40), at + 10))
                    .isNotEmpty();
            assertThat(findings)
                    .allSatisfy(
                            finding -> assertThat(finding.text(Locale.ITALIAN)).isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "total":"13855/156"    | "total":"13856/156"    | /ranking/0/total
            "printedTotal":"88.81" | "printedTotal":"88.82" | /ranking/0/printedTotal
            "position":1           | "position":2           | /ranking/0/position
            88,814103              | 88,814104              | /motivation/1
            "commissioners":3      | "commissioners":4      | /commissioners
            scadenza 20/07/2025    | scadenza 21/07/2025    | /inputsSha256
            """)
    void aChangeIsNamedByItsPlace(String written, String forged, String pointer) {
        String json = json(minutes("livorno-2025", "ballots-c03.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN));
        assertThat(json).contains(written);
        int at = json.indexOf(written);
        String changed = json.substring(0, at) + forged + json.substring(at + written.length());
        assertThat(readBack(changed).value().orElseThrow().verify())
                .extracting(finding -> finding.location().pointer())
                .contains(pointer);
    }

    @Test
    void aDigestThatIsTakenAwayIsFound() {
        String json = json(minutes("livorno-2025", "ballots-c03.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN));
        String without = json.replaceFirst("\"inputsSha256\":\"[0-9a-f]{64}\",", "");
        assertThat(without).isNotEqualTo(json);
        assertThat(readBack(without).value().orElseThrow().verify())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/inputsSha256");
    }

    @Test
    void aVoteChangedInTheMinutesMovesWhatFollowsFromIt() {
        String json = json(minutes("livorno-2025", "ballots-c03.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN));
        String forged = json.replaceFirst("\"Commissario 1\":\"0.6\"", "\"Commissario 1\":\"0.8\"");
        assertThat(readBack(forged).value().orElseThrow().verify())
                .extracting(finding -> finding.location().pointer())
                .contains("/inputsSha256", "/ranking/0/total");
        String missing = json.replaceFirst("\"Commissario 1\":\"0.8\",", "");
        assertThat(readBack(missing).value().orElseThrow().verify())
                .extracting(Finding::code)
                .containsExactly(ScoringFinding.MISSING_VOTE);
    }

    @Test
    void digitsOfEveryPartOfASmallProcedureCount() {
        String json = json(minutes("lustra-2022", "ballots.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN));
        for (int at = 0; at < json.length(); at++) {
            char digit = json.charAt(at);
            if (digit >= '0' && digit <= '9' && at % 23 == 0) {
                String forged = json.substring(0, at) + (char) ('0' + (digit - '0' + 1) % 10) + json.substring(at + 1);
                Document<Minutes> document = readBack(forged);
                assertThat(document.value().map(Minutes::verify).orElse(document.findings()))
                        .as(json.substring(Math.max(0, at - 40), Math.min(json.length(), at + 10)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aRubricForgedConsistentlyIsToldByThePublishedOne() {
        Document<Rubric> published = READER.read(NOTICES.resolve("livorno-2025/rubric.yaml"), Rubric.class);
        Rubric rubric = published.value().orElseThrow();
        RuleSet rules = published.ruleSet("livorno-2025");
        Minutes minutes = minutes("livorno-2025", "ballots-c03.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN);
        assertThat(minutes.verify(rubric, rules)).isEmpty();
        Rubric other = readRubric(new DocumentWriter()
                .json(rubric)
                .replace("\"points\":\"30\"", "\"points\":\"29\"")
                .replace("\"points\":\"25\"", "\"points\":\"26\""));
        Minutes forged = Minutes.of(
                        other,
                        rules,
                        minutes.ballots().orElseThrow(),
                        Minutes.Version.FULL,
                        Minutes.Names.AS_WRITTEN,
                        Locale.ITALIAN)
                .result()
                .orElseThrow();
        assertThat(forged.verify()).isEmpty();
        assertThat(forged.verify(rubric, rules))
                .extracting(finding -> finding.location().pointer())
                .contains("/rubric/criteria/0/points", "/rubric/criteria/1/points", "/ranking/0/total");
    }

    private static Rubric readRubric(String json) {
        return READER.read("rubric.json", json.getBytes(UTF_8), DocumentFormat.JSON, Rubric.class)
                .value()
                .orElseThrow();
    }

    @Test
    void drawsStandInBothVersionsAndWitnessesInOne() {
        Document<Rubric> published = READER.read(NOTICES.resolve("lustra-2022/rubric.yaml"), Rubric.class);
        Rubric rubric = published.value().orElseThrow();
        Ballots cast = READER.read(NOTICES.resolve("lustra-2022/ballots.json"), Ballots.class)
                .value()
                .orElseThrow();
        Drawn drawn = new Draw("lustra|1", List.of("W", "V"), "0f".repeat(32)).with("2022-06-01 12 45 88");
        Urn needless = new Urn("x|2", LocalDateTime.of(2022, 6, 1, 10, 0), List.of("Il Segretario"), List.of("X", "Y"));
        Ballots ballots = new Ballots(
                cast.rubric(),
                Optional.empty(),
                cast.commissioners(),
                cast.proposals(),
                Map.of(),
                List.of(drawn),
                List.of(needless));
        for (Minutes.Version version : Minutes.Version.values()) {
            Minutes minutes = Minutes.of(
                            rubric,
                            published.ruleSet("lustra-2022"),
                            ballots,
                            version,
                            Minutes.Names.AS_WRITTEN,
                            Locale.ITALIAN)
                    .result()
                    .orElseThrow();
            String page = new MinutesPage(minutes).markdown();
            assertThat(page)
                    .contains("## Sorteggi", drawn.commitment(), drawn.draw().nonce(), drawn.beacon(), drawn.seed());
            assertThat(page.contains("Il Segretario")).isEqualTo(version == Minutes.Version.FULL);
            assertThat(minutes.findings()).extracting(Minutes.Remark::code).containsExactly("COPR-0059");
            assertThat(minutes.motivation())
                    .anyMatch(line -> line.contains("decide il sorteggio") && line.contains("[art. 12, c. 4"));
            assertThat(minutes.motivation())
                    .anyMatch(line -> line.contains("decide il punteggio di «Proposta progettuale»"));
        }
    }

    // --- what is public ----------------------------------------------------------------------------------------------

    @Test
    void t26thePublicVersionHoldsNoVoteAndNoName() {
        Minutes open = minutes("ragusa-2008", "ballots.json", Minutes.Version.PUBLIC, Minutes.Names.AS_WRITTEN);
        String everything = json(open) + new MinutesPage(open).html() + new MinutesPage(open).markdown();
        assertThat(everything)
                .doesNotContain("Ufficio patrimonio", "dei punti dati dai commissari", "Voti dei commissari")
                .contains("Coop 1", "restano agli atti", "dei coefficienti dei commissari");
        // from a digest of so few votes, the votes could be guessed one set after the other
        assertThat(open.inputsSha256()).isEmpty();
        assertThat(open.verify()).extracting(Finding::code).containsExactly(ScoringFinding.MINUTES_WITHOUT_VOTES);
        assertThat(open).hasToString("minutes of ragusa-2008 on 4 proposals");
    }

    @Test
    void commissionersCanGoByANumber() {
        Minutes numbered = minutes("ragusa-2008", "ballots.json", Minutes.Version.FULL, Minutes.Names.NUMBERED);
        assertThat(json(numbered)).doesNotContain("Ufficio patrimonio").contains("Commissario 4");
        assertThat(numbered.verify()).isEmpty();
    }

    @Test
    void whatCannotBeScoredHasNoMinutes() {
        Rubric rubric = Samples.livorno();
        Ballots none = Samples.ballots(Samples.proposal("P", "(.8)(.8)(.8)(.8)(.7)", true));
        Outcome<Minutes> refused =
                Minutes.of(rubric, Samples.RULES, none, Minutes.Version.FULL, Minutes.Names.AS_WRITTEN, Locale.ITALIAN);
        assertThat(refused.result()).isEmpty();
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(ScoringFinding.GRADE_NOT_ON_SCALE);
    }
}
