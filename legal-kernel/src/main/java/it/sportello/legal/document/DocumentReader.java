package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents into records, strictly: an unknown key, a key that stands twice, a value of another type, a missing
 * value and a broken constraint are findings with document, line, column and JSON pointer. It never throws because of
 * what a document holds, and never guesses a value.
 *
 * <p>A document type is a public record in an exported package. Its components are records, {@code Euro}, {@code
 * Fraction}, numbers, dates, texts, enums, and lists, maps, {@code Optional} and {@code Stated} of these. A component is
 * required unless it is an {@code Optional}, a list or a map. Constraints of Jakarta Validation on the components are
 * checked, and then what a {@link SelfChecking} type knows about itself. Keys are spelled as {@link DocumentFormat} says.
 *
 * <p>Limits: 64 MiB (YAML 3 million characters; {@link #readLines(Path, Class, Consumer) JSON lines} 64 MiB a line), 64
 * levels, texts of a million characters, numbers of 18 digits before and after the point, without exponent and without
 * zeros in front, no aliases or tags in YAML, one document a file, UTF-8 only, dates from 1800 to 2200.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class DocumentReader {

    /** The largest document that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    static final String MEBIBYTES = MAX_BYTES / (1024 * 1024) + " MiB";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    /** A reader. */
    public DocumentReader() {}

    /** Reads a file; the format follows from its ending. */
    public <T> Document<T> read(Path file, Class<T> type) {
        String name = file.toString();
        try {
            return read(name, bytes(file), DocumentFormat.of(name), type);
        } catch (IOException e) {
            return unreadable(name, KernelFinding.UNREADABLE, name);
        }
    }

    /**
     * The bytes of a file, as far as a document may go and one byte further: an endless file is read as one too large.
     *
     * @throws IOException if it cannot be read
     */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    /** Reads a file that is a list of records; the format follows from its ending. */
    public <T> Batch<T> readList(Path file, Class<T> type) {
        String name = file.toString();
        try {
            return readList(name, bytes(file), DocumentFormat.of(name), type);
        } catch (IOException e) {
            return new Batch<>(
                    name,
                    "",
                    List.of(),
                    unreadable(name, KernelFinding.UNREADABLE, name).findings());
        }
    }

    private static <T> Document<T> unreadable(String name, KernelFinding code, Object argument) {
        return new Document<>(
                name, "", Optional.empty(), List.of(Finding.of(code, Location.of(name), argument)), null, "");
    }

    /**
     * Reads the bytes of a document.
     *
     * @param name the name to show in findings
     */
    public <T> Document<T> read(String name, byte[] bytes, DocumentFormat format, Class<T> type) {
        String digest = Sha256.of(bytes);
        NodeReader nodes = new NodeReader(name, format);
        Document<T> document = nodes.read(bytes)
                .map(root -> bind(name, digest, format, type, root, nodes.findings(), ""))
                .orElseGet(() -> new Document<>(name, digest, Optional.empty(), nodes.findings(), null, ""));
        log(document);
        return document;
    }

    private static void log(Document<?> document) {
        LOG.debug(
                "read document sha256:{} with {} findings",
                document.sha256(),
                document.findings().size());
    }

    /** Reads a file of one of several kinds; the format follows from its ending. */
    public Document<?> readAny(Path file, Map<String, Class<?>> kinds) {
        String name = file.toString();
        try {
            return readAny(name, bytes(file), DocumentFormat.of(name), kinds);
        } catch (IOException e) {
            return unreadable(name, KernelFinding.UNREADABLE, name);
        }
    }

    /**
     * Reads the bytes of a document of one of several kinds, which a key at its top tells apart. A document with none of
     * these keys, or with several, is of no kind: a finding.
     *
     * @param name the name to show in findings
     * @param kinds the type of each kind, by the key that only its documents have
     */
    public Document<?> readAny(String name, byte[] bytes, DocumentFormat format, Map<String, Class<?>> kinds) {
        String digest = Sha256.of(bytes);
        NodeReader nodes = new NodeReader(name, format);
        Document<?> document = nodes.read(bytes)
                .<Document<?>>map(root -> bindAny(name, digest, format, kinds, root, nodes.findings()))
                .orElseGet(() -> new Document<>(name, digest, Optional.empty(), nodes.findings(), null, ""));
        log(document);
        return document;
    }

    private Document<?> bindAny(
            String name,
            String digest,
            DocumentFormat format,
            Map<String, Class<?>> kinds,
            Node root,
            List<Finding> found) {
        List<Class<?>> said = kinds.entrySet().stream()
                .filter(kind -> root.entries.containsKey(kind.getKey()))
                .<Class<?>>map(Map.Entry::getValue)
                .toList();
        if (said.size() == 1) {
            return bind(name, digest, format, said.get(0), root, found, "");
        }
        Location place = new Location(name, "", root.line, root.column);
        List<Finding> findings = new ArrayList<>(found);
        findings.add(Finding.of(
                KernelFinding.KIND_NOT_SAID,
                place,
                kinds.keySet().stream().sorted().toList()));
        return new Document<>(name, digest, Optional.empty(), findings, root, "");
    }

    /**
     * Reads a document that is a list of records, each on its own.
     *
     * @param name the name to show in findings
     */
    public <T> Batch<T> readList(String name, byte[] bytes, DocumentFormat format, Class<T> type) {
        String digest = Sha256.of(bytes);
        if (format == DocumentFormat.JSON_LINES) {
            return readLines(name, bytes, digest, type);
        }
        NodeReader nodes = new NodeReader(name, format);
        Optional<Node> root = nodes.read(bytes);
        if (root.isEmpty()) {
            return new Batch<>(name, digest, List.of(), nodes.findings());
        }
        if (root.get().kind != Node.Kind.LIST) {
            Location place = new Location(name, "", root.get().line, root.get().column);
            Object found = root.get().isScalar() ? NodeReader.shorten(root.get().text) : KernelMessage.GROUP;
            return new Batch<>(
                    name,
                    digest,
                    List.of(),
                    List.of(Finding.of(KernelFinding.WRONG_TYPE, place, found, KernelMessage.LIST)));
        }
        // What is wrong inside a record is told of that record, and leaves the others alone.
        Map<String, List<Finding>> byRecord =
                nodes.findings().stream().collect(Collectors.groupingBy(DocumentReader::record));
        List<Document<T>> records = new ArrayList<>();
        for (Node item : root.get().items) {
            String base = Location.pointerTo(records.size());
            records.add(bind(name, digest, format, type, item, byRecord.getOrDefault(base, List.of()), base));
        }
        LOG.debug("read list sha256:{} with {} records", digest, records.size());
        return new Batch<>(name, digest, records, List.of());
    }

    /**
     * Reads a file of JSON lines, however long: each record is handed over as soon as it is read, and nothing of it is
     * kept. {@link Document#sha256} of a record is the digest of its own line.
     *
     * @param each gets every record in the order of the file, sound or not
     * @return what is wrong with the file as a whole
     */
    public <T> List<Finding> readLines(Path file, Class<T> type, Consumer<Document<T>> each) {
        String name = file.toString();
        try (InputStream lines = Files.newInputStream(file)) {
            return readLines(name, lines, type, each);
        } catch (IOException e) {
            return List.of(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
        }
    }

    /**
     * Reads JSON lines from a stream, which is left open; the same as {@link #readLines(Path, Class, Consumer)}.
     *
     * @param name the name to show in findings
     */
    public <T> List<Finding> readLines(String name, InputStream lines, Class<T> type, Consumer<Document<T>> each) {
        return readLines(name, lines, type, Optional.empty(), each);
    }

    private <T> List<Finding> readLines(
            String name, InputStream lines, Class<T> type, Optional<String> digestOfAll, Consumer<Document<T>> each) {
        BufferedInputStream in = new BufferedInputStream(lines);
        int records = 0;
        try {
            int before = 0;
            for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
                byte[] bytes = line.get();
                if (bytes.length > MAX_BYTES) {
                    // What follows may be the rest of it, without end.
                    return List.of(Finding.of(KernelFinding.LIMIT, new Location(name, "", before + 1, 0), MEBIBYTES));
                }
                if (!isBlank(bytes)) {
                    each.accept(
                            record(name, bytes, digestOfAll.orElseGet(() -> Sha256.of(bytes)), type, records, before));
                    records++;
                }
                before++;
            }
        } catch (IOException e) {
            return List.of(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
        }
        LOG.debug("read {} records of lines", records);
        return records > 0
                ? List.of()
                : List.of(Finding.of(KernelFinding.EMPTY_DOCUMENT, new Location(name, "", 1, 1)));
    }

    /** The next line without its end, or as much of it as is too long; nothing after the last. */
    private static Optional<byte[]> line(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (next >= 0 && next != '\n' && line.size() <= MAX_BYTES) {
            line.write(next);
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }

    private <T> Batch<T> readLines(String name, byte[] bytes, String digest, Class<T> type) {
        if (bytes.length > MAX_BYTES) {
            return new Batch<>(
                    name, digest, List.of(), List.of(Finding.of(KernelFinding.LIMIT, Location.of(name), MEBIBYTES)));
        }
        List<Document<T>> records = new ArrayList<>();
        List<Finding> findings =
                readLines(name, new ByteArrayInputStream(bytes), type, Optional.of(digest), records::add);
        return new Batch<>(name, digest, records, findings);
    }

    /** Reads a CSV file, each row a record; see {@link #readCsv(String, byte[], CsvMapping, Class)}. */
    public <T> Batch<T> readCsv(Path file, CsvMapping mapping, Class<T> type) {
        String name = file.toString();
        try {
            return readCsv(name, bytes(file), mapping, type);
        } catch (IOException e) {
            return new Batch<>(
                    name,
                    "",
                    List.of(),
                    unreadable(name, KernelFinding.UNREADABLE, name).findings());
        }
    }

    /**
     * Reads a CSV file (RFC 4180, with the separator, marks and words that the mapping states): the first row holds the
     * headers, each further row is a record on its own, read as strictly as any other document. A column that the mapping
     * does not know, one that is missing, a mapping that does not fit the type, a charset other than the one stated:
     * findings, and no records. What is wrong with a row costs that row alone: a quotation mark that is never closed ends
     * with its line, and reading goes on with the next.
     *
     * <p>An empty cell is absent, never zero or false. A line without any character is passed over. {@link Location#line}
     * is the line on which the row begins, {@link Location#column} the number of the cell; the pointer leads through the
     * header of its column, {@code /3/Data di nascita}, and where there is no column through the keys of the record.
     *
     * <p>Limits: as for other documents, and 1,000 columns, a million rows, 250,000 findings.
     *
     * @param name the name to show in findings
     * @param mapping what the columns mean; findings on it have only a JSON pointer into the mapping, for {@link
     *     Document#locate(List)} of its own document
     */
    public <T> Batch<T> readCsv(String name, byte[] bytes, CsvMapping mapping, Class<T> type) {
        Batch<T> batch = new CsvReader<>(name, bytes, mapping, type).read();
        LOG.debug(
                "read csv sha256:{} with {} records",
                batch.sha256(),
                batch.records().size());
        return batch;
    }

    private <T> Document<T> record(String name, byte[] bytes, String digest, Class<T> type, int index, int before) {
        String base = Location.pointerTo(index);
        NodeReader nodes = new NodeReader(name, DocumentFormat.JSON_LINES, before);
        Optional<Node> root = nodes.read(bytes);
        List<Finding> found = nodes.findings().stream()
                .map(finding -> finding.at(new Location(
                        name,
                        base + finding.location().pointer(),
                        finding.location().line(),
                        finding.location().column())))
                .toList();
        return root.map(node -> bind(name, digest, DocumentFormat.JSON_LINES, type, node, found, base))
                .orElseGet(() -> new Document<>(name, digest, Optional.empty(), found, null, base));
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The first step of the pointer of a finding: the record it belongs to. */
    private static String record(Finding finding) {
        String pointer = finding.location().pointer();
        int second = pointer.indexOf('/', 1);
        return second < 0 ? pointer : pointer.substring(0, second);
    }

    private <T> Document<T> bind(
            String name,
            String digest,
            DocumentFormat format,
            Class<T> type,
            Node root,
            List<Finding> found,
            String base) {
        List<Finding> findings = new ArrayList<>(found);
        Optional<T> value =
                new Binder(name, format, findings).bind(root, type, base).map(type::cast);
        if (value.isPresent() && value.get() instanceof Record bound) {
            Document<T> document = new Document<>(name, digest, value, findings, root, base);
            findings.addAll(inOrder(document.locate(ShapeCheck.of(bound, format))));
            if (Finding.noError(findings)) {
                findings.addAll(inOrder(document.locate(ownCheck(bound, format))));
            }
        }
        return new Document<>(name, digest, Finding.noError(findings) ? value : Optional.empty(), findings, root, base);
    }

    /**
     * What is wrong with a record that was made in memory: the constraints on its components and on those of the records
     * within and, if they hold, what a {@link SelfChecking} type knows about itself. Reading a document checks the same.
     *
     * @return the findings, each with the JSON pointer of its value as JSON spells it; the record is sound if none is an
     *     error
     */
    public static List<Finding> check(Record record) {
        List<Finding> shape = ShapeCheck.of(record, DocumentFormat.JSON);
        return Finding.noError(shape) ? ownCheck(record, DocumentFormat.JSON) : shape;
    }

    static List<Finding> ownCheck(Record record, DocumentFormat format) {
        return record instanceof SelfChecking checking
                ? checking.check().stream()
                        .map(finding -> finding.at(
                                Location.at(format.spell(finding.location().pointer(), record.getClass()))))
                        .toList()
                : List.of();
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> finding.location().line()))
                .toList();
    }
}
