package it.sportello.coprogettazione;

import static it.sportello.coprogettazione.Samples.RULES;
import static it.sportello.coprogettazione.Samples.ballots;
import static it.sportello.coprogettazione.Samples.criteria;
import static it.sportello.coprogettazione.Samples.notice;
import static it.sportello.coprogettazione.Samples.of;
import static it.sportello.coprogettazione.Samples.proposal;
import static it.sportello.coprogettazione.Samples.read;
import static it.sportello.coprogettazione.Samples.score;
import static it.sportello.coprogettazione.Samples.sound;
import static it.sportello.coprogettazione.Samples.total;
import static it.sportello.coprogettazione.Samples.voted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.AnomalyThreshold.Decrement;
import it.sportello.coprogettazione.AnomalyThreshold.Ends;
import it.sportello.coprogettazione.AnomalyThreshold.Method;
import it.sportello.coprogettazione.PairwiseComparison.Aggregation;
import it.sportello.coprogettazione.PairwiseComparison.Preference;
import it.sportello.coprogettazione.PairwiseComparison.Sheet;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The twenty-six traps of scoring that were found in notices, judgments and programs, T-01 to T-26, one test each. Where
 * falling into one is a matter of the people who score, the test is of what they are told.
 */
class TrapsTest {

    private static final String NORMALISED = "normalisation: divide by the best mean";
    private static final String LUSTRA = "judgement: {source: art. 12, bands: [{label: Ottimo, from: 1, to: 1}, "
            + "{label: Distinto, from: 0.81, to: 0.99}, {label: Buono, from: 0.61, to: 0.80}, "
            + "{label: Sufficiente, from: 0.10, to: 0.60}, {label: Insufficiente, from: 0, to: 0}]}";

    /** Ballots of one commissioner, k0; of each proposal what follows its id, with single quotes. */
    private static Document<Ballots> json(String... proposals) {
        String text = "{'rubric': 'sample', 'commissioners': ['k0'], 'proposals': ["
                + String.join(
                        ", ",
                        IntStream.range(0, proposals.length)
                                .mapToObj(i -> "{'id': 'P%d', %s}".formatted(i, proposals[i]))
                                .toList())
                + "]}";
        return new DocumentReader()
                .read("b.json", text.replace('\'', '"').getBytes(UTF_8), DocumentFormat.JSON, Ballots.class);
    }

    private static Outcome<ScoringResult> outcome(Rubric rubric, Document<Ballots> ballots) {
        return new Scoring(rubric, RULES)
                .score(ballots.value().orElseThrow(() -> new AssertionError(ballots.findings())));
    }

