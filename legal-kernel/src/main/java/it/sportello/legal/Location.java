package it.sportello.legal;

/**
 * Where in a document something stands.
 *
 * @param document the name of the document as the caller gave it; empty if there is none
 * @param pointer the JSON pointer (RFC 6901) of the value, empty for the whole document
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; in a table the number of the cell; 0 if unknown
 */
public record Location(String document, String pointer, int line, int column) {

    /** Nowhere in particular. */
    public static final Location NONE = new Location("", "", 0, 0);

    /** The JSON pointer that leads through these keys and indices. */
    public static String pointerTo(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A value, by its JSON pointer alone; {@code Document.locate} adds document, line and column. */
    public static Location at(String pointer) {
        return new Location("", pointer, 0, 0);
    }

    /** The document as a whole. */
    public static Location of(String document) {
        return new Location(document, "", 0, 0);
    }

    /** {@code notice.yaml:12:5}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return document + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
    }
}
