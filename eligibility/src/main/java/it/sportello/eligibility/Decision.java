package it.sportello.eligibility;

import it.sportello.legal.Finding;
import it.sportello.legal.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the notice says of an application. There are five cases and no sixth: a technical failure is not a refusal, and
 * what is unknown is neither a yes nor a no.
 *
 * <p>A decision proposes; the body decides. {@link #motivazione} gives the reasons in words that can stand in the act, or
 * in the notice of what stands against the application that comes before a refusal where art. 10-bis L. 241/1990 asks
 * it. Term and authority of an appeal (art. 3, c. 4, L. 241/1990) are for the body to add.
 */
public sealed interface Decision {

    /**
     * What a decision rests on.
     *
     * @param protocol the protocol number of the application
     * @param rules the notice, with the SHA-256 of the file that was read
     * @param answers what each clause says; all clauses are always asked
     * @param findings what is odd in the application, though it could be decided
     */
    record Basis(long protocol, RuleSet rules, List<Answer> answers, List<Finding> findings) {
        /** Copies the lists. */
        public Basis {
            answers = List.copyOf(answers);
            findings = List.copyOf(findings);
        }

        /** The clauses that are met. */
        public List<Answer.Yes> met() {
            return all(Answer.Yes.class);
        }

        /** The clauses that are not met. */
        public List<Answer.No> unmet() {
            return all(Answer.No.class);
        }

        /** The clauses of which it cannot be told yet. */
        public List<Answer.CannotTell> open() {
            return all(Answer.CannotTell.class);
        }

        private <T extends Answer> List<T> all(Class<T> kind) {
            return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        boolean opens(Answer.Next next) {
            return open().stream().anyMatch(open -> open.next() == next);
        }

        /** The protocol number only. */
        @Override
        public String toString() {
            return "application " + protocol;
        }
    }

    /**
     * Every clause is met.
     *
     * @param basis what it rests on
     * @param award what is granted, where the notice grants something
     */
    record Admitted(Basis basis, Optional<Award> award) implements Decision {
        /**
         * Refuses an admission with anything unmet or open.
         *
         * @throws IllegalArgumentException if a clause is not met, or cannot be told
         */
        public Admitted {
            check(basis.unmet().isEmpty() && basis.open().isEmpty(), "an admission has every clause met");
        }
    }

    /**
     * Every clause is met but those that the notice itself puts off.
     *
     * @param basis what it rests on; its open clauses are the reserve
     * @param award what is granted if the reserve falls, where the notice grants something
     */
    record AdmittedWithReserve(Basis basis, Optional<Award> award) implements Decision {
        /**
         * Refuses an admission with anything unmet, and a reserve without content.
         *
         * @throws IllegalArgumentException if a clause is not met, none is open, or one is open for another cause
         */
        public AdmittedWithReserve {
            check(
                    basis.unmet().isEmpty()
                            && basis.opens(Answer.Next.ASCERTAIN_LATER)
                            && !basis.opens(Answer.Next.COMPLETE)
                            && !basis.opens(Answer.Next.DECIDE),
                    "a reserve names what is still to be ascertained");
        }
    }

    /**
     * A document or a datum is missing.
     *
     * @param basis what it rests on; its open clauses say what is missing, and who must act
     */
    record ToBeCompleted(Basis basis) implements Decision {
        /**
         * Refuses to ask for nothing.
         *
         * @throws IllegalArgumentException if nothing has to be completed, or a clause is not met
         */
        public ToBeCompleted {
            check(basis.unmet().isEmpty() && basis.opens(Answer.Next.COMPLETE), "something has to be completed");
        }
    }

    /**
     * At least one clause is not met, whatever the others are.
     *
     * @param basis what it rests on; its unmet clauses say why, and what would change it
     */
    record Excluded(Basis basis) implements Decision {
        /**
         * Refuses to exclude without a reason.
         *
         * @throws IllegalArgumentException if there is no unmet clause
         */
        public Excluded {
            check(!basis.unmet().isEmpty(), "an exclusion names at least one unmet clause");
        }
    }

    /**
     * A person has to decide.
     *
     * @param basis what it rests on; its open clauses say what there is to decide
     */
    record ToBeDecided(Basis basis) implements Decision {
        /**
         * Refuses to ask for no decision.
         *
         * @throws IllegalArgumentException if there is nothing to decide, or a clause is not met
         */
        public ToBeDecided {
            check(basis.unmet().isEmpty() && basis.opens(Answer.Next.DECIDE), "something has to be decided");
        }
    }

    /** What it rests on. */
    Basis basis();

    /** What is granted, to who is admitted with or without reserve. */
    default Optional<Award> granted() {
        return fold(
                Admitted::award,
                AdmittedWithReserve::award,
                it -> Optional.empty(),
                it -> Optional.empty(),
                it -> Optional.empty());
    }

    /** Whether it is an admission, with or without reserve. */
    default boolean isAdmission() {
        return this instanceof Admitted || this instanceof AdmittedWithReserve;
    }

    /** The protocol number of the application. */
    default long protocol() {
        return basis().protocol();
    }

    /** One function for each case; adding a case breaks every caller at compile time. */
    default <R> R fold(
            Function<Admitted, R> admitted,
            Function<AdmittedWithReserve, R> admittedWithReserve,
            Function<ToBeCompleted, R> toBeCompleted,
            Function<Excluded, R> excluded,
            Function<ToBeDecided, R> toBeDecided) {
        if (this instanceof Admitted it) {
            return admitted.apply(it);
        }
        if (this instanceof AdmittedWithReserve it) {
            return admittedWithReserve.apply(it);
        }
        if (this instanceof ToBeCompleted it) {
            return toBeCompleted.apply(it);
        }
        return this instanceof Excluded it ? excluded.apply(it) : toBeDecided.apply((ToBeDecided) this);
    }

    /**
     * The reasons in one paragraph, with the readings on which a refusal or an open point rests. It holds personal data.
     */
    default String motivazione(Locale locale) {
        return new Motivazione(locale).of(this);
    }

    private static void check(boolean sound, String what) {
        if (!sound) {
            throw new IllegalArgumentException(what);
        }
    }
}
