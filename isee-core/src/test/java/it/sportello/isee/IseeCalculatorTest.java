package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
