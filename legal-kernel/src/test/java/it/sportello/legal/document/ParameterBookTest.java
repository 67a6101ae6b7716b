package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterBookTest {

    private static final String BOOK = """
            rules: sample
            verified until: 2020-12-31
            acts:
              Legge 1/2000: urn:nir:stato:legge:2000-01-01;1
              Legge 2/2010: urn:nir:stato:legge:2010-01-01;2
            parameters:
              limit:
                - {from: 2000-01-01, value: 100.00, source: "art. 1, c. 2, Legge 1/2000", status: verified}
                - {from: 2010-01-01, value: 120.50, source: Legge 2/2010, status: secondary, note: read in a guide}
              abolished:
                - {from: 2000-01-01, to: 2005-12-31, value: 0.20, source: "tab. 1, Legge 1/2000", status: unverified}
            """;

    private static ParameterBook load(String text) {
        return ParameterBook.load(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static <T> String on(Reading<T> reading) {
        return reading.fold(
                it -> it.value().value() + " " + it.value().source() + " "
                        + it.value().status(),
                none -> "none",
                several -> "several",
                beyond -> "beyond");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, none",
        "2000-01-01, '100.00 art. 1, c. 2, Legge 1/2000 VERIFIED'",
        "2009-12-31, '100.00 art. 1, c. 2, Legge 1/2000 VERIFIED'",
        "2010-01-01, '120.50 Legge 2/2010 SECONDARY'",
        "2020-12-31, '120.50 Legge 2/2010 SECONDARY'",
        "2021-01-01, beyond"
    })
    void aValueHoldsUntilTheDayBeforeTheNext(LocalDate day, String expected) {
        assertThat(on(load(BOOK).euro("limit").on(day))).isEqualTo(expected);
    }

    @Test
    void anAbolishedValueLeavesAGap() {
        assertThat(on(load(BOOK).fraction("abolished").on(LocalDate.of(2005, 12, 31))))
                .startsWith("1/5 tab. 1");
        assertThat(on(load(BOOK).fraction("abolished").on(LocalDate.of(2006, 1, 1))))
                .isEqualTo("none");
    }

    @Test
    void aBookKnowsItsKeysAndItsDigest() {
        ParameterBook book = load(BOOK);
        assertThat(book.keys()).containsExactly("limit", "abolished");
        assertThat(book.ruleSet().id()).isEqualTo("sample");
        assertThat(book.ruleSet().sha256()).matches("[0-9a-f]{64}");
        assertThat(book.euro("limit").values())
                .extracting(DatedValue::value)
                .containsExactly(Euro.of(100), Euro.ofCents(12_050));
        assertThat(book.fraction("limit").values().get(0).value()).isEqualTo(Fraction.of(100));
    }

    @Test
    void aKeyThatIsNotThereIsAMistakeOfTheProgrammer() {
        assertThatIllegalArgumentException().isThrownBy(() -> load(BOOK).euro("limits"));
        assertThatIllegalArgumentException().isThrownBy(() -> load(BOOK).euro("abolished " + "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "Legge 2/2010: urn, Legge 3/2011: urn, 'the act of «Legge 2/2010» is not listed'",
        "verified until: 2020-12-31, verified: yes, KERN-0003",
        "2000-01-01;1, x, an act needs a citation and a URN:NIR",
        "'art. 1, c. 2, Legge', 'art. 1, c. 2 e 3, Legge', 'not a place in an act: c. 2 e 3'",
        "from: 2010-01-01, from: 1999-01-01, 'limit: the values stand in the order of their days'",
        "to: 2005-12-31, to: 1999-12-31, 'abolished: the values stand in the order of their days'",
        "to: 2005-12-31, to: 2005-13-31, KERN-0006"
    })
    void anUnsoundBookDoesNotLoadAndSaysWhy(String sound, String broken, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(BOOK.replace(sound, broken)))
                .withMessageContaining(why);
    }

    @Test
    void overlappingValuesAreNamedNotChosen() {
        ParameterBook book = load(BOOK.replace("{from: 2000-01-01, value", "{from: 2000-01-01, to: 2010-01-01, value"));
        assertThat(on(book.euro("limit").on(LocalDate.of(2010, 1, 1)))).isEqualTo("several");
    }

    @Test
    void aSourceOfAnUnlistedActDoesNotLoad() {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(BOOK.replace("source: Legge 2/2010", "source: Legge 9/2010")));
    }

    @Test
    void anUnreadableStreamIsAnError() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ParameterBook.load(broken));
    }
}
