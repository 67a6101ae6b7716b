package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.IseeCalculator.Scenario;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IseeCalculatorTest {

    private static final LocalDate BEFORE_DPCM_13 = LocalDate.of(2024, 6, 3);
    private static final LocalDate AFTER_DPCM_13 = LocalDate.of(2025, 6, 3);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 2, 2);

    static Stream<Arguments> households() {
        return Golden.CASES.stream().map(each -> Arguments.of(each.id(), each));
    }

    @ParameterizedTest(name = "household {0}")
    @MethodSource("households")
    void theGoldenHouseholds(int id, Golden.Case golden) {
        check(golden, "ordinary2024BeforeDpcm13", golden.dsu().presentedOn(BEFORE_DPCM_13), Request.ORDINARY);
        check(golden, "ordinary2025AfterDpcm13", golden.dsu().presentedOn(AFTER_DPCM_13), Request.ORDINARY);
        check(golden, "special2026", golden.dsu().presentedOn(IN_2026), Request.of(Benefit.AUU));
        check(
                golden,
                "special2026Metropolitan",
                People.in("H501", golden.dsu().presentedOn(IN_2026)),
                Request.of(Benefit.AUU));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 2019-12-31, 2017, 2018",
        "2020-01-01, 2020-12-31, 2018, 2018",
        "2018-12-31, 2019-01-15, 2016, 2017",
        "2025-06-03, 2025-12-31, 2023, 2023"
    })
    void theReasonsTellTheYearsAndTheValidity(LocalDate presented, LocalDate until, String incomes, String assets) {
        Dsu dsu = Family.on(presented.toString(), Sheet.declarant()).dsu();
        assertThat(Family.CALCULATOR.explain(dsu, Request.ORDINARY).why().text(Locale.ITALIAN))
                .contains("  - DSU presentata il " + Messages.show(presented, Locale.ITALIAN) + ", valida fino al "
                        + Messages.show(until, Locale.ITALIAN) + ": redditi dell'anno " + incomes
                        + ", patrimonio al 31/12/"
                        + assets + " [art. 4, c. 1, D.P.C.M. 159/2013");
    }

    /** What an office attaches: it fits a page, and counts nothing in a wrong plural. */
    @ParameterizedTest(name = "household {0}")
    @MethodSource("households")
    void theReasonsFitAPage(int id, Golden.Case golden) {
        IseeCalculator calculator =
                new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, golden.figurativeRate()));
        String text = calculator
                .explain(golden.dsu().presentedOn(AFTER_DPCM_13), Request.ORDINARY)
                .why()
                .text(Locale.ITALIAN);
        assertThat(text.lines()).as("household " + id).hasSizeLessThanOrEqualTo(60);
        assertThat(text).doesNotContain("1 componenti", "1 figli", "contano i 0,6");
    }

    private static void check(Golden.Case golden, String rules, Dsu dsu, Request request) {
        IseeCalculator calculator = new IseeCalculator(
                IseeOptions.DEFAULT.withFigurativeRate(dsu.presented().getYear(), golden.figurativeRate()));
        Isee isee = computed(calculator.calculate(dsu, request));
        Golden.Indicators expected = golden.expected().get(rules);
        assertThat(new Golden.Indicators(
                        isee.items().isr(),
                        isee.items().isp(),
                        isee.items().ise(),
                        isee.items().scalaEquivalenza(),
                        isee.isee()))
                .as(rules)
                .isEqualTo(expected);
    }

    static Isee computed(Outcome<Isee> outcome) {
        return outcome.fold(it -> it.value(), refused -> {
            throw new AssertionError(lines(refused.findings()));
        });
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding.line(Locale.ENGLISH)).toList();
    }

    private static final Scenario IN_2024_ORDINARY = new Scenario(BEFORE_DPCM_13, Request.ORDINARY);
    private static final Scenario IN_2026_AUU = new Scenario(IN_2026, Request.of(Benefit.AUU));
    private static final Scenario BEYOND = new Scenario(LocalDate.of(2026, 4, 1), Request.ORDINARY);

    @Test
    void whatIfTheDsuWerePresentedOnAnotherDayForAnotherBenefit() {
        Dsu dsu = Family.coupleWith(2, Family.IN_2025).dsu();
        Outcome<Comparison> outcome = Family.CALCULATOR.compare(dsu, IN_2024_ORDINARY, IN_2026_AUU);
        Comparison comparison = outcome.result().orElseThrow();
        assertThat(comparison.first())
                .isEqualTo(computed(Family.CALCULATOR.calculate(dsu.presentedOn(BEFORE_DPCM_13), Request.ORDINARY)));
        assertThat(comparison.second())
                .isEqualTo(computed(Family.CALCULATOR.calculate(dsu.presentedOn(IN_2026), Request.of(Benefit.AUU))));
        assertThat(comparison.differences())
                .extracting(line -> line.item() + " " + line.difference())
                .containsExactlyInAnyOrder("MAGGIORAZIONI 1/10", "SCALA_EQUIVALENZA 1/10");
    }

    @Test
    void aComparisonSaysOnceWhatIsFoundInBoth() {
        Sheet both = Sheet.declarant().wages(5_000).income(IncomeItem.TRANSFERS, 3_000);
        Dsu dsu = Family.on(Family.IN_2024, both).dsu();
        Scenario in2019 = new Scenario(LocalDate.of(2019, 6, 3), Request.ORDINARY);
        assertThat(Family.CALCULATOR.compare(dsu, IN_2024_ORDINARY, in2019).findings())
                .extracting(Finding::code)
                .containsExactly((FindingCode) IseeFinding.WAGES_AND_PENSIONS, IseeFinding.VALIDITY_UNVERIFIED);
    }

    @Test
    void aComparisonNeedsBothIndicators() {
        Dsu dsu = Family.on(Family.IN_2024, Sheet.declarant()).dsu();
        for (List<Scenario> sides : List.of(List.of(IN_2024_ORDINARY, BEYOND), List.of(BEYOND, IN_2024_ORDINARY))) {
            Outcome<Comparison> outcome = Family.CALCULATOR.compare(dsu, sides.get(0), sides.get(1));
            assertThat(outcome.result()).isEmpty();
            assertThat(outcome.findings()).extracting(Finding::code).containsExactly(IseeFinding.DAY_NOT_COVERED);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "2, 1.57", "3, 2.04", "4, 2.46", "5, 2.85", "6, 3.20", "9, 4.25"})
    void theParameterOfANucleusBeforeAdditions(int members, String parameter) {
        assertThat(Family.CALCULATOR.parametroNucleo(BEFORE_DPCM_13, members)).contains(Fraction.parse(parameter));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 6000", "2, 0, 8000", "3, 1, 10000", "4, 2, 10000", "5, 3, 11000", "7, 5, 13000"})
    void theFranchigiaOfMovableAssetsByMembersAndChildren(int members, int children, long franchigia) {
        assertThat(Family.CALCULATOR.franchigiaMobiliare(BEFORE_DPCM_13, members, children))
                .contains(Fraction.of(franchigia));
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, false", "2015-01-01, true", "2026-03-31, true", "2026-04-01, false"})
    void bothAreKnownOnlyForTheDaysOfTheDecreeOf2013(LocalDate day, boolean known) {
        assertThat(Family.CALCULATOR.parametroNucleo(day, 3).isPresent()).isEqualTo(known);
        assertThat(Family.CALCULATOR.franchigiaMobiliare(day, 3, 1).isPresent()).isEqualTo(known);
    }

    @Test
    void aRefusalGivesAsReasonsOnlyWhatForbids() {
        Sheet both = Sheet.spouse().wages(5_000).income(IncomeItem.TRANSFERS, 3_000);
        Family family = Family.on(Family.IN_2024, Sheet.declarant().ofUnknownIncome(), both);
        assertThat(family.codes())
                .containsExactlyInAnyOrder(IseeFinding.INCOME_UNKNOWN, IseeFinding.WAGES_AND_PENSIONS);
        Finding note = family.outcome(Request.ORDINARY).findings().stream()
                .filter(finding -> finding.code() == IseeFinding.WAGES_AND_PENSIONS)
                .findFirst()
                .orElseThrow();
        assertThat(Family.CALCULATOR
                        .explain(family.dsu(), Request.ORDINARY)
                        .why()
                        .text(Locale.ITALIAN))
                .contains("i redditi di questo componente non sono noti")
                .doesNotContain(note.text(Locale.ITALIAN));
    }
}
