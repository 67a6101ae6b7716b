package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.IseeOptions.WagesAndPensions;
import it.sportello.isee.Member.Disability;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Art. 4. */
class IncomesTest {

    private static IseeItems items(Sheet... sheets) {
        return Family.on(Family.IN_2024, sheets).items();
    }

    @ParameterizedTest
    @EnumSource(
            value = IncomeItem.class,
            names = {
                "IRPEF",
                "SUBSTITUTE_TAX",
                "EXEMPT",
                "AGRICULTURAL",
                "CHILD_MAINTENANCE_RECEIVED",
                "UNLET_PROPERTY",
                "ABROAD"
            })
    void theItemsOfComma2AreAddedWhole(IncomeItem item) {
        assertThat(items(Sheet.declarant().income(item, 10_000)).isr()).isEqualTo(Euro.of(10_000));
    }

    @Test
    void transfersAreAddedAndDeductedLikePensions() {
        assertThat(items(Sheet.declarant().income(IncomeItem.TRANSFERS, 4_000)).isr())
                .isEqualTo(Euro.of(3_200));
        assertThat(items(Sheet.declarant().income(IncomeItem.TRANSFERS, 40_000)).isr())
                .isEqualTo(Euro.of(39_000));
        assertThat(items(Sheet.declarant().pension(4_000).income(IncomeItem.TRANSFERS, 3_000))
                        .detrazioni())
                .as("one limit of 1,000 for both")
                .isEqualTo(Euro.of(1_000));
    }

    @ParameterizedTest
    @CsvSource({"5999, 5999, false", "6000, 6000, false", "6001, 6000, true"})
    void whatAMemberDeductsStopsAtThatMembersIncome(long paid, long deducted, boolean pointedOut) {
        Family family = Family.on(
                Family.IN_2024,
                Sheet.declarant().irpef(20_000),
                Sheet.spouse().irpef(6_000).income(IncomeItem.CHILD_MAINTENANCE_PAID, paid));
        assertThat(family.items().detrazioni()).isEqualTo(Euro.of(deducted));
        assertThat(family.items().isr())
                .as("the income of the other is untouched")
                .isEqualTo(Euro.of(26_000 - deducted));
        if (pointedOut) {
            family.finds(IseeFinding.DEDUCTIONS_ABOVE_INCOME, "/members/1/income");
        } else {
            assertThat(family.codes()).isEmpty();
        }
    }

    @Test
    void aLossGivesNothingToDeductFrom() {
        IseeItems items = items(
                Sheet.declarant().irpef(20_000),
                Sheet.spouse().irpef(-3_000).income(IncomeItem.CHILD_MAINTENANCE_PAID, 1_000));
        assertThat(items.detrazioni()).isEqualTo(Euro.ZERO);
        assertThat(items.isr()).isEqualTo(Euro.of(17_000));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncomeItem.class,
            names = {"SPOUSE_MAINTENANCE_PAID", "CHILD_MAINTENANCE_PAID", "AGRARIAN_INCOME"})
    void theItemsOfComma3AreTakenOffWhole(IncomeItem item) {
        assertThat(items(Sheet.declarant().irpef(10_000).income(item, 1_500)).isr())
                .isEqualTo(Euro.of(8_500));
    }

    @ParameterizedTest
    @CsvSource({"14999.99, 3000.00", "15000.00, 3000.00", "15000.05, 3000.00", "100.02, 20.00", "0.00, 0.00"})
    void aFifthOfWagesUpTo3000(String wages, String deduction) {
        Sheet employee = Sheet.declarant()
                .income(IncomeItem.IRPEF, Euro.parse(wages))
                .income(IncomeItem.WAGES, Euro.parse(wages));
        assertThat(items(employee).detrazioni()).isEqualTo(Euro.parse(deduction));
    }

    @ParameterizedTest
    @CsvSource({"4999.99, 1000.00", "5000.00, 1000.00", "5000.05, 1000.00", "100.02, 20.00"})
    void aFifthOfPensionsUpTo1000(String pensions, String deduction) {
        Sheet pensioner = Sheet.declarant()
                .income(IncomeItem.IRPEF, Euro.parse(pensions))
                .income(IncomeItem.PENSIONS, Euro.parse(pensions));
        assertThat(items(pensioner).detrazioni()).isEqualTo(Euro.parse(deduction));
    }

