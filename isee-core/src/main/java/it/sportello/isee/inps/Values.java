package it.sportello.isee.inps;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;

/**
 * The values an attestation prints on its face ({@code Valori}). Amounts in euro, the scale a pure number.
 *
 * @param ise the ISE
 * @param scalaEquivalenza the equivalence scale
 * @param isee the ISEE
 * @param isr the income part
 * @param isp the asset part
 */
public record Values(Euro ise, Fraction scalaEquivalenza, Euro isee, Euro isr, Euro isp) {

    /** Nothing: the amounts are personal data. */
    @Override
    public String toString() {
        return "values of an attestation";
    }
}
