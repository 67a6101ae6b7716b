package it.sportello.rendicontazione.element;

/** How an element stands on a document. */
public enum Presence {
    /** As it was asked for, in its own place. */
    PRESENT,
    /** In other words or signs that say the same. */
    EQUIVALENT,
    /** In the text, and not in the field made for it: a person has to type it into ReGiS. */
    IN_TEXT_ONLY,
    /** Not there, or another. */
    MISSING
}
