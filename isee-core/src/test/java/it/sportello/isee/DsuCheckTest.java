package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.AbsentParent.Position;
import it.sportello.isee.CurrentSituation.Cause;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What contradicts itself in a DSU. */
class DsuCheckTest {

    private static final Sheet CHILD = Sheet.minor(1);
    private static final Sheet STRANGER = Sheet.of(Relation.OTHER, "1968-05-06", 77);

    private static Family on(Sheet... sheets) {
        return Family.on(Family.IN_2024, sheets);
    }

    private static Family single() {
        return on(Sheet.declarant());
    }

    @Test
    void oneDeclares() {
        on(Sheet.spouse()).finds(IseeFinding.DECLARANTS, "/members");
        on(Sheet.declarant(), Sheet.of(Relation.DECLARANT, "1981-01-01")).finds(IseeFinding.DECLARANTS, "/members");
    }

    @Test
    void aSpouseIsOne() {
        on(Sheet.declarant(), Sheet.spouse(), Sheet.of(Relation.SPOUSE, "1982-01-01"))
                .finds(IseeFinding.SPOUSES, "/members");
    }

    @Test
    void nobodyStandsTwice() {
        on(Sheet.declarant(), CHILD, Sheet.minor(2).coded(CHILD.code()))
                .finds(IseeFinding.MEMBER_TWICE, "/members/2/codiceFiscale");
        on(Sheet.declarant(), CHILD)
                .with(absent(CHILD.coded(Sheet.declarant().code()), CHILD))
                .finds(IseeFinding.MEMBER_TWICE, "/absentParents/0/codiceFiscale");
        Sheet parent = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03");
        on(Sheet.declarant(), CHILD)
                .with(absent(parent, CHILD), absent(parent, CHILD))
                .finds(IseeFinding.MEMBER_TWICE, "/absentParents/1/children");
        on(Sheet.declarant(), CHILD)
                .with(absent(parent, CHILD, CHILD))
                .finds(IseeFinding.MEMBER_TWICE, "/absentParents/0/children");
        assertThat(on(Sheet.declarant(), CHILD, Sheet.minor(2))
                        .with(absent(parent, CHILD), absent(parent, Sheet.minor(2)))
                        .codes())
                .isEmpty();
        single().with(reduced(Sheet.declarant(), Sheet.declarant(), Sheet.declarant()))
                .finds(IseeFinding.MEMBER_TWICE, "/reducedNuclei/0/members");
        single().now(Family.IN_2024, variation(Sheet.declarant()), variation(Sheet.declarant()))
                .finds(IseeFinding.MEMBER_TWICE, "/current/variations/1/codiceFiscale");
    }

    private static AbsentParent absent(Sheet parent, Sheet... children) {
        return new AbsentParent(
                parent.code(),
                java.util.Arrays.stream(children).map(Sheet::code).toList(),
                Position.ESTRANGED,
                Optional.empty(),
                Optional.empty());
    }

    private static ReducedNucleus reduced(Sheet beneficiary, Sheet... members) {
        return new ReducedNucleus(
                beneficiary.code(),
                java.util.Arrays.stream(members).map(Sheet::code).toList(),
                Conditions.NONE,
                Home.OTHER);
    }

