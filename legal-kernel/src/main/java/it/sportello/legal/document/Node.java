package it.sportello.legal.document;

import it.sportello.legal.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document as it was written, with its place. */
final class Node {

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /** A value under its key, and where the key stands. */
    record Entry(Node value, int line, int column) {}

    final Kind kind;
    final String text;
    final int line;
    final int column;
    final Map<String, Entry> entries;
    final List<Node> items;

    Node(Kind kind, String text, int line, int column) {
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
        this.entries = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.items = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    boolean isScalar() {
        return kind != Kind.OBJECT && kind != Kind.LIST;
    }

    /** The node a pointer leads to, or the last one on the way that exists. */
    Node nearest(String pointer) {
        Node node = this;
        for (String step : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/", -1)) {
            Node next = node.child(step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private @Nullable Node child(String step) {
        if (kind == Kind.LIST && step.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(step);
            return index < items.size() ? items.get(index) : null;
        }
        Entry entry = entries.get(step);
        return entry == null ? null : entry.value;
    }

    static String pointer(String parent, Object step) {
        return parent + Location.pointerTo(step);
    }
}
