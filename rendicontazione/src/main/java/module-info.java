/**
 * Reads what a project spent: electronic invoices in, verdicts with their reasons out.
 *
 * <p>The front doors are {@link it.sportello.rendicontazione.fattura.FatturaReader}, which opens any envelope a FatturaPA
 * comes in and judges its form, and {@link it.sportello.rendicontazione.fattura.SdiControls}, which replays the controls of
 * the Sistema di Interscambio that need nothing but the file. Amounts are exact; each value knows where it stands.
 */
module it.sportello.rendicontazione {
    requires transitive it.sportello.legal;
    requires transitive java.xml;
    requires static transitive org.jspecify;

    exports it.sportello.rendicontazione.fattura;

    opens it.sportello.rendicontazione.fattura to
            org.hibernate.validator;
}
