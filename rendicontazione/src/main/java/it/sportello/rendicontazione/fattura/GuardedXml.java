package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Hands XML of any origin to a streaming reader, in the encodings and with the guards of {@link FatturaReader}: no DTD
 * ever reaches the parser, nothing is fetched, and bytes, tags and CDATA sections are bounded by the {@link
 * ReadingLimits}. Depth, elements and values are counted by whoever visits.
 *
 * <p>Thread-safe. It never throws because of what a file holds.
 */
public final class GuardedXml {

    private final XMLInputFactory factory;
    private final ReadingLimits limits;

    /**
     * Guards a parser.
     *
     * @param factory makes the parsers; it is hardened here and belongs to this object from now on
     * @param limits how much is read
     */
    public GuardedXml(XMLInputFactory factory, ReadingLimits limits) {
        this.factory = factory;
        this.limits = limits;
        harden(factory);
    }

    static void harden(XMLInputFactory factory) {
        harden(factory, XMLInputFactory.SUPPORT_DTD, false);
        harden(factory, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        harden(factory, XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        harden(factory, XMLInputFactory.IS_COALESCING, false);
        harden(factory, XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
    }

    private static void harden(XMLInputFactory factory, String property, boolean value) {
        if (factory.isPropertySupported(property)) {
            factory.setProperty(property, value);
        }
    }

    /** What reads the events of a file. */
    @FunctionalInterface
    public interface Visitor {
        /** Reads to the end, or as far as it goes: then the finding that says why. */
        Optional<Finding> visit(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * A file that was visited.
     *
     * @param name its name, without control characters
     * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal; empty if they could not be read to the end
     * @param stopped why it was not visited to its end
     */
    public record Seen(String name, String sha256, Optional<Finding> stopped) {}

    /**
     * Visits a stream to its end or to a limit; it is left open.
     *
     * @param name the name to show in findings
     */
    public Seen read(String name, InputStream in, Visitor visitor) {
        String clean = FileName.clean(name);
        Source source = new Source(in, limits.bytes());
        Optional<Finding> stopped;
        String sha256 = "";
        try {
            stopped = parse(factory, XmlText.open(source, limits), visitor);
            source.drain();
            sha256 = source.sha256();
            if (source.count() == 0) {
                stopped = Optional.of(Finding.of(FatturaFinding.EMPTY, Location.NONE));
            }
        } catch (Fault e) {
            stopped = Optional.of(e.finding());
        } catch (IOException e) {
            stopped = Optional.of(Finding.of(KernelFinding.UNREADABLE, Location.NONE, clean));
        }
        return new Seen(
                clean,
                sha256,
                stopped.map(it -> it.at(new Location(
                        clean,
                        it.location().pointer(),
                        it.location().line(),
                        it.location().column()))));
    }

    /** Visits the text to its end, or to the finding that says why not and on which line. */
    static Optional<Finding> parse(XMLInputFactory factory, XmlText text, Visitor visitor) {
        Optional<Finding> wrong;
        int line = 0;
        int column = 0;
        try {
            XMLStreamReader xml;
            synchronized (factory) {
                xml = factory.createXMLStreamReader(text);
            }
            try {
                wrong = visitor.visit(xml);
            } finally {
                line = Math.max(1, xml.getLocation().getLineNumber());
                column = Math.max(1, xml.getLocation().getColumnNumber());
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Parsers throw what they like on what is no XML.
            wrong = Optional.of(Finding.of(FatturaFinding.XML_MALFORMED, Location.NONE));
        }
        if (text.fault().isPresent()) {
            return text.fault();
        }
        Location here = new Location("", "", line, column);
        return wrong.map(it -> it.location().equals(Location.NONE) ? it.at(here) : it);
    }
}
