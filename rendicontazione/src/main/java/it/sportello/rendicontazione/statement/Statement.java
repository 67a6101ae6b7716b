package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.RuleSet;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The statement of a claim (rendiconto): what was claimed, admitted, cut, rejected and is still open, against the budget.
 *
 * <p>Lines, actions, categories and partners each add up to {@link #total}. What no line of the budget holds stands in a
 * row of its own, {@link Row#isOther()}: expenses charged to an unknown line, what was admitted before and is not told by
 * line, and the part of the total that the lines leave out. Amounts are in euro and exact; nothing is rounded. The order
 * of expenses and files changes nothing.
 *
 * @param funding the funding
 * @param title what it is, for people
 * @param body the administration
 * @param cup the CUP of the project
 * @param rules the rules it was made with
 * @param claim the claim it was made of
 * @param istruttoria the decisions of the office it takes account of, with their digest
 * @param presented the day the claim was presented
 * @param lines by line of the budget, in its order
 * @param actions by action, in the order of the budget
 * @param categories by nature of the cost, in the order of the rules
 * @param partners by who spent, in the order of the rules
 * @param total all of it, against the whole budget
 * @param entries each expense, by line, day and number
 * @param findings what does not fit, what goes over
 */
public record Statement(
        String funding,
        String title,
        String body,
        String cup,
        RuleSet rules,
        RuleSet claim,
        Optional<RuleSet> istruttoria,
        LocalDate presented,
        List<Row> lines,
        List<Row> actions,
        List<Row> categories,
        List<Row> partners,
        Row total,
        List<Entry> entries,
        List<Finding> findings) {

    /** Copies the lists. */
    public Statement {
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
        categories = List.copyOf(categories);
        partners = List.copyOf(partners);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * The statement of a claim.
     *
     * @param rules the rules of the funding
     * @param claim the claim
     * @param report what the audit made of it
     * @param earlier what earlier claims of this funding brought, by line: {@link #carried()} of the last statement
     */
    public static Statement of(FundingRules rules, ExpenseClaim claim, AuditReport report, List<Carried> earlier) {
        return new StatementSums(rules, claim, report, earlier).statement();
    }

    /** What the next claim has to know of this one and of those before: the amounts admitted by line. */
    public List<Carried> carried() {
        return lines.stream()
                .filter(row -> !row.isOther())
                .map(row -> new Carried(
                        row.id(),
                        row.earlier().orElse(Euro.ZERO).plus(row.amounts().admitted())))
                .filter(each -> each.admitted().signum() != 0)
                .toList();
    }

    /**
     * What was admitted on a line in all claims up to one.
     *
     * @param line the line
     * @param admitted how much, in euro
     */
    public record Carried(@NotBlank String line, Euro admitted) {}

    /**
     * One row.
     *
     * @param id its name in the rules; empty for what belongs to none
     * @param title what it is for
     * @param budget what was planned; nothing where nothing was, or where the plan is silent
     * @param earlier what earlier claims brought; nothing where it is not known by these rows
     * @param amounts what this claim brought
     * @param residual what is left: the budget less what was admitted, now and before; below zero if it was passed
     */
    public record Row(
            String id,
            String title,
            Optional<Euro> budget,
            Optional<Euro> earlier,
            Amounts amounts,
            Optional<Euro> residual) {

        /** Whether it holds what belongs to no other row. */
        public boolean isOther() {
            return id.isEmpty();
        }
    }

    /**
     * One expense.
     *
     * @param id its name in the claim
     * @param line the line it was charged to
     * @param category the category of cost
     * @param partner who spent it
     * @param document the document, if it names exactly one
     * @param kind what the document is, if it was found
     * @param state what it came to
     * @param amounts the amounts
     * @param cuts each cut, with its reason and article
     * @param findings everything found
     */
    public record Entry(
            String id,
            String line,
            String category,
            String partner,
            Optional<DocumentKey> document,
            Optional<DocumentKind> kind,
            AuditedExpense.State state,
            Amounts amounts,
            List<AuditedExpense.Cut> cuts,
            List<Finding> findings) {

        /** Copies the lists. */
        public Entry {
            cuts = List.copyOf(cuts);
            findings = List.copyOf(findings);
        }

        /** Its name and state only. */
        @Override
        public String toString() {
            return id + " " + state;
        }
    }

    /** Funding and day only. */
    @Override
    public String toString() {
        return funding + " " + presented;
    }
}
