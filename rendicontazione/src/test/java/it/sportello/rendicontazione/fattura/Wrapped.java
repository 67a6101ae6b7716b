package it.sportello.rendicontazione.fattura;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Envelopes around made-up invoices: BER written out by hand, so that every form can be made. */
final class Wrapped {

    private static final byte[] SIGNED_DATA = hex("06092a864886f70d010702");
    private static final byte[] DATA = hex("06092a864886f70d010701");
    private static final byte[] VERSION = hex("020101");
    private static final byte[] ALGORITHMS = hex("310f300d06096086480165030402010500");
    /** What stands for certificates and signatures: it is passed over. */
    private static final byte[] SIGNERS = hex("310430020101");

    private Wrapped() {}

    static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** An element of definite length. */
    static byte[] der(int tag, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int octets = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : content.length < 0x1000000 ? 3 : 4;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(content.length >> (8 * i));
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** An element of indefinite length. */
    static byte[] ber(int tag, byte[]... parts) {
        return join(new byte[] {(byte) tag, (byte) 0x80}, join(parts), new byte[2]);
    }

    /** A p7m as most programs write it. */
    static byte[] p7m(byte[] xml) {
        return der(
                0x30,
                SIGNED_DATA,
                der(0xA0, der(0x30, VERSION, ALGORITHMS, der(0x30, DATA, der(0xA0, der(0x04, xml))), SIGNERS)));
    }

    /** A p7m as it is written by who does not know the length beforehand: indefinite, in segments of that many bytes. */
    static byte[] p7mInSegments(byte[] xml, int size) {
        return ber(
                0x30,
                SIGNED_DATA,
                ber(
                        0xA0,
                        ber(
                                0x30,
                                VERSION,
                                ALGORITHMS,
                                ber(0x30, DATA, ber(0xA0, ber(0x24, segments(xml, size)))),
                                SIGNERS)));
    }

    /** Definite lengths outside, segments within segments inside. */
    static byte[] p7mInNestedSegments(byte[] xml, int size) {
        byte[] half = segments(java.util.Arrays.copyOf(xml, xml.length / 2), size);
        byte[] rest = segments(java.util.Arrays.copyOfRange(xml, xml.length / 2, xml.length), size);
        return der(
                0x30,
                SIGNED_DATA,
                der(
                        0xA0,
                        der(
                                0x30,
                                VERSION,
                                ber(0x31, der(0x30, hex("0609608648016503040201"))),
                                der(0x30, DATA, der(0xA0, der(0x24, der(0x24, half), ber(0x24, rest)))),
                                SIGNERS)));
    }

    static byte[] segments(byte[] xml, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < xml.length; from += size) {
            out.writeBytes(der(0x04, java.util.Arrays.copyOfRange(xml, from, Math.min(xml.length, from + size))));
        }
        return out.toByteArray();
    }

    static byte[] detached() {
        return der(0x30, SIGNED_DATA, der(0xA0, der(0x30, VERSION, ALGORITHMS, der(0x30, DATA), SIGNERS)));
    }

    static byte[] detachedIndefinite() {
        return ber(0x30, SIGNED_DATA, ber(0xA0, ber(0x30, VERSION, ALGORITHMS, ber(0x30, DATA), SIGNERS)));
    }

    static byte[] base64(byte[] bytes) {
        return Base64.getEncoder().encode(bytes);
    }

    static byte[] base64Lines(byte[] bytes) {
        return Base64.getMimeEncoder().encode(bytes);
    }

    static byte[] base64Unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encode(bytes);
    }

    static byte[] pem(byte[] bytes) {
        return join(
                "-----BEGIN PKCS7-----\n".getBytes(StandardCharsets.US_ASCII),
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(bytes),
                "\n-----END PKCS7-----\n".getBytes(StandardCharsets.US_ASCII));
    }
}
