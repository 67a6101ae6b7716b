package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.AbsentParent.Position;
import it.sportello.isee.Isee.Kind;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Art. 7: minors whose parents neither are married nor live together. */
class ArticleSevenTest {

    private static final Sheet FIRST = Sheet.minor(1);
    private static final Sheet SECOND = Sheet.minor(2);
    private static final Sheet PARENT =
            Sheet.of(Relation.ABSENT_PARENT, "1979-02-03").wages(20_000).account(30_000);

    private static Family family() {
        return Family.on(Family.IN_2024, Sheet.declarant().wages(15_000), FIRST, SECOND);
    }

    private static Request minors(Sheet child) {
        return Request.of(Kind.MINORS, child.code());
    }

    private static AbsentParent parent(Position position, Sheet... children) {
        return new AbsentParent(
                PARENT.code(),
                java.util.Arrays.stream(children).map(Sheet::code).toList(),
                position,
                Optional.of(PARENT.member()),
                Optional.of(Euro.of(1_500)));
    }

    @Test
    void aParentDrawnInCountsWithIncomeAssetsAndScale() {
        IseeItems items = family().with(parent(Position.ATTRACTED, FIRST))
                .isee(minors(FIRST))
                .items();
        assertThat(items.sommaRedditi()).isEqualTo(Euro.of(35_000));
        assertThat(items.detrazioni()).isEqualTo(Euro.of(6_000));
        assertThat(items.patrimonioMobiliare()).isEqualTo(Euro.of(30_000));
        assertThat(items.scalaEquivalenza()).isEqualTo(Fraction.parse("2.46"));
    }

