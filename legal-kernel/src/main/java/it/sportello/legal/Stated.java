package it.sportello.legal;

import java.util.Optional;

/**
 * What a document says on a point it may be silent about. {@code not stated} is an answer of its own: it is written down
 * by whoever read the document, and shows in every result, unlike a key somebody forgot.
 *
 * @param value what is stated; empty if the document does not say
 * @param <T> the type of what it would say
 */
public record Stated<T>(Optional<T> value) {

    /** The words for it in a document. */
    public static final String NOT_STATED = "not stated";

    /** The document says {@code value}. */
    public static <T> Stated<T> of(T value) {
        return new Stated<>(Optional.of(value));
    }

    /** The document does not say. */
    public static <T> Stated<T> not() {
        return new Stated<>(Optional.empty());
    }

    /** Whether the document says anything. */
    public boolean isStated() {
        return value.isPresent();
    }

    @Override
    public String toString() {
        return value.map(Object::toString).orElse(NOT_STATED);
    }
}
