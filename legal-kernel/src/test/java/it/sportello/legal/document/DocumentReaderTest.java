package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    public record Fee(
            @PositiveOrZero Euro atMost,
            LocalDate from,
            Optional<String> note,
            @NotEmpty List<@Valid Tier> tiers,
            Map<String, Fraction> weights,
            Stated<Integer> members) {}

    public record Tier(int members, @PositiveOrZero Euro amount) {}

    private static final String SOUND = """
            at most: 4500.00
            from: 2010-04-16
            tiers:
              - {members: 1, amount: 400}
              - {members: 2, amount: "500.50"}
            weights: {quality: 0.8, other: "1/3"}
            members: not stated
            """;

    private static final DocumentReader READER = new DocumentReader();

    private static Document<Fee> yaml(String text) {
        return READER.read("fee.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Fee.class);
    }

    @Test
    void aSoundDocumentBecomesARecord() {
        Document<Fee> document = yaml(SOUND);
        assertThat(document.findings()).isEmpty();
        assertThat(document.value())
                .contains(new Fee(
                        Euro.of(4500),
                        LocalDate.of(2010, 4, 16),
                        Optional.empty(),
                        List.of(new Tier(1, Euro.of(400)), new Tier(2, Euro.ofCents(50050))),
                        Map.of("quality", Fraction.of(4, 5), "other", Fraction.of(1, 3)),
                        Stated.not()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from: 2010-04-16 | form: 2010-04-16                  | KERN-0003 | 2 | 1 | /form
            from: 2010-04-16 | from: ieri                        | KERN-0006 | 2 | 7 | /from
            from: 2010-04-16 | from: 2010-02-30                  | KERN-0006 | 2 | 7 | /from
            from: 2010-04-16 | from:                             | KERN-0005 | 2 | 1 | /from
            from: 2010-04-16 | at most: 1.00                     | KERN-0004 | 2 | 1 | /at most
            at most: 4500.00 | at most: -4500.00                 | KERN-0007 | 1 | 10 | /at most
            at most: 4500.00 | at most: 4500.001                 | KERN-0006 | 1 | 10 | /at most
            at most: 4500.00 | at most: 1e999999999              | KERN-0016 | 1 | 10 | /at most
            at most: 4500.00 | at most: [1]                      | KERN-0006 | 1 | 10 | /at most
            amount: 400      | amount: 0x1F                      | KERN-0006 | 4 | 26 | /tiers/0/amount
            amount: 400      | amount: -0.01                     | KERN-0007 | 4 | 26 | /tiers/0/amount
            amount: 400      | amount: !!float 400               | KERN-0017 | 4 | 26 | /tiers/0/amount
            members: 2       | members: &a 2                     | KERN-0017 | 5 | 15 | /tiers/1/members
            weights:         | `\tweights:`                       | KERN-0014 | 6 | 1 | ``
            weights:         | {weights:                         | KERN-0002 | 6 | 1 | ``
            """)
    void aDefectIsOneFindingWithItsPlace(
            String sound, String broken, String code, int line, int column, String pointer) {
        Document<Fee> document = yaml(SOUND.replaceFirst(sound, broken.replace("\\t", "\t")));
        System.err.println(
                document.findings().stream().map(f -> f.line(Locale.ITALIAN)).toList());
    }

    @Test
    void anEmptyFileIsAFinding() {
        for (String text : new String[] {"", "\n", "# only a comment\n", "---\n", "   "}) {
            Document<Fee> document = yaml(text);
            assertThat(document.value()).isEmpty();
            assertThat(document.findings()).extracting(Finding::code).containsExactly(KernelFinding.EMPTY_DOCUMENT);
        }
    }
}
