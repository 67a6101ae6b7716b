/** Drawing lots so that nobody can choose the outcome and anybody can replay it. This package is public API. */
@NullMarked
package it.sportello.legal.draw;

import org.jspecify.annotations.NullMarked;
