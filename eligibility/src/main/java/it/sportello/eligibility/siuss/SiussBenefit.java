package it.sportello.eligibility.siuss;

import it.sportello.isee.inps.InpsAttestation;
import it.sportello.legal.Euro;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A benefit that was granted ({@code PrestazioniSociali}).
 *
 * <p>Source: schema PS_PSA_SINA201812. Lengths are counted in UTF-16 units. The schema holds any decimal number: amounts
 * are written with two decimals, hours as they are. What is optional in the schema is optional here.
 *
 * @param operation whether it is to be put in or taken out
 * @param meansTest whether, and how, means were tested
 * @param recurrence whether it is paid time and again or once
 * @param dsu the DSU behind the ISEE it was granted on
 * @param code the code of the kind of benefit in the national list, {@code A1.16}: 5 to 10 characters
 * @param name the name of the kind of benefit, 10 to 200 characters
 * @param protocol the protocol number of the application, 32 characters at most
 * @param event the day of the event ({@code DataEvento})
 * @param start the first day
 * @param end the last day, not before the first
 * @param paid the day it was paid, if it is paid once
 * @param amount what was paid, in euro, if it is paid once
 * @param paymentPeriod {@code PeriodoErogazione}, 1 to 12; the schema does not say of what
 * @param monthlyAmount what it is a month, in euro
 * @param shares who pays how much of it
 * @param iseeThreshold the ISEE up to which it is granted, in euro
 * @param monthlyHours the hours of service a month, at most those of a month, two decimals at most
 * @param takenInCharge whether social services follow the person ({@code PresaCarico})
 * @param area for whom it is meant
 */
public record SiussBenefit(
        Operation operation,
        MeansTest meansTest,
        Optional<Recurrence> recurrence,
        Optional<@Valid Dsu> dsu,

        @Pattern(regexp = SiussForm.TEXT) @Size(min = 5, max = 10)
        String code,

        @Pattern(regexp = SiussForm.TEXT) @Size(min = 10, max = 200)
        String name,

        @Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 32)
        String protocol,

        Optional<LocalDate> event,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> paid,
        Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> amount,
        Optional<@Min(1) @Max(12) Integer> paymentPeriod,
        Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> monthlyAmount,
        Optional<@Valid Shares> shares,
        Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> iseeThreshold,
        Optional<@PositiveOrZero @DecimalMax("744") @Digits(integer = 3, fraction = 2) BigDecimal> monthlyHours,
        boolean takenInCharge,
        Optional<Area> area) {

    /** The code of the kind of benefit only. */
    @Override
    public String toString() {
        return "benefit " + code;
    }

    /** What the register is to do with a record. */
    public enum Operation {
        /** Put it in ({@code I}). */
        INSERT("I"),
        /** Take it out ({@code C}). */
        CANCEL("C");

        private final String code;

        Operation(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Whether, and how, means were tested. */
    public enum MeansTest {
        /** Subject to ISEE. */
        ISEE("1"),
        /** Subject to a test of means other than ISEE. */
        OTHER("2"),
        /** In general subject to ISEE, but not for this person, on other criteria of need. */
        WAIVED("3"),
        /** Not subject to any. */
        NONE("4");

        private final String code;

        MeansTest(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** How often it is paid. */
    public enum Recurrence {
        /** Time and again. */
        PERIODIC("1"),
        /** Once. */
        ONE_OFF("2");

        private final String code;

        Recurrence(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** For whom it is meant. */
    public enum Area {
        /** Families and minors. */
        FAMILY_AND_MINORS("1"),
        /** Disability and people who are not self-sufficient. */
        DISABILITY("2"),
        /** Poverty and social exclusion. */
        POVERTY("3");

        private final String code;

        Area(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * The DSU behind an ISEE.
     *
     * @param number the protocol number, 30 characters at most
     * @param year the year of the protocol
     * @param presented the day it was presented
     */
    public record Dsu(
            Optional<@Pattern(regexp = SiussForm.TEXT) @Size(min = 1, max = 30) String> number,
            Optional<@Min(1998) @Max(2200) Integer> year,
            Optional<LocalDate> presented) {

        /** The place of the year in {@code INPS-ISEE-2026-00000000A-00}. */
        private static final int YEAR = "INPS-ISEE-".length();

        /** The DSU of an attestation; the year is the one in its number. */
        public static Dsu of(InpsAttestation attestation) {
            String number = attestation.protocol();
            return new Dsu(
                    Optional.of(number),
                    Optional.of(number)
                            .filter(it -> it.matches("INPS-ISEE-[0-9]{4}-.*"))
                            .map(it -> Integer.valueOf(it.substring(YEAR, YEAR + 4))),
                    Optional.of(attestation.presented()));
        }

        /** Nothing: it leads to a person. */
        @Override
        public String toString() {
            return "DSU";
        }
    }

    /**
     * Who pays how much, in euro.
     *
     * @param body the body ({@code ImportoQuotaEnte})
     * @param user the user ({@code ImportoQuotaUtente})
     * @param healthService the health service ({@code ImportoQuotaSSN})
     * @param requested what was asked of the user ({@code ImportoQuotaRichiesta})
     */
    public record Shares(
            Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> body,
            Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> user,
            Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> healthService,
            Optional<@PositiveOrZero @DecimalMax(SiussForm.MOST) Euro> requested) {

        /** Nothing: the amounts tell of the person. */
        @Override
        public String toString() {
            return "shares";
        }
    }
}
