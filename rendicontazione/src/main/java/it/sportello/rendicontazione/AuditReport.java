package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.RuleSet;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an audit came to.
 *
 * @param rules the rules of the funding it was made with
 * @param claim the claim it was made of: its name, and the digest of its bytes
 * @param istruttoria the decisions of the office that were taken account of: their name, and the digest of their bytes
 * @param presented the day the claim was presented
 * @param expenses what became of each expense, in the order of the claim
 * @param unclaimed documents that were read and that no expense names
 * @param unmatched payments that pay no document that was read
 * @param files everything that was read, so that it can be proved what was seen
 * @param findings what is to be said of the claim as a whole
 */
public record AuditReport(
        RuleSet rules,
        RuleSet claim,
        Optional<RuleSet> istruttoria,
        LocalDate presented,
        List<AuditedExpense> expenses,
        List<Voucher> unclaimed,
        List<Payment> unmatched,
        List<SeenFile> files,
        List<Finding> findings) {

    /** Copies the lists. */
    public AuditReport {
        expenses = List.copyOf(expenses);
        unclaimed = List.copyOf(unclaimed);
        unmatched = List.copyOf(unmatched);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** What all expenses came to together. */
    public Totals totals() {
        return Totals.of(expenses);
    }

    /** What the expenses on one line of the budget came to, by the name of the line. */
    public Totals totalsOf(String line) {
        return Totals.of(
                expenses.stream().filter(it -> it.expense().line().equals(line)).toList());
    }

    /**
     * Amounts of several expenses, each part of them for itself, in euro; credit notes are taken off.
     *
     * @param claimed what was claimed: the other four together
     * @param admitted what is admitted
     * @param reduced what was cut off
     * @param rejected what is no expense of the project
     * @param pending what waits
     */
    public record Totals(Euro claimed, Euro admitted, Euro reduced, Euro rejected, Euro pending) {

        static Totals of(List<AuditedExpense> expenses) {
            return new Totals(
                    sum(expenses, AuditedExpense::claimed),
                    sum(expenses, AuditedExpense::admitted),
                    sum(expenses, AuditedExpense::reduced),
                    sum(expenses, AuditedExpense::rejected),
                    sum(expenses, AuditedExpense::pending));
        }

        private static Euro sum(List<AuditedExpense> expenses, Function<AuditedExpense, Euro> part) {
            return Euro.sum(expenses.stream().map(part).toList());
        }

        /** What is left of a budget once what is admitted is spent; below zero if there is more of that. */
        public Euro residualOf(Euro budget) {
            return budget.minus(admitted);
        }
    }

    /**
     * A file of invoices that was read.
     *
     * @param name its name
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal; empty if they could not be read
     * @param bytes how many bytes these are
     * @param format the verdict on its form
     * @param sdi the verdict of the controls of the SdI
     */
    public record SeenFile(String name, String sha256, long bytes, Verdict format, Verdict sdi) {}
}
