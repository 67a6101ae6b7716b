/** The files INPS exchanges with municipalities, read, written and checked. This package is public API. */
@NullMarked
package it.sportello.isee.inps;

import org.jspecify.annotations.NullMarked;
