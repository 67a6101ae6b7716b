/** The JSON form of the kernel's types, for results and for hosts that use Jackson. This package is public API. */
@NullMarked
package it.sportello.legal.json;

import org.jspecify.annotations.NullMarked;
