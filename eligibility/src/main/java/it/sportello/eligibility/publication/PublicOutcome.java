package it.sportello.eligibility.publication;

import it.sportello.eligibility.Decision;

/**
 * What of an outcome is for everybody. Whether a document is missing or a person must decide is not told apart: it says
 * something of the applicant, and changes nothing for the others.
 */
public enum PublicOutcome {
    /** Admitted. */
    ADMITTED(PublicationMessage.ADMITTED),
    /** Admitted with reserve. */
    ADMITTED_WITH_RESERVE(PublicationMessage.ADMITTED_WITH_RESERVE),
    /** Not decided yet. */
    UNDER_EXAMINATION(PublicationMessage.UNDER_EXAMINATION),
    /** Not admitted. */
    EXCLUDED(PublicationMessage.EXCLUDED);

    private final PublicationMessage text;

    PublicOutcome(PublicationMessage text) {
        this.text = text;
    }

    /** The one of a decision. */
    public static PublicOutcome of(Decision decision) {
        return decision.fold(
                it -> ADMITTED,
                it -> ADMITTED_WITH_RESERVE,
                it -> UNDER_EXAMINATION,
                it -> EXCLUDED,
                it -> UNDER_EXAMINATION);
    }

    PublicationMessage text() {
        return text;
    }
}
