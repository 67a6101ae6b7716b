/**
 * Registers that a municipality keeps open: who asked to be enrolled, who is enrolled on a day and why, which terms run,
 * what a cancellation does. This package is public API.
 */
@NullMarked
package it.sportello.eligibility.register;

import org.jspecify.annotations.NullMarked;
