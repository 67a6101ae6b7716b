package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Kind;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.Student.Parents;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 8: benefits of university study. */
class ArticleEightTest {

    private static final Sheet STUDENT =
            Sheet.of(Relation.DECLARANT, "2001-03-02").irpef(9_500);
    private static final Request UNIVERSITY = Request.of(Kind.UNIVERSITY, STUDENT.code());
    private static final Family PARENTS = Family.on(
            Family.IN_2024,
            Sheet.of(Relation.DECLARANT, "1970-03-02").wages(40_000),
            Sheet.of(Relation.SPOUSE, "1971-03-02"),
            Sheet.minor(1),
            Sheet.minor(2));

    private static Student student(
            Parents parents, boolean apart, String adequate, String income, String year, boolean parentsKnown) {
        return new Student(
                STUDENT.code(),
                parents,
                apart,
                Optional.of(adequate).filter(text -> !text.equals("-")).map(Boolean::valueOf),
                Optional.of(income).filter(text -> !text.equals("-")).map(Euro::parse),
                Optional.of(year).filter(text -> !text.equals("-")).map(Integer::valueOf),
                parentsKnown ? Optional.of(PARENTS.dsu()) : Optional.empty());
    }

    private static Family alone(boolean apart, String adequate, String income, String year) {
        return Family.on(Family.IN_2024, STUDENT).with(student(Parents.ABSENT, apart, adequate, income, year, true));
    }

