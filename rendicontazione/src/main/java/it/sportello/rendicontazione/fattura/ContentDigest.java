package it.sportello.rendicontazione.fattura;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of what an invoice says, whatever it is wrapped in: elements, attributes and values, without prefixes,
 * indentation, comments, encoding, signature.
 *
 * <p>What is digested, in code units of two bytes, the high byte first: FFFE and the name for each element, and for each
 * attribute after it FFFE, {@code @}, its name, {@code =} and its value; the characters of a value; FFFF where an element
 * ends. No text of XML can hold FFFE or FFFF.
 */
final class ContentDigest {

    private static final char START = '\uFFFE';
    private static final char END = '\uFFFF';

    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[8 * 1024];
    private int filled;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    void start(String name) {
        put(START);
        text(name);
    }

    void attribute(String name, String value) {
        put(START);
        text("@" + name + "=" + value);
    }

    void end() {
        put(END);
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void put(char c) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) (c >> 8);
        buffer[filled++] = (byte) c;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }

    String hex() {
        flush();
        return hex(digest);
    }
}
