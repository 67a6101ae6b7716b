package it.sportello.legal;

/** How much a {@link Finding} weighs. */
public enum Severity {
    /** The document, or the part of it that is named, cannot be used. */
    ERROR,
    /** It can be used, but somebody must look: a contradiction, a gap, an unusual choice. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE
}
