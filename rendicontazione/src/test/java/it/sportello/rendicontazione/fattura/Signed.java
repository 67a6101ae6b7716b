package it.sportello.rendicontazione.fattura;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Really signed envelopes, made by the library that most programs use, with made-up keys and names. */
final class Signed {

    private static final Provider BC = new BouncyCastleProvider();
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

    private final KeyPair keys;
    private final String algorithm;
    private final X509CertificateHolder certificate;

    private Signed(KeyPair keys, String algorithm, X500Name name) {
        this.keys = keys;
        this.algorithm = algorithm;
        try {
            this.certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.TEN,
                            Date.from(FROM),
                            Date.from(FROM.plusSeconds(100_000_000)),
                            name,
                            keys.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm)
                            .setProvider(BC)
                            .build(keys.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Signed rsa() {
        return new Signed(keys("RSA", 2048), "SHA256withRSA", new X500Name("CN=MARIO ROSSI,C=IT"));
    }

    static Signed ec() {
        return new Signed(keys("EC", 256), "SHA256withECDSA", new X500Name("CN=MARIO ROSSI,C=IT"));
    }

    /** The name in a UniversalString, tag 28, on which strict readers of certificates break off. */
    static Signed withUniversalString() {
        byte[] wide = "MARIO ROSSI".getBytes(java.nio.charset.Charset.forName("UTF-32BE"));
        return new Signed(
                keys("EC", 256),
                "SHA256withECDSA",
                new X500NameBuilder()
                        .addRDN(BCStyle.CN, new DERUniversalString(wide))
                        .build());
    }

    private static KeyPair keys(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, BC);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private CMSSignedData data(byte[] content, ASN1Encodable... times) {
        try {
            Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>(
                    Map.of(CMSAttributes.signingTime, new Attribute(CMSAttributes.signingTime, new DERSet(times))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(BC)
                            .build())
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                    .build(
                            new JcaContentSignerBuilder(algorithm)
                                    .setProvider(BC)
                                    .build(keys.getPrivate()),
                            certificate));
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(content), true);
        } catch (OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Time time(long seconds) {
        return new Time(Date.from(FROM.plusSeconds(seconds)));
    }

    /** Form (a): definite lengths. */
    byte[] der(byte[] content) {
        return encoded(data(content, time(1)), "DER");
    }

    /** Form (b): indefinite lengths, the content in segments of a thousand bytes. */
    byte[] ber(byte[] content) {
        return encoded(data(content, time(1)), "BER");
    }

    /** Form (i): the signature is right, but there are two times of signing, which some programs refuse. */
    byte[] withTwoTimes(byte[] content) {
        return encoded(data(content, time(1), time(2)), "DER");
    }

    /** Two signatures beside each other, and a third upon the first. */
    byte[] threeTimes(byte[] content, Signed other) {
        try {
            CMSSignedData data = data(content, time(1));
            SignerInformation first = data.getSignerInfos().iterator().next();
            CMSSignedDataGenerator counter = new CMSSignedDataGenerator();
            counter.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                            .setProvider(BC)
                            .build())
                    .build(
                            new JcaContentSignerBuilder(other.algorithm)
                                    .setProvider(BC)
                                    .build(other.keys.getPrivate()),
                            other.certificate));
            SignerInformation countered =
                    SignerInformation.addCounterSigners(first, counter.generateCounterSigners(first));
            SignerInformation second =
                    other.data(content, time(3)).getSignerInfos().iterator().next();
            return encoded(
                    CMSSignedData.replaceSigners(data, new SignerInformationStore(List.of(countered, second))), "BER");
        } catch (OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(CMSSignedData data, String how) {
        try {
            return data.toASN1Structure().getEncoded(how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether Bouncy Castle finds the content and that it is signed with these keys. */
    boolean isVerified(byte[] p7m, byte[] content) {
        try {
            CMSSignedData data = new CMSSignedData(p7m);
            ASN1OctetString found = ASN1OctetString.getInstance(org.bouncycastle.asn1.cms.SignedData.getInstance(
                            data.toASN1Structure().getContent())
                    .getEncapContentInfo()
                    .getContent());
            return java.util.Arrays.equals(found.getOctets(), content)
                    && data.getSignerInfos()
                            .iterator()
                            .next()
                            .verify(new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(BC)
                                    .build(keys.getPublic()));
        } catch (CMSException e) {
            return false;
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
