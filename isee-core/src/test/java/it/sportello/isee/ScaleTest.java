package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Annex 1. */
class ScaleTest {

    private static Family ofMembers(int members, String day) {
        Sheet[] sheets = new Sheet[members];
        sheets[0] = Sheet.declarant();
        for (int i = 1; i < members; i++) {
            sheets[i] = Sheet.other(i);
        }
        return Family.on(day, sheets);
    }

    private static Fraction number(String number) {
        return Fraction.parse(number);
    }

    @Test
    void threeMembersGive204() {
        assertThat(ofMembers(3, Family.IN_2024).scale()).isEqualTo(number("2.04"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.00",
        "2, 1.57",
        "3, 2.04",
        "4, 2.46",
        "5, 2.85",
        "6, 3.20",
        "7, 3.55",
        "8, 3.90",
        "9, 4.25",
        "10, 4.60",
        "11, 4.95",
        "12, 5.30"
    })
    void theParameterOfTheMembers(int members, String scale) {
        IseeItems items = ofMembers(members, Family.IN_2024).items();
        assertThat(items.parametroNucleo()).isEqualTo(number(scale));
        assertThat(items.maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(items.scalaEquivalenza()).isEqualTo(number(scale));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "2, 0, 0.10", "3, 0.20, 0.25", "4, 0.35, 0.40", "5, 0.50, 0.55", "7, 0.50, 0.55"})
    void letterAChildren(int children, String ordinary, String special) {
        Family family = Family.coupleWith(children, Family.IN_2026);
        assertThat(family.items().maggiorazioni()).isEqualTo(number(ordinary));
        assertThat(family.isee(Request.of(Benefit.ADI)).items().maggiorazioni()).isEqualTo(number(special));
    }

    @Test
    void letterACountsAdultChildrenAndThoseElsewhere() {
        assertThat(Family.on(
                                Family.IN_2024,
                                Sheet.declarant(),
                                Sheet.minor(),
                                Sheet.adultChild(),
                                Sheet.of(Relation.ADULT_CHILD_ELSEWHERE, "2000-01-14"),
                                Sheet.of(Relation.FOSTER_CHILD, "2012-01-14"))
                        .items()
                        .maggiorazioni())
                .isEqualTo(number("0.35"));
    }

    @ParameterizedTest
    @CsvSource({"2012-09-21, 0.20", "2022-09-21, 0.30"})
    void letterBParentsWhoWorked(String born, String addition) {
        Family family =
                Family.on(Family.IN_2024, Sheet.declarant(), Sheet.spouse(), Sheet.of(Relation.MINOR_CHILD, born));
        assertThat(family.items().maggiorazioni()).isEqualTo(Fraction.ZERO);
        assertThat(family.worked().items().maggiorazioni()).isEqualTo(number(addition));
    }

    @Test
    void letterBIsGivenOnceForAllChildren() {
        assertThat(Family.coupleWith(2, Family.IN_2024).worked().items().maggiorazioni())
                .isEqualTo(number("0.20"));
    }

    @Test
    void letterBAlsoForTheOnlyParentPresent() {
        assertThat(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.minor(), Sheet.other(1))
                        .worked()
                        .items()
                        .maggiorazioni())
                .isEqualTo(number("0.20"));
    }

