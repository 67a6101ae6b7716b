package it.sportello.legal.document;

import it.sportello.legal.Location;

/** Where the values of a document stand. */
@FunctionalInterface
interface Places {

    /** Where the value at a JSON pointer stands, or the nearest value around it. */
    Location of(String pointer);

    /** The places of a tree, those of its pointers seen from a document of which it is a part. */
    static Places in(String name, Node root, String base) {
        return pointer -> {
            Node node = root.nearest(pointer);
            return new Location(name, base + pointer, node.line, node.column);
        };
    }

    /** The places of a document of which nothing could be read. */
    static Places unknown(String name, String base) {
        return pointer -> new Location(name, base + pointer, 0, 0);
    }
}
