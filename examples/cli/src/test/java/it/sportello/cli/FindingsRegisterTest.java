package it.sportello.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.sportello.legal.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} is the one register of codes; it and the code say the same. */
class FindingsRegisterTest {

    private static List<FindingCode> codes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("it.sportello").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(FindingCode.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(FindingCode.class::cast)
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
    void everyModuleHasItsFindings() {
        assertThat(codes().stream().map(code -> code.code().substring(0, 5)).distinct())
                .contains("KERN-", "ISEE-", "ELIG-", "COPR-", "REND-");
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(codes().stream().map(FindingCode::code)).doesNotHaveDuplicates();
    }
}
