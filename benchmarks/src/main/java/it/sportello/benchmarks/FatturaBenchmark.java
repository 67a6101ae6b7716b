package it.sportello.benchmarks;

import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.element.ElementCheck;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Vouchers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.openjdk.jmh.annotations.Benchmark;
import org.xml.sax.SAXException;

/** An electronic invoice of ten kilobytes and sixteen lines, on one thread. */
public class FatturaBenchmark extends OneThread {

    private final byte[] invoice = Invoices.tenKilobytes();
    private final XMLInputFactory parsers = hardened();
    private final Validator validator = Invoices.officialSchema().newValidator();
    private final FatturaReader reader = new FatturaReader();
    private final SdiControls sdi = new SdiControls();
    private final ElementCheck elements = new ElementCheck(new DocumentReader()
            .read(Path.of("examples/notices/livorno-2025/funding.yaml"), FundingRules.class)
            .value()
            .orElseThrow());

    /** JMH makes one in each process. */
    public FatturaBenchmark() {}

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Names and texts of the parser of the platform, and nothing made of them but a count. */
    @Benchmark
    public int floorStax() throws XMLStreamException {
        XMLStreamReader xml = parsers.createXMLStreamReader(new ByteArrayInputStream(invoice));
        int length = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                length += xml.getLocalName().length();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                length += xml.getText().length();
            }
        }
        xml.close();
        return length;
    }

    /** Held against the official schema by the validator of the platform, which is used again. */
    @Benchmark
    public Object floorXsd() throws SAXException, IOException {
        validator.validate(new StreamSource(new ByteArrayInputStream(invoice)));
        return validator;
    }

    /** Read, with the verdict on its form and the place of each value. */
    @Benchmark
    public FatturaFile read() {
        return reader.read("IT02182030391_00001.xml", invoice);
    }

    /** The same, with the controls of the SdI and what the notice of Livorno wants written on it. */
    @Benchmark
    public Object judged() {
        FatturaFile file = reader.read("IT02182030391_00001.xml", invoice);
        Verdict verdict = sdi.check(file, Optional.empty());
        Voucher voucher = Vouchers.of(file).vouchers().get(0);
        List<ElementResult> found = elements.check(voucher, Optional.empty());
        return verdict.findings().size() + found.size();
    }
}