    @ParameterizedTest
    @CsvSource({"2012-09-21, 0.20", "2022-09-21, 0.30"})
    void letterCALoneParentWhoDidNotWork(String born, String addition) {
        assertThat(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.of(Relation.MINOR_CHILD, born))
                        .lone()
                        .items()
                        .maggiorazioni())
                .isEqualTo(number(addition));
    }

    @Test
    void letterCIsNotForWhoHasNoMinors() {
        assertThat(Family.on(Family.IN_2024, Sheet.declarant()).lone().items().maggiorazioni())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void whoIsInAFacilityAddsOneToTheScaleOfTheOthers() {
        IseeItems one = Family.on(
                        Family.IN_2024, Sheet.declarant(), Sheet.spouse().inFacility(), Sheet.other(1))
                .items();
        assertThat(one.parametroNucleo()).as("of the two others").isEqualTo(number("1.57"));
        assertThat(one.maggiorazioni()).isEqualTo(Fraction.ONE);
        assertThat(one.scalaEquivalenza()).as("not 2.04 + 1").isEqualTo(number("2.57"));
        IseeItems two = Family.on(
                        Family.IN_2024,
                        Sheet.declarant(),
                        Sheet.spouse().inFacility(),
                        Sheet.other(1).inFacility())
                .items();
        assertThat(two.parametroNucleo()).isEqualTo(Fraction.ONE);
        assertThat(two.scalaEquivalenza()).isEqualTo(Fraction.of(3));
    }

    @Test
    void whoIsANucleusAloneInAFacilityAddsNothing() {
        assertThat(Family.on(Family.IN_2024, Sheet.declarant().inFacility()).scale())
                .isEqualTo(Fraction.ONE);
        assertThat(Family.on(
                                Family.IN_2024,
                                Sheet.declarant()
                                        .with(Disability.NOT_SELF_SUFFICIENT)
                                        .inFacility())
                        .scale())
                .isEqualTo(number("1.50"));
    }

    /** Attested by INPS, as reported at indebitati.it/domanda/isee-e-a-scala-di-equivalenza. */
    @Test
    void aCoupleWithDisabilityHas3WithOneInAFacilityAnd257WithBoth() {
        Sheet husband = Sheet.declarant().with(Disability.NOT_SELF_SUFFICIENT);
        Sheet wife = Sheet.spouse().with(Disability.NOT_SELF_SUFFICIENT);
        assertThat(Family.on(Family.IN_2024, husband, wife.inFacility()).scale())
                .isEqualTo(Fraction.of(3));
        assertThat(Family.on(Family.IN_2024, husband.inFacility(), wife.inFacility())
                        .scale())
                .isEqualTo(number("2.57"));
    }

    @Test
    void halfForEachMemberWithDisabilityFrom29May2016() {
        assertThat(Family.on(
                                "2016-05-29",
                                Sheet.declarant().with(Disability.MEDIUM),
                                Sheet.spouse().with(Disability.NOT_SELF_SUFFICIENT))
                        .items()
                        .maggiorazioni())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void beforeItIsNotComputed() {
        Family.on(Family.IN_2015, Sheet.declarant().with(Disability.MEDIUM))
                .finds(IseeFinding.DISABILITY_BEFORE_2016, "");
    }

    @Test
    void allAdditionsTogether() {
        Family family = Family.on(
                        Family.IN_2024,
                        Sheet.declarant().with(Disability.SEVERE),
                        Sheet.spouse(),
                        Sheet.minor(1),
                        Sheet.minor(2),
                        Sheet.of(Relation.MINOR_CHILD, "2023-01-14"),
                        Sheet.other(1).inFacility())
                .worked();
        assertThat(family.scale()).as("2.85 + 0.20 + 0.30 + 1 + 0.50").isEqualTo(number("4.85"));
    }

    @ParameterizedTest
    @EnumSource(AbsentParent.Position.class)
    void letterCCountsAParentElsewhereWhoRecognisedTheChildAsPresent(AbsentParent.Position position) {
        Sheet parent = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03");
        Family family = Family.on(Family.IN_2024, Sheet.declarant(), Sheet.minor())
                .lone()
                .with(new AbsentParent(
                        parent.code(),
                        List.of(Sheet.minor().code()),
                        position,
                        Optional.of(parent.member()),
                        Optional.empty()));
        boolean present = position == AbsentParent.Position.ATTRACTED;
        assertThat(family.scale()).isEqualTo(number(present ? "1.57" : "1.77"));
        if (present) {
            family.finds(IseeFinding.NOT_A_LONE_PARENT, "/conditions/loneParent");
        }
    }

    @ParameterizedTest
    @EnumSource(Benefit.class)
    void fiveBenefitsAndNoOtherHaveTheScaleOf2026(Benefit benefit) {
        assertThat(Family.coupleWith(2, Family.IN_2026).scale(Request.of(benefit)))
                .isEqualTo(number(benefit == Benefit.GENERAL ? "2.46" : "2.56"));
        assertThat(Family.coupleWith(2, "2025-12-31").scale(Request.of(benefit)))
                .as("the day before")
                .isEqualTo(number("2.46"));
    }

    @ParameterizedTest
    @CsvSource({
        "2006-06-04, 2024-06-03, 2.24",
        "2006-06-03, 2024-06-03, 2.04",
        "2008-02-29, 2026-02-27, 2.24",
        "2008-02-29, 2026-02-28, 2.04",
        "2004-02-29, 2022-03-01, 2.04",
        "2021-06-04, 2024-06-03, 2.34",
        "2021-06-03, 2024-06-03, 2.24",
        "2020-02-29, 2023-02-27, 2.34",
        "2020-02-29, 2023-02-28, 2.24"
    })
    void aBirthdayCountsFromItsFirstHourAndThatOf29FebruaryOnThe28th(String born, String day, String scale) {
        boolean minor = !scale.equals("2.04");
        Sheet child = Sheet.of(minor ? Relation.MINOR_CHILD : Relation.ADULT_CHILD, born);
        assertThat(Family.on(day, Sheet.declarant(), Sheet.spouse(), child)
                        .worked()
                        .scale())
                .isEqualTo(number(scale));
    }

    @Test
    void theReasonsTellALoneParentFromParentsWhoWorked() {
        assertThat(why(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.minor())
                        .lone()))
                .contains("[all. 1, lett. c), D.P.C.M. 159/2013]")
                .doesNotContain("[all. 1, lett. b), D.P.C.M. 159/2013]");
        assertThat(why(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.spouse(), Sheet.minor())
                        .worked()))
                .contains("[all. 1, lett. b), D.P.C.M. 159/2013]")
                .doesNotContain("[all. 1, lett. c), D.P.C.M. 159/2013]");
    }

    private static String why(Family family) {
        return Family.CALCULATOR.explain(family.dsu(), Request.ORDINARY).why().text(Locale.ITALIAN);
    }
}
