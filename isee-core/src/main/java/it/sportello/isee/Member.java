package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of the nucleus with what he or she earns and owns (quadro A and foglio componente).
 *
 * @param codiceFiscale the codice fiscale
 * @param relation the relation to the declarant
 * @param born the day of birth
 * @param disability the grade of disability of annex 3, if any
 * @param inFacility whether the member lives in a residential facility or an institution and stays in this nucleus
 * @param income the amounts of the reference year by item; an item left out is nothing. Without the map the income is not
 *     known here (the tax agency adds it to a DSU), which is not the same as none
 * @param movableAssets the movable assets; without them there are none
 * @param realEstate the buildings and land
 */
public record Member(
        @CodiceFiscale String codiceFiscale,
        Relation relation,
        LocalDate born,
        Optional<Disability> disability,
        boolean inFacility,
        Optional<Map<IncomeItem, @DecimalMin("-1000000000") @DecimalMax("1000000000") Euro>> income,
        Optional<@Valid MovableAssets> movableAssets,
        List<@Valid Property> realEstate) {

    /** The relation to the declarant, with the codes of the DSU form. */
    public enum Relation {
        /** D, who declares. */
        DECLARANT("D"),
        /** C, the spouse. */
        SPOUSE("C"),
        /** F, a child under age. */
        MINOR_CHILD("F"),
        /** MA, a minor fostered with a view to adoption. */
        FOSTER_CHILD("MA"),
        /** FC, an adult child who lives with the declarant. */
        ADULT_CHILD("FC"),
        /** FNC, an adult child who lives elsewhere and is a tax dependant. */
        ADULT_CHILD_ELSEWHERE("FNC"),
        /** P, any other person of the same registry family. */
        OTHER("P"),
        /** GNC, a parent neither married to nor living with the other, drawn into the nucleus for a child's benefit. */
        ABSENT_PARENT("GNC");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        /** The code of the DSU form. */
        public String code() {
            return code;
        }

        boolean isChild() {
            return this == MINOR_CHILD || this == FOSTER_CHILD || this == ADULT_CHILD || this == ADULT_CHILD_ELSEWHERE;
        }

        /** Whether it is a child's who lives with the nucleus. */
        boolean isChildAtHome() {
            return isChild() && this != ADULT_CHILD_ELSEWHERE;
        }
    }

    /** The grades of annex 3, with the codes of the DSU form. */
    public enum Disability {
        /** DIM, medium. */
        MEDIUM("DIM"),
        /** DIG, severe. */
        SEVERE("DIG"),
        /** NAS, not self-sufficient. */
        NOT_SELF_SUFFICIENT("NAS");

        private final String code;

        Disability(String code) {
            this.code = code;
        }

        /** The code of the DSU form. */
        public String code() {
            return code;
        }
    }

    /** Copies the collections. */
    public Member {
        income = income.map(Member::inOrder);
        realEstate = List.copyOf(realEstate);
    }

    Member as(Relation other) {
        return new Member(codiceFiscale, other, born, disability, inFacility, income, movableAssets, realEstate);
    }

    Member withIncome(Map<IncomeItem, Euro> other) {
        return new Member(
                codiceFiscale, relation, born, disability, inFacility, Optional.of(other), movableAssets, realEstate);
    }

    Member withAssets(Optional<MovableAssets> movable, List<Property> properties) {
        return new Member(codiceFiscale, relation, born, disability, inFacility, income, movable, properties);
    }

    private static Map<IncomeItem, Euro> inOrder(Map<IncomeItem, Euro> income) {
        Map<IncomeItem, Euro> copy = new EnumMap<>(IncomeItem.class);
        copy.putAll(income);
        return Collections.unmodifiableMap(copy);
    }

    /** The relation only. */
    @Override
    public String toString() {
        return "member " + relation;
    }
}
