/**
 * What becomes public of the decisions, what stays in the office, and what each applicant is told. This package is
 * public API.
 */
@NullMarked
package it.sportello.eligibility.publication;

import org.jspecify.annotations.NullMarked;
