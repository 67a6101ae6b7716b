package it.sportello.example.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jars in a fresh JVM that knows nothing but the module path. */
class ModulePathIT {

    private static final Path MODULES = Path.of(System.getProperty("modules.directory"));
    private static final Path CONSUMER = Path.of(System.getProperty("modules.consumer"));

    private static final String OUTPUT = """
            sound.yaml: Contract[cig=95156957EC, amount=4154.59]
            broken.yaml:1:6: errore KERN-0114: i caratteri di controllo del CIG non corrispondono agli altri: un carattere è sbagliato. Ricopiarlo dal contratto o dal portale ANAC (/cig)
            broken.yaml:2:9: errore KERN-0007: il valore -0,01 € è negativo: serve zero o un numero positivo (/amount)
            scala di equivalenza 2,66 = 2,46 per i componenti + 0,2 di maggiorazioni [tab. 2, D.Lgs. 109/1998]
              - parametro 2,46 (numero di componenti: 4) [tab. 2, D.Lgs. 109/1998]
              - nessuna maggiorazione per assenza del coniuge con figli minori [tab. 2, D.Lgs. 109/1998]
              - nessuna maggiorazione per componenti con handicap o invalidità superiore al 66% [tab. 2, D.Lgs. 109/1998]
              - maggiorazione di 0,2: figli minori, ed entrambi i genitori svolgono attività di lavoro e di impresa [tab. 2, D.Lgs. 109/1998]
            ISEE ridefinito 4.949,18 €: (ISE 4.000,00 € + redditi esenti 6.244,81 €) / scala 2,07 [Definizione ISEE, bando]
              - ISE attestato 4.000,00 €
              - redditi esenti ai fini IRPEF 6.244,81 €
                - reddito esente «pensione di invalidità civile»: 6.244,81 €
              - scala di equivalenza attestata 2,07
              - arrotondato a 4.949,18 €: da 4949,183575 (1024481/207), per multipli di 0,01, al più vicino, a metà per eccesso [Definizione ISEE, bando]
            starts: 101
            starts: 103
            starts: 104
            starts: 105
            starts: 118
            1 P1 13855/156
            2 P2 1110/13
            2 P4 1110/13
            4 P3 4945/66
            "4154.59"
            "0.8"
            "1/3"
            {"code":"KERN-0114","severity":"error","document":"broken.yaml","pointer":"/cig","line":1,"column":6,"text":"i caratteri di controllo del CIG non corrispondono agli altri: un carattere è sbagliato. Ricopiarlo dal contratto o dal portale ANAC","references":[]}
            """;

    @TempDir
    private Path directory;

    @Test
    void theConsumerReadsValidatesExplainsAndWrites() throws IOException, InterruptedException {
        run();
    }

    /** As in an image made by jlink, which holds what descriptors ask for and nothing else. */
    @Test
    void theDescriptorsNameAllThatIsNeeded() throws IOException, InterruptedException {
        run("--limit-modules", "it.sportello.example.modulepath");
    }

    private void run(String... limits) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command(limits)).redirectOutput(out.toFile()).redirectError(err.toFile());
        // What the environment adds to a command line would make the proof worthless.
        builder.environment()
                .keySet()
                .removeAll(List.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readAllLines(err))
                .filteredOn(line -> !line.startsWith("SLF4J"))
                .isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out)).isEqualToNormalizingNewlines(OUTPUT);
    }

    private List<String> command(String... limits) throws IOException {
        // Hibernate Validator greets with its version at INFO; its warnings would still be seen.
        Path logging = Files.writeString(
                directory.resolve("logging.properties"),
                "handlers = java.util.logging.ConsoleHandler\norg.hibernate.validator.level = WARNING\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.util.logging.config.file=" + logging));
        command.addAll(List.of(limits));
        command.addAll(List.of(
                "--module-path",
                MODULES + File.pathSeparator + CONSUMER,
                "--module",
                "it.sportello.example.modulepath/it.sportello.example.modulepath.Main",
                "../notices"));
        return command;
    }

    @Test
    void theJarsOfSportelloAreNamedModules() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(CONSUMER));
        try (Stream<Path> files = Files.list(MODULES)) {
            files.filter(ModulePathIT::isOurs).forEach(jars::add);
        }
        assertThat(ModuleFinder.of(jars.toArray(Path[]::new)).findAll())
                .extracting(ModuleReference::descriptor)
                .noneMatch(ModuleDescriptor::isAutomatic)
                .extracting(ModuleDescriptor::name)
                .containsExactlyInAnyOrder(
                        "it.sportello.example.modulepath",
                        "it.sportello.coprogettazione",
                        "it.sportello.eligibility",
                        "it.sportello.isee",
                        "it.sportello.legal",
                        "it.sportello.rendicontazione",
                        "it.sportello.rendicontazione.firma");
    }

    /** Ours are told by the group in the jar, so that one without a descriptor is not overlooked. */
    private static boolean isOurs(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry("META-INF/maven/it.sportello/") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theKernelKeepsItsValidatorsToItself() {
        ModuleDescriptor kernel = ModuleFinder.of(MODULES)
                .find("it.sportello.legal")
                .orElseThrow()
                .descriptor();
        assertThat(kernel.packages()).contains("it.sportello.legal.validation");
        assertThat(kernel.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .contains("it.sportello.legal.document")
                .doesNotContain("it.sportello.legal.validation");
    }
}
