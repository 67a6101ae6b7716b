package it.sportello.rendicontazione.firma;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Made-up authorities, signers and signatures, written out by hand so that each part can be wrong. */
final class Signing {

    static final Provider BC = new BouncyCastleProvider();
    static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2026-12-31T23:59:59Z");
    static final Instant SIGNED = Instant.parse("2025-06-10T09:00:00Z");

    private static long serial = 1000;

    private Signing() {}

    // --- keys and certificates --------------------------------------------------------------------------------------

    static KeyPair rsa(int bits) {
        return keys("RSA", generator -> generator.initialize(bits));
    }

    static KeyPair ec(String curve) {
        return keys("EC", generator -> generator.initialize(new ECGenParameterSpec(curve)));
    }

    private interface Setting {
        void apply(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private static KeyPair keys(String kind, Setting setting) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, BC);
            setting.apply(generator);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key with its certificate. */
    record Identity(KeyPair keys, X509CertificateHolder certificate) {
        X509Certificate x509() {
            try {
                return new JcaX509CertificateConverter().setProvider(BC).getCertificate(certificate);
            } catch (java.security.cert.CertificateException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes a certificate. */
    static final class Maker {
        private X500Name subject;
        private KeyPair keys;
        private Optional<Identity> issuer = Optional.empty();
        private Instant from = FROM;
        private Instant to = TO;
        private int usage = KeyUsage.nonRepudiation;
        private Optional<Boolean> authority = Optional.empty();
        private String algorithm = "";
        private BigInteger number = BigInteger.valueOf(serial++);
        private int padding;

        Maker(String subject, KeyPair keys) {
            this(new X500Name(subject), keys);
        }

        Maker(X500Name subject, KeyPair keys) {
            this.subject = subject;
            this.keys = keys;
        }

        Maker by(Identity authority) {
            issuer = Optional.of(authority);
            return this;
        }

        Maker valid(Instant first, Instant last) {
            from = first;
            to = last;
            return this;
        }

        Maker usage(int bits) {
            usage = bits;
            return this;
        }

        Maker authority(boolean is) {
            authority = Optional.of(is);
            usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
            return this;
        }

        Maker number(BigInteger which) {
            number = which;
            return this;
        }

        Maker algorithm(String name) {
            algorithm = name;
            return this;
        }

        Maker padding(int bytes) {
            padding = bytes;
            return this;
        }

        Identity make() {
            try {
                KeyPair signing = issuer.map(Identity::keys).orElse(keys);
                String name = !algorithm.isEmpty()
                        ? algorithm
                        : signing.getPrivate().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer.map(it -> it.certificate().getSubject()).orElse(subject),
                        number,
                        Date.from(from),
                        Date.from(to),
                        subject,
                        keys.getPublic());
                if (usage != 0) {
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
                }
                if (authority.isPresent()) {
                    builder.addExtension(
                            Extension.basicConstraints,
                            true,
                            authority.get() ? new BasicConstraints(3) : new BasicConstraints(false));
                }
                if (padding > 0) {
                    builder.addExtension(
                            new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"),
                            false,
                            new DEROctetString(new byte[padding]));
                }
                return new Identity(
                        keys,
                        builder.build(new JcaContentSignerBuilder(name)
                                .setProvider(BC)
                                .build(signing.getPrivate())));
            } catch (OperatorCreationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // --- attributes -------------------------------------------------------------------------------------------------

    static byte[] attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return encoded(new Attribute(type, new DERSet(values)));
    }

    static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] contentType() {
        return attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data);
    }

    static byte[] messageDigest(String digest, byte[] content) {
        return attribute(CMSAttributes.messageDigest, new DEROctetString(digest(digest, content)));
    }

    static byte[] signingTime(Instant at) {
        return attribute(CMSAttributes.signingTime, new Time(Date.from(at)));
    }

    static byte[] signingCertificate(X509CertificateHolder certificate) {
        return attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                        digest("SHA-256", encoded(certificate.toASN1Structure())))));
    }

