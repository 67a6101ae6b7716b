package it.sportello.isee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What the equivalence scale of D.Lgs. 109/1998 asks of a nucleo familiare.
 *
 * @param members the number of members, from 1
 * @param minorChildren whether there are minor children
 * @param spouseAbsent whether a spouse is absent: one parent only
 * @param bothParentsWork whether both parents have work or business income
 * @param membersWithDisability the members with handicap under art. 3, c. 3, L. 104/1992, or invalidity above 66 %
 */
public record ScaleHousehold(
        @Positive @Max(99) int members,
        boolean minorChildren,
        boolean spouseAbsent,
        boolean bothParentsWork,
        @PositiveOrZero int membersWithDisability) {

    /** A nucleus of that many members to which no addition applies. */
    public static ScaleHousehold of(int members) {
        return new ScaleHousehold(members, false, false, false, 0);
    }

    /** Nothing: who is in a family, and who of it is ill, is personal data. */
    @Override
    public String toString() {
        return "household for a scale";
    }
}
