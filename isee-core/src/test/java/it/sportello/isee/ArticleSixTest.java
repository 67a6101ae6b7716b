package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Kind;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.isee.ResidentialCare.Donation;
import it.sportello.isee.ResidentialCare.Exclusion;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 6 and annex 2, c. 1. */
class ArticleSixTest {

    private static final Sheet BENEFICIARY = Sheet.of(Relation.DECLARANT, "1940-03-02")
            .with(Disability.NOT_SELF_SUFFICIENT)
            .pension(12_000);
    private static final Sheet SPOUSE = Sheet.of(Relation.SPOUSE, "1942-03-02").pension(9_000);
    private static final Sheet CHILD =
            Sheet.of(Relation.ADULT_CHILD, "1970-01-14").wages(25_000);
    private static final Sheet RELATIVE = Sheet.other(1).wages(20_000);
    private static final Request CARE = Request.of(Kind.SOCIOSANITARY, BENEFICIARY.code());
    private static final Request RESIDENTIAL = Request.of(Kind.RESIDENTIAL, BENEFICIARY.code());
    private static final Sheet OUTSIDE = Sheet.of(Relation.OTHER, "1968-05-06", 77);

    private static ReducedNucleus reduced(Sheet... sheets) {
        return new ReducedNucleus(
                sheets[0].code(), Arrays.stream(sheets).map(Sheet::code).toList(), Conditions.NONE, Home.OTHER);
    }

    private static Family family() {
        return Family.on(Family.IN_2024, BENEFICIARY, SPOUSE, CHILD, RELATIVE);
    }

    @Test
    void theReducedNucleusIsOnlyWhomTheBeneficiaryChose() {
        Isee whole = family().isee(CARE);
        Isee alone = Family.on(Family.IN_2024, BENEFICIARY, CHILD, RELATIVE)
                .with(reduced(BENEFICIARY))
                .isee(CARE);
        Isee couple = family().with(reduced(BENEFICIARY, SPOUSE)).isee(CARE);
        assertThat(whole.items().scalaEquivalenza()).isEqualTo(Fraction.parse("2.96"));
        assertThat(alone.items().scalaEquivalenza()).isEqualTo(Fraction.parse("1.50"));
        assertThat(alone.items().sommaRedditi()).isEqualTo(Euro.of(12_000));
        assertThat(couple.items().scalaEquivalenza()).isEqualTo(Fraction.parse("2.07"));
        assertThat(couple.items().sommaRedditi()).isEqualTo(Euro.of(21_000));
    }

    @Test
    void theOrdinaryIseeKeepsTheWholeNucleus() {
        Family chosen = family().with(reduced(BENEFICIARY));
        assertThat(chosen.isee().isee()).isEqualTo(family().isee().isee());
    }

    @Test
    void aReducedNucleusOfSomebodyElseIsNotTheirs() {
        Family chosen = family().with(reduced(SPOUSE));
        assertThat(chosen.isee(CARE).items()).isEqualTo(family().isee(CARE).items());
    }

    @Test
    void relativesDoNotBelongToAReducedNucleus() {
        family().with(reduced(BENEFICIARY, RELATIVE))
                .finds(IseeFinding.REDUCED_WITH_OTHERS, "/reducedNuclei/0/members", CARE);
        assertThat(family().with(reduced(RELATIVE, CHILD)).codes(Request.of(Kind.SOCIOSANITARY, RELATIVE.code())))
                .as("relations to the declarant say nothing of those to another beneficiary")
                .doesNotContain(IseeFinding.REDUCED_WITH_OTHERS);
    }

    @Test
    void theSpouseAndMinorChildrenAlwaysBelongToAReducedNucleus() {
        family().with(reduced(BENEFICIARY, CHILD))
                .finds(IseeFinding.REDUCED_INCOMPLETE, "/reducedNuclei/0/members", CARE);
        Family withMinor = Family.on(Family.IN_2024, BENEFICIARY, Sheet.minor(), RELATIVE);
        withMinor.with(reduced(BENEFICIARY)).finds(IseeFinding.REDUCED_INCOMPLETE, "/reducedNuclei/0/members", CARE);
        assertThat(withMinor.with(reduced(BENEFICIARY, Sheet.minor())).codes(CARE))
                .isEmpty();
    }

