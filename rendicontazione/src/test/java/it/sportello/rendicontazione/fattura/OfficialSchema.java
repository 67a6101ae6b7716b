package it.sportello.rendicontazione.fattura;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema 1.2.2 of the Agenzia delle Entrate, from a jar that carries it, as the second opinion on the form. */
final class OfficialSchema {

    /** The schema of signatures, of which only the one element is used, opens with a DTD that no offline JVM can load. */
    private static final String SIGNATURE =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/2000/09/xmldsig#'"
                    + " xmlns='http://www.w3.org/2000/09/xmldsig#'><xs:element name='Signature' type='xs:anyType'/></xs:schema>";

    private static final Schema SCHEMA = load();

    private OfficialSchema() {}

    private static Schema load() {
        try (InputStream in = OfficialSchema.class.getResourceAsStream(
                "/external/schemas/fatturapa/Schema_del_file_xml_FatturaPA_v1.2.2.xsd")) {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
                new StreamSource(new StringReader(SIGNATURE)),
                new StreamSource(new ByteArrayInputStream(in.readAllBytes()))
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean accepts(String xml) {
        try {
            SCHEMA.newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
