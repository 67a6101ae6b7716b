package it.sportello.rendicontazione.fattura;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The bytes of a file on their way in: counted, digested, and stopped at a limit. */
final class Source extends InputStream {

    private final InputStream in;
    private final long most;
    private final MessageDigest digest = ContentDigest.sha256();
    private long count;
    private boolean ended;

    Source(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read < 0) {
            ended = true;
            return -1;
        }
        count += read;
        if (count > most) {
            throw new Fault(FatturaFinding.LIMIT, FatturaMessage.BYTES, Long.toString(most));
        }
        digest.update(into, offset, read);
        return read;
    }

    /** Reads what is left, for the digest is that of the whole file. */
    void drain() throws IOException {
        byte[] buffer = new byte[8 * 1024];
        int read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    /** Whether the last byte has passed. */
    boolean isEnded() {
        return ended;
    }

    /** The SHA-256 of what has passed; once. */
    String sha256() {
        return ContentDigest.hex(digest);
    }
}
