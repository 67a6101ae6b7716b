package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

    @Test
    void itIsTheDigestItsDescriptionSays() {
        ContentDigest digest = new ContentDigest();
        digest.start("a");
        digest.attribute("b", "c");
        digest.text("è");
        digest.end();
        MessageDigest expected = ContentDigest.sha256();
        expected.update("\uFFFEa\uFFFE@b=cè\uFFFF".getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
        assertThat(digest.hex()).isEqualTo(ContentDigest.hex(expected));
    }

    @Test
    void moreThanItsBufferIsDigestedToo() {
        ContentDigest digest = new ContentDigest();
        digest.text("x".repeat(10_000));
        MessageDigest expected = ContentDigest.sha256();
        expected.update("x".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
        assertThat(digest.hex()).isEqualTo(ContentDigest.hex(expected));
    }
}
