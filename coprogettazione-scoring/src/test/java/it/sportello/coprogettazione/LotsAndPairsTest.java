package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.draw.Draw;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings by lot, criteria compared in pairs, formulas that the notice lacks: as they are written in documents. */
class LotsAndPairsTest {

    private static final String RUBRIC = """
            rubric: lots
            title: Lots
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: 100
            judgement: {source: art. 1, bands: [{label: all, from: 0, to: 1}]}
            commission: {source: art. 2, members: 3, absent member: refuse}
            votes: mean
            normalisation: divide by the best mean
            single proposal: as several
            best mean zero: no points
            rounding: []
            ties: [{by: draw, source: "art. 7, c. 2"}]
            lots:
              - {id: north, label: Ambito nord, source: art. 8}
              - {id: south, label: Ambito sud, source: art. 8}
            criteria:
              - {id: quality, label: Quality, points: 60, judged: true, source: art. 3}
              - {id: idea, label: Idea, points: 40, pairwise: sum of all, source: art. 4}
            """;

    /** The worked case C-09, and one proposal that competes with nobody. */
    private static final String BALLOTS = """
            {"rubric": "lots", "commissioners": ["c1", "c2", "c3"],
             "proposals": [
              {"id": "A", "lots": ["north"], "grades": {"quality": {"c1": "0.5", "c2": "0.5", "c3": "0.5"}}},
              {"id": "S", "lots": ["south"], "grades": {"quality": {"c1": "0.3", "c2": "0.3", "c3": "0.3"},
                                                        "idea": {"c1": "0.9", "c2": "0.6", "c3": "0.6"}}},
              {"id": "B", "lots": ["north"], "grades": {"quality": {"c1": "1", "c2": "0.5", "c3": "0.6"}}},
              {"id": "C", "lots": ["north"], "grades": {"quality": {"c1": "0.2", "c2": "0.4", "c3": "0.6"}}},
              {"id": "D", "lots": ["north"], "grades": {"quality": {"c1": "0.1", "c2": "0", "c3": "0.2"}}}],
             "pairs": {"idea": {
              "c1": [{"first": "A", "second": "B", "preferred": "A", "degree": 3},
                     {"first": "A", "second": "C", "preferred": "A", "degree": 2},
                     {"first": "A", "second": "D", "preferred": "D", "degree": 2},
                     {"first": "B", "second": "C", "degree": 1},
                     {"first": "B", "second": "D", "preferred": "D", "degree": 4},
                     {"first": "C", "second": "D", "preferred": "D", "degree": 3}],
              "c2": [{"first": "A", "second": "B", "preferred": "A", "degree": 2},
                     {"first": "A", "second": "C", "degree": 1},
                     {"first": "A", "second": "D", "preferred": "A", "degree": 2},
                     {"first": "B", "second": "C", "preferred": "C", "degree": 2},
                     {"first": "B", "second": "D", "preferred": "D", "degree": 3},
                     {"first": "C", "second": "D", "preferred": "C", "degree": 2}],
              "c3": [{"first": "A", "second": "B", "preferred": "B", "degree": 2},
                     {"first": "A", "second": "C", "preferred": "A", "degree": 4},
                     {"first": "A", "second": "D", "preferred": "D", "degree": 3},
                     {"first": "B", "second": "C", "preferred": "B", "degree": 2},
                     {"first": "B", "second": "D", "degree": 1},
                     {"first": "C", "second": "D", "preferred": "D", "degree": 5}]}}}
            """;

    private static final RuleSet RULES = new RuleSet("lots", "0".repeat(64));

