package it.sportello.rendicontazione.firma;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.EnvelopeLayers;
import it.sportello.rendicontazione.fattura.ReadingLimits;
import it.sportello.rendicontazione.firma.SignatureReport.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Verifies the signatures of electronic invoices: CAdES and PKCS #7 around the content ({@code .xml.p7m}), in DER or BER,
 * in base64, one within the other, with several signers and counter-signatures (RFC 5652; ETSI EN 319 122-1).
 *
 * <p>For each signature it judges whether content and signed attributes are whole, whether the signature names its
 * certificate (CAdES-BES), the time of signing, whether the certificate was valid then and is one for signing, the strength
 * of digests and keys, and whether the certificate leads to one that the caller trusts (RFC 5280). The content is the one
 * that {@code FatturaReader} reads, so that nothing else can be signed than what is paid.
 *
 * <p>It never judges whether a certificate was revoked (00101), whether it was a qualified one, and time stamps: no trusted
 * list is shipped and nobody is asked. {@link SignatureReport#notJudged} says so each time. A signature in the XML (XAdES)
 * is recognised and told as not verified.
 *
 * <p>Whatever a file holds, the answer is a report, in bounded time and memory: at most 50 signatures, 4 levels of
 * counter-signatures and 100 certificates of 64 KiB are looked at, and 2 MiB of what is not content. Algorithms come from an
 * instance of Bouncy Castle of its own, which is not registered. Thread-safe.
 */
public final class SignatureVerifier {

    private static final int MAX_BLOCK = 2 * 1024 * 1024;
    private static final int MAX_CERTIFICATE = 64 * 1024;
    private static final int MAX_CERTIFICATES = 100;
    private static final int MAX_SIGNERS = 50;
    private static final int MAX_LEVELS = 4;
    private static final long USUAL_BYTES = 32L * 1024 * 1024;

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final Map<X500Name, List<X509CertificateHolder>> anchors;
    private final ReadingLimits limits;

    /**
     * A verifier of files of up to 32 MiB; the SdI takes 5 MB.
     *
     * @param anchors the certificates to trust, such as those of the certification authorities in the trusted list, fetched
     *     and checked by the caller; with none, trust is not judged. They are taken as they are, expired or not
     * @throws IllegalArgumentException if one of them has no encoded form
     */
    public SignatureVerifier(Collection<X509Certificate> anchors) {
        this(anchors, usualLimits());
    }

    /**
     * A verifier with other limits.
     *
     * @param anchors the certificates to trust
     * @param limits how many bytes and envelopes are read; a file is held in memory several times
     * @throws IllegalArgumentException if a certificate has no encoded form
     */
    public SignatureVerifier(Collection<X509Certificate> anchors, ReadingLimits limits) {
        List<X509CertificateHolder> holders = new ArrayList<>();
        for (X509Certificate each : anchors) {
            try {
                holders.add(new JcaX509CertificateHolder(each));
            } catch (CertificateEncodingException e) {
                throw new IllegalArgumentException("a certificate to trust has no encoded form", e);
            }
        }
        this.anchors = TrustChain.bySubject(holders);
        this.limits = limits;
    }

    private static ReadingLimits usualLimits() {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        return new ReadingLimits(
                USUAL_BYTES,
                usual.depth(),
                usual.elements(),
                usual.textLength(),
                usual.tagLength(),
                usual.cdataLength(),
                usual.keptCharacters(),
                usual.rounds(),
                usual.findings(),
                usual.entries(),
                usual.archiveBytes(),
                usual.archiveRatio());
    }

    /**
     * Verifies the signatures of a file.
     *
     * @param knownOn the day the file is known to have existed on, in Italy: that on which the SdI received it, else that on
     *     which it is verified
     */
    public SignatureReport verify(Path file, LocalDate knownOn) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return verify(name, in, knownOn);
        } catch (IOException e) {
            Finding unreadable = Finding.of(KernelFinding.UNREADABLE, Location.of(name), name);
            return new SignatureReport(name, Form.UNREADABLE, List.of(), List.of(unreadable));
        }
    }

    /**
     * Verifies the signatures in the bytes of a file.
     *
     * @param name the name to show in findings
     * @param knownOn the day the file is known to have existed on
     */
    public SignatureReport verify(String name, byte[] file, LocalDate knownOn) {
        return verify(name, new ByteArrayInputStream(file), knownOn);
    }

    /**
     * Verifies the signatures in a stream, which is read to its end or to the limit and left open.
     *
     * @param name the name to show in findings
     * @param knownOn the day the file is known to have existed on
     */
    public SignatureReport verify(String name, InputStream in, LocalDate knownOn) {
        EnvelopeLayers layers = EnvelopeLayers.open(name, in, limits);
        Case judged = new Case(name, knownOn);
        judged.other.addAll(layers.findings());
        for (int layer = 0; layer < layers.size(); layer++) {
            judged.layer(layers.p7m(layer), layers.content(layer), layer);
        }
        Form form = layers.size() > 0 ? Form.P7M : layers.findings().isEmpty() ? Form.NONE : Form.UNREADABLE;
        if (layers.xml().hasRemaining() && XmlSignature.isIn(layers.xml())) {
            judged.tell(SignatureFinding.XADES);
            form = layers.size() > 0 ? Form.P7M : Form.XML;
        }
        if (form == Form.NONE) {
            judged.tell(SignatureFinding.UNSIGNED);
        }
        if (anchors.isEmpty() && !judged.signers.isEmpty()) {
            judged.tell(SignatureFinding.NO_ANCHORS);
        }
        return new SignatureReport(name, form, judged.signers, judged.other);
    }

    /** One file while it is judged. */
    private final class Case {
        private final String name;
        private final LocalDate knownOn;
        private final List<SignerVerdict> signers = new ArrayList<>();
        private final List<Finding> other = new ArrayList<>();
        private boolean full;

        Case(String name, LocalDate knownOn) {
            this.name = name;
            this.knownOn = knownOn;
        }

        private void tell(SignatureFinding code, Object... arguments) {
            other.add(Finding.of(code, Location.of(name), arguments));
        }

        private void tell(Location at, SignatureFinding code, Object... arguments) {
            other.add(Finding.of(code, at, arguments));
        }

        private Location at(Object... steps) {
            return new Location(name, Location.pointerTo(steps), 0, 0);
        }

        private void limit(Location at, SignatureMessage what, int most) {
            tell(at, SignatureFinding.LIMIT, what, Integer.toString(most));
        }

        void layer(ByteBuffer p7m, ByteBuffer content, int layer) {
            Location at = at("p7m", layer);
            try {
                signatures(new CMSSignedData(Map.of(), SignatureBlock.of(p7m, MAX_BLOCK)), content, layer);
            } catch (SignatureBlock.TooLarge e) {
                limit(at, SignatureMessage.BLOCK_BYTES, MAX_BLOCK);
            } catch (SignatureBlock.Broken | CMSException e) {
                tell(at, SignatureFinding.BROKEN);
            } catch (RuntimeException e) {
                // What is in a p7m comes from outside, and parsers throw what they like.
                tell(at, SignatureFinding.BROKEN);
            }
        }

        private void signatures(CMSSignedData block, ByteBuffer content, int layer) throws CMSException {
            Location at = at("p7m", layer);
            SignedData data = SignedData.getInstance(block.toASN1Structure().getContent());
            List<X509CertificateHolder> certificates = certificates(data, at);
            Map<String, byte[]> known = new TreeMap<>();
            Function<String, byte[]> digest = wanted -> known.computeIfAbsent(wanted, it -> digest(it, content));
            CMSSignedData whole = new CMSSignedData(digests(data.getSignerInfos(), digest), block.toASN1Structure());
            Collection<SignerInformation> found = whole.getSignerInfos().getSigners();
            if (found.isEmpty()) {
                tell(at, SignatureFinding.NO_SIGNERS);
            }
            Optional<TrustChain> trust =
                    anchors.isEmpty() ? Optional.empty() : Optional.of(new TrustChain(PROVIDER, anchors, certificates));
            SignerCheck check = new SignerCheck(PROVIDER, certificates, trust, knownOn);
            judge(found, check, digest, at("p7m", layer, "signers").pointer(), 0);
        }

        private void judge(
                Collection<SignerInformation> found,
                SignerCheck check,
                Function<String, byte[]> digest,
                String pointer,
                int level) {
            int index = 0;
            for (SignerInformation each : found) {
                Location at = new Location(name, pointer + "/" + index, 0, 0);
                if (signers.size() == MAX_SIGNERS) {
                    if (!full) {
                        limit(at, SignatureMessage.SIGNERS, MAX_SIGNERS);
                        full = true;
                    }
                    return;
                }
                signers.add(check.judge(each, digest, at));
                Collection<SignerInformation> counter =
                        each.getCounterSignatures().getSigners();
                if (!counter.isEmpty() && level == MAX_LEVELS) {
                    limit(at, SignatureMessage.COUNTER_SIGNATURES, MAX_LEVELS);
                } else {
                    judge(
                            counter,
                            check,
                            name -> digest(name, ByteBuffer.wrap(each.getSignature())),
                            at.pointer() + "/counterSignatures",
                            level + 1);
                }
                index++;
            }
        }

        private List<X509CertificateHolder> certificates(SignedData data, Location at) {
            List<X509CertificateHolder> certificates = new ArrayList<>();
            ASN1Set set = data.getCertificates();
            if (set == null) {
                return certificates;
            }
            for (ASN1Encodable each : set) {
                if (certificates.size() == MAX_CERTIFICATES) {
                    limit(at, SignatureMessage.CERTIFICATES, MAX_CERTIFICATES);
                    return certificates;
                }
                certificate(each, at).ifPresent(certificates::add);
            }
            return certificates;
        }

        /** A certificate; empty for what is none, such as an attribute certificate. */
        private Optional<X509CertificateHolder> certificate(ASN1Encodable element, Location at) {
            try {
                byte[] encoded = element.toASN1Primitive().getEncoded();
                if (encoded.length > MAX_CERTIFICATE) {
                    limit(at, SignatureMessage.CERTIFICATE_BYTES, MAX_CERTIFICATE);
                    return Optional.empty();
                }
                return encoded[0] == 0x30 ? Optional.of(new X509CertificateHolder(encoded)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            } catch (RuntimeException e) {
                // A certificate from outside may be anything; whose it is is told as missing.
                return Optional.empty();
            }
        }

        /** The digests of the content that the signatures ask for, each once. */
        private static Map<String, byte[]> digests(ASN1Set infos, Function<String, byte[]> digest) {
            Map<String, byte[]> digests = new TreeMap<>();
            // Without any, Bouncy Castle would not know what the keys are.
            digests.put(NISTObjectIdentifiers.id_sha256.getId(), digest.apply("SHA-256"));
            for (ASN1Encodable element : infos) {
                SignerInfo info = SignerInfo.getInstance(element);
                String id = info.getDigestAlgorithm().getAlgorithm().getId();
                Algorithms.digest(info.getDigestAlgorithm()).ifPresent(each -> digests.put(id, digest.apply(each)));
            }
            return digests;
        }

        private static byte[] digest(String name, ByteBuffer content) {
            try {
                MessageDigest digest = MessageDigest.getInstance(name, PROVIDER);
                digest.update(content.duplicate());
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("the provider has " + name, e);
            }
        }
    }
}
