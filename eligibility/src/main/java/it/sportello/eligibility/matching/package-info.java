/**
 * Workers and the employers of a list, matched as the notice of Capannori of 2018 says (art. 5): compatible activities,
 * nearest operating seat. This package is public API.
 */
@NullMarked
package it.sportello.eligibility.matching;

import org.jspecify.annotations.NullMarked;
