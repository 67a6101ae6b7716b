package it.sportello.legal.reasons;

import java.util.function.Function;

/**
 * A result together with the reasons for it, made by the same computation.
 *
 * @param value the result
 * @param why the root of the tree of reasons
 * @param <T> the type of the result
 */
public record Explained<T>(T value, Reason why) {

    /** Runs a computation with a recorder listening, and returns what it computed and what it said. */
    public static <T> Explained<T> by(Function<Reasons, T> computation) {
        ReasonRecorder recorder = new ReasonRecorder();
        T value = computation.apply(recorder);
        return new Explained<>(value, recorder.root());
    }

    /** The reasons only. */
    @Override
    public String toString() {
        return why.toString();
    }
}
