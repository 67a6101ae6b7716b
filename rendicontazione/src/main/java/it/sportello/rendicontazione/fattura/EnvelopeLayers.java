package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The p7m of a file one within the other, from the outside, each with what {@link FatturaReader} reads inside it: for who
 * verifies their signatures, so that what is verified is what is read.
 *
 * <p>Base64 around them is taken off. All is held in memory: the limit of bytes is the one to choose. Nothing is verified
 * here.
 */
public final class EnvelopeLayers {

    private record Layer(ByteBuffer p7m, ByteBuffer content) {}

    private final List<Layer> layers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private ByteBuffer innermost = readOnly(new byte[0]);

    private EnvelopeLayers() {}

    /**
     * Opens as many envelopes as there are. What is wrong with them is a finding; the layers outside of it remain.
     *
     * @param name the name to show in findings
     * @param in the bytes of the file; it is read to its end or to a limit and left open
     * @param limits how many bytes are read and how many envelopes are opened
     */
    public static EnvelopeLayers open(String name, InputStream in, ReadingLimits limits) {
        EnvelopeLayers opened = new EnvelopeLayers();
        try {
            opened.open(new Source(in, limits.bytes()).readAllBytes(), limits);
        } catch (Fault e) {
            opened.findings.add(e.finding().at(Location.of(name)));
        } catch (IOException e) {
            opened.findings.add(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
        }
        return opened;
    }

    private void open(byte[] file, ReadingLimits limits) throws IOException {
        byte[] bytes = file;
        for (int round = 0; round <= limits.rounds(); round++) {
            switch (Envelope.kind(Arrays.copyOf(bytes, Math.min(bytes.length, Envelope.PEEKED)))) {
                case XML -> {
                    innermost = readOnly(bytes);
                    return;
                }
                case P7M -> {
                    byte[] content = new BerContent(new ByteArrayInputStream(bytes)).readAllBytes();
                    layers.add(new Layer(readOnly(bytes), readOnly(content)));
                    bytes = content;
                }
                case BASE64 -> bytes = new Base64Stream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
        }
        throw new Fault(FatturaFinding.LIMIT, FatturaMessage.ENVELOPES, Integer.toString(limits.rounds()));
    }

    private static ByteBuffer readOnly(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** How many p7m there are. */
    public int size() {
        return layers.size();
    }

    /**
     * A p7m as it stands, base64 taken off.
     *
     * @param layer which, from 0 outside
     * @return read-only
     */
    public ByteBuffer p7m(int layer) {
        return layers.get(layer).p7m().duplicate();
    }

    /**
     * What is inside a p7m, its segments joined.
     *
     * @param layer which, from 0 outside
     * @return read-only
     */
    public ByteBuffer content(int layer) {
        return layers.get(layer).content().duplicate();
    }

    /** The XML inside all of them, of which only its first character was looked at; empty if none was reached. */
    public ByteBuffer xml() {
        return innermost.duplicate();
    }

    /** What stood in the way of opening them. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many, never what is inside. */
    @Override
    public String toString() {
        return "EnvelopeLayers[" + layers.size() + "]";
    }
}
