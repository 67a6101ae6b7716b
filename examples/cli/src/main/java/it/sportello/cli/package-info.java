/** The command {@code sportello}: the modules at work on files, for people and for scripts. */
@NullMarked
package it.sportello.cli;

import org.jspecify.annotations.NullMarked;
