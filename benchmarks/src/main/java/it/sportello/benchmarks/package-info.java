/** How fast the modules are, beside hand-written references for the same rules. Not published. */
@NullMarked
package it.sportello.benchmarks;

import org.jspecify.annotations.NullMarked;