    private static Document<Rubric> rubric(String text) {
        return new DocumentReader().read("rubric.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class);
    }

    private static Document<Ballots> read(String text) {
        return new DocumentReader().read("ballots.json", text.getBytes(UTF_8), DocumentFormat.JSON, Ballots.class);
    }

    private static Ballots ballots(String text) {
        Document<Ballots> document = read(text);
        return document.value().orElseThrow(() -> new AssertionError(document.findings()));
    }

    private static Scoring scoring(String text) {
        return Scoring.of(rubric(text)).result().orElseThrow();
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    private static List<String> totals(ScoringResult result) {
        return result.ranking().stream()
                .map(score -> score.position() + " " + score.proposal() + " " + score.total())
                .toList();
    }

    @Test
    void eachLotHasARankingOfItsOwnWithItsOwnBestMeans() {
        Outcome<List<ScoringResult>> outcome = scoring(RUBRIC).scoreLots(ballots(BALLOTS));
        List<ScoringResult> results = outcome.result().orElseThrow();
        assertThat(results).extracting(ScoringResult::lot).containsExactly(Optional.of("north"), Optional.of("south"));
        // quality over the best of the lot, 0.7 of B; idea 14, 6, 6 and 21 of 21: C-09, option 2
        assertThat(totals(results.get(0))).containsExactly("1 B 500/7", "2 A 1460/21", "3 D 340/7", "4 C 320/7");
        // alone: 0.3 / 0.3, and the mean of the votes instead of pairs, over itself
        assertThat(totals(results.get(1))).containsExactly("1 S 100");
        assertThat(results.get(1).ranking().get(0).rawTotal()).isEqualTo(Fraction.of(46));
        assertThat(found(outcome.findings())).containsExactly("COPR-0020 ");
    }

    @Test
    void theOtherWayOfPuttingCommissionersTogetherIsAnotherResult() {
        String mean = RUBRIC.replace("sum of all", "mean of coefficients");
        ScoringResult north =
                scoring(mean).score(ballots(BALLOTS).of("north")).result().orElseThrow();
        assertThat(north.ranking().stream()
                        .map(score -> score.proposal() + " "
                                + score.criteria().get(1).coefficient().printed(6)))
                .containsExactlyInAnyOrder("A 0.769231", "B 0.256410", "C 0.427350", "D 1.000000");
    }

    @Test
    void theReasonsGiveTheSharesAndThePublicMinutesDoNot() {
        Ballots north = ballots(BALLOTS).of("north");
        Rubric rubric = rubric(RUBRIC).value().orElseThrow();
        Minutes full = minutes(rubric, north, Minutes.Version.FULL, Minutes.Names.NUMBERED);
        assertThat(full.motivation())
                .anyMatch(line -> line.contains(
                        "coefficiente 0,666667 (2/3) = 14 / 21: somma dei gradi avuti dai commissari (5; 5; 4)"));
        assertThat(full.lot()).contains("north");
        assertThat(full.verify()).isEmpty();
        assertThat(full.ballots().orElseThrow().pairs().get("idea"))
                .containsOnlyKeys("Commissario 1", "Commissario 2", "Commissario 3");
        assertThat(new MinutesPage(full).markdown())
                .startsWith("# Verbale di valutazione: Comune di Esempio, Ambito nord");
        Minutes open = minutes(rubric, north, Minutes.Version.PUBLIC, Minutes.Names.AS_WRITTEN);
        assertThat(open.motivation())
                .noneMatch(line -> line.contains("5; 5; 4"))
                .anyMatch(line -> line.contains("coefficiente 0,666667 (2/3) dal confronto a coppie"));
    }

    private static Minutes minutes(Rubric rubric, Ballots ballots, Minutes.Version version, Minutes.Names names) {
        return Minutes.of(rubric, RULES, ballots, version, names, Locale.ITALIAN)
                .result()
                .orElseThrow();
    }

    @Test
    void ballotsWithPairsAndLotsAreReadBackAsTheyAreWritten() {
        Ballots ballots = ballots(BALLOTS);
        assertThat(ballots(new DocumentWriter().json(ballots))).isEqualTo(ballots);
    }

    @Test
    void aLotWithoutProposalsIsSaidAndAProcedureWithoutAnyIsRefused() {
        String more = RUBRIC.replace("criteria:", "  - {id: isles, label: Isole, source: art. 8}\ncriteria:");
        Outcome<List<ScoringResult>> outcome = scoring(more).scoreLots(ballots(BALLOTS));
        assertThat(outcome.result().orElseThrow()).hasSize(2);
        assertThat(found(outcome.findings())).containsExactly("COPR-0020 ", "COPR-0053 ");
        String nowhere = BALLOTS.replace("\"lots\": [\"north\"],", "").replace("\"lots\": [\"south\"],", "");
        assertThat(found(scoring(RUBRIC).scoreLots(ballots(nowhere)).findings()))
                .contains("COPR-0048 /lot", "COPR-0052 /proposals/0/lots", "COPR-0052 /proposals/4/lots");
    }

    @Test
    void whatIsWrongInALotIsFoundAtItsPlaceAmongAll() {
        String missing = BALLOTS.replace("\"c1\": \"0.1\", \"c2\": \"0\", ", "").replace("[\"south\"]", "[\"west\"]");
        assertThat(found(scoring(RUBRIC).scoreLots(ballots(missing)).findings()))
                .containsExactly("COPR-0049 /proposals/1/lots", "COPR-0014 /proposals/4/grades/quality");
    }

    @Test
    void lotsAndNoLotsAreNotMixedUp() {
        assertThat(found(scoring(RUBRIC).score(ballots(BALLOTS)).findings())).contains("COPR-0048 /lot");
        String one = RUBRIC.replaceAll("lots:\n(  - .*\n)+", "");
        assertThat(found(scoring(one).scoreLots(ballots(BALLOTS)).findings())).contains("COPR-0049 /proposals/0/lots");
        assertThat(found(scoring(RUBRIC).score(ballots(BALLOTS).of("west")).findings()))
                .contains("KERN-0005 /proposals");
        assertThat(found(rubric(RUBRIC.replace("id: south", "id: north")).findings()))
                .containsExactly("COPR-0046 /lots/1/id");
    }

    @Test
    void aDrawCountsInTheLotThatItsContextNames() {
        String votesOnly = RUBRIC.replaceAll("  - \\{id: idea.*\n", "").replace("total: 100", "total: 60");
        String both = """
                {"rubric": "lots", "commissioners": ["c1", "c2", "c3"],
                 "proposals": [
                  {"id": "A", "lots": ["north", "south"], "grades": {"quality": {"c1": 1, "c2": 1, "c3": 1}}},
                  {"id": "B", "lots": ["south", "north"], "grades": {"quality": {"c1": 1, "c2": 1, "c3": 1}}}],
                 "urns": [{"context": "avviso 1|north", "held": "2025-03-03T10:00", "witnesses": ["segretario"], "order": ["B", "A"]},
                          {"context": "avviso 1|south", "held": "2025-03-03T10:05", "witnesses": ["segretario"], "order": ["A", "B"]}]}
                """;
        List<ScoringResult> results =
                scoring(votesOnly).scoreLots(ballots(both)).result().orElseThrow();
        assertThat(results)
                .extracting(LotsAndPairsTest::totals)
                .containsExactly(List.of("1 B 60", "2 A 60"), List.of("1 A 60", "2 B 60"));
        Outcome<List<ScoringResult>> waiting = scoring(votesOnly).scoreLots(ballots(both.replace("1|south", "1|west")));
        assertThat(waiting.result().orElseThrow())
                .extracting(LotsAndPairsTest::totals)
                .containsExactly(List.of("1 B 60", "2 A 60"), List.of("1 A 60", "1 B 60"));
        assertThat(found(waiting.findings())).containsExactly("COPR-0043 ");
        assertThat(found(scoring(votesOnly)
                        .scoreLots(ballots(both.replace("1|south", "1|north")))
                        .findings()))
                .containsExactly("COPR-0047 /urns/1");
    }

    @Test
    void theReasonsSayWhichStepPartedATie() {
        Draw draw = new Draw("north", List.of("A", "B"), "0f".repeat(32));
        Ballots tied = new Ballots(
                "lots",
                Optional.of("north"),
                List.of("c1", "c2", "c3"),
                List.of(proposal("A"), proposal("B")),
                Map.of(),
                List.of(draw.with("2025-03-03 12 45 88")),
                List.of());
        String votesOnly = RUBRIC.replaceAll("  - \\{id: idea.*\n", "").replace("total: 100", "total: 60");
        String order = String.join(", ", tied.draws().get(0).order());
        assertThat(scoring(votesOnly).explain(tied).why().because())
                .last()
                .satisfies(reason -> assertThat(reason.sentence(Locale.ITALIAN))
                        .contains("pari merito tra A, B: decide il sorteggio; ordine " + order)
                        .contains("art. 7, c. 2"));
    }

    private static Ballots.Proposal proposal(String id) {
        Map<String, Fraction> votes = Map.of("c1", Fraction.ONE, "c2", Fraction.ONE, "c3", Fraction.ONE);
        return new Ballots.Proposal(
                id, Map.of("quality", votes), Map.of(), Map.of(), Map.of(), Optional.empty(), List.of("north"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"c3\": [{\"first\"` | `\"c4\": [{\"first\"` | COPR-0058 /pairs/idea, COPR-0013 /pairs/idea/c4",
                "`\"pairs\": {\"idea\"` | `\"pairs\": {\"ideas\"` | COPR-0012 /pairs/ideas, COPR-0058 /pairs/idea",
                "`\"degree\": 5` | `\"degree\": 7` | COPR-0115 /pairs/idea/c3/5",
                "`\"first\": \"C\", \"second\": \"D\", \"preferred\": \"D\", \"degree\": 5` | `\"first\": \"C\", \"second\": \"S\", \"preferred\": \"C\", \"degree\": 5` | COPR-0116 /pairs/idea/c3",
                "`\"preferred\": \"D\", \"degree\": 5` | `\"preferred\": \"A\", \"degree\": 5` | COPR-0114 /pairs/idea/c3/5",
            })
    void aSheetThatIsNotSoundIsNotScored(String sound, String unsound, String expected) {
        Ballots ballots = ballots(BALLOTS.replace(sound, unsound)).of("north");
        assertThat(found(scoring(RUBRIC).score(ballots).findings())).containsExactly(expected.split(", "));
    }

    @Test
    void pairsAreLeftToTheRestWhenOneIsTakenOutAndVotesAreWantedBelowThree() {
        Ballots north = ballots(BALLOTS).of("north");
        Scoring.Recomputed recomputed =
                scoring(RUBRIC).without(north, java.util.Set.of("D")).result().orElseThrow();
        // frozen: still 14 of 21; free: without D's pairs A has 12, the best
        assertThat(Samples.of(recomputed.frozen(), "A").criteria().get(1).coefficient())
                .isEqualTo(Fraction.of(2, 3));
        assertThat(Samples.of(recomputed.free().result().orElseThrow(), "A")
                        .criteria()
                        .get(1)
                        .coefficient())
                .isEqualTo(Fraction.ONE);
        assertThat(found(scoring(RUBRIC)
                        .without(north, java.util.Set.of("D", "C"))
                        .result()
                        .orElseThrow()
                        .free()
                        .findings()))
                .containsExactly("COPR-0014 /proposals/0/grades/idea", "COPR-0014 /proposals/1/grades/idea");
    }

    @Test
    void nothingIsScoredByAFormulaTheNoticeDoesNotHave() {
        String priced = RUBRIC.replaceAll("lots:\n(  - .*\n)+", "")
                .replaceAll(
                        "  - \\{id: idea.*\n",
                        "  - {id: price, label: Price, points: 40, formula: not stated, source: art. 4}\n");
        Document<Rubric> document = rubric(priced);
        assertThat(found(document.findings())).containsExactly("COPR-0054 /criteria/1/formula");
        Ballots ballots = ballots("""
                {"rubric": "lots", "commissioners": ["c1", "c2", "c3"], "proposals": [
                 {"id": "A", "grades": {"quality": {"c1": 1, "c2": 1, "c3": 1}}, "offers": {"price": 10}}]}
                """);
        assertThat(found(scoring(priced).score(ballots).findings())).containsExactly("COPR-0055 ");
        String chosen = priced.replace("formula: not stated", "formula: {kind: linear, direction: discount}");
        assertThat(found(rubric(chosen).findings())).containsExactly("COPR-0056 /criteria/1/formula");
        assertThat(scoring(chosen).score(ballots).result()).isPresent();
        String bilinear =
                priced.replace("formula: not stated", "formula: {kind: bilinear, direction: discount, knee: 0.8}");
        assertThat(rubric(bilinear).findings())
                .extracting(finding -> finding.arguments().get(1))
                .containsExactly("all zero", "all equal");
    }

    @Test
    void aNoticeThatDoesNotThinkOfASingleProposalIsToldSo() {
        assertThat(found(rubric(RUBRIC.replace("single proposal: as several\n", ""))
                        .findings()))
                .containsExactly("COPR-0057 /single proposal");
        assertThat(rubric(RUBRIC).findings()).isEmpty();
    }

    @Test
    void aLotThatTheNoticeDoesNotHaveIsFound() {
        Ballots west = ballots(BALLOTS.replace("[\"south\"]", "[\"west\"]")).of("west");
        assertThat(found(scoring(RUBRIC).score(west).findings()))
                .contains("COPR-0049 /lot", "COPR-0049 /proposals/0/lots");
    }

    @Test
    void whereTwoCompeteVotesTakeThePlaceOfPairs() {
        Ballots two = ballots("""
                {"rubric": "lots", "lot": "north", "commissioners": ["c1", "c2", "c3"], "proposals": [
                  {"id": "A", "lots": ["north"], "grades": {"quality": {"c1": 1, "c2": 1, "c3": 1},
                                                            "idea": {"c1": "0.5", "c2": "0.5", "c3": "0.5"}}},
                  {"id": "B", "lots": ["north"], "grades": {"quality": {"c1": "0.5", "c2": "0.5", "c3": "0.5"},
                                                            "idea": {"c1": 1, "c2": 1, "c3": 1}}}]}
                """);
        assertThat(totals(scoring(RUBRIC).score(two).result().orElseThrow())).containsExactly("1 A 80", "2 B 70");
    }
}
