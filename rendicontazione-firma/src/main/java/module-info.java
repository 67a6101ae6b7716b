/**
 * Optional: verifies the signatures of electronic invoices, with Bouncy Castle. {@link
 * it.sportello.rendicontazione.firma.SignatureVerifier} takes the certificates to trust and a day from its caller; it knows
 * no trusted list, asks nobody and reads no clock.
 */
module it.sportello.rendicontazione.firma {
    requires transitive it.sportello.legal;
    requires transitive it.sportello.rendicontazione;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires static transitive org.jspecify;

    exports it.sportello.rendicontazione.firma;
}
