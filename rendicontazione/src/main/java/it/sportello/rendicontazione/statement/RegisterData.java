package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the registers of a reception project hold beside its expenses, as data. People stand in it by codes that the
 * project gives them, never by name or codice fiscale: a code has 1 to 12 capital letters, digits, points, hyphens and
 * low lines, and at least one digit.
 *
 * @param registers the name of this data
 * @param attendance the days people were present
 * @param disbursements what was given to them
 * @param staff the hours of staff
 */
public record RegisterData(
        @NotBlank String registers,
        List<@Valid Attendance> attendance,
        List<@Valid Disbursed> disbursements,
        List<@Valid StaffHours> staff) {

    /** The form of a code: too short for a codice fiscale of a person, and with a digit, which names do not have. */
    public static final String CODE = "(?=[A-Z._-]{0,11}[0-9])[A-Z0-9._-]{1,12}";

    /** Copies the lists. */
    public RegisterData {
        attendance = List.copyOf(attendance);
        disbursements = List.copyOf(disbursements);
        staff = List.copyOf(staff);
    }

    /**
     * The days a person was present in a month.
     *
     * @param beneficiary the code of the person
     * @param year the year
     * @param month the month, from 1
     * @param days how many days
     */
    public record Attendance(
            @Pattern(regexp = CODE) String beneficiary,
            @Min(2000) @Max(2100) int year,
            @Min(1) @Max(12) int month,
            @PositiveOrZero @Max(31) int days) {
        /** The month only. */
        @Override
        public String toString() {
            return "Attendance[" + year + "-" + month + "]";
        }
    }

    /**
     * Money given to a person.
     *
     * @param beneficiary the code of the person
     * @param date when
     * @param reason what for: pocket money, travel
     * @param amount how much, in euro
     * @param signed whether the receipt is signed
     */
    public record Disbursed(
            @Pattern(regexp = CODE) String beneficiary,
            LocalDate date,
            @NotBlank String reason,
            @Positive Euro amount,
            boolean signed) {
        /** The day only. */
        @Override
        public String toString() {
            return "Disbursed[" + date + "]";
        }
    }

    /**
     * The hours of somebody on the staff in a month.
     *
     * @param worker the code of the person
     * @param role what the person does
     * @param line the line of the budget
     * @param year the year
     * @param month the month, from 1
     * @param yearlyCost what the person costs in a year, contributions of the employer and deferred pay included, in euro
     * @param yearlyHours the hours of a year by the contract, where the rules do not say them
     * @param hours the hours served on the project
     */
    public record StaffHours(
            @Pattern(regexp = CODE) String worker,
            @NotBlank String role,
            @NotBlank String line,
            @Min(2000) @Max(2100) int year,
            @Min(1) @Max(12) int month,
            @PositiveOrZero Euro yearlyCost,
            Optional<@Positive @Max(8_784) Integer> yearlyHours,
            @PositiveOrZero Fraction hours) {
        /** The month only. */
        @Override
        public String toString() {
            return "StaffHours[" + year + "-" + month + "]";
        }
    }
}
