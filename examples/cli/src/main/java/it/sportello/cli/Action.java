package it.sportello.cli;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.json.LegalModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every subcommand has: the options that are valid everywhere, and the ways in and out. */
abstract class Action implements Callable<Integer> {

    /** Done. */
    static final int DONE = 0;

    /** Done, and something was rejected or is inconsistent. */
    static final int REJECTED = 1;

    /** The input could not be read. */
    static final int UNREADABLE = 2;

    /** The languages of messages. */
    enum Language {
        it(Locale.ITALIAN),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(names = "--json", description = "scrive il risultato in JSON sull'uscita standard, e nient'altro")
    private boolean json;

    @Option(names = "--explain", description = "mostra la motivazione di ogni risultato")
    private boolean explain;

    @Option(
            names = "--lang",
            defaultValue = "it",
            paramLabel = "it|en",
            description = "lingua dei messaggi (${DEFAULT-VALUE} se non indicata)")
    private Language language = Language.it;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sportello sportello;

    boolean json() {
        return json;
    }

    boolean explain() {
        return explain;
    }

    Locale locale() {
        return language.locale;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    InputStream in() {
        return sportello.in();
    }

    String say(CliMessage message, Object... arguments) {
        return message.text(locale(), Arrays.asList(arguments));
    }

    /** Reads a file, or standard input for {@code -}. */
    <T> Document<T> read(DocumentReader reader, Path file, DocumentFormat ofStandardInput, Class<T> type) {
        return isStandardInput(file)
                ? reader.read("-", standardInput(), ofStandardInput, type)
                : reader.read(file, type);
    }

    /** Reads a list of records from a JSON file, or from standard input for {@code -}. */
    <T> Batch<T> readList(DocumentReader reader, Path file, Class<T> type) {
        return isStandardInput(file)
                ? reader.readList("-", standardInput(), DocumentFormat.JSON, type)
                : reader.readList(file, type);
    }

    /** Reads a list of records from a CSV file, or from standard input for {@code -}. */
    <T> Batch<T> readCsv(DocumentReader reader, Path file, CsvMapping columns, Class<T> type) {
        return isStandardInput(file)
                ? reader.readCsv("-", standardInput(), columns, type)
                : reader.readCsv(file, columns, type);
    }

    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /**
     * All of standard input, or as much as is known to be too much.
     *
     * @throws ParameterException if it breaks off: half a document is none
     */
    byte[] standardInput() {
        try {
            return in().readNBytes(DocumentReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    Finding.of(KernelFinding.UNREADABLE, Location.of("-"), "-").text(locale()),
                    e);
        }
    }

    /** Tells findings on standard error: errors always, the rest as well unless the output is for a program. */
    void tell(List<Finding> findings) {
        findings.stream()
                .filter(finding -> !json || finding.severity() == Severity.ERROR)
                .forEach(finding -> err().println(Table.plain(finding.line(locale()))));
    }

    /** Tells findings that end the work, in JSON as well where JSON is wanted. */
    int refuse(List<Finding> findings, int status) {
        tell(findings);
        if (json) {
            out().println(toJson(Map.of("findings", findings)));
        }
        return status;
    }

    /** What a document warns of that bears on every result: all but the readings, which {@code check} shows. */
    static List<Finding> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.severity() == Severity.WARNING && finding.code() != KernelFinding.CHOSEN_READING)
                .toList();
    }

    /** Writes a file and the folders it needs; if it cannot, that is told. */
    boolean write(Path file, byte[] content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, content);
            return true;
        } catch (IOException e) {
            err().println(say(CliMessage.CANNOT_WRITE, Table.plain(file.toString())));
            return false;
        }
    }

    boolean write(Path file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    String toJson(Object value) {
        return mapper(locale()).writeValueAsString(value);
    }

    static JsonMapper mapper(Locale locale) {
        return JsonMapper.builder()
                .addModule(new LegalModule(locale))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
