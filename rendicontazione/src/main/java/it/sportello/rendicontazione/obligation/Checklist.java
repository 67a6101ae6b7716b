package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The duties that come with a funding and how each stands on a day, for each who has it: fulfilled, due, late, not due, or
 * not to be told, and then which fact is missing.
 *
 * <p>A last day belongs to its term. Months and days are counted as art. 2963 c.c. says. Where that last day is a holiday,
 * where the rule does not say how to round or count, a state is told only if every reading gives the same. Instances are
 * immutable and thread-safe; no clock is read.
 */
public final class Checklist {

    private final ObligationBook book;
    private final RuleSet rules;

    private Checklist(ObligationBook book, RuleSet rules) {
        this.book = book;
        this.rules = rules;
    }

    /** The checklist of a book, with what should be known of the book; refused if the book has an error. */
    public static Outcome<Checklist> of(Document<ObligationBook> book) {
        return book.value()
                .<Outcome<Checklist>>map(it ->
                        new Outcome.Computed<>(new Checklist(it, book.ruleSet(it.obligations())), book.findings()))
                .orElseGet(() -> new Outcome.Refused<>(book.findings()));
    }

    /** The duties it asks. */
    public ObligationBook book() {
        return book;
    }

    /**
     * How every duty stands at the end of a day.
     *
     * @param day the day
     * @param facts what is known; days in it that come later are plans, and what is handed in later does not count yet
     * @return the duties in the order of the book, each for the partners by name; refused if the facts contradict
     *     themselves or do not fit the book
     */
    public Outcome<ChecklistState> at(LocalDate day, ObligationFacts facts) {
        List<Finding> findings = new ArrayList<>(DocumentReader.check(facts));
        FactsCheck.day(day, "").ifPresent(findings::add);
        if (Finding.noError(findings)) {
            findings.addAll(FactsCheck.of(facts, book));
        }
        if (!Finding.noError(findings)) {
            return new Outcome.Refused<>(findings);
        }
        return new Outcome.Computed<>(
                new ChecklistState(rules, facts.facts(), day, new Assessment(book, facts, day).items()), findings);
    }

    /** Its rules only. */
    @Override
    public String toString() {
        return rules.toString();
    }
}
