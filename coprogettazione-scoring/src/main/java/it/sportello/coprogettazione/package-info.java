/**
 * Rubrics and commission ballots of co-design procedures: coefficients, normalisation, points and ranking. This package
 * is public API.
 */
@NullMarked
package it.sportello.coprogettazione;

import org.jspecify.annotations.NullMarked;