    private static boolean isAutonomous(Family family) {
        return family.isee(UNIVERSITY).items().parametroNucleo().equals(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 9000.00, 2023, true",
        "true, 8999.99, 2023, false",
        "true, 9000.00, 2022, true",
        "true, 8999.99, 2022, false",
        "true, 6500.00, 2021, true",
        "true, 6499.99, 2021, false",
        "false, 90000.00, 2023, false"
    })
    void whoLivesApartAndEarnsEnoughIsAutonomous(boolean apart, String income, String year, boolean autonomous) {
        assertThat(isAutonomous(alone(apart, "-", income, year))).isEqualTo(autonomous);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void whereNoIncomeIsGivenTheDeclarationDecides(String declared, boolean autonomous) {
        assertThat(isAutonomous(alone(true, declared, "-", "-"))).isEqualTo(autonomous);
    }

    @Test
    void otherwiseTheStudentBelongsToTheParents() {
        Isee isee = alone(false, "-", "-", "-").isee(UNIVERSITY);
        assertThat(isee.items().sommaRedditi()).isEqualTo(Euro.of(49_500));
        assertThat(isee.items().scalaEquivalenza())
                .as("five members, and three children with the student")
                .isEqualTo(Fraction.parse("3.05"));
    }

    @ParameterizedTest
    @CsvSource({"true, lo studente è autonomo", "false, lo studente fa parte del nucleo dei genitori"})
    void theReasonsTellWhetherTheStudentIsAutonomous(boolean apart, String words) {
        Family family = alone(apart, "true", "-", "-");
        assertThat(Family.CALCULATOR.explain(family.dsu(), UNIVERSITY).why().text(Locale.ITALIAN))
                .contains("  - " + words, "[art. 8, c. 2, D.P.C.M. 159/2013]");
    }

    @Test
    void aDwellingOfTheStudentIsNotTheHomeOfTheParents() {
        Family owner = Family.on(Family.IN_2024, STUDENT.home(52_500))
                .with(student(Parents.ABSENT, false, "-", "-", "-", true));
        assertThat(owner.isee(UNIVERSITY).items().isp())
                .as("the franchigia of the home is not for it")
                .isEqualTo(Euro.of(52_500));
    }

    @Test
    void aParentElsewhereOfWhomNothingIsSaidIsPointedOut() {
        Sheet child = Sheet.of(Relation.ADULT_CHILD, "2001-03-02");
        Family.on(Family.IN_2024, Sheet.declarant().wages(20_000), child)
                .with(new Student(
                        child.code(),
                        Parents.ONE_PRESENT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .finds(IseeFinding.OTHER_PARENT_NOT_TOLD, "/absentParents", Request.of(Kind.UNIVERSITY, child.code()));
    }

    @Test
    void aDeclaredNumberOfChildrenGrowsByTheStudent() {
        Student drawnIn = new Student(
                STUDENT.code(),
                Parents.ABSENT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PARENTS.children(2, 2).dsu()));
        assertThat(Family.on(Family.IN_2024, STUDENT).with(drawnIn).scale(UNIVERSITY))
                .isEqualTo(Fraction.parse("3.05"));
    }

    @Test
    void aStudentWithParentsAtHomeHasTheOrdinaryNucleus() {
        Sheet child = Sheet.of(Relation.ADULT_CHILD, "2001-03-02");
        Family family = Family.on(Family.IN_2024, Sheet.declarant().wages(20_000), Sheet.spouse(), child)
                .with(new Student(
                        child.code(),
                        Parents.PRESENT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(family.isee(Request.of(Kind.UNIVERSITY, child.code())).items())
                .isEqualTo(family.isee().items());
    }

    @Test
    void withOneParentAtHomeTheOtherCountsAsForMinors() {
        Sheet child = Sheet.of(Relation.ADULT_CHILD, "2001-03-02");
        Sheet parent = Sheet.of(Relation.ABSENT_PARENT, "1972-02-03").wages(10_000);
        Family family = Family.on(Family.IN_2024, Sheet.declarant().wages(20_000), child)
                .with(new Student(
                        child.code(),
                        Parents.ONE_PRESENT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .with(new AbsentParent(
                        parent.code(),
                        List.of(child.code()),
                        AbsentParent.Position.ATTRACTED,
                        Optional.of(parent.member()),
                        Optional.empty()));
        assertThat(family.isee(Request.of(Kind.UNIVERSITY, child.code()))
                        .items()
                        .sommaRedditi())
                .isEqualTo(Euro.of(30_000));
    }

    @Test
    void aMarriedStudentWhoIsNotAutonomousIsForAPerson() {
        Sheet husband = Sheet.of(Relation.SPOUSE, "2000-03-02");
        Family couple = Family.on(Family.IN_2024, STUDENT, husband);
        couple.with(student(Parents.ABSENT, true, "-", "8000.00", "2023", true))
                .finds(IseeFinding.MARRIED_STUDENT, "/students/0", UNIVERSITY);
        assertThat(couple.with(student(Parents.ABSENT, true, "-", "9000.00", "2023", false))
                        .isee(UNIVERSITY)
                        .items()
                        .parametroNucleo())
                .isEqualTo(Fraction.parse("1.57"));
    }

    @Test
    void somebodyWithoutTheFormIsNoStudent() {
        Family.on(Family.IN_2024, STUDENT).finds(IseeFinding.NO_STUDENT, "/students", UNIVERSITY);
    }

    @Test
    void withoutTheParentsDsuNothingIsComputed() {
        Family.on(Family.IN_2024, STUDENT)
                .with(student(Parents.ABSENT, false, "-", "-", "-", false))
                .finds(IseeFinding.PARENTS_UNKNOWN, "/students/0", UNIVERSITY);
    }

    @Test
    void theParentsDsuIsCheckedLikeAnyOther() {
        Student drawnIn = new Student(
                STUDENT.code(),
                Parents.ABSENT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Family.on(Family.IN_2024, Sheet.spouse()).dsu()));
        Family.on(Family.IN_2024, STUDENT)
                .with(drawnIn)
                .finds(IseeFinding.DECLARANTS, "/students/0/parentsDsu/members", UNIVERSITY);
    }

    @Test
    void aStudentAmongTheParentsMembersStandsTwice() {
        Student drawnIn = new Student(
                STUDENT.code(),
                Parents.ABSENT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Family.on(Family.IN_2024, Sheet.declarant(), STUDENT.as(Relation.ADULT_CHILD))
                        .dsu()));
        Family.on(Family.IN_2024, STUDENT)
                .with(drawnIn)
                .finds(IseeFinding.MEMBER_TWICE, "/students/0/parentsDsu/members", UNIVERSITY);
    }

    @Test
    void whetherTheIncomeIsAdequateMustBeSaid() {
        alone(true, "-", "-", "-").finds(IseeFinding.STUDENT_INCOME_UNKNOWN, "/students/0", UNIVERSITY);
    }

    @Test
    void aDeclarationTheIncomeContradictsIsPointedOut() {
        Family family = alone(true, "true", "8000.00", "2023");
        family.finds(IseeFinding.STUDENT_INCOME_DIFFERS, "/students/0/adequateIncome", UNIVERSITY);
        assertThat(isAutonomous(family)).as("the income decides").isFalse();
        assertThat(alone(true, "true", "9000.00", "2023").codes(UNIVERSITY)).isEmpty();
    }

    @Test
    void theThresholdNeedsTheAcademicYear() {
        alone(true, "true", "9000.00", "-").finds(IseeFinding.ACADEMIC_YEAR_UNKNOWN, "/students/0", UNIVERSITY);
    }

    @ParameterizedTest
    @CsvSource({"2026", "2014"})
    void anAcademicYearNobodyCheckedIsRefused(String year) {
        alone(true, "-", "9000.00", year).finds(IseeFinding.DAY_NOT_COVERED, "/students/0/academicYear", UNIVERSITY);
    }

    @Test
    void eachStudentHasAFormOfHisOwn() {
        Sheet first = Sheet.of(Relation.ADULT_CHILD, "2001-03-02", 1);
        Sheet second = Sheet.of(Relation.ADULT_CHILD, "2002-03-02", 2).irpef(1_000);
        Family family = Family.on(Family.IN_2024, Sheet.declarant().wages(20_000), first, second)
                .with(present(first), present(second));
        assertThat(family.isee(Request.of(Kind.UNIVERSITY, second.code())).isee())
                .isEqualTo(family.isee().isee());
    }

    private static Student present(Sheet child) {
        return new Student(
                child.code(),
                Parents.PRESENT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whoeverLivesWithTheStudentDoesNotMoveInWithTheParents() {
        Isee isee = Family.on(Family.IN_2024, STUDENT, Sheet.other(1).wages(20_000))
                .with(student(Parents.ABSENT, false, "-", "-", "-", true))
                .isee(UNIVERSITY);
        assertThat(isee.items().sommaRedditi()).isEqualTo(Euro.of(49_500));
        assertThat(isee.items().parametroNucleo()).isEqualTo(Fraction.parse("2.85"));
    }
}
