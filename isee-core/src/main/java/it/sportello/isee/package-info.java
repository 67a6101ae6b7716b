/** ISEE: equivalence scales and indicators, by date, exact and explained. This package is public API. */
@NullMarked
package it.sportello.isee;

import org.jspecify.annotations.NullMarked;
