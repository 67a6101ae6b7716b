package it.sportello.eligibility.siuss;

import java.util.Base64;
import java.util.List;

/**
 * A flow ready to be sent.
 *
 * <p>Immutable and thread-safe.
 */
public final class SiussFlow {

    private final String id;
    private final byte[] xml;
    private final List<Item> items;

    SiussFlow(String id, byte[] xml, List<Item> items) {
        this.id = id;
        this.xml = xml;
        this.items = List.copyOf(items);
    }

    /** The name of the flow, which INPS repeats in its outcome: {@code H501.PS.20210520.0000002}. */
    public String id() {
        return id;
    }

    /** The XML, in UTF-8; a copy. It is all personal data. */
    public byte[] xml() {
        return xml.clone();
    }

    /** The XML in base64, as the transport by PDND hands it over. It is all personal data. */
    public String base64() {
        return Base64.getEncoder().encodeToString(xml);
    }

    /** Which benefits are in it, in the order in which they stand there. */
    public List<Item> items() {
        return items;
    }

    /** The name only. */
    @Override
    public String toString() {
        return "flow " + id;
    }

    /**
     * A benefit by its place in what was handed in.
     *
     * @param beneficiary the place of the beneficiary, from 0
     * @param benefit the place of the benefit among those of the beneficiary, from 0
     */
    public record Item(int beneficiary, int benefit) {}
}