    @Test
    void theDeclarantBelongsToTheReducedNucleusOfTheSpouse() {
        Request ofSpouse = Request.of(Kind.SOCIOSANITARY, SPOUSE.code());
        family().with(reduced(SPOUSE)).finds(IseeFinding.REDUCED_INCOMPLETE, "/reducedNuclei/0/members", ofSpouse);
        assertThat(family().with(reduced(SPOUSE, BENEFICIARY)).codes(ofSpouse))
                .doesNotContain(IseeFinding.REDUCED_INCOMPLETE);
    }

    @Test
    void anAdultChildBelongsToItOnlyAsADependant() {
        family().with(reduced(BENEFICIARY, SPOUSE, CHILD))
                .finds(IseeFinding.NOT_A_DEPENDANT, "/members/2/relation", CARE);
        Sheet dependant = Sheet.of(Relation.ADULT_CHILD, "1970-01-14").wages(2_840);
        assertThat(Family.on(Family.IN_2024, BENEFICIARY, SPOUSE, dependant)
                        .with(reduced(BENEFICIARY, SPOUSE, dependant))
                        .codes(CARE))
                .isEmpty();
    }

    @Test
    void theReducedNucleusOfADoctorateIsThatOfArticle8Comma4() {
        Sheet student = Sheet.of(Relation.DECLARANT, "1995-03-02");
        Request doctorate = Request.of(Kind.DOCTORATE, student.code());
        Family couple = Family.on(Family.IN_2024, student, Sheet.spouse(), RELATIVE);
        assertThat(couple.with(reduced(student, RELATIVE)).outcome(doctorate).findings())
                .extracting(finding ->
                        finding.code() + " " + finding.references().get(0).citation())
                .containsExactlyInAnyOrder(
                        "REDUCED_WITH_OTHERS art. 8, c. 4, D.P.C.M. 159/2013",
                        "REDUCED_INCOMPLETE art. 8, c. 4, D.P.C.M. 159/2013");
    }

    @Test
    void itIsForAdults() {
        Sheet minor = Sheet.minor().with(Disability.MEDIUM);
        Family.on(Family.IN_2024, Sheet.declarant(), minor)
                .finds(IseeFinding.MINOR_BENEFICIARY, "/members/1", Request.of(Kind.SOCIOSANITARY, minor.code()));
    }

    @Test
    void aBeneficiaryWithoutDisabilityIsPointedOut() {
        family().finds(
                        IseeFinding.NO_DISABILITY,
                        "/members/1/disability",
                        Request.of(Kind.SOCIOSANITARY, SPOUSE.code()));
    }

    @Test
    void theReducedNucleusServesForADoctorateToo() {
        Family student = Family.on(
                        Family.IN_2024,
                        Sheet.declarant().wages(40_000),
                        Sheet.adultChild().irpef(5_000))
                .with(reduced(Sheet.adultChild()));
        assertThat(student.isee(Request.of(Kind.DOCTORATE, Sheet.adultChild().code()))
                        .isee())
                .isEqualTo(Euro.of(5_000));
    }

    private static Family residential(List<ChildOutside> children, List<Donation> donations) {
        return Family.on(Family.IN_2024, BENEFICIARY)
                .with(new ResidentialCare(BENEFICIARY.code(), LocalDate.of(2024, 3, 1), children, donations));
    }

    private static ChildOutside child(long ise, String scale) {
        return new ChildOutside(
                OUTSIDE.code(), Optional.empty(), Optional.of(Euro.of(ise)), Optional.of(Fraction.parse(scale)));
    }

    @ParameterizedTest
    @CsvSource({
        // ISE, scale of the child's nucleus, added with a scale of the beneficiary of 1.50
        "45000, 2.46, 1239.02",
        "18000, 2.04, 0.00",
        "9000, 1.00, 0.00",
        "9001, 1.00, 0.13",
        "24000, 1.00, 2000.00"
    })
    void aChildOutsideAddsAFifthOfWhatExceeds9000(long ise, String scale, String added) {
        Isee isee = residential(List.of(child(ise, scale)), List.of()).isee(RESIDENTIAL);
        assertThat(isee.addition()).isEqualTo(Euro.parse(added));
    }

