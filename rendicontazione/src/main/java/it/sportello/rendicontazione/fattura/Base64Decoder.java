package it.sportello.rendicontazione.fattura;

import java.util.Arrays;

/** Decodes base64 one character at a time, blanks and line ends aside, and keeps nothing. */
final class Base64Decoder {

    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    /** Takes the bytes as they come. */
    @FunctionalInterface
    interface Sink {
        void put(int octet);
    }

    private final Sink sink;
    private int bits;
    private int held;
    private int padding;
    private boolean sound = true;

    Base64Decoder(Sink sink) {
        this.sink = sink;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isAlphabet(int c) {
        return c >= 0 && c < VALUES.length && VALUES[c] >= 0;
    }

    /** Takes a character; false if it cannot stand there. */
    boolean put(int c) {
        if (isBlank(c)) {
            return true;
        }
        if (c == '=') {
            padding++;
            sound &= padding <= 2 && held >= 2 && held + padding <= 4 && bits == 0;
            return sound;
        }
        if (padding > 0 || !isAlphabet(c)) {
            sound = false;
            return false;
        }
        bits = (bits << 6) | VALUES[c];
        held++;
        if (held > 1) {
            int left = 8 - 2 * held;
            sink.put((bits >> left) & 0xFF);
            bits &= (1 << left) - 1;
        }
        held &= 3;
        return true;
    }

    /** Whether what was taken is whole: sound, and padded where it must be. */
    boolean isWhole() {
        return sound && (held == 0 ? padding == 0 : held + padding == 4);
    }

    /** Whether only padding is missing, which some programs leave out. */
    boolean isWholeButPadding() {
        return isWhole() || (sound && padding == 0 && held != 1);
    }
}
