package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Turns bytes into a tree of nodes, or into findings that say why it cannot. */
final class NodeReader {

    /** What the YAML parser takes. */
    static final int MAX_YAML = 3_000_000;

    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 1_000_000;

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18}|/(0|[1-9][0-9]{0,17}))?");
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+]?(\\.?[0-9][0-9_]*|[0-9][0-9_]*\\.[0-9_]*)([eE][-+]?[0-9]+)?|-?[0-9]+/[0-9]+");
    private static final int SHOWN = 60;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH * 2)
            .maxStringLength(MAX_TEXT)
            .maxNameLength(1_000)
            .maxNumberLength(1_000)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private final String name;
    private final DocumentFormat format;
    private final int linesBefore;
    private final List<Finding> findings = new ArrayList<>();
    private String[] lines = {};

    NodeReader(String name, DocumentFormat format) {
        this(name, format, 0);
    }

    /** Reads a piece of a document, so many lines of which came before. */
    NodeReader(String name, DocumentFormat format, int linesBefore) {
        this.name = name;
        this.format = format;
        this.linesBefore = linesBefore;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The root, or nothing if the document cannot be made sense of. */
    Optional<Node> read(byte[] bytes) {
        if (bytes.length > DocumentReader.MAX_BYTES) {
            return stop(KernelFinding.LIMIT, "", 0, 0, DocumentReader.MEBIBYTES);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return stop(KernelFinding.ENCODING, "", format == DocumentFormat.JSON_LINES ? linesBefore + 1 : 0, 0);
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (format == DocumentFormat.YAML && text.length() > MAX_YAML) {
            return stop(KernelFinding.LIMIT, "", 0, 0, MAX_YAML);
        }
        lines = text.split("\r\n|\r|\n", -1);
        if (format == DocumentFormat.YAML && startsALineWithTab()) {
            return Optional.empty();
        }
        return parse(text);
    }

    private boolean startsALineWithTab() {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int at = 0;
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            if (at < line.length() && line.charAt(at) == '\t') {
                stop(KernelFinding.TAB, "", i + 1, at + 1);
                return true;
            }
        }
        return false;
    }

    private Optional<Node> parse(String text) {
        try (JsonParser parser =
                (format == DocumentFormat.YAML ? YAML : JSON).createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null || (first == JsonToken.VALUE_NULL && isBlank(parser))) {
                return stop(KernelFinding.EMPTY_DOCUMENT, "", linesBefore + 1, 1);
            }
            Node root = node(parser, "", 0);
            if (root == null) {
                return Optional.empty();
            }
            if (parser.nextToken() != null) {
                TokenStreamLocation where = parser.currentTokenLocation();
                return stop(KernelFinding.SECOND_DOCUMENT, "", line(where), where.getColumnNr());
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            int line = where == null ? 1 : Math.max(1, where.getLineNr());
            int column = where == null ? 1 : Math.max(1, where.getColumnNr());
            if (e instanceof tools.jackson.core.exc.StreamConstraintsException) {
                return stop(KernelFinding.LIMIT, "", line + linesBefore, column, MAX_TEXT + " / " + MAX_DEPTH);
            }
            String shown = line <= lines.length ? shorten(lines[line - 1].strip()) : "";
            return stop(KernelFinding.MALFORMED, "", line + linesBefore, column, shown);
        }
    }

    private int line(TokenStreamLocation where) {
        return where.getLineNr() + linesBefore;
    }

    private static boolean isBlank(JsonParser parser) {
        String text = parser.getString();
        return text == null || text.isEmpty();
    }

    private @Nullable Node node(JsonParser parser, String pointer, int depth) {
        TokenStreamLocation where = parser.currentTokenLocation();
        int line = line(where);
        int column = where.getColumnNr();
        if (depth > MAX_DEPTH) {
            stop(KernelFinding.LIMIT, pointer, line, column, MAX_DEPTH);
            return null;
        }
        if (!isPlainYaml(parser, pointer, line, column)) {
            return null;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, new Node(Node.Kind.OBJECT, "", line, column), pointer, depth);
            case START_ARRAY -> list(parser, new Node(Node.Kind.LIST, "", line, column), pointer, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), pointer, line, column);
            case VALUE_TRUE, VALUE_FALSE -> new Node(Node.Kind.BOOLEAN, parser.getString(), line, column);
            case VALUE_NULL -> new Node(Node.Kind.NOTHING, "", line, column);
            default -> new Node(Node.Kind.TEXT, parser.getString(), line, column);
        };
    }

    private boolean isPlainYaml(JsonParser parser, String pointer, int line, int column) {
        if (format != DocumentFormat.YAML) {
            return true;
        }
        Object tag = parser.getTypeId();
        Object anchor = parser.getObjectId();
        boolean alias = parser instanceof tools.jackson.dataformat.yaml.YAMLParser yaml && yaml.isCurrentAlias();
        if (tag == null && anchor == null && !alias) {
            return true;
        }
        stop(
                KernelFinding.YAML_FEATURE,
                pointer,
                line,
                column,
                tag != null ? "!" + tag : anchor != null ? "&" + anchor : "*" + parser.getString());
        return false;
    }

    private Node number(String text, String pointer, int line, int column) {
        if (!isNumber(text)) {
            stop(KernelFinding.NUMBER_FORM, pointer, line, column, shorten(text));
        }
        return new Node(Node.Kind.NUMBER, text, line, column);
    }

    private @Nullable Node object(JsonParser parser, Node object, String pointer, int depth) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            TokenStreamLocation where = parser.currentTokenLocation();
            if (!isPlainYaml(parser, pointer, line(where), where.getColumnNr())) {
                return null;
            }
            String below = Node.pointer(pointer, key);
            parser.nextToken();
            Node value = node(parser, below, depth + 1);
            if (value == null) {
                return null;
            }
            Node.Entry entry = new Node.Entry(value, line(where), where.getColumnNr());
            Node.Entry earlier = object.entries.putIfAbsent(key, entry);
            if (earlier != null) {
                stop(
                        KernelFinding.DUPLICATE_KEY,
                        below,
                        line(where),
                        where.getColumnNr(),
                        shorten(key),
                        earlier.line());
            }
        }
        return object;
    }

    private @Nullable Node list(JsonParser parser, Node list, String pointer, int depth) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(parser, Node.pointer(pointer, list.items.size()), depth + 1);
            if (item == null) {
                return null;
            }
            list.items.add(item);
        }
        return list;
    }

    private Optional<Node> stop(KernelFinding code, String pointer, int line, int column, Object... arguments) {
        findings.add(Finding.of(code, new Location(name, pointer, line, column), arguments));
        return Optional.empty();
    }

    /** Whether a text is a number as it is to be written. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether a text is a number written as it may not be, for the sake of a better message. */
    static boolean isMalformedNumber(String text) {
        return text.length() < 100 && NUMBER_LIKE.matcher(text).matches() && !isNumber(text);
    }

    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
