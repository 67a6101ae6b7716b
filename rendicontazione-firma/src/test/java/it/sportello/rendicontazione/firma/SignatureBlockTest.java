package it.sportello.rendicontazione.firma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.rendicontazione.fattura.Verdict.State;
import it.sportello.rendicontazione.firma.Signing.Identity;
import it.sportello.rendicontazione.firma.Signing.Maker;
import it.sportello.rendicontazione.firma.Signing.Signer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignatureBlockTest {

    private static final byte[] XML = "<a>fattura</a>".getBytes(StandardCharsets.UTF_8);
    private static final Identity SIGNER = new Maker("CN=X", Signing.ec("P-256")).make();
    private static final byte[] CERTIFICATES = Signing.certificates(SIGNER);
    private static final byte[] INFO = new Signer(SIGNER, XML).info();
    private static final byte[] FILE = Signing.ber(XML, 4, CERTIFICATES, INFO);
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(List.of(SIGNER.x509()));

    private static byte[] block(byte[] file) throws Exception {
        return SignatureBlock.of(ByteBuffer.wrap(file), 10_000);
    }

    @Example
    void theBlockIsTheSameWhateverTheFormOfTheFile() throws Exception {
        assertThat(VERIFIER.verify("f", FILE, LocalDate.of(2025, 7, 1)).state()).isEqualTo(State.PASSED);
        byte[] other = Signing.ber("<b/>".getBytes(StandardCharsets.UTF_8), 1, CERTIFICATES, INFO);
        assertThat(block(FILE)).isEqualTo(block(other));
        assertThat(block(Signing.p7m(XML, CERTIFICATES, INFO)))
                .isEqualTo(block(Signing.p7m(new byte[70_000], CERTIFICATES, INFO)));
    }

    @Example
    void whatIsLargerThanItMayBeIsToldSo() {
        assertThatThrownBy(() -> SignatureBlock.of(ByteBuffer.wrap(FILE), 100))
                .isInstanceOf(SignatureBlock.TooLarge.class);
    }

    @Example
    void whatIsNoP7mIsBroken() {
        byte[] oid = Signing.encoded(org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.signedData);
        for (byte[] file : List.of(
                new byte[0],
                new byte[] {0x30},
                new byte[] {0x30, (byte) 0x87, 1, 1, 1, 1, 1, 1, 1},
                new byte[] {0x30, 5, 6},
                Signing.der(0x31, oid),
                Signing.der(0x30, oid),
                Signing.der(0x30, oid, Signing.der(0xA0, Signing.der(0x30))),
                Signing.der(0x30, oid, Signing.der(0xA0, Signing.der(0x30, new byte[] {4, 0, 4, 0, 4, 0, 4, 0}))),
                Signing.open(0x30, new byte[] {0, 1, 0}),
                Signing.open(0x30, new byte[] {4, (byte) 0x80, 0, 0}),
                new byte[] {0x3F, (byte) 0x81, (byte) 0x81})) {
            assertThatThrownBy(() -> block(file)).isInstanceOf(SignatureBlock.Broken.class);
        }
    }

    @Property(tries = 1_000)
    void anyBytesInPlaceOfAnyOthersAreABlockOrBroken(
            @ForAll @IntRange(max = 2_000) int at, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll byte what)
            throws Exception {
        byte[] file = changed(at, count, what);
        try {
            assertThat(block(file).length).isLessThan(file.length + 40);
        } catch (SignatureBlock.Broken e) {
            assertThat(e).hasNoCause();
        }
    }

    @Property(tries = 150)
    void anyBytesInPlaceOfAnyOthersAreAReport(
            @ForAll @IntRange(max = 2_000) int at, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll byte what) {
        SignatureReport report = VERIFIER.verify("f", changed(at, count, what), LocalDate.of(2025, 7, 1));
        assertThat(report.state() == State.PASSED
                        && !report.signers().get(0).signer().equals("X"))
                .isFalse();
    }

    private static byte[] changed(int at, int count, byte what) {
        byte[] file = FILE.clone();
        int from = at % file.length;
        Arrays.fill(file, from, Math.min(file.length, from + count), what);
        return file;
    }
}
