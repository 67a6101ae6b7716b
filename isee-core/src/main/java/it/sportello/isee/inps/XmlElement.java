package it.sportello.isee.inps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An element with its place; it remembers what was asked of it, so that nothing it holds is passed over in silence. */
final class XmlElement {

    private final String name;
    private final Optional<XmlElement> parent;
    private final int ordinal;
    private final int line;
    private final int column;
    private final boolean missing;
    private final StringBuilder text = new StringBuilder(0);
    private Map<String, String> attributes = Map.of();
    private List<XmlElement> children = List.of();
    private Map<String, Integer> counts = Map.of();
    private Set<String> askedAttributes = Set.of();
    private Set<String> askedOnce = Set.of();
    private Set<String> askedChildren = Set.of();
    private boolean askedText;

    /**
     * An element.
     *
     * @param parent the element around it, if it is not the root
     */
    XmlElement(String name, Optional<XmlElement> parent, int line, int column) {
        this(
                name,
                parent,
                parent.map(around -> around.counts.getOrDefault(name, 0)).orElse(0),
                line,
                column,
                false);
    }

    private XmlElement(String name, Optional<XmlElement> parent, int ordinal, int line, int column, boolean missing) {
        this.name = name;
        this.parent = parent;
        this.ordinal = ordinal;
        this.line = line;
        this.column = column;
        this.missing = missing;
    }

    /** What stands for a child that is not there: it was told once that it is missing, and nothing in it is again. */
    XmlElement missingChild(String child) {
        return new XmlElement(child, Optional.of(this), 0, line, column, true);
    }

    boolean isMissing() {
        return missing;
    }

    String name() {
        return name;
    }

    /** Made when it is asked for: a long name around many elements would fill the memory otherwise. */
    String path() {
        return parent.map(XmlElement::path).orElse("") + "/" + name + (ordinal == 0 ? "" : "[" + (ordinal + 1) + "]");
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String text() {
        askedText = true;
        return text.toString();
    }

    void add(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new LinkedHashMap<>();
        }
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
            counts = new HashMap<>();
        }
        children.add(child);
        counts.merge(child.name, 1, Integer::sum);
    }

    void addText(String piece) {
        text.append(piece);
    }

    /** All attributes, as they stand. */
    Map<String, String> attributes() {
        askedAttributes = attributes.keySet();
        return attributes;
    }

    /** An attribute that is there and not empty. */
    Optional<String> attribute(String attribute) {
        askedAttributes = with(askedAttributes, attribute);
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /** All children, whatever their name and number. */
    List<XmlElement> children() {
        askedChildren = counts.keySet();
        return children;
    }

    /** All children of that name. */
    List<XmlElement> children(String child) {
        askedChildren = with(askedChildren, child);
        return named(child).toList();
    }

    /** The child of that name that may be there once: a second one is told by {@link #twice}. */
    Optional<XmlElement> child(String child) {
        askedOnce = with(askedOnce, child);
        return named(child).findFirst();
    }

    private Stream<XmlElement> named(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    private static Set<String> with(Set<String> asked, String name) {
        if (asked.contains(name)) {
            return asked;
        }
        Set<String> more = asked instanceof HashSet ? asked : new HashSet<>(asked);
        more.add(name);
        return more;
    }

    Set<String> unaskedAttributes() {
        Set<String> unasked = new HashSet<>(attributes.keySet());
        unasked.removeAll(askedAttributes);
        return unasked;
    }

    List<XmlElement> unaskedChildren() {
        return children.stream()
                .filter(child -> !askedChildren.contains(child.name) && !askedOnce.contains(child.name))
                .toList();
    }

    /** The children beyond the first of those that may be there once. */
    List<XmlElement> twice() {
        return children.stream()
                .filter(child -> child.ordinal > 0)
                .filter(child -> askedOnce.contains(child.name) && !askedChildren.contains(child.name))
                .toList();
    }

    /** The text nobody asked for. */
    String unaskedText() {
        return askedText ? "" : text.toString().strip();
    }
}
