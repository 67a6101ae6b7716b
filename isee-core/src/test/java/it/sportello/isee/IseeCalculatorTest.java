package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
}
