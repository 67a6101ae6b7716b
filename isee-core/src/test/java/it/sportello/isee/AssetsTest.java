package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 5. */
class AssetsTest {

    private static IseeItems items(Sheet... sheets) {
        return Family.on(Family.IN_2024, sheets).items();
    }

    private static Euro thirds(long thirds) {
        return Fraction.of(thirds, 3).toEuro(Rounding.CENT_HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "52499, 0", "52500, 0", "52501, 2", "100000, 95000", "500000, 895000"})
    void twoThirdsOfTheHomeBeyond52500(long value, long thirds) {
        assertThat(items(Sheet.declarant().home(value)).isp()).isEqualTo(thirds(thirds));
    }

    @ParameterizedTest
    @CsvSource({"1, 52500", "2, 52500", "3, 55000", "4, 57500"})
    void theHomeAllowanceGrowsWithChildrenAfterTheSecond(int children, long allowance) {
        Sheet owner = Sheet.declarant().home(allowance + 3);
        Family couple = Family.coupleWith(children, Family.IN_2024);
        java.util.List<Member> members = new java.util.ArrayList<>(couple.dsu().members());
        members.set(0, owner.member());
        Family family = new Family(People.with(members, couple.dsu())).in(Home.OWNED);
        assertThat(family.items().isp()).isEqualTo(Euro.of(2));
        if (children > 2) {
            assertThat(family.children(children, 2).items().isp())
                    .as("a child elsewhere does not count")
                    .isEqualTo(thirds(2 * (allowance + 3 - 52_500)));
        }
    }

    @Test
    void aMortgageComesOffFirstAndEndsAtTheProperty() {
        assertThat(items(Sheet.declarant().home(90_000, 20_000)).isp()).isEqualTo(thirds(2 * 17_500));
        assertThat(items(Sheet.declarant().otherProperty(50_000, 50_000)).isp()).isEqualTo(Euro.ZERO);
        assertThat(items(Sheet.declarant().otherProperty(50_000, 50_001)).isp()).isEqualTo(Euro.ZERO);
        assertThat(items(Sheet.declarant().otherProperty(50_000, 49_999)).isp()).isEqualTo(Euro.of(1));
    }

    @Test
    void aPropertyCountsForTheShareOwned() {
        Property third = new Property(
                Property.Kind.BUILDING,
                "A001",
                Fraction.of(100, 3),
                Euro.of(90_000),
                Optional.of(Euro.of(10_000)),
                false);
        assertThat(items(Sheet.declarant().property(third)).isp()).isEqualTo(Euro.of(20_000));
    }

    @Test
    void aHomeOwnedByTwoMembersHasOneAllowance() {
        Property half =
                new Property(Property.Kind.BUILDING, "A001", Fraction.of(50), Euro.of(120_000), Optional.empty(), true);
        assertThat(items(Sheet.declarant().property(half), Sheet.spouse().property(half))
                        .isp())
                .isEqualTo(Euro.of(45_000));
    }

    @ParameterizedTest
    @CsvSource({
        // balance, average, invested, counted
        "700, 900, -1, 900",
        "900, 700, -1, 900",
        "900, 900, -1, 900",
        "700, 900, 0, 900",
        "700, 900, 200, 900",
        "700, 900, 201, 700",
        "900, 700, 500, 900"
    })
    void theHigherOfBalanceAndAverageUnlessTheGapWasInvested(long balance, long average, long invested, long counted) {
        Sheet saver = Sheet.declarant().account(balance, average);
        assertThat(items(invested < 0 ? saver : saver.invested(invested)).patrimonioMobiliare())
                .isEqualTo(Euro.of(counted));
    }

    @Test
    void savingsDepositsAreAccountsToo() {
        FinancialAsset deposit = new FinancialAsset(
                Type.SAVINGS_DEPOSIT, Optional.of(Euro.of(100)), Optional.of(Euro.of(300)), Optional.empty());
        assertThat(items(Sheet.declarant().account(400, 100).asset(deposit)).patrimonioMobiliare())
                .as("500 against 400")
                .isEqualTo(Euro.of(500));
    }

