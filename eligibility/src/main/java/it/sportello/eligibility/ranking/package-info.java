/**
 * Who comes first and who is paid: the order of those admitted, the money and the places, and what follows when somebody
 * leaves an approved list. Pure functions over candidates that are already decided. This package is public API.
 */
@NullMarked
package it.sportello.eligibility.ranking;

import org.jspecify.annotations.NullMarked;
