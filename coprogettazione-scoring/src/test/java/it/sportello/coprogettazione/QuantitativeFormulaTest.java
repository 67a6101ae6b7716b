package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.sportello.coprogettazione.QuantitativeFormula.Direction;
import it.sportello.coprogettazione.QuantitativeFormula.Kind;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases C-16 and traps T-07, T-08, T-14: thirty points, five discounts. */
class QuantitativeFormulaTest {

    private static final List<String> DISCOUNTS = List.of("4", "8.50", "12", "17.35", "22.15");

    /** A formula on its way. */
    private record Draft(Kind kind, Direction direction, Map<String, String> parameters) {
        static Draft of(Kind kind, Direction direction) {
            return new Draft(kind, direction, Map.of());
        }

        Draft with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Draft(kind, direction, more);
        }

        QuantitativeFormula formula() {
            return new QuantitativeFormula(
                    kind,
                    direction,
                    fraction("base"),
                    fraction("full"),
                    fraction("knee"),
                    fraction("exponent"),
                    Optional.ofNullable(parameters.get("decimals")).map(Integer::valueOf),
                    fraction("allZero"),
                    fraction("allEqual"));
        }

        private Optional<Fraction> fraction(String name) {
            return Optional.ofNullable(parameters.get(name)).map(Fraction::parse);
        }
    }

    private static Draft on(Kind kind) {
        Draft draft = Draft.of(kind, Direction.DISCOUNT);
        return switch (kind) {
            case LINEAR, OVER_MEAN -> draft.with("allZero", "0");
            case PRICE_RATIO -> Draft.of(kind, Direction.PRICE);
            case BILINEAR -> draft.with("knee", "0.85").with("allZero", "0").with("allEqual", "0.85");
            case POWER, MEAN_CAPPED_POWER ->
                draft.with("exponent", "0.3").with("decimals", "12").with("allZero", "0");
            case INDEPENDENT_LINEAR -> draft.with("base", "100");
            case INDEPENDENT_CONCAVE -> draft.with("base", "100").with("exponent", "3");
            case MIN_MAX -> draft.with("allEqual", "1");
        };
    }

    private static Map<String, Fraction> offers(List<String> values) {
        Map<String, Fraction> offers = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            offers.put("P" + (i + 1), Fraction.parse(values.get(i)));
        }
        return offers;
    }

    private static List<Fraction> values(QuantitativeFormula formula, Map<String, Fraction> offers) {
        return List.copyOf(formula.calculate(offers)
                .<Coefficients>fold(Outcome.Computed::value, refused -> {
                    throw new AssertionError(refused.findings());
                })
                .values()
                .values());
    }

    private static List<String> points(Draft draft, List<String> offers) {
        return values(draft.formula(), offers(offers)).stream()
                .map(value -> value.times(Fraction.of(30))
                        .printed(4)
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    private static List<String> codes(QuantitativeFormula formula, Map<String, Fraction> offers) {
        return formula.calculate(offers).findings().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            BILINEAR,           knee=0.80,     7.5,     15.9375, 22.5,    26.9198, 30
            BILINEAR,           knee=0.85,     7.9688,  16.9336, 23.9063, 27.6898, 30
            BILINEAR,           knee=0.90,     8.4375,  17.9297, 25.3125, 28.4599, 30
            LINEAR,             allZero=0,     5.4176,  11.5124, 16.2528, 23.4989, 30
            POWER,              exponent=0.5,  12.7487, 18.5842, 22.0813, 26.5512, 30
            POWER,              exponent=0.3,  17.9526, 22.5079, 24.9611, 27.8804, 30
            MIN_MAX,            allEqual=1,    0,       7.438,   13.2231, 22.0661, 30
            INDEPENDENT_LINEAR, base=100,      1.2,     2.55,    3.6,     5.205,   6.645
            MEAN_CAPPED_POWER,  exponent=0.2,  23.7734, 27.6416, 29.6153, 30,      30
            """)
    void theFiveDiscountsUnderEveryFormula(
            Kind kind, String parameter, String p1, String p2, String p3, String p4, String p5) {
        String[] named = parameter.split("=", -1);
        assertThat(points(on(kind).with(named[0], named[1]), DISCOUNTS)).containsExactly(p1, p2, p3, p4, p5);
    }

    @Test
    void theRatioOfPricesIsFlatterThanThatOfDiscounts() {
        List<String> prices = List.of("96", "91.50", "88", "82.65", "77.85");
        assertThat(points(on(Kind.PRICE_RATIO), prices))
                .containsExactly("24.3281", "25.5246", "26.5398", "28.2577", "30");
        assertThat(points(on(Kind.PRICE_RATIO), List.of("90", "80"))).containsExactly("26.6667", "30");
        assertThat(points(on(Kind.LINEAR), List.of("10", "20"))).containsExactly("15", "30");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LINEAR", "BILINEAR", "POWER", "MEAN_CAPPED_POWER", "INDEPENDENT_CONCAVE", "OVER_MEAN"})
    void aPriceBelowTheBaseIsADiscount(Kind kind) {
        List<String> prices = List.of("96", "91.50", "88", "82.65", "77.85");
        Draft onPrices = new Draft(kind, Direction.PRICE, on(kind).parameters()).with("base", "100");
        assertThat(values(onPrices.formula(), offers(prices))).isEqualTo(values(on(kind).formula(), offers(DISCOUNTS)));
    }

    @Test
    void theMinMaxOfPricesPutsTheDearestAtZero() {
        Draft draft = Draft.of(Kind.MIN_MAX, Direction.PRICE).with("allEqual", "1");
        assertThat(points(draft, List.of("100", "80", "90"))).containsExactly("0", "30", "15");
    }

    @Test
    void beyondTheFullGainThereIsNoMore() {
        assertThat(points(on(Kind.INDEPENDENT_LINEAR).with("full", "20"), List.of("10", "20", "30")))
                .containsExactly("15", "30", "30");
    }

    @Test
    void theConcaveFormulaIsExact() {
        assertThat(values(on(Kind.INDEPENDENT_CONCAVE).formula(), offers(List.of("10"))))
                .containsExactly(Fraction.parse("0.271"));
    }

    // --- cases the formula does not settle --------------------------------------------------------------------------

    @Test
    void aSingleOfferUnderTheBilinearFormulaGetsTheKneeOrOneAsTheTextSays() {
        assertThat(points(on(Kind.BILINEAR), List.of("12"))).containsExactly("25.5");
        assertThat(points(on(Kind.BILINEAR).with("allEqual", "1"), List.of("12", "12")))
                .containsExactly("30", "30");
    }

    @Test
    void whatTheTextDoesNotSettleIsNotSettledHere() {
        Draft silent = Draft.of(Kind.BILINEAR, Direction.DISCOUNT).with("knee", "0.85");
        assertThat(codes(silent.formula(), offers(List.of("12", "12")))).containsExactly("COPR-0109");
        assertThat(codes(silent.formula(), offers(List.of("0", "0")))).containsExactly("COPR-0108");
        assertThat(codes(Draft.of(Kind.LINEAR, Direction.DISCOUNT).formula(), offers(List.of("0"))))
                .containsExactly("COPR-0108");
        assertThat(codes(Draft.of(Kind.MIN_MAX, Direction.PRICE).formula(), offers(List.of("5"))))
                .containsExactly("COPR-0109");
        assertThat(points(on(Kind.LINEAR), List.of("0", "0"))).containsExactly("0", "0");
    }

    // --- what is refused --------------------------------------------------------------------------------------------

    @Test
    void aParameterThatIsMissingOrTooMuchIsFound() {
        assertThat(codes(Draft.of(Kind.POWER, Direction.PRICE).formula(), offers(DISCOUNTS)))
                .containsExactly("COPR-0100", "COPR-0100", "COPR-0100");
        assertThat(codes(on(Kind.LINEAR).with("knee", "0.8").formula(), offers(DISCOUNTS)))
                .containsExactly("COPR-0101");
        assertThat(codes(on(Kind.LINEAR).with("full", "20").formula(), offers(DISCOUNTS)))
                .containsExactly("COPR-0101");
    }

    @Test
    void theRatioOfPricesIsRefusedForDiscounts() {
        assertThat(codes(Draft.of(Kind.PRICE_RATIO, Direction.DISCOUNT).formula(), offers(DISCOUNTS)))
                .containsExactly("COPR-0102");
    }

    @ParameterizedTest
    @CsvSource({"POWER, 1", "POWER, 1.5", "POWER, 0.001", "INDEPENDENT_CONCAVE, 0.5"})
    void anExponentOfAnotherFormulaIsRefused(Kind kind, String exponent) {
        assertThat(codes(on(kind).with("exponent", exponent).formula(), offers(DISCOUNTS)))
                .containsExactly("COPR-0103");
    }

    @Test
    void offersThatCannotBeAreFoundEach() {
        assertThat(codes(on(Kind.LINEAR).formula(), Map.of())).containsExactly("COPR-0104");
        assertThat(codes(on(Kind.LINEAR).formula(), offers(List.of("-1", "5", "-2"))))
                .containsExactly("COPR-0105", "COPR-0105");
        assertThat(codes(on(Kind.INDEPENDENT_LINEAR).formula(), offers(List.of("100", "100.01"))))
                .containsExactly("COPR-0106");
        assertThat(codes(on(Kind.PRICE_RATIO).formula(), offers(List.of("0", "5"))))
                .containsExactly("COPR-0107");
        List<Finding> findings =
                on(Kind.LINEAR).formula().calculate(offers(List.of("-1"))).findings();
        assertThat(findings.get(0).line(Locale.ITALIAN))
                .isEqualTo("errore COPR-0105: l'offerta di «P1» è negativa: -1 (/offers/P1)");
    }

    @Test
    void aParameterOutOfBoundsIsFoundByItsConstraint() {
        assertThat(DocumentReader.check(on(Kind.POWER).with("decimals", "31").formula()))
                .hasSize(1);
        assertThat(DocumentReader.check(on(Kind.BILINEAR).with("knee", "1.1").formula()))
                .hasSize(1);
    }

    // --- laws -------------------------------------------------------------------------------------------------------

    private static Map<String, Fraction> generated(List<Integer> hundredths) {
        Map<String, Fraction> offers = new LinkedHashMap<>();
        for (int i = 0; i < hundredths.size(); i++) {
            offers.put("P" + i, Fraction.of(hundredths.get(i), 100));
        }
        return offers;
    }

    @Property(tries = 300)
    void aBetterOfferNeverGetsLessAndEqualOnesGetTheSame(
            @ForAll Kind kind,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10_000) Integer> hundredths) {
        Map<String, Fraction> offers = generated(hundredths);
        List<Fraction> values = values(on(kind).formula(), offers);
        List<Fraction> given = List.copyOf(offers.values());
        int better = kind == Kind.PRICE_RATIO ? -1 : 1;
        for (int i = 0; i < given.size(); i++) {
            assertThat(values.get(i)).isBetween(Fraction.ZERO, Fraction.ONE);
            for (int j = 0; j < given.size(); j++) {
                int order = better * given.get(i).compareTo(given.get(j));
                if (order >= 0) {
                    assertThat(values.get(i)).isGreaterThanOrEqualTo(values.get(j));
                }
            }
        }
    }

    @Property(tries = 200)
    void theBestOfDifferentOffersGetsAll(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 10_000) Integer> hundredths) {
        Assume.that(hundredths.stream().distinct().count() > 1);
        for (Kind kind : List.of(
                Kind.LINEAR, Kind.PRICE_RATIO, Kind.BILINEAR, Kind.POWER, Kind.MEAN_CAPPED_POWER, Kind.MIN_MAX)) {
            assertThat(values(on(kind).formula(), generated(hundredths))).contains(Fraction.ONE);
        }
    }

    @Property(tries = 200)
    void atTheMeanTheBilinearFormulaIsTheKnee(
            @ForAll @IntRange(min = 1, max = 4_000) int low, @ForAll @IntRange(min = 1, max = 900) int step) {
        Map<String, Fraction> offers = generated(List.of(low, low + step, low + 2 * step));
        assertThat(values(on(Kind.BILINEAR).formula(), offers).get(1)).isEqualTo(Fraction.parse("0.85"));
    }

    @Property(tries = 200)
    void aPowerIsTheRoundedRoot(
            @ForAll @IntRange(min = 1, max = 1_000) int numerator, @ForAll @IntRange(min = 2, max = 9) int degree) {
        Fraction base = Fraction.of(numerator, 1_000);
        Fraction root = Irrational.power(base, Fraction.of(1, degree), 10);
        Fraction half = Fraction.of(new BigDecimal("0.00000000005"));
        assertThat(Irrational.whole(root.minus(half), degree)).isLessThanOrEqualTo(base);
        assertThat(Irrational.whole(root.plus(half), degree)).isGreaterThan(base);
    }

    @Test
    void explainedEqualsPlainAndNamesFormulaAndOffers() {
        QuantitativeFormula formula = on(Kind.LINEAR).formula();
        Explained<Outcome<Coefficients>> explained = formula.explain(offers(List.of("10", "20")), List.of());
        assertThat(explained.value()).isEqualTo(formula.calculate(offers(List.of("10", "20"))));
        assertThat(explained.why().text(Locale.ITALIAN))
                .contains("R / Rmax")
                .contains("coefficiente 0,5 per «P1», che offre 10");
        assertThat(explained.value().result().orElseThrow().values())
                .containsExactly(entry("P1", Fraction.of(1, 2)), entry("P2", Fraction.ONE));
        assertThat(explained.value().result().orElseThrow().decimals()).isEmpty();
        assertThat(on(Kind.POWER)
                        .formula()
                        .calculate(offers(DISCOUNTS))
                        .result()
                        .orElseThrow()
                        .decimals())
                .contains(12);
        assertThat(new ArrayList<>(formula.explain(Map.of(), List.of()).why().because()))
                .isEmpty();
    }
}
