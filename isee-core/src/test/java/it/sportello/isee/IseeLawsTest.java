package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.IseeOptions.WagesAndPensions;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What holds of every household. Where a law people expect does not hold as they say it, its true form stands here, and a
 * household that shows why.
 */
class IseeLawsTest {

    private static final IseeCalculator CALCULATOR = new IseeCalculator(Households.OPTIONS);
    private static final IseeCalculator BOTH_DEDUCTIONS =
            new IseeCalculator(Households.OPTIONS.with(WagesAndPensions.BOTH));
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    private static final LocalDate BORN = LocalDate.of(1980, 5, 10);

    @Provide
    Arbitrary<Dsu> households() {
        return Households.any();
    }

    @Provide
    Arbitrary<Dsu> households2026() {
        return Households.between(IN_2026, Households.LAST);
    }

    /** Households of the first rules, too. */
    @Provide
    Arbitrary<Dsu> householdsSince2001() {
        return Arbitraries.oneOf(
                Households.any(), Households.between(LocalDate.of(2001, 1, 1), LocalDate.of(2014, 12, 31)));
    }

    @Provide
    Arbitrary<Dsu> couples() {
        return Households.any().filter(dsu -> spouse(dsu).isPresent());
    }

    @Provide
    Arbitrary<Euro> raises() {
        return Arbitraries.longs().between(1, 20_000_000).map(Euro::ofCents);
    }

    @Provide
    Arbitrary<IncomeItem> added() {
        return items(IncomeItem.Role.ADDED);
    }

    @Provide
    Arbitrary<IncomeItem> deducted() {
        return items(IncomeItem.Role.DEDUCTED);
    }

    @Provide
    Arbitrary<IncomeItem> parts() {
        return items(IncomeItem.Role.PART);
    }

    private static Arbitrary<IncomeItem> items(IncomeItem.Role role) {
        return Arbitraries.of(IncomeItem.class).filter(item -> item.role() == role);
    }

    // --- bounds -----------------------------------------------------------------------------------------------------

    /** Only the sum of incomes may be below zero, for an IRPEF income may. */
    @Property
    void noIndicatorIsNegative(@ForAll("householdsSince2001") Dsu dsu) {
        Isee isee = ordinary(dsu);
        IseeItems items = isee.items();
        assertThat(List.of(
                        isee.isee(),
                        isee.addition(),
                        items.ise(),
                        items.isr(),
                        items.isp(),
                        items.redditoFigurativo(),
                        items.detrazioni(),
                        items.patrimonioMobiliare(),
                        items.detrazionePatrimonioMobiliare(),
                        items.patrimonioImmobiliare(),
                        items.detrazionePatrimonioImmobiliare()))
                .allMatch(amount -> amount.signum() >= 0);
        assertThat(items.scalaEquivalenza()).isGreaterThanOrEqualTo(Fraction.ONE);
    }

    @Property
    void anExemptionNeverExceedsItsAsset(@ForAll("householdsSince2001") Dsu dsu) {
        IseeItems items = ordinary(dsu).items();
        assertThat(items.detrazionePatrimonioMobiliare()).isLessThanOrEqualTo(items.patrimonioMobiliare());
        assertThat(items.detrazionePatrimonioImmobiliare()).isLessThanOrEqualTo(items.patrimonioImmobiliare());
    }

    @Property
    void aScaleIsExactAtTwoDecimals(@ForAll("householdsSince2001") Dsu dsu) {
        IseeItems items = ordinary(dsu).items();
        for (Fraction part : List.of(items.parametroNucleo(), items.maggiorazioni(), items.scalaEquivalenza())) {
            assertThat(part.exactDecimal().orElseThrow().scale()).isLessThanOrEqualTo(2);
        }
        assertThat(items.parametroNucleo().plus(items.maggiorazioni())).isEqualTo(items.scalaEquivalenza());
    }

