package it.sportello.isee.inps;

import it.sportello.isee.IseeFinding;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements: no DTD, no entity but the five of XML, bounded depth and number of elements. */
final class XmlReader {

    static final int MAX_DEPTH = 64;
    static final int MAX_ELEMENTS = 500_000;

    private final String document;
    private final List<Finding> findings;

    XmlReader(String document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * A document and the namespace of its root.
     *
     * @param root the root
     * @param namespace its namespace, empty if it has none
     */
    record Tree(XmlElement root, String namespace) {}

    Optional<Tree> read(byte[] bytes) {
        int line = 1;
        int column = 1;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return read(xml);
            } finally {
                line = Math.max(1, xml.getLocation().getLineNumber());
                column = Math.max(1, xml.getLocation().getColumnNumber());
                xml.close();
            }
        } catch (XMLStreamException e) {
            return stop(IseeFinding.XML_MALFORMED, line, column);
        } catch (RuntimeException e) {
            // The parser of the platform throws what it likes on bytes that are no text of the declared encoding.
            return stop(IseeFinding.XML_MALFORMED, line, column);
        }
    }

    private Optional<Tree> read(XMLStreamReader xml) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        Tree tree = null;
        int elements = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            int line = xml.getLocation().getLineNumber();
            int column = xml.getLocation().getColumnNumber();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return stop(IseeFinding.XML_DTD, line, column);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (open.size() >= MAX_DEPTH || elements > MAX_ELEMENTS) {
                        return stop(IseeFinding.XML_LIMIT, line, column, MAX_DEPTH, MAX_ELEMENTS);
                    }
                    XmlElement element = element(xml, open.peek(), line, column);
                    if (open.isEmpty()) {
                        String namespace = xml.getNamespaceURI();
                        tree = new Tree(element, namespace == null ? "" : namespace);
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().addText(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return Optional.ofNullable(tree);
    }

    private static XmlElement element(
            XMLStreamReader xml, @org.jspecify.annotations.Nullable XmlElement parent, int line, int column) {
        String name = xml.getLocalName();
        String path = "/" + name;
        if (parent != null) {
            int before = parent.count(name);
            path = parent.path() + path + (before == 0 ? "" : "[" + (before + 1) + "]");
        }
        XmlElement element = new XmlElement(name, path, line, column);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                element.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return element;
    }

    private <T> Optional<T> stop(IseeFinding code, int line, int column, Object... arguments) {
        findings.add(Finding.of(code, new Location(document, "", line, column), arguments));
        return Optional.empty();
    }
}
