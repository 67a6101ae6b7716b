package it.sportello.legal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import jakarta.validation.ConstraintValidator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PredicateValidatorTest {

    private final Path classes = classes();

    @Test
    void theClassPathAndTheModulePathKnowTheSameValidators() throws IOException {
        assertThat(onTheClassPath()).isEqualTo(onTheModulePath());
    }

    @Test
    void everyValidatorIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("it/sportello/legal/validation"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.contains("$Of"))
                            .map(name -> "it.sportello.legal.validation." + name.replace(".class", "")))
                    .containsExactlyInAnyOrderElementsOf(onTheClassPath());
        }
    }

    @Test
    void everyValidatorCanBeMadeAndAcceptsNothingBeforeItIsTold() {
        assertThat(ServiceLoader.load(ConstraintValidator.class))
                .filteredOn(PredicateValidator.class::isInstance)
                .hasSizeGreaterThan(18);
        assertThat(new EuroConstraints.OfPositive().isValid(Euro.of(1), null)).isFalse();
        assertThat(new EuroConstraints.OfPositive().isValid(null, null)).isTrue();
    }

    private List<String> onTheClassPath() throws IOException {
        return Files.readAllLines(
                classes.resolve("META-INF/services/jakarta.validation.ConstraintValidator"), StandardCharsets.UTF_8);
    }

    private List<String> onTheModulePath() throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).provides().stream()
                    .filter(provides -> provides.service().equals(ConstraintValidator.class.getName()))
                    .flatMap(provides -> provides.providers().stream())
                    .toList();
        }
    }

    private static Path classes() {
        try {
            return Path.of(Euro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