    /** The printed items hold together, but for the cent at which each of them is rounded. */
    @Property
    void theItemsAddUp(@ForAll("householdsSince2001") Dsu dsu) {
        Isee isee = ordinary(dsu);
        IseeItems items = isee.items();
        assertWithin(
                2,
                items.isp(),
                items.patrimonioMobiliare()
                        .minus(items.detrazionePatrimonioMobiliare())
                        .plus(items.patrimonioImmobiliare())
                        .minus(items.detrazionePatrimonioImmobiliare())
                        .toFraction());
        assertWithin(
                2,
                items.isr(),
                items.sommaRedditi()
                        .plus(items.redditoFigurativo())
                        .minus(items.detrazioni())
                        .max(Euro.ZERO)
                        .toFraction());
        assertWithin(
                2,
                items.ise(),
                items.isr().toFraction().plus(items.isp().toFraction().times(Fraction.of(1, 5))));
        assertWithin(1, isee.isee(), items.ise().toFraction().dividedBy(items.scalaEquivalenza()));
    }

    private static void assertWithin(long cents, Euro printed, Fraction recomputed) {
        Fraction gap = printed.toFraction().minus(recomputed);
        assertThat(gap.max(gap.negated())).isLessThanOrEqualTo(Fraction.of(cents, 100));
    }

    // --- more members -----------------------------------------------------------------------------------------------

    /**
     * Whoever comes without income and assets, and whatever follows for the parents: a nucleus that ceases to be that of a
     * lone parent, or whose parents no longer all worked, loses at most 0.30 and gains at least 0.35.
     */
    @Property
    void aMemberWithoutIncomeNeverRaisesIt(
            @ForAll("householdsSince2001") Dsu dsu, @ForAll Relation relation, @ForAll boolean factsChange) {
        Assume.that(relation != Relation.DECLARANT && relation != Relation.ABSENT_PARENT);
        Assume.that(relation != Relation.SPOUSE || spouse(dsu).isEmpty());
        int age = relation == Relation.MINOR_CHILD || relation == Relation.FOSTER_CHILD ? 1 : 20;
        List<Member> more = new ArrayList<>(dsu.members());
        more.add(Households.newcomer(relation, dsu.presented().minusYears(age)));
        Conditions before = dsu.conditions();
        Conditions after =
                factsChange ? new Conditions(false, false, before.children(), before.cohabitingChildren()) : before;
        Dsu grown = Dsu.ordinary(dsu.presented(), more, after, dsu.home());
        Isee alone = ordinary(dsu);
        Isee together = ordinary(grown);
        assertThat(together.isee()).isLessThanOrEqualTo(alone.isee());
        assertThat(together.items().scalaEquivalenza())
                .isGreaterThan(alone.items().scalaEquivalenza());
        assertThat(together.items().isp()).isLessThanOrEqualTo(alone.items().isp());
        assertThat(together.items().isr()).isLessThanOrEqualTo(alone.items().isr());
    }

    @Property
    void aDisabilityNeverRaisesIt(@ForAll("households") Dsu dsu, @ForAll Member.Disability disability) {
        Dsu changed = declarant(
                dsu,
                member -> new Member(
                        member.codiceFiscale(),
                        member.relation(),
                        member.born(),
                        Optional.of(disability),
                        member.inFacility(),
                        member.income(),
                        member.movableAssets(),
                        member.realEstate()));
        assertThat(isee(changed)).isLessThanOrEqualTo(isee(dsu));
    }

    // --- more income ------------------------------------------------------------------------------------------------

    /** Public transfers raise it by at least four fifths of themselves before the scale: a fifth may be deducted. */
    @Property
    void anIncomeNeverLowersIt(
            @ForAll("householdsSince2001") Dsu dsu, @ForAll("added") IncomeItem item, @ForAll("raises") Euro raise) {
        Dsu richer = earning(dsu, raise, item);
        assertThat(isee(richer)).isGreaterThanOrEqualTo(isee(dsu));
        assertThat(BOTH_DEDUCTIONS
                        .calculate(richer, Request.ORDINARY)
                        .result()
                        .orElseThrow()
                        .isee())
                .isGreaterThanOrEqualTo(BOTH_DEDUCTIONS
                        .calculate(dsu, Request.ORDINARY)
                        .result()
                        .orElseThrow()
                        .isee());
    }

    /** Wages and pensions are told twice: in what is earned, and as the base of a deduction. Both grow together. */
    @Property
    void wagesAndPensionsWithTheirIrpefIncomeNeverLowerIt(
            @ForAll("households") Dsu dsu, @ForAll("parts") IncomeItem part, @ForAll("raises") Euro raise) {
        assertThat(isee(earning(dsu, raise, IncomeItem.IRPEF, part))).isGreaterThanOrEqualTo(isee(dsu));
    }

