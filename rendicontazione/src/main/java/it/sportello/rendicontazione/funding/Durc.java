package it.sportello.rendicontazione.funding;

import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;

/**
 * A document that says whether a body is in order with its contributions (documento unico di regolarità contributiva).
 *
 * @param codiceFiscale whose it is
 * @param protocol its number
 * @param issued the day it was asked for, from which it is valid
 * @param regular whether it says so
 */
public record Durc(
        @CodiceFiscale String codiceFiscale, @NotBlank String protocol, LocalDate issued, boolean regular) {}
