/** The tree of reasons behind a result, recorded while the result is computed. This package is public API. */
@NullMarked
package it.sportello.legal.reasons;

import org.jspecify.annotations.NullMarked;
