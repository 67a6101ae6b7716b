package it.sportello.rendicontazione.firma;

import it.sportello.legal.Act;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.Verdict.State;
import it.sportello.rendicontazione.firma.Algorithms.Strength;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;

/** Judges one signature, aspect by aspect. */
final class SignerCheck {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    /** A certificate that is expired, revoked or suspended is as good as no signature: c. 4-bis. */
    private static final LegalReference CAD = new Act(
                    "D.Lgs. 82/2005", "urn:nir:stato:decreto.legislativo:2005-03-07;82")
            .article("24")
            .comma("4-bis");

    private final Provider provider;
    private final Collection<X509CertificateHolder> certificates;
    private final Optional<TrustChain> trust;
    private final LocalDate knownOn;

    /**
     * For the signatures of one p7m.
     *
     * @param trust empty if the caller trusts nobody
     */
    SignerCheck(
            Provider provider,
            Collection<X509CertificateHolder> certificates,
            Optional<TrustChain> trust,
            LocalDate knownOn) {
        this.provider = provider;
        this.certificates = certificates;
        this.trust = trust;
        this.knownOn = knownOn;
    }

    /**
     * Judges a signature; whatever it holds, it comes to a verdict.
     *
     * @param digest the digest by that name of what should be signed
     */
    SignerVerdict judge(SignerInformation signer, Function<String, byte[]> digest, Location at) {
        One one = new One(signer, digest, at);
        try {
            one.judge();
        } catch (RuntimeException e) {
            // What is in a signature comes from outside, and parsers throw what they like.
            one.fail(SignatureAspect.INTEGRITY, SignatureFinding.BROKEN);
        }
        return one.verdict();
    }

    private final class One {
        private final SignerInformation signer;
        private final Function<String, byte[]> digest;
        private final Location at;
        private final Map<SignatureAspect, State> aspects = new EnumMap<>(SignatureAspect.class);
        private final List<Finding> findings = new ArrayList<>();
        private Optional<X509CertificateHolder> certificate = Optional.empty();
        private Optional<Instant> signedAt = Optional.empty();

        One(SignerInformation signer, Function<String, byte[]> digest, Location at) {
            this.signer = signer;
            this.digest = digest;
            this.at = at;
        }

        SignerVerdict verdict() {
            return new SignerVerdict(
                    at.pointer(),
                    certificate.map(it -> SubjectName.of(it.getSubject())).orElse(""),
                    certificate.map(it -> SubjectName.of(it.getIssuer())).orElse(""),
                    certificate.map(it -> it.getSerialNumber().toString(16)).orElse(""),
                    signedAt.map(One::italian),
                    aspects,
                    findings);
        }

        private void add(SignatureFinding code, Object... arguments) {
            findings.add(Finding.of(code, at, arguments));
        }

        void fail(SignatureAspect aspect, SignatureFinding code, Object... arguments) {
            aspects.put(aspect, State.FAILED);
            add(code, arguments);
        }

        private void pass(SignatureAspect aspect) {
            aspects.putIfAbsent(aspect, State.PASSED);
        }

        private static LocalDateTime italian(Instant instant) {
            return LocalDateTime.ofInstant(instant, ITALY);
        }

