package it.sportello.rendicontazione.firma;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.rendicontazione.fattura.FatturaFinding;
import it.sportello.rendicontazione.fattura.Verdict.State;
import it.sportello.rendicontazione.firma.SignatureReport.Form;
import it.sportello.rendicontazione.firma.Signing.Identity;
import it.sportello.rendicontazione.firma.Signing.Maker;
import it.sportello.rendicontazione.firma.Signing.Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

    private static final byte[] XML = "<a>fattura</a>".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 12);

    private static final KeyPair KEYS = Signing.rsa(2048);
    private static final Identity ROOT = new Maker("CN=Autorita di prova,C=IT", Signing.rsa(2048))
            .authority(true)
            .make();
    private static final Identity SIGNER = new Maker("CN=MARIO ROSSI,serialNumber=TINIT-RSSMRA85T10A562S,C=IT", KEYS)
            .by(ROOT)
            .make();
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(List.of(ROOT.x509()));

    private static byte[] signed(Signer signer, Identity... certificates) {
        return Signing.p7m(XML, Signing.certificates(certificates), signer.info());
    }

    private static Signer signer() {
        return new Signer(SIGNER, XML);
    }

    private static SignatureReport verify(byte[] file) {
        return VERIFIER.verify("f.xml.p7m", file, DAY);
    }

    private static List<FindingCode> codes(SignatureReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static void failed(byte[] file, FindingCode... codes) {
        SignatureReport report = verify(file);
        assertThat(codes(report)).containsExactlyInAnyOrder(codes);
        assertThat(report.state()).isEqualTo(State.FAILED);
    }

    private static void passed(byte[] file, FindingCode... warnings) {
        SignatureReport report = verify(file);
        assertThat(codes(report)).containsExactlyInAnyOrder(warnings);
        assertThat(report.state()).isEqualTo(State.PASSED);
        assertThat(report.form()).isEqualTo(Form.P7M);
        assertThat(report.notJudged())
                .containsExactly(SignatureAspect.REVOCATION, SignatureAspect.QUALIFICATION, SignatureAspect.TIME_STAMP);
    }

    // --- forms ------------------------------------------------------------------------------------------------------

    @Test
    void everyFormOfTheEnvelopeIsVerified() {
        byte[] certificates = Signing.certificates(SIGNER);
        byte[] der = signed(signer(), SIGNER);
        passed(der);
        passed(Signing.ber(XML, 3, certificates, signer().info()));
        passed(Signing.ber(XML, 1_000, certificates, signer().info()));
        passed(Base64.getEncoder().encode(der));
        passed(Base64.getMimeEncoder().encode(der));
        passed(Base64.getMimeEncoder().encode(Base64.getEncoder().encode(der)));
    }

    @Test
    void aVerdictSaysWhoAndWhenAndItsTextFormDoesNot() {
        SignatureReport report = verify(signed(signer(), SIGNER));
        SignerVerdict verdict = report.signers().get(0);
        assertThat(verdict.signer()).isEqualTo("MARIO ROSSI");
        assertThat(verdict.issuer()).isEqualTo("Autorita di prova");
        assertThat(verdict.serialNumber())
                .isEqualTo(SIGNER.certificate().getSerialNumber().toString(16));
        assertThat(verdict.signedAt()).contains(LocalDateTime.of(2025, 6, 10, 11, 0));
        assertThat(verdict.pointer()).isEqualTo("/p7m/0/signers/0");
        assertThat(verdict).hasToString("SignerVerdict[/p7m/0/signers/0, PASSED]");
        assertThat(report).hasToString("f.xml.p7m P7M PASSED");
        assertThat(verdict.aspects()).hasSize(SignatureAspect.values().length);
    }

    @Test
    void signersInParallelAreJudgedEachForItself() {
        Identity other =
                new Maker("CN=ALTRA PERSONA", Signing.ec("P-256")).by(ROOT).make();
        byte[] certificates = Signing.certificates(SIGNER, other);
        passed(Signing.p7m(XML, certificates, signer().info(), new Signer(other, XML).info()));
        SignatureReport report =
                verify(Signing.p7m(XML, certificates, signer().info(), new Signer(other, XML).info(new byte[70])));
        assertThat(report.signers())
                .extracting(SignerVerdict::state)
                .containsExactlyInAnyOrder(State.PASSED, State.FAILED);
        assertThat(report.state()).isEqualTo(State.FAILED);
    }

    @Test
    void aSignatureAroundASignatureIsJudgedToo() {
        byte[] inner = signed(signer(), SIGNER);
        byte[] outer = Signing.p7m(inner, Signing.certificates(SIGNER), new Signer(SIGNER, inner).info());
        passed(outer);
        assertThat(verify(outer).signers())
                .extracting(SignerVerdict::pointer)
                .containsExactly("/p7m/0/signers/0", "/p7m/1/signers/0");
        byte[] bad = signed(new Signer(SIGNER, "<b/>".getBytes(StandardCharsets.UTF_8)), SIGNER);
        failed(
                Signing.p7m(bad, Signing.certificates(SIGNER), new Signer(SIGNER, bad).info()),
                SignatureFinding.CONTENT_CHANGED);
    }

    @Test
    void counterSignaturesAreJudgedByWhatTheySign() {
        byte[] signature = signer().signature();
        Signer counter = new Signer(SIGNER, signature)
                .attributes(
                        Signing.messageDigest("SHA-256", signature),
                        Signing.signingTime(Signing.SIGNED),
                        Signing.signingCertificate(SIGNER.certificate()));
        byte[] right = Signing.attribute(CMSAttributes.counterSignature, parsed(counter.info()));
        passed(Signing.p7m(
                XML, Signing.certificates(SIGNER), signer().unsigned(right).info(signature)));
        Signer other = new Signer(SIGNER, XML)
                .attributes(
                        Signing.messageDigest("SHA-256", XML),
                        Signing.signingTime(Signing.SIGNED),
                        Signing.signingCertificate(SIGNER.certificate()));
        byte[] wrong = Signing.attribute(CMSAttributes.counterSignature, parsed(other.info()));
        SignatureReport report = verify(Signing.p7m(
                XML, Signing.certificates(SIGNER), signer().unsigned(wrong).info(signature)));
        assertThat(codes(report)).containsExactly(SignatureFinding.CONTENT_CHANGED);
        assertThat(report.findings().get(0).location().pointer()).isEqualTo("/p7m/0/signers/0/counterSignatures/0");
    }

    private static org.bouncycastle.asn1.ASN1Primitive parsed(byte[] bytes) {
        try {
            return org.bouncycastle.asn1.ASN1Primitive.fromByteArray(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPathIsReadAndAMissingOneIsAFinding(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("a.xml.p7m"), signed(signer(), SIGNER));
        assertThat(VERIFIER.verify(file, DAY).state()).isEqualTo(State.PASSED);
        SignatureReport missing = VERIFIER.verify(directory.resolve("none"), DAY);
        assertThat(missing.form()).isEqualTo(Form.UNREADABLE);
        assertThat(missing.state()).isEqualTo(State.FAILED);
        assertThat(missing.notJudged()).hasSize(SignatureAspect.values().length);
    }

    @Test
    void whatIsNotSignedIsToldSo() {
        SignatureReport plain = verify(XML);
        assertThat(plain.form()).isEqualTo(Form.NONE);
        assertThat(codes(plain)).containsExactly(SignatureFinding.UNSIGNED);
        assertThat(plain.state()).isEqualTo(State.NOT_JUDGED);
        failed(Signing.p7m(XML, Signing.certificates(SIGNER)), SignatureFinding.NO_SIGNERS);
        SignatureReport pdf = verify("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(pdf.form()).isEqualTo(Form.UNREADABLE);
        assertThat(codes(pdf)).containsExactly(FatturaFinding.NOT_AN_INVOICE);
    }

    @Test
    void aSignatureInTheXmlIsToldAsNotVerified() {
        byte[] xml =
                "<?xml version='1.0' encoding='windows-1252'?><a><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></a>"
                        .getBytes(StandardCharsets.UTF_8);
        SignatureReport report = verify(xml);
        assertThat(report.form()).isEqualTo(Form.XML);
        assertThat(codes(report)).containsExactly(SignatureFinding.XADES);
        assertThat(report.state()).isEqualTo(State.NOT_JUDGED);
        assertThat(report.notJudged()).hasSize(SignatureAspect.values().length);
        String text = "\uFEFF" + new String(xml, StandardCharsets.UTF_8).replaceFirst("<\\?xml.*?>", "");
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).form()).isEqualTo(Form.XML);
        assertThat(verify(text.getBytes(StandardCharsets.UTF_16LE)).form()).isEqualTo(Form.XML);
        assertThat(verify(text.getBytes(StandardCharsets.UTF_16BE)).form()).isEqualTo(Form.XML);
        assertThat(verify(text.substring(1).getBytes(StandardCharsets.UTF_16LE)).form())
                .isEqualTo(Form.XML);
        assertThat(verify("<a><b</a>".getBytes(StandardCharsets.UTF_8)).form()).isEqualTo(Form.NONE);
        assertThat(verify("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:/etc/passwd'>]><a>&b;</a>"
                                .getBytes(StandardCharsets.UTF_8))
                        .form())
                .isEqualTo(Form.NONE);
        passed(Signing.p7m(xml, Signing.certificates(SIGNER), new Signer(SIGNER, xml).info()), SignatureFinding.XADES);
    }

    // --- algorithms -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "SHA-256, SHA256withRSA",
        "SHA-384, SHA384withRSA",
        "SHA-512, SHA512withRSA",
        "SHA-256, SHA256withRSAandMGF1",
        "SHA-512, SHA512withRSAandMGF1"
    })
    void theUsualAlgorithmsOfRsaAreVerified(String digest, String algorithm) {
        passed(signed(signer().algorithm(digest, algorithm), SIGNER));
        AlgorithmIdentifier plain = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        if (!algorithm.contains("MGF1")) {
            passed(signed(signer().algorithm(digest, algorithm).stating(plain), SIGNER));
        }
        failed(
                signed(signer().attributes().algorithm(digest, algorithm), SIGNER),
                SignatureFinding.TIME_MISSING,
                SignatureFinding.SIGNING_CERTIFICATE_MISSING);
    }

    @Test
    void sha3IsVerifiedOverAttributesOnly() {
        passed(signed(signer().algorithm("SHA3-256", "SHA3-256withRSA"), SIGNER));
        assertThat(codes(verify(signed(signer().attributes().algorithm("SHA3-256", "SHA3-256withRSA"), SIGNER))))
                .contains(SignatureFinding.UNKNOWN_ALGORITHM)
                .doesNotContain(SignatureFinding.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "P-256, SHA-256, SHA256withECDSA",
        "P-384, SHA-384, SHA384withECDSA",
        "P-521, SHA-512, SHA512withECDSA",
        "brainpoolP256r1, SHA-256, SHA256withECDSA"
    })
    void theUsualCurvesAreVerified(String curve, String digest, String algorithm) {
        Identity signer = new Maker("CN=X", Signing.ec(curve)).by(ROOT).make();
        passed(signed(new Signer(signer, XML).algorithm(digest, algorithm), signer));
        failed(
                signed(new Signer(signer, XML).attributes().algorithm(digest, algorithm), signer),
                SignatureFinding.TIME_MISSING,
                SignatureFinding.SIGNING_CERTIFICATE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"SHA-1, SHA1withRSA", "MD5, MD5withRSA"})
    void weakDigestsAreVerifiedAndTold(String digest, String algorithm) {
        byte[] file = signed(signer().algorithm(digest, algorithm), SIGNER);
        failed(file, SignatureFinding.WEAK_DIGEST);
        assertThat(verify(file).findings().get(0).arguments()).containsExactly(digest);
        assertThat(verify(file).signers().get(0).aspects())
                .containsEntry(SignatureAspect.INTEGRITY, State.PASSED)
                .containsEntry(SignatureAspect.ALGORITHMS, State.FAILED);
    }

    @Test
    void aSignatureWithAWeakerDigestThanStatedIsTold() {
        failed(signed(signer().algorithm("SHA-256", "SHA1withRSA"), SIGNER), SignatureFinding.WEAK_DIGEST);
    }

    @Test
    void aCertificateNamedByAWeakDigestIsTold() {
        failed(
                signed(
                        signer().attributes(
                                        Signing.contentType(),
                                        Signing.messageDigest("SHA-256", XML),
                                        Signing.signingTime(Signing.SIGNED),
                                        Signing.oldSigningCertificate(SIGNER.certificate())),
                        SIGNER),
                SignatureFinding.WEAK_DIGEST);
    }

    @Test
    void aCertificateIssuedOverAWeakDigestIsTold() {
        Identity signer =
                new Maker("CN=X", KEYS).by(ROOT).algorithm("SHA1withRSA").make();
        failed(signed(new Signer(signer, XML), signer), SignatureFinding.WEAK_DIGEST);
        Identity curve = new Maker("CN=X", Signing.ec("P-256"))
                .by(ROOT)
                .algorithm("SHA1withRSA")
                .make();
        failed(signed(new Signer(curve, XML), curve), SignatureFinding.WEAK_DIGEST);
        Identity pss = new Maker("CN=X", KEYS)
                .by(ROOT)
                .algorithm("SHA256withRSAandMGF1")
                .make();
        passed(signed(new Signer(pss, XML), pss));
    }

    @Test
    void aShortKeyIsTold() {
        Identity signer = new Maker("CN=X", Signing.rsa(1024)).by(ROOT).make();
        byte[] file = signed(new Signer(signer, XML), signer);
        failed(file, SignatureFinding.WEAK_KEY);
        assertThat(verify(file).findings().get(0).arguments()).containsExactly("1024");
    }

    @Test
    void whatIsNotOnTheListIsNotJudged() {
        Identity curve = new Maker("CN=X", Signing.ec("secp192r1")).by(ROOT).make();
        for (byte[] file : List.of(
                signed(new Signer(curve, XML), curve),
                signed(signer().algorithm("RIPEMD160", "RIPEMD160withRSA"), SIGNER),
                signed(signer().stating(new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3"))), SIGNER),
                signed(signer().stating(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS)), SIGNER))) {
            SignatureReport report = verify(file);
            assertThat(codes(report)).containsExactly(SignatureFinding.UNKNOWN_ALGORITHM);
            assertThat(report.state()).isEqualTo(State.NOT_JUDGED);
            assertThat(report.notJudged()).contains(SignatureAspect.INTEGRITY, SignatureAspect.ALGORITHMS);
        }
    }

    // --- integrity --------------------------------------------------------------------------------------------------

    @Test
    void anotherContentIsNotTheOneSigned() {
        byte[] other = "<a>fattura2</a>".getBytes(StandardCharsets.UTF_8);
        failed(Signing.p7m(other, Signing.certificates(SIGNER), signer().info()), SignatureFinding.CONTENT_CHANGED);
        failed(
                Signing.p7m(
                        other,
                        Signing.certificates(SIGNER),
                        signer().attributes().info()),
                SignatureFinding.SIGNATURE_WRONG,
                SignatureFinding.TIME_MISSING,
                SignatureFinding.SIGNING_CERTIFICATE_MISSING);
    }

    @Test
    void anotherSignatureOrOtherAttributesAreWrong() {
        byte[] signature = signer().signature();
        signature[9] ^= 1;
        failed(
                Signing.p7m(XML, Signing.certificates(SIGNER), signer().info(signature)),
                SignatureFinding.SIGNATURE_WRONG);
        failed(
                Signing.p7m(
                        XML,
                        Signing.certificates(SIGNER),
                        signer().at(Signing.SIGNED.plusSeconds(1)).info(signer().signature())),
                SignatureFinding.SIGNATURE_WRONG);
    }

    @Test
    void attributesThatTieNothingAreBroken() {
        byte[] time = Signing.signingTime(Signing.SIGNED);
        byte[] named = Signing.signingCertificate(SIGNER.certificate());
        byte[] type = Signing.contentType();
        byte[] digest = Signing.messageDigest("SHA-256", XML);
        failed(signed(signer().attributes(type, time, named), SIGNER), SignatureFinding.ATTRIBUTES_BROKEN);
        failed(signed(signer().attributes(digest, time, named), SIGNER), SignatureFinding.ATTRIBUTES_BROKEN);
        failed(
                signed(signer().attributes(type, digest, digest, time, named), SIGNER),
                SignatureFinding.ATTRIBUTES_BROKEN,
                SignatureFinding.ATTRIBUTE_REPEATED);
        byte[] otherType = Signing.attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.envelopedData);
        failed(signed(signer().attributes(otherType, digest, time, named), SIGNER), SignatureFinding.ATTRIBUTES_BROKEN);
    }

    @Test
    void algorithmsThatAreNotTheProtectedOnesAreBroken() {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
        AlgorithmIdentifier right = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
        AlgorithmIdentifier wrong = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption);
        passed(signed(
                protectedBy(new CMSAlgorithmProtection(sha256, CMSAlgorithmProtection.SIGNATURE, right)), SIGNER));
        for (CMSAlgorithmProtection each : List.of(
                new CMSAlgorithmProtection(sha1, CMSAlgorithmProtection.SIGNATURE, right),
                new CMSAlgorithmProtection(sha256, CMSAlgorithmProtection.SIGNATURE, wrong),
                new CMSAlgorithmProtection(sha256, CMSAlgorithmProtection.MAC, right))) {
            failed(signed(protectedBy(each), SIGNER), SignatureFinding.ATTRIBUTES_BROKEN);
        }
    }

    private static Signer protectedBy(CMSAlgorithmProtection protection) {
        return signer().attributes(
                        Signing.contentType(),
                        Signing.messageDigest("SHA-256", XML),
                        Signing.signingTime(Signing.SIGNED),
                        Signing.signingCertificate(SIGNER.certificate()),
                        Signing.attribute(CMSAttributes.cmsAlgorithmProtect, protection));
    }

    @Test
    void formIAttributesInAnotherOrderAreRightAsWritten() {
        byte[] type = Signing.contentType();
        byte[] time = Signing.signingTime(Signing.SIGNED);
        byte[] digest = Signing.messageDigest("SHA-256", XML);
        byte[] named = Signing.signingCertificate(SIGNER.certificate());
        passed(
                signed(signer().attributes(named, digest, time, type).unsorted(), SIGNER),
                SignatureFinding.ATTRIBUTES_ORDER);
    }

    @Test
    void formIAnAttributeThatStandsTwiceIsTold() {
        byte[] type = Signing.contentType();
        byte[] time = Signing.signingTime(Signing.SIGNED);
        byte[] digest = Signing.messageDigest("SHA-256", XML);
        byte[] named = Signing.signingCertificate(SIGNER.certificate());
        passed(
                signed(signer().attributes(type, digest, time, time, named), SIGNER),
                SignatureFinding.ATTRIBUTE_REPEATED);
        failed(
                signed(
                        signer().attributes(
                                        type, digest, time, Signing.signingTime(Signing.SIGNED.plusSeconds(9)), named),
                        SIGNER),
                SignatureFinding.ATTRIBUTE_REPEATED,
                SignatureFinding.TIME_MISSING);
    }

    // --- the certificate --------------------------------------------------------------------------------------------

    @Test
    void aMissingCertificateLeavesNothingToVerify() {
        failed(signed(signer(), ROOT), SignatureFinding.CERTIFICATE_MISSING);
        failed(Signing.p7m(XML, new byte[0], signer().info()), SignatureFinding.CERTIFICATE_MISSING);
        assertThat(verify(signed(signer(), ROOT)).signers().get(0).signer()).isEmpty();
    }

    @Test
    void anotherCertificateInItsPlaceIsTold() {
        BigInteger number = SIGNER.certificate().getSerialNumber();
        Identity sameKey =
                new Maker("CN=ALTRO NOME", KEYS).by(ROOT).number(number).make();
        failed(signed(signer(), sameKey), SignatureFinding.SIGNING_CERTIFICATE_OTHER);
        Identity otherKey = new Maker("CN=ALTRO NOME", Signing.rsa(2048))
                .by(ROOT)
                .number(number)
                .make();
        failed(
                signed(signer(), otherKey),
                SignatureFinding.SIGNING_CERTIFICATE_OTHER,
                SignatureFinding.SIGNATURE_WRONG);
        passed(signed(signer(), sameKey, otherKey, SIGNER));
    }

    @Test
    void aSignatureThatNamesNoCertificateIsNoCades() {
        failed(
                signed(
                        signer().attributes(
                                        Signing.contentType(),
                                        Signing.messageDigest("SHA-256", XML),
                                        Signing.signingTime(Signing.SIGNED)),
                        SIGNER),
                SignatureFinding.SIGNING_CERTIFICATE_MISSING);
    }

    @Test
    void theUseOfACertificateCounts() {
        Identity authentication = new Maker("CN=X", KEYS)
                .by(ROOT)
                .usage(KeyUsage.digitalSignature)
                .make();
        passed(signed(new Signer(authentication, XML), authentication), SignatureFinding.KEY_USAGE_AUTHENTICATION);
        Identity none = new Maker("CN=X", KEYS).by(ROOT).usage(0).make();
        passed(signed(new Signer(none, XML), none));
        Identity encryption =
                new Maker("CN=X", KEYS).by(ROOT).usage(KeyUsage.keyEncipherment).make();
        failed(signed(new Signer(encryption, XML), encryption), SignatureFinding.KEY_USAGE);
    }

    @Test
    void formHAUniversalStringIsANameLikeAnyOther() {
        byte[] wide = "GIULÌA 𝔅".getBytes(java.nio.charset.Charset.forName("UTF-32BE"));
        Identity signer = new Maker(
                        new X500NameBuilder()
                                .addRDN(BCStyle.CN, new DERUniversalString(wide))
                                .build(),
                        KEYS)
                .by(ROOT)
                .make();
        byte[] file = signed(new Signer(signer, XML), signer);
        passed(file);
        assertThat(verify(file).signers().get(0).signer()).isEqualTo("GIULÌA 𝔅");
    }

    @Test
    void aHostileNameIsMadeFitToBeShown() {
        Identity signer = new Maker(
                        new X500NameBuilder()
                                .addRDN(BCStyle.CN, new DERUTF8String("A\u202e\nB\u0007" + "x".repeat(5_000)))
                                .build(),
                        KEYS)
                .by(ROOT)
                .make();
        assertThat(verify(signed(new Signer(signer, XML), signer))
                        .signers()
                        .get(0)
                        .signer())
                .startsWith("A  B x")
                .hasSize(201);
        Identity nameless = new Maker("O=Ditta,C=IT", KEYS).by(ROOT).make();
        assertThat(verify(signed(new Signer(nameless, XML), nameless))
                        .signers()
                        .get(0)
                        .signer())
                .isEqualTo("O=Ditta,C=IT");
    }

    // --- time -------------------------------------------------------------------------------------------------------

    @Test
    void aSignatureWithoutItsTimeIsSdi00103() {
        byte[] file = signed(
                signer().attributes(
                                Signing.contentType(),
                                Signing.messageDigest("SHA-256", XML),
                                Signing.signingCertificate(SIGNER.certificate())),
                SIGNER);
        failed(file, SignatureFinding.TIME_MISSING);
        assertThat(SignatureFinding.TIME_MISSING.sdiCode()).contains("00103");
        assertThat(verify(file).signers().get(0).signedAt()).isEmpty();
        failed(
                signed(
                        signer().attributes(
                                        Signing.contentType(),
                                        Signing.messageDigest("SHA-256", XML),
                                        Signing.attribute(CMSAttributes.signingTime, new DERUTF8String("ieri")),
                                        Signing.signingCertificate(SIGNER.certificate())),
                        SIGNER),
                SignatureFinding.TIME_MISSING);
    }

    @Test
    void theDayOfTheFileIsAnItalianDayToItsLastSecond() {
        passed(signed(signer().at(Instant.parse("2025-06-12T21:59:59Z")), SIGNER));
        failed(signed(signer().at(Instant.parse("2025-06-12T22:00:00Z")), SIGNER), SignatureFinding.TIME_AFTER);
        LocalDate winter = LocalDate.of(2025, 1, 31);
        byte[] last = signed(signer().at(Instant.parse("2025-01-31T22:59:59Z")), SIGNER);
        byte[] after = signed(signer().at(Instant.parse("2025-01-31T23:00:00Z")), SIGNER);
        assertThat(VERIFIER.verify("f", last, winter).state()).isEqualTo(State.PASSED);
        assertThat(codes(VERIFIER.verify("f", after, winter))).containsExactly(SignatureFinding.TIME_AFTER);
    }

    @Test
    void aCertificateIsValidFromItsFirstToItsLastSecond() {
        Identity signer = new Maker("CN=X", KEYS)
                .by(ROOT)
                .valid(Instant.parse("2025-06-01T10:00:00Z"), Instant.parse("2025-06-12T10:00:00Z"))
                .make();
        passed(signed(new Signer(signer, XML).at(Instant.parse("2025-06-01T10:00:00Z")), signer));
        passed(signed(new Signer(signer, XML).at(Instant.parse("2025-06-12T10:00:00Z")), signer));
        failed(
                signed(new Signer(signer, XML).at(Instant.parse("2025-06-01T09:59:59Z")), signer),
                SignatureFinding.NOT_YET_VALID);
        byte[] late = signed(new Signer(signer, XML).at(Instant.parse("2025-06-12T10:00:01Z")), signer);
        failed(late, SignatureFinding.EXPIRED);
        Finding expired = verify(late).findings().get(0);
        assertThat(expired.text(Locale.ITALIAN)).contains("12/06/2025 ore 12:00:00", "ore 12:00:01", "00100", "4-bis");
    }

    @Test
    void aCertificateThatExpiredSinceIsAWarning() {
        Identity signer = new Maker("CN=X", KEYS)
                .by(ROOT)
                .valid(Signing.FROM, Instant.parse("2025-06-11T10:00:00Z"))
                .make();
        byte[] file = signed(new Signer(signer, XML), signer);
        passed(file, SignatureFinding.EXPIRED_SINCE);
        assertThat(codes(VERIFIER.verify("f", file, LocalDate.of(2025, 6, 11)))).isEmpty();
    }

    @Test
    void withoutATimeTheDayOfTheFileDecides() {
        Identity signer = new Maker("CN=X", KEYS)
                .by(ROOT)
                .valid(Signing.FROM, Instant.parse("2025-06-11T22:00:00Z"))
                .make();
        byte[] file = signed(
                new Signer(signer, XML)
                        .attributes(
                                Signing.contentType(),
                                Signing.messageDigest("SHA-256", XML),
                                Signing.signingCertificate(signer.certificate())),
                signer);
        failed(file, SignatureFinding.TIME_MISSING);
        assertThat(codes(VERIFIER.verify("f", file, DAY.plusDays(1))))
                .containsExactly(SignatureFinding.TIME_MISSING, SignatureFinding.EXPIRED);
    }

    // --- trust ------------------------------------------------------------------------------------------------------

    @Test
    void whomTheCallerDoesNotTrustIsSdi00104() {
        Identity self = new Maker("CN=MARIO ROSSI", KEYS).make();
        failed(signed(new Signer(self, XML), self), SignatureFinding.NOT_TRUSTED);
        Identity sameName = new Maker("CN=Autorita di prova,C=IT", Signing.rsa(2048))
                .authority(true)
                .make();
        Identity forged = new Maker("CN=MARIO ROSSI", KEYS).by(sameName).make();
        failed(signed(new Signer(forged, XML), forged, sameName), SignatureFinding.NOT_TRUSTED);
        assertThat(SignatureFinding.NOT_TRUSTED.sdiCode()).contains("00104");
    }

    @Test
    void withoutAnyoneToTrustThereIsNoVerdict() {
        SignatureVerifier trusting = new SignatureVerifier(List.of());
        SignatureReport report = trusting.verify("f", signed(signer(), SIGNER), DAY);
        assertThat(codes(report)).containsExactly(SignatureFinding.NO_ANCHORS);
        assertThat(report.state()).isEqualTo(State.NOT_JUDGED);
        assertThat(report.notJudged()).contains(SignatureAspect.CHAIN).doesNotContain(SignatureAspect.INTEGRITY);
        assertThat(codes(trusting.verify("f", XML, DAY))).containsExactly(SignatureFinding.UNSIGNED);
    }

    @Test
    void aCertificateMayBeTrustedItself() {
        Identity self = new Maker("CN=X", KEYS).make();
        SignatureReport report =
                new SignatureVerifier(List.of(self.x509())).verify("f", signed(new Signer(self, XML), self), DAY);
        assertThat(report.state()).isEqualTo(State.PASSED);
    }

    @Test
    void anAuthorityInBetweenMustBeInTheFileAndBeOne() {
        KeyPair keys = Signing.rsa(2048);
        Identity between =
                new Maker("CN=Intermedia", keys).by(ROOT).authority(true).make();
        Identity signer = new Maker("CN=X", KEYS).by(between).make();
        passed(signed(new Signer(signer, XML), signer, between));
        failed(signed(new Signer(signer, XML), signer), SignatureFinding.NOT_TRUSTED);
        Identity noAuthority = new Maker("CN=Intermedia", keys).by(ROOT).make();
        failed(signed(new Signer(signer, XML), signer, noAuthority), SignatureFinding.CHAIN_BROKEN);
        Identity expired = new Maker("CN=Intermedia", keys)
                .by(ROOT)
                .authority(true)
                .valid(Signing.FROM, Signing.FROM.plusSeconds(9))
                .make();
        failed(signed(new Signer(signer, XML), signer, expired), SignatureFinding.CHAIN_BROKEN);
        passed(signed(new Signer(signer, XML), signer, noAuthority, expired, between));
    }

    @Test
    void aTimeStampIsToldAsNotVerified() {
        byte[] stamp =
                Signing.attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DEROctetString(new byte[4]));
        passed(
                Signing.p7m(
                        XML,
                        Signing.certificates(SIGNER),
                        signer().unsigned(stamp).info()),
                SignatureFinding.TIME_STAMP);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOrderOfCertificatesChangesNothing(int seed) {
        List<Identity> all = new ArrayList<>(
                List.of(SIGNER, ROOT, new Maker("CN=Y", KEYS).by(ROOT).make()));
        java.util.Collections.rotate(all, seed);
        passed(signed(signer(), all.toArray(Identity[]::new)));
    }

    @Test
    void theNamesInTheReportAreThoseOfTheCaller() {
        assertThat(VERIFIER.verify("x/y", Arrays.copyOf(XML, 3), DAY).name()).isEqualTo("x/y");
    }
}
