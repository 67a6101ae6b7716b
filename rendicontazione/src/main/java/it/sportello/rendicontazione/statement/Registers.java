package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.funding.FundingRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The registers of a reception project (SAI, notice of Lustra, art. 13): tables, what the days of presence are worth, and
 * what does not fit. Every entry stands in its register, also one with a finding; an amount that cannot be computed is an
 * empty cell.
 *
 * @param tables the registers, in the order of their book
 * @param personDays all days of presence
 * @param worth what they are worth: euro a person a day × days; nothing if the rules know no such rate
 * @param most the most they can be worth: rate × persons × days, before anything is kept back
 * @param staff what all staff costs, in euro
 * @param disbursed what was given to people, in euro
 * @param findings what does not fit
 */
public record Registers(
        List<Table> tables,
        long personDays,
        Optional<Euro> worth,
        Optional<Euro> most,
        Euro staff,
        Euro disbursed,
        List<Finding> findings) {

    /** Copies the lists. */
    public Registers {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * Fills the registers.
     *
     * @param rules the rules of the funding
     * @param report what the audit made of the expenses
     * @param data presences, disbursements and hours
     * @param book the templates
     * @param locale the language of words that are no titles
     * @throws ArithmeticException if the amounts together are beyond what {@link Euro} holds
     */
    public static Registers of(
            FundingRules rules, AuditReport report, RegisterData data, RegisterBook book, Locale locale) {
        return new RegisterFill(rules, report, data, book, locale).registers();
    }
}
