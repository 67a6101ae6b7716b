package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/** One of several words. A word the notice does not name is not met; capital letters and blanks around it do not matter. */
record ChoiceRule(Clause clause, String name, List<String> among) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        String seen = of.choices().get(name);
        if (seen == null || seen.isBlank()) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.APPLICANT),
                    Sentence.of(EligibilityMessage.CHOICE_UNKNOWN, clause.label(), name)));
        }
        return List.of(
                among.stream().anyMatch(seen.strip()::equalsIgnoreCase)
                        ? new Answer.Yes(clause, Sentence.of(EligibilityMessage.CHOICE, clause.label(), seen.strip()))
                        : new Answer.No(
                                clause,
                                seen.strip(),
                                among,
                                Sentence.of(EligibilityMessage.CHOICE_NOT, clause.label(), seen.strip(), among),
                                Optional.of(Sentence.of(EligibilityMessage.CHOICE_NOT_CHANGE, clause.label(), among))));
    }
}
