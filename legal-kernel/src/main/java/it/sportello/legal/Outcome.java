package it.sportello.legal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a computation came to: a value, or the findings that kept it from one. There is no third way: no default, no
 * guess, no exception for what somebody wrote.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /**
     * A value was computed.
     *
     * @param value the value
     * @param findings what somebody should still look at; none is an error
     * @param <T> the type of the value
     */
    record Computed<T>(T value, List<Finding> findings) implements Outcome<T> {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a finding is an error
         */
        public Computed {
            findings = List.copyOf(findings);
            for (Finding finding : findings) {
                if (finding.severity() == Severity.ERROR) {
                    throw new IllegalArgumentException("a value beside an error is a guess");
                }
            }
        }

        /** The findings only. */
        @Override
        public String toString() {
            return "computed, " + findings;
        }
    }

    /**
     * Nothing was computed.
     *
     * @param findings why; at least one
     * @param <T> the type the value would have had
     */
    record Refused<T>(List<Finding> findings) implements Outcome<T> {
        /**
         * Refuses to refuse without a reason.
         *
         * @throws IllegalArgumentException if there are no findings
         */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal names its reasons");
            }
        }
    }

    /** What was found, with a value or without. */
    List<Finding> findings();

    /** The value, if there is one. */
    default Optional<T> result() {
        return fold(computed -> Optional.of(computed.value()), refused -> Optional.empty());
    }

    /** One function for each case. */
    default <R> R fold(Function<Computed<T>, R> computed, Function<Refused<T>, R> refused) {
        return this instanceof Computed<T> it ? computed.apply(it) : refused.apply((Refused<T>) this);
    }
}
