package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.RuleSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An indicator with the very items an attestation prints.
 *
 * @param kind the kind of indicator
 * @param benefit the benefit it was made for
 * @param items how it came about
 * @param addition what components outside the nucleus add to the ISEE, in euro; zero unless the kind asks for it
 * @param isee the ISEE, in euro
 * @param validFrom the first day it may be used
 * @param validUntil the last day it may be used
 * @param rules the rule set it was made with
 */
public record Isee(
        Kind kind,
        Benefit benefit,
        IseeItems items,
        Euro addition,
        Euro isee,
        LocalDate validFrom,
        LocalDate validUntil,
        RuleSet rules) {

    /** The kinds of indicator. */
    public enum Kind {
        /** For most benefits; art. 2. */
        ORDINARY,
        /** For benefits to minors whose parents neither are married nor live together; art. 7. */
        MINORS,
        /** For the right to university study; art. 8. */
        UNIVERSITY,
        /** For doctorates, on the reduced nucleus if one is declared; art. 8, c. 4. */
        DOCTORATE,
        /** For social and health benefits to adults with disability, on the reduced nucleus if one is declared; art. 6. */
        SOCIOSANITARY,
        /** For residential care; art. 6, c. 3. */
        RESIDENTIAL
    }

    /**
     * What is asked for.
     *
     * @param kind the kind of indicator
     * @param benefit the benefit
     * @param beneficiary the codice fiscale of who benefits, for every kind but the ordinary one
     * @param current whether the ISEE corrente is wanted
     */
    public record Request(Kind kind, Benefit benefit, Optional<String> beneficiary, boolean current) {

        /** The ordinary indicator. */
        public static final Request ORDINARY = new Request(Kind.ORDINARY, Benefit.GENERAL, Optional.empty(), false);

        /** The ordinary nucleus, for that benefit. */
        public static Request of(Benefit benefit) {
            return new Request(Kind.ORDINARY, benefit, Optional.empty(), false);
        }

        /** A special kind, for that person. */
        public static Request of(Kind kind, String beneficiary) {
            return new Request(kind, Benefit.GENERAL, Optional.of(beneficiary), false);
        }

        /** The same with income or assets brought up to date. */
        public Request asCurrent() {
            return new Request(kind, benefit, beneficiary, true);
        }

        /** The kind only. */
        @Override
        public String toString() {
            return "request " + kind + " for " + benefit;
        }
    }

    /** Kind and days only: the amounts are personal data. */
    @Override
    public String toString() {
        return "ISEE " + kind + " from " + validFrom + " to " + validUntil;
    }
}
