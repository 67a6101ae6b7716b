package it.sportello.isee;

/**
 * The benefits that L. 199/2025, art. 1, c. 208–209, parts from all others: from 2026 they use an indicator of their own,
 * with another allowance for the home and another scale. Before 2026, and for every other benefit, there is one indicator.
 */
public enum Benefit {
    /** Every benefit but those below. */
    GENERAL,
    /** Assegno di inclusione. */
    ADI,
    /** Supporto per la formazione e il lavoro. */
    SFL,
    /** Assegno unico e universale. */
    AUU,
    /** Bonus asilo nido and support at home. */
    BONUS_NIDO,
    /** Bonus nuovi nati. */
    BONUS_NUOVI_NATI;

    boolean isForFamilies() {
        return this != GENERAL;
    }
}
