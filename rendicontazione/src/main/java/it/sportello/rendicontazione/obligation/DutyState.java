package it.sportello.rendicontazione.obligation;

/** How a duty stands on a day. */
public enum DutyState {
    /** Fulfilled, in time as far as there is a time. */
    DONE,
    /** Fulfilled after its last day: whether that helps is for the office to say. */
    DONE_LATE,
    /** To be fulfilled, or to be kept up, and not late. */
    DUE,
    /** Not fulfilled, and its last day is over. */
    LATE,
    /** Not asked of this one, not yet, or no longer. */
    NOT_DUE,
    /** A fact is missing, or two readings of the rule disagree. */
    CANNOT_TELL
}
