package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class Base64StreamTest {

    private static InputStream stream(byte[] text) {
        return new Base64Stream(new ByteArrayInputStream(text));
    }

    @Property(tries = 200)
    void everyWayOfWritingItGivesTheBytes(@ForAll @Size(max = 20_000) byte[] bytes) throws IOException {
        assertThat(stream(Wrapped.base64(bytes)).readAllBytes()).isEqualTo(bytes);
        assertThat(stream(Wrapped.base64Lines(bytes)).readAllBytes()).isEqualTo(bytes);
        assertThat(stream(Wrapped.base64Unpadded(bytes)).readAllBytes()).isEqualTo(bytes);
        assertThat(stream(Wrapped.pem(bytes)).readAllBytes()).isEqualTo(bytes);
    }

    @Example
    void oneByteAtATime() throws IOException {
        try (InputStream in = stream("Y2k=".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(in.read()).isEqualTo('c');
            assertThat(in.read()).isEqualTo('i');
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isZero();
        }
    }

    @Example
    void whatBreaksOffIsAFault() {
        for (String text : new String[] {"Y2k=Y2k=", "Y2*k", "Y", "Y2k-"}) {
            assertThatThrownBy(() ->
                            stream(text.getBytes(StandardCharsets.US_ASCII)).readAllBytes())
                    .as(text)
                    .isInstanceOf(Fault.class);
        }
    }
}
