package it.sportello.eligibility.siuss;

import java.util.List;
import java.util.Optional;

/**
 * What the population register knows of an applicant and an application does not hold. The host supplies it.
 *
 * @param codiceFiscale whose data they are
 * @param surname the surname
 * @param name the given name
 * @param birthPlace the cadastral code of the municipality, or the foreign state, of birth
 * @param sex the sex
 * @param citizenship the country of citizenship, by its number
 * @param secondCitizenship another country of citizenship
 * @param addresses where the person lives
 */
public record SiussMasterData(
        String codiceFiscale,
        String surname,
        String name,
        String birthPlace,
        SiussBeneficiary.Sex sex,
        String citizenship,
        Optional<String> secondCitizenship,
        List<SiussBeneficiary.Address> addresses) {

    /** Copies the list. */
    public SiussMasterData {
        addresses = List.copyOf(addresses);
    }

    /** Nothing: all of it is personal data. */
    @Override
    public String toString() {
        return "master data";
    }
}
