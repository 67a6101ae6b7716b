package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Reading;
import it.sportello.legal.document.ParameterBook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day from 2001 on has its rules, and each value of them is one; the days nobody checked have none. */
class TemporalCoverageTest {

    /** The days on which a parameter is in force, where these are not all the days of its book, and why. */
    private record Days(LocalDate from, LocalDate to, String reason) {}

    private static final LocalDate FAR = LocalDate.MAX;
    private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);
    private static final Map<String, Days> LIMITED = limited();

    private static Map<String, Days> limited() {
        Map<String, Days> days = new LinkedHashMap<>();
        days.put(
                "each member with disability",
                new Days(LocalDate.of(2016, 5, 29), FAR, "L. 89/2016; deductions that were not verified before it"));
        for (String key : List.of(
                "families children.2",
                "families children.3",
                "families children.4",
                "families children.5",
                "families home allowance",
                "families home allowance in a capoluogo",
                "families home allowance for each child after the first")) {
            days.put(key, new Days(YEAR_2026, FAR, "L. 199/2025"));
        }
        days.put(
                "figurative rate",
                new Days(
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        "published every year; only that of 2023 has a source, the others are options of the caller"));
        days.put(
                "age limit of dependants elsewhere",
                new Days(LocalDate.of(2019, 1, 29), LocalDate.of(2023, 12, 31), "D.L. 4/2019 to L. 197/2022"));
        days.put(
                "current change of assets",
                new Days(
                        LocalDate.of(2021, 8, 25),
                        FAR,
                        "D.I. 5 July 2021, G.U. 203 of 25 August: assets in the ISEE corrente"));
        days.put(
                "current months since the event",
                new Days(
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2019, 10, 22),
                        "D.L. 34/2019, art. 28-bis, asks for no such months"));
        return days;
    }

    /** A book, and the first of its days. */
    private record Book(ParameterBook book, LocalDate first) {}

    private static final Book OLD = new Book(Rules.book("isee-109-1998.yaml"), LocalDate.of(2001, 1, 1));
    private static final Book NEW = new Book(Rules.book("isee-159-2013.yaml"), LocalDate.of(2015, 1, 1));

    static Stream<Book> books() {
        return Stream.of(OLD, NEW);
    }

    private static Days days(Book of, String key) {
        Days all = new Days(of.first(), FAR, "");
        if (of.equals(OLD)) {
            return all;
        }
        return key.startsWith("capoluogo.")
                ? new Days(YEAR_2026, FAR, "L. 199/2025 names them")
                : LIMITED.getOrDefault(key, all);
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyParameterHasOneValueOnEachOfItsDays(Book of) {
        for (String key : of.book().keys()) {
            Days days = days(of, key);
            eachDay(of.first().minusDays(1), of.book().verifiedUntil(), day -> {
                Reading<String> reading = of.book().text(key).on(day);
                boolean due = !day.isBefore(days.from()) && !day.isAfter(days.to());
                assertThat(reading)
                        .as(key + " on " + day)
                        .isInstanceOf(due ? Reading.InForce.class : Reading.NoneInForce.class);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void noParameterHasAValueOnADayNobodyChecked(Book of) {
        LocalDate after = of.book().verifiedUntil().plusDays(1);
        for (String key : of.book().keys()) {
            for (LocalDate day : List.of(after, after.plusYears(1), LocalDate.of(2999, 12, 31))) {
                assertThat(of.book().text(key).on(day))
                        .as(key + " on " + day)
                        .isInstanceOf(Reading.BeyondVerified.class);
            }
        }
    }

    @Test
    void theListOfLimitedParametersHasNoDeadEntry() {
        assertThat(NEW.book().keys()).containsAll(LIMITED.keySet());
        LIMITED.forEach((key, days) -> assertThat(days.reason()).as(key).isNotBlank());
    }

    /** A name in the code without a value in a file would be found only by the household that needs it. */
    @Test
    void everyParameterOfTheCodeIsInABook() {
        TreeSet<String> keys = new TreeSet<>(OLD.book().keys());
        keys.addAll(NEW.book().keys());
        for (Parameter parameter : Parameter.values()) {
            assertThat(keys).contains(parameter.key());
        }
    }

    @Test
    void theDaysOfTheTwoBooksMeet() {
        assertThat(OLD.book().verifiedUntil().plusDays(1)).isEqualTo(NEW.first());
    }

    // --- a household on every day -----------------------------------------------------------------------------------

    private final IseeCalculator calculator = new IseeCalculator(Households.OPTIONS);

    @Test
    void everyDaySince2001ComputesASimpleHousehold() {
        eachDay(OLD.first(), calculator.verifiedUntil(), day -> {
            Dsu dsu = simple(day);
            for (Request request : List.of(Request.ORDINARY, Request.of(Benefit.AUU))) {
                Isee isee = IseeCalculatorTest.computed(calculator.calculate(dsu, request));
                assertThat(isee.isee()).as(day.toString()).isEqualTo(expected(day, request));
                assertThat(isee.rules().id()).isEqualTo(day.isBefore(NEW.first()) ? "isee-109-1998" : "isee-159-2013");
            }
        });
    }

    @Test
    void theDaysOutsideAreRefusedWithTheirReason() {
        for (LocalDate day : List.of(
                OLD.first().minusDays(1),
                LocalDate.of(1998, 3, 31),
                calculator.verifiedUntil().plusDays(1),
                LocalDate.of(2999, 12, 31))) {
            Outcome<Isee> outcome = calculator.calculate(simple(day), Request.ORDINARY);
            assertThat(outcome.result()).isEmpty();
            assertThat(outcome.findings()).extracting(Finding::code).containsExactly(IseeFinding.DAY_NOT_COVERED);
        }
    }

    @Test
    void aDayAssumedUnchangedComputesAndSaysSo() {
        LocalDate after = calculator.verifiedUntil().plusDays(1);
        IseeCalculator assuming = new IseeCalculator(Households.OPTIONS
                .withFigurativeRate(after.getYear(), rate(after))
                .assumedUnchangedUntil(after));
        Outcome<Isee> outcome = assuming.calculate(simple(after), Request.ORDINARY);
        assertThat(outcome.result().map(Isee::isee)).contains(expected(after, Request.ORDINARY));
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(IseeFinding.ASSUMED_UNCHANGED);
        assertThat(assuming.calculate(simple(after.plusDays(1)), Request.ORDINARY)
                        .result())
                .isEmpty();
    }

    /** Wages of 20,000, a home of 100,000, an account of 9,000, State bonds of 60,000; of one person. */
    private static Dsu simple(LocalDate day) {
        Member member = new Member(
                Households.newcomer(Relation.DECLARANT, LocalDate.of(1970, 5, 10))
                        .codiceFiscale(),
                Relation.DECLARANT,
                LocalDate.of(1970, 5, 10),
                Optional.empty(),
                false,
                Optional.of(Map.of(IncomeItem.IRPEF, Euro.of(20_000), IncomeItem.WAGES, Euro.of(20_000))),
                Optional.of(MovableAssets.of(
                        FinancialAsset.account(Euro.of(9_000), Euro.of(8_000)),
                        FinancialAsset.of(Type.STATE_BONDS, Euro.of(60_000)))),
                List.of(new Property(
                        Property.Kind.BUILDING, "A001", Fraction.of(100), Euro.of(100_000), Optional.empty(), true)));
        return Dsu.ordinary(day, List.of(member), Conditions.NONE, Home.OWNED);
    }

    /** The same by hand: what is counted of income, of movable assets and of the home. */
    private static Euro expected(LocalDate day, Request request) {
        Fraction isr;
        Fraction isp;
        if (day.isBefore(NEW.first())) {
            isr = Fraction.of(20_000).plus(Fraction.of(69_000).times(rate(day)));
            isp = Fraction.parse("53506.29").plus(Fraction.parse("48354.31"));
        } else {
            int bonds = day.isBefore(LocalDate.of(2025, 4, 3)) ? 60_000 : 10_000;
            int allowance = day.isBefore(YEAR_2026) || request.equals(Request.ORDINARY) ? 52_500 : 91_500;
            isr = Fraction.of(17_000).plus(Fraction.of(bonds).times(rate(day)));
            isp = Fraction.of(bonds + 9_000 - 6_000).plus(Fraction.of(2 * (100_000 - allowance), 3));
        }
        return isr.plus(isp.times(Fraction.of(1, 5))).toEuro(it.sportello.legal.Rounding.CENT_HALF_UP);
    }

    private static Fraction rate(LocalDate day) {
        return Optional.ofNullable(Households.OPTIONS.figurativeRates().get(day.getYear()))
                .orElse(Fraction.of(1, 100));
    }

    private static void eachDay(LocalDate first, LocalDate last, Consumer<LocalDate> work) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            work.accept(day);
        }
    }
}
