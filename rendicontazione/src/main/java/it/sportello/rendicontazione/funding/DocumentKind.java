package it.sportello.rendicontazione.funding;

/** What kind of document an expense rests on. */
public enum DocumentKind {
    /** An invoice, or a parcella. */
    INVOICE,
    /** A credit note: it takes back, with positive amounts. */
    CREDIT_NOTE,
    /** A debit note outside VAT. */
    DEBIT_NOTE,
    /** A payslip: what an hour of work costs, contributions of the employer included. */
    PAYSLIP,
    /** An F24: taxes and contributions paid to the State. */
    F24,
    /** A receipt. */
    RECEIPT,
    /** The invoice of a supplier who is not established in Italy. */
    FOREIGN_INVOICE,
    /** An insurance policy with its receipt. */
    INSURANCE_POLICY,
    /** The refund of what a volunteer spent (art. 17, co. 3 and 4, D.Lgs. 117/2017). */
    VOLUNTEER_REFUND;

    /** Whether it takes back instead of asking. */
    public boolean reduces() {
        return this == CREDIT_NOTE;
    }
}
