package it.sportello.eligibility.occasionale;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.RuleSet;

/**
 * What a prestazione occasionale costs the user. Shares are in euro, exact or whole cents as the reading says.
 *
 * @param pay the pay, net to the worker
 * @param inps the contributions
 * @param inail the insurance
 * @param beforeManagement the three together
 * @param management the share of INPS for its management
 * @param total all of it, rounded to the cent
 * @param reading how it was rounded
 * @param rules the rule set
 */
public record Cost(
        Euro pay,
        Fraction inps,
        Fraction inail,
        Fraction beforeManagement,
        Fraction management,
        Euro total,
        CostReading reading,
        RuleSet rules) {}