    /** The base of a deduction without the income it is part of is only a deduction. */
    @Property
    void wagesAndPensionsAloneNeverRaiseIt(
            @ForAll("households") Dsu dsu, @ForAll("parts") IncomeItem part, @ForAll("raises") Euro raise) {
        assertThat(isee(earning(dsu, raise, part))).isLessThanOrEqualTo(isee(dsu));
    }

    @Property
    void aDeductionNeverRaisesIt(
            @ForAll("householdsSince2001") Dsu dsu, @ForAll("deducted") IncomeItem item, @ForAll("raises") Euro raise) {
        assertThat(isee(earning(dsu, raise, item))).isLessThanOrEqualTo(isee(dsu));
    }

    @Property
    void aHigherRentNeverRaisesIt(@ForAll("householdsSince2001") Dsu dsu, @ForAll("raises") Euro raise) {
        Assume.that(dsu.home().lease().isPresent());
        Home.Lease lease = dsu.home().lease().get();
        Home dearer = new Home(
                Home.Tenure.RENTED,
                Optional.of(new Home.Lease(lease.yearlyRent().plus(raise), lease.holders())));
        assertThat(isee(Dsu.ordinary(dsu.presented(), dsu.members(), dsu.conditions(), dearer)))
                .isLessThanOrEqualTo(isee(dsu));
    }

    // --- more assets ------------------------------------------------------------------------------------------------

