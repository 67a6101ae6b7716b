package it.sportello.isee.inps;

import it.sportello.isee.Dsu;
import java.util.function.Function;

/** What a file of INPS holds. */
public sealed interface InpsDocument {

    /**
     * A declaration ({@code Dichiarazione}).
     *
     * @param dsu the DSU
     */
    record Declaration(Dsu dsu) implements InpsDocument {}

    /**
     * An attestation ({@code Attestazione}, alone or in {@code EsitoAttestazione}).
     *
     * @param attestation the attestation
     */
    record Attested(InpsAttestation attestation) implements InpsDocument {}

    /**
     * An indicator alone ({@code Indicatore}).
     *
     * @param indicator the indicator
     */
    record Indicator(InpsIndicator indicator) implements InpsDocument {}

    /** One function for each case. */
    default <R> R fold(
            Function<Dsu, R> declaration,
            Function<InpsAttestation, R> attestation,
            Function<InpsIndicator, R> indicator) {
        if (this instanceof Declaration it) {
            return declaration.apply(it.dsu());
        }
        if (this instanceof Attested it) {
            return attestation.apply(it.attestation());
        }
        return indicator.apply(((Indicator) this).indicator());
    }
}