    private static List<Fraction> totals(Outcome<ScoringResult> outcome) {
        return outcome.result().orElseThrow().ranking().stream()
                .map(ProposalScore::total)
                .toList();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    private static List<String> codes(Rubric rubric, Ballots.Proposal... proposals) {
        return codes(new Scoring(rubric, RULES).score(ballots(proposals)).findings());
    }

    private static List<String> readings(String notice) {
        return notice(notice + "/rubric.yaml", Rubric.class).findings().stream()
                .filter(finding -> finding.code() == KernelFinding.CHOSEN_READING)
                .map(finding -> finding.text(Locale.ITALIAN))
                .toList();
    }

    private static Map<String, Fraction> offers(String values) {
        Map<String, Fraction> offers = new LinkedHashMap<>();
        for (String value : values.split(" ", -1)) {
            offers.put("P" + offers.size(), Fraction.parse(value));
        }
        return offers;
    }

    // --- numbers ----------------------------------------------------------------------------------------------------

    @Test
    void t01MeanIsNotRoundedBeforeMultiplying() {
        Ballots thirds = ballots(voted("P", "(.8 .8 .6)"));
        ProposalScore exact = of(score(sound(criteria(List.of(100))), thirds), "P");
        assertThat(exact.criteria().get(0).coefficient()).isEqualTo(Fraction.of(11, 15));
        assertThat(exact.total()).isEqualTo(Fraction.of(220, 3));
        assertThat(exact.total().exactDecimal()).isEmpty();
        Rubric ordered = sound(criteria(List.of(100)), "rounding: [{stage: mean, unit: 0.01, mode: half up}]");
        assertThat(total(score(ordered, thirds), "P")).isEqualTo(Fraction.of(73));
    }

    @Test
    void t02DecimalIsItsValueAndNotItsDigits() {
        Outcome<ScoringResult> outcome = outcome(
                sound(criteria(List.of(95))),
                json(
                        "'grades': {'c0': {'k0': '0.80'}}",
                        "'grades': {'c0': {'k0': 0.8}}",
                        "'grades': {'c0': {'k0': '4/5'}}"));
        assertThat(totals(outcome)).containsOnly(Fraction.of(76));
        assertThat(codes(outcome.findings())).containsExactly("COPR-0022");
        assertThat(codes(read(
                                criteria(List.of(95)),
                                "judgement: {source: art. 1, levels: [{label: a, coefficient: 0.8}, "
                                        + "{label: b, coefficient: 0.80}]}")
                        .findings()))
                .contains("COPR-0005");
    }

    @Test
    void t03BinaryFractionsNeitherBreakATieNorMakeOne() {
        String a = "(.8 1 .6)(.6 .8 .2)(.6 .8 1)(.8 .6 .2)(.2 .6 .4)";
        String b = "(.6 1 .6)(.2 .6 .8)(.4 .4 .6)(.8 .8 .2)(.8 .6 .4)";
        assertThat(inDoubles(a, b)).isNotEqualTo(inDoubles(b, a));
        ScoringResult tie = score(Samples.livorno(), ballots(proposal("A", a, false), proposal("B", b, false)));
        assertThat(tie.ranking()).extracting(ProposalScore::position).containsExactly(1, 1);

        assertThat(Double.parseDouble("0.800000000000000001")).isEqualTo(Double.parseDouble("0.8"));
        ScoringResult apart =
                score(sound(criteria(List.of(100))), ballots(voted("A", "(.8)"), voted("B", "(.800000000000000001)")));
        assertThat(apart.ranking()).extracting(ProposalScore::proposal).containsExactly("B", "A");
        assertThat(apart.ranking()).extracting(ProposalScore::tied).containsOnly(false);
    }

    /** The total of the first of two as other programs compute it. */
    private static double inDoubles(String one, String other) {
        String[] mine = one.split("\\)", -1);
        String[] theirs = other.split("\\)", -1);
        double total = 0;
        for (int c = 0; c < Samples.LIVORNO.size(); c++) {
            double mean = meanInDoubles(mine[c]);
            total += mean / Math.max(mean, meanInDoubles(theirs[c])) * Samples.LIVORNO.get(c);
        }
        return total;
    }

    private static double meanInDoubles(String votes) {
        return Arrays.stream(votes.substring(1).split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .reduce(0, Double::sum)
                / 3;
    }

    // --- totals and bands -------------------------------------------------------------------------------------------

    @Test
    void t04DeclaredTotalIsComparedAndNeverScaledTo() {
        Document<Rubric> lustra = notice("lustra-2022/rubric.yaml", Rubric.class);
        assertThat(lustra.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.TOTAL_DIFFERS)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.arguments()).containsExactly(Fraction.of(100), Fraction.of(80)));
        Ballots ballots =
                notice("lustra-2022/ballots.json", Ballots.class).value().orElseThrow();
        assertThat(total(score(lustra.value().orElseThrow(), ballots), "X")).isEqualTo(Fraction.of(3701, 60));
        assertThat(codes(notice("ragusa-2008/rubric.yaml", Rubric.class).findings()))
                .contains("COPR-0045");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.605", "0.805", "0.995", "0.05"})
    void t05BandsJudgeVotesAndNotTheirMean(String between) {
        Rubric rubric = sound(criteria(List.of(5)), LUSTRA);
        assertThat(codes(rubric, voted("A", "(" + between + ")"))).containsExactly("COPR-0015");
        Fraction vote = Fraction.parse(between);
        Fraction step = Fraction.parse("0.005");
        Fraction low = vote.compareTo(Fraction.parse("0.1")) < 0 ? Fraction.ZERO : vote.minus(step);
        Fraction high = vote.compareTo(Fraction.parse("0.1")) < 0 ? Fraction.parse("0.1") : vote.plus(step);
        Ballots.Proposal around = proposalOf(List.of(low, high));
        assertThat(of(score(rubric, ballots(around)), "A").criteria().get(0).rawCoefficient())
                .isEqualTo(vote);
    }

    private static Ballots.Proposal proposalOf(List<Fraction> votes) {
        return new Ballots.Proposal("A", proposal("A", List.of(votes), false).grades(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "0.10, ''", "0.60, ''", "0.01, COPR-0015", "0.05, COPR-0015", "0.09, COPR-0015"})
    void t06InsufficientIsZeroAloneAndSufficientBeginsAtTenHundredths(String vote, String code) {
        Rubric rubric = sound(criteria(List.of(10, 10)), LUSTRA);
        assertThat(String.join(" ", codes(rubric, voted("A", "(1)(" + vote + ")"))))
                .isEqualTo(code.isEmpty() && vote.equals("0") ? "COPR-0021" : code);
    }

    // --- one alone, nothing at all ----------------------------------------------------------------------------------

    @Test
    void t07OneThatIsLeftAloneIsNormalisedByItselfOnlyWithAWarning() {
        String threshold = "thresholds: [{least: 50, of: raw, source: art. 7}]";
        Rubric rubric = sound(criteria(List.of(60, 40)), NORMALISED, threshold);
        Outcome<ScoringResult> left =
                new Scoring(rubric, RULES).score(ballots(voted("A", "(.6)(.8)"), voted("B", "(.4)(.4)")));
        assertThat(totals(left)).containsExactly(Fraction.of(100));
        assertThat(left.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.SINGLE_PROPOSAL)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments()).containsExactly("A", Fraction.of(68), Fraction.of(100)));
        Rubric raw = sound(criteria(List.of(60, 40)), NORMALISED, threshold, "single proposal: raw");
        Outcome<ScoringResult> kept =
                new Scoring(raw, RULES).score(ballots(voted("A", "(.6)(.8)"), voted("B", "(.4)(.4)")));
        assertThat(totals(kept)).containsExactly(Fraction.of(68));
        assertThat(codes(kept.findings())).containsExactly("COPR-0041");

        String offer = "{id: price, label: P, points: 30, formula: {kind: %s, direction: discount%s}, source: art. 4}";
        Document<Ballots> alone = json("'offers': {'price': '12'}");
        Rubric knee = sound(criteria(List.of(), offer.formatted("bilinear", ", knee: 0.85, all equal: 0.85")));
        assertThat(totals(outcome(knee, alone))).containsExactly(Fraction.parse("25.5"));
        Rubric silent = sound(criteria(List.of(), offer.formatted("min max", "")));
        assertThat(codes(outcome(silent, alone).findings())).containsExactly("COPR-0109");
    }

