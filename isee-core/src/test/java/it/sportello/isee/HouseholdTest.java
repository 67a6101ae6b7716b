package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {

    private static final Sheet CHILD = Sheet.minor(1);

    private static Household of(Sheet... sheets) {
        return Household.of(Family.on(Family.IN_2024, sheets).dsu());
    }

    @Test
    void peopleKeepTheirPlaceInTheDocument() {
        Household household = of(Sheet.declarant(), CHILD);
        assertThat(household.people())
                .extracting(Household.Person::pointer)
                .containsExactly("/members/0", "/members/1");
        Household only = household.only(Set.of(CHILD.code()), Conditions.NONE, Home.OTHER);
        assertThat(only.people()).extracting(Household.Person::pointer).containsExactly("/members/1");
        assertThat(Household.of(Family.on(Family.IN_2024, CHILD).dsu(), Place.at("/students/0/parentsDsu"))
                        .people())
                .extracting(Household.Person::pointer)
                .containsExactly("/students/0/parentsDsu/members/0");
    }

    @Test
    void anotherPersonMakesItLarger() {
        Household household = of(Sheet.declarant());
        Household larger = household.with(new Household.Person(CHILD.member(), Place.at("/x")));
        assertThat(larger.size()).isEqualTo(2);
        assertThat(larger.codes()).containsExactlyInAnyOrder(Sheet.declarant().code(), CHILD.code());
        assertThat(household.size()).isEqualTo(1);
        assertThat(larger.withPeople(household.people())).isEqualTo(household);
    }

    @Test
    void aMinorDeclarantOrSpouseIsNoMinorChild() {
        Sheet young = Sheet.of(Relation.DECLARANT, "2007-03-02");
        assertThat(of(young, Sheet.of(Relation.SPOUSE, "2007-04-02")).hasMinors())
                .isFalse();
        assertThat(of(young, Sheet.minor()).hasMinors()).isTrue();
        assertThat(of(young, Sheet.of(Relation.OTHER, "2015-03-02")).hasMinors())
                .isTrue();
    }

    @Test
    void childrenAreThoseOfTheDeclarantUnlessTold() {
        Sheet elsewhere = Sheet.of(Relation.ADULT_CHILD_ELSEWHERE, "2001-01-01");
        Household household = of(Sheet.declarant(), CHILD, elsewhere, Sheet.other(1));
        assertThat(household.children()).isEqualTo(2);
        assertThat(household.cohabitingChildren()).isEqualTo(1);
        Household told = Household.of(Family.on(Family.IN_2024, Sheet.declarant(), CHILD)
                .children(5, 4)
                .dsu());
        assertThat(told.children()).isEqualTo(5);
        assertThat(told.cohabitingChildren()).isEqualTo(4);
        Household fewer = Household.of(Family.coupleWith(3, Family.IN_2024)
                .with(new Conditions(false, false, Optional.of(2), Optional.empty()))
                .dsu());
        assertThat(fewer.cohabitingChildren())
                .as("never more than the children")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-06-04, true, false",
        "2006-06-03, false, false",
        "2021-06-04, true, true",
        "2021-06-03, true, false",
        "2024-06-03, true, true"
    })
    void minorsAndThoseUnderThree(String born, boolean minor, boolean underThree) {
        Household household = of(Sheet.declarant(), Sheet.of(Relation.OTHER, born));
        assertThat(household.hasMinors()).isEqualTo(minor);
        assertThat(household.hasUnderThree()).isEqualTo(underThree);
    }

    @Test
    void disabilityAndFacilities() {
        Household household = of(
                Sheet.declarant().with(Disability.SEVERE),
                Sheet.spouse().inFacility(),
                Sheet.other(1).inFacility());
        assertThat(household.withDisability()).isEqualTo(1);
        assertThat(household.inFacility()).isEqualTo(2);
    }

    @Test
    void aLoneParentIsDeclaredAndAlone() {
        assertThat(Household.of(Family.on(Family.IN_2024, Sheet.declarant(), CHILD)
                                .lone()
                                .dsu())
                        .isLoneParent())
                .isTrue();
        assertThat(of(Sheet.declarant(), CHILD).isLoneParent()).isFalse();
        assertThat(Household.of(Family.coupleWith(1, Family.IN_2024).lone().dsu())
                        .isLoneParent())
                .isFalse();
    }

    @Test
    void theRentOfMembersIsTheirShareOfTheContract() {
        assertThat(of(Sheet.declarant()).rentOfMembers()).isEqualTo(Fraction.ZERO);
        Family three = Family.on(Family.IN_2024, Sheet.declarant(), Sheet.spouse())
                .in(Home.rented(
                        Euro.of(100), Sheet.declarant().code(), Sheet.spouse().code(), CHILD.code()));
        assertThat(Household.of(three.dsu()).rentOfMembers()).isEqualTo(Fraction.of(200, 3));
    }

    @Test
    void theListIsCopied() {
        List<Household.Person> people = new java.util.ArrayList<>();
        Household household = new Household(people, Conditions.NONE, Home.OTHER, LocalDate.of(2024, 6, 3));
        people.add(new Household.Person(CHILD.member(), Place.ROOT));
        assertThat(household.size()).isZero();
    }
}
