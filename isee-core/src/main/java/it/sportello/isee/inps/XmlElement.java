package it.sportello.isee.inps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An element with its place; it remembers what was asked of it, so that nothing it holds is passed over in silence. */
final class XmlElement {

    private final String name;
    private final String path;
    private final int line;
    private final int column;
    private final boolean missing;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> askedAttributes = new HashSet<>();
    private final Set<String> askedChildren = new HashSet<>();

    XmlElement(String name, String path, int line, int column) {
        this(name, path, line, column, false);
    }

    private XmlElement(String name, String path, int line, int column, boolean missing) {
        this.name = name;
        this.path = path;
        this.line = line;
        this.column = column;
        this.missing = missing;
    }

    /** What stands for a child that is not there: it was told once that it is missing, and nothing in it is again. */
    XmlElement missingChild(String child) {
        return new XmlElement(child, path + "/" + child, line, column, true);
    }

    boolean isMissing() {
        return missing;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String text() {
        return text.toString();
    }

    void add(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
        counts.merge(child.name, 1, Integer::sum);
    }

    void addText(String piece) {
        text.append(piece);
    }

    /** All attributes, as they stand. */
    Map<String, String> attributes() {
        askedAttributes.addAll(attributes.keySet());
        return attributes;
    }

    /** An attribute that is there and not empty. */
    Optional<String> attribute(String attribute) {
        askedAttributes.add(attribute);
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /** All children, whatever their name. */
    List<XmlElement> children() {
        children.forEach(child -> askedChildren.add(child.name));
        return children;
    }

    List<XmlElement> children(String child) {
        askedChildren.add(child);
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    Optional<XmlElement> child(String child) {
        return children(child).stream().findFirst();
    }

    /** How many children of that name there are already. */
    int count(String child) {
        return counts.getOrDefault(child, 0);
    }

    Set<String> unaskedAttributes() {
        Set<String> unasked = new HashSet<>(attributes.keySet());
        unasked.removeAll(askedAttributes);
        return unasked;
    }

    List<XmlElement> unaskedChildren() {
        return children.stream()
                .filter(child -> !askedChildren.contains(child.name))
                .toList();
    }
}
