/**
 * Reads what a project spent: electronic invoices in, verdicts with their reasons out.
 *
 * <p>The front door is {@link it.sportello.rendicontazione.fattura.FatturaReader}, which opens any envelope a FatturaPA
 * comes in and judges its form. Amounts are exact; each value knows where it stands.
 */
module it.sportello.rendicontazione {
    requires transitive it.sportello.legal;
    requires transitive java.xml;
    requires static transitive org.jspecify;

    exports it.sportello.rendicontazione.fattura;

    opens it.sportello.rendicontazione.fattura to
            org.hibernate.validator;
}
