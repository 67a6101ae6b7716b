package it.sportello.eligibility.occasionale;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one limit says of a prestazione occasionale: it holds, it is passed, or that cannot be told yet. */
public sealed interface LimitAnswer {

    /**
     * The limit holds, whatever is not known.
     *
     * @param limit the limit
     * @param room what is left at least, in the unit of the limit, where it is a ceiling
     * @param because what was seen
     * @param references the rules
     */
    record Holds(Limit limit, Optional<Fraction> room, Sentence because, List<LegalReference> references)
            implements LimitAnswer {
        /** Copies the list. */
        public Holds {
            references = List.copyOf(references);
        }
    }

    /**
     * The limit is passed or, where it is a minimum, is not reached, whatever is not known.
     *
     * @param limit the limit
     * @param by by how much at least, in the unit of the limit, where it is a number
     * @param because what was seen
     * @param references the rules
     */
    record Passed(Limit limit, Optional<Fraction> by, Sentence because, List<LegalReference> references)
            implements LimitAnswer {
        /** Copies the list. */
        public Passed {
            references = List.copyOf(references);
        }
    }

    /**
     * It cannot be told yet.
     *
     * @param limit the limit
     * @param missing what is missing, and who has to supply it
     * @param because what was seen so far
     * @param references the rules
     */
    record CannotTell(Limit limit, List<Missing> missing, Sentence because, List<LegalReference> references)
            implements LimitAnswer {
        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if nothing is missing
         */
        public CannotTell {
            missing = List.copyOf(missing);
            references = List.copyOf(references);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("what cannot be told lacks something");
            }
        }
    }

    /**
     * A datum, or a decision, that is missing.
     *
     * @param datum which
     * @param who who has to supply it
     */
    record Missing(Sentence datum, Sentence who) {}

    /** The limit. */
    Limit limit();

    /** What the answer rests on. */
    Sentence because();

    /** The rules it rests on. */
    List<LegalReference> references();

    /** One function for each case. */
    default <R> R fold(Function<Holds, R> holds, Function<Passed, R> passed, Function<CannotTell, R> cannotTell) {
        if (this instanceof Holds it) {
            return holds.apply(it);
        }
        return this instanceof Passed it ? passed.apply(it) : cannotTell.apply((CannotTell) this);
    }

    /** One sentence: what was seen, the rules, and what is missing from whom. */
    default String text(Locale locale) {
        String said = because().text(locale) + " [" + Messages.show(references(), locale) + "]";
        return fold(
                holds -> said,
                passed -> said,
                open -> said + "; "
                        + OccasionaleMessage.MISSING.text(
                                locale,
                                List.of(open.missing().stream()
                                        .map(each -> OccasionaleMessage.MISSING_BY.text(
                                                locale,
                                                List.of(
                                                        each.datum().text(locale),
                                                        each.who().text(locale))))
                                        .collect(Collectors.joining(", ")))));
    }
}
