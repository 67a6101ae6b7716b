package it.sportello.isee;

import it.sportello.legal.Fraction;

/**
 * The exact parts of an ISE.
 *
 * @param income the income part
 * @param movable the movable assets
 * @param realEstate the real estate
 * @param isp the asset part
 */
record Parts(Incomes.Isr income, Assets.Movable movable, Assets.RealEstate realEstate, Fraction isp) {

    Fraction isr() {
        return income.isr();
    }
}
