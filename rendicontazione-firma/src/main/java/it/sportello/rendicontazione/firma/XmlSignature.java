package it.sportello.rendicontazione.firma;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells whether there is a signature in an XML; it is not verified. */
final class XmlSignature {

    private static final String NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";

    private XmlSignature() {}

    /** Whether an element {@code ds:Signature} stands anywhere in it, as far as it can be read. */
    static boolean isIn(ByteBuffer xml) {
        byte[] bytes = new byte[xml.remaining()];
        xml.get(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        // The name is ASCII in any encoding but UTF-16; decoded so, no byte is wrong, and the parser has nothing to
        // print.
        String text = new String(bytes, charset(bytes));
        // Neither the mark of an encoding nor blanks are of use in front of the root.
        int root = Math.max(0, text.indexOf('<'));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.substring(root)));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("Signature")
                        && NAMESPACE.equals(reader.getNamespaceURI())) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            return false;
        } catch (RuntimeException e) {
            // Parsers throw what they like on what is no XML.
            return false;
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[1] == 0 || (bytes[0] & 0xFF) == 0xFF)) {
            return StandardCharsets.UTF_16LE;
        }
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || (bytes[0] & 0xFF) == 0xFE);
        return wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }
}
