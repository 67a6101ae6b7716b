package it.sportello.rendicontazione.firma;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.rendicontazione.fattura.EnvelopeLayers;
import it.sportello.rendicontazione.fattura.ReadingLimits;
import it.sportello.rendicontazione.fattura.Verdict.State;
import it.sportello.rendicontazione.firma.Signing.Identity;
import it.sportello.rendicontazione.firma.Signing.Maker;
import it.sportello.rendicontazione.firma.Signing.Signer;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made to hurt or to deceive: a report that never says passed, in bounded time and memory. */
@Timeout(300)
class AttackTest {

    private static final byte[] XML = "<a>fattura</a>".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 12);
    private static final long MIB = 1024 * 1024;

    private static final KeyPair KEYS = Signing.rsa(2048);
    private static final Identity ROOT =
            new Maker("CN=Autorita", Signing.rsa(2048)).authority(true).make();
    private static final Identity SIGNER = new Maker("CN=X", KEYS).by(ROOT).make();
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(List.of(ROOT.x509()));
    private static final byte[] SOUND = Signing.p7m(XML, Signing.certificates(SIGNER), new Signer(SIGNER, XML).info());
    private static final byte[] SEGMENTED =
            Signing.ber(XML, 4, Signing.certificates(SIGNER), new Signer(SIGNER, XML).info());

    private static SignatureReport verify(byte[] file) {
        return VERIFIER.verify("f", file, DAY);
    }

    private static List<FindingCode> codes(SignatureReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    /** Asked by name, for the module under test does not read the one that tells it. */
    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getThreadAllocatedBytes", long.class)
                    .invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileCutOffAnywhereNeverPasses() {
        for (byte[] file : List.of(SOUND, SEGMENTED)) {
            assertThat(verify(file).state()).isEqualTo(State.PASSED);
            // The last octets of the indefinite form only close what is whole.
            int closing = file == SEGMENTED ? 6 : 1;
            for (int length = 0; length <= file.length - closing; length++) {
                SignatureReport report = verify(Arrays.copyOf(file, length));
                assertThat(report.state()).as("%d", length).isNotEqualTo(State.PASSED);
                assertThat(report.findings()).as("%d", length).isNotEmpty();
            }
        }
    }

    /** A bit of each byte: it passes only if what is read, and who signed it, is still the same. */
    @Test
    void aFlippedBitNeverChangesWhatIsReadOfAFileThatPasses() {
        int passed = 0;
        for (int at = 0; at < SOUND.length; at++) {
            byte[] file = SOUND.clone();
            file[at] ^= (byte) (1 << (at * 5 % 8));
            SignatureReport report = verify(file);
            if (report.state() == State.PASSED) {
                passed++;
                assertThat(report.signers()).hasSize(1);
                assertThat(report.signers().get(0).signer()).isEqualTo("X");
                EnvelopeLayers layers = EnvelopeLayers.open("f", new ByteArrayInputStream(file), ReadingLimits.DEFAULT);
                assertThat(layers.content(0)).as("%d", at).isEqualTo(ByteBuffer.wrap(XML));
            }
        }
        // Versions, and the algorithms stated in front of the content, say nothing that counts.
        assertThat(passed).isLessThan(40);
    }

    @Test
    void theContentThatIsReadIsTheContentThatIsVerified() {
        byte[] other = "<b>altra</b>".getBytes(StandardCharsets.UTF_8);
        byte[] info = new Signer(SIGNER, XML).info();
        // One content for who takes the first octet string, another for who takes the last or the longest.
        byte[] twice = Signing.der(
                0x30,
                Signing.encoded(PKCSObjectIdentifiers.signedData),
                Signing.der(
                        0xA0,
                        Signing.der(
                                0x30,
                                new byte[] {2, 1, 1},
                                new byte[] {0x31, 0},
                                Signing.der(
                                        0x30,
                                        Signing.encoded(PKCSObjectIdentifiers.data),
                                        Signing.der(0xA0, Signing.der(4, other), Signing.der(4, XML))),
                                Signing.certificates(SIGNER),
                                Signing.der(0x31, info))));
        assertThat(codes(verify(twice))).containsExactly(SignatureFinding.CONTENT_CHANGED);
    }

    @Test
    void aThousandSignersAreJudgedUpToALimit() {
        byte[] info = new Signer(SIGNER, XML).info();
        byte[][] infos = new byte[1_000][];
        Arrays.fill(infos, info);
        SignatureReport report = verify(Signing.p7m(XML, Signing.certificates(SIGNER), infos));
        assertThat(report.signers()).hasSize(50);
        assertThat(codes(report)).containsExactly(SignatureFinding.LIMIT);
        assertThat(report.state()).isEqualTo(State.FAILED);
    }

    @Test
    void counterSignaturesUponEachOtherAreJudgedUpToALimit() {
        byte[] info = new Signer(SIGNER, XML).info();
        for (int i = 0; i < 12; i++) {
            info = new Signer(SIGNER, XML)
                    .unsigned(Signing.attribute(CMSAttributes.counterSignature, parsed(info)))
                    .info();
        }
        SignatureReport report = verify(Signing.p7m(XML, Signing.certificates(SIGNER), info));
        assertThat(codes(report)).contains(SignatureFinding.LIMIT);
        assertThat(report.signers()).hasSizeLessThanOrEqualTo(5);
    }

    private static ASN1Primitive parsed(byte[] bytes) {
        try {
            return ASN1Primitive.fromByteArray(bytes);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHugeCertificateIsLeftOut() {
        Identity huge = new Maker("CN=Y", KEYS).by(ROOT).padding(100_000).make();
        SignatureReport report =
                verify(Signing.p7m(XML, Signing.certificates(huge, SIGNER), new Signer(SIGNER, XML).info()));
        assertThat(codes(report)).containsExactly(SignatureFinding.LIMIT);
        Identity enormous = new Maker("CN=Y", KEYS).by(ROOT).padding(3_000_000).make();
        report = verify(Signing.p7m(XML, Signing.certificates(enormous, SIGNER), new Signer(SIGNER, XML).info()));
        assertThat(codes(report)).containsExactly(SignatureFinding.LIMIT);
        assertThat(report.signers()).isEmpty();
    }

    @Test
    void certificatesThatAllIssueEachOtherAreAShortSearch() {
        List<Identity> circle = new ArrayList<>();
        KeyPair shared = Signing.ec("P-256");
        Identity self = new Maker("CN=Cerchio", shared).authority(true).make();
        for (int i = 0; i < 300; i++) {
            circle.add(new Maker("CN=Cerchio", shared).by(self).authority(true).make());
        }
        Identity signer = new Maker("CN=Z", KEYS).by(self).make();
        circle.add(0, signer);
        SignatureReport report = verify(Signing.p7m(
                XML, Signing.certificates(circle.toArray(Identity[]::new)), new Signer(signer, XML).info()));
        assertThat(codes(report)).containsExactly(SignatureFinding.LIMIT, SignatureFinding.LIMIT);
        assertThat(report.notJudged()).contains(SignatureAspect.CHAIN);
    }

    @Test
    void aKeyThatTakesHoursIsNotTried() throws java.io.IOException {
        BigInteger modulus = BigInteger.ONE.shiftLeft(16_383).add(BigInteger.ONE);
        for (RSAPublicKey key : List.of(
                new RSAPublicKey(modulus, BigInteger.valueOf(65_537)),
                new RSAPublicKey(
                        BigInteger.ONE.shiftLeft(4_095).add(BigInteger.ONE),
                        BigInteger.ONE.shiftLeft(4_000).add(BigInteger.ONE)))) {
            SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), encodable(key));
            assertThat(Algorithms.key(info)).isEqualTo(Algorithms.Strength.UNKNOWN);
        }
    }

    private static org.bouncycastle.asn1.ASN1Encodable encodable(RSAPublicKey key) {
        return key.toASN1Primitive();
    }

    @Test
    void structuresWithinEachOtherAreRefused() {
        byte[] deep = new byte[200_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        SignatureReport report = verify(Signing.p7m(XML, Signing.der(0xA0, deep), new byte[0]));
        assertThat(codes(report)).containsExactly(SignatureFinding.BROKEN);
        byte[] nested = new byte[0];
        for (int i = 0; i < 3_000; i++) {
            nested = Signing.der(0x30, nested);
        }
        assertThat(codes(verify(Signing.p7m(XML, Signing.der(0xA0, nested), new byte[0]))))
                .containsExactly(SignatureFinding.BROKEN);
        assertThat(codes(verify(Signing.p7m(XML, Signing.certificates(SIGNER), nested))))
                .containsExactly(SignatureFinding.BROKEN);
    }

    @Test
    void manySmallPartsCostNoMoreThanTheyMay() {
        byte[] nothing = new byte[1_900_000];
        for (int i = 0; i < nothing.length; i += 2) {
            nothing[i] = 4;
        }
        long before = allocated();
        verify(Signing.p7m(XML, Signing.der(0xA0, nothing), new Signer(SIGNER, XML).info()));
        assertThat(allocated() - before).isLessThan(400 * MIB);
        byte[] content = new byte[8 * 1024 * 1024];
        Arrays.fill(content, (byte) ' ');
        content[0] = '<';
        byte[] file = Signing.ber(content, 1, Signing.certificates(SIGNER), new Signer(SIGNER, content).info());
        before = allocated();
        assertThat(verify(file).state()).isEqualTo(State.PASSED);
        assertThat(allocated() - before).isLessThan(200 * MIB);
    }

    @Test
    void aFileBeyondTheLimitIsNotRead() {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        ReadingLimits small = new ReadingLimits(
                100,
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
        SignatureReport report = new SignatureVerifier(List.of(), small).verify("f", SOUND, DAY);
        assertThat(report.form()).isEqualTo(SignatureReport.Form.UNREADABLE);
        assertThat(report.state()).isEqualTo(State.FAILED);
    }
}
