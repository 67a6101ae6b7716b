package it.sportello.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.ScoringFinding;
import it.sportello.eligibility.EligibilityFinding;
import it.sportello.isee.IseeFinding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.identifier.IdentifierFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} is the one register of codes; it and the code say the same. */
class FindingsRegisterTest {

    private static List<FindingCode> codes() {
        return Stream.<FindingCode[]>of(
                        KernelFinding.values(),
                        IdentifierFinding.values(),
                        IseeFinding.values(),
                        EligibilityFinding.values(),
                        ScoringFinding.values())
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparing(FindingCode::code))
                .toList();
    }

    private static String row(FindingCode code) {
        List<String> placeholders = List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}");
        return "| %s | %s | %s | %s |"
                .formatted(
                        code.code(),
                        code.severity().name().toLowerCase(Locale.ROOT),
                        code.text(Locale.ITALIAN, placeholders).replace("|", "\\|"),
                        code.text(Locale.ENGLISH, placeholders).replace("|", "\\|"));
    }

    @Test
    void theRegisterHoldsEveryCodeWithItsTexts() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/findings.md")))
                .filteredOn(line -> line.matches("\\| [A-Z]{4}-.*"))
                .isEqualTo(codes().stream().map(FindingsRegisterTest::row).toList());
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(codes().stream().map(FindingCode::code)).doesNotHaveDuplicates();
    }
}
