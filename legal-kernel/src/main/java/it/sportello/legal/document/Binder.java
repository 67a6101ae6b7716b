package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Stated;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes records of nodes, and collects everything that does not fit instead of stopping at the first.
 *
 * <p>A component is required unless it is an {@link Optional}, a {@link List} or a {@link Map}, which are empty when the
 * key is absent. In JSON, where programs write it, {@code null} says of an {@link Optional} that it is empty. A record is
 * only made when all of its components could be.
 */
final class Binder {

    private static final Set<KernelMessage> NUMBERS =
            Set.of(KernelMessage.WHOLE_NUMBER, KernelMessage.NUMBER, KernelMessage.AMOUNT);

    private final String document;
    private final DocumentFormat format;
    private final List<Finding> findings;
    private final Set<String> alreadyFound;

    Binder(String document, DocumentFormat format, List<Finding> findings) {
        this.document = document;
        this.format = format;
        this.findings = findings;
        this.alreadyFound = findings.stream()
                .map(finding -> finding.location().pointer())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The value of the node as that type; nothing if there are findings. */
    Optional<Object> bind(Node node, Type type, String pointer) {
        if (type instanceof ParameterizedType generic) {
            return bindGeneric(node, (Class<?>) generic.getRawType(), generic.getActualTypeArguments(), pointer);
        }
        Class<?> raw = (Class<?>) type;
        Optional<Scalar> scalar = Scalar.of(raw);
        if (scalar.isPresent()) {
            return bindScalar(node, scalar.get(), pointer);
        }
        if (raw.isEnum()) {
            return bindWord(node, raw, pointer);
        }
        if (raw.isRecord()) {
            return bindRecord(node, raw, pointer);
        }
        throw new IllegalStateException(raw + " is not a type of documents");
    }

    private Optional<Object> bindGeneric(Node node, Class<?> raw, Type[] arguments, String pointer) {
        if (raw == Optional.class) {
            return bind(node, arguments[0], pointer).map(Optional::of);
        }
        if (raw == Stated.class) {
            return node.isScalar() && node.text.equals(Stated.NOT_STATED)
                    ? Optional.of(Stated.not())
                    : bind(node, arguments[0], pointer).map(Stated::of);
        }
        if (raw == List.class) {
            return bindList(node, arguments[0], pointer);
        }
        if (raw == Map.class) {
            return bindMap(node, arguments[0], arguments[1], pointer);
        }
        throw new IllegalStateException(raw + " is not a type of documents");
    }

    private Optional<Object> bindScalar(Node node, Scalar scalar, String pointer) {
        Optional<Object> value = scalar.read(node, format);
        if (value.isEmpty()) {
            wrongType(node, pointer, scalar.expected());
        }
        return value;
    }

    private Optional<Object> bindWord(Node node, Class<?> type, String pointer) {
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String word = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (node.isScalar() && word.equals(node.text)) {
                return Optional.of(constant);
            }
            words.add(word);
        }
        if (node.kind == Node.Kind.TEXT) {
            add(KernelFinding.UNKNOWN_WORD, node.line, node.column, pointer, NodeReader.shorten(node.text), words);
        } else {
            wrongType(node, pointer, KernelMessage.TEXT);
        }
        return Optional.empty();
    }