    @Test
    void t08ZeroOverZeroIsStatedAndNeverGuessed() {
        Rubric rubric = sound(criteria(List.of(60, 40)), NORMALISED);
        Outcome<ScoringResult> outcome =
                new Scoring(rubric, RULES).score(ballots(voted("A", "(0)(.8)"), voted("B", "(0)(.4)")));
        assertThat(totals(outcome)).containsExactly(Fraction.of(40), Fraction.of(20));
        assertThat(codes(outcome.findings())).containsExactly("COPR-0021");
        String offer = "{id: price, label: P, points: 30, formula: {kind: %s}, source: art. 4}";
        Document<Ballots> nothing = json("'offers': {'price': 0}", "'offers': {'price': 0}");
        assertThat(codes(outcome(sound(criteria(List.of(), offer.formatted("linear, direction: discount"))), nothing)
                        .findings()))
                .containsExactly("COPR-0108");
        assertThat(codes(outcome(sound(criteria(List.of(), offer.formatted("price ratio, direction: price"))), nothing)
                        .findings()))
                .containsExactly("COPR-0107", "COPR-0107");
    }

    // --- normalisation ----------------------------------------------------------------------------------------------

    @Test
    void t09TablesCountsAndFormulasAreNotDividedByTheBest() {
        Rubric rubric = sound(
                NORMALISED,
                criteria(
                        List.of(50),
                        "{id: t, label: T, points: 5, table: {yes: 5, half: 3, no: 0}, source: art. 3}",
                        "{id: n, label: N, points: 15, counted: {each: 2.5}, source: art. 3}",
                        "{id: q, label: Q, points: 30, formula: {kind: independent linear, direction: discount, base: 100}, "
                                + "source: art. 3}"));
        String best = "'grades': {'c0': {'k0': 0.5}}, 'table': {'t': '%s'}, 'counts': {'n': %d}, 'offers': {'q': %d}";
        Document<Ballots> ballots = json(best.formatted("half", 2, 20), best.formatted("no", 1, 10));
        List<CriterionScore> scores =
                of(outcome(rubric, ballots).result().orElseThrow(), "P0").criteria();
        assertThat(scores)
                .extracting(CriterionScore::points)
                .containsExactly(Fraction.of(50), Fraction.of(3), Fraction.of(5), Fraction.of(6));
        assertThat(readings("livorno-2025"))
                .anyMatch(text -> text.contains("la riga del raggruppamento vale 5 o 0 e non si rapporta alla media"));
    }