    static byte[] oldSigningCertificate(X509CertificateHolder certificate) {
        return attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificate,
                new SigningCertificate(new ESSCertID(digest("SHA-1", encoded(certificate.toASN1Structure())))));
    }

    static byte[] digest(String name, byte[] content) {
        try {
            return MessageDigest.getInstance(name, BC).digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- signatures -------------------------------------------------------------------------------------------------

    /** Makes one signature. */
    static final class Signer {
        private final Identity identity;
        private String digest = "SHA-256";
        private String algorithm;
        private Optional<AlgorithmIdentifier> stated = Optional.empty();
        private List<byte[]> attributes;
        private boolean sorted = true;
        private List<byte[]> unsigned = List.of();
        private byte[] content;

        Signer(Identity identity, byte[] content) {
            this.identity = identity;
            this.content = content;
            this.algorithm =
                    identity.keys().getPrivate().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            this.attributes = List.of(
                    contentType(),
                    messageDigest(digest, content),
                    signingTime(SIGNED),
                    signingCertificate(identity.certificate()));
        }

        Signer attributes(byte[]... all) {
            attributes = List.of(all);
            return this;
        }

        Signer at(Instant when) {
            return attributes(
                    contentType(),
                    messageDigest(digest, content),
                    signingTime(when),
                    signingCertificate(identity.certificate()));
        }

        Signer unsorted() {
            sorted = false;
            return this;
        }

        Signer algorithm(String digestName, String name) {
            digest = digestName;
            algorithm = name;
            List<byte[]> changed = new ArrayList<>(attributes);
            if (!changed.isEmpty()) {
                changed.set(1, messageDigest(digest, content));
            }
            attributes = changed;
            return this;
        }

        Signer stating(AlgorithmIdentifier other) {
            stated = Optional.of(other);
            return this;
        }

        Signer unsigned(byte[]... all) {
            unsigned = List.of(all);
            return this;
        }

        private byte[] set() {
            List<byte[]> all = new ArrayList<>(attributes);
            if (sorted) {
                all.sort(Arrays::compareUnsigned);
            }
            return join(all.toArray(byte[][]::new));
        }

        byte[] signature() {
            try {
                Signature signature = Signature.getInstance(algorithm, BC);
                signature.initSign(identity.keys().getPrivate());
                signature.update(attributes.isEmpty() ? content : der(0x31, set()));
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] info() {
            return info(signature());
        }

        byte[] info(byte[] signature) {
            AlgorithmIdentifier signatureId =
                    stated.orElseGet(() -> new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm));
            return der(
                    0x30,
                    new byte[] {2, 1, 1},
                    encoded(new IssuerAndSerialNumber(
                            identity.certificate().getIssuer(),
                            identity.certificate().getSerialNumber())),
                    encoded(new DefaultDigestAlgorithmIdentifierFinder().find(digest)),
                    attributes.isEmpty() ? new byte[0] : der(0xA0, set()),
                    encoded(signatureId),
                    der(4, signature),
                    unsigned.isEmpty() ? new byte[0] : der(0xA1, join(unsigned.toArray(byte[][]::new))));
        }
    }

    private static final byte[] SIGNED_DATA = encoded(PKCSObjectIdentifiers.signedData);
    private static final byte[] DATA = encoded(PKCSObjectIdentifiers.data);
    private static final byte[] VERSION = {2, 1, 1};
    private static final byte[] ALGORITHMS =
            der(0x31, encoded(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)));

    static byte[] certificates(Identity... all) {
        return der(
                0xA0,
                Arrays.stream(all)
                        .map(each -> encoded(each.certificate().toASN1Structure()))
                        .toArray(byte[][]::new));
    }

    static byte[] p7m(byte[] content, byte[] certificates, byte[]... infos) {
        return der(
                0x30,
                SIGNED_DATA,
                der(
                        0xA0,
                        der(
                                0x30,
                                VERSION,
                                ALGORITHMS,
                                der(0x30, DATA, der(0xA0, der(4, content))),
                                certificates,
                                der(0x31, infos))));
    }

    /** The same in the indefinite form, in segments of that many bytes. */
    static byte[] ber(byte[] content, int size, byte[] certificates, byte[]... infos) {
        List<byte[]> segments = new ArrayList<>();
        for (int from = 0; from < content.length; from += size) {
            segments.add(der(4, Arrays.copyOfRange(content, from, Math.min(content.length, from + size))));
        }
        return open(
                0x30,
                SIGNED_DATA,
                open(
                        0xA0,
                        open(
                                0x30,
                                VERSION,
                                ALGORITHMS,
                                open(0x30, DATA, open(0xA0, open(0x24, segments.toArray(byte[][]::new)))),
                                certificates,
                                open(0x31, infos))));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] der(int tag, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int octets = (39 - Integer.numberOfLeadingZeros(content.length)) / 8;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(content.length >> (8 * i));
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    static byte[] open(int tag, byte[]... parts) {
        return join(new byte[] {(byte) tag, (byte) 0x80}, join(parts), new byte[2]);
    }
}
