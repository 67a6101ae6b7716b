package it.sportello.eligibility.siuss;

import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who was granted benefits ({@code Beneficiario}).
 *
 * <p>Source: schema PS_PSA_SINA201812. Lengths are counted in UTF-16 units. The assessment of people who are not
 * self-sufficient ({@code SINA}) is not here: no grant of this module holds one.
 *
 * @param codiceFiscale the codice fiscale, of sixteen characters or, while it is provisional, of eleven digits
 * @param person who it is ({@code Anagrafica})
 * @param addresses where the person lives, one to five
 * @param benefits what was granted
 */
public record SiussBeneficiary(
        @CodiceFiscale String codiceFiscale,
        @Valid Person person,
        @Size(min = 1, max = 5) List<@Valid Address> addresses,
        @NotEmpty List<@Valid SiussBenefit> benefits) {

    /** Copies the lists. */
    public SiussBeneficiary {
        addresses = List.copyOf(addresses);
        benefits = List.copyOf(benefits);
    }

    /** The same person with these benefits only. */
    SiussBeneficiary with(List<SiussBenefit> others) {
        return new SiussBeneficiary(codiceFiscale, person, addresses, others);
    }

    /** How many benefits only: everything else is personal data. */
    @Override
    public String toString() {
        return "beneficiary of " + benefits.size();
    }

    /**
     * Who it is ({@code Anagrafica}).
     *
     * @param surname the surname, 36 characters at most
     * @param name the given name, 36 characters at most
     * @param birthYear the year of birth
     * @param birthPlace the cadastral code of the municipality of birth or, for those born abroad, of the state
     * @param sex the sex
     * @param citizenship the country of citizenship, by its number: 380 is Italy
     * @param secondCitizenship another country of citizenship
     */
    public record Person(
            @Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 36)
            String surname,

            @Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 36)
            String name,

            @Min(1800) @Max(2200) int birthYear,
            @Pattern(regexp = SiussForm.CADASTRAL) String birthPlace,
            Sex sex,
            @Pattern(regexp = SiussForm.COUNTRY) String citizenship,
            Optional<@Pattern(regexp = SiussForm.COUNTRY) String> secondCitizenship) {

        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "person";
        }
    }

    /** The sex, as registers have it. */
    public enum Sex {
        /** Male. */
        MALE("1"),
        /** Female. */
        FEMALE("2");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Where somebody lives ({@code Indirizzo}): codes, no street.
     *
     * @param region the code of the region; needed in Italy
     * @param municipality the code of the municipality; needed in Italy
     * @param country the country, by its number: 380 is Italy
     */
    public record Address(
            Optional<@Pattern(regexp = "[0-9]{2}") String> region,
            Optional<@Pattern(regexp = "[0-9]{6}") String> municipality,
            @Pattern(regexp = SiussForm.COUNTRY) String country) {

        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "address";
        }
    }
}
