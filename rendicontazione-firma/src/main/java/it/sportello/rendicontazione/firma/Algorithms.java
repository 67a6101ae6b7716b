package it.sportello.rendicontazione.firma;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The algorithms that are verified, by name: what is not on the list is not tried, for keys and parameters come from whoever
 * made the file, and some take hours.
 */
final class Algorithms {

    /** How far something is fit to prove anything. */
    enum Strength {
        SOUND,
        WEAK,
        UNKNOWN
    }

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String MGF1 = "1.2.840.113549.1.1.8";
    private static final String EC = "1.2.840.10045.2.1";
    private static final int MIN_RSA = 2048;
    private static final int MAX_RSA = 8192;
    private static final int MAX_EXPONENT = 64;

    private static final Map<String, String> DIGESTS = Map.of(
            "1.2.840.113549.2.5", "MD5",
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.4", "SHA-224",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512",
            "2.16.840.1.101.3.4.2.8", "SHA3-256",
            "2.16.840.1.101.3.4.2.9", "SHA3-384",
            "2.16.840.1.101.3.4.2.10", "SHA3-512");

    private static final Set<String> WEAK_DIGESTS = Set.of("MD5", "SHA-1");

    /** Signatures by kind of key, with the digest they fix; an empty one is told apart. */
    private static final Map<String, String> RSA_SIGNATURES = Map.ofEntries(
            Map.entry(RSA, ""),
            Map.entry(PSS, ""),
            Map.entry("1.2.840.113549.1.1.4", "MD5"),
            Map.entry("1.2.840.113549.1.1.5", "SHA-1"),
            Map.entry("1.2.840.113549.1.1.14", "SHA-224"),
            Map.entry("1.2.840.113549.1.1.11", "SHA-256"),
            Map.entry("1.2.840.113549.1.1.12", "SHA-384"),
            Map.entry("1.2.840.113549.1.1.13", "SHA-512"),
            Map.entry("2.16.840.1.101.3.4.3.14", "SHA3-256"),
            Map.entry("2.16.840.1.101.3.4.3.15", "SHA3-384"),
            Map.entry("2.16.840.1.101.3.4.3.16", "SHA3-512"));

    private static final Map<String, String> EC_SIGNATURES = Map.of(
            "1.2.840.10045.4.1", "SHA-1",
            "1.2.840.10045.4.3.1", "SHA-224",
            "1.2.840.10045.4.3.2", "SHA-256",
            "1.2.840.10045.4.3.3", "SHA-384",
            "1.2.840.10045.4.3.4", "SHA-512",
            "2.16.840.1.101.3.4.3.10", "SHA3-256",
            "2.16.840.1.101.3.4.3.11", "SHA3-384",
            "2.16.840.1.101.3.4.3.12", "SHA3-512");

    /** P-256, P-384, P-521, brainpool r1 of 256, 384, 512 bits; a curve that is written out is not taken. */
    private static final Set<String> CURVES = Set.of(
            "1.2.840.10045.3.1.7",
            "1.3.132.0.34",
            "1.3.132.0.35",
            "1.3.36.3.3.2.8.1.1.7",
            "1.3.36.3.3.2.8.1.1.11",
            "1.3.36.3.3.2.8.1.1.13");

    private Algorithms() {}

    /** The name of a digest, as Java calls it. */
    static Optional<String> digest(AlgorithmIdentifier algorithm) {
        return Optional.ofNullable(DIGESTS.get(algorithm.getAlgorithm().getId()));
    }

    static boolean isWeak(String digest) {
        return WEAK_DIGESTS.contains(digest);
    }

    /**
     * The digest a signature is made over.
     *
     * @param key the key it is verified with
     * @param signature the algorithm
     * @param stated the digest that is stated beside it, for an algorithm that leaves it open
     * @return empty if the algorithm is not verified, or not with such a key
     */
    static Optional<String> signatureDigest(SubjectPublicKeyInfo key, AlgorithmIdentifier signature, String stated) {
        String keyId = key.getAlgorithm().getAlgorithm().getId();
        String id = signature.getAlgorithm().getId();
        if (id.equals(PSS) && (keyId.equals(RSA) || keyId.equals(PSS))) {
            return pssDigest(signature);
        }
        Map<String, String> known = keyId.equals(RSA) ? RSA_SIGNATURES : keyId.equals(EC) ? EC_SIGNATURES : Map.of();
        return Optional.ofNullable(known.get(id))
                .map(fixed -> fixed.isEmpty() ? stated : fixed)
                .filter(DIGESTS::containsValue);
    }

    /** The digest a certificate was issued over, whatever the key in it. */
    static Optional<String> certificateDigest(AlgorithmIdentifier signature) {
        String id = signature.getAlgorithm().getId();
        return id.equals(PSS)
                ? pssDigest(signature)
                : Optional.ofNullable(RSA_SIGNATURES.getOrDefault(id, EC_SIGNATURES.get(id)));
    }

    private static Optional<String> pssDigest(AlgorithmIdentifier signature) {
        if (signature.getParameters() == null) {
            return Optional.empty();
        }
        RSASSAPSSparams params = RSASSAPSSparams.getInstance(signature.getParameters());
        AlgorithmIdentifier mask = params.getMaskGenAlgorithm();
        Optional<String> digest = digest(params.getHashAlgorithm());
        boolean usual = mask.getAlgorithm().getId().equals(MGF1)
                && digest(AlgorithmIdentifier.getInstance(mask.getParameters())).equals(digest)
                && params.getSaltLength().bitLength() <= 8;
        return usual ? digest : Optional.empty();
    }

    /** How strong a key is; what is unknown is better not used. */
    static Strength key(SubjectPublicKeyInfo key) {
        String id = key.getAlgorithm().getAlgorithm().getId();
        if (id.equals(EC)) {
            boolean named = key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
                    && CURVES.contains(curve.getId());
            return named ? Strength.SOUND : Strength.UNKNOWN;
        }
        int bits = rsaBits(key);
        if (bits == 0) {
            return Strength.UNKNOWN;
        }
        return bits < MIN_RSA ? Strength.WEAK : Strength.SOUND;
    }

    /** The bits of an RSA key that is verified with; 0 for any other. */
    static int rsaBits(SubjectPublicKeyInfo key) {
        String id = key.getAlgorithm().getAlgorithm().getId();
        if (!id.equals(RSA) && !id.equals(PSS)) {
            return 0;
        }
        try {
            RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
            int bits = rsa.getModulus().bitLength();
            boolean usual = bits <= MAX_RSA
                    && rsa.getModulus().signum() > 0
                    && rsa.getPublicExponent().signum() > 0
                    && rsa.getPublicExponent().bitLength() <= MAX_EXPONENT;
            return usual ? bits : 0;
        } catch (java.io.IOException | RuntimeException e) {
            // Parsers throw what they like on what is no key.
            return 0;
        }
    }
}
