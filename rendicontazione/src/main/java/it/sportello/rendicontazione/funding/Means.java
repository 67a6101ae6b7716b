package it.sportello.rendicontazione.funding;

/** How something is paid. */
public enum Means {
    /** A bank transfer (bonifico): MP05. */
    BANK_TRANSFER,
    /** A bank receipt (ricevuta bancaria, RIBA): MP12. */
    BANK_RECEIPT,
    /** A direct debit (SEPA): MP16, MP19, MP20, MP21. */
    DIRECT_DEBIT,
    /** A card: MP08. */
    CARD,
    /** An F24: taxes, contributions and what was withheld. */
    F24,
    /** PagoPA: MP23. */
    PAGOPA,
    /** A bank cheque that cannot be passed on: MP02, MP03. */
    CHEQUE,
    /** A payment order of a public body (mandato). */
    MANDATE,
    /** Cash: MP01. */
    CASH,
    /** Anything else. */
    OTHER
}
