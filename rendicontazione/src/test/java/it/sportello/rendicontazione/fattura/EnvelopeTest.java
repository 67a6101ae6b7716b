package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EnvelopeTest {

    private static final byte[] XML = Sample.resource("ordinaria.xml");
    private static final FatturaReader READER = new FatturaReader();
    private static final FatturaFile PLAIN = READER.read("f", XML);

    private static final List<UnaryOperator<byte[]>> ENVELOPES = List.of(
            Wrapped::p7m,
            xml -> Wrapped.p7mInSegments(xml, 1_000),
            xml -> Wrapped.p7mInSegments(xml, 7),
            xml -> Wrapped.p7mInNestedSegments(xml, 100),
            Wrapped::base64,
            Wrapped::base64Lines,
            Wrapped::base64Unpadded,
            Wrapped::pem,
            bytes -> Wrapped.join("\uFEFF\r\n ".getBytes(StandardCharsets.UTF_8), Wrapped.base64Lines(bytes)));

    private static FatturaFile read(byte[] bytes) {
        return READER.read("f", bytes);
    }

    private static List<FindingCode> codes(byte[] bytes) {
        return read(bytes).findings().stream().map(Finding::code).toList();
    }

    @Provide
    Arbitrary<UnaryOperator<byte[]>> envelopes() {
        return Arbitraries.of(ENVELOPES);
    }

    @Property(tries = 150)
    void anyEnvelopesOfAnInvoiceGiveTheSameInvoice(
            @ForAll("envelopes") UnaryOperator<byte[]> first,
            @ForAll("envelopes") UnaryOperator<byte[]> second,
            @ForAll("envelopes") UnaryOperator<byte[]> third,
            @ForAll @IntRange(max = 3) int rounds) {
        byte[] bytes = XML;
        for (UnaryOperator<byte[]> envelope : List.of(first, second, third).subList(0, rounds)) {
            bytes = envelope.apply(bytes);
        }
        FatturaFile file = read(bytes);
        assertThat(file.findings()).isEmpty();
        assertThat(file.content()).isEqualTo(PLAIN.content());
        assertThat(file.contentSha256()).isEqualTo(PLAIN.contentSha256());
        assertThat(file.wrappings()).hasSize(rounds);
        assertThat(file.bytes()).isEqualTo(bytes.length);
    }

    @Example
    void formAToE() {
        assertThat(read(Wrapped.p7m(XML)).wrappings()).containsExactly(Wrapping.P7M);
        assertThat(Wrapped.p7m(XML)).startsWith(0x30, 0x82);
        assertThat(Wrapped.p7mInSegments(XML, 500)).startsWith(0x30, 0x80, 0x06, 0x09);
        assertThat(read(Wrapped.base64(Wrapped.p7m(XML))).wrappings()).containsExactly(Wrapping.BASE64, Wrapping.P7M);
        assertThat(Wrapped.base64(Wrapped.p7m(XML))).startsWith('M', 'I');
        assertThat(read(Wrapped.base64Lines(Wrapped.base64(Wrapped.p7m(XML)))).wrappings())
                .containsExactly(Wrapping.BASE64, Wrapping.BASE64, Wrapping.P7M);
        assertThat(read(Wrapped.p7m(Wrapped.p7m(XML))).wrappings()).containsExactly(Wrapping.P7M, Wrapping.P7M);
    }

    @Example
    void formFTheBytesDecideAndNotTheName() {
        assertThat(READER.read("a.xml", Wrapped.p7m(XML)).content()).isEqualTo(PLAIN.content());
        assertThat(READER.read("a.p7m", XML).content()).isEqualTo(PLAIN.content());
        assertThat(READER.read("a.pdf", Wrapped.base64(XML)).content()).isEqualTo(PLAIN.content());
    }

    @Example
    void formGAStylesheetBeforeTheRoot() {
        String text = new String(XML, StandardCharsets.UTF_8)
                .replace("?>\n", "?>\n<?xml-stylesheet type=\"text/xsl\" href=\"fatturapa_v1.2.xsl\"?>\n");
        FatturaFile file = read(Wrapped.p7m(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.findings()).isEmpty();
        assertThat(file.contentSha256()).isEqualTo(PLAIN.contentSha256());
    }

    @Example
    void formsHAndICertificatesAndSignaturesAreNotLookedAt() {
        byte[] p7m = Wrapped.p7m(XML);
        byte[] odd = p7m.clone();
        // Tag 28, UniversalString, where a signer stands.
        odd[odd.length - 5] = 0x1C;
        assertThat(read(odd).findings()).isEmpty();
        assertThat(read(odd).content()).isEqualTo(PLAIN.content());
    }

    @Example
    void tooManyEnvelopesAreALimit() {
        byte[] bytes = XML;
        for (int i = 0; i < 6; i++) {
            bytes = Wrapped.base64(bytes);
        }
        assertThat(codes(bytes)).containsExactly(FatturaFinding.LIMIT);
        assertThat(read(Wrapped.base64(Wrapped.base64(Wrapped.base64(XML)))).content())
                .isPresent();
    }

    @Example
    void whatIsNoInvoiceSaysHowItBegins() {
        FatturaFile pdf = read("%PDF-1.7 ....".getBytes(StandardCharsets.US_ASCII));
        assertThat(pdf.findings()).hasSize(1);
        assertThat(pdf.findings().get(0).code()).isEqualTo(FatturaFinding.NOT_AN_INVOICE);
        assertThat(pdf.findings().get(0).arguments()).containsExactly("%PDF-1.7");
        assertThat(codes(new byte[0])).containsExactly(FatturaFinding.EMPTY);
        assertThat(codes(" \r\n".getBytes(StandardCharsets.US_ASCII))).containsExactly(FatturaFinding.EMPTY);
        assertThat(codes(Wrapped.base64("hello!".getBytes(StandardCharsets.US_ASCII))))
                .containsExactly(FatturaFinding.NOT_AN_INVOICE);
    }

    @Example
    void aSignatureAloneIsToldSo() {
        assertThat(codes(Wrapped.detached())).containsExactly(FatturaFinding.P7M_DETACHED);
        assertThat(codes(Wrapped.detachedIndefinite())).containsExactly(FatturaFinding.P7M_DETACHED);
    }

    @Example
    void aP7mThatEndsAfterTheInvoiceIsReadWithAWarning() {
        byte[] p7m = Wrapped.p7m(XML);
        FatturaFile file = read(Arrays.copyOf(p7m, p7m.length - 3));
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FatturaFinding.P7M_TRUNCATED);
        assertThat(file.content()).isEqualTo(PLAIN.content());
    }

    @Property(tries = 200)
    void aTruncatedP7mIsNeverAnInvoiceAndNeverAnException(
            @ForAll("envelopes") UnaryOperator<byte[]> envelope, @ForAll @IntRange(max = 4_000) int length) {
        FatturaFile file = read(Arrays.copyOf(envelope.apply(XML), length));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).isNotEmpty();
        assertThat(file.format().state()).isEqualTo(Verdict.State.FAILED);
    }

    @Property(tries = 500)
    void changedBytesAreNeverAnException(
            @ForAll("envelopes") UnaryOperator<byte[]> envelope,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 20_000) Integer> where,
            @ForAll byte what) {
        byte[] bytes = envelope.apply(XML).clone();
        for (int at : where) {
            bytes[at % bytes.length] = what;
        }
        FatturaFile file = read(bytes);
        assertThat(file.content().isPresent() || !file.findings().isEmpty()).isTrue();
        assertThat(file.sha256()).hasSize(64);
    }

    @Property(tries = 300)
    void anyBytesAreNeverAnException(@ForAll byte[] bytes) {
        assertThat(read(bytes).content()).isEmpty();
        assertThat(read(Wrapped.join(Wrapped.hex("308006092a864886f70d010702a080"), bytes))
                        .content())
                .isEmpty();
    }
}