    @Test
    void t10BestMeanIsThatOfWhoIsStillIn() {
        Rubric rubric =
                sound(criteria(List.of(50, 50)), NORMALISED, "thresholds: [{least: 60, of: raw, source: art. 7}]");
        ScoringResult result =
                score(rubric, ballots(voted("A", "(.5)(.9)"), voted("B", "(1)(0)"), voted("C", "(.4)(1)")));
        assertThat(result.excluded()).extracting(ExcludedProposal::proposal).containsExactly("B");
        // Over B's 1 they would be equal with 70.
        assertThat(total(result, "A")).isEqualTo(Fraction.of(95));
        assertThat(total(result, "C")).isEqualTo(Fraction.of(90));
    }

    @Test
    void t11NothingIsNormalisedOnceOrTwiceUnlessTheNoticeSaysSo() {
        Ballots ballots = ballots(voted("A", "(.5)(.4)"), voted("B", "(.4)(.5)"));
        String groups = "groups: [{id: T, label: T, points: 100, %s source: art. 3}]";
        String inT = criteria(List.of(50, 50)).replace("points: 50", "points: 50, group: T");
        Document<Rubric> silent = read(inT, groups.formatted(""), "normalisation: not stated");
        assertThat(silent.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.NOT_STATED)
                .extracting(finding -> finding.location().pointer())
                .contains("/normalisation");
        assertThat(total(score(silent.value().orElseThrow(), ballots), "A")).isEqualTo(Fraction.of(45));
        assertThat(total(score(sound(inT, groups.formatted(""), NORMALISED), ballots), "A"))
                .isEqualTo(Fraction.of(90));
        assertThat(total(score(sound(inT, groups.formatted("rescaled: true,"), NORMALISED), ballots), "A"))
                .isEqualTo(Fraction.of(100));
    }

    // --- the commission ---------------------------------------------------------------------------------------------

