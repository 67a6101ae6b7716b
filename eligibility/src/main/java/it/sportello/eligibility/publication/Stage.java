package it.sportello.eligibility.publication;

/** Whether outcomes can still change. There is no default: a list says what it is. */
public enum Stage {
    /** Applicants can still be heard. */
    PROVISIONAL,
    /** The procedure is over. */
    FINAL
}
