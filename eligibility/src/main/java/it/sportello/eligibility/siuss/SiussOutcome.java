package it.sportello.eligibility.siuss;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What INPS says of a flow ({@code EsitoFlusso}).
 *
 * @param flow the name of the flow
 * @param kind the kind of flow: {@code PS_PSA_SINA} or {@code SINBA}
 * @param sent the time stamp of the flow
 * @param taken when INPS took it
 * @param code what came of it
 * @param description what INPS adds; it may be personal data
 * @param acquisition the number the register gave it, if all is well
 */
public record SiussOutcome(
        String flow,
        String kind,
        OffsetDateTime sent,
        OffsetDateTime taken,
        Code code,
        Optional<String> description,
        Optional<String> acquisition) {

    /** Flow and code only. */
    @Override
    public String toString() {
        return flow + ": " + code;
    }

    /** What came of a flow. */
    public enum Code {
        /** It is in the register. */
        OK,
        /** Data that were referred to were not found. */
        DATI_NON_TROVATI,
        /** It was not as it must be. */
        RICHIESTA_INVALIDA,
        /** Something went wrong. */
        ERRORE_GENERICO
    }
}
