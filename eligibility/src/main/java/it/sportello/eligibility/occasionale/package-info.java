/**
 * Prestazioni occasionali, art. 54-bis D.L. 50/2017: their limits, their least pay, what they cost and what a
 * municipality refunds. This package is public API.
 */
@NullMarked
package it.sportello.eligibility.occasionale;

import org.jspecify.annotations.NullMarked;
