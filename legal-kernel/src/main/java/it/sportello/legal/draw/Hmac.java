package it.sportello.legal.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digest under a key, in lower-case hexadecimal. */
final class Hmac {

    private static final HexFormat HEX = HexFormat.of();

    private Hmac() {}

    /** HMAC-SHA256 of a text under a key in hexadecimal. */
    static String of(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(key), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
