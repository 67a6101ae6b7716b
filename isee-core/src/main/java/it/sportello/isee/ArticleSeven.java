package it.sportello.isee;

import it.sportello.isee.Household.Person;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Benefits for minors whose parents neither are married nor live together: the absent parent who recognised the child
 * enters the nucleus, or adds a component to the ISEE, or does not count.
 *
 * <p>Source: art. 7 and annex 2, c. 2, D.P.C.M. 159/2013; art. 8, c. 3, extends it to students. The component is taken as
 * an attestation states it: the formula of annex 2, c. 2, was not read.
 */
final class ArticleSeven implements Nucleus {

    static final LegalReference SOURCE = Acts.DPCM_159.article("7");

    private static final LegalReference COMMA_1 = SOURCE.comma("1");
    private static final List<LegalReference> HOME =
            List.of(Acts.DPCM_159.article("5").comma("2"));

    private final Household household;
    private final Fraction components;
    private final Computation computation;

    private ArticleSeven(Household household, Fraction components, Computation computation) {
        this.household = household;
        this.components = components;
        this.computation = computation;
    }

    /**
     * The nucleus for a child.
     *
     * @param child the codice fiscale of the child
     */
    static Nucleus of(Dsu dsu, String child, Household household, Computation computation) {
        boolean onePresent = household.people().stream()
                .map(Person::member)
                .noneMatch(member -> member.relation() == Member.Relation.SPOUSE
                        || (member.relation() == Member.Relation.OTHER && !DsuCheck.isMinor(member, household.day())));
        return of(dsu, child, household, onePresent, computation);
    }

    /** The nucleus for a student of whom one parent is present. */
    static Nucleus ofStudent(Dsu dsu, String student, Household household, Computation computation) {
        return of(dsu, student, household, true, computation);
    }

    private static Nucleus of(Dsu dsu, String child, Household household, boolean onePresent, Computation computation) {
        if (onePresent
                && dsu.absentParents().stream()
                        .noneMatch(parent -> parent.children().contains(child))) {
            computation.find(IseeFinding.OTHER_PARENT_NOT_TOLD, "/absentParents", List.of(SOURCE));
        }
        Household nucleus = household;
        Fraction components = Fraction.ZERO;
        for (int i = 0; i < dsu.absentParents().size(); i++) {
            AbsentParent parent = dsu.absentParents().get(i);
            if (!parent.children().contains(child)) {
                continue;
            }
            String at = "/absentParents/" + i;
            tell(parent.position(), computation);
            if (parent.position() == AbsentParent.Position.ATTRACTED) {
                if (parent.sheet().isEmpty()) {
                    computation.find(IseeFinding.PARENT_UNKNOWN, at, List.of(SOURCE));
                } else {
                    Member drawnIn = parent.sheet().get().as(Member.Relation.ABSENT_PARENT);
                    oneHome(drawnIn, nucleus, at + "/sheet/realEstate", computation);
                    nucleus = nucleus.with(new Person(drawnIn, Place.at(at + "/sheet")));
                }
            } else if (parent.position().addsComponent()) {
                if (parent.addition().isEmpty()) {
                    computation.find(
                            IseeFinding.COMPONENT_UNKNOWN,
                            at,
                            List.of(Acts.DPCM_159.annex("2").comma("2")));
                } else {
                    components = components.plus(parent.addition().get().toFraction());
                }
            }
        }
        return new ArticleSeven(nucleus, components, computation);
    }

    /**
     * The form of INPS tells letters a and b together, and letters c to e: they are read as the first of the one and the
     * second of the other, whose words therefore name all of them.
     */
    private static void tell(AbsentParent.Position position, Computation computation) {
        switch (position) {
            case ATTRACTED -> computation.nucleus(IseeMessage.PARENT_DRAWN_IN, List.of(COMMA_1), position);
            case MARRIED_TO_ANOTHER ->
                computation.nucleus(
                        IseeMessage.PARENT_MARRIED, List.of(letter("a"), letter("b"), SOURCE.comma("2")), position);
            case CHILDREN_WITH_ANOTHER ->
                computation.nucleus(
                        IseeMessage.PARENT_WITH_CHILDREN, List.of(letter("b"), SOURCE.comma("2")), position);
            case MAINTENANCE_ORDERED -> computation.nucleus(IseeMessage.PARENT_PAYING, List.of(letter("c")), position);
            case REMOVED ->
                computation.nucleus(
                        IseeMessage.PARENT_REMOVED, List.of(letter("c"), letter("d"), letter("e")), position);
            case ESTRANGED -> computation.nucleus(IseeMessage.PARENT_ESTRANGED, List.of(letter("e")), position);
        }
    }

    private static LegalReference letter(String letter) {
        return COMMA_1.letter(letter);
    }

    /** A nucleus has one home: that of a parent drawn in counts as it only if it is the same. */
    private static void oneHome(Member parent, Household nucleus, String at, Computation computation) {
        Set<String> ofParent = homes(Stream.of(parent));
        Set<String> all = homes(Stream.concat(Stream.of(parent), nucleus.members().stream()));
        if (!ofParent.isEmpty() && nucleus.home().tenure() == Home.Tenure.RENTED) {
            computation.find(IseeFinding.HOME_OWNED_AND_RENTED, at, HOME);
        } else if (!ofParent.isEmpty() && all.size() > 1) {
            computation.find(IseeFinding.SEVERAL_HOMES, at, HOME, List.copyOf(all));
        }
    }

    private static Set<String> homes(Stream<Member> members) {
        return members.flatMap(member -> member.realEstate().stream())
                .filter(Property::home)
                .map(Property::comune)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Household household() {
        return household;
    }

    @Override
    public Fraction addition(Fraction scale) {
        return components.signum() == 0
                ? components
                : computation.given(
                        IseeMessage.COMPONENT_OF_PARENT,
                        List.of(Acts.DPCM_159.annex("2").comma("2")),
                        components);
    }
}
