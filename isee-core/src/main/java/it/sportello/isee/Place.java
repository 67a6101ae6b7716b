package it.sportello.isee;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands. Every field is checked and hardly any is wrong, so the JSON pointer is written
 * out only when a finding asks for it.
 *
 * @param above the place it lies in, none where the document begins
 * @param step what leads on from there: a key, with the index where its value is a list
 * @param index the index, {@link #NONE} without one
 */
record Place(@Nullable Place above, String step, int index) {

    private static final int NONE = -1;

    /** The document as a whole. */
    static final Place ROOT = at("");

    /** The place a JSON pointer leads to. */
    static Place at(String pointer) {
        return new Place(null, pointer, NONE);
    }

    /** The value of a key. */
    Place then(String key) {
        return new Place(this, key, NONE);
    }

    /** An element of the list that is the value of a key. */
    Place then(String list, int element) {
        return new Place(this, list, element);
    }

    /** The JSON pointer. */
    @Override
    public String toString() {
        String key = above == null ? step : above + "/" + step;
        return index == NONE ? key : key + "/" + index;
    }
}
