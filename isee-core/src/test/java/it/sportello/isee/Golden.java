package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The made-up households whose indicators an independent computation in exact fractions gave. */
public final class Golden {

    /** A household and what comes of it, by rule set. */
    public record Case(int id, Dsu dsu, Fraction figurativeRate, Map<String, Indicators> expected) {}

    /** What comes of a household. */
    public record Indicators(Euro isr, Euro isp, Euro ise, Fraction scale, Euro isee) {}

    /** All of them. */
    public static final List<Case> CASES = read();

    private Golden() {}

    private static List<Case> read() {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("households.json"))) {
            Batch<Case> batch = new DocumentReader()
                    .readList("households.json", in.readAllBytes(), DocumentFormat.JSON, Case.class);
            if (batch.allFindings().stream()
                    .anyMatch(finding -> finding.severity() == it.sportello.legal.Severity.ERROR)) {
                throw new AssertionError(batch.allFindings().stream()
                        .map(finding -> finding.line(java.util.Locale.ENGLISH))
                        .toList());
            }
            return batch.records().stream()
                    .map(Document::value)
                    .map(java.util.Optional::orElseThrow)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
