package it.sportello.rendicontazione.firma;

import it.sportello.rendicontazione.firma.Algorithms.Strength;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Looks for a way from the certificate of a signer to one that is trusted, over those that the file brings along.
 *
 * <p>It is a search with a budget: certificates that all seem to have issued each other would keep a search without one
 * busy for ever. Each way that is found is judged by RFC 5280 (PKIX), without revocation.
 */
final class TrustChain {

    static final int MAX_LENGTH = 6;
    static final int MAX_TRIES = 100;
    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a search comes to. */
    enum State {
        TRUSTED,
        /** There is a way, over a certificate that may not lead there. */
        BROKEN,
        NONE,
        /** The search was given up. */
        GIVEN_UP
    }

    /**
     * What came of a search.
     *
     * @param state the outcome
     * @param path the certificates on the way that the file brought along, that of the signer first
     */
    record Result(State state, List<X509CertificateHolder> path) {}

    private final Provider provider;
    private final Map<X500Name, List<X509CertificateHolder>> anchors;
    private final List<X509CertificateHolder> others;

    TrustChain(
            Provider provider, Map<X500Name, List<X509CertificateHolder>> anchors, List<X509CertificateHolder> others) {
        this.provider = provider;
        this.anchors = anchors;
        this.others = others;
    }

    /** By the subjects of the certificates. */
    static Map<X500Name, List<X509CertificateHolder>> bySubject(List<X509CertificateHolder> certificates) {
        Map<X500Name, List<X509CertificateHolder>> map = new HashMap<>();
        certificates.forEach(each -> map.computeIfAbsent(each.getSubject(), subject -> new ArrayList<>())
                .add(each));
        return map;
    }

    /**
     * Looks for a way that is good at a moment.
     *
     * @param signer the certificate to start from; if it is trusted itself, that is all it takes
     */
    Result search(X509CertificateHolder signer, Instant at) {
        if (anchors.getOrDefault(signer.getSubject(), List.of()).contains(signer)) {
            return new Result(State.TRUSTED, List.of(signer));
        }
        Search search = new Search(at);
        List<X509CertificateHolder> path = new ArrayList<>(List.of(signer));
        if (search.extend(path)) {
            return new Result(State.TRUSTED, List.copyOf(path));
        }
        return new Result(
                search.tries > MAX_TRIES ? State.GIVEN_UP : search.broken ? State.BROKEN : State.NONE, List.of(signer));
    }

    private final class Search {
        private final Instant at;
        private int tries;
        private boolean broken;

        Search(Instant at) {
            this.at = at;
        }

        /** Makes the path longer until it is good; leaves it as it was if none is. */
        private boolean extend(List<X509CertificateHolder> path) {
            X509CertificateHolder last = path.get(path.size() - 1);
            for (X509CertificateHolder anchor : anchors.getOrDefault(last.getIssuer(), List.of())) {
                if (isSignedBy(last, anchor)) {
                    if (isGood(path, anchor)) {
                        return true;
                    }
                    broken = true;
                }
            }
            if (path.size() == MAX_LENGTH) {
                return false;
            }
            for (X509CertificateHolder other : others) {
                if (tries <= MAX_TRIES
                        && other.getSubject().equals(last.getIssuer())
                        && !path.contains(other)
                        && isSignedBy(last, other)) {
                    path.add(other);
                    if (extend(path)) {
                        return true;
                    }
                    path.remove(path.size() - 1);
                }
            }
            return false;
        }

        private boolean isSignedBy(X509CertificateHolder certificate, X509CertificateHolder issuer) {
            tries++;
            if (tries > MAX_TRIES) {
                return false;
            }
            try {
                boolean known = Algorithms.key(issuer.getSubjectPublicKeyInfo()) != Strength.UNKNOWN
                        && Algorithms.signatureDigest(
                                        issuer.getSubjectPublicKeyInfo(), certificate.getSignatureAlgorithm(), "")
                                .isPresent();
                return known
                        && certificate.isSignatureValid(new JcaContentVerifierProviderBuilder()
                                .setProvider(provider)
                                .build(issuer));
            } catch (CertException | OperatorCreationException | java.security.cert.CertificateException e) {
                return false;
            } catch (RuntimeException e) {
                // A certificate from outside may be anything.
                return false;
            }
        }

        private boolean isGood(List<X509CertificateHolder> path, X509CertificateHolder anchor) {
            try {
                JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(provider);
                List<X509Certificate> certificates = new ArrayList<>();
                for (X509CertificateHolder each : path) {
                    certificates.add(converter.getCertificate(each));
                }
                PKIXParameters parameters =
                        new PKIXParameters(Set.of(new TrustAnchor(converter.getCertificate(anchor), null)));
                parameters.setRevocationEnabled(false);
                parameters.setDate(new Time(new ASN1GeneralizedTime(GENERALIZED.format(at))).getDate());
                CertPathValidator.getInstance("PKIX", provider)
                        .validate(
                                CertificateFactory.getInstance("X.509", provider)
                                        .generateCertPath(certificates),
                                parameters);
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            } catch (RuntimeException e) {
                // A certificate from outside may be anything.
                return false;
            }
        }
    }
}
