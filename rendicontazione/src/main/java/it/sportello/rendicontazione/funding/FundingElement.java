package it.sportello.rendicontazione.funding;

/** What a notice may ask to be written on an invoice or a debit note: the twelve of Livorno's notice, art. 16, co. 9. */
public enum FundingElement {
    /** The title of the project, in full. */
    TITLE,
    /** Programme, mission, component, investment. */
    MEASURE,
    /** The words on who funds it. */
    WORDING,
    /** The convention: its reference and its day. */
    CONVENTION,
    /** The number of the document. */
    NUMBER,
    /** The day of the document, inside the window. */
    DATE,
    /** To whom it is made out. */
    ADDRESSEE,
    /** The amount, VAT apart. */
    AMOUNT,
    /** What was supplied, in detail. */
    OBJECT,
    /** The CUP. */
    CUP,
    /** The CIG, in its own field. */
    CIG,
    /** The account to pay on. */
    ACCOUNT
}
