package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Law file, section 6: yearly cost / yearly hours × hours; 1,720 hours are the simplified option of the EU. */
class StaffCostTest {

    /** 32,000.00 / 1,720 = 18.604651…; × 120 = 2,232.558… */
    @Test
    void onlyTheAmountIsRoundedWhereTheRulesAreSilent() {
        StaffCost cost = StaffCost.of(euro("32000.00"), 1720, Fraction.of(120), Stated.not());
        assertThat(cost.amount()).isEqualTo(euro("2232.56"));
        assertThat(cost.hourly()).isEqualTo(Fraction.of(32_000, 1720));
    }

    @Test
    void thePriceOfAnHourIsRoundedFirstWhereTheRulesSaySo() {
        StaffCost cost = StaffCost.of(euro("32000.00"), 1720, Fraction.of(120), Stated.of(Rounding.CENT_HALF_UP));
        assertThat(cost.hourly()).isEqualTo(Fraction.parse("18.60"));
        assertThat(cost.amount()).isEqualTo(euro("2232.00"));
        assertThat(StaffCost.of(
                                euro("32000.00"),
                                1720,
                                Fraction.of(120),
                                Stated.of(new Rounding(new BigDecimal("0.01"), Rounding.Mode.UP)))
                        .amount())
                .isEqualTo(euro("2233.20"));
    }

    @Test
    void halfACentIsRoundedUpAndAllHoursCostTheYear() {
        assertThat(StaffCost.of(euro("0.01"), 2, Fraction.ONE, Stated.not()).amount())
                .isEqualTo(euro("0.01"));
        assertThat(StaffCost.of(euro("32000.00"), 1720, Fraction.of(1720), Stated.not())
                        .amount())
                .isEqualTo(euro("32000.00"));
        assertThat(StaffCost.of(euro("32000.00"), 1720, Fraction.parse("0.5"), Stated.not())
                        .amount())
                .isEqualTo(euro("9.30"));
    }

    @Test
    void aYearHasHours() {
        assertThatThrownBy(() -> StaffCost.of(euro("1.00"), 0, Fraction.ONE, Stated.not()))
                .isInstanceOf(ArithmeticException.class);
    }
}
