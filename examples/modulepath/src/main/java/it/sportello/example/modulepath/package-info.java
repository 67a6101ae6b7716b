/** Reads a document of its own, explains two results and writes them as JSON. */
@NullMarked
package it.sportello.example.modulepath;

import org.jspecify.annotations.NullMarked;