    @Test
    void theSelfEmployedDeductNothing() {
        assertThat(items(Sheet.declarant().irpef(30_000)).detrazioni()).isEqualTo(Euro.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 3000, THE_LARGER, 3000",
        "20000, 3000, BOTH, 3600",
        "1000, 20000, THE_LARGER, 1000",
        "5000, 5000, THE_LARGER, 1000",
        "1000, 20000, BOTH, 1200"
    })
    void wagesAndPensionsOfOnePersonAreAReading(long wages, long pensions, WagesAndPensions reading, long deduction) {
        Family family = Family.on(
                Family.IN_2024,
                Sheet.declarant()
                        .irpef(wages + pensions)
                        .income(IncomeItem.WAGES, wages)
                        .income(IncomeItem.PENSIONS, pensions));
        IseeCalculator calculator = new IseeCalculator(IseeOptions.DEFAULT.with(reading));
        assertThat(family.isee(Request.ORDINARY, calculator).items().detrazioni())
                .isEqualTo(Euro.of(deduction));
        family.finds(IseeFinding.WAGES_AND_PENSIONS, "/members/0/income", Request.ORDINARY, calculator);
    }

    @ParameterizedTest
    @CsvSource({"4999, 4999", "5000, 5000", "5001, 5000"})
    void medicalExpensesOfADisabledMemberUpTo5000(long expenses, long deduction) {
        assertThat(items(Sheet.declarant()
                                .with(Disability.MEDIUM)
                                .irpef(20_000)
                                .income(IncomeItem.MEDICAL_EXPENSES, expenses))
                        .detrazioni())
                .isEqualTo(Euro.of(deduction));
    }

    @Test
    void medicalExpensesOfAnybodyElseAreNotDeducted() {
        Family family = Family.on(
                Family.IN_2024,
                Sheet.declarant().irpef(20_000),
                Sheet.spouse().income(IncomeItem.MEDICAL_EXPENSES, 900));
        assertThat(family.items().detrazioni()).isEqualTo(Euro.ZERO);
        family.finds(IseeFinding.MEDICAL_WITHOUT_DISABILITY, "/members/1/income");
    }

    @Test
    void anIncomeThatIsNotKnownIsNotZero() {
        Family.on(Family.IN_2024, Sheet.declarant(), Sheet.spouse().ofUnknownIncome())
                .finds(IseeFinding.INCOME_UNKNOWN, "/members/1/income");
    }

    @Test
    void anIsrBelowZeroCountsAsZeroAndSaysThatNobodyReadIt() {
        Family family =
                Family.on(Family.IN_2024, Sheet.declarant().irpef(-5_000)).rentedFor(3_000);
        assertThat(family.items().sommaRedditi()).isEqualTo(Euro.of(-5_000));
        assertThat(family.items().isr()).isEqualTo(Euro.ZERO);
        family.finds(IseeFinding.UNVERIFIED_VALUE, "");
        Finding finding = family.outcome(Request.ORDINARY).findings().get(0);
        assertThat(finding.text(Locale.ITALIAN)).contains("«isr floor» = 0").contains("art. 4, D.P.C.M. 159/2013");
        assertThat(Family.on(Family.IN_2024, Sheet.declarant().irpef(3_000))
                        .rentedFor(3_000)
                        .codes())
                .as("exactly zero needs no floor")
                .isEmpty();
    }

