package it.sportello.eligibility;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
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
 * @param arrival the same as the clock wrote it, with its precision, where the order of arrival counts; without it {@code
 *     received} counts to the second
 * @param applicant who applies: a person or a body
 * @param registryFamily the id of the applicant's sheet in the population register
 * @param members the members of that registry family on the day of the application
 * @param others the other members of that registry family, where the notice asks something of them
 * @param bodies the other bodies of a grouping; an empty list if the applicant stands alone
 * @param attestation the values of the ISEE attestation that an ISEE ridefinito starts from; one that cannot be does not
 *     spoil the application, but must be completed
 * @param exemptIncomes the incomes exempt from IRPEF that were declared, their kind by its letter in the notice
 * @param indicators the attested ISEE, one of each kind
 * @param facts what is known of the facts the notice asks for, by name
 * @param numbers numbers the notice asks for, by name
 * @param bounds between what a number is that is not known exactly, by name
 * @param days days the notice asks for, by name
 * @param choices words the notice asks for, by name
 * @param assessments what persons judged, by the id of the requirement
 * @param proofs how requirements are known to be met, by their id
 * @param documents the documents handed in, by their id in the notice
 * @param otherBenefits the other benefits that were declared
 */
public record Application(
        @Positive @Max(999_999_999_999L) long protocol,
        LocalDateTime received,
        Optional<@Valid Arrival> arrival,
        @Valid Applicant applicant,
        Optional<@Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") String> registryFamily,
        Optional<@Positive @Max(99) Integer> members,
        Optional<List<@Valid Party>> others,
        Optional<List<@Valid Party>> bodies,
        Optional<Attestation> attestation,
        Optional<List<@Valid ExemptIncome>> exemptIncomes,
        List<@Valid AttestedIsee> indicators,
        Map<String, Boolean> facts,
        Map<String, Fraction> numbers,
        Map<String, Party.@Valid Bounds> bounds,
        Map<String, LocalDate> days,
        Map<String, String> choices,
        Map<String, @Valid Assessment> assessments,
        Map<String, Requirement.Proof> proofs,
        List<String> documents,
        Optional<List<@Valid DeclaredBenefit>> otherBenefits) {

    /** Copies the collections. */
    public Application {
        others = others.map(List::copyOf);
        bodies = bodies.map(List::copyOf);
        exemptIncomes = exemptIncomes.map(List::copyOf);
        indicators = List.copyOf(indicators);
        facts = Map.copyOf(facts);
        numbers = Map.copyOf(numbers);
        bounds = Map.copyOf(bounds);
        days = Map.copyOf(days);
        choices = Map.copyOf(choices);
        assessments = Map.copyOf(assessments);
        proofs = Map.copyOf(proofs);
        documents = List.copyOf(documents);
        otherBenefits = otherBenefits.map(List::copyOf);
    }

    /** The attested ISEE of a kind, if there is one. */
    public Optional<AttestedIsee> indicator(Requirement.Isee.Indicator kind) {
        return indicators.stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** What is known of the applicant, in the form in which it is known of others. */
    Party self() {
        return new Party(
                SELF,
                Optional.of(applicant.codiceFiscale()),
                applicant.born(),
                applicant.residence(),
                facts,
                numbers,
                bounds,
                days,
                choices);
    }

    /** The same application with other evidence of its ISEE. */
    Application with(List<AttestedIsee> attested, Optional<Attestation> values) {
        return new Application(
                protocol,
                received,
                arrival,
                applicant,
                registryFamily,
                members,
                others,
                bodies,
                values,
                exemptIncomes,
                attested,
                facts,
                numbers,
                bounds,
                days,
                choices,
                assessments,
                proofs,
                documents,
                otherBenefits);
    }

    /** The id under which {@link #self} goes. */
    static final String SELF = "";

    /** The protocol number only. */
    @Override
    public String toString() {
        return "application " + protocol;
    }

    /**
     * Who applies.
     *
     * @param codiceFiscale the codice fiscale of a person or a body
     * @param born the day of birth of a person
     * @param residence the municipality of residence, or of the seat, if it is known
     */
    public record Applicant(
            @CodiceFiscale String codiceFiscale,
            Optional<LocalDate> born,
            Optional<@Pattern(regexp = "\\S.*") String> residence) {
        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "applicant";
        }
    }

    /**
     * An ISEE as INPS attested it.
     *
     * @param kind which
     * @param isee the indicator, in euro
     * @param presented the day the DSU was presented
     * @param validUntil the last day it may be used
     * @param omissions whether the attestation notes omissions or differences
     * @param protocol the protocol of the DSU
     */
    public record AttestedIsee(
            Requirement.Isee.Indicator kind,
            @PositiveOrZero @DecimalMax("1000000000") Euro isee,
            LocalDate presented,
            LocalDate validUntil,
            boolean omissions,
            Optional<@ProtocolloDsu String> protocol) {
        /** The kind only: the amount is personal data. */
        @Override
        public String toString() {
            return "attested ISEE " + kind;
        }
    }

    /**
     * What a person judged.
     *
     * @param met whether the requirement is met
     * @param by who judged, by office
     * @param motive why, in words that can stand in the act
     */
    public record Assessment(
            boolean met, @NotBlank String by, @NotBlank String motive) {
        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "assessment";
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
