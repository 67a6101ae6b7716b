package it.sportello.rendicontazione.funding;

import it.sportello.legal.Euro;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document of expense that is no electronic invoice, written down by whoever has it in hand: a debit note, a payslip, an
 * F24, a receipt, a foreign invoice, a policy, the refund of a volunteer. Amounts are in euro and positive, in a credit
 * note too.
 *
 * @param kind what it is
 * @param issuer who issued it; of a payslip the worker, of an F24 who paid, of a refund the volunteer
 * @param addressee to whom it is made out; of a payslip the employer
 * @param number its number, or what it is filed under; at most a hundred characters
 * @param date its day
 * @param taxable its amount without VAT; of a payslip the whole cost of the employer
 * @param vat the VAT on it, not in it
 * @param withheld the part that is paid to the State and not to the issuer, by F24
 * @param texts what is written on it: the words a notice asks for are looked for here
 * @param cups the CUP on it
 * @param cigs the CIG on it
 * @param convention the convention it refers to
 * @param iban the account it asks to be paid on
 * @param stamped whether the original bears the stamp of the project (timbro di annullo)
 */
public record ExpenseDocument(
        DocumentKind kind,
        @Valid Subject issuer,
        @Valid Subject addressee,
        @NotBlank @Size(max = 100) String number,
        LocalDate date,
        @PositiveOrZero Euro taxable,
        Optional<@PositiveOrZero Euro> vat,
        Optional<@PositiveOrZero Euro> withheld,
        List<@NotBlank String> texts,
        List<@NotBlank String> cups,
        List<@NotBlank String> cigs,
        Optional<@Valid Agreement> convention,
        Optional<@Pattern(regexp = "(?s).*\\S.*") String> iban,
        boolean stamped) {

    /** Copies the lists. */
    public ExpenseDocument {
        texts = List.copyOf(texts);
        cups = List.copyOf(cups);
        cigs = List.copyOf(cigs);
    }

    /**
     * A convention or a contract.
     *
     * @param reference its number: {@code rep. 1234}
     * @param date its day
     */
    public record Agreement(@NotBlank @Size(max = 200) String reference, Optional<LocalDate> date) {}

    /** What tells it from others. */
    public DocumentKey key() {
        return new DocumentKey(issuer.identity(), number, date);
    }

    /** Its kind and day only. */
    @Override
    public String toString() {
        return kind + " " + date;
    }
}
