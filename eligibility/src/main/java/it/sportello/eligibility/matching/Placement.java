package it.sportello.eligibility.matching;

import it.sportello.eligibility.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What comes of a worker: an employer, none, or something that is still open. */
public sealed interface Placement {

    /**
     * The worker goes to an employer.
     *
     * @param worker the worker
     * @param employer the employer
     * @param seat the operating seat
     * @param activity for what
     * @param kilometres how far, to the metre, where distance decided
     * @param because why there
     */
    record Assigned(
            String worker,
            String employer,
            String seat,
            String activity,
            Optional<BigDecimal> kilometres,
            Sentence because)
            implements Placement {
        /** Nothing but the case: the rest is personal data. */
        @Override
        public String toString() {
            return "assigned";
        }
    }

    /**
     * There is no employer for the worker.
     *
     * @param worker the worker
     * @param because why
     */
    record Left(String worker, Sentence because) implements Placement {
        /** Nothing but the case: the rest is personal data. */
        @Override
        public String toString() {
            return "left";
        }
    }

    /**
     * It cannot be told yet where the worker goes.
     *
     * @param worker the worker
     * @param candidates the employers it may be; a place of each is kept until it is told
     * @param missing what is missing, and who has to supply it
     * @param because why
     */
    record Open(String worker, List<String> candidates, List<Missing> missing, Sentence because) implements Placement {
        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if nothing is missing
         */
        public Open {
            candidates = List.copyOf(candidates);
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("what is open lacks something");
            }
        }

        /** Nothing but the case: the rest is personal data. */
        @Override
        public String toString() {
            return "open";
        }
    }

    /**
     * A datum, or a decision, that is missing.
     *
     * @param datum which
     * @param who who has to supply it
     */
    record Missing(Sentence datum, Sentence who) {}

    /** The worker. */
    String worker();

    /** Why. */
    Sentence because();

    /** One function for each case. */
    default <R> R fold(Function<Assigned, R> assigned, Function<Left, R> left, Function<Open, R> open) {
        if (this instanceof Assigned it) {
            return assigned.apply(it);
        }
        return this instanceof Left it ? left.apply(it) : open.apply((Open) this);
    }

    /** One sentence: why, and what is missing from whom. */
    default String text(Locale locale) {
        String said = because().text(locale);
        return fold(
                assigned -> said,
                left -> said,
                open -> said + "; "
                        + MatchingMessage.MISSING.text(
                                locale,
                                List.of(open.missing().stream()
                                        .map(each -> MatchingMessage.MISSING_BY.text(
                                                locale,
                                                List.of(
                                                        each.datum().text(locale),
                                                        each.who().text(locale))))
                                        .collect(Collectors.joining(", ")))));
    }
}
