package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DocumentWriterTest {

    /** The words of a document. */
    public enum Word {
        ONE,
        MORE_THAN_ONE
    }

    /** A part of a document. */
    public record Part(String name, boolean yes) {}

    /** A document of every type there is. */
    public record All(
            int whole,
            long large,
            BigDecimal number,
            Euro amount,
            Fraction ratio,
            LocalDate day,
            LocalDateTime time,
            Word word,
            Stated<Word> said,
            Stated<Word> silent,
            Optional<String> absent,
            Optional<List<Part>> none,
            List<Part> parts,
            List<Part> noParts,
            Map<Word, Euro> byWord) {}

    private static final All ALL = new All(
            -7,
            123_456_789_012L,
            new BigDecimal("0.10"),
            Euro.parse("-4154.59"),
            Fraction.of(1, 3),
            LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2010, 5, 5, 0, 0),
            Word.MORE_THAN_ONE,
            Stated.of(Word.ONE),
            Stated.not(),
            Optional.empty(),
            Optional.of(List.of()),
            List.of(new Part("«a» \"b\"\n\t\u0001", true), new Part("", false)),
            List.of(),
            Map.of(Word.MORE_THAN_ONE, Euro.of(1)));

    private static <T> T again(Record document, Class<T> type) {
        Document<T> read = new DocumentReader()
                .read("again.json", new DocumentWriter().json(document).getBytes(UTF_8), DocumentFormat.JSON, type);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(again(ALL, All.class)).isEqualTo(ALL);
    }

    @Test
    void keysAndWordsAreThoseOfDocuments() {
        assertThat(new DocumentWriter().json(ALL))
                .startsWith(
                        "{\"whole\":-7,\"large\":123456789012,\"number\":0.10,\"amount\":\"-4154.59\",\"ratio\":\"1/3\"")
                .contains(
                        "\"word\":\"more than one\"",
                        "\"silent\":\"not stated\"",
                        "\"byWord\":{\"more than one\":\"1.00\"}")
                .contains("\"none\":[]")
                .doesNotContain("absent", "noParts");
    }

    @Property
    void everyFractionComesBack(
            @ForAll long numerator, @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long denominator) {
        All document = new All(
                0,
                0,
                BigDecimal.ONE,
                Euro.ZERO,
                Fraction.of(numerator, denominator),
                ALL.day(),
                ALL.time(),
                ALL.word(),
                ALL.said(),
                ALL.silent(),
                ALL.absent(),
                ALL.none(),
                ALL.parts(),
                ALL.noParts(),
                ALL.byWord());
        assertThat(again(document, All.class)).isEqualTo(document);
    }

    @Test
    void aListIsWrittenLineByLine() {
        assertThat(new DocumentWriter().jsonLines(List.of(new Part("a", true), new Part("b", false))))
                .isEqualTo("{\"name\":\"a\",\"yes\":true}\n{\"name\":\"b\",\"yes\":false}\n");
    }

    /** A record of something documents do not hold. */
    public record Odd(Object odd) {}

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> new DocumentWriter().json(new Odd(Thread.class)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentWriter().json(new Hidden(Set.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Hidden(Set<String> names) {}
}
