package it.sportello.isee;

import it.sportello.legal.Fraction;

/** What a kind of indicator is computed on: its nucleus, and what people outside it add. */
interface Nucleus {

    /** The members who count. */
    Household household();

    /**
     * What is added to the ISEE, in euro.
     *
     * @param scale the scale of the nucleus
     */
    default Fraction addition(Fraction scale) {
        return Fraction.ZERO;
    }

    /** What properties given away add to the real estate, in euro. */
    default Fraction gifts() {
        return Fraction.ZERO;
    }

    /** The members, and nothing from outside. */
    static Nucleus of(Household household) {
        return () -> household;
    }
}
