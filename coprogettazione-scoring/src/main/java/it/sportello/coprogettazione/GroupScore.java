package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;

/**
 * What a proposal got on a group: the sum of what the group holds.
 *
 * @param group the group
 * @param rawPoints the points without any normalisation
 * @param points the points that count, rescaled where the rubric says so
 */
public record GroupScore(String group, Fraction rawPoints, Fraction points) {}
