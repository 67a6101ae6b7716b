package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Kind;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** D.Lgs. 109/1998, table 1. */
class OldRegimeTest {

    private static final IseeCalculator CALCULATOR =
            new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2010, Fraction.parse("0.04")));
    private static final Sheet CHILD = Sheet.of(Relation.MINOR_CHILD, "2003-03-02");

    private static Isee isee(Family family) {
        return family.isee(Request.ORDINARY, CALCULATOR);
    }

    private static IseeItems items(Sheet... sheets) {
        return isee(Family.on(Family.IN_2010, sheets)).items();
    }

    @ParameterizedTest
    @EnumSource(IncomeItem.class)
    void onlyIrpefIncomeCounts(IncomeItem item) {
        boolean counts = item == IncomeItem.IRPEF;
        assertThat(items(Sheet.declarant().income(item, 10_000)).isr()).isEqualTo(counts ? Euro.of(10_000) : Euro.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"2001-01-01, 0", "2010-11-23, 0", "2010-11-24, 10000", "2014-12-31, 10000"})
    void incomeUnderASubstituteTaxCountsSinceLaw183Of2010(String day, long isr) {
        assertThat(Family.on(day, Sheet.declarant().income(IncomeItem.SUBSTITUTE_TAX, 10_000))
                        .items()
                        .isr())
                .isEqualTo(Euro.of(isr));
    }

    @Test
    void whoTheParentsOfMinorsAreIsAskedWhereRelationsDoNotTell() {
        Family.on(Family.IN_2010, Sheet.declarant(), CHILD, Sheet.other(1))
                .finds(IseeFinding.PARENTS_NOT_CERTAIN, "/members");
        assertThat(Family.on(Family.IN_2010, Sheet.declarant(), CHILD).codes())
                .doesNotContain(IseeFinding.PARENTS_NOT_CERTAIN);
        assertThat(Family.on(Family.IN_2010, Sheet.declarant(), Sheet.spouse(), CHILD, Sheet.other(1))
                        .codes())
                .doesNotContain(IseeFinding.PARENTS_NOT_CERTAIN);
        assertThat(Family.on(Family.IN_2010, Sheet.declarant(), Sheet.other(1)).codes())
                .doesNotContain(IseeFinding.PARENTS_NOT_CERTAIN);
    }

    @Test
    void wagesAndPensionsGiveNoDeduction() {
        assertThat(items(Sheet.declarant().wages(10_000), Sheet.spouse().pension(8_000))
                        .isr())
                .isEqualTo(Euro.of(18_000));
    }

    @Test
    void figurativeIncomeIsOnAllMovableAssetsGross() {
        IseeItems items = items(Sheet.declarant().account(5_000, 99_000).asset(Type.FUND, 5_000));
        assertThat(items.redditoFigurativo()).isEqualTo(Euro.of(400));
        assertThat(items.patrimonioMobiliare())
                .as("the balance: averages came in 2015")
                .isEqualTo(Euro.of(10_000));
        assertThat(items.isp()).isEqualTo(Euro.ZERO);
    }

    @Test
    void withoutTheYieldOfTheYearNothingIsComputed() {
        Family.on(Family.IN_2010, Sheet.declarant().account(1)).finds(IseeFinding.FIGURATIVE_RATE_UNKNOWN, "");
    }

    @ParameterizedTest
    @CsvSource({"5164.56, 5164.56", "5164.57, 5164.57", "5164.58, 5164.57"})
    void theRentUpTo5164AndWhatFollows(String rent, String deduction) {
        Sheet declarant = Sheet.declarant().irpef(20_000);
        assertThat(isee(Family.on(Family.IN_2010, declarant).in(Home.rented(Euro.parse(rent), declarant.code())))
                        .items()
                        .detrazioni())
                .isEqualTo(Euro.parse(deduction));
    }

    @Test
    void theIncomeIsNotBelowZero() {
        Family family =
                Family.on(Family.IN_2010, Sheet.declarant().irpef(1_000)).rentedFor(3_000);
        assertThat(isee(family).items().isr()).isEqualTo(Euro.ZERO);
        family.finds(IseeFinding.UNVERIFIED_VALUE, "");
    }

    @ParameterizedTest
    @CsvSource({"15493.70, 0.00", "15493.71, 0.00", "15493.72, 0.01"})
    void movableAssetsBeyond15493(String value, String isp) {
        assertThat(items(Sheet.declarant().asset(FinancialAsset.of(Type.FUND, Euro.parse(value))))
                        .isp())
                .isEqualTo(Euro.parse(isp));
    }

    @ParameterizedTest
    @CsvSource({
        // value, mortgage, left out
        "40000, 0, 40000.00",
        "60000, 0, 51645.69",
        "60000, 51645, 51645.69",
        "60000, 51646, 51646.00",
        "60000, 70000, 60000.00"
    })
    void fromTheHomeTheMortgageOrTheFranchigiaWhicheverIsMore(long value, long mortgage, String leftOut) {
        IseeItems items = items(Sheet.declarant().home(value, mortgage));
        assertThat(items.patrimonioImmobiliare()).isEqualTo(Euro.of(value));
        assertThat(items.detrazionePatrimonioImmobiliare()).isEqualTo(Euro.parse(leftOut));
    }

    @Test
    void otherPropertiesCountLessTheirMortgage() {
        assertThat(items(Sheet.declarant().otherProperty(50_000, 20_000)).isp()).isEqualTo(Euro.of(30_000));
        assertThat(items(Sheet.declarant().otherProperty(50_000, 60_000)).isp()).isEqualTo(Euro.ZERO);
    }

    @Test
    void theScaleIsThatOfTable2() {
        assertThat(items(Sheet.declarant(), CHILD).maggiorazioni()).isEqualTo(Fraction.parse("0.20"));
        assertThat(items(Sheet.declarant(), Sheet.other(1)).maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(isee(Family.on(Family.IN_2010, Sheet.declarant(), Sheet.spouse(), CHILD)
                                .worked())
                        .items()
                        .maggiorazioni())
                .isEqualTo(Fraction.parse("0.20"));
        assertThat(isee(Family.on(Family.IN_2010, Sheet.declarant(), CHILD).worked())
                        .items()
                        .maggiorazioni())
                .as("one parent is not both")
                .isEqualTo(Fraction.parse("0.20"));
        assertThat(items(Sheet.declarant().with(Disability.MEDIUM)).scalaEquivalenza())
                .isEqualTo(Fraction.parse("1.50"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ORDINARY"},
            mode = EnumSource.Mode.EXCLUDE)
    void thereIsNoSpecialKind(Kind kind) {
        Family.on(Family.IN_2010, Sheet.declarant())
                .finds(
                        IseeFinding.KIND_BEFORE_2015,
                        "/presented",
                        Request.of(kind, Sheet.declarant().code()));
    }

    @Test
    void thereIsNoIseeCorrente() {
        Family.on("2014-12-31", Sheet.declarant())
                .finds(IseeFinding.KIND_BEFORE_2015, "/presented", Request.ORDINARY.asCurrent());
    }

    @Test
    void aDsuHoldsForAYearAsFarAsIsRemembered() {
        Family family = Family.on("2010-04-20", Sheet.declarant());
        assertThat(family.isee().validUntil()).isEqualTo(LocalDate.of(2011, 4, 19));
        family.finds(IseeFinding.VALIDITY_UNVERIFIED, "/presented");
    }

    @Test
    void anIncomeThatIsNotKnownIsNotZero() {
        Family.on(Family.IN_2010, Sheet.declarant().ofUnknownIncome())
                .finds(IseeFinding.INCOME_UNKNOWN, "/members/0/income");
    }

    @Test
    void theReasonsCiteTheActOfTheTime() {
        Family family =
                Family.on(Family.IN_2010, Sheet.declarant().irpef(10_000).home(60_000, 5_000));
        assertThat(CALCULATOR.explain(family.dsu(), Request.ORDINARY).why().text(Locale.ITALIAN))
                .contains("il maggiore tra mutuo residuo 5.000,00 € e franchigia 51.645,69 € [tab. 1, D.Lgs. 109/1998]")
                .doesNotContain("159/2013");
        assertThat(isee(family).rules().id()).isEqualTo("isee-109-1998");
    }

    @Test
    void aMinorAloneHasNoChildren() {
        assertThat(items(Sheet.of(Relation.DECLARANT, "1995-03-02")).scalaEquivalenza())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void anIncomeOfExactlyZeroNeedsNoFloor() {
        assertThat(Family.on(Family.IN_2010, Sheet.declarant()).codes())
                .containsExactly(IseeFinding.VALIDITY_UNVERIFIED);
    }

    @Test
    void theReasonsTellWhoOwnsWhat() {
        Family family = Family.on(
                Family.IN_2010,
                Sheet.declarant(),
                Sheet.spouse().irpef(9_000).account(5_000).home(60_000, 5_000).otherProperty(30_000, 10_000));
        assertThat(CALCULATOR.explain(family.dsu(), Request.ORDINARY).why().text(Locale.ITALIAN))
                .contains("componente 2, patrimonio mobiliare 5.000,00 €")
                .contains("componente 2, casa di abitazione 60.000,00 €; mutuo residuo 5.000,00 €")
                .contains("componente 2, immobile 20.000,00 €")
                .contains("componente 2, reddito complessivo ai fini IRPEF: 9.000,00 €")
                .doesNotContain("componente 1, patrimonio mobiliare");
    }
}
