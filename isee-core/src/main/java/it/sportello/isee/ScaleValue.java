package it.sportello.isee;

import it.sportello.legal.Fraction;
import it.sportello.legal.RuleSet;

/**
 * An equivalence scale.
 *
 * @param scale the divisor of the ISE; a pure number, exact at two decimals
 * @param byMembers the part that depends on the number of members
 * @param maggiorazioni the sum of the additions
 * @param rules the rule set it was made with
 */
public record ScaleValue(Fraction scale, Fraction byMembers, Fraction maggiorazioni, RuleSet rules) {}
