package it.sportello.eligibility.occasionale;

import it.sportello.legal.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the limits say of a prestazione occasionale, each of them.
 *
 * @param answers what each limit says, in the order of {@link Limit}
 * @param rules the rule set
 */
public record LimitsReport(List<LimitAnswer> answers, RuleSet rules) {

    /** What the limits come to. */
    public enum Verdict {
        /** All hold. */
        HOLDS(OccasionaleMessage.VERDICT_HOLDS),
        /** One at least is passed, whatever is not known. */
        PASSED(OccasionaleMessage.VERDICT_PASSED),
        /** None is passed for sure, and one at least cannot be told. */
        CANNOT_TELL(OccasionaleMessage.VERDICT_CANNOT_TELL);

        private final OccasionaleMessage words;

        Verdict(OccasionaleMessage words) {
            this.words = words;
        }

        OccasionaleMessage words() {
            return words;
        }
    }

    /** Copies the list. */
    public LimitsReport {
        answers = List.copyOf(answers);
    }

    /** What they come to together. */
    public Verdict verdict() {
        if (!passed().isEmpty()) {
            return Verdict.PASSED;
        }
        return open().isEmpty() ? Verdict.HOLDS : Verdict.CANNOT_TELL;
    }

    /** The limits that are passed. */
    public List<LimitAnswer.Passed> passed() {
        return all(LimitAnswer.Passed.class);
    }

    /** The limits that cannot be told. */
    public List<LimitAnswer.CannotTell> open() {
        return all(LimitAnswer.CannotTell.class);
    }

    private <T extends LimitAnswer> List<T> all(Class<T> kind) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The verdict, then a line for each limit. */
    public String text(Locale locale) {
        return verdict().words().text(locale) + "\n"
                + answers.stream()
                        .map(answer -> "- " + answer.text(locale) + "\n")
                        .collect(Collectors.joining());
    }
}
