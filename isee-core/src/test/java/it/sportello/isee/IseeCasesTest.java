package it.sportello.isee;

import static it.sportello.isee.IseeCalculatorTest.computed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Worked cases. P: published by somebody else and reproduced to the cent; P~: published, but imprecise; D: derived from
 * the rules by an independent computation.
 */
class IseeCasesTest {

    private static final IseeCalculator CALCULATOR = new IseeCalculator(IseeOptions.DEFAULT
            .withFigurativeRate(2010, Fraction.parse("0.0447"))
            .withFigurativeRate(2025, Fraction.parse("0.03")));
    private static final Request FAMILIES = Request.of(Benefit.AUU);

    private static Nuclei on2025() {
        return Nuclei.on("2025-06-03");
    }

    private static Nuclei on2026() {
        return Nuclei.on("2026-02-02");
    }

    private static Nuclei oldCouple(String day) {
        return Nuclei.on(day).declarant();
    }

    private static Nuclei d2(Nuclei nucleus) {
        return nucleus.declarant()
                .wage("24000.00")
                .home("90000.00", "20000.00")
                .account("15000.00")
                .spouse()
                .wage("14000.00")
                .minor()
                .minor()
                .minorAged(1)
                .bothWork();
    }

    private static Nuclei d5(Nuclei nucleus) {
        return nucleus.declarant()
                .wage("30000.00")
                .home("160000.00", "30000.00")
                .account("12000.00")
                .spouse()
                .wage("20000.00")
                .minor()
                .minor()
                .bothWork();
    }

    /** Two working parents and two children, one a minor: https://politichediateneo.unito.it/regole/indicatore-isee. */
    private static Nuclei unito(String wage) {
        return on2025().declarant()
                .wage(wage)
                .account("23000.00")
                .spouse()
                .wage("15000.00")
                .minor()
                .adultChild()
                .bothWork();
    }