    private Optional<Object> bindList(Node node, Type itemType, String pointer) {
        if (node.kind != Node.Kind.LIST) {
            wrongType(node, pointer, KernelMessage.LIST);
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.items.size(); i++) {
            bind(node.items.get(i), itemType, Node.pointer(pointer, i)).ifPresent(values::add);
        }
        return values.size() == node.items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> bindMap(Node node, Type keyType, Type valueType, String pointer) {
        if (node.kind != Node.Kind.OBJECT) {
            wrongType(node, pointer, KernelMessage.GROUP);
            return Optional.empty();
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        node.entries.forEach((key, entry) -> {
            String below = Node.pointer(pointer, key);
            Node keyNode = new Node(Node.Kind.TEXT, key, entry.line(), entry.column());
            Optional<Object> boundKey = bind(keyNode, keyType, below);
            Optional<Object> value = bind(entry.value(), valueType, below);
            if (boundKey.isPresent() && value.isPresent()) {
                values.put(boundKey.get(), value.get());
            }
        });
        return values.size() == node.entries.size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<Object> bindRecord(Node node, Class<?> type, String pointer) {
        if (node.kind != Node.Kind.OBJECT) {
            wrongType(node, pointer, KernelMessage.GROUP);
            return Optional.empty();
        }
        RecordShape shape = RecordShape.of(type);
        Map<String, RecordShape.Component> known = new LinkedHashMap<>();
        for (RecordShape.Component component : shape.components()) {
            known.put(format.keyOf(component.name()), component);
        }
        node.entries.forEach((key, entry) -> {
            if (!known.containsKey(key)) {
                add(
                        KernelFinding.UNKNOWN_KEY,
                        entry.line(),
                        entry.column(),
                        Node.pointer(pointer, key),
                        NodeReader.shorten(key),
                        List.copyOf(known.keySet()));
            }
        });
        List<Object> values = new ArrayList<>();
        known.forEach(
                (key, component) -> component(node, key, component, pointer).ifPresent(values::add));
        return values.size() == known.size()
                ? construct(type, shape.constructor(), values, node, pointer)
                : Optional.empty();
    }

    private Optional<Object> component(Node record, String key, RecordShape.Component component, String pointer) {
        Node.Entry entry = record.entries.get(key);
        Class<?> type = component.type();
        String below = Node.pointer(pointer, key);
        if (entry == null) {
            if (type == Optional.class) {
                return Optional.of(Optional.empty());
            }
            if (type == List.class) {
                return Optional.of(List.of());
            }
            if (type == Map.class) {
                return Optional.of(Map.of());
            }
            add(KernelFinding.MISSING_VALUE, record.line, record.column, below, key);
            return Optional.empty();
        }
        if (entry.value().kind == Node.Kind.NOTHING && type == Optional.class && format != DocumentFormat.YAML) {
            return Optional.of(Optional.empty());
        }
        if (entry.value().kind == Node.Kind.NOTHING) {
            add(KernelFinding.MISSING_VALUE, entry.line(), entry.column(), below, key);
            return Optional.empty();
        }
        return bind(entry.value(), component.genericType(), below);
    }

    private Optional<Object> construct(
            Class<?> type, Constructor<?> constructor, List<Object> values, Node node, String pointer) {
        try {
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof ArithmeticException) {
                add(
                        KernelFinding.INVALID_VALUE,
                        node.line,
                        node.column,
                        pointer,
                        pointer.substring(pointer.lastIndexOf('/') + 1),
                        type.getSimpleName());
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw RecordShape.hidden(type, e);
        }
    }

    private void wrongType(Node node, String pointer, KernelMessage expected) {
        if (node.isScalar() && NUMBERS.contains(expected) && NodeReader.isMalformedNumber(node.text)) {
            add(KernelFinding.NUMBER_FORM, node.line, node.column, pointer, NodeReader.shorten(node.text));
            return;
        }
        Object found = switch (node.kind) {
            case OBJECT -> KernelMessage.GROUP;
            case LIST -> KernelMessage.LIST;
            case NOTHING -> KernelMessage.NOTHING;
            case TEXT ->
                NodeReader.isNumber(node.text)
                        ? '"' + NodeReader.shorten(node.text) + '"'
                        : NodeReader.shorten(node.text);
            default -> NodeReader.shorten(node.text);
        };
        add(KernelFinding.WRONG_TYPE, node.line, node.column, pointer, found, expected);
    }

    private void add(KernelFinding code, int line, int column, String pointer, Object... arguments) {
        if (alreadyFound.add(pointer)) {
            findings.add(Finding.of(code, new Location(document, pointer, line, column), arguments));
        }
    }
}
