package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What benefits of residential care ask beyond the reduced nucleus (quadro E); art. 6, c. 3, and annex 2, c. 1, D.P.C.M.
 * 159/2013.
 *
 * @param beneficiary the codice fiscale of the beneficiary
 * @param admissionRequested the day of the first request to be admitted
 * @param childrenOutside the children who are not in the beneficiary's nucleus
 * @param donations the properties the beneficiary gave away
 */
public record ResidentialCare(
        @CodiceFiscale String beneficiary,
        LocalDate admissionRequested,
        List<@Valid ChildOutside> childrenOutside,
        List<@Valid Donation> donations) {

    /** Copies the lists. */
    public ResidentialCare {
        childrenOutside = List.copyOf(childrenOutside);
        donations = List.copyOf(donations);
    }

    /**
     * A child who is not in the beneficiary's nucleus.
     *
     * @param codiceFiscale the codice fiscale
     * @param excluded why no component is added for this child, if there is a reason
     * @param ise the ISE of the child alone, properties received as a gift left out, in euro
     * @param scale the value of the equivalence scale of the child's own nucleus
     */
    public record ChildOutside(
            @CodiceFiscale String codiceFiscale,
            Optional<Exclusion> excluded,
            Optional<@PositiveOrZero @DecimalMax("1000000000") Euro> ise,
            Optional<@DecimalMin("1") @DecimalMax("100") Fraction> scale) {

        /** Nothing: everything here is personal data. */
        @Override
        public String toString() {
            return "child outside the nucleus";
        }
    }

    /** Why no component is added for a child. */
    public enum Exclusion {
        /** The child, or a member of the child's nucleus, has a condition of annex 3. */
        DISABILITY,
        /** Estrangement was established. */
        ESTRANGED
    }

    /**
     * A property the beneficiary gave away.
     *
     * @param property the property, with the share that was given; its mortgage is not looked at
     * @param given the day of the gift, which the form of INPS does not hold; without it the gift cannot be judged
     * @param toWhoOwesAlimony whether it was given to a person who owes the beneficiary alimony (art. 433 c.c.)
     */
    public record Donation(@Valid Property property, Optional<LocalDate> given, boolean toWhoOwesAlimony) {

        /** Nothing: everything here is personal data. */
        @Override
        public String toString() {
            return "donation";
        }
    }

    /** The numbers only. */
    @Override
    public String toString() {
        return "residential care, " + childrenOutside.size() + " children outside, " + donations.size() + " donations";
    }
}
