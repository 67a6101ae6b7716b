package it.sportello.isee;

import it.sportello.legal.Fraction;
import java.util.List;

/**
 * The equivalence scale: the parameter of the members plus the additions.
 *
 * <p>Source: annex 1, D.P.C.M. 159/2013, with art. 2-sexies of D.L. 42/2016 for disability and art. 1, c. 208, L. 199/2025
 * for the additions for children of the five benefits. Unit: a pure number, exact at two decimals. Rounding: none.
 *
 * <p>Readings of ours: the additions for children, for their parents and for disability are those of the whole nucleus,
 * although the parameter is computed without who is in a facility; a nucleus all in a facility has the plain parameter.
 */
final class Scale {

    private static final List<Parameter> MEMBERS = List.of(
            Parameter.MEMBERS_1, Parameter.MEMBERS_2, Parameter.MEMBERS_3, Parameter.MEMBERS_4, Parameter.MEMBERS_5);
    private static final List<Parameter> CHILDREN =
            List.of(Parameter.CHILDREN_3, Parameter.CHILDREN_4, Parameter.CHILDREN_5);
    private static final List<Parameter> FAMILIES_CHILDREN = List.of(
            Parameter.FAMILIES_CHILDREN_2,
            Parameter.FAMILIES_CHILDREN_3,
            Parameter.FAMILIES_CHILDREN_4,
            Parameter.FAMILIES_CHILDREN_5);

    private final Household household;
    private final Computation computation;

    Scale(Household household, Computation computation) {
        this.household = household;
        this.computation = computation;
    }

    /**
     * The scale and its parts.
     *
     * @param byMembers the parameter of the nucleus
     * @param additions the sum of the additions
     * @param value both
     */
    record Value(Fraction byMembers, Fraction additions, Fraction value) {}

    Value value() {
        int mark = computation.mark();
        Fraction byMembers = byMembers(household.size() - addingOne(), computation);
        Fraction additions = children().plus(parents()).plus(facility()).plus(disability());
        Fraction value = computation.tellNumber(
                mark, IseeMessage.SCALE, Parameter.MEMBERS_1, byMembers.plus(additions), byMembers, additions);
        return new Value(byMembers, additions, value);
    }

    /** The parameter of so many members. */
    static Fraction byMembers(int members, Computation computation) {
        Parameter table = MEMBERS.get(Math.min(members, MEMBERS.size()) - 1);
        Fraction inTable = computation.use(table);
        int further = members - MEMBERS.size();
        if (further <= 0) {
            return computation.taken(IseeMessage.BY_MEMBERS, table, inTable, members);
        }
        Fraction each = computation.use(Parameter.FURTHER_MEMBER);
        return computation.taken(
                IseeMessage.BY_MORE_MEMBERS,
                Parameter.FURTHER_MEMBER,
                inTable.plus(each.times(Fraction.of(further))),
                members,
                inTable,
                each,
                further);
    }

    /** Letter a. */
    private Fraction children() {
        List<Parameter> steps = computation.isForFamilies() ? FAMILIES_CHILDREN : CHILDREN;
        int first = computation.isForFamilies() ? 2 : 3;
        int children = household.children();
        if (children < first) {
            return computation.notTaken(IseeMessage.CHILDREN_NOT, steps.get(0));
        }
        Parameter step = steps.get(Math.min(children - first, steps.size() - 1));
        return computation.taken(IseeMessage.CHILDREN, step, computation.use(step), children);
    }

    /** Letters b and c. */
    private Fraction parents() {
        boolean lone = household.isLoneParent();
        boolean worked = household.conditions().parentsWorked() && household.hasMinors();
        if (!lone && !worked) {
            return computation.notTaken(IseeMessage.PARENTS_NOT, Parameter.PARENTS_WORKED);
        }
        boolean underThree = household.hasUnderThree();
        Parameter addition = lone
                ? underThree ? Parameter.LONE_PARENT_UNDER_THREE : Parameter.LONE_PARENT
                : underThree ? Parameter.PARENTS_WORKED_UNDER_THREE : Parameter.PARENTS_WORKED;
        return computation.taken(
                lone ? IseeMessage.LONE_PARENT : IseeMessage.PARENTS_WORKED,
                addition,
                computation.use(addition),
                underThree);
    }

    /**
     * Those in residential care or in an institution: each adds one to the scale computed without them, unless they are a
     * nucleus of their own, and so nobody is left to compute it of.
     */
    private int addingOne() {
        int inFacility = household.inFacility();
        return inFacility == household.size() ? 0 : inFacility;
    }

    private Fraction facility() {
        int members = addingOne();
        return members == 0
                ? computation.notTaken(IseeMessage.FACILITY_NOT, Parameter.IN_FACILITY)
                : computation.taken(
                        IseeMessage.FACILITY,
                        Parameter.IN_FACILITY,
                        computation.use(Parameter.IN_FACILITY).times(Fraction.of(members)),
                        members);
    }

    private Fraction disability() {
        int members = household.withDisability();
        if (computation.rules().find(Parameter.DISABILITY).isEmpty()) {
            if (members > 0) {
                computation.find(
                        IseeFinding.DISABILITY_BEFORE_2016,
                        "",
                        List.of(Acts.DPCM_159.article("4").comma("4").letter("d")));
            }
            return Fraction.ZERO;
        }
        return members == 0
                ? computation.notTaken(IseeMessage.WITH_DISABILITY_NOT, Parameter.DISABILITY)
                : computation.taken(
                        IseeMessage.WITH_DISABILITY,
                        Parameter.DISABILITY,
                        computation.use(Parameter.DISABILITY).times(Fraction.of(members)),
                        members);
    }
}
