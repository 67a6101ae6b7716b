/** Money, fractions, rounding, references to the law, dated parameters, findings and messages. This package is public API. */
@NullMarked
package it.sportello.legal;

import org.jspecify.annotations.NullMarked;
