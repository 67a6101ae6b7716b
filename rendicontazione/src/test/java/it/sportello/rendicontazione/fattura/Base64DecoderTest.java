package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Base64DecoderTest {

    private static Base64Decoder decode(String text, ByteArrayOutputStream out) {
        Base64Decoder decoder = new Base64Decoder(out::write);
        text.chars().forEach(decoder::put);
        return decoder;
    }

    @Property
    void whatThePlatformEncodesIsDecoded(@ForAll byte[] bytes) {
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getMimeEncoder()}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Base64Decoder decoder = decode(new String(encoder.encode(bytes), StandardCharsets.US_ASCII), out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(decoder.isWhole()).isTrue();
        }
    }

    @Example
    void whatIsNoBase64IsNotWhole() {
        for (String text :
                new String[] {"a", "ab=", "abc", "a===", "ab==c", "ab==ab==", "a*cd", "abc==", "aGl=", "=", "abcd="}) {
            assertThat(decode(text, new ByteArrayOutputStream()).isWhole())
                    .as(text)
                    .isFalse();
        }
    }

    @Example
    void onlyPaddingMayBeMissing() {
        assertThat(decode("abc", new ByteArrayOutputStream()).isWholeButPadding())
                .isTrue();
        assertThat(decode("a", new ByteArrayOutputStream()).isWholeButPadding()).isFalse();
        assertThat(decode("ab=", new ByteArrayOutputStream()).isWholeButPadding())
                .isFalse();
    }
}
