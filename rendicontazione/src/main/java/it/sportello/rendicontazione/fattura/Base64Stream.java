package it.sportello.rendicontazione.fattura;

import java.io.IOException;
import java.io.InputStream;

/** The bytes that a text in base64 stands for: one line or many, with PEM lines or without, padded or not. */
final class Base64Stream extends InputStream {

    private final InputStream text;
    private final byte[] in = new byte[8 * 1024];
    private final byte[] out = new byte[8 * 1024];
    private int inAt;
    private int inEnd;
    private int outAt;
    private int outEnd;
    private final Base64Decoder decoder = new Base64Decoder(octet -> out[outEnd++] = (byte) octet);
    private boolean lineStart = true;
    private boolean armour;
    private boolean begun;
    private boolean ended;

    Base64Stream(InputStream text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return outAt < outEnd || fill() ? out[outAt++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (outAt == outEnd && !fill()) {
            return -1;
        }
        int count = Math.min(length, outEnd - outAt);
        System.arraycopy(out, outAt, into, offset, count);
        outAt += count;
        return count;
    }

    private boolean fill() throws IOException {
        outAt = 0;
        outEnd = 0;
        while (outEnd == 0 && !ended) {
            if (inAt == inEnd) {
                inAt = 0;
                inEnd = text.readNBytes(in, 0, in.length);
                if (inEnd == 0) {
                    ended = true;
                    if (!decoder.isWholeButPadding()) {
                        throw new Fault(FatturaFinding.BASE64_BROKEN, FatturaMessage.BASE64_ENDS);
                    }
                    return false;
                }
            }
            while (inAt < inEnd) {
                take(in[inAt++] & 0xFF);
            }
        }
        return outEnd > 0;
    }

    private void take(int c) throws Fault {
        if (!begun && (c == 0xEF || c == 0xBB || c == 0xBF)) {
            return;
        }
        begun = true;
        boolean ends = c == '\n' || c == '\r';
        armour = !ends && (armour || (lineStart && c == '-'));
        lineStart = ends || (lineStart && Base64Decoder.isBlank(c));
        if (!armour && !decoder.put(c)) {
            throw new Fault(FatturaFinding.BASE64_BROKEN, "«" + (char) c + "»");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
