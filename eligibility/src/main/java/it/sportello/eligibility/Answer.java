package it.sportello.eligibility;

import java.util.Optional;
import java.util.function.Function;

/** What one clause of the notice says of an application: yes, no, or that it cannot be told yet. */
public sealed interface Answer {

    /**
     * The clause is met.
     *
     * @param clause the clause
     * @param because what was seen
     */
    record Yes(Clause clause, Sentence because) implements Answer {
        /** The clause only. */
        @Override
        public String toString() {
            return clause + ": yes";
        }
    }

    /**
     * The clause is not met.
     *
     * @param clause the clause
     * @param seen the value that was seen
     * @param bound the value that was asked for
     * @param because both, in words
     * @param change what would change it; nothing if nothing could
     */
    record No(Clause clause, Object seen, Object bound, Sentence because, Optional<Sentence> change) implements Answer {
        /** The clause only. */
        @Override
        public String toString() {
            return clause + ": no";
        }
    }

    /**
     * It cannot be told yet whether the clause is met.
     *
     * @param clause the clause
     * @param next what has to happen
     * @param who who has to act
     * @param because what is missing, or what a person must look at
     */
    record CannotTell(Clause clause, Next next, Sentence who, Sentence because) implements Answer {
        /** The clause only. */
        @Override
        public String toString() {
            return clause + ": cannot tell yet";
        }
    }

    /** What has to happen before an open clause can be told. */
    enum Next {
        /** What the notice itself puts off until after the ranking. */
        ASCERTAIN_LATER,
        /** A document or a datum has to be supplied. */
        COMPLETE,
        /** A person has to decide. */
        DECIDE
    }

    /** The clause. */
    Clause clause();

    /** What the answer rests on. */
    Sentence because();

    /** One function for each case. */
    default <R> R fold(Function<Yes, R> yes, Function<No, R> no, Function<CannotTell, R> cannotTell) {
        if (this instanceof Yes it) {
            return yes.apply(it);
        }
        return this instanceof No it ? no.apply(it) : cannotTell.apply((CannotTell) this);
    }
}
