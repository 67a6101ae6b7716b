/** Strict reading of YAML and JSON documents: every defect is a finding with its line and column. This package is public API. */
@NullMarked
package it.sportello.legal.document;

import org.jspecify.annotations.NullMarked;