    private static Arguments row(
            String id,
            String source,
            Nuclei nucleus,
            Request request,
            String isr,
            String isp,
            String ise,
            String scale,
            String isee) {
        return Arguments.of(id, source, nucleus.dsu(), request, isr, isp, ise, scale, isee);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "U1",
                        "P unito.it",
                        unito("15000.00").rent("7500.00"),
                        Request.ORDINARY,
                        "17000.00",
                        "13000.00",
                        "19600.00",
                        "2.66",
                        "7368.42"),
                row(
                        "U2",
                        "P~ unito.it",
                        unito("40000.00").home("100000.00", "0.00"),
                        Request.ORDINARY,
                        "49000.00",
                        "44666.67",
                        "57933.33",
                        "2.66",
                        "21779.45"),
                row(
                        "U3",
                        "D",
                        unito("85000.00").home("500000.00", "0.00"),
                        Request.ORDINARY,
                        "94000.00",
                        "311333.33",
                        "156266.67",
                        "2.66",
                        "58746.87"),
                row(
                        "C4",
                        "P computereweb.eu",
                        on2025().declarant()
                                .with(IncomeItem.IRPEF, "21677.00")
                                .account("4653.00")
                                .home("58566.00", "0.00")
                                .property("93570.59", "0.00", "17", false),
                        Request.ORDINARY,
                        "21677.00",
                        "19951.00",
                        "25667.20",
                        "1.00",
                        "25667.20"),
                row(
                        "S9",
                        "P~ indebitati.it",
                        on2025().declarant().property("159768.00", "0.00", "100", true),
                        Request.ORDINARY,
                        "0.00",
                        "71512.00",
                        "14302.40",
                        "1.00",
                        "14302.40"),
                row(
                        "D1",
                        "D",
                        on2025().declarant().wage("18000.00").account("9000.00").rent("4800.00"),
                        Request.ORDINARY,
                        "10200.00",
                        "3000.00",
                        "10800.00",
                        "1.00",
                        "10800.00"),
                row("D2", "D", d2(on2025()), Request.ORDINARY, "32200.00", "14000.00", "35000.00", "3.35", "10447.76"),
                row("D2b", "D", d2(on2026()), FAMILIES, "32200.00", "4000.00", "33000.00", "3.40", "9705.88"),
                row(
                        "D3",
                        "D",
                        on2025().declarant()
                                .pension("12000.00")
                                .account("20000.00")
                                .disabled(),
                        Request.ORDINARY,
                        "11000.00",
                        "14000.00",
                        "13800.00",
                        "1.50",
                        "9200.00"),
                row(
                        "D4",
                        "D",
                        on2025().declarant().pension("4000.00"),
                        Request.ORDINARY,
                        "3200.00",
                        "0.00",
                        "3200.00",
                        "1.00",
                        "3200.00"),
                row("D5", "D", d5(on2025()), Request.ORDINARY, "44000.00", "53666.67", "54733.33", "2.66", "20576.44"),
                row("D5b", "D", d5(on2026()), FAMILIES, "44000.00", "26000.00", "49200.00", "2.76", "17826.09"),
                row(
                        "D5c",
                        "D",
                        d5(on2026().in(Nuclei.METROPOLITAN)),
                        FAMILIES,
                        "44000.00",
                        "7000.00",
                        "45400.00",
                        "2.76",
                        "16449.28"),
                row(
                        "D9",
                        "D",
                        oldCouple("2010-04-20")
                                .with(IncomeItem.IRPEF, "14000.00")
                                .account("20000.00")
                                .home("70000.00", "0.00")
                                .spouse()
                                .with(IncomeItem.IRPEF, "14000.00")
                                .minor()
                                .minor()
                                .bothWork(),
                        Request.ORDINARY,
                        "28894.00",
                        "22860.60",
                        "33466.12",
                        "2.66",
                        "12581.25"),
                row(
                        "D10",
                        "D",
                        oldCouple("2010-04-20")
                                .with(IncomeItem.IRPEF, "15000.00")
                                .spouse()
                                .minor()
                                .rent("6000.00"),
                        Request.ORDINARY,
                        "9835.43",
                        "0.00",
                        "9835.43",
                        "2.04",
                        "4821.29"));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("cases")
    void theIndicatorsOf(
            String id,
            String source,
            Dsu dsu,
            Request request,
            String isr,
            String isp,
            String ise,
            String scale,
            String isee) {
        Isee result = computed(CALCULATOR.calculate(dsu, request));
        assertThat(List.of(
                        result.items().isr(),
                        result.items().isp(),
                        result.items().ise(),
                        result.items().scalaEquivalenza(),
                        result.isee()))
                .as(id)
                .isEqualTo(List.of(
                        Euro.parse(isr), Euro.parse(isp), Euro.parse(ise), Fraction.parse(scale), Euro.parse(isee)));
    }

    @Test
    void c4TheDeductionsAreThoseOfTheAttestation() {
        Dsu dsu = on2025().declarant()
                .with(IncomeItem.IRPEF, "21677.00")
                .account("4653.00")
                .home("58566.00", "0.00")
                .property("93570.59", "0.00", "17", false)
                .dsu();
        IseeItems items = computed(CALCULATOR.calculate(dsu, Request.ORDINARY)).items();
        assertThat(items.detrazionePatrimonioMobiliare()).isEqualTo(Euro.parse("4653.00"));
        assertThat(items.detrazionePatrimonioImmobiliare()).isEqualTo(Euro.parse("54522.00"));
        assertThat(items.patrimonioImmobiliare()).isEqualTo(Euro.parse("74473.00"));
    }

    @Test
    void d6AChildOutsideTheNucleusAddsToTheIsee() {
        Isee isee = residential("45000.00", "2.46");
        assertThat(isee.items().ise()).isEqualTo(Euro.parse("12800.00"));
        assertThat(isee.addition()).isEqualTo(Euro.parse("1858.54"));
        assertThat(isee.isee()).isEqualTo(Euro.parse("14658.54"));
    }

    @Test
    void d7AChildBelowNineThousandAddsNothing() {
        Isee isee = residential("18000.00", "2.04");
        assertThat(isee.addition()).isEqualTo(Euro.ZERO);
        assertThat(isee.isee()).isEqualTo(Euro.parse("12800.00"));
    }

    private static Isee residential(String ise, String scale) {
        Nuclei nucleus = on2025().member(Relation.DECLARANT, "1941-09-30")
                .pension("13000.00")
                .account("10000.00");
        ChildOutside child = new ChildOutside(
                Nuclei.code(50, LocalDate.of(1968, 5, 5)),
                Optional.empty(),
                Optional.of(Euro.parse(ise)),
                Optional.of(Fraction.parse(scale)));
        Dsu dsu = nucleus.care(
                        new ResidentialCare(nucleus.codeOf(1), LocalDate.of(2025, 5, 20), List.of(child), List.of()))
                .dsu();
        return computed(CALCULATOR.calculate(dsu, Request.of(Isee.Kind.RESIDENTIAL, nucleus.codeOf(1))));
    }

    @Test
    void d8TheCurrentIncomeTakesThePlaceOfTheDeclaredOne() {
        Nuclei nucleus = Nuclei.on("2025-02-10")
                .declarant()
                .with(IncomeItem.IRPEF, "30000.00")
                .property("10000.00", "0.00", "100", false)
                .spouse()
                .minor();
        Dsu dsu = nucleus.current(new CurrentSituation(
                        LocalDate.of(2025, 6, 3),
                        List.of(new CurrentSituation.Variation(
                                nucleus.codeOf(1),
                                Optional.of(CurrentSituation.Cause.INCOME),
                                Optional.empty(),
                                Optional.of(new CurrentSituation.CurrentIncome(
                                        CurrentSituation.Months.TWELVE, Euro.ZERO, Euro.parse("18000.00"), Euro.ZERO)),
                                Optional.empty(),
                                Optional.empty()))))
                .dsu();
        assertThat(computed(CALCULATOR.calculate(dsu, Request.ORDINARY)).isee()).isEqualTo(Euro.parse("15686.27"));
        Isee current = computed(CALCULATOR.calculate(dsu, Request.ORDINARY.asCurrent()));
        assertThat(current.isee()).isEqualTo(Euro.parse("9803.92"));
        assertThat(current.items().scalaEquivalenza()).isEqualTo(Fraction.parse("2.04"));
        assertThat(current.validUntil()).isEqualTo(LocalDate.of(2025, 12, 3));
    }

    @Test
    void d11AndD12TheIseeRidefinito() {
        IseeRidefinito ridefinito = new IseeRidefinito(Rounding.CENT_HALF_UP, Acts.DLGS_109.whole());
        assertThat(ridefinito(ridefinito, "5000.00", "3600.00")).isEqualTo(Euro.parse("4154.59"));
        assertThat(ridefinito(ridefinito, "4000.00", "6244.81")).isEqualTo(Euro.parse("4949.18"));
    }

    private static Euro ridefinito(IseeRidefinito ridefinito, String ise, String exempt) {
        Attestation attestation =
                new Attestation(LocalDate.of(2010, 4, 20), Euro.parse(ise), Fraction.parse("2.07"), Optional.empty());
        return ridefinito
                .calculate(attestation, List.of(new ExemptIncome("pensione", Euro.parse(exempt))))
                .result()
                .orElseThrow();
    }

    // --- scale ------------------------------------------------------------------------------------------------------

    private static Fraction scale(Nuclei nucleus) {
        return scale(nucleus, Request.ORDINARY);
    }

    private static Fraction scale(Nuclei nucleus, Request request) {
        return computed(CALCULATOR.calculate(nucleus.dsu(), request)).items().scalaEquivalenza();
    }

    private static Arguments scale(String id, Nuclei nucleus, String expected) {
        return Arguments.of(id, nucleus, Request.ORDINARY, expected);
    }

    private static Nuclei couple(Nuclei on, int children) {
        Nuclei nucleus = on.declarant().spouse();
        for (int i = 0; i < children; i++) {
            nucleus = nucleus.minor();
        }
        return nucleus;
    }

    static Stream<Arguments> scales() {
        return Stream.of(
                scale("S5", on2025().declarant().disabled().minor().disabled().loneParent(), "2.77"),
                scale("S6", on2025().declarant().disabled().minor().disabled(), "2.57"),
                scale("S7", on2025().declarant().disabled().spouse().disabled(), "2.57"),
                scale("S8", couple(on2025(), 1), "2.04"),
                scale("S8, both worked", couple(on2025(), 1).bothWork(), "2.24"),
                scale("S15, 6", others(6), "3.20"),
                scale("S15, 7", others(7), "3.55"),
                scale("S15, 8", others(8), "3.90"),
                scale("S15, 9", others(9), "4.25"),
                scale("S15, 10", others(10), "4.60"),
                scale("S15, 11", others(11), "4.95"),
                scale("S15, 12", others(12), "5.30"),
                scale("S17", on2025().declarant().minorAged(3).loneParent(), "1.77"),
                scale("S17, under three", on2025().declarant().minorAged(2).loneParent(), "1.87"),
                scale("S18", on2025().declarant().minor().adultChild().loneParent(), "2.04"),
                scale("S19, 2", couple(on2026(), 2), "2.46"),
                scale("S19, 3", couple(on2026(), 3), "3.05"),
                scale("S19, 4", couple(on2026(), 4), "3.55"),
                scale("S19, 5", couple(on2026(), 5), "4.05"),
                Arguments.of("S19, 2, families", couple(on2026(), 2), FAMILIES, "2.56"),
                Arguments.of("S19, 3, families", couple(on2026(), 3), FAMILIES, "3.10"),
                Arguments.of("S19, 4, families", couple(on2026(), 4), FAMILIES, "3.60"),
                Arguments.of("S19, 5, families", couple(on2026(), 5), FAMILIES, "4.10"),
                scale("alone in a facility", on2025().declarant().inFacility(), "1.00"),
                scale("one of two in a facility", on2025().declarant().spouse().inFacility(), "2.00"));
    }

    private static Nuclei others(int members) {
        Nuclei nucleus = on2025().declarant();
        for (int i = 1; i < members; i++) {
            nucleus = nucleus.member(Relation.OTHER, "1970-01-0" + (1 + i % 9));
        }
        return nucleus;
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("scales")
    void theScaleOf(String id, Nuclei nucleus, Request request, String expected) {
        assertThat(scale(nucleus, request)).as(id).isEqualTo(Fraction.parse(expected));
    }

    // --- parts ------------------------------------------------------------------------------------------------------

    private static IseeItems items(Nuclei nucleus) {
        return computed(CALCULATOR.calculate(nucleus.dsu(), Request.ORDINARY)).items();
    }

    @Test
    void s10StateSavingsUpToFiftyThousandAreLeftOut() {
        for (String[] row : new String[][] {
            {"25000.00", "54000.00", "3577.24"}, {"50000.00", "29000.00", "1544.72"}, {"79000.00", "0.00", "1544.72"}
        }) {
            Nuclei after = couple(on2025(), 2).asset(Type.STATE_BONDS, row[0]).account(row[1]);
            Nuclei before = couple(Nuclei.on("2025-04-02"), 2)
                    .asset(Type.POSTAL_BOOK, row[0])
                    .account(row[1]);
            assertThat(partOfIsee(after)).isEqualTo(Euro.parse(row[2]));
            assertThat(partOfIsee(before)).isEqualTo(Euro.parse("5609.76"));
        }
    }

    /** What the movable assets weigh in the ISEE: a fifth of them over the scale. */
    private static Euro partOfIsee(Nuclei nucleus) {
        IseeItems items = items(nucleus);
        return items.patrimonioMobiliare()
                .minus(items.detrazionePatrimonioMobiliare())
                .toFraction()
                .dividedBy(Fraction.of(5))
                .dividedBy(items.scalaEquivalenza())
                .toEuro(Rounding.CENT_HALF_UP);
    }

    @Test
    void s12AndS13TheWageDeductionIsPerPerson() {
        assertThat(items(on2025().declarant().wage("20000.00").spouse().wage("16000.00"))
                        .detrazioni())
                .isEqualTo(Euro.parse("6000.00"));
        assertThat(items(on2025().declarant().wage("50000.00")).isr()).isEqualTo(Euro.parse("47000.00"));
    }

    @Test
    void s20TheRentLimitGrowsWithTheThirdChild() {
        assertThat(items(couple(on2025(), 3).rent("12000.00")).detrazioni()).isEqualTo(Euro.parse("7500.00"));
        assertThat(items(couple(on2025(), 2).rent("12000.00")).detrazioni()).isEqualTo(Euro.parse("7000.00"));
    }

    @Test
    void s21TheMovableAllowanceByMembersAndChildren() {
        String[] expected = {"6000.00", "8000.00", "10000.00", "10000.00"};
        for (int i = 0; i < expected.length; i++) {
            assertThat(items(others(i + 1).account("99000.00")).detrazionePatrimonioMobiliare())
                    .isEqualTo(Euro.parse(expected[i]));
        }
        assertThat(items(couple(on2025(), 3).account("99000.00")).detrazionePatrimonioMobiliare())
                .isEqualTo(Euro.parse("11000.00"));
    }

    @Test
    void s22TheHomeAllowanceOfThreeChildren() {
        // A home worth the allowance counts nothing; a hundred more counts two thirds of it.
        assertHome(couple(on2025(), 3), Request.ORDINARY, "55000.00");
        assertHome(couple(on2026(), 3), FAMILIES, "96500.00");
        assertHome(couple(on2026().in(Nuclei.METROPOLITAN), 3), FAMILIES, "125000.00");
    }

    private static void assertHome(Nuclei nucleus, Request request, String allowance) {
        Dsu at = nucleus.home(allowance, "0.00").dsu();
        assertThat(computed(CALCULATOR.calculate(at, request)).items().isp()).isEqualTo(Euro.ZERO);
        Dsu beyond = nucleus.property("100.00", "0.00", "100", true).dsu();
        assertThat(computed(CALCULATOR.calculate(beyond, request)).items().isp())
                .isEqualTo(Euro.parse("66.67"));
    }

    @Test
    void s23AMortgageNeverSpillsOver() {
        IseeItems items =
                items(on2025().declarant().home("100000.00", "120000.00").property("50000.00", "0.00", "100", false));
        assertThat(items.isp()).isEqualTo(Euro.parse("50000.00"));
    }

    @Test
    void s24FigurativeIncomeOfBondsAndNotOfAccounts() {
        IseeItems items =
                items(on2025().declarant().asset(Type.SECURITIES, "40000.00").account("10000.00"));
        assertThat(items.redditoFigurativo()).isEqualTo(Euro.parse("1200.00"));
        assertThat(items.isp()).isEqualTo(Euro.parse("44000.00"));
    }

    @Test
    void s25ATieIsRoundedUpAndThePolicyIsAParameter() {
        Nuclei nucleus = others(6).with(IncomeItem.IRPEF, "16000.08");
        assertThat(computed(CALCULATOR.calculate(nucleus.dsu(), Request.ORDINARY))
                        .isee())
                .isEqualTo(Euro.parse("5000.03"));
        Rounding halfEven = new Rounding(Rounding.CENT_HALF_UP.unit(), Rounding.Mode.HALF_EVEN);
        IseeCalculator other = new IseeCalculator(IseeOptions.DEFAULT.with(halfEven));
        assertThat(computed(other.calculate(nucleus.dsu(), Request.ORDINARY)).isee())
                .isEqualTo(Euro.parse("5000.02"));
    }
}