    @Test
    void eachChildAdds() {
        Isee isee = residential(List.of(child(24_000, "1.00"), child(24_000, "2.00")), List.of())
                .isee(RESIDENTIAL);
        assertThat(isee.addition()).isEqualTo(Euro.of(2_400));
        assertThat(isee.isee())
                .isEqualTo(residential(List.of(), List.of())
                        .isee(RESIDENTIAL)
                        .isee()
                        .plus(Euro.of(2_400)));
    }

    @Test
    void aChildWithDisabilityOrEstrangedAddsNothing() {
        for (Exclusion exclusion : Exclusion.values()) {
            ChildOutside excluded =
                    new ChildOutside(OUTSIDE.code(), Optional.of(exclusion), Optional.empty(), Optional.empty());
            Family family = residential(List.of(excluded), List.of());
            assertThat(family.isee(RESIDENTIAL).addition()).isEqualTo(Euro.ZERO);
            assertThat(Family.CALCULATOR
                            .explain(family.dsu(), RESIDENTIAL)
                            .why()
                            .text(Locale.ITALIAN))
                    .contains("figlio 1: nessuna componente (0,00 €)")
                    .contains("art. 6, c. 3, lett. b), D.P.C.M. 159/2013");
        }
    }

    @Test
    void aChildOfWhomNothingIsKnownKeepsTheIndicatorFromBeingComputed() {
        ChildOutside noScale =
                new ChildOutside(OUTSIDE.code(), Optional.empty(), Optional.of(Euro.of(1)), Optional.empty());
        ChildOutside noIse =
                new ChildOutside(OUTSIDE.code(), Optional.empty(), Optional.empty(), Optional.of(Fraction.ONE));
        residential(List.of(noScale), List.of())
                .finds(IseeFinding.CHILD_UNKNOWN, "/residentialCare/0/childrenOutside/0", RESIDENTIAL);
        residential(List.of(child(1, "1"), noIse), List.of())
                .finds(IseeFinding.CHILD_UNKNOWN, "/residentialCare/0/childrenOutside/1", RESIDENTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        // given on, to who owes alimony, counted
        "2024-03-02, false, 30000",
        "2024-03-01, false, 0",
        "2024-02-29, false, 0",
        "2024-03-01, true, 30000",
        "2021-03-01, true, 30000",
        "2021-02-28, true, 0"
    })
    void giftsAfterTheRequestAndToFamilyInTheThreeYearsBefore(String given, boolean toFamily, long counted) {
        Property gift = Sheet.property("A001", 50, 60_000, 10_000, false);
        Isee isee = residential(List.of(), List.of(new Donation(gift, Optional.of(LocalDate.parse(given)), toFamily)))
                .isee(RESIDENTIAL);
        assertThat(isee.items().patrimonioImmobiliare()).isEqualTo(Euro.of(counted));
        assertThat(isee.items().isp()).isEqualTo(Euro.of(counted));
    }

    @Test
    void whetherTheBeneficiaryIsInAFacilityIsAskedWhereOthersAreInTheNucleus() {
        ResidentialCare care = new ResidentialCare(BENEFICIARY.code(), LocalDate.of(2024, 3, 1), List.of(), List.of());
        Family.on(Family.IN_2024, BENEFICIARY, SPOUSE)
                .with(care)
                .finds(IseeFinding.RESIDENCE_IN_FACILITY_NOT_TOLD, "/members/0/inFacility", RESIDENTIAL);
        Family resident =
                Family.on(Family.IN_2024, BENEFICIARY.inFacility(), SPOUSE).with(care);
        assertThat(resident.codes(RESIDENTIAL)).isEmpty();
        assertThat(resident.scale(RESIDENTIAL)).as("1 + 1 + 0.50").isEqualTo(Fraction.parse("2.50"));
        assertThat(Family.on(Family.IN_2024, BENEFICIARY).with(care).codes(RESIDENTIAL))
                .isEmpty();
    }

