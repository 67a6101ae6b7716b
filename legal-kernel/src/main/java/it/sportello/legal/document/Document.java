package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document: its value if it is sound, and the findings.
 *
 * <p>There is a value exactly if no finding is an error. The document remembers where each of its values stands, so that
 * later checks can point at the line.
 *
 * @param <T> the type of the value
 */
public final class Document<T> {

    private final String name;
    private final String sha256;
    private final Optional<T> value;
    private final List<Finding> findings;
    private final Places places;

    Document(String name, String sha256, Optional<T> value, List<Finding> findings, Places places) {
        this.name = name;
        this.sha256 = sha256;
        this.value = value;
        this.findings = List.copyOf(findings);
        this.places = places;
    }

    Document(String name, String sha256, Optional<T> value, List<Finding> findings, @Nullable Node root, String base) {
        this(name, sha256, value, findings, root == null ? Places.unknown(name, base) : Places.in(name, root, base));
    }

    /** The name the caller gave it. */
    public String name() {
        return name;
    }

    /** The SHA-256 of the bytes that were read, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The value, unless an error stands in the way. */
    public Optional<T> value() {
        return value;
    }

    /** The same document with another value in the place of the one that was read, as completed by other evidence. */
    public Document<T> with(UnaryOperator<T> change) {
        return new Document<>(name, sha256, value.map(change), findings, places);
    }

    /** Everything found while reading, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }

    /** The rules this document holds, under the name they give themselves. */
    public RuleSet ruleSet(String id) {
        return new RuleSet(id, sha256);
    }

    /**
     * Where the value at a JSON pointer stands, or the nearest value around it.
     *
     * @param pointer relative to this document's value: {@code /requirements/2}
     */
    public Location locate(String pointer) {
        return places.of(pointer);
    }

    /** The same findings, those that have only a JSON pointer with their line and column in this document. */
    public List<Finding> locate(List<Finding> pointed) {
        return pointed.stream()
                .map(finding -> finding.location().document().isEmpty()
                        ? finding.at(locate(finding.location().pointer()))
                        : finding)
                .toList();
    }

    /** Name and digest only. */
    @Override
    public String toString() {
        return name + " sha256:" + sha256;
    }
}
