package it.sportello.isee;

import static it.sportello.isee.IseeCalculatorTest.computed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.inps.AttestationCheck;
import it.sportello.isee.inps.AttestationChecker;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsWriter;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.identifier.Identifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What other calculators, guides and newspapers got wrong, and this one must not: one test each. */
class TrapsTest {

    private static final IseeCalculator CALCULATOR = new IseeCalculator(IseeOptions.DEFAULT
            .withFigurativeRate(2025, Fraction.parse("0.03"))
            .withFigurativeRate(2014, Fraction.parse("0.03")));
    private static final Request FAMILIES = Request.of(Benefit.ADI);

    private static Nuclei on2025() {
        return Nuclei.on("2025-06-03");
    }

    private static Nuclei on2026() {
        return Nuclei.on("2026-02-02");
    }

    private static Isee isee(Nuclei nucleus) {
        return isee(nucleus, Request.ORDINARY);
    }

    private static Isee isee(Nuclei nucleus, Request request) {
        return computed(CALCULATOR.calculate(nucleus.dsu(), request));
    }

    private static IseeItems items(Nuclei nucleus) {
        return isee(nucleus).items();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private static Nuclei couple(Nuclei nucleus, int children) {
        nucleus.declarant().spouse();
        for (int i = 0; i < children; i++) {
            nucleus.minor();
        }
        return nucleus;
    }

    private static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    private static Fraction number(String text) {
        return Fraction.parse(text);
    }

    @Test
    void trap1TheAllowancesOf2026AreNotForTheOrdinaryIndicator() {
        Nuclei home = couple(on2026(), 3).home("120000.00", "0.00");
        assertThat(isee(home).items().detrazionePatrimonioImmobiliare()).isEqualTo(euro("76666.67"));
        assertThat(isee(home).items().maggiorazioni()).isEqualTo(number("0.20"));
        assertThat(isee(home, FAMILIES).items().maggiorazioni()).isEqualTo(number("0.25"));
        assertThat(isee(couple(Nuclei.on("2025-12-31"), 2), FAMILIES).items().maggiorazioni())
                .isEqualTo(Fraction.ZERO);
        assertThat(isee(couple(Nuclei.on("2026-01-01"), 2), FAMILIES).items().maggiorazioni())
                .isEqualTo(number("0.10"));
    }

    @Test
    void trap2TheAllowanceOfCitiesIs120000AndNot200000() {
        Nuclei home = on2026().in(Nuclei.METROPOLITAN).declarant().home("150000.00", "0.00");
        assertThat(isee(home, FAMILIES).items().isp()).isEqualTo(euro("20000.00"));
    }

    @Test
    void trap3OnlyTheCapoluogoNotItsMetropolitanArea() {
        // C773 is Civitavecchia, in the metropolitan city of Rome and not its capoluogo.
        Nuclei area = on2026().in("C773").declarant().home("120000.00", "0.00");
        assertThat(isee(area, FAMILIES).items().isp()).isEqualTo(euro("19000.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "A662", "A944", "B354", "C351", "D612", "D969", "F158", "F205", "F839", "G273", "H224", "H501", "I452", "L219",
        "L736"
    })
    void trap3TheFifteenCapoluoghi(String code) {
        Nuclei home = on2026().in(code).declarant().home("120000.00", "0.00");
        assertThat(isee(home, FAMILIES).items().isp()).isEqualTo(Euro.ZERO);
    }

    @Test
    void trap4AfterTheFirstChildIn2026AfterTheSecondElsewhere() {
        assertThat(isee(couple(on2026(), 2).home("94000.00", "0.00"), FAMILIES)
                        .items()
                        .isp())
                .isEqualTo(Euro.ZERO);
        assertThat(items(couple(on2025(), 2).home("52500.00", "0.00")).isp()).isEqualTo(Euro.ZERO);
        assertThat(items(couple(on2025(), 2).home("55000.00", "0.00")).isp()).isEqualTo(euro("1666.67"));
    }

    @Test
    void trap5TheLimitsOfWagesAndPensionsArePerPerson() {
        assertThat(items(on2025().declarant().wage("40000.00").spouse().wage("40000.00"))
                        .detrazioni())
                .isEqualTo(euro("6000.00"));
        assertThat(items(on2025().declarant().pension("9000.00").spouse().pension("9000.00"))
                        .detrazioni())
                .isEqualTo(euro("2000.00"));
    }

    @Test
    void trap6BalancesAndAveragesAreComparedAsSumsOfAPerson() {
        // Account by account it would be 100 + 100; the sums are 100 and 100.
        assertThat(items(on2025().declarant().account("100.00", "0.00").account("0.00", "100.00"))
                        .patrimonioMobiliare())
                .isEqualTo(euro("100.00"));
        assertThat(items(on2025().declarant().account("100.00", "0.00").spouse().account("0.00", "100.00"))
                        .patrimonioMobiliare())
                .isEqualTo(euro("200.00"));
    }

    @ParameterizedTest
    @CsvSource({"49.99, 150.00", "50.00, 150.00", "50.01, 100.00"})
    void trap6TheBalanceCountsIfMoreThanTheGapWasInvested(String invested, String counted) {
        assertThat(items(on2025().declarant().account("100.00", "150.00").invested(invested))
                        .patrimonioMobiliare())
                .isEqualTo(euro(counted));
    }

    @Test
    void trap7TheAllowanceNeverExceedsTheAsset() {
        IseeItems items = items(on2025().declarant().account("4653.00").property("1000.00", "5000.00", "100", false));
        assertThat(items.detrazionePatrimonioMobiliare()).isEqualTo(euro("4653.00"));
        assertThat(items.isp()).isEqualTo(Euro.ZERO);
    }

    @Test
    void trap8FigurativeIncomeOnTheGrossBaseWithoutAccountsAtTheRateOfTheYear() {
        assertThat(items(on2025().declarant().asset(Type.FUND, "5000.00").account("90000.00"))
                        .redditoFigurativo())
                .isEqualTo(euro("150.00"));
        Dsu in2023 =
                Nuclei.on("2023-06-01").declarant().asset(Type.FUND, "10000.00").dsu();
        assertThat(computed(CALCULATOR.calculate(in2023, Request.ORDINARY))
                        .items()
                        .redditoFigurativo())
                .isEqualTo(euro("304.00"));
        Dsu in2024 =
                Nuclei.on("2024-06-01").declarant().asset(Type.FUND, "10000.00").dsu();
        assertThat(codes(CALCULATOR.calculate(in2024, Request.ORDINARY))).contains("ISEE-0036");
        assertThat(CALCULATOR.figurativeRate(LocalDate.of(2026, 2, 1), number("0.0350")))
                .contains(number("0.0260"));
        assertThat(CALCULATOR.figurativeRate(LocalDate.of(2023, 2, 1), number("0.0304")))
                .contains(number("0.0304"));
    }

    @Test
    void trap9TwoThirdsOfTheExcessOnlyAfterTheMortgageAndOnlyOfTheHome() {
        assertThat(items(on2025().declarant().home("92500.00", "10000.00")).isp())
                .isEqualTo(euro("20000.00"));
        assertThat(items(on2025().declarant().property("92500.00", "10000.00", "100", false))
                        .isp())
                .isEqualTo(euro("82500.00"));
    }

    @Test
    void trap10AMortgageIsCappedAtItsOwnProperty() {
        assertThat(items(on2025().declarant()
                                .property("10000.00", "30000.00", "100", false)
                                .property("50000.00", "0.00", "100", false))
                        .isp())
                .isEqualTo(euro("50000.00"));
    }

    @Test
    void trap11TheAllowancesOf1998EndWith2014() {
        assertThat(items(Nuclei.on("2014-12-31").declarant().account("20000.00"))
                        .detrazionePatrimonioMobiliare())
                .isEqualTo(euro("15493.71"));
        assertThat(items(Nuclei.on("2015-01-01").declarant().account("20000.00"))
                        .detrazionePatrimonioMobiliare())
                .isEqualTo(euro("6000.00"));
        assertThat(items(Nuclei.on("2014-12-31").declarant().home("60000.00", "0.00"))
                        .detrazionePatrimonioImmobiliare())
                .isEqualTo(euro("51645.69"));
    }

    @Test
    void trap12TheAdditionForWorkNeedsTheDeclarationOfSixMonthsOfBoth() {
        assertThat(items(couple(on2025(), 1)).maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(items(couple(on2025(), 1).bothWork()).maggiorazioni()).isEqualTo(number("0.20"));
        assertThat(items(on2025().declarant().spouse().adultChild().bothWork()).maggiorazioni())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void trap13TheLoneParentLivesWithMinorsOnly() {
        Nuclei withAdult = on2025().declarant().minor().adultChild().loneParent();
        assertThat(items(withAdult).maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(codes(CALCULATOR.calculate(withAdult.dsu(), Request.ORDINARY)))
                .contains("ISEE-0026");
    }

    @Test
    void trap14TheChildrenOfOneCoupleNotTheSumOfTwoFamilies() {
        Nuclei nucleus =
                on2025().declarant().adultChild().adultChild().adultChild().children(2);
        assertThat(items(nucleus).maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(codes(CALCULATOR.calculate(nucleus.dsu(), Request.ORDINARY))).contains("ISEE-0024");
    }

    @ParameterizedTest
    @EnumSource(Disability.class)
    void trap15DisabilityAddsHalfAtAnyGrade(Disability grade) {
        assertThat(items(Nuclei.on("2016-05-29").declarant().disabled(grade)).scalaEquivalenza())
                .isEqualTo(number("1.50"));
    }

    @Test
    void trap15BeforeLaw89ItIsNotCovered() {
        Dsu dsu = Nuclei.on("2016-05-28").declarant().disabled().dsu();
        assertThat(codes(CALCULATOR.calculate(dsu, Request.ORDINARY))).contains("ISEE-0040");
    }

    @ParameterizedTest
    @CsvSource({"2019-01-28, false", "2019-01-29, true", "2023-12-31, true", "2024-01-01, false"})
    void trap16TheAgeOfTwentySixHeldFrom2019To2023(String day, boolean refused) {
        Dsu dsu = Nuclei.on(day)
                .declarant()
                .member(Relation.ADULT_CHILD_ELSEWHERE, "1990-01-01")
                .dsu();
        assertThat(codes(CALCULATOR.calculate(dsu, Request.ORDINARY)).contains("ISEE-0098"))
                .isEqualTo(refused);
    }

    @Test
    void trap16TheDayOfTheTwentySixthBirthday() {
        Dsu eve = Nuclei.on("2020-03-09")
                .declarant()
                .member(Relation.ADULT_CHILD_ELSEWHERE, "1994-03-10")
                .dsu();
        assertThat(codes(CALCULATOR.calculate(eve, Request.ORDINARY))).doesNotContain("ISEE-0098");
        assertThat(codes(CALCULATOR.calculate(eve.presentedOn(LocalDate.of(2020, 3, 10)), Request.ORDINARY)))
                .contains("ISEE-0098");
    }

    @Test
    void trap17FiftyThousandPerNucleusAndFromTheNewForm() {
        Nuclei both = on2025().declarant()
                .asset(Type.STATE_BONDS, "50000.00")
                .spouse()
                .asset(Type.STATE_BONDS, "50000.00");
        assertThat(items(both).patrimonioMobiliare()).isEqualTo(euro("50000.00"));
        Nuclei before = Nuclei.on("2025-04-02").declarant().asset(Type.STATE_BONDS, "50000.00");
        assertThat(items(before).patrimonioMobiliare()).isEqualTo(euro("50000.00"));
        assertThat(codes(CALCULATOR.calculate(before.dsu(), Request.ORDINARY))).contains("ISEE-0039");
        assertThat(items(Nuclei.on("2025-04-03").declarant().asset(Type.STATE_BONDS, "50000.00"))
                        .patrimonioMobiliare())
                .isEqualTo(Euro.ZERO);
    }

    @Test
    void trap18TheIseeCorrenteKeepsTheScale() {
        Nuclei nucleus = Nuclei.on("2025-02-10")
                .declarant()
                .with(IncomeItem.IRPEF, "30000.00")
                .minor();
        Dsu dsu = nucleus.current(new CurrentSituation(
                        LocalDate.of(2025, 6, 3),
                        List.of(new CurrentSituation.Variation(
                                nucleus.codeOf(1),
                                Optional.of(CurrentSituation.Cause.WORK),
                                Optional.empty(),
                                Optional.of(new CurrentSituation.CurrentIncome(
                                        CurrentSituation.Months.TWO, euro("1000.00"), Euro.ZERO, Euro.ZERO)),
                                Optional.empty(),
                                Optional.empty()))))
                .dsu();
        Isee current = computed(CALCULATOR.calculate(dsu, Request.ORDINARY.asCurrent()));
        assertThat(current.items().scalaEquivalenza()).isEqualTo(number("1.57"));
        assertThat(current.items().sommaRedditi()).isEqualTo(euro("6000.00"));
        assertThat(current.items().detrazioni()).isEqualTo(euro("1200.00"));
    }

    @ParameterizedTest
    @EnumSource(AbsentParent.Position.class)
    void trap19AParentIsDrawnInOrAddsAComponentOrDoesNotCount(AbsentParent.Position position) {
        Nuclei nucleus = on2025().declarant().with(IncomeItem.IRPEF, "15700.00").minor();
        String parent = Nuclei.code(40, LocalDate.of(1979, 1, 20));
        Member sheet = new Member(
                parent,
                Relation.ABSENT_PARENT,
                LocalDate.of(1979, 1, 20),
                Optional.empty(),
                false,
                Optional.of(Map.of(IncomeItem.IRPEF, euro("20000.00"))),
                Optional.empty(),
                List.of());
        Dsu dsu = nucleus.absentParents(new AbsentParent(
                        parent, List.of(nucleus.codeOf(2)), position, Optional.of(sheet), Optional.of(euro("1500.00"))))
                .dsu();
        Isee isee = computed(CALCULATOR.calculate(dsu, Request.of(Isee.Kind.MINORS, nucleus.codeOf(2))));
        assertThat(isee.isee())
                .isEqualTo(
                        switch (position) {
                            case ATTRACTED -> euro("17500.00");
                            case MARRIED_TO_ANOTHER, CHILDREN_WITH_ANOTHER -> euro("11500.00");
                            case MAINTENANCE_ORDERED, REMOVED, ESTRANGED -> euro("10000.00");
                        });
    }

    @Test
    void trap20TheYearOfTheAssetsChangedIn2020() {
        Map<LocalDate, Rules> rules = Rules.of(Rules.book("isee-159-2013.yaml"));
        assertThat(yearsBefore(rules, LocalDate.of(2019, 12, 31))).isEqualTo(Fraction.ONE);
        assertThat(yearsBefore(rules, LocalDate.of(2020, 1, 1))).isEqualTo(Fraction.of(2));
    }

    private static Fraction yearsBefore(Map<LocalDate, Rules> rules, LocalDate day) {
        return rules.entrySet().stream()
                .filter(entry -> !entry.getKey().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getValue()
                .get(Parameter.ASSETS_YEARS_BEFORE)
                .value();
    }

    @Test
    void trap21NothingIsLostToBinaryFractions() {
        Nuclei tenths = on2025().declarant();
        for (int i = 0; i < 30; i++) {
            tenths.asset(Type.OTHER, "0.10");
        }
        assertThat(items(tenths).patrimonioMobiliare()).isEqualTo(euro("3.00"));
    }

    @Test
    void trap22ProtocolAndOmocodia() {
        assertThat(Identifier.PROTOCOLLO_DSU.defect("INPS-ISEE-2025-00000001A-00"))
                .isEmpty();
        assertThat(Identifier.CODICE_FISCALE.defect("BBBMBC85D12Z97MT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2016-01-15",
        "2018-12-31, 2019-01-15",
        "2019-05-01, 2019-12-31",
        "2020-01-01, 2020-12-31",
        "2024-02-29, 2024-12-31",
        "2025-12-31, 2025-12-31"
    })
    void trap23ADsuEndsWithItsYearEvenIfIssuedInDecember(String presented, LocalDate until) {
        assertThat(isee(Nuclei.on(presented).declarant()).validUntil()).isEqualTo(until);
    }

    @Test
    void trap24OmissionsDoNotVoidAnAttestation() {
        Dsu dsu = on2025().declarant().wage("18000.00").dsu();
        String code = dsu.members().get(0).codiceFiscale();
        InpsAttestation sound = InpsWriter.attestation(
                dsu,
                computed(CALCULATOR.calculate(dsu, Request.ORDINARY)),
                "INPS-ISEE-2025-00000001A-00",
                dsu.presented(),
                each -> new InpsAttestation.Person(each, "ROSSI", "ANNA"));
        InpsAttestation omitting = new InpsAttestation(
                sound.declarant(),
                sound.protocol(),
                sound.presented(),
                sound.validUntil(),
                sound.senderProtocol(),
                sound.currentValidUntil(),
                sound.nuclei(),
                sound.variation(),
                List.of(new InpsAttestation.Omission(
                        InpsAttestation.OmissionType.MOVABLE_ASSETS, code, dsu.presented(), List.of())));
        AttestationCheck check = new AttestationChecker(CALCULATOR).check(omitting);
        assertThat(check.answer()).isEqualTo(AttestationCheck.Answer.CONSISTENT);
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text(Locale.ITALIAN)).contains("resta valida");
        });
    }

    @Test
    void trap25NoIseeRidefinitoAfter2014() {
        IseeRidefinito ridefinito =
                new IseeRidefinito(Rounding.CENT_HALF_UP, new Act("avviso", "urn:nir:comune.x:avviso:2015").whole());
        Attestation attestation =
                new Attestation(LocalDate.of(2015, 1, 1), euro("5000.00"), number("1.57"), Optional.empty());
        assertThat(codes(ridefinito.calculate(attestation, List.of()))).containsExactly("ISEE-0005");
    }

    @Test
    void beyondTheLastVerifiedDayOnlyIfTheCallerSaysSo() {
        Dsu dsu = Nuclei.on("2026-04-01").declarant().dsu();
        assertThat(codes(CALCULATOR.calculate(dsu, Request.ORDINARY))).contains("ISEE-0033");
        IseeCalculator assuming =
                new IseeCalculator(IseeOptions.DEFAULT.assumedUnchangedUntil(LocalDate.of(2026, 12, 31)));
        assertThat(codes(assuming.calculate(dsu, Request.ORDINARY))).contains("ISEE-0034");
        assertThat(computed(assuming.calculate(dsu, Request.ORDINARY)).isee()).isEqualTo(Euro.ZERO);
        assertThat(codes(assuming.calculate(dsu.presentedOn(LocalDate.of(2027, 1, 1)), Request.ORDINARY)))
                .contains("ISEE-0033");
    }

    @Test
    void theEighteenthAndTheThirdBirthday() {
        Nuclei eve = Nuclei.on("2025-03-09")
                .declarant()
                .member(Relation.MINOR_CHILD, "2007-03-10")
                .bothWork();
        assertThat(items(eve).maggiorazioni()).isEqualTo(number("0.20"));
        assertThat(codes(CALCULATOR.calculate(eve.dsu().presentedOn(LocalDate.of(2025, 3, 10)), Request.ORDINARY)))
                .contains("ISEE-0013");
        Nuclei toddler = Nuclei.on("2025-03-09")
                .declarant()
                .member(Relation.MINOR_CHILD, "2022-03-10")
                .bothWork();
        assertThat(items(toddler).maggiorazioni()).isEqualTo(number("0.30"));
        Isee after =
                computed(CALCULATOR.calculate(toddler.dsu().presentedOn(LocalDate.of(2025, 3, 10)), Request.ORDINARY));
        assertThat(after.items().maggiorazioni()).isEqualTo(number("0.20"));
        Nuclei leap = Nuclei.on("2025-02-28")
                .declarant()
                .member(Relation.MINOR_CHILD, "2022-02-28")
                .bothWork();
        assertThat(items(leap).maggiorazioni()).isEqualTo(number("0.20"));
        Nuclei bornOnLeapDay = Nuclei.on("2023-02-28")
                .declarant()
                .member(Relation.MINOR_CHILD, "2020-02-29")
                .bothWork();
        assertThat(items(bornOnLeapDay).maggiorazioni()).isEqualTo(number("0.20"));
    }
}
