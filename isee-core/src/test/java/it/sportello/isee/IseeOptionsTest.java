package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.IseeOptions.WagesAndPensions;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IseeOptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01"})
    void aRateIsAFractionOfOne(String rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IseeOptions.DEFAULT.withFigurativeRate(2024, Fraction.parse(rate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.015", "1000.01", "1E+20"})
    void aRoundingGivesWholeCents(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IseeOptions.DEFAULT.with(new Rounding(new BigDecimal(unit), Rounding.Mode.HALF_UP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.010", "0.05", "1", "1E+3"})
    void aRoundingMayBeCoarser(String unit) {
        Rounding rounding = new Rounding(new BigDecimal(unit), Rounding.Mode.DOWN);
        assertThat(IseeOptions.DEFAULT.with(rounding).rounding()).isEqualTo(rounding);
    }

    @Test
    void printedAmountsAreRoundedAsTold() {
        IseeCalculator wholeEuro =
                new IseeCalculator(IseeOptions.DEFAULT.with(new Rounding(BigDecimal.ONE, Rounding.Mode.DOWN)));
        Sheet declarant = Sheet.declarant().income(IncomeItem.IRPEF, Euro.parse("9999.99"));
        Isee isee = Family.on(Family.IN_2024, declarant).isee(Request.ORDINARY, wholeEuro);
        assertThat(isee.isee()).isEqualTo(Euro.of(9_999));
        assertThat(isee.items().isr()).isEqualTo(Euro.of(9_999));
    }

    @Test
    void eachChangeLeavesTheOthers() {
        Rounding even = new Rounding(new BigDecimal("0.01"), Rounding.Mode.HALF_EVEN);
        LocalDate day = LocalDate.of(2026, 12, 31);
        IseeOptions all = IseeOptions.DEFAULT
                .withFigurativeRate(2024, Fraction.parse("0.035"))
                .with(WagesAndPensions.BOTH)
                .with(even)
                .assumedUnchangedUntil(day)
                .withFigurativeRate(2025, Fraction.parse("0.03"));
        assertThat(all)
                .isEqualTo(new IseeOptions(
                        Map.of(2024, Fraction.parse("0.035"), 2025, Fraction.parse("0.03")),
                        WagesAndPensions.BOTH,
                        even,
                        Optional.of(day)));
    }

    @Test
    void theRatesAreCopied() {
        Map<Integer, Fraction> rates = new HashMap<>();
        IseeOptions options = new IseeOptions(rates, WagesAndPensions.BOTH, Rounding.CENT_HALF_UP, Optional.empty());
        rates.put(2024, Fraction.ONE);
        assertThat(options.figurativeRates()).isEmpty();
    }

    @Test
    void aGivenRateComesBeforeTheKnownOne() {
        Family saver = Family.on("2023-06-05", Sheet.declarant().asset(FinancialAsset.Type.FUND, 10_000));
        IseeCalculator own = new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2023, Fraction.parse("0.01")));
        assertThat(saver.items().redditoFigurativo()).isEqualTo(Euro.of(304));
        assertThat(saver.isee(Request.ORDINARY, own).items().redditoFigurativo())
                .isEqualTo(Euro.of(100));
    }

    @Test
    void anAssumptionIsToldAndEndsWithItsDay() {
        IseeCalculator assuming =
                new IseeCalculator(IseeOptions.DEFAULT.assumedUnchangedUntil(LocalDate.of(2026, 6, 30)));
        Family.on("2026-06-30", Sheet.declarant())
                .finds(IseeFinding.ASSUMED_UNCHANGED, "/presented", Request.ORDINARY, assuming);
        assertThat(Family.on("2026-06-30", Sheet.declarant())
                        .isee(Request.ORDINARY, assuming)
                        .isee())
                .isEqualTo(Euro.ZERO);
        Family.on("2026-07-01", Sheet.declarant())
                .finds(IseeFinding.DAY_NOT_COVERED, "/presented", Request.ORDINARY, assuming);
        assertThat(assuming.calculate(Family.on("2026-03-31", Sheet.declarant()).dsu(), Request.ORDINARY)
                        .findings())
                .isEmpty();
    }
}