    @Test
    void theReasonsTellTheReducedNucleus() {
        Family chosen = family().with(reduced(BENEFICIARY, SPOUSE));
        assertThat(Family.CALCULATOR.explain(chosen.dsu(), CARE).why().text(Locale.ITALIAN))
                .contains(
                        "  - nucleo ristretto: 2 dei 4 componenti del nucleo della DSU [art. 6, c. 2, D.P.C.M. 159/2013]");
    }

    @Test
    void withoutItsFormThereIsNoResidentialIndicator() {
        Family.on(Family.IN_2024, BENEFICIARY).finds(IseeFinding.NO_RESIDENTIAL_CARE, "/residentialCare", RESIDENTIAL);
    }

    @Test
    void giftsAndChildrenDoNotTouchOtherKinds() {
        Property gift = Sheet.property("A001", 100, 60_000, 0, false);
        Family family = residential(
                List.of(child(24_000, "1.00")),
                List.of(new Donation(gift, Optional.of(LocalDate.of(2024, 4, 1)), false)));
        assertThat(family.isee(CARE).addition()).isEqualTo(Euro.ZERO);
        assertThat(family.isee().items().patrimonioImmobiliare()).isEqualTo(Euro.ZERO);
    }

    @Test
    void theFormOfAnotherMemberIsNotTheBeneficiarys() {
        Family family = Family.on(Family.IN_2024, BENEFICIARY, SPOUSE)
                .with(
                        new ResidentialCare(
                                SPOUSE.code(), LocalDate.of(2024, 3, 1), List.of(child(24_000, "1")), List.of()),
                        new ResidentialCare(BENEFICIARY.code(), LocalDate.of(2024, 3, 1), List.of(), List.of()));
        assertThat(family.isee(RESIDENTIAL).addition()).isEqualTo(Euro.ZERO);
        assertThat(family.isee(Request.of(Kind.RESIDENTIAL, SPOUSE.code())).addition())
                .isNotEqualTo(Euro.ZERO);
    }

    @Test
    void residentialCareIsForAdultsWithDisabilityToo() {
        Sheet minor = Sheet.minor();
        Family family = Family.on(Family.IN_2024, Sheet.declarant(), minor)
                .with(new ResidentialCare(minor.code(), LocalDate.of(2024, 3, 1), List.of(), List.of()));
        Request request = Request.of(Kind.RESIDENTIAL, minor.code());
        family.finds(IseeFinding.MINOR_BENEFICIARY, "/members/1", request);
        family.finds(IseeFinding.NO_DISABILITY, "/members/1/disability", request);
    }

    @Test
    void aGiftOfAnUnknownDayKeepsTheIndicatorFromBeingComputed() {
        Property gift = Sheet.property("A001", 100, 60_000, 0, false);
        residential(List.of(), List.of(new Donation(gift, Optional.empty(), true)))
                .finds(IseeFinding.GIFT_DAY_UNKNOWN, "/residentialCare/0/donations/0", RESIDENTIAL);
    }

    @Test
    void theReasonsTellEachChildAndEachGift() {
        Property gift = Sheet.property("A001", 100, 60_000, 0, false);
        Family family = residential(
                List.of(child(18_000, "2.00"), child(24_000, "1.00")),
                List.of(new Donation(gift, Optional.of(LocalDate.of(2024, 4, 1)), false)));
        assertThat(Family.CALCULATOR.explain(family.dsu(), RESIDENTIAL).why().text(Locale.ITALIAN))
                .contains("componenti aggiuntive dei figli fuori dal nucleo 2.000,00 €")
                .contains("figlio 1, componente 0,00 €: (ISE 18.000,00 € / scala 2 −")
                .contains("figlio 2, componente 2.000,00 €: (ISE 24.000,00 € / scala 1 −")
                .contains("immobili donati che contano ancora 60.000,00 €")
                .contains("60.000,00 € [art. 6, c. 3, lett. c), D.P.C.M. 159/2013]");
        Family without = residential(List.of(), List.of());
        assertThat(Family.CALCULATOR.explain(without.dsu(), RESIDENTIAL).why().text(Locale.ITALIAN))
                .doesNotContain("componenti aggiuntive dei figli")
                .doesNotContain("immobili donati");
    }
}
