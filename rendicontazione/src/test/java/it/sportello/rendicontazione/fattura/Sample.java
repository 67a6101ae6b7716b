package it.sportello.rendicontazione.fattura;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A made-up invoice, to be changed at a place or two. */
final class Sample {

    static final String HEADER = "/*/FatturaElettronicaHeader";
    static final String BODY = "/*/FatturaElettronicaBody";
    static final String GENERAL = BODY + "/DatiGenerali/DatiGeneraliDocumento";
    static final String GOODS = BODY + "/DatiBeniServizi";
    static final String LINE = GOODS + "/DettaglioLinee[1]";
    static final String SUMMARY = GOODS + "/DatiRiepilogo[1]";

    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

    private final Document tree;

    private Sample(Document tree) {
        this.tree = tree;
    }

    /** To a private addressee: two lines, one rate, an order, a payment, an attachment. */
    static Sample ordinary() {
        return of(resource("ordinaria.xml"));
    }

    static Sample simplified() {
        return of(resource("semplificata.xml"));
    }

    static Sample of(byte[] xml) {
        return new Sample(parse(new InputSource(new ByteArrayInputStream(xml))));
    }

    static byte[] resource(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sample copy() {
        return new Sample((Document) tree.cloneNode(true));
    }

    private static Document parse(InputSource source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(source);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Sample set(String xpath, String text) {
        node(xpath).setTextContent(text);
        return this;
    }

    Sample attribute(String name, String value) {
        tree.getDocumentElement().setAttribute(name, value);
        return this;
    }

    Sample remove(String xpath) {
        Node node = node(xpath);
        node.getParentNode().removeChild(node);
        return this;
    }

    /** Puts elements in front of one that is there. */
    Sample before(String xpath, String fragment) {
        Node at = node(xpath);
        for (Node each : fragment(fragment)) {
            at.getParentNode().insertBefore(each, at);
        }
        return this;
    }

    /** Puts elements behind one that is there. */
    Sample after(String xpath, String fragment) {
        Node at = node(xpath);
        Node next = at.getNextSibling();
        for (Node each : fragment(fragment)) {
            at.getParentNode().insertBefore(each, next);
        }
        return this;
    }

    Sample append(String xpath, String fragment) {
        for (Node each : fragment(fragment)) {
            node(xpath).appendChild(each);
        }
        return this;
    }

    /** One more document in the same file, a copy of the last. */
    Sample another() {
        Element root = tree.getDocumentElement();
        NodeList bodies = root.getElementsByTagName("FatturaElettronicaBody");
        root.appendChild(bodies.item(bodies.getLength() - 1).cloneNode(true));
        return this;
    }

    Sample type(String type) {
        return set(GENERAL + "/TipoDocumento", type);
    }

    /** To a public body. */
    Sample toPublicBody() {
        return attribute("versione", "FPA12")
                .set(HEADER + "/DatiTrasmissione/FormatoTrasmissione", "FPA12")
                .set(HEADER + "/DatiTrasmissione/CodiceDestinatario", "ABC123");
    }

    /** Gives the addressee a VAT number. */
    Sample addresseeVat(String country, String code) {
        return before(
                HEADER + "/CessionarioCommittente/DatiAnagrafici/*[1]",
                "<IdFiscaleIVA><IdPaese>" + country + "</IdPaese><IdCodice>" + code + "</IdCodice></IdFiscaleIVA>");
    }

    Sample supplierVat(String country, String code) {
        return set(HEADER + "/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA/IdPaese", country)
                .set(HEADER + "/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA/IdCodice", code);
    }

    private Node[] fragment(String xml) {
        Document parsed = parse(new InputSource(new StringReader("<x>" + xml + "</x>")));
        NodeList children = parsed.getDocumentElement().getChildNodes();
        Node[] nodes = new Node[children.getLength()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = tree.importNode(children.item(i), true);
        }
        return nodes;
    }

    Node node(String xpath) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, tree, XPathConstants.NODESET);
            if (nodes.getLength() == 0) {
                throw new IllegalArgumentException("nothing at " + xpath);
            }
            return nodes.item(0);
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }

    /** How many nodes an XPath leads to. */
    int count(String xpath) {
        try {
            return ((NodeList)
                            XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, tree, XPathConstants.NODESET))
                    .getLength();
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }

    /** The elements of the invoice, in their order. */
    NodeList elements() {
        return tree.getElementsByTagName("*");
    }

    Document tree() {
        return tree;
    }

    String text() {
        try {
            Transformer transformer = TRANSFORMERS.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(tree), new StreamResult(out));
            return out.toString();
        } catch (javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] xml() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    FatturaFile file() {
        return new FatturaReader().read("fattura.xml", xml());
    }
}