        void judge() {
            tellRepeated();
            time();
            choose();
            if (certificate.isEmpty()) {
                fail(SignatureAspect.INTEGRITY, SignatureFinding.CERTIFICATE_MISSING);
                return;
            }
            X509CertificateHolder chosen = certificate.get();
            if (algorithms(chosen.getSubjectPublicKeyInfo())) {
                integrity(chosen);
            }
            binding(chosen);
            keyUsage(chosen);
            validity(chosen);
            chain(chosen);
            if (!attributes(unsigned(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .isEmpty()) {
                add(SignatureFinding.TIME_STAMP);
            }
        }

        // --- attributes ---------------------------------------------------------------------------------------------

        private Optional<ASN1Set> signed() {
            return Optional.ofNullable(signer.toASN1Structure().getAuthenticatedAttributes());
        }

        private Optional<ASN1Set> unsigned() {
            return Optional.ofNullable(signer.toASN1Structure().getUnauthenticatedAttributes());
        }

        /** The values of an attribute, over all times it stands there. */
        private static List<ASN1Encodable> attributes(Optional<ASN1Set> set, ASN1ObjectIdentifier type) {
            List<ASN1Encodable> values = new ArrayList<>();
            set.ifPresent(all -> {
                for (ASN1Encodable each : all) {
                    Attribute attribute = Attribute.getInstance(each);
                    if (attribute.getAttrType().equals(type)) {
                        values.addAll(List.of(attribute.getAttributeValues()));
                    }
                }
            });
            return values;
        }

        private void tellRepeated() {
            Set<ASN1ObjectIdentifier> seen = new HashSet<>();
            Set<ASN1ObjectIdentifier> told = new HashSet<>();
            signed().ifPresent(all -> {
                for (ASN1Encodable each : all) {
                    Attribute attribute = Attribute.getInstance(each);
                    boolean twice = !seen.add(attribute.getAttrType())
                            || attribute.getAttrValues().size() != 1;
                    if (twice && told.add(attribute.getAttrType())) {
                        add(
                                SignatureFinding.ATTRIBUTE_REPEATED,
                                attribute.getAttrType().getId());
                    }
                }
            });
        }

        /** One time, or none: who says two says none. */
        private void time() {
            List<ASN1Encodable> values = attributes(signed(), CMSAttributes.signingTime);
            try {
                Set<Instant> times = new HashSet<>();
                for (ASN1Encodable each : values) {
                    times.add(Time.getInstance(each).getDate().toInstant());
                }
                signedAt = times.size() == 1 ? Optional.of(times.iterator().next()) : Optional.empty();
            } catch (RuntimeException e) {
                // What is no time is no time of signing.
                signedAt = Optional.empty();
            }
            if (signedAt.isEmpty()) {
                fail(SignatureAspect.SIGNING_TIME, SignatureFinding.TIME_MISSING);
            } else if (italian(signedAt.get()).toLocalDate().isAfter(knownOn)) {
                fail(SignatureAspect.SIGNING_TIME, SignatureFinding.TIME_AFTER, italian(signedAt.get()), knownOn);
            } else {
                pass(SignatureAspect.SIGNING_TIME);
            }
        }

        // --- the certificate ----------------------------------------------------------------------------------------

        /** Of several that bear the same number, the one the signature names. */
        private void choose() {
            List<X509CertificateHolder> candidates =
                    certificates.stream().filter(signer.getSID()::match).toList();
            certificate = candidates.stream()
                    .filter(each -> isNamed(each).orElse(false))
                    .findFirst()
                    .or(() -> candidates.stream().findFirst());
        }

        /** Whether the signature names this certificate; empty if it names none. */
        private Optional<Boolean> isNamed(X509CertificateHolder each) {
            List<ASN1Encodable> second = attributes(signed(), PKCSObjectIdentifiers.id_aa_signingCertificateV2);
            List<ASN1Encodable> first = attributes(signed(), PKCSObjectIdentifiers.id_aa_signingCertificate);
            if (!second.isEmpty()) {
                ESSCertIDv2[] ids =
                        SigningCertificateV2.getInstance(second.get(0)).getCerts();
                return Optional.of(ids.length > 0 && isDigestOf(each, ids[0].getHashAlgorithm(), ids[0].getCertHash()));
            }
            if (!first.isEmpty()) {
                ESSCertID[] ids = SigningCertificate.getInstance(first.get(0)).getCerts();
                AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
                return Optional.of(ids.length > 0 && isDigestOf(each, sha1, ids[0].getCertHash()));
            }
            return Optional.empty();
        }

        private boolean isDigestOf(X509CertificateHolder each, AlgorithmIdentifier algorithm, byte[] expected) {
            try {
                Optional<String> digest = Algorithms.digest(algorithm);
                return digest.isPresent()
                        && Arrays.equals(
                                MessageDigest.getInstance(digest.get(), provider)
                                        .digest(each.getEncoded()),
                                expected);
            } catch (NoSuchAlgorithmException | IOException e) {
                return false;
            }
        }

        private void binding(X509CertificateHolder chosen) {
            Optional<Boolean> named = isNamed(chosen);
            if (named.isEmpty()) {
                fail(SignatureAspect.SIGNING_CERTIFICATE, SignatureFinding.SIGNING_CERTIFICATE_MISSING);
            } else if (!named.get()) {
                fail(SignatureAspect.SIGNING_CERTIFICATE, SignatureFinding.SIGNING_CERTIFICATE_OTHER);
            } else {
                pass(SignatureAspect.SIGNING_CERTIFICATE);
            }
        }

        private void keyUsage(X509CertificateHolder chosen) {
            KeyUsage usage = chosen.getExtensions() == null ? null : KeyUsage.fromExtensions(chosen.getExtensions());
            if (usage == null || usage.hasUsages(KeyUsage.nonRepudiation)) {
                pass(SignatureAspect.KEY_USAGE);
            } else if (usage.hasUsages(KeyUsage.digitalSignature)) {
                pass(SignatureAspect.KEY_USAGE);
                add(SignatureFinding.KEY_USAGE_AUTHENTICATION);
            } else {
                fail(SignatureAspect.KEY_USAGE, SignatureFinding.KEY_USAGE);
            }
        }

        /** When the signature counts as made: as it says, else at the beginning of the day the file was known on. */
        private Instant moment() {
            return signedAt.orElseGet(() -> knownOn.atStartOfDay(ITALY).toInstant());
        }

        private void validity(X509CertificateHolder chosen) {
            Instant from = chosen.getNotBefore().toInstant();
            Instant to = chosen.getNotAfter().toInstant();
            Instant moment = moment();
            if (moment.isAfter(to)) {
                aspects.put(SignatureAspect.VALIDITY, State.FAILED);
                findings.add(
                        new Finding(SignatureFinding.EXPIRED, at, List.of(italian(to), italian(moment)), List.of(CAD)));
            } else if (moment.isBefore(from)) {
                fail(SignatureAspect.VALIDITY, SignatureFinding.NOT_YET_VALID, italian(from), italian(moment));
            } else {
                pass(SignatureAspect.VALIDITY);
                if (italian(to).toLocalDate().isBefore(knownOn)) {
                    findings.add(new Finding(
                            SignatureFinding.EXPIRED_SINCE, at, List.of(italian(to), knownOn), List.of(CAD)));
                }
            }
        }

        private void chain(X509CertificateHolder chosen) {
            if (trust.isEmpty()) {
                return;
            }
            // Whether the certificate itself was valid is told apart.
            Instant from = chosen.getNotBefore().toInstant();
            Instant to = chosen.getNotAfter().toInstant();
            Instant moment = moment().isBefore(from) ? from : moment().isAfter(to) ? to : moment();
            TrustChain.Result result = trust.get().search(chosen, moment);
            switch (result.state()) {
                case TRUSTED -> {
                    pass(SignatureAspect.CHAIN);
                    result.path().forEach(this::certificateDigest);
                }
                case BROKEN -> fail(SignatureAspect.CHAIN, SignatureFinding.CHAIN_BROKEN);
                case NONE -> fail(SignatureAspect.CHAIN, SignatureFinding.NOT_TRUSTED);
                case GIVEN_UP ->
                    add(SignatureFinding.LIMIT, SignatureMessage.PATHS, Integer.toString(TrustChain.MAX_TRIES));
            }
        }

        /** A weak digest under a certificate: who issued it can no longer be told by it. */
        private void certificateDigest(X509CertificateHolder each) {
            Algorithms.certificateDigest(each.getSignatureAlgorithm())
                    .filter(Algorithms::isWeak)
                    .ifPresent(this::weak);
        }

        // --- the signature ------------------------------------------------------------------------------------------

        private void weak(String digest) {
            boolean told = findings.stream()
                    .anyMatch(each -> each.code() == SignatureFinding.WEAK_DIGEST
                            && each.arguments().contains(digest));
            aspects.put(SignatureAspect.ALGORITHMS, State.FAILED);
            if (!told) {
                add(SignatureFinding.WEAK_DIGEST, digest);
            }
        }

        /** Whether the signature can be verified with what is known. */
        private boolean algorithms(SubjectPublicKeyInfo key) {
            Optional<String> digest = Algorithms.digest(signer.getDigestAlgorithmID());
            AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
            Optional<String> over = digest.flatMap(it -> Algorithms.signatureDigest(key, algorithm, it));
            Strength strength = Algorithms.key(key);
            // Bouncy Castle does not verify SHA-3 over content without attributes rightly.
            boolean bareSha3 = signed().isEmpty() && digest.orElse("").startsWith("SHA3");
            if (over.isEmpty() || strength == Strength.UNKNOWN || bareSha3) {
                AlgorithmIdentifier unknown = digest.isEmpty() || bareSha3
                        ? signer.getDigestAlgorithmID()
                        : over.isEmpty() ? algorithm : key.getAlgorithm();
                add(SignatureFinding.UNKNOWN_ALGORITHM, unknown.getAlgorithm().getId());
                return false;
            }
            digest.filter(Algorithms::isWeak).ifPresent(this::weak);
            over.filter(Algorithms::isWeak).ifPresent(this::weak);
            attributes(signed(), PKCSObjectIdentifiers.id_aa_signingCertificate).stream()
                    .filter(old -> attributes(signed(), PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                            .isEmpty())
                    .forEach(old -> weak("SHA-1"));
            if (strength == Strength.WEAK) {
                fail(SignatureAspect.ALGORITHMS, SignatureFinding.WEAK_KEY, Integer.toString(Algorithms.rsaBits(key)));
            }
            pass(SignatureAspect.ALGORITHMS);
            return true;
        }

        private void integrity(X509CertificateHolder chosen) {
            try {
                SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(provider)
                        .build(new JcaX509CertificateConverter()
                                .setProvider(provider)
                                .getCertificate(chosen)
                                .getPublicKey());
                if (signed().isEmpty()) {
                    wrongUnless(signer.verify(verifier));
                } else if (isTiedToContent()) {
                    overAttributes(verifier, signed().get());
                }
            } catch (CMSException | OperatorCreationException | CertificateException | IOException e) {
                wrongUnless(false);
            }
        }

        private void wrongUnless(boolean right) {
            if (right) {
                pass(SignatureAspect.INTEGRITY);
            } else {
                fail(SignatureAspect.INTEGRITY, SignatureFinding.SIGNATURE_WRONG);
            }
        }

        /** RFC 5652, 5.3, 11.1, 11.2, 11.4 and RFC 6211: the attributes say what is signed, once and rightly. */
        private boolean isTiedToContent() {
            List<ASN1Encodable> types = attributes(signed(), CMSAttributes.contentType);
            List<ASN1Encodable> digests = attributes(signed(), CMSAttributes.messageDigest);
            boolean typed = signer.isCounterSignature()
                    ? types.isEmpty()
                    : types.size() == 1 && types.get(0).equals(signer.getContentType());
            boolean protectedRightly = attributes(signed(), CMSAttributes.cmsAlgorithmProtect).stream()
                    .map(CMSAlgorithmProtection::getInstance)
                    .allMatch(this::isSame);
            if (!typed || !protectedRightly || digests.size() != 1) {
                fail(SignatureAspect.INTEGRITY, SignatureFinding.ATTRIBUTES_BROKEN);
                return false;
            }
            String name = Algorithms.digest(signer.getDigestAlgorithmID()).orElseThrow();
            if (!MessageDigest.isEqual(
                    ASN1OctetString.getInstance(digests.get(0)).getOctets(), digest.apply(name))) {
                fail(SignatureAspect.INTEGRITY, SignatureFinding.CONTENT_CHANGED, name);
                return false;
            }
            return true;
        }

        private boolean isSame(CMSAlgorithmProtection stated) {
            AlgorithmIdentifier signature = stated.getSignatureAlgorithm();
            return stated.getDigestAlgorithm()
                            .getAlgorithm()
                            .equals(signer.getDigestAlgorithmID().getAlgorithm())
                    && signature != null
                    && signature
                            .getAlgorithm()
                            .equals(signer.toASN1Structure()
                                    .getDigestEncryptionAlgorithm()
                                    .getAlgorithm());
        }

        private void overAttributes(SignerInformationVerifier verifier, ASN1Set attributes)
                throws OperatorCreationException, IOException {
            boolean sorted = isSignatureOf(attributes.getEncoded(ASN1Encoding.DER), verifier);
            // Some programs sign the attributes as they stand, and not sorted as they should.
            boolean asWritten = !sorted && isSignatureOf(attributes.getEncoded(ASN1Encoding.DL), verifier);
            wrongUnless(sorted || asWritten);
            if (asWritten) {
                add(SignatureFinding.ATTRIBUTES_ORDER);
            }
        }

        private boolean isSignatureOf(byte[] attributes, SignerInformationVerifier verifier)
                throws OperatorCreationException, IOException {
            ContentVerifier content = verifier.getContentVerifier(
                    signer.toASN1Structure().getDigestEncryptionAlgorithm(), signer.getDigestAlgorithmID());
            try (OutputStream out = content.getOutputStream()) {
                out.write(attributes);
            }
            return content.verify(signer.getSignature());
        }
    }
}
