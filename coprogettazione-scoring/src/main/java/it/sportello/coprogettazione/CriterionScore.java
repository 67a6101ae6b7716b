package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;

/**
 * What a proposal got on a criterion. All numbers are exact unless the rubric orders a rounding.
 *
 * @param criterion the criterion
 * @param rawCoefficient the mean of the votes; for a tabular criterion the share of its maximum
 * @param coefficient the same after normalisation; for a tabular criterion unchanged
 * @param rawPoints the points without normalisation
 * @param points the points that count
 */
public record CriterionScore(
        String criterion, Fraction rawCoefficient, Fraction coefficient, Fraction rawPoints, Fraction points) {}
