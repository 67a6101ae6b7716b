package it.sportello.isee;

import it.sportello.legal.Euro;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * Where the nucleus lives (quadro B).
 *
 * @param tenure by which right
 * @param lease the registered contract, if it is rented
 */
public record Home(Tenure tenure, Optional<@Valid Lease> lease) {

    /** A home that is neither owned nor rented. */
    public static final Home OTHER = new Home(Tenure.OTHER, Optional.empty());

    /** A home a member owns, which is then among the properties. */
    public static final Home OWNED = new Home(Tenure.OWNED, Optional.empty());

    /** The rights by which one lives in a home, with the codes of the DSU form. */
    public enum Tenure {
        /** 000. */
        OWNED("000"),
        /** 001. */
        RENTED("001"),
        /** 999. */
        OTHER("999");

        private final String code;

        Tenure(String code) {
            this.code = code;
        }

        /** The code of the DSU form. */
        public String code() {
            return code;
        }
    }

    /**
     * A registered lease.
     *
     * @param yearlyRent the rent of a year without service charges, in euro
     * @param holders the codici fiscali of those it is made out to; the rent counts for the share of the members among
     *     them
     */
    public record Lease(
            @PositiveOrZero @DecimalMax("1000000000") Euro yearlyRent,
            @NotEmpty List<String> holders) {

        /** Copies the list. */
        public Lease {
            holders = List.copyOf(holders);
        }

        /** Nothing: rent and holders are personal data. */
        @Override
        public String toString() {
            return "lease";
        }
    }

    /** A rented home. */
    public static Home rented(Euro yearlyRent, String... holders) {
        return new Home(Tenure.RENTED, Optional.of(new Lease(yearlyRent, List.of(holders))));
    }
}
