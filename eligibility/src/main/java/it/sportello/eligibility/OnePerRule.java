package it.sportello.eligibility;

import java.util.List;
import java.util.Optional;

/**
 * Only one of a group may benefit: the one that comes first among those admitted. As long as the outcome
 * of an earlier application is not final, it cannot be told of a later one; an earlier one that is excluded does not
 * count.
 */
record OnePerRule(Clause clause) {

    /**
     * What follows from the others of the family; nothing if none stands in the way.
     *
     * @param before the decisions on those with a lower number
     * @param tie whether another of the family has the same number
     */
    Optional<Answer> ask(List<Decision> before, boolean tie, long protocol) {
        for (Decision earlier : before) {
            if (earlier instanceof Decision.Admitted && earlier.protocol() != protocol) {
                return Optional.of(new Answer.No(
                        clause,
                        earlier.protocol(),
                        EligibilityMessage.NONE,
                        Sentence.of(EligibilityMessage.ONE_PER_TAKEN, earlier.protocol()),
                        Optional.of(Sentence.of(EligibilityMessage.ONE_PER_TAKEN_CHANGE, earlier.protocol()))));
            }
        }
        if (tie) {
            return Optional.of(open(EligibilityMessage.ONE_PER_TIE, protocol));
        }
        return before.stream()
                .filter(earlier -> !(earlier instanceof Decision.Excluded))
                .findFirst()
                .map(earlier -> open(EligibilityMessage.ONE_PER_OPEN, earlier.protocol()));
    }

    /** It cannot be told of whom others there may be. */
    Answer unknownFamily() {
        return new Answer.CannotTell(
                clause,
                Answer.Next.COMPLETE,
                Sentence.of(EligibilityMessage.OFFICE),
                Sentence.of(EligibilityMessage.FAMILY_UNKNOWN));
    }

    private Answer open(EligibilityMessage message, long protocol) {
        return new Answer.CannotTell(
                clause, Answer.Next.DECIDE, Sentence.of(EligibilityMessage.OFFICE), Sentence.of(message, protocol));
    }
}
