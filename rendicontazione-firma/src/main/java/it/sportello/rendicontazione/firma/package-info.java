/**
 * Verifies the signatures of electronic invoices: {@link it.sportello.rendicontazione.firma.SignatureVerifier}. What was
 * not judged is part of every result.
 */
@NullMarked
package it.sportello.rendicontazione.firma;

import org.jspecify.annotations.NullMarked;
