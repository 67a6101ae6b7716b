/** Audits a claim: what of it is admitted, and why not the rest. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione;
