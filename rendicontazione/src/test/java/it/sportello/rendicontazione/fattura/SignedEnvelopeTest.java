package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms (a) to (i) in which signed invoices are met, really signed: each is the same invoice. */
class SignedEnvelopeTest {

    private static final byte[] XML = Sample.resource("ordinaria.xml");
    private static final FatturaReader READER = new FatturaReader();
    private static final FatturaFile PLAIN = READER.read("f", XML);
    private static final Signed SIGNED = Signed.rsa();

    private static FatturaFile same(String name, byte[] bytes) {
        FatturaFile file = READER.read(name, bytes);
        assertThat(file.content()).isEqualTo(PLAIN.content());
        assertThat(file.contentSha256()).isEqualTo(PLAIN.contentSha256());
        return file;
    }

    private static void sound(byte[] bytes, Wrapping... wrappings) {
        FatturaFile file = same("f.xml.p7m", bytes);
        assertThat(file.findings()).isEmpty();
        assertThat(file.wrappings()).containsExactly(wrappings);
    }

    @Test
    void formAIsDer() {
        byte[] der = SIGNED.der(XML);
        assertThat(der).startsWith(0x30, 0x82);
        assertThat(SIGNED.isVerified(der, XML)).isTrue();
        sound(der, Wrapping.P7M);
        sound(Signed.ec().der(XML), Wrapping.P7M);
    }

    @Test
    void formBIsBerOfIndefiniteLengthInSegments() {
        byte[] ber = SIGNED.ber(XML);
        assertThat(ber).startsWith(0x30, 0x80, 0x06, 0x09);
        assertThat(SIGNED.isVerified(ber, XML)).isTrue();
        sound(ber, Wrapping.P7M);
    }

    @Test
    void trap21FormsCAndDAreBase64OnOneLineAndOnMany() {
        for (byte[] p7m : List.of(SIGNED.der(XML), SIGNED.ber(XML))) {
            byte[] line = Base64.getEncoder().encode(p7m);
            assertThat(line).doesNotContain('\n');
            sound(line, Wrapping.BASE64, Wrapping.P7M);
            byte[] lines = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encode(p7m);
            assertThat(lines[76]).isEqualTo((byte) '\r');
            sound(lines, Wrapping.BASE64, Wrapping.P7M);
        }
    }

    @Test
    void formEIsBase64Twice() {
        byte[] once = Base64.getMimeEncoder().encode(SIGNED.ber(XML));
        sound(Base64.getEncoder().encode(once), Wrapping.BASE64, Wrapping.BASE64, Wrapping.P7M);
    }

    @Test
    void formFIsAWrongExtensionEitherWay() {
        assertThat(same("f.xml", SIGNED.der(XML)).findings())
                .extracting(Finding::code)
                .containsExactly(FatturaFinding.WRONG_EXTENSION);
        assertThat(same("f.xml.p7m", XML).findings())
                .extracting(Finding::code)
                .containsExactly(FatturaFinding.WRONG_EXTENSION);
    }

    @Test
    void formGIsAStylesheetBeforeTheRoot() {
        byte[] styled = new String(XML, StandardCharsets.UTF_8)
                .replace("?>\n", "?><?xml-stylesheet type=\"text/xsl\" href=\"fatturapa_v1.2.xsl\"?>\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(styled).isNotEqualTo(XML);
        sound(SIGNED.der(styled), Wrapping.P7M);
        sound(SIGNED.ber(styled), Wrapping.P7M);
    }

    @Test
    void formHIsACertificateWithAUniversalString() {
        Signed wide = Signed.withUniversalString();
        assertThat(wide.isVerified(wide.der(XML), XML)).isTrue();
        sound(wide.der(XML), Wrapping.P7M);
        sound(wide.ber(XML), Wrapping.P7M);
    }

    /** Bouncy Castle itself is one of the programs that refuse it. */
    @Test
    void formIIsARightSignatureWhoseAttributesAreRefused() {
        byte[] twoTimes = SIGNED.withTwoTimes(XML);
        assertThat(SIGNED.isVerified(twoTimes, XML)).isFalse();
        sound(twoTimes, Wrapping.P7M);
    }

    @Test
    void signaturesBesideUponAndAroundEachOtherAreTheSameInvoice() {
        byte[] three = SIGNED.threeTimes(XML, Signed.ec());
        sound(three, Wrapping.P7M);
        sound(SIGNED.ber(three), Wrapping.P7M, Wrapping.P7M);
    }

    @Test
    void theLayersAreThoseTheReaderOpens() {
        byte[] inner = SIGNED.ber(XML);
        byte[] outer = SIGNED.der(Base64.getEncoder().encode(inner));
        EnvelopeLayers layers = EnvelopeLayers.open(
                "f", new ByteArrayInputStream(Base64.getMimeEncoder().encode(outer)), ReadingLimits.DEFAULT);
        assertThat(layers.size()).isEqualTo(2);
        assertThat(layers.p7m(0)).isEqualTo(ByteBuffer.wrap(outer));
        assertThat(layers.p7m(1)).isEqualTo(ByteBuffer.wrap(inner));
        assertThat(layers.content(1)).isEqualTo(ByteBuffer.wrap(XML));
        assertThat(layers.xml()).isEqualTo(ByteBuffer.wrap(XML));
        assertThat(layers.content(1).isReadOnly()).isTrue();
        assertThat(layers.findings()).isEmpty();
        assertThat(layers).hasToString("EnvelopeLayers[2]");
    }

    @Test
    void layersThatCannotBeOpenedAreAFindingAndThoseOutsideRemain() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        Map<FatturaFinding, byte[]> files = Map.of(
                FatturaFinding.NOT_AN_INVOICE, SIGNED.der(pdf),
                FatturaFinding.EMPTY, SIGNED.der(new byte[0]),
                FatturaFinding.P7M_BROKEN, SIGNED.der(java.util.Arrays.copyOf(SIGNED.der(XML), 900)),
                FatturaFinding.BASE64_BROKEN,
                        SIGNED.der(java.util.Arrays.copyOf(Base64.getEncoder().encode(XML), 101)));
        files.forEach((code, file) -> {
            EnvelopeLayers layers = EnvelopeLayers.open("f", new ByteArrayInputStream(file), ReadingLimits.DEFAULT);
            assertThat(layers.findings()).extracting(Finding::code).containsExactly(code);
            assertThat(layers.size()).isEqualTo(1);
            assertThat(layers.xml().hasRemaining()).isFalse();
        });
    }

    @Test
    void layersAreLimitedAsReadingIs() {
        byte[] bytes = XML;
        for (int i = 0; i < 6; i++) {
            bytes = SIGNED.der(bytes);
        }
        EnvelopeLayers layers = EnvelopeLayers.open("f", new ByteArrayInputStream(bytes), ReadingLimits.DEFAULT);
        assertThat(layers.findings()).extracting(Finding::code).containsExactly(FatturaFinding.LIMIT);
        java.io.InputStream failing = new java.io.InputStream() {
            @Override
            public int read() throws java.io.IOException {
                throw new java.io.IOException("gone");
            }
        };
        assertThat(EnvelopeLayers.open("f", failing, ReadingLimits.DEFAULT).findings())
                .extracting(Finding::code)
                .containsExactly(it.sportello.legal.KernelFinding.UNREADABLE);
    }
}
