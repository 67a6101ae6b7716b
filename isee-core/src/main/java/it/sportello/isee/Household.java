package it.sportello.isee;

import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The nucleus an indicator is computed on: that of the DSU, a part of it, or more than it.
 *
 * @param people its members
 * @param conditions what holds of children and parents
 * @param home where it lives
 * @param day the day of the DSU
 */
record Household(List<Person> people, Conditions conditions, Home home, LocalDate day) {

    private static final int UNDER_THREE = 3;

    /**
     * A member, and where he or she stands in the document.
     *
     * @param member the member
     * @param place the place
     */
    record Person(Member member, Place place) {

        /** The JSON pointer. */
        String pointer() {
            return place.toString();
        }
    }

    Household {
        people = List.copyOf(people);
    }

    static Household of(Dsu dsu) {
        return of(dsu, Place.ROOT);
    }

    static Household of(Dsu dsu, Place place) {
        Person[] people = new Person[dsu.members().size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Person(dsu.members().get(i), place.then("members", i));
        }
        return new Household(List.of(people), judged(dsu.conditions(), dsu), dsu.home(), dsu.presented());
    }

    /** What a DSU declares of parents, less what another part of it contradicts. */
    static Conditions judged(Conditions declared, Dsu dsu) {
        return DsuCheck.hasParentElsewhere(dsu)
                ? new Conditions(declared.parentsWorked(), false, declared.children(), declared.cohabitingChildren())
                : declared;
    }

    Household with(Person person) {
        List<Person> more = new ArrayList<>(people);
        more.add(person);
        return new Household(more, conditions, home, day);
    }

    Household withPeople(List<Person> others) {
        return new Household(others, conditions, home, day);
    }

    Household only(Set<String> codes, Conditions ofThese, Home theirs) {
        return new Household(
                people.stream()
                        .filter(person -> codes.contains(person.member().codiceFiscale()))
                        .toList(),
                ofThese,
                theirs,
                day);
    }

    List<Member> members() {
        return people.stream().map(Person::member).toList();
    }

    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        for (Person person : people) {
            codes.add(person.member().codiceFiscale());
        }
        return codes;
    }

    int size() {
        return people.size();
    }

    /** The children of one member and of his or her spouse. */
    int children() {
        return conditions.children().isPresent()
                ? conditions.children().get()
                : count(member -> member.relation().isChild());
    }

    /** Those of them who live with the nucleus. */
    int cohabitingChildren() {
        return conditions.cohabitingChildren().isPresent()
                ? conditions.cohabitingChildren().get()
                : Math.min(children(), count(member -> member.relation().isChildAtHome()));
    }

    /** The yearly rent, for the share of the contract that members hold. */
    Fraction rentOfMembers() {
        if (home.lease().isEmpty()) {
            return Fraction.ZERO;
        }
        Home.Lease lease = home.lease().get();
        Set<String> codes = codes();
        int held = 0;
        for (String holder : lease.holders()) {
            if (codes.contains(holder)) {
                held++;
            }
        }
        return lease.yearlyRent()
                .toFraction()
                .times(Fraction.of(held, lease.holders().size()));
    }

    /** Minors other than the declarant and the spouse, who are nobody's child in this nucleus. */
    boolean hasMinors() {
        return count(member -> DsuCheck.isMinor(member, day)
                        && member.relation() != Member.Relation.DECLARANT
                        && member.relation() != Member.Relation.SPOUSE)
                > 0;
    }

    boolean has(Member.Relation relation) {
        return count(member -> member.relation() == relation) > 0;
    }

    boolean hasUnderThree() {
        return count(member -> member.born().plusYears(UNDER_THREE).isAfter(day)) > 0;
    }

    boolean isLoneParent() {
        return conditions.loneParent() && DsuCheck.isLoneParent(members(), day);
    }

    int withDisability() {
        return count(member -> member.disability().isPresent());
    }

    int inFacility() {
        return count(Member::inFacility);
    }

    private int count(Predicate<Member> condition) {
        int count = 0;
        for (Person person : people) {
            if (condition.test(person.member())) {
                count++;
            }
        }
        return count;
    }
}
