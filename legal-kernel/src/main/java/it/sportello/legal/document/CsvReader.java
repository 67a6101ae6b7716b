package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one CSV file into records, row by row.
 *
 * @param <T> the type of a record
 */
final class CsvReader<T> {

    static final int MAX_ROWS = 1_000_000;
    static final int MAX_FINDINGS = 250_000;

    private static final char LOST = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final byte[] bytes;
    private final CsvMapping mapping;
    private final Class<T> type;
    private final String digest;
    private final CsvCells cells;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, CsvPlan.Column> columnAt = new HashMap<>();
    private final List<Finding> whole = new ArrayList<>();

    CsvReader(String name, byte[] bytes, CsvMapping mapping, Class<T> type) {
        this.name = name;
        this.bytes = bytes;
        this.mapping = mapping;
        this.type = type;
        this.digest = Sha256.of(bytes);
        this.cells = new CsvCells(mapping);
    }

    Batch<T> read() {
        List<Finding> unfit = mapping.check(type);
        if (!Finding.noError(unfit)) {
            return nothing(unfit);
        }
        if (bytes.length > DocumentReader.MAX_BYTES) {
            return nothing(List.of(Finding.of(KernelFinding.LIMIT, Location.of(name), DocumentReader.MEBIBYTES)));
        }
        Optional<String> other = otherCharset();
        if (other.isPresent()) {
            return nothing(List.of(
                    Finding.of(KernelFinding.CHARSET_DIFFERS, Location.of(name), mapping.charset(), other.get())));
        }
        String text = new String(bytes, mapping.charsetOfFile());
        CsvScanner rows = new CsvScanner(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                mapping.separator().charAt(0));
        Optional<CsvScanner.Row> headers = rows.next();
        if (headers.isEmpty()) {
            return nothing(List.of(Finding.of(KernelFinding.EMPTY_DOCUMENT, new Location(name, "", 1, 1))));
        }
        CsvPlan plan = new CsvPlan(mapping, type);
        headers(headers.get(), plan);
        return whole.isEmpty() ? records(rows, headers.get(), plan) : nothing(whole);
    }

    private Batch<T> nothing(List<Finding> findings) {
        return new Batch<>(name, digest, List.of(), findings);
    }

