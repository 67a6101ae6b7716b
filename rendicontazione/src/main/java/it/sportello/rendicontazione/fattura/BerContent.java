package it.sportello.rendicontazione.fattura;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What is signed inside a p7m: the content of {@code SignedData.encapContentInfo} (RFC 5652, 5.2; PKCS #7), as a stream.
 *
 * <p>It reads BER as far as that takes: lengths of the definite and of the indefinite form, octet strings in one piece or
 * in segments within segments. Certificates and signatures lie behind the content and are not looked at; nothing is
 * verified.
 */
final class BerContent extends InputStream {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int OID = 0x06;
    private static final int CONTENT = 0xA0;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_SEGMENTS = 0x24;
    private static final byte[] SIGNED_DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
    private static final int MAX_DEPTH = 16;
    private static final int MAX_SKIPPED = 64 * 1024;
    private static final long INDEFINITE = -1;

    private final InputStream in;
    private long position;
    /** Where each octet string of segments ends that is open; {@link #INDEFINITE} if its end will say so. */
    private final Deque<Long> segments = new ArrayDeque<>();

    private long left;
    private long end = INDEFINITE;

    /**
     * Reads up to the content.
     *
     * @throws Fault if it is no p7m, or has no content
     */
    BerContent(InputStream in) throws IOException {
        this.in = in;
        expect(SEQUENCE);
        long length = length();
        end = length == INDEFINITE ? INDEFINITE : position + length;
        expect(OID);
        if (!Arrays.equals(octets(length()), SIGNED_DATA)) {
            throw broken();
        }
        expect(CONTENT);
        length();
        expect(SEQUENCE);
        length();
        expect(INTEGER);
        octets(length());
        expect(SET);
        skip(length(), 0);
        expect(SEQUENCE);
        long encapsulated = length();
        long encapsulatedEnd = encapsulated == INDEFINITE ? INDEFINITE : position + encapsulated;
        expect(OID);
        octets(length());
        if (position == encapsulatedEnd) {
            throw new Fault(FatturaFinding.P7M_DETACHED);
        }
        int tag = next();
        if (tag == 0 && encapsulated == INDEFINITE) {
            throw new Fault(FatturaFinding.P7M_DETACHED);
        }
        if (tag != CONTENT) {
            throw broken();
        }
        length();
        open(next());
    }

    private void open(int tag) throws IOException {
        long length = length();
        if (tag == OCTETS && length != INDEFINITE) {
            left = length;
        } else if (tag == OCTETS_IN_SEGMENTS && segments.size() < MAX_DEPTH) {
            segments.push(length == INDEFINITE ? INDEFINITE : position + length);
        } else {
            throw broken();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (left == 0) {
            if (!nextSegment()) {
                return -1;
            }
        }
        int count = in.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw broken();
        }
        position += count;
        left -= count;
        return count;
    }

    private boolean nextSegment() throws IOException {
        while (!segments.isEmpty()) {
            long stop = segments.peek();
            if (stop != INDEFINITE && position >= stop) {
                segments.pop();
                continue;
            }
            int tag = next();
            if (tag == 0 && stop == INDEFINITE) {
                next();
                segments.pop();
                continue;
            }
            open(tag);
            if (left > 0) {
                return true;
            }
        }
        return false;
    }

    /** After the content: whether the file goes on to where it says it ends. */
    boolean isComplete() throws IOException {
        if (end == INDEFINITE) {
            return true;
        }
        while (position < end) {
            long skippedNow = in.skip(end - position);
            if (skippedNow <= 0) {
                if (in.read() < 0) {
                    return false;
                }
                skippedNow = 1;
            }
            position += skippedNow;
        }
        return true;
    }

    // --- BER --------------------------------------------------------------------------------------------------------

    private void expect(int tag) throws IOException {
        if (next() != tag) {
            throw broken();
        }
    }

    private int next() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw broken();
        }
        position++;
        return octet;
    }

    private long length() throws IOException {
        int first = next();
        if (first == 0x80) {
            return INDEFINITE;
        }
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count > 6) {
            throw broken();
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | next();
        }
        return length;
    }

    /** A few octets, such as a number or an object identifier. */
    private byte[] octets(long length) throws IOException {
        if (length < 0 || length > 64) {
            throw broken();
        }
        byte[] octets = in.readNBytes((int) length);
        position += octets.length;
        if (octets.length < length) {
            throw broken();
        }
        return octets;
    }

    /** Passes over the rest of an element: the few algorithms in front of the content. */
    private void skip(long length, int depth) throws IOException {
        if (length > MAX_SKIPPED || depth > MAX_DEPTH) {
            throw broken();
        }
        if (length != INDEFINITE) {
            for (long i = 0; i < length; i++) {
                next();
            }
            return;
        }
        long from = position;
        for (int tag = next(); tag != 0; tag = next()) {
            if (position - from > MAX_SKIPPED) {
                throw broken();
            }
            skip(length(), depth + 1);
        }
        next();
    }

    private Fault broken() {
        return new Fault(FatturaFinding.P7M_BROKEN, Long.toString(position));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
