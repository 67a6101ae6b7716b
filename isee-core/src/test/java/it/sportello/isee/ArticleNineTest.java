package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.CurrentSituation.Cause;
import it.sportello.isee.CurrentSituation.CurrentIncome;
import it.sportello.isee.CurrentSituation.Months;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 9: the ISEE corrente. */
class ArticleNineTest {

    private static final Request CURRENT = Request.ORDINARY.asCurrent();
    private static final Sheet DECLARANT = Sheet.declarant().irpef(30_000).account(26_000);

    private static CurrentIncome selfEmployed(long income) {
        return new CurrentIncome(Months.TWELVE, Euro.ZERO, Euro.of(income), Euro.ZERO);
    }

    private static Variation income(Cause cause, String since, CurrentIncome income) {
        return new Variation(
                DECLARANT.code(),
                Optional.ofNullable(cause),
                since.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(since)),
                Optional.of(income),
                Optional.empty(),
                Optional.empty());
    }

    private static Variation assets(long account) {
        return new Variation(
                DECLARANT.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MovableAssets.of(FinancialAsset.account(Euro.of(account), Euro.of(account)))),
                Optional.empty());
    }

    private static Family family(String day) {
        return Family.on(day, DECLARANT);
    }

    private static boolean isComputed(Family family) {
        return family.outcome(CURRENT).result().isPresent();
    }

    @ParameterizedTest
    @CsvSource({"22499, true", "22500, false", "22501, false", "37500, false", "37501, true"})
    void aChangeBeyondAQuarterOpensTheWay(long now, boolean opens) {
        Family family = family("2024-02-01").now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(now)));
        assertThat(isComputed(family)).isEqualTo(opens);
        if (opens) {
            assertThat(family.isee(CURRENT).items().isr()).isEqualTo(Euro.of(now));
        } else {
            family.finds(IseeFinding.CURRENT_NOT_ENOUGH, "/current", CURRENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"WORK, true", "TRANSFERS, true", "INCOME, false"})
    void since23October2019AnEventAloneOpensItToo(Cause cause, boolean opens) {
        assertThat(isComputed(family("2019-02-01").now("2019-10-23", income(cause, "-", selfEmployed(29_000)))))
                .isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        // cause, since, income now, opens
        "WORK, 2018-06-30, 20000, true",
        "WORK, 2018-04-22, 20000, true",
        "WORK, 2018-04-21, 20000, false",
        "WORK, 2018-06-30, 29000, false",
        "TRANSFERS, 2018-06-30, 20000, false",
        "INCOME, 2018-06-30, 20000, false"
    })
    void beforeItTookBothAnEventOfTheLast18MonthsAndAChange(Cause cause, String since, long now, boolean opens) {
        Family family = family("2019-02-01").now("2019-10-22", income(cause, since, selfEmployed(now)));
        assertThat(isComputed(family)).isEqualTo(opens);
        if (!opens) {
            family.finds(IseeFinding.CURRENT_NEEDS_BOTH, "/current", CURRENT);
        }
    }

    @Test
    void beforeItTheDayOfTheEventIsNeeded() {
        family("2019-02-01")
                .now("2019-10-22", income(Cause.WORK, "-", selfEmployed(1_000)))
                .finds(IseeFinding.EVENT_DAY_UNKNOWN, "/current/variations/0/since", CURRENT);
    }

    @Test
    void aChangedIncomeHasACause() {
        family("2024-02-01")
                .now(Family.IN_2024, income(null, "-", selfEmployed(1_000)))
                .finds(IseeFinding.CURRENT_WITHOUT_CAUSE, "/current/variations/0", CURRENT);
    }

    @Test
    void workPensionsAndTransfersAreReplacedAndTheRestIsKept() {
        Sheet before = Sheet.declarant()
                .irpef(30_000)
                .income(IncomeItem.WAGES, 20_000)
                .income(IncomeItem.SUBSTITUTE_TAX, 4_000)
                .income(IncomeItem.UNLET_PROPERTY, 700)
                .income(IncomeItem.CHILD_MAINTENANCE_PAID, 500);
        Family family = Family.on("2024-02-01", before)
                .now(
                        Family.IN_2024,
                        income(
                                Cause.WORK,
                                "2024-01-15",
                                new CurrentIncome(Months.TWELVE, Euro.of(5_000), Euro.of(2_000), Euro.of(1_000))));
        IseeItems items = family.isee(CURRENT).items();
        assertThat(items.sommaRedditi())
                .as("5,000 + 2,000 + 1,000, and 700 of unlet property")
                .isEqualTo(Euro.of(8_700));
        assertThat(items.detrazioni())
                .as("500 of maintenance, and a fifth of the wages, which is more than that of the transfers")
                .isEqualTo(Euro.of(1_500));
        family.finds(IseeFinding.CURRENT_ITEMS_KEPT, "/current", CURRENT);
    }

    @Test
    void othersKeepTheirIncome() {
        Family couple = Family.on("2024-02-01", DECLARANT, Sheet.spouse().irpef(5_000))
                .now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(10_000)));
        assertThat(couple.isee(CURRENT).items().isr()).isEqualTo(Euro.of(15_000));
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, TWO_MONTHS_TO_CHECK, true",
        "TRANSFERS, TWO_MONTHS_TO_CHECK, true",
        "INCOME, TWO_MONTHS_WRONGLY, false"
    })
    void twoMonthsCountSixTimesWhereSomethingEnded(Cause cause, IseeFinding found, boolean computed) {
        CurrentIncome twoMonths = new CurrentIncome(Months.TWO, Euro.of(1_000), Euro.of(500), Euro.of(100));
        Family family = family("2024-02-01").now(Family.IN_2024, income(cause, "2024-01-15", twoMonths));
        family.finds(found, "/current/variations/0/income/months", CURRENT);
        assertThat(isComputed(family)).isEqualTo(computed);
        if (computed) {
            assertThat(family.isee(CURRENT).items().sommaRedditi()).isEqualTo(Euro.of(9_600));
        }
    }

    @ParameterizedTest
    @CsvSource({"15999, true", "16000, false", "24000, false", "24001, true"})
    void assetsThatDifferByMoreThanAFifth(long isp, boolean opens) {
        Family family = family("2024-02-01").now("2024-04-01", assets(6_000 + isp));
        assertThat(isComputed(family)).isEqualTo(opens);
        if (opens) {
            assertThat(family.isee(CURRENT).items().isp()).isEqualTo(Euro.of(isp));
            assertThat(family.isee(CURRENT).items().isr()).isEqualTo(Euro.of(30_000));
        } else {
            family.finds(IseeFinding.CURRENT_ASSETS_NOT_ENOUGH, "/current", CURRENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-03-31, false",
        "2024-02-01, 2024-04-01, true",
        "2021-02-01, 2021-08-24, false",
        "2021-02-01, 2021-08-25, true",
        "2022-01-10, 2022-01-20, false"
    })
    void assetsFrom25August2021AndEachYearFromApril(String day, String now, boolean computed) {
        Family family = family(day).now(now, assets(0));
        assertThat(isComputed(family)).isEqualTo(computed);
        if (!computed) {
            family.finds(IseeFinding.CURRENT_ASSETS_TOO_EARLY, "/current/presented", CURRENT);
        }
    }

    @Test
    void propertiesMayBeReplacedAlone() {
        Sheet owner = DECLARANT.otherProperty(50_000, 0);
        Variation sold = new Variation(
                DECLARANT.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of()));
        Isee isee = Family.on("2024-02-01", owner).now("2024-04-01", sold).isee(CURRENT);
        assertThat(isee.items().patrimonioImmobiliare()).isEqualTo(Euro.ZERO);
        assertThat(isee.items().patrimonioMobiliare()).as("kept").isEqualTo(Euro.of(26_000));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-01, 2019-10-22, 2019-12-22",
        "2019-02-01, 2019-10-23, 2020-04-23",
        "2024-02-01, 2024-06-03, 2024-12-03",
        "2024-02-01, 2024-08-31, 2025-02-28"
    })
    void incomesHoldForTwoMonthsAndSince23October2019ForSix(String day, String now, LocalDate until) {
        Isee isee = family(day)
                .now(now, income(Cause.WORK, "2019-01-15".compareTo(now) > 0 ? "-" : now, selfEmployed(10_000)))
                .isee(CURRENT);
        assertThat(isee.validFrom()).isEqualTo(now);
        assertThat(isee.validUntil()).isEqualTo(until);
    }

    @Test
    void withAssetsItHoldsUntil31December() {
        Variation both = new Variation(
                DECLARANT.code(),
                Optional.of(Cause.INCOME),
                Optional.empty(),
                Optional.of(selfEmployed(10_000)),
                Optional.of(MovableAssets.NONE),
                Optional.empty());
        for (Variation variation : List.of(both, assets(0))) {
            assertThat(family("2024-02-01")
                            .now(Family.IN_2024, variation)
                            .isee(CURRENT)
                            .validUntil())
                    .isEqualTo(LocalDate.of(2024, 12, 31));
        }
    }

    @Test
    void aModuleThatChangesNothingIsNone() {
        Variation nothing = new Variation(
                DECLARANT.code(),
                Optional.of(Cause.WORK),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        family("2024-02-01")
                .now(Family.IN_2024, nothing)
                .finds(IseeFinding.CURRENT_WITHOUT_CHANGE, "/current", CURRENT);
    }

    @Test
    void withoutTheModuleThereIsNoIseeCorrente() {
        family("2024-02-01").finds(IseeFinding.NO_CURRENT, "/current", CURRENT);
    }

    @Test
    void aModuleOfADayNobodyCheckedIsRefused() {
        family(Family.IN_2026)
                .now("2026-04-01", income(Cause.INCOME, "-", selfEmployed(1)))
                .finds(IseeFinding.DAY_NOT_COVERED, "/current/presented", CURRENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-12-31, true",
        "2024-02-01, 2025-01-01, false",
        "2018-02-01, 2019-01-15, true",
        "2018-02-01, 2019-01-16, false"
    })
    void onlyAnIseeThatIsStillValidIsBroughtUpToDate(String day, String now, boolean computed) {
        Family family = family(day).now(now, income(Cause.WORK, now, selfEmployed(10_000)));
        assertThat(isComputed(family)).isEqualTo(computed);
        if (!computed) {
            family.finds(IseeFinding.CURRENT_AFTER_EXPIRY, "/current/presented", CURRENT);
        }
    }

    @Test
    void theReasonsPartTheDeclaredSituationFromThePresentOne() {
        Family changed = family("2024-02-01").now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(10_000)));
        assertThat(Family.CALCULATOR.explain(changed.dsu(), CURRENT).why().text(Locale.ITALIAN))
                .containsSubsequence(
                        "  - situazione dichiarata nella DSU: ISR 30.000,00 €, ISP 20.000,00 € [art. 9, D.P.C.M. 159/2013]",
                        "    - ISR 30.000,00 €",
                        "  - situazione corrente, dal modulo sostitutivo del 03/06/2024: ISR 10.000,00 €, ISP 20.000,00 €",
                        "    - ISR 10.000,00 €");
    }

    @Test
    void theOrdinaryIseeOfTheSameDsuIsUntouched() {
        Family changed = family("2024-02-01").now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(1)));
        assertThat(changed.isee().isee()).isEqualTo(family("2024-02-01").isee().isee());
    }

    @Test
    void nothingIsANothingLessThatIsChanged() {
        Family poor = Family.on("2024-02-01", Sheet.declarant())
                .now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(0)));
        poor.finds(IseeFinding.CURRENT_NOT_ENOUGH, "/current", CURRENT);
    }

    @Test
    void whatIsFoundBeforeAndAfterIsSaidOnce() {
        Sheet both = Sheet.spouse().wages(5_000).income(IncomeItem.TRANSFERS, 3_000);
        Family.on("2024-02-01", DECLARANT, both)
                .now(Family.IN_2024, income(Cause.INCOME, "-", selfEmployed(10_000)))
                .finds(IseeFinding.WAGES_AND_PENSIONS, "/members/1/income", CURRENT);
    }

    @Test
    void withoutACauseASmallChangeIsNotEnoughEither() {
        family("2024-02-01")
                .now(Family.IN_2024, income(null, "-", selfEmployed(29_000)))
                .finds(IseeFinding.CURRENT_NOT_ENOUGH, "/current", CURRENT);
    }

    @Test
    void anEventOfAnUnknownDayIsNoneOfTheLast18Months() {
        family("2019-02-01")
                .now("2019-10-22", income(Cause.WORK, "-", selfEmployed(1_000)))
                .finds(IseeFinding.CURRENT_NEEDS_BOTH, "/current", CURRENT);
    }

    @Test
    void whatCannotBeComputedAsDeclaredCannotBeComparedWith() {
        Family.on("2024-02-01", DECLARANT.asset(FinancialAsset.Type.FUND, 8_000))
                .now("2024-04-01", assets(0))
                .finds(IseeFinding.FIGURATIVE_RATE_UNKNOWN, "", CURRENT);
    }
}
