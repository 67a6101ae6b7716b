package it.sportello.isee.inps;

import it.sportello.isee.Dsu;
import java.util.Optional;
import java.util.function.Function;

/** What a file of INPS holds. */
public sealed interface InpsDocument {

    /**
     * A declaration ({@code Dichiarazione}).
     *
     * @param declared the DSU
     */
    record Declaration(Dsu declared) implements InpsDocument {}

    /**
     * An attestation ({@code Attestazione}, alone or in {@code EsitoAttestazione}).
     *
     * @param attested the attestation
     */
    record Attested(InpsAttestation attested) implements InpsDocument {}

    /**
     * An indicator alone ({@code Indicatore}).
     *
     * @param indicator the indicator
     */
    record Indicator(InpsIndicator indicator) implements InpsDocument {}

    /** The DSU, if it is one. */
    default Optional<Dsu> dsu() {
        return fold(Optional::of, attestation -> Optional.empty(), indicator -> Optional.empty());
    }

    /** The attestation, if it is one. */
    default Optional<InpsAttestation> attestation() {
        return fold(dsu -> Optional.empty(), Optional::of, indicator -> Optional.empty());
    }

    /** One function for each case. */
    default <R> R fold(
            Function<Dsu, R> declaration,
            Function<InpsAttestation, R> attestation,
            Function<InpsIndicator, R> indicator) {
        if (this instanceof Declaration it) {
            return declaration.apply(it.declared());
        }
        if (this instanceof Attested it) {
            return attestation.apply(it.attested());
        }
        return indicator.apply(((Indicator) this).indicator());
    }
}