    @Test
    void aLossOfOneIsTakenFromTheOthers() {
        assertThat(items(Sheet.declarant().irpef(-5_000), Sheet.spouse().irpef(12_000))
                        .isr())
                .isEqualTo(Euro.of(7_000));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6999, 6999",
        "0, 7000, 7000",
        "0, 7001, 7000",
        "2, 9000, 7000",
        "3, 9000, 7500",
        "5, 9000, 8500",
        "5, 8400, 8400"
    })
    void theRentUpTo7000And500MoreForEachChildAfterTheSecond(int children, long rent, long deduction) {
        assertThat(Family.coupleWith(children, Family.IN_2024)
                        .rentedFor(rent)
                        .items()
                        .detrazioni())
                .isEqualTo(Euro.of(deduction));
    }

    @Test
    void onlyChildrenAtHomeRaiseTheLimitOfRent() {
        assertThat(Family.coupleWith(3, Family.IN_2024)
                        .children(3, 2)
                        .rentedFor(9_000)
                        .items()
                        .detrazioni())
                .isEqualTo(Euro.of(7_000));
    }

    @Test
    void theRentCountsForTheShareOfTheContractThatMembersHold() {
        Sheet declarant = Sheet.declarant();
        Sheet stranger = Sheet.other(9);
        Family family = Family.on(Family.IN_2024, declarant.irpef(20_000));
        assertThat(family.in(Home.rented(Euro.of(9_000), declarant.code(), stranger.code()))
                        .items()
                        .detrazioni())
                .isEqualTo(Euro.of(4_500));
        Family ofOthers = family.in(Home.rented(Euro.of(9_000), stranger.code()));
        assertThat(ofOthers.items().detrazioni()).isEqualTo(Euro.ZERO);
        ofOthers.finds(IseeFinding.LEASE_OF_OTHERS, "/home/lease/holders");
    }

    @Test
    void figurativeIncomeIsOnEverythingButAccountsAndPostalBooks() {
        for (FinancialAsset.Type type : FinancialAsset.Type.values()) {
            if (!type.isAccount()) {
                assertThat(Family.on("2023-06-05", Sheet.declarant().asset(type, 10_000))
                                .items()
                                .redditoFigurativo())
                        .as("%s", type)
                        .isEqualTo(type == FinancialAsset.Type.POSTAL_BOOK ? Euro.ZERO : Euro.of(304));
            }
        }
    }

    @Test
    void stateBondsLeftOutOfTheAssetsBearNoFigurativeIncome() {
        Family family = Family.on(Family.IN_2025, Sheet.declarant().asset(FinancialAsset.Type.STATE_BONDS, 60_000));
        IseeCalculator calculator =
                new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, Fraction.parse("0.03")));
        assertThat(family.isee(Request.ORDINARY, calculator).items().redditoFigurativo())
                .isEqualTo(Euro.of(300));
        assertThat(Family.on(Family.IN_2025, Sheet.declarant().asset(FinancialAsset.Type.STATE_BONDS, 50_000))
                        .items()
                        .redditoFigurativo())
                .as("nothing bears it, so no rate is needed")
                .isEqualTo(Euro.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 0.02, 0.0105",
        "2021-06-01, 0.02, 0.0101",
        "2022-06-01, 0.03, 0.0225",
        "2023-06-01, 0.0304, 0.0304",
        "2024-06-01, 0.04, 0.035",
        "2025-12-31, 0.04, 0.03",
        "2026-01-01, 0.04, 0.026",
        "2026-01-01, 0.0259, 0.0259"
    })
    void theRateIsTheLowerOfTheYieldAndTheLegalInterestPlusOnePoint(LocalDate day, String yield, String rate) {
        assertThat(Family.CALCULATOR.figurativeRate(day, Fraction.parse(yield))).contains(Fraction.parse(rate));
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31", "2000-01-01", "2026-04-01"})
    void itIsNotKnownWhereTheLegalInterestIsNot(LocalDate day) {
        assertThat(Family.CALCULATOR.figurativeRate(day, Fraction.parse("0.03")))
                .isEmpty();
    }

    @Test
    void wagesAloneOrAPensionAloneAreNoQuestion() {
        assertThat(Family.on(
                                Family.IN_2024,
                                Sheet.declarant().pension(9_000),
                                Sheet.spouse().wages(9_000))
                        .codes())
                .isEmpty();
    }

    @Test
    void theReasonsNameWhatEachMemberDeductsAndWhereItStops() {
        Family family = Family.on(
                Family.IN_2024,
                Sheet.declarant().wages(20_000),
                Sheet.spouse().income(IncomeItem.IRPEF, 1_000).income(IncomeItem.SPOUSE_MAINTENANCE_PAID, 1_500));
        assertThat(Family.CALCULATOR
                        .explain(family.dsu(), Isee.Request.ORDINARY)
                        .why()
                        .text(Locale.ITALIAN))
                .containsPattern("componente 2, [^:]+: 1\\.500,00 €")
                .contains("componente 2: le detrazioni, 1.500,00 €, si fermano al suo reddito, 1.000,00 €");
    }
}
