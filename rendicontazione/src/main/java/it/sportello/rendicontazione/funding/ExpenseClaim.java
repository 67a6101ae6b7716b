package it.sportello.rendicontazione.funding;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim for reimbursement as data: which documents are charged to which line of the budget, for how much, and what
 * comes with them. Electronic invoices are named, and read from their files; other documents stand here whole.
 *
 * @param claim its name
 * @param funding the funding it is made under, as {@link FundingRules#funding()} calls it
 * @param presented the day it is presented
 * @param expenses what is claimed
 * @param durcs the DURC that come with it
 * @param received what was already paid to those who claim: the advance, earlier instalments
 * @param earlier what was charged to this or another project before
 */
public record ExpenseClaim(
        @NotBlank String claim,
        @NotBlank String funding,
        LocalDate presented,
        @NotEmpty List<@Valid ClaimedExpense> expenses,
        List<@Valid Durc> durcs,
        List<@Valid Disbursement> received,
        List<@Valid EarlierCharge> earlier)
        implements SelfChecking {

    /** Copies the lists. */
    public ExpenseClaim {
        expenses = List.copyOf(expenses);
        durcs = List.copyOf(durcs);
        received = List.copyOf(received);
        earlier = List.copyOf(earlier);
    }

    /**
     * One document charged to one line of the budget.
     *
     * @param id its name in the claim
     * @param line the line of the budget
     * @param category the category of cost
     * @param partner who spent it
     * @param invoice the electronic invoice it rests on
     * @param document any other document it rests on; exactly one of the two is there
     * @param amount what is charged without VAT, in euro; of a credit note, what is given back, positive too
     * @param vat the VAT that is charged as a cost, in euro; none if it is missing
     * @param hours of staff: the hours that justify the part
     * @param elsewhere who else pays for the same document
     * @param evidence what comes with it, by the names the rules of the funding use
     * @param integration the electronic document that adds the CUP to an invoice issued without it
     */
    public record ClaimedExpense(
            @NotBlank String id,
            @NotBlank String line,
            @NotBlank String category,
            @NotBlank String partner,
            Optional<@Valid DocumentKey> invoice,
            Optional<@Valid ExpenseDocument> document,
            @PositiveOrZero Euro amount,
            Optional<@PositiveOrZero Euro> vat,
            Optional<@Valid Hours> hours,
            List<@Valid Share> elsewhere,
            List<@NotBlank String> evidence,
            Optional<@Valid DocumentKey> integration) {

        /** Copies the lists. */
        public ClaimedExpense {
            elsewhere = List.copyOf(elsewhere);
            evidence = List.copyOf(evidence);
        }

        /** What is claimed in all. */
        public Euro claimed() {
            return amount.plus(vat.orElse(Euro.ZERO));
        }

        /** The document it names, in either way; nothing if it names none or two. */
        public Optional<DocumentKey> key() {
            return invoice.isPresent() == document.isPresent()
                    ? Optional.empty()
                    : invoice.or(() -> document.map(ExpenseDocument::key));
        }

        /** Its name only. */
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * The hours of a person.
     *
     * @param served the hours really served on the project, by the timesheet
     * @param of the hours that the document pays
     */
    public record Hours(
            @PositiveOrZero Fraction served, @Positive Fraction of) {}

    /**
     * A part of a document that somebody else pays.
     *
     * @param project who: another project, another funding
     * @param amount how much, in euro
     */
    public record Share(@NotBlank String project, @Positive Euro amount) {}

    /**
     * What those who claim have already received.
     *
     * @param kind what it was
     * @param date when
     * @param amount how much, in euro
     */
    public record Disbursement(
            DisbursementKind kind, LocalDate date, @Positive Euro amount) {}

    /** What was paid. */
    public enum DisbursementKind {
        /** The advance: recovered from what is admitted, and nobody's expense. */
        ADVANCE,
        /** An instalment on what was admitted before. */
        INSTALMENT
    }

    /**
     * A document charged before, in an earlier claim or in another project.
     *
     * @param project where
     * @param document which document
     * @param amount what was admitted there, in euro
     * @param contentSha256 the digest of what the invoice says, if it was kept: it finds the same invoice under another name
     * @param line of a charge to this funding, the line of the budget it was admitted on, of which it takes its part
     */
    public record EarlierCharge(
            @NotBlank String project,
            @Valid DocumentKey document,
            @Positive Euro amount,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> contentSha256,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> line) {

        /** A charge on a line that nobody wrote down, or of another funding. */
        public EarlierCharge(String project, DocumentKey document, Euro amount, Optional<String> contentSha256) {
            this(project, document, amount, contentSha256, Optional.empty());
        }
    }

    @Override
    public List<Finding> check() {
        return ClaimCheck.of(this);
    }
}
