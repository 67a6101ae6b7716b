package it.sportello.rendicontazione.firma;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** What there is to judge about a signature; the text says it in words. */
public enum SignatureAspect implements Message {
    /** The content is the one that was signed, by the key of the certificate (00102). */
    INTEGRITY,
    /** The signature names its certificate, as CAdES-BES asks, and it is the one in the file. */
    SIGNING_CERTIFICATE,
    /** The signer says when, and not after the day the file was known on (00103, 00105). */
    SIGNING_TIME,
    /** The certificate was valid at that time (00100). */
    VALIDITY,
    /** The certificate is one for signing. */
    KEY_USAGE,
    /** Digests and keys are strong enough to prove something. */
    ALGORITHMS,
    /** The certificate leads to one the caller trusts (00104). */
    CHAIN,
    /** The certificate was not revoked or suspended (00101). Never judged: it takes the network. */
    REVOCATION,
    /** The certificate was a qualified one. Never judged: it takes the trusted lists of the Union and their history. */
    QUALIFICATION,
    /** Somebody other than the signer vouches for the time. Never judged. */
    TIME_STAMP;

    /** Whether it is one of those that are never judged. */
    public boolean isOutOfReach() {
        return compareTo(REVOCATION) >= 0;
    }

    @Override
    public String key() {
        return "firma." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return SignatureMessage.MESSAGES;
    }
}
