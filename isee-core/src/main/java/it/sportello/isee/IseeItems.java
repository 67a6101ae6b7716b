package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;

/**
 * The items of <i>modalità di calcolo</i>, in the order an attestation prints them. Amounts in euro, each rounded once,
 * half up to the cent, from exact values; the scale a pure number, exact.
 *
 * @param sommaRedditi the incomes of all members
 * @param redditoFigurativo the figurative income of the movable assets
 * @param detrazioni what is taken off the incomes
 * @param isr the income part, never below zero
 * @param patrimonioMobiliare the movable assets
 * @param detrazionePatrimonioMobiliare what is taken off them
 * @param patrimonioImmobiliare the real estate, less mortgages
 * @param detrazionePatrimonioImmobiliare what is taken off it for the home
 * @param isp the asset part
 * @param ise ISR + 20 % of ISP
 * @param parametroNucleo the part of the scale that depends on the number of members
 * @param maggiorazioni the additions to the scale
 * @param scalaEquivalenza the scale
 */
public record IseeItems(
        Euro sommaRedditi,
        Euro redditoFigurativo,
        Euro detrazioni,
        Euro isr,
        Euro patrimonioMobiliare,
        Euro detrazionePatrimonioMobiliare,
        Euro patrimonioImmobiliare,
        Euro detrazionePatrimonioImmobiliare,
        Euro isp,
        Euro ise,
        Fraction parametroNucleo,
        Fraction maggiorazioni,
        Fraction scalaEquivalenza) {

    /** Nothing: the amounts are personal data. */
    @Override
    public String toString() {
        return "items of an ISEE";
    }
}
