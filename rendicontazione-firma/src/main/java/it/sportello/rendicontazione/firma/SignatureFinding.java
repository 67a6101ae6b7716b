package it.sportello.rendicontazione.firma;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;
import java.util.Optional;

/** What may be wrong with the signatures of an invoice. Times are those of Italy (Europe/Rome). */
public enum SignatureFinding implements FindingCode {
    /** What follows the content cannot be read as signatures. */
    BROKEN("REND-1301", Severity.ERROR, "00102"),
    /** The content is not what was signed. Argument: the digest algorithm. */
    CONTENT_CHANGED("REND-1302", Severity.ERROR, "00102"),
    /** The signature was not made with the key of the certificate, or what was signed with the content was changed. */
    SIGNATURE_WRONG("REND-1303", Severity.ERROR, "00102"),
    /** The attributes that tie the signature to the content are missing, repeated or contradict it. */
    ATTRIBUTES_BROKEN("REND-1304", Severity.ERROR, "00102"),
    /** A p7m that nobody signed. */
    NO_SIGNERS("REND-1305", Severity.ERROR, "00102"),
    /** The certificate of the signer is not in the file. */
    CERTIFICATE_MISSING("REND-1306", Severity.ERROR, "00107"),
    /** A certificate that was expired when it was used. Arguments: its end, the time of the signature. */
    EXPIRED("REND-1307", Severity.ERROR, "00100"),
    /** A certificate that was not valid yet when it was used. Arguments: its beginning, the time of the signature. */
    NOT_YET_VALID("REND-1308", Severity.ERROR, "00107"),
    /** A certificate that expired between the signature and the day the file was known on. Arguments: its end, that day. */
    EXPIRED_SINCE("REND-1309", Severity.WARNING, ""),
    /** No time of signing. */
    TIME_MISSING("REND-1310", Severity.ERROR, "00103"),
    /** A time of signing after the day the file was known on. Arguments: the time, that day. */
    TIME_AFTER("REND-1311", Severity.ERROR, "00105"),
    /** The signature does not name its certificate: no CAdES-BES. */
    SIGNING_CERTIFICATE_MISSING("REND-1312", Severity.ERROR, ""),
    /** The signature names another certificate. */
    SIGNING_CERTIFICATE_OTHER("REND-1313", Severity.ERROR, "00107"),
    /** No way from the certificate to one that is trusted. */
    NOT_TRUSTED("REND-1314", Severity.ERROR, "00104"),
    /** A way to one that is trusted, over a certificate that may not lead there. */
    CHAIN_BROKEN("REND-1315", Severity.ERROR, "00104"),
    /** The caller trusts nobody, so that nothing can be said. */
    NO_ANCHORS("REND-1316", Severity.WARNING, ""),
    /** A certificate that is not for signing. */
    KEY_USAGE("REND-1317", Severity.ERROR, "00107"),
    /** A certificate to identify oneself with, not to sign documents with. */
    KEY_USAGE_AUTHENTICATION("REND-1318", Severity.WARNING, ""),
    /** A digest that proves nothing any more. Argument: its name. */
    WEAK_DIGEST("REND-1319", Severity.ERROR, ""),
    /** A key that proves nothing any more. Argument: its bits. */
    WEAK_KEY("REND-1320", Severity.ERROR, ""),
    /** A digest, a key or a signature of a kind that is not verified. Argument: its object identifier. */
    UNKNOWN_ALGORITHM("REND-1321", Severity.WARNING, ""),
    /** More than is judged. Arguments: of what, how much is. */
    LIMIT("REND-1322", Severity.ERROR, ""),
    /** Attributes that are right as they are written, though not written as the standard wants. */
    ATTRIBUTES_ORDER("REND-1323", Severity.WARNING, ""),
    /** An attribute that stands more than once. Argument: its object identifier. */
    ATTRIBUTE_REPEATED("REND-1324", Severity.WARNING, ""),
    /** A time stamp, which is not verified. */
    TIME_STAMP("REND-1325", Severity.WARNING, ""),
    /** A signature in the XML (XAdES), which is not verified. */
    XADES("REND-1326", Severity.WARNING, ""),
    /** No signature at all. */
    UNSIGNED("REND-1327", Severity.WARNING, "");

    private final String code;
    private final Severity severity;
    private final String sdiCode;

    SignatureFinding(String code, Severity severity, String sdiCode) {
        this.code = code;
        this.severity = severity;
        this.sdiCode = sdiCode;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Messages messages() {
        return SignatureMessage.MESSAGES;
    }

    /** The code under which the SdI would reject the file, {@code 00102}; empty where it has none of its own. */
    public Optional<String> sdiCode() {
        return sdiCode.isEmpty() ? Optional.empty() : Optional.of(sdiCode);
    }
}
