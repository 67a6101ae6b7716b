package it.sportello.isee.inps;

import it.sportello.isee.Isee;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The answer to a question for one indicator ({@code Indicatore}).
 *
 * @param person the codice fiscale that was asked for
 * @param kind the kind of indicator
 * @param values its values
 * @param protocol the protocol of the DSU
 * @param presented the day the DSU was presented
 */
public record InpsIndicator(
        @CodiceFiscale String person,
        Isee.Kind kind,
        @Valid Values values,
        @ProtocolloDsu String protocol,
        LocalDate presented) {

    /** The kind only. */
    @Override
    public String toString() {
        return "indicator " + kind;
    }
}
