package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made to hurt is refused soon and without much memory; what is only large costs none. */
@Timeout(60)
class AttackTest {

    private static final FatturaReader READER = new FatturaReader();
    private static final long MIB = 1024 * 1024;

    private static FatturaFile read(String xml) {
        return READER.read("f.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String xml, FindingCode... codes) {
        FatturaFile file = read(xml);
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).extracting(Finding::code).containsExactly(codes);
    }

    /** Bytes that are the same over and over, without taking any room. */
    private static final class Repeated extends InputStream {
        private final byte[] what;
        private long left;
        private int at;

        Repeated(String what, long times) {
            this.what = what.getBytes(StandardCharsets.UTF_8);
            this.left = this.what.length * times;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            int octet = what[at];
            at = (at + 1) % what.length;
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                into[offset + i] = what[at];
                at = (at + 1) % what.length;
            }
            left -= count;
            return count;
        }
    }

    private static InputStream around(String before, String repeated, long times, String after) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                new Repeated(repeated, times),
                new java.io.ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Asked by name, for the module under test does not read the one that tells it. */
    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getThreadAllocatedBytes", long.class)
                    .invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] halves(Sample sample, String mark) {
        String text = sample.text();
        int at = text.indexOf(mark);
        return new String[] {text.substring(0, at), text.substring(at + mark.length())};
    }

    private static String header() {
        return "<p:FatturaElettronica versione='FPR12' xmlns:p='" + FatturaStream.NAMESPACE + "'>";
    }

    @Test
    void trap03EveryKindOfDtdIsRefusedBeforeAnyParserSeesIt() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY lol 'lol'>"
                + "<!ENTITY lol1 '&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;'>"
                + "<!ENTITY lol2 '&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;'>]><lolz>&lol2;</lolz>";
        refused(laughs, FatturaFinding.XML_DTD);
        refused("<?xml version='1.0'?>\n" + laughs, FatturaFinding.XML_DTD);
        refused("<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'><x/>", FatturaFinding.XML_DTD);
        refused("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", FatturaFinding.XML_DTD);
        refused("<!DOCTYPE x [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><x/>", FatturaFinding.XML_DTD);
        refused("<!DOCTYPE x [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><x>&a;</x>", FatturaFinding.XML_DTD);
        refused("<!-- a > b --><!DOCTYPE x><x/>", FatturaFinding.XML_DTD);
    }

    @Test
    void anEntityNobodyDefinedIsRefused() {
        FatturaFile file = read(Sample.ordinary().text().replace("Scrivanie", "&chi;"));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).hasSize(1);
    }

    @Test
    void theFiveEntitiesAndNumbersOfCharactersAreText() {
        FatturaFile file = read(Sample.ordinary().text().replace("Scrivanie", "a &amp; b &lt; c &#233; &quot;"));
        assertThat(file.content()
                        .orElseThrow()
                        .documents()
                        .get(0)
                        .lines()
                        .get(0)
                        .description()
                        .value())
                .isEqualTo("a & b < c é \"");
    }

    @Test
    void depthAndNumberOfElementsAreLimited() {
        refused(header() + "<a>".repeat(100_000), FatturaFinding.ELEMENT_UNKNOWN, FatturaFinding.LIMIT);
        long before = allocated();
        FatturaFile wide = READER.read("f", around(header(), "<a/>", 5_000_000, "</p:FatturaElettronica>"));
        assertThat(wide.content()).isEmpty();
        assertThat(wide.findings())
                .extracting(Finding::code)
                .containsOnlyOnce(FatturaFinding.LIMIT, FatturaFinding.MORE);
        assertThat(wide.findings()).hasSizeLessThan(1_010);
        assertThat(allocated() - before).isLessThan(3_000 * MIB);
    }

    @Test
    void tagsCommentsAndInstructionsAreLimited() {
        for (String start : List.of("<", "<a b='", "<a b='>", "<!--", "<?x ", "<![CDATA[")) {
            String inside = start.equals("<![CDATA[") ? header() + start : start;
            long before = allocated();
            FatturaFile file = READER.read("f", around("<?xml version='1.0'?>" + inside, "xxxxxxxxxx", 10_000_000, ""));
            // Of a long name the parser of the platform tires before this library does.
            assertThat(file.findings())
                    .as(start)
                    .extracting(Finding::code)
                    .containsAnyOf(FatturaFinding.LIMIT, FatturaFinding.XML_MALFORMED);
            assertThat(file.content()).isEmpty();
            assertThat(allocated() - before).as(start).isLessThan(start.equals("<![CDATA[") ? 200 * MIB : 8 * MIB);
        }
    }

    @Test
    void aValueOfThirtyMegabytesIsCutAndTold() {
        String[] halves = halves(Sample.ordinary(), "Scrivanie");
        long before = allocated();
        FatturaFile file = READER.read("f", around(halves[0], "Scrivanie ", 3_000_000, halves[1]));
        assertThat(allocated() - before).isLessThan(8 * MIB);
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FatturaFinding.VALUE);
        assertThat(file.content()
                        .orElseThrow()
                        .documents()
                        .get(0)
                        .lines()
                        .get(0)
                        .description()
                        .value())
                .hasSize(ReadingLimits.DEFAULT.textLength());
    }

    @Test
    void anAttachmentOfFortyMegabytesCostsNoMemory() {
        String[] halves = halves(Sample.ordinary(), "Y2lhbw==");
        long before = allocated();
        FatturaFile file = READER.read("f", around(halves[0], "Y2lhbyBh\r\n", 4_000_000, halves[1]));
        long cost = allocated() - before;
        assertThat(file.findings()).isEmpty();
        assertThat(file.content()
                        .orElseThrow()
                        .documents()
                        .get(0)
                        .attachments()
                        .get(0)
                        .bytes())
                .isEqualTo(24_000_000);
        assertThat(cost).isLessThan(8 * MIB);
    }

    @Test
    void aFileAboveTheLimitIsNotReadToItsEnd() {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        ReadingLimits small = new ReadingLimits(
                MIB,
                usual.depth(),
                usual.elements(),
                usual.textLength(),
                usual.tagLength(),
                usual.cdataLength(),
                usual.keptCharacters(),
                usual.rounds(),
                usual.findings(),
                usual.entries(),
                usual.archiveBytes(),
                usual.archiveRatio());
        FatturaReader reader = new FatturaReader(XMLInputFactory.newDefaultFactory(), small);
        String[] halves = halves(Sample.ordinary(), "Y2lhbw==");
        FatturaFile file = reader.read("f", around(halves[0], "Y2lhbyBh", Long.MAX_VALUE / 8, halves[1]));
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FatturaFinding.LIMIT);
        assertThat(file.content()).isEmpty();
        assertThat(file.sha256()).isEmpty();
        FatturaFile after = reader.read("f", around(Sample.ordinary().text(), " ", 2 * MIB, ""));
        assertThat(after.content()).isEmpty();
        assertThat(after.findings()).extracting(Finding::code).contains(FatturaFinding.LIMIT);
    }

    @Test
    void allValuesTogetherAreLimited() {
        String[] halves = halves(Sample.ordinary(), "<Causale>Progetto di prova</Causale>");
        String causale = "<Causale>" + "x".repeat(200) + "</Causale>";
        FatturaFile file = READER.read("f", around(halves[0], causale, 400_000, halves[1]));
        assertThat(file.content()).isEmpty();
        assertThat(file.findings()).extracting(Finding::code).containsExactly(FatturaFinding.LIMIT);
    }

    @Test
    void aP7mOfSegmentsWithoutEndIsRefused() throws IOException {
        byte[] start = Wrapped.hex("308006092a864886f70d010702a0803080020101310030800609" + "2a864886f70d010701a080");
        for (String bomb : List.of("2480", "2400", "0400", "308031", "a080")) {
            InputStream in =
                    new SequenceInputStream(new java.io.ByteArrayInputStream(start), new HexRepeated(bomb, 1_000_000));
            long before = allocated();
            FatturaFile file = READER.read("f", in);
            assertThat(file.content()).isEmpty();
            assertThat(file.findings()).isNotEmpty();
            assertThat(allocated() - before).as(bomb).isLessThan(4 * MIB);
        }
        FatturaFile huge = READER.read("f", Wrapped.join(start, Wrapped.hex("0486ffffffffffff3c")));
        assertThat(huge.content()).isEmpty();
        FatturaFile negative = READER.read("f", Wrapped.join(start, Wrapped.hex("0488ffffffffffffffff3c")));
        assertThat(negative.findings()).extracting(Finding::code).containsExactly(FatturaFinding.P7M_BROKEN);
    }

    /** The same bytes over and over. */
    private static final class HexRepeated extends InputStream {
        private final byte[] what;
        private long left;
        private int at;

        HexRepeated(String hex, long times) {
            this.what = Wrapped.hex(hex);
            this.left = times;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            int octet = what[at] & 0xFF;
            at = (at + 1) % what.length;
            left -= at == 0 ? 1 : 0;
            return octet;
        }
    }

    @Test
    void refusingTakesMilliseconds() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]><lolz>&lol;</lolz>";
        read(laughs);
        long before = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            read(laughs);
        }
        assertThat((System.nanoTime() - before) / 1_000_000 / 100).isLessThan(20);
    }
}
