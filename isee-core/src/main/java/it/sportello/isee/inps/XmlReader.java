package it.sportello.isee.inps;

import it.sportello.isee.IseeFinding;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements: no DTD, no entity but the five of XML, bounded depth and number of elements. */
final class XmlReader {

    static final int MAX_DEPTH = 64;
    static final int MAX_ELEMENTS = 100_000;

    private static final Pattern ENCODING = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"']1\\.[0-9][\"']\\s+encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"'][^?]*\\?>");

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
        int wrong = isUtf8(bytes) ? malformed(bytes) : bytes.length;
        if (wrong < bytes.length) {
            return stop(IseeFinding.XML_MALFORMED, bytes, wrong);
        }
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

    /** Whether it is in UTF-8 unless it says or shows otherwise. */
    private static boolean isUtf8(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
        boolean twoBytes =
                start.indexOf('\0') >= 0 || start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE");
        Matcher declared = ENCODING.matcher(start);
        return !twoBytes && (!declared.lookingAt() || declared.group(1).equalsIgnoreCase("UTF-8"));
    }

    /** Where UTF-8 ends to be UTF-8. The parser of the platform would find it as well, but prints it on the console. */
    private static int malformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8 * 1024);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : bytes.length;
    }

    private Optional<Tree> stop(IseeFinding code, byte[] bytes, int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            boolean ends = bytes[i] == '\n';
            line += ends ? 1 : 0;
            // A byte that carries on a character of several is no column of its own.
            column = ends ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
        }
        return stop(code, line, column);
    }

    private Optional<Tree> read(XMLStreamReader xml) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        Tree tree = null;
        String namespace = "";
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
                    if (tree == null) {
                        namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
                    }
                    XmlElement element = element(xml, Optional.ofNullable(open.peek()), namespace);
                    if (tree == null) {
                        tree = new Tree(element, namespace);
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

    private static XmlElement element(XMLStreamReader xml, Optional<XmlElement> parent, String inside) {
        XmlElement element = new XmlElement(
                name(xml, inside),
                parent,
                xml.getLocation().getLineNumber(),
                xml.getLocation().getColumnNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                element.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return element;
    }

    /** The local name; of an element that is not of INPS inside a document of INPS, with its namespace. */
    private static String name(XMLStreamReader xml, String inside) {
        String namespace = xml.getNamespaceURI();
        boolean foreign = inside.equals(InpsReader.NAMESPACE) && namespace != null && !namespace.equals(inside);
        return foreign ? "{" + namespace + "}" + xml.getLocalName() : xml.getLocalName();
    }

    private <T> Optional<T> stop(IseeFinding code, int line, int column, Object... arguments) {
        findings.add(Finding.of(code, new Location(document, "", line, column), arguments));
        return Optional.empty();
    }
}
