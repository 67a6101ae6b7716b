package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

class GuardedXmlTest {

    private static final GuardedXml XML = new GuardedXml(XMLInputFactory.newDefaultFactory(), ReadingLimits.DEFAULT);

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static GuardedXml.Seen visit(String text) {
        return XML.read("a.xml", bytes(text), xml -> {
            while (xml.hasNext()) {
                xml.next();
            }
            return Optional.empty();
        });
    }

    @Test
    void whatIsWellFormedIsVisitedToItsEndAndDigested() {
        List<String> names = new ArrayList<>();
        GuardedXml.Seen seen = XML.read("a\n.xml", bytes("<a><b/></a> "), xml -> {
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                    names.add(xml.getLocalName());
                }
            }
            return Optional.empty();
        });
        assertThat(names).containsExactly("a", "b");
        assertThat(seen.stopped()).isEmpty();
        assertThat(seen.name()).isEqualTo("a_.xml");
        assertThat(seen.sha256())
                .isEqualTo(it.sportello.legal.Sha256.of("<a><b/></a> ".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        assertThat(visit("<a>\n<b></a>").stopped().orElseThrow().location().line())
                .isEqualTo(2);
        assertThat(visit("<!DOCTYPE a><a/>").stopped()).map(Finding::code).contains(FatturaFinding.XML_DTD);
        assertThat(visit("<a>").stopped()).map(Finding::code).contains(FatturaFinding.XML_MALFORMED);
        assertThat(visit("").stopped()).map(Finding::code).contains(FatturaFinding.EMPTY);
        assertThat(visit("<?xml version='1.0' encoding='EBCDIC'?><a/>").stopped())
                .map(Finding::code)
                .contains(FatturaFinding.ENCODING_UNKNOWN);
    }

    @Test
    void aVisitorMayStopAndMayFail() {
        Finding own = Finding.of(FatturaFinding.ROOT, Location.NONE, "a");
        GuardedXml.Seen stopped = XML.read("a", bytes("<a/>"), xml -> Optional.of(own));
        assertThat(stopped.stopped()).map(Finding::code).contains(FatturaFinding.ROOT);
        GuardedXml.Seen failed = XML.read("a", bytes("<a/>"), xml -> {
            throw new IllegalStateException("x");
        });
        assertThat(failed.stopped()).map(Finding::code).contains(FatturaFinding.XML_MALFORMED);
    }

    @Test
    void aStreamThatBreaksIsTold() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        GuardedXml.Seen seen = XML.read("a", broken, xml -> Optional.empty());
        assertThat(seen.stopped()).map(Finding::code).contains(KernelFinding.UNREADABLE);
        assertThat(seen.sha256()).isEmpty();
    }
}
