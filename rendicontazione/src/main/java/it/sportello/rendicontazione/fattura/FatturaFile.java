package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param name the name the caller gave it; of an entry, that of the archive, {@code !/} and its own
 * @param sha256 the SHA-256 of the bytes of the file, in lower-case hexadecimal; empty if they could not all be read
 * @param bytes how many bytes these are
 * @param wrappings what the invoice was wrapped in, from the outside
 * @param contentSha256 the SHA-256 of what the invoice says, the same whatever it is wrapped, encoded, prefixed or indented
 *     in, and with or without a signature in the XML; empty if it was not read to its end
 * @param content the invoice, if all that nothing can be said without could be read, be its form right or not
 * @param format the verdict on its form
 */
public record FatturaFile(
        String name,
        String sha256,
        long bytes,
        List<Wrapping> wrappings,
        Optional<String> contentSha256,
        Optional<Fattura> content,
        Verdict format) {
    /** Copies the list. */
    public FatturaFile {
        wrappings = List.copyOf(wrappings);
    }

    /** Everything found while reading. */
    public List<Finding> findings() {
        return format.findings();
    }

    /** Name and digest only. */
    @Override
    public String toString() {
        return name + " sha256:" + sha256;
    }
}
