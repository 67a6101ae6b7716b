package it.sportello.rendicontazione.statement;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Sha256;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditReport.SeenFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digests (SHA-256, FIPS 180-4) of all files that were read, so that years later an auditor can prove what was seen. As
 * text it is what {@code sha256sum --check} reads. It proves nothing of who made it or when: for that it has to be signed or
 * registered.
 *
 * <p>A file inside an archive is named by it: {@code fatture.zip!/1.xml}; {@code sha256sum} finds it once it is taken out,
 * {@link #verify(List)} without that, from a second reading.
 *
 * @param files the files, by name and digest, each once
 * @param unread names of files that could not be read, of which nothing can be proved
 */
public record Manifest(List<Entry> files, List<String> unread) {

    private static final String UNREAD = "# unread: ";
    private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-fA-F]{64}) [ *](.+)", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Sorts both lists. */
    public Manifest {
        files = files.stream()
                .distinct()
                .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::sha256))
                .toList();
        unread = unread.stream().distinct().sorted().toList();
    }

    /**
     * A file.
     *
     * @param name its name
     * @param sha256 its digest, 64 lower-case hexadecimal digits
     */
    public record Entry(String name, String sha256) {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the name is empty or the digest is none
         */
        public Entry {
            if (name.isEmpty() || !DIGEST.matcher(sha256).matches()) {
                throw new IllegalArgumentException("a file has a name and a SHA-256");
            }
        }
    }

    /**
     * A manifest that was read.
     *
     * @param manifest what could be read
     * @param findings the lines that are none
     */
    public record Parsed(Manifest manifest, List<Finding> findings) {
        /** Copies the list. */
        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /** The manifest of everything an audit read. */
    public static Manifest of(AuditReport report) {
        return of(report.files());
    }

    /** The manifest of these files. */
    public static Manifest of(List<SeenFile> seen) {
        return new Manifest(
                seen.stream()
                        .filter(Manifest::isRead)
                        .map(file -> new Entry(file.name(), file.sha256()))
                        .toList(),
                seen.stream().filter(file -> !isRead(file)).map(SeenFile::name).toList());
    }

    private static boolean isRead(SeenFile file) {
        return !file.name().isEmpty() && DIGEST.matcher(file.sha256()).matches();
    }

    /** The manifest as {@code sha256sum} writes it, a line for each file; what was not read stands in comments. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Entry file : files) {
            String name = escape(file.name);
            text.append(name.equals(file.name) ? "" : "\\")
                    .append(file.sha256)
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        unread.forEach(name -> text.append(UNREAD).append(escape(name)).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} or {@code sha256sum} wrote; other comments and empty lines are passed over. */
    public static Parsed parse(String text) {
        List<Entry> files = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith(UNREAD)) {
                unread.add(unescape(line.substring(UNREAD.length())));
            } else if (matcher.matches()) {
                files.add(new Entry(
                        matcher.group(1).isEmpty() ? matcher.group(3) : unescape(matcher.group(3)),
                        matcher.group(2).toLowerCase(Locale.ROOT)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                findings.add(Finding.of(StatementFinding.MANIFEST_LINE, new Location("", "", i + 1, 0), i + 1));
            }
        }
        return new Parsed(new Manifest(files, unread), findings);
    }

    /** What of these files, by name, is not as it was: changed, missing, and files nobody saw. None if all is the same. */
    public List<Finding> verify(Map<String, byte[]> folder) {
        List<Entry> found = new ArrayList<>();
        folder.forEach((name, bytes) -> found.add(new Entry(name, Sha256.of(bytes))));
        return compare(found, List.of());
    }

    /** The same for a second reading of the files. */
    public List<Finding> verify(List<SeenFile> seen) {
        Manifest now = of(seen);
        return compare(now.files, now.unread);
    }

    private List<Finding> compare(List<Entry> found, List<String> unreadNow) {
        Map<String, Set<String>> before = byName(files);
        Map<String, Set<String>> now = byName(found);
        Map<String, StatementFinding> all = new TreeMap<>();
        before.forEach((name, digests) -> {
            if (!now.containsKey(name)) {
                all.put(name, unreadNow.contains(name) ? StatementFinding.FILE_CHANGED : StatementFinding.FILE_MISSING);
            } else if (!now.getOrDefault(name, Set.of()).equals(digests)) {
                all.put(name, StatementFinding.FILE_CHANGED);
            }
        });
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> all.put(
                        name, unread.contains(name) ? StatementFinding.FILE_UNREAD : StatementFinding.FILE_EXTRA));
        unread.forEach(name -> all.putIfAbsent(name, StatementFinding.FILE_UNREAD));
        unreadNow.stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> all.putIfAbsent(name, StatementFinding.FILE_UNREAD));
        return all.entrySet().stream()
                .map(each -> Finding.of(each.getValue(), Location.of(each.getKey()), each.getKey()))
                .toList();
    }

    private static Map<String, Set<String>> byName(List<Entry> entries) {
        Map<String, Set<String>> digests = new HashMap<>();
        entries.forEach(each ->
                digests.computeIfAbsent(each.name, name -> new TreeSet<>()).add(each.sha256));
        return digests;
    }

    private static String escape(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
            if (name.charAt(i) != '\\' || "\\nr".indexOf(next) < 0) {
                text.append(name.charAt(i));
            } else {
                text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : '\\');
                i++;
            }
        }
        return text.toString();
    }
}
