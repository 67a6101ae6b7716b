package it.sportello.rendicontazione.fattura;

/** The transmission format of an invoice: the attribute {@code versione} of its root. */
public enum FatturaFormat {
    /** To a public body. */
    FPA12,
    /** To anybody else. */
    FPR12,
    /** Simplified, up to 400 euro (art. 21-bis D.P.R. 633/1972). */
    FSM10
}
