/**
 * From what a project spent to a statement that can be defended: electronic invoices and other documents in, verdicts with
 * their reasons out.
 *
 * <p>{@link it.sportello.rendicontazione.fattura.FatturaReader} opens any envelope a FatturaPA comes in and judges its form,
 * {@link it.sportello.rendicontazione.fattura.SdiControls} replays the controls of the Sistema di Interscambio that need
 * nothing but the file, and {@link it.sportello.rendicontazione.ExpenseAudit} judges a claim by the {@link
 * it.sportello.rendicontazione.funding.FundingRules rules of its funding}. Amounts are exact; each value knows where it
 * stands.
 */
module it.sportello.rendicontazione {
    requires transitive it.sportello.legal;
    requires transitive java.xml;
    requires static transitive org.jspecify;
    requires static org.dhatim.fastexcel;

    exports it.sportello.rendicontazione;
    exports it.sportello.rendicontazione.element;
    exports it.sportello.rendicontazione.fattura;
    exports it.sportello.rendicontazione.funding;
    exports it.sportello.rendicontazione.obligation;
    exports it.sportello.rendicontazione.payment;
    exports it.sportello.rendicontazione.statement;

    opens it.sportello.rendicontazione.fattura to
            org.hibernate.validator;
    opens it.sportello.rendicontazione.funding to
            org.hibernate.validator;
    opens it.sportello.rendicontazione.obligation to
            org.hibernate.validator;
    opens it.sportello.rendicontazione.statement to
            org.hibernate.validator;
}