    private static Variation variation(Sheet person) {
        return new Variation(
                person.code(),
                Optional.of(Cause.WORK),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MovableAssets.NONE),
                Optional.empty());
    }

    @Test
    void aChildHasTheAgeOfItsRelation() {
        on(Sheet.declarant(), Sheet.adultChild().as(Relation.MINOR_CHILD))
                .finds(IseeFinding.AGE_OF_CHILD, "/members/1/relation");
        on(Sheet.declarant(), Sheet.adultChild().as(Relation.FOSTER_CHILD))
                .finds(IseeFinding.AGE_OF_CHILD, "/members/1/relation");
        on(Sheet.declarant(), CHILD.as(Relation.ADULT_CHILD)).finds(IseeFinding.AGE_OF_CHILD, "/members/1/relation");
        on(Sheet.declarant(), CHILD.as(Relation.ADULT_CHILD_ELSEWHERE))
                .finds(IseeFinding.AGE_OF_CHILD, "/members/1/relation");
    }

    @Test
    void nobodyIsBornAfterTheDsu() {
        Family later = on(Sheet.declarant(), Sheet.of(Relation.MINOR_CHILD, "2024-06-04"));
        later.finds(IseeFinding.BORN_AFTER, "/members/1/born");
        assertThat(later.presented("2024-06-04").codes()).isEmpty();
    }

    @Test
    void theDayOfBirthIsThatOfTheCode() {
        on(Sheet.declarant(), Sheet.spouse().coded(STRANGER.code()))
                .finds(IseeFinding.BIRTH_DATE_OF_CODE, "/members/1/born");
    }

    @Test
    void anAbsentParentIsNoMember() {
        on(Sheet.declarant(), Sheet.of(Relation.ABSENT_PARENT, "1979-02-03"))
                .finds(IseeFinding.ABSENT_PARENT_AS_MEMBER, "/members/1/relation");
    }

    @Test
    void onlyIrpefIncomeMayBeNegative() {
        for (IncomeItem item : IncomeItem.values()) {
            Family family = on(Sheet.declarant().income(item, -1));
            if (item == IncomeItem.IRPEF) {
                assertThat(family.codes()).doesNotContain(IseeFinding.NEGATIVE_ITEM);
            } else {
                family.finds(IseeFinding.NEGATIVE_ITEM, "/members/0/income");
            }
        }
    }

    @Test
    void partsAreNotAboveTheirIncome() {
        on(Sheet.declarant().irpef(10_000).income(IncomeItem.WAGES, 10_001))
                .finds(IseeFinding.PARTS_ABOVE_INCOME, "/members/0/income");
        on(Sheet.declarant().irpef(-1).income(IncomeItem.PENSIONS, 1))
                .finds(IseeFinding.PARTS_ABOVE_INCOME, "/members/0/income");
        assertThat(on(Sheet.declarant().irpef(-1).income(IncomeItem.WAGES, 0)).codes())
                .as("a loss of somebody without wages")
                .containsExactly(IseeFinding.UNVERIFIED_VALUE);
        assertThat(on(Sheet.declarant()
                                .irpef(9_000)
                                .income(IncomeItem.EXEMPT, 1_000)
                                .income(IncomeItem.WAGES, 10_000))
                        .codes())
                .isEmpty();
    }

    @Test
    void accountsAreToldByBalanceAndAverageTheRestByAValue() {
        Optional<Euro> one = Optional.of(Euro.of(1));
        Optional<Euro> none = Optional.empty();
        for (FinancialAsset.Type type : FinancialAsset.Type.values()) {
            List<FinancialAsset> wrong = type.isAccount()
                    ? List.of(
                            new FinancialAsset(type, one, none, none),
                            new FinancialAsset(type, none, one, none),
                            new FinancialAsset(type, one, one, one),
                            new FinancialAsset(type, none, none, one))
                    : List.of(
                            new FinancialAsset(type, none, none, none),
                            new FinancialAsset(type, one, none, one),
                            new FinancialAsset(type, none, one, one));
            for (FinancialAsset asset : wrong) {
                on(Sheet.declarant().account(1).asset(asset))
                        .finds(IseeFinding.ASSET_VALUES, "/members/0/movableAssets/assets/1");
            }
        }
    }

    @Test
    void oneLivesInOneMunicipality() {
        on(Sheet.declarant().homeIn("A001", 1), Sheet.spouse().homeIn("A002", 1))
                .finds(IseeFinding.SEVERAL_HOMES, "/members");
        assertThat(on(Sheet.declarant().homeIn("A001", 1), Sheet.spouse().homeIn("A001", 1))
                        .codes())
                .isEmpty();
    }

    @Test
    void aHomeIsOwnedOrRented() {
        on(Sheet.declarant().home(1)).rentedFor(1).finds(IseeFinding.HOME_OWNED_AND_RENTED, "/home");
        single().in(Home.OWNED).finds(IseeFinding.HOME_NOT_AMONG_PROPERTIES, "/home/tenure");
        on(Sheet.declarant().home(1)).in(Home.OTHER).finds(IseeFinding.HOME_NOT_TOLD_TO_BE_OWNED, "/home/tenure");
        assertThat(on(Sheet.declarant().home(1)).codes()).isEmpty();
        assertThat(on(Sheet.declarant().otherProperty(1, 0)).rentedFor(1).codes())
                .doesNotContain(IseeFinding.HOME_OWNED_AND_RENTED);
    }

    @Test
    void aRentedHomeHasALeaseAndNoOtherHas() {
        single().in(new Home(Home.Tenure.RENTED, Optional.empty())).finds(IseeFinding.RENT_WITHOUT_LEASE, "/home");
        Optional<Home.Lease> lease =
                Optional.of(new Home.Lease(Euro.of(1), List.of(Sheet.declarant().code())));
        single().in(new Home(Home.Tenure.OTHER, lease)).finds(IseeFinding.LEASE_WITHOUT_RENT, "/home");
        single().in(new Home(Home.Tenure.OWNED, lease)).finds(IseeFinding.LEASE_WITHOUT_RENT, "/home");
        single().in(Home.rented(Euro.of(1), STRANGER.code())).finds(IseeFinding.LEASE_OF_OTHERS, "/home/lease/holders");
        Family reduced = single().with(new ReducedNucleus(
                Sheet.declarant().code(),
                List.of(Sheet.declarant().code()),
                Conditions.NONE,
                Home.rented(Euro.of(1), STRANGER.code())));
        reduced.finds(IseeFinding.LEASE_OF_OTHERS, "/reducedNuclei/0/home/lease/holders");
    }

    @Test
    void childrenAreCounted() {
        on(Sheet.declarant(), CHILD).children(2, 1).finds(IseeFinding.CHILDREN_DIFFER, "/conditions/children");
        on(Sheet.declarant(), CHILD)
                .children(1, 2)
                .finds(IseeFinding.MORE_AT_HOME_THAN_CHILDREN, "/conditions/cohabitingChildren");
        on(Sheet.declarant(), CHILD)
                .with(new Conditions(false, false, Optional.empty(), Optional.of(2)))
                .finds(IseeFinding.MORE_AT_HOME_THAN_CHILDREN, "/conditions/cohabitingChildren");
        assertThat(on(Sheet.declarant(), CHILD).children(1, 1).codes()).isEmpty();
    }

    @Test
    void aLoneParentIsAloneAndDidNotWork() {
        on(Sheet.declarant(), CHILD, Sheet.other(1))
                .lone()
                .finds(IseeFinding.NOT_A_LONE_PARENT, "/conditions/loneParent");
        single().lone().finds(IseeFinding.NOT_A_LONE_PARENT, "/conditions/loneParent");
        on(Sheet.declarant(), CHILD).lone().worked().finds(IseeFinding.WORKED_AND_NOT, "/conditions");
        assertThat(on(Sheet.declarant(), CHILD).lone().codes()).isEmpty();
    }

    @Test
    void soInAReducedNucleus() {
        Conditions lone = new Conditions(true, true, Optional.empty(), Optional.empty());
        Family family = on(Sheet.declarant(), Sheet.spouse(), CHILD)
                .with(new ReducedNucleus(
                        Sheet.declarant().code(),
                        List.of(Sheet.declarant().code(), Sheet.spouse().code(), CHILD.code()),
                        lone,
                        Home.OTHER));
        family.finds(IseeFinding.NOT_A_LONE_PARENT, "/reducedNuclei/0/conditions/loneParent");
        family.finds(IseeFinding.WORKED_AND_NOT, "/reducedNuclei/0/conditions");
    }

    @Test
    void whoIsNamedIsAMember() {
        Sheet parent = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03");
        on(Sheet.declarant(), CHILD)
                .with(absent(parent, CHILD, STRANGER))
                .finds(IseeFinding.NOT_A_MEMBER, "/absentParents/0/children/1");
        on(Sheet.declarant(), CHILD)
                .with(new AbsentParent(
                        parent.code(),
                        List.of(CHILD.code()),
                        Position.ATTRACTED,
                        Optional.of(STRANGER.member()),
                        Optional.empty()))
                .finds(IseeFinding.NOT_A_MEMBER, "/absentParents/0/sheet/codiceFiscale");
        single().with(new Student(
                        STRANGER.code(),
                        Student.Parents.PRESENT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .finds(IseeFinding.NOT_A_MEMBER, "/students/0/codiceFiscale");
        single().with(reduced(Sheet.declarant(), Sheet.declarant(), STRANGER))
                .finds(IseeFinding.NOT_A_MEMBER, "/reducedNuclei/0/members/1");
        on(Sheet.declarant(), Sheet.spouse())
                .with(reduced(Sheet.declarant(), Sheet.spouse()))
                .finds(IseeFinding.NOT_A_MEMBER, "/reducedNuclei/0/beneficiary");
        single().with(reduced(Sheet.declarant())).finds(IseeFinding.NOT_A_MEMBER, "/reducedNuclei/0/beneficiary");
        single().with(new ResidentialCare(STRANGER.code(), LocalDate.of(2024, 1, 1), List.of(), List.of()))
                .finds(IseeFinding.NOT_A_MEMBER, "/residentialCare/0/beneficiary");
        single().now(Family.IN_2024, variation(STRANGER))
                .finds(IseeFinding.NOT_A_MEMBER, "/current/variations/0/codiceFiscale");
    }

    @Test
    void theSheetOfAParentIsCheckedLikeAMember() {
        Sheet parent = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03").income(IncomeItem.EXEMPT, -1);
        on(Sheet.declarant(), CHILD)
                .with(new AbsentParent(
                        parent.code(),
                        List.of(CHILD.code()),
                        Position.ATTRACTED,
                        Optional.of(parent.member()),
                        Optional.empty()))
                .finds(IseeFinding.NEGATIVE_ITEM, "/absentParents/0/sheet/income");
    }

    @Test
    void daysFollowEachOther() {
        Family family = single();
        family.with(gift("2024-06-04")).finds(IseeFinding.DAYS_OUT_OF_ORDER, "/residentialCare/0/donations/0/given");
        assertThat(family.with(gift("2024-06-03")).codes()).isEmpty();
        family.now("2024-06-02", variation(Sheet.declarant()))
                .finds(IseeFinding.DAYS_OUT_OF_ORDER, "/current/presented");
        family.now("2024-07-01", since("2024-07-02"))
                .finds(IseeFinding.DAYS_OUT_OF_ORDER, "/current/variations/0/since");
        assertThat(family.now("2024-07-01", since("2024-07-01")).codes()).isEmpty();
    }

    private static ResidentialCare gift(String given) {
        return new ResidentialCare(
                Sheet.declarant().code(),
                LocalDate.of(2024, 1, 1),
                List.of(),
                List.of(new ResidentialCare.Donation(
                        Sheet.property("A001", 100, 1, 0, false), Optional.of(LocalDate.parse(given)), false)));
    }

    private static Variation since(String day) {
        return new Variation(
                Sheet.declarant().code(),
                Optional.of(Cause.WORK),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                Optional.of(MovableAssets.NONE),
                Optional.empty());
    }

    @Test
    void assetsOfAVariationAreToldLikeOthers() {
        Variation wrong = new Variation(
                Sheet.declarant().code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MovableAssets.of(new FinancialAsset(
                        FinancialAsset.Type.FUND, Optional.empty(), Optional.empty(), Optional.empty()))),
                Optional.empty());
        single().now(Family.IN_2024, wrong).finds(IseeFinding.ASSET_VALUES, "/current/variations/0/assets/assets/0");
    }

    @Test
    void aSoundDsuHasNothingToSay() {
        Family family = Family.on(
                        Family.IN_2024,
                        Sheet.declarant().wages(20_000).account(5_000).home(90_000, 10_000),
                        Sheet.spouse(),
                        CHILD)
                .worked();
        assertThat(family.dsu().check()).isEmpty();
        assertThat(family.scale()).isEqualTo(Fraction.parse("2.24"));
    }

    @Test
    void twoParentsMayBothLiveElsewhere() {
        Sheet mother = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03", 1);
        Sheet father = Sheet.of(Relation.ABSENT_PARENT, "1979-02-03", 2);
        assertThat(on(Sheet.declarant(), CHILD)
                        .with(absent(mother, CHILD), absent(father, CHILD))
                        .codes())
                .isEmpty();
    }

    @Test
    void aLoneParentInAReducedNucleusIsJudgedAmongItsMembers() {
        Family family = on(Sheet.declarant(), Sheet.other(1), CHILD)
                .with(new ReducedNucleus(
                        Sheet.declarant().code(),
                        List.of(Sheet.declarant().code(), CHILD.code()),
                        new Conditions(false, true, Optional.empty(), Optional.empty()),
                        Home.OTHER));
        assertThat(family.codes()).isEmpty();
    }
}
