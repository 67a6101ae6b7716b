package it.sportello.eligibility;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application, as the office recorded it. What is absent is unknown, and is never taken for a no, a zero or an empty
 * list: an applicant who declares no exempt incomes has an empty list of them, one who declares nothing has no list.
 *
 * @param protocol the number under which it was recorded on arrival; numbers of one register are in the order of
 *     arrival, so where it starts again with the year, the year is part of the number: {@code 20100000123}
 * @param received when it arrived, in the local time of Italy
 * @param applicant who applies
 * @param registryFamily the id of the applicant's sheet in the population register
 * @param members the members of that registry family on the day of the application
 * @param attestation the values of the ISEE attestation; one that cannot be does not spoil the application, but must be
 *     completed
 * @param exemptIncomes the incomes exempt from IRPEF that were declared, their kind by its letter in the notice
 * @param facts what is known of the facts the notice asks for, by name
 * @param documents the documents handed in, by their id in the notice
 * @param otherBenefits the other benefits that were declared
 */
public record Application(
        @Positive long protocol,
        LocalDateTime received,
        @Valid Applicant applicant,
        @NotBlank String registryFamily,
        @Positive @Max(99) int members,
        Optional<Attestation> attestation,
        Optional<List<@Valid ExemptIncome>> exemptIncomes,
        Map<String, Boolean> facts,
        List<String> documents,
        Optional<List<@Valid DeclaredBenefit>> otherBenefits) {

    /** Copies the collections. */
    public Application {
        exemptIncomes = exemptIncomes.map(List::copyOf);
        facts = Map.copyOf(facts);
        documents = List.copyOf(documents);
        otherBenefits = otherBenefits.map(List::copyOf);
    }

    /** The protocol number only. */
    @Override
    public String toString() {
        return "application " + protocol;
    }

    /**
     * Who applies.
     *
     * @param codiceFiscale the codice fiscale
     * @param born the day of birth
     * @param residence the municipality of residence, if it is known
     */
    public record Applicant(
            @CodiceFiscale(kind = CodiceFiscale.Kind.PERSONA)
            String codiceFiscale,

            LocalDate born,
            Optional<@Pattern(regexp = "\\S.*") String> residence) {
        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "applicant";
        }
    }

    /**
     * Another benefit that somebody of the registry family has in the same period.
     *
     * @param benefit which, by its name in the notice
     * @param recipient who has it
     * @param months for how many months, where the notice needs to know
     */
    public record DeclaredBenefit(
            @NotBlank String benefit, Recipient recipient, Optional<@PositiveOrZero Integer> months) {

        /** Who has a benefit. */
        public enum Recipient {
            /** The applicant. */
            APPLICANT,
            /** Another member of the registry family. */
            OTHER_MEMBER,
            /** The registry family as such. */
            FAMILY
        }

        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "declared benefit";
        }
    }
}
