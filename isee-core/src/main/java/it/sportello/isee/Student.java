package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/**
 * A member who asks for benefits of the right to university study (quadro C); art. 8, D.P.C.M. 159/2013.
 *
 * @param codiceFiscale the codice fiscale
 * @param parents which parents are in the nucleus
 * @param livesApart whether the student has lived outside the family for at least two years before the first enrolment,
 *     in a dwelling that no member of the family owns
 * @param adequateIncome whether the student declares adequate income of work for at least two years
 * @param ownIncome that income of a year, if it is known, in euro; of the spouse as well if the student is married. Where
 *     given, it decides, and the declaration is only compared with it
 * @param academicYear the calendar year in which the academic year begins, needed to judge that income
 * @param parentsDsu the DSU of the parents' nucleus, needed if the student is drawn into it
 */
public record Student(
        @CodiceFiscale String codiceFiscale,
        Parents parents,
        boolean livesApart,
        Optional<Boolean> adequateIncome,
        Optional<@PositiveOrZero Euro> ownIncome,
        Optional<@Min(1990) @Max(2199) Integer> academicYear,
        Optional<@Valid Dsu> parentsDsu) {

    /** Which parents are in the student's nucleus. */
    public enum Parents {
        /** Both, or all there are. */
        PRESENT,
        /** One; the other, if neither married nor living with the first, is an {@link AbsentParent}. */
        ONE_PRESENT,
        /** Neither. */
        ABSENT
    }

    /** Which parents only. */
    @Override
    public String toString() {
        return "student, parents " + parents;
    }
}