    @ParameterizedTest
    @CsvSource({"1, 6000", "2, 8000", "3, 10000", "4, 10000", "9, 10000"})
    void theMovableFranchigiaOfMembers(int members, long franchigia) {
        Sheet[] sheets = new Sheet[members];
        sheets[0] = Sheet.declarant().account(50_000);
        for (int i = 1; i < members; i++) {
            sheets[i] = Sheet.other(i);
        }
        assertThat(items(sheets).detrazionePatrimonioMobiliare()).isEqualTo(Euro.of(franchigia));
    }

    @ParameterizedTest
    @CsvSource({"2, 10000", "3, 11000", "5, 13000"})
    void theMovableFranchigiaGrowsBeyondItsLimitWithChildren(int children, long franchigia) {
        Family couple = Family.coupleWith(children, Family.IN_2024);
        java.util.List<Member> members = new java.util.ArrayList<>(couple.dsu().members());
        members.set(0, Sheet.declarant().account(50_000).member());
        Family family = new Family(People.with(members, couple.dsu()));
        assertThat(family.items().detrazionePatrimonioMobiliare()).isEqualTo(Euro.of(franchigia));
        assertThat(family.children(children, 0).items().detrazionePatrimonioMobiliare())
                .as("living with the family is not asked here")
                .isEqualTo(Euro.of(franchigia));
    }

    @ParameterizedTest
    @CsvSource({
        // bonds, books, counted
        "50000, 0, 0",
        "50001, 0, 1",
        "0, 50001, 1",
        "30000, 30000, 10000",
        "60000, 30000, 40000"
    })
    void stateSavingsBeyond50000OfTheNucleusCount(long bonds, long books, long counted) {
        IseeCalculator calculator = new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, Fraction.ZERO));
        Family family = Family.on(
                Family.IN_2025,
                Sheet.declarant().asset(Type.STATE_BONDS, bonds),
                Sheet.spouse().asset(Type.POSTAL_BOOK, books));
        assertThat(family.isee(Request.ORDINARY, calculator).items().patrimonioMobiliare())
                .isEqualTo(Euro.of(counted));
    }

    @Test
    void betweenTheDecreeAndItsFormStateSavingsCountAndItIsSaid() {
        Sheet saver = Sheet.declarant().asset(Type.POSTAL_BOOK, 20_000);
        Family.on("2025-03-05", saver).finds(IseeFinding.STATE_SAVINGS_BEFORE_FORM, "");
        Family.on("2025-04-02", saver).finds(IseeFinding.STATE_SAVINGS_BEFORE_FORM, "");
        assertThat(Family.on("2025-03-04", saver).codes()).isEmpty();
        assertThat(Family.on("2025-04-03", saver).codes()).isEmpty();
        assertThat(Family.on("2025-04-02", Sheet.declarant().account(5)).codes())
                .isEmpty();
    }

    private static String why(Sheet sheet) {
        return Family.CALCULATOR
                .explain(Family.on("2023-06-05", sheet).dsu(), Request.ORDINARY)
                .why()
                .text(Locale.ITALIAN);
    }

    @Test
    void theReasonsSayWhyABalanceBelowTheAverageCounts() {
        assertThat(why(Sheet.declarant().account(700, 900).invested(201)))
                .contains("componente 1, conti e depositi 700,00 €: i saldi 700,00 € anche se inferiori");
        assertThat(why(Sheet.declarant().account(900, 900).invested(201)))
                .as("it is not lower")
                .contains("componente 1, conti e depositi 900,00 €: il maggiore tra saldi 900,00 €");
        assertThat(why(Sheet.declarant().account(700, 900)))
                .contains("componente 1, conti e depositi 900,00 €: il maggiore tra saldi 700,00 €");
    }

    @Test
    void theReasonsTellOtherAssetsOnlyWhereThereAreSome() {
        assertThat(why(Sheet.declarant().account(700))).doesNotContain("altre attività finanziarie");
        assertThat(why(Sheet.declarant().asset(Type.FUND, 700))).contains("altre attività finanziarie 700,00 €");
    }
}