    /** Every asset of every member; of accounts the balance only where the holder invested nothing, as below. */
    @Property
    void anAssetNeverLowersIt(
            @ForAll("householdsSince2001") Dsu dsu, @ForAll("raises") Euro raise, @ForAll boolean average) {
        Dsu richer = People.with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets().map(assets -> richer(assets, raise, average)),
                                member.realEstate().stream()
                                        .map(property -> valued(
                                                property, property.value().plus(raise)))
                                        .toList()))
                        .toList(),
                dsu);
        assertThat(isee(richer)).isGreaterThanOrEqualTo(isee(dsu));
    }

    @Property
    void oneMoreAssetNeverLowersIt(
            @ForAll("householdsSince2001") Dsu dsu,
            @ForAll("raises") Euro amount,
            @ForAll Type type,
            @ForAll boolean elsewhere) {
        boolean account = type.isAccount();
        FinancialAsset asset = account ? FinancialAsset.account(amount, amount) : FinancialAsset.of(type, amount);
        it.sportello.isee.Property property = new it.sportello.isee.Property(
                it.sportello.isee.Property.Kind.FARM_LAND,
                elsewhere ? "Z110" : "A001",
                Fraction.of(100, 3),
                amount,
                Optional.of(amount.times(2)),
                false);
        Dsu before = account ? withoutInvestments(dsu) : dsu;
        Dsu richer = declarant(before, member -> {
            MovableAssets held = member.movableAssets().orElse(MovableAssets.NONE);
            return member.withAssets(
                    Optional.of(new MovableAssets(with(held.assets(), asset), held.invested())),
                    with(member.realEstate(), property));
        });
        assertThat(isee(richer)).isGreaterThanOrEqualTo(isee(before));
    }

    @Property
    void aMortgageNeverRaisesIt(@ForAll("householdsSince2001") Dsu dsu, @ForAll("raises") Euro raise) {
        Dsu owing = estates(
                dsu,
                property -> new it.sportello.isee.Property(
                        property.kind(),
                        property.comune(),
                        property.share(),
                        property.value(),
                        Optional.of(property.mortgage().orElse(Euro.ZERO).plus(raise)),
                        property.home()));
        assertThat(isee(owing)).isLessThanOrEqualTo(isee(dsu));
    }

    /**
     * The balance may count although it is lower than the average where more than the gap between them was invested (art.
     * 5, c. 4, lett. a): a higher balance makes the gap smaller, and so the average may cease to count.
     */
    @Test
    void aHigherBalanceMayLowerItWhereTheHolderInvested() {
        Dsu before = invested(Euro.of(20_000));
        Dsu after = invested(Euro.of(22_000));
        assertThat(ordinary(before).items().patrimonioMobiliare()).isEqualTo(Euro.of(30_000));
        assertThat(ordinary(after).items().patrimonioMobiliare()).isEqualTo(Euro.of(22_000));
        assertThat(isee(after)).isLessThan(isee(before));
    }

    private static Dsu invested(Euro balance) {
        MovableAssets assets = new MovableAssets(
                List.of(FinancialAsset.account(balance, Euro.of(30_000))), Optional.of(Euro.of(9_000)));
        Member member = Households.newcomer(Relation.DECLARANT, BORN).withAssets(Optional.of(assets), List.of());
        return Dsu.ordinary(DAY, List.of(member), Conditions.NONE, Home.OTHER);
    }

    // --- order, and whose it is -------------------------------------------------------------------------------------

    @Property
    void theOrderOfMembersAndOfWhatTheyOwnChangesNothing(
            @ForAll("householdsSince2001") Dsu dsu, @ForAll Benefit benefit, @ForAll long seed) {
        Random random = new Random(seed);
        List<Member> members = shuffled(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets()
                                        .map(assets -> new MovableAssets(
                                                shuffled(assets.assets(), random), assets.invested())),
                                shuffled(member.realEstate(), random)))
                        .toList(),
                random);
        Dsu other = People.with(members, dsu);
        Request request = Request.of(benefit);
        assertThat(CALCULATOR.calculate(other, request).result())
                .isEqualTo(CALCULATOR.calculate(dsu, request).result());
    }

    /** Everything but accounts, and investments that only concern accounts. */
    @Property
    void whichSpouseOwnsAnAssetChangesNothing(@ForAll("couples") Dsu dsu) {
        Member declarant = dsu.members().get(0);
        Member spouse = spouse(dsu).orElseThrow();
        List<FinancialAsset> given = declarant.movableAssets().orElse(MovableAssets.NONE).assets().stream()
                .filter(asset -> !asset.type().isAccount())
                .toList();
        List<FinancialAsset> kept = declarant.movableAssets().orElse(MovableAssets.NONE).assets().stream()
                .filter(asset -> asset.type().isAccount())
                .toList();
        MovableAssets hers = spouse.movableAssets().orElse(MovableAssets.NONE);
        Member poorer = declarant.withAssets(
                Optional.of(new MovableAssets(kept, declarant.movableAssets().flatMap(MovableAssets::invested))),
                List.of());
        Member richer = spouse.withAssets(
                Optional.of(new MovableAssets(joined(hers.assets(), given), hers.invested())),
                joined(spouse.realEstate(), declarant.realEstate()));
        assertThat(ordinary(couple(dsu, poorer, richer))).isEqualTo(ordinary(dsu));
    }

    /** A property of one spouse, and the same in two halves of both with half of the mortgage each. */
    @Property
    void aPropertyInTwoHalvesCountsAsAWholeOne(
            @ForAll("couples") Dsu dsu,
            @ForAll @IntRange(max = 200_000) int euros,
            @ForAll @IntRange(max = 100_000) int mortgage) {
        it.sportello.isee.Property whole = property(100, euros, Optional.of(Euro.of(2L * mortgage)));
        it.sportello.isee.Property half = property(50, euros, Optional.of(Euro.of(mortgage)));
        Member declarant = dsu.members().get(0);
        Member spouse = spouse(dsu).orElseThrow();
        Dsu one = couple(dsu, owning(declarant, whole), spouse);
        Dsu both = couple(dsu, owning(declarant, half), owning(spouse, half));
        assertThat(ordinary(both)).isEqualTo(ordinary(one));
    }

    /**
     * Balances and averages are compared person by person, so it matters who holds which account; one holder of them all
     * never declares more than two, for the higher of two sums is never more than the sum of the higher ones.
     */
    @Property
    void allAccountsOfACoupleInOneHandNeverRaiseIt(@ForAll("couples") Dsu dsu) {
        Dsu separate = withoutInvestments(dsu);
        Dsu together = inOneHand(separate);
        assertThat(isee(together)).isLessThanOrEqualTo(isee(separate));
    }

    /** Where each account counts by its balance, it does not matter whose it is. */
    @Property
    void whoHoldsAnAccountChangesNothingWhereTheBalanceIsHigher(@ForAll("couples") Dsu dsu) {
        Dsu separate = movable(
                withoutInvestments(dsu),
                asset -> asset.type().isAccount()
                        ? FinancialAsset.account(
                                asset.balance()
                                        .orElseThrow()
                                        .max(asset.average().orElseThrow()),
                                asset.balance()
                                        .orElseThrow()
                                        .min(asset.average().orElseThrow()))
                        : asset);
        assertThat(ordinary(inOneHand(separate))).isEqualTo(ordinary(separate));
    }

    // --- the indicator for families ---------------------------------------------------------------------------------

    /** Not only with two children: its allowance for the home is higher for everybody. */
    @Property
    void theIndicatorForFamiliesIsNeverHigher(@ForAll("households2026") Dsu dsu, @ForAll Benefit benefit) {
        Isee ordinary = ordinary(dsu);
        Isee families = CALCULATOR.calculate(dsu, Request.of(benefit)).result().orElseThrow();
        assertThat(families.isee()).isLessThanOrEqualTo(ordinary.isee());
        assertThat(families.items().isr()).isEqualTo(ordinary.items().isr());
        Fraction more =
                families.items().scalaEquivalenza().minus(ordinary.items().scalaEquivalenza());
        int children = Household.of(dsu).children();
        Fraction expected = benefit == Benefit.GENERAL || children < 2
                ? Fraction.ZERO
                : children == 2 ? Fraction.of(1, 10) : Fraction.of(1, 20);
        assertThat(more).isEqualTo(expected);
    }

    /** Before 2026 there is one indicator, whatever the benefit. */
    @Property
    void theBenefitChangesNothingBefore2026(@ForAll("householdsSince2001") Dsu dsu, @ForAll Benefit benefit) {
        Assume.that(dsu.presented().isBefore(IN_2026));
        Isee asked = CALCULATOR.calculate(dsu, Request.of(benefit)).result().orElseThrow();
        assertThat(asked.items()).isEqualTo(ordinary(dsu).items());
        assertThat(asked.isee()).isEqualTo(isee(dsu));
    }

    // --- one formula, any place -------------------------------------------------------------------------------------

    @Property
    void explainingChangesNothing(@ForAll("householdsSince2001") Dsu dsu, @ForAll Benefit benefit) {
        Request request = Request.of(benefit);
        Explained<Outcome<Isee>> explained = CALCULATOR.explain(dsu, request);
        assertThat(explained.value()).isEqualTo(CALCULATOR.calculate(dsu, request));
        assertThat(explained.why().result())
                .isEqualTo(explained.value().result().orElseThrow().isee());
    }

    @Test
    void theDefaultLocaleAndZoneChangeNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Dsu> households = drawn(200);
        List<Explained<Outcome<Isee>>> here = explained(households);
        List<String> texts = texts(here);
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-CH")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.startsWith("t") ? "Pacific/Kiritimati" : "Etc/GMT+12"));
                List<Explained<Outcome<Isee>>> there = explained(households);
                assertThat(there).isEqualTo(here);
                assertThat(texts(there)).isEqualTo(texts);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsOnOneCalculatorChangeNothing() {
        List<Dsu> households = drawn(2_000);
        List<Outcome<Isee>> alone = households.stream()
                .map(dsu -> CALCULATOR.calculate(dsu, Request.ORDINARY))
                .toList();
        List<Outcome<Isee>> together = households.parallelStream()
                .map(dsu -> CALCULATOR.calculate(dsu, Request.ORDINARY))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private static List<Dsu> drawn(int households) {
        return IntStream.range(0, households)
                .mapToObj(i -> Households.draw(Households.FIRST.plusDays(i), 1 + i % Households.MOST_MEMBERS, i))
                .toList();
    }

    /** By a calculator of their own, so that the files are read under the defaults of the moment. */
    private static List<Explained<Outcome<Isee>>> explained(List<Dsu> households) {
        IseeCalculator calculator = new IseeCalculator(Households.OPTIONS);
        return households.stream()
                .map(dsu -> calculator.explain(dsu, Request.ORDINARY))
                .toList();
    }

    private static List<String> texts(List<Explained<Outcome<Isee>>> explained) {
        return explained.stream().map(each -> each.why().text(Locale.ITALIAN)).toList();
    }

    // --- households, changed ----------------------------------------------------------------------------------------

    private static Isee ordinary(Dsu dsu) {
        return IseeCalculatorTest.computed(CALCULATOR.calculate(dsu, Request.ORDINARY));
    }

    private static Euro isee(Dsu dsu) {
        return ordinary(dsu).isee();
    }

    private static Optional<Member> spouse(Dsu dsu) {
        return dsu.members().stream()
                .filter(member -> member.relation() == Relation.SPOUSE)
                .findFirst();
    }

    private static Dsu declarant(Dsu dsu, UnaryOperator<Member> change) {
        List<Member> members = new ArrayList<>(dsu.members());
        members.set(0, change.apply(members.get(0)));
        return People.with(members, dsu);
    }

    private static Dsu couple(Dsu dsu, Member declarant, Member spouse) {
        return People.with(
                dsu.members().stream()
                        .map(member -> member.relation() == Relation.DECLARANT
                                ? declarant
                                : member.relation() == Relation.SPOUSE ? spouse : member)
                        .toList(),
                dsu);
    }

    private static Dsu earning(Dsu dsu, Euro raise, IncomeItem... items) {
        return declarant(dsu, member -> {
            Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
            income.putAll(member.income().orElseThrow());
            for (IncomeItem item : items) {
                income.merge(item, raise, Euro::plus);
            }
            return member.withIncome(income);
        });
    }

    private static MovableAssets richer(MovableAssets assets, Euro raise, boolean average) {
        return new MovableAssets(
                assets.assets().stream()
                        .map(asset -> asset.type().isAccount()
                                ? richer(
                                        asset,
                                        raise,
                                        average || assets.invested().isPresent())
                                : FinancialAsset.of(
                                        asset.type(),
                                        asset.value().orElseThrow().plus(raise)))
                        .toList(),
                assets.invested());
    }

    private static FinancialAsset richer(FinancialAsset account, Euro raise, boolean average) {
        return average
                ? FinancialAsset.account(
                        account.balance().orElseThrow(),
                        account.average().orElseThrow().plus(raise))
                : FinancialAsset.account(
                        account.balance().orElseThrow().plus(raise),
                        account.average().orElseThrow());
    }

    private static Dsu withoutInvestments(Dsu dsu) {
        return People.with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets()
                                        .map(assets -> new MovableAssets(assets.assets(), Optional.empty())),
                                member.realEstate()))
                        .toList(),
                dsu);
    }

    private static Dsu movable(Dsu dsu, UnaryOperator<FinancialAsset> change) {
        return People.with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets()
                                        .map(assets -> new MovableAssets(
                                                assets.assets().stream()
                                                        .map(change)
                                                        .toList(),
                                                assets.invested())),
                                member.realEstate()))
                        .toList(),
                dsu);
    }

    private static Dsu inOneHand(Dsu dsu) {
        Member declarant = dsu.members().get(0);
        Member spouse = spouse(dsu).orElseThrow();
        List<FinancialAsset> all = joined(
                declarant.movableAssets().orElse(MovableAssets.NONE).assets(),
                spouse.movableAssets().orElse(MovableAssets.NONE).assets());
        return couple(
                dsu,
                declarant.withAssets(Optional.of(new MovableAssets(all, Optional.empty())), declarant.realEstate()),
                spouse.withAssets(Optional.empty(), spouse.realEstate()));
    }

    private static Dsu estates(Dsu dsu, UnaryOperator<it.sportello.isee.Property> change) {
        return People.with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets(),
                                member.realEstate().stream().map(change).toList()))
                        .toList(),
                dsu);
    }

    private static it.sportello.isee.Property valued(it.sportello.isee.Property property, Euro value) {
        return new it.sportello.isee.Property(
                property.kind(), property.comune(), property.share(), value, property.mortgage(), property.home());
    }

    private static it.sportello.isee.Property property(int share, int euros, Optional<Euro> mortgage) {
        return new it.sportello.isee.Property(
                it.sportello.isee.Property.Kind.BUILDING, "A001", Fraction.of(share), Euro.of(euros), mortgage, false);
    }

    private static Member owning(Member member, it.sportello.isee.Property property) {
        return member.withAssets(member.movableAssets(), with(member.realEstate(), property));
    }

    private static <T> List<T> with(List<T> list, T more) {
        return joined(list, List.of(more));
    }

    private static <T> List<T> joined(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
