/**
 * Electronic invoices (FatturaPA): opening, reading, judging their form and the controls of the SdI. This package is
 * public API.
 */
@NullMarked
package it.sportello.rendicontazione.fattura;

import org.jspecify.annotations.NullMarked;