    /** The charset the file is in, if its bytes say that it is not the one stated. */
    private Optional<String> otherCharset() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return Optional.of("utf-16");
        }
        return !mapping.charsetOfFile().equals(StandardCharsets.UTF_8) && isUtf8()
                ? Optional.of("utf-8")
                : Optional.empty();
    }

    private boolean startsWith(int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** Whether there are accents, and all of them are written as UTF-8 writes them: elsewhere that is no accident. */
    private boolean isUtf8() {
        boolean hasAccents = false;
        for (byte each : bytes) {
            hasAccents |= each < 0;
        }
        if (!hasAccents) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void headers(CsvScanner.Row row, CsvPlan plan) {
        row.defects().forEach(defect -> whole.add(defect(defect, "")));
        if (row.count() > CsvScanner.MAX_CELLS) {
            whole.add(Finding.of(
                    KernelFinding.LIMIT,
                    new Location(name, "", row.line(), CsvScanner.MAX_CELLS + 1),
                    CsvScanner.MAX_CELLS));
        }
        if (!whole.isEmpty()) {
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String header = row.cells().get(i);
            Location place = new Location(name, "", row.line(), i + 1);
            boolean isRead = mapping.columns().containsKey(header);
            if (isRead && numbers.containsKey(header)) {
                whole.add(Finding.of(
                        KernelFinding.DUPLICATE_COLUMN, place, NodeReader.shorten(header), numbers.get(header)));
            } else if (isRead) {
                numbers.put(header, i + 1);
            } else if (header.indexOf(LOST) >= 0) {
                whole.add(Finding.of(KernelFinding.CHARACTER_LOST, place, mapping.charset()));
            } else if (!mapping.ignored().contains(header)) {
                whole.add(Finding.of(
                        KernelFinding.UNKNOWN_COLUMN,
                        place,
                        NodeReader.shorten(header),
                        List.copyOf(mapping.columns().keySet())));
            }
        }
        for (CsvPlan.Column column : plan.columns()) {
            columnAt.put(column.target().pointer(), column);
            if (!numbers.containsKey(column.header())) {
                whole.add(Finding.of(
                        KernelFinding.MISSING_COLUMN,
                        new Location(name, "", row.line(), 0),
                        column.header(),
                        row.cells().stream().map(NodeReader::shorten).toList()));
            }
        }
    }

    private Batch<T> records(CsvScanner rows, CsvScanner.Row headers, CsvPlan plan) {
        List<Document<T>> records = new ArrayList<>();
        int found = 0;
        for (Optional<CsvScanner.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (records.size() == MAX_ROWS || found > MAX_FINDINGS) {
                int limit = records.size() == MAX_ROWS ? MAX_ROWS : MAX_FINDINGS;
                return nothing(List.of(Finding.of(
                        KernelFinding.LIMIT, new Location(name, "", row.get().line(), 0), limit)));
            }
            Document<T> document = record(row.get(), headers, plan, Location.pointerTo(records.size()));
            records.add(document);
            found += document.findings().size();
        }
        return new Batch<>(name, digest, records, List.of());
    }

    private Document<T> record(CsvScanner.Row row, CsvScanner.Row headers, CsvPlan plan, String base) {
        Places places = pointer -> place(pointer, base, row.line());
        List<Finding> broken = new ArrayList<>();
        row.defects().forEach(defect -> broken.add(defect(defect, base)));
        if (broken.isEmpty() && row.count() != headers.count()) {
            int cell = Math.min(row.count(), headers.count()) + 1;
            broken.add(Finding.of(
                    KernelFinding.RAGGED_ROW,
                    new Location(name, base, row.line(), cell),
                    row.count(),
                    headers.count()));
        }
        if (!broken.isEmpty()) {
            return new Document<>(name, digest, Optional.empty(), broken, places);
        }
        List<Finding> findings = new ArrayList<>();
        Node root = root(row, plan, findings);
        Optional<T> value = new Binder(name, DocumentFormat.JSON, findings)
                .bind(root, type, "")
                .map(type::cast);
        if (value.isPresent() && value.get() instanceof Record bound) {
            findings.addAll(ShapeCheck.of(bound, DocumentFormat.JSON));
            if (Finding.noError(findings)) {
                findings.addAll(DocumentReader.ownCheck(bound, DocumentFormat.JSON));
            }
        }
        List<Finding> placed = findings.stream()
                .map(finding -> placed(finding, places))
                .sorted(Comparator.comparingInt(finding -> finding.location().column()))
                .toList();
        return new Document<>(name, digest, Finding.noError(placed) ? value : Optional.empty(), placed, places);
    }

    private Finding defect(CsvScanner.Defect defect, String base) {
        return Finding.of(defect.code(), new Location(name, base, defect.line(), defect.cell()), defect.argument());
    }

    /** The finding where its cell is, a missing value called by the header under which people look for it. */
    private Finding placed(Finding finding, Places places) {
        String pointer = finding.location().pointer();
        CsvPlan.Column column = columnAt.get(pointer);
        Finding named = finding.code() == KernelFinding.MISSING_VALUE && column != null
                ? Finding.of(KernelFinding.MISSING_VALUE, Location.NONE, column.header())
                : finding;
        return named.at(places.of(pointer));
    }

    private Location place(String pointer, String base, int line) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            CsvPlan.Column column = columnAt.get(pointer.substring(0, end));
            if (column != null) {
                return new Location(
                        name,
                        base + Location.pointerTo(column.header()) + pointer.substring(end),
                        line,
                        number(column));
            }
        }
        return new Location(name, base + pointer, line, 0);
    }

    private int number(CsvPlan.Column column) {
        return numbers.getOrDefault(column.header(), 0);
    }

    /** The tree of a row: what its cells hold, and the constants of the groups that are there. */
    private Node root(CsvScanner.Row row, CsvPlan plan, List<Finding> findings) {
        Map<String, Node> values = new HashMap<>();
        Set<String> groups = new HashSet<>();
        for (CsvPlan.Column column : plan.columns()) {
            int number = number(column);
            String text = row.cells().get(number - 1);
            if (!text.isBlank()) {
                String pointer = column.target().pointer();
                values.put(pointer, cell(text, column, row.line(), number, findings));
                for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
                    groups.add(pointer.substring(0, end));
                }
            }
        }
        for (CsvPlan.Constant constant : plan.constants()) {
            if (groups.containsAll(constant.groups())) {
                values.put(constant.target().pointer(), constant.value());
            }
        }
        Node root = new Node(Node.Kind.OBJECT, "", row.line(), 0);
        for (CsvPlan.Target target : plan.targets()) {
            Node value = values.get(target.pointer());
            if (value != null) {
                put(root, target.steps(), value);
            }
        }
        return root;
    }

    private Node cell(String text, CsvPlan.Column column, int line, int number, List<Finding> findings) {
        CsvPlan.Target target = column.target();
        Optional<Finding> damage = damage(text, target.pointer());
        if (damage.isPresent()) {
            findings.add(damage.get());
            return new Node(Node.Kind.NOTHING, "", line, number);
        }
        return cells.read(
                text, target, mapping.words().getOrDefault(column.header(), Map.of()), line, number, findings);
    }

    private Optional<Finding> damage(String text, String pointer) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == LOST) {
                return Optional.of(Finding.of(KernelFinding.CHARACTER_LOST, Location.at(pointer), mapping.charset()));
            }
            if (Character.isISOControl(each) && each != '\t' && each != '\n' && each != '\r') {
                return Optional.of(Finding.of(
                        KernelFinding.CONTROL_CHARACTER,
                        Location.at(pointer),
                        "U+00" + Character.forDigit(each / 16, 16) + Character.forDigit(each % 16, 16)));
            }
        }
        return Optional.empty();
    }

    /** Puts a value in its place; those of a list come in their order, and one that is missing leaves a gap. */
    private static void put(Node group, List<Object> steps, Node value) {
        Object step = steps.get(0);
        boolean isLast = steps.size() == 1;
        if (step instanceof Integer index) {
            while (group.items.size() < index + 1) {
                group.items.add(isLast ? empty(Node.Kind.NOTHING, group) : container(steps, group));
            }
            if (isLast) {
                group.items.set(index, value);
            } else {
                put(group.items.get(index), steps.subList(1, steps.size()), value);
            }
            return;
        }
        String key = step.toString();
        if (isLast) {
            group.entries.put(key, new Node.Entry(value, value.line, value.column));
        } else {
            Node.Entry entry =
                    group.entries.computeIfAbsent(key, each -> new Node.Entry(container(steps, group), group.line, 0));
            put(entry.value(), steps.subList(1, steps.size()), value);
        }
    }

    private static Node container(List<Object> steps, Node group) {
        return empty(steps.get(1) instanceof Integer ? Node.Kind.LIST : Node.Kind.OBJECT, group);
    }

    private static Node empty(Node.Kind kind, Node group) {
        return new Node(kind, "", group.line, 0);
    }
}
