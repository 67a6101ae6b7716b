package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {

    private static XmlText open(byte[] bytes) throws IOException {
        return XmlText.open(new ByteArrayInputStream(bytes), ReadingLimits.DEFAULT);
    }

    private static String all(XmlText text) {
        StringBuilder out = new StringBuilder();
        char[] buffer = new char[7];
        for (int count = text.read(buffer, 0, 7); count >= 0; count = text.read(buffer, 0, 7)) {
            out.append(buffer, 0, count);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "utf-8,UTF-8",
        "ISO-8859-1,ISO-8859-1",
        "Windows-1252,windows-1252",
        "latin1,ISO-8859-1",
        "us-ascii,US-ASCII"
    })
    void theDeclaredEncodingIsTaken(String declared, String charset) throws IOException {
        XmlText text =
                open(("<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a/>").getBytes(StandardCharsets.US_ASCII));
        assertThat(text.charset()).isEqualTo(Charset.forName(charset));
        assertThat(all(text)).endsWith("<a/>");
    }

    @Test
    void aMarkGoesBeforeADeclaration() throws IOException {
        assertThat(open("\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a/>".getBytes(StandardCharsets.UTF_8))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(all(open("\uFEFF<a/>".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo("<a/>");
        assertThat(all(open("\uFEFF<a/>".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo("<a/>");
        assertThat(all(open("<a/>".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo("<a/>");
        assertThat(all(open("<a/>".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo("<a/>");
        assertThat(all(open("\r\n <a/>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("<a/>");
    }

    @Test
    void anUnknownEncodingIsAFault() {
        assertThatThrownBy(() -> open("<?xml version='1.0' encoding='KOI8-R'?>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Fault.class);
    }

    @Test
    void theLineOfWhatIsNoTextIsTold() throws IOException {
        XmlText text = open(Wrapped.join("<a>\n\n".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) 0xE8, ' '}));
        all(text);
        Finding fault = text.fault().orElseThrow();
        assertThat(fault.code()).isEqualTo(FatturaFinding.ENCODING_BROKEN);
        assertThat(fault.location().line()).isBetween(1, 3);
    }

    @Test
    void whatLooksLikeADtdInsideACommentIsNone() throws IOException {
        for (String xml : new String[] {
            "<!-- <!DOCTYPE x> --><a/>",
            "<a b='<!DOCTYPE'/>",
            "<a><![CDATA[<!DOCTYPE x>]]></a>",
            "<?x <!DOCTYPE ?><a/>",
            "<a/><!---->"
        }) {
            XmlText text = open(xml.getBytes(StandardCharsets.US_ASCII));
            assertThat(all(text)).isEqualTo(xml);
            assertThat(text.fault()).as(xml).isEmpty();
        }
    }
}
