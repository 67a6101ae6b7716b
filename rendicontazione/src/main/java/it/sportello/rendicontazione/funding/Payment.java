package it.sportello.rendicontazione.funding;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that left an account: one line of a bank statement, one order of a treasurer, one F24.
 *
 * @param id the name it has in the claim or the statement; unique
 * @param executed the day it was executed (data di esecuzione), in the calendar of Europe/Rome
 * @param amount how much, in euro
 * @param means how
 * @param payerIban the account it left
 * @param payeeIban the account it went to
 * @param payee who got it
 * @param causale what is written on it, all of it; at most 2,000 characters
 * @param cro the eleven digits of a domestic transfer
 * @param trn the thirty characters of a SEPA transfer
 * @param mandate the order of a public body with its receipt
 * @param settles which documents it pays, and how much of each; empty if nobody wrote it down, and it is to be found
 */
public record Payment(
        @NotBlank String id,
        LocalDate executed,
        @Positive Euro amount,
        Means means,
        Optional<@Pattern(regexp = "(?s).*\\S.*") String> payerIban,
        Optional<@Pattern(regexp = "(?s).*\\S.*") String> payeeIban,
        Optional<@Pattern(regexp = "(?s).*\\S.*") String> payee,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 2_000) String> causale,
        Optional<@Pattern(regexp = "[0-9]{11}") String> cro,
        Optional<@Pattern(regexp = "[0-9A-Za-z]{30,35}") String> trn,
        Optional<@Valid Mandate> mandate,
        List<@Valid Settled> settles)
        implements SelfChecking {

    /** Copies the list. */
    public Payment {
        settles = List.copyOf(settles);
    }

    /**
     * The order of a public body.
     *
     * @param number its number
     * @param receipt the number of the receipt of the treasurer (quietanza)
     * @param receiptDate the day of that receipt
     */
    public record Mandate(
            @NotBlank String number,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> receipt,
            Optional<LocalDate> receiptDate) {}

    /**
     * A document it pays, or a part of one.
     *
     * @param document which
     * @param part what of it
     * @param amount how much of it, in euro
     */
    public record Settled(
            @Valid DocumentKey document,
            Part part,
            @Positive Euro amount) {}

    /** What of a document is paid. */
    public enum Part {
        /** What the issuer is to get. */
        ISSUER,
        /** What was withheld from the issuer and goes to the State. */
        WITHHELD,
        /** The VAT that a public body pays itself (split payment). */
        SPLIT_VAT
    }

    @Override
    public List<Finding> check() {
        Fraction settled = Fraction.sum(
                settles.stream().map(each -> each.amount().toFraction()).toList());
        return settled.compareTo(amount.toFraction()) > 0
                ? List.of(Finding.of(FundingFinding.SETTLES_MORE, Location.at("/settles"), settled, amount))
                : List.of();
    }

    /** Its name and day only. */
    @Override
    public String toString() {
        return id + " " + executed;
    }
}