    @Test
    void t12AbsenceIsNotAZeroAndAZeroIsAVote() {
        Rubric rubric = sound(criteria(List.of(60)));
        assertThat(total(score(rubric, ballots(voted("A", "(.8 0 .7)"))), "A")).isEqualTo(Fraction.of(30));
        Ballots absent = new Ballots("sample", List.of("k0", "k1", "k2"), List.of(voted("A", "(.8 .7)")));
        assertThat(new Scoring(rubric, RULES).score(absent).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(ScoringFinding.MISSING_VOTE);
                    assertThat(finding.arguments()).containsExactly("A", "c0", List.of("k2"));
                });
    }

    @Test
    void t13EvenCommissionIsANoteAndIsScored() {
        Document<Rubric> ragusa = notice("ragusa-2008/rubric.yaml", Rubric.class);
        assertThat(ragusa.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.EVEN_COMMISSION)
                .singleElement()
                .satisfies(finding -> assertThat(finding.line(Locale.ITALIAN)).contains("art. 93, c. 2"));
        Ballots four = notice("ragusa-2008/ballots.json", Ballots.class).value().orElseThrow();
        assertThat(four.commissioners()).hasSize(4);
        assertThat(score(ragusa.value().orElseThrow(), four).ranking()).isNotEmpty();
        assertThat(codes(read(criteria(List.of(10)), "commission: {source: art. 2, members: 7, absent member: refuse}")
                        .findings()))
                .contains("COPR-0006");
    }

    // --- offers and counts ------------------------------------------------------------------------------------------

    @Test
    void t14PriceAndDiscountHaveTheirDirection() {
        String offer = "{id: price, label: P, points: 30, formula: {kind: %s}, source: art. 4}";
        Document<Ballots> same = json("'offers': {'price': 90}", "'offers': {'price': 80}");
        Rubric discounts = sound(criteria(List.of(), offer.formatted("linear, direction: discount, all zero: 0")));
        assertThat(outcome(discounts, same).result().orElseThrow().ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("P0", "P1");
        Rubric prices = sound(criteria(List.of(), offer.formatted("linear, direction: price, base: 100, all zero: 0")));
        assertThat(outcome(prices, same).result().orElseThrow().ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("P1", "P0");
        Document<Rubric> wrong = read(criteria(List.of(), offer.formatted("price ratio, direction: discount")));
        assertThat(wrong.value()).isEmpty();
        assertThat(codes(wrong.findings())).contains("COPR-0102");
    }

    @ParameterizedTest
    @CsvSource({
        "5 8 10 12 25, per cent of mean, P4, P3 30",
        "5 8 10 12 25, points above mean, '', P4 30",
        "4 4 12, per cent of mean, P2, P0 30 P1 30",
        "4 4 12, points above mean, '', P2 30",
        "8 12, per cent of mean, '', P1 30",
        "10, per cent of mean, '', P0 30"
    })
    void t15TwentyPerCentIsStrictTakenOnceOverAllAndChosen(
            String discounts, String reading, String out, String withAll) {
        Rubric rubric = sound(criteria(
                List.of(),
                "{id: price, label: P, points: 30, formula: {kind: linear, direction: discount, all zero: 0}, "
                        + "filter: {margin: 20, reading: %s, source: art. 5}, source: art. 4}".formatted(reading)));
        ScoringResult result = outcome(
                        rubric,
                        json(Arrays.stream(discounts.split(" ", -1))
                                .map("'offers': {'price': '%s'}"::formatted)
                                .toArray(String[]::new)))
                .result()
                .orElseThrow();
        assertThat(result.excluded().stream().map(ExcludedProposal::proposal))
                .containsExactlyElementsOf(out.isEmpty() ? List.of() : List.of(out));
        assertThat(String.join(
                        " ",
                        result.ranking().stream()
                                .filter(score -> score.total().equals(Fraction.of(30)))
                                .map(score -> score.proposal() + " " + score.total())
                                .toList()))
                .isEqualTo(withAll);
    }

    @Test
    void t16WorkersAboveThirtyPerCentAreCountedByTheCommission() {
        Rubric rubric =
                sound(criteria(List.of(), "{id: workers, label: W, points: 15, counted: {each: 2.5}, source: art. 6}"));
        assertThat(totals(outcome(
                        rubric,
                        json("'counts': {'workers': 9}", "'counts': {'workers': 6}", "'counts': {'workers': 5}"))))
                .containsExactly(Fraction.of(15), Fraction.of(15), Fraction.parse("12.5"));
        assertThat(codes(outcome(rubric, json("'counts': {}")).findings())).containsExactly("COPR-0037");
        assertThat(codes(json("'counts': {'workers': 30.5}").findings())).containsExactly("KERN-0006");
        assertThat(readings("ragusa-2008"))
                .anyMatch(text -> text.contains("il numero dei soggetti oltre il 30% lo accerta la commissione"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "12, 1", "13, 2", "24, 2", "25, 3"})
    void t17EveryTwelveBegunTakeATutor(int persons, int tutors) {
        assertThat(new TutorRatio(12).tutors(persons)).isEqualTo(tutors);
    }

    @Test
    void t18ParityGivesOneToBothAndDegreesMayLieBetween() {
        PairwiseComparison comparison = new PairwiseComparison(Aggregation.SUM_OF_ALL);
        Sheet sheet = new Sheet(
                "k",
                List.of(
                        new Preference("A", "B", Optional.of("A"), Fraction.parse("2.5")),
                        new Preference("A", "C", Optional.of("A"), Fraction.parse("4.5")),
                        new Preference("B", "C", Optional.empty(), Fraction.ONE)));
        assertThat(comparison
                        .calculate(List.of("A", "B", "C"), List.of(sheet))
                        .result()
                        .orElseThrow()
                        .values())
                .containsEntry("A", Fraction.ONE)
                .containsEntry("B", Fraction.of(1, 7))
                .containsEntry("C", Fraction.of(1, 7));
        Sheet zero = new Sheet(
                "k",
                List.of(
                        sheet.preferences().get(0),
                        sheet.preferences().get(1),
                        new Preference("B", "C", Optional.of("B"), Fraction.of(2))));
        assertThat(comparison
                        .calculate(List.of("A", "B", "C"), List.of(zero))
                        .result()
                        .orElseThrow()
                        .values())
                .containsEntry("C", Fraction.ZERO);
        Sheet two = new Sheet("k", sheet.preferences().subList(0, 1));
        assertThat(comparison
                        .calculate(List.of("A", "B"), List.of(two))
                        .findings()
                        .get(0)
                        .text(Locale.ITALIAN))
                .contains("lascia il posto alla media dei coefficienti discrezionali");
    }

    @Test
    void t19WingsAreATenthRoundedUpWithEqualsAndTheDigitsOfTheSumAreCut() {
        AnomalyThreshold a = new AnomalyThreshold(new Method.A(), Ends.WITH_EQUALS, Decrement.SUBTRACTED, true);
        // Sixteen: two aside at each end. The sum, 102, has no decimals, and nothing is taken off M + sc.
        Map<String, Fraction> whole = offers("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");
        assertThat(a.calculate(whole).result().orElseThrow().threshold()).isEqualTo(Fraction.parse("11.5"));
        // 102.449: digits 4 and 4, as 4 and 5 it would be if the sum were rounded.
        whole.put("P7", Fraction.parse("8.449"));
        Fraction mean = Fraction.parse("102.449").dividedBy(Fraction.of(12));
        Fraction excess = Fraction.mean(IntStream.rangeClosed(9, 14)
                .mapToObj(discount -> Fraction.of(discount).minus(mean))
                .toList());
        assertThat(a.calculate(whole).result().orElseThrow().threshold())
                .isEqualTo(mean.plus(excess.times(Fraction.of(84, 100))));
        // Equal ones: each counts and draws its equals along, or all count as one.
        Map<String, Fraction> equal = offers("1 1 2 4 5 6 7 8 9 10 11 12 13 14 15 16");
        AnomalyThreshold asOne = new AnomalyThreshold(a.method(), Ends.EQUALS_AS_ONE, a.decrement(), true);
        assertThat(a.explain(equal, List.of()).why().text(Locale.ITALIAN)).contains("12 offerte tra le ali");
        assertThat(asOne.explain(equal, List.of()).why().text(Locale.ITALIAN)).contains("11 offerte tra le ali");
    }

    // --- after the award, ties --------------------------------------------------------------------------------------

    @Test
    void t20AfterTheAwardNoMeanIsMadeAgain() {
        Rubric rubric = sound(criteria(List.of(30, 25, 10, 15, 15)), NORMALISED);
        Ballots ballots = ballots(
                voted("A", "(1)(.2)(.4)(.2)(.8)"),
                voted("B", "(.2)(.4)(1)(.4)(1)"),
                voted("C", "(.2)(.8)(.6)(.8)(.2)"));
        Scoring.Recomputed again = new Scoring(rubric, RULES)
                .without(ballots, Set.of("C"))
                .result()
                .orElseThrow();
        assertThat(again.frozen().ranking()).extracting(ProposalScore::proposal).containsExactly("A", "B");
        assertThat(again.free().result().orElseThrow().ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("B", "A");
    }

    @Test
    void t21TiesAreOfExactValuesAndNoOrderOfTheListBreaksThem() {
        String nearly = "(.74416667)";
        String more = "(.74423077)";
        Ballots ballots = ballots(voted("A", nearly), voted("B", more));
        ScoringResult exact = score(sound(criteria(List.of(100))), ballots);
        assertThat(exact.ranking()).extracting(ProposalScore::proposal).containsExactly("B", "A");
        assertThat(exact.ranking().stream().map(ProposalScore::printedTotal).distinct())
                .hasSize(1);
        Rubric rounded = sound(criteria(List.of(100)), "rounding: [{stage: total, unit: 0.01, mode: half up}]");
        assertThat(score(rounded, ballots).ranking())
                .extracting(ProposalScore::tied)
                .containsOnly(true);
        for (Ballots either :
                List.of(ballots(voted("A", more), voted("B", more)), ballots(voted("B", more), voted("A", more)))) {
            assertThat(score(sound(criteria(List.of(100))), either).ranking())
                    .extracting(ProposalScore::position)
                    .containsExactly(1, 1);
        }
    }

    // --- what is typed ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'0,8'",
                "'1.000,5'",
                "'80%'",
                "'.8'",
                "'+0.8'",
                "' 0.8'",
                "'8e-1'",
                "'NaN'",
                "'Infinity'",
                "''",
                "true"
            })
    void t22NumberInAnotherFormIsFoundAndNeverGuessed(String vote) {
        Document<Ballots> document = json("'grades': {'c0': {'k0': " + vote + "}}");
        assertThat(document.value()).isEmpty();
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isIn("KERN-0006", "KERN-0016");
            assertThat(finding.location().pointer()).isEqualTo("/proposals/0/grades/c0/k0");
        });
    }

    @Test
    void t23PointsInPlaceOfCoefficientsAreRefused() {
        Rubric coefficients = sound(criteria(List.of(10)));
        for (String vote : List.of("(8)", "(80)", "(1.01)")) {
            assertThat(codes(coefficients, voted("A", vote))).containsExactly("COPR-0015");
        }
        Rubric points = sound(criteria(List.of(10)), "judgement: {source: art. 6, points in steps of: 0.5}");
        for (String vote : List.of("(.8)", "(10.5)", "(80)")) {
            assertThat(codes(points, voted("A", vote))).containsExactly("COPR-0015");
        }
        assertThat(total(score(points, ballots(voted("A", "(8)"))), "A")).isEqualTo(Fraction.of(8));
    }

    @Test
    void t24ArrivalIsOneClockToTheSecondAndAnEqualOneDoesNotDecide() {
        Rubric rubric = sound(criteria(List.of(10)), "ties: [{by: arrival, source: art. 9}]");
        String arrived = "'grades': {'c0': {'k0': 0.8}}, 'arrived': '%s'";
        for (String other :
                List.of("2025-03-01T09:00:00Z", "2025-03-01T09:00+01:00", "2025-03-01", "01/03/2025 09:00")) {
            assertThat(codes(json(arrived.formatted(other)).findings())).containsExactly("KERN-0006");
        }
        assertThat(codes(outcome(rubric, json("'grades': {'c0': {'k0': 0.8}}")).findings()))
                .containsExactly("COPR-0039");
        assertThat(outcome(
                                rubric,
                                json(arrived.formatted("2025-03-01T09:00:01"), arrived.formatted("2025-03-01T09:00")))
                        .result()
                        .orElseThrow()
                        .ranking())
                .extracting(ProposalScore::proposal)
                .containsExactly("P1", "P0");
        Outcome<ScoringResult> equal =
                outcome(rubric, json(arrived.formatted("2025-03-01T09:00:00"), arrived.formatted("2025-03-01T09:00")));
        assertThat(codes(equal.findings())).containsExactly("COPR-0022");
    }

    // --- people -----------------------------------------------------------------------------------------------------

    @Test
    void t25SharedProposalOfLivornoIsScoredAndSaidToBeAlone() {
        Document<Rubric> livorno = notice("livorno-2025/rubric.yaml", Rubric.class);
        Ballots shared = notice("livorno-2025/ballots-single.json", Ballots.class)
                .value()
                .orElseThrow();
        Outcome<ScoringResult> outcome =
                new Scoring(livorno.value().orElseThrow(), livorno.ruleSet("livorno-2025")).score(shared);
        assertThat(totals(outcome)).containsExactly(Fraction.of(100));
        assertThat(codes(outcome.findings())).containsExactly("COPR-0020");
        assertThat(outcome.findings().get(0).text(Locale.ITALIAN)).contains("61,333333", "serve una motivazione");
        assertThat(readings("livorno-2025"))
                .anyMatch(text -> text.contains("a chi vanno i punti quando più domande danno una sola proposta"));
    }

    @Test
    void t26PublicMinutesHoldNoVoteNoNameAndNothingToTryVotesAgainst() {
        Rubric rubric = sound(criteria(List.of(100)), NORMALISED);
        Ballots ballots = new Ballots(
                "sample",
                List.of("Dott.ssa Prova", "Ing. Inventato", "Sig. Finto"),
                List.of(new Ballots.Proposal(
                        "A",
                        Map.of(
                                "c0",
                                Map.of(
                                        "Dott.ssa Prova", Fraction.parse("0.37"),
                                        "Ing. Inventato", Fraction.parse("0.59"),
                                        "Sig. Finto", Fraction.parse("0.81"))),
                        Map.of())));
        String full = new DocumentWriter().json(minutes(rubric, ballots, Minutes.Version.FULL));
        Minutes open = minutes(rubric, ballots, Minutes.Version.PUBLIC);
        String all = new DocumentWriter().json(open) + new MinutesPage(open).html() + new MinutesPage(open).markdown();
        assertThat(full).contains("Prova", "0.37", "0,37");
        assertThat(all).contains("0,59").doesNotContain("Prova", "Inventato", "Finto", "0.37", "0,37", "0.81", "0,81");
        // With one proposal there are few votes that make a known mean: a digest of them would tell which.
        String digest =
                minutes(rubric, ballots, Minutes.Version.FULL).inputsSha256().orElseThrow();
        assertThat(full).contains(digest);
        assertThat(all).doesNotContain(digest);
        assertThat(new DocumentReader()
                        .read(
                                "open.json",
                                new DocumentWriter().json(open).getBytes(UTF_8),
                                DocumentFormat.JSON,
                                Minutes.class)
                        .value())
                .contains(open);
    }

    private static Minutes minutes(Rubric rubric, Ballots ballots, Minutes.Version version) {
        return Minutes.of(rubric, RULES, ballots, version, Minutes.Names.AS_WRITTEN, Locale.ITALIAN)
                .result()
                .orElseThrow();
    }
}
