package it.sportello.example.modulepath;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.Cig;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * A document type the library has never seen.
 *
 * @param cig the code of the tender
 * @param amount what it pays, in euro
 */
public record Contract(@Cig String cig, @PositiveOrZero Euro amount) {}