    @Test
    void onlyForThatParentsOwnChild() {
        Isee other = family().with(parent(Position.ATTRACTED, FIRST)).isee(minors(SECOND));
        assertThat(other.items().scalaEquivalenza()).isEqualTo(Fraction.parse("2.04"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Position.class,
            names = {"MARRIED_TO_ANOTHER", "CHILDREN_WITH_ANOTHER"})
    void aParentWithAnotherFamilyAddsTheAttestedComponent(Position position) {
        Isee isee = family().with(parent(position, FIRST)).isee(minors(FIRST));
        assertThat(isee.addition()).isEqualTo(Euro.of(1_500));
        assertThat(isee.isee()).isEqualTo(family().isee().isee().plus(Euro.of(1_500)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Position.class,
            names = {"MAINTENANCE_ORDERED", "REMOVED", "ESTRANGED"})
    void theOtherExceptionsAddNothing(Position position) {
        Isee isee = family().with(parent(position, FIRST)).isee(minors(FIRST));
        assertThat(isee.addition()).isEqualTo(Euro.ZERO);
        assertThat(isee.isee()).isEqualTo(family().isee().isee());
    }

    @Test
    void withoutTheSheetOfAParentDrawnInNothingIsComputed() {
        AbsentParent unknown = new AbsentParent(
                PARENT.code(), List.of(FIRST.code()), Position.ATTRACTED, Optional.empty(), Optional.empty());
        family().with(unknown).finds(IseeFinding.PARENT_UNKNOWN, "/absentParents/0", minors(FIRST));
        assertThat(family().with(unknown).outcome(Request.ORDINARY).result()).isPresent();
    }

    @Test
    void theIncomeOfTheParentMayBeUnknownToo() {
        AbsentParent unknown = new AbsentParent(
                PARENT.code(),
                List.of(FIRST.code()),
                Position.ATTRACTED,
                Optional.of(PARENT.ofUnknownIncome().member()),
                Optional.empty());
        family().with(unknown).finds(IseeFinding.INCOME_UNKNOWN, "/absentParents/0/sheet/income", minors(FIRST));
    }

    @Test
    void withoutTheComponentNothingIsComputed() {
        AbsentParent unknown = new AbsentParent(
                PARENT.code(), List.of(FIRST.code()), Position.MARRIED_TO_ANOTHER, Optional.empty(), Optional.empty());
        family().with(unknown).finds(IseeFinding.COMPONENT_UNKNOWN, "/absentParents/0", minors(FIRST));
    }

    @Test
    void aParentOfWhomNothingIsSaidIsPointedOut() {
        family().finds(IseeFinding.OTHER_PARENT_NOT_TOLD, "/absentParents", minors(FIRST));
        family().with(parent(Position.ESTRANGED, SECOND))
                .finds(IseeFinding.OTHER_PARENT_NOT_TOLD, "/absentParents", minors(FIRST));
        assertThat(family().with(parent(Position.ESTRANGED, FIRST)).codes(minors(FIRST)))
                .isEmpty();
        assertThat(family().codes()).as("the ordinary indicator").isEmpty();
    }

    @Test
    void withTheSpouseOrAnotherAdultBothParentsMayBePresent() {
        assertThat(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.spouse(), FIRST)
                        .codes(minors(FIRST)))
                .isEmpty();
        assertThat(Family.on(Family.IN_2024, Sheet.declarant(), Sheet.other(1), FIRST)
                        .codes(minors(FIRST)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATTRACTED | fa parte del nucleo del figlio | [art. 7, c. 1, D.P.C.M. 159/2013]",
                "MARRIED_TO_ANOTHER | è coniugato o ha figli | [art. 7, c. 1, lett. a), D.P.C.M. 159/2013; art. 7, c. 1, lett. b)",
                "CHILDREN_WITH_ANOTHER | ha figli con altra persona | [art. 7, c. 1, lett. b), D.P.C.M. 159/2013; art. 7, c. 2,",
                "MAINTENANCE_ORDERED | il giudice ha stabilito | [art. 7, c. 1, lett. c), D.P.C.M. 159/2013]",
                "REMOVED | allontanamento | [art. 7, c. 1, lett. c), D.P.C.M. 159/2013; art. 7, c. 1, lett. d)",
                "ESTRANGED | ne è accertata l'estraneità | [art. 7, c. 1, lett. e), D.P.C.M. 159/2013]"
            })
    void theReasonsTellWhatTheParentIsToTheNucleus(Position position, String words, String source) {
        Family family = family().with(parent(position, FIRST));
        assertThat(Family.CALCULATOR.explain(family.dsu(), minors(FIRST)).why().text(Locale.ITALIAN))
                .contains("  - il genitore non convivente ", words, source);
    }

    @Test
    void aNucleusHasOneHomeWithAParentDrawnInToo() {
        AbsentParent owner = new AbsentParent(
                PARENT.code(),
                List.of(FIRST.code()),
                Position.ATTRACTED,
                Optional.of(PARENT.homeIn("H501", 80_000).member()),
                Optional.empty());
        String at = "/absentParents/0/sheet/realEstate";
        Family.on(Family.IN_2024, Sheet.declarant().homeIn("A001", 60_000), FIRST)
                .with(owner)
                .finds(IseeFinding.SEVERAL_HOMES, at, minors(FIRST));
        Family.on(Family.IN_2024, Sheet.declarant(), FIRST)
                .rentedFor(3_000)
                .with(owner)
                .finds(IseeFinding.HOME_OWNED_AND_RENTED, at, minors(FIRST));
        assertThat(Family.on(Family.IN_2024, Sheet.declarant().homeIn("H501", 80_000), FIRST)
                        .with(owner)
                        .isee(minors(FIRST))
                        .items()
                        .patrimonioImmobiliare())
                .as("their common home")
                .isEqualTo(Euro.of(160_000));
        assertThat(family().with(owner).codes(minors(FIRST)))
                .as("the child lives in the other parent's home")
                .isEmpty();
    }

    @Test
    void theWorkOfAParentDrawnInCountsToo() {
        Family worked = family().worked();
        worked.with(parent(Position.ATTRACTED, FIRST))
                .finds(IseeFinding.WORK_OF_PARENT_ELSEWHERE, "/conditions/parentsWorked", minors(FIRST));
        assertThat(worked.with(parent(Position.MAINTENANCE_ORDERED, FIRST)).codes(minors(FIRST)))
                .isEmpty();
        assertThat(family().with(parent(Position.ATTRACTED, FIRST)).codes(minors(FIRST)))
                .isEmpty();
    }

    @Test
    void aSheetWithAnotherRelationIsStillThatOfAParent() {
        AbsentParent mistaken = new AbsentParent(
                PARENT.code(),
                List.of(FIRST.code()),
                Position.ATTRACTED,
                Optional.of(PARENT.as(Relation.ADULT_CHILD).member()),
                Optional.empty());
        assertThat(family().with(mistaken).isee(minors(FIRST)).items().maggiorazioni())
                .as("two children, not three")
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void theIndicatorIsForMinors() {
        Family family = Family.on(Family.IN_2024, Sheet.declarant(), Sheet.adultChild());
        family.finds(IseeFinding.NOT_A_MINOR, "/members/1", minors(Sheet.adultChild()));
    }

    @Test
    void somebodyMustBenefit() {
        family().finds(IseeFinding.NO_BENEFICIARY, "/members", minors(PARENT));
        family().finds(
                        IseeFinding.NO_BENEFICIARY,
                        "/members",
                        new Request(Kind.MINORS, Benefit.GENERAL, Optional.empty(), false));
    }

    @Test
    void theReasonsTellTheComponentOnlyWhereThereIsOne() {
        AbsentParent married = new AbsentParent(
                PARENT.code(),
                List.of(FIRST.code()),
                Position.MARRIED_TO_ANOTHER,
                Optional.empty(),
                Optional.of(Euro.of(1_234)));
        assertThat(why(family().with(married)))
                .contains("componente aggiuntiva del genitore non convivente 1.234,00 €, come attestata");
        assertThat(why(family())).doesNotContain("componente aggiuntiva");
    }

    private static String why(Family family) {
        return Family.CALCULATOR.explain(family.dsu(), minors(FIRST)).why().text(Locale.ITALIAN);
    }
}
