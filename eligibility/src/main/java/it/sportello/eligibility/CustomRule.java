package it.sportello.eligibility;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A test of the host program, in whose words the answer is given. */
record CustomRule(Clause clause, AgeRule.DayOf held, CustomRequirement test, Map<String, String> parameters)
        implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        CustomRequirement.Told told = test.ask(application, held.of(application), parameters);
        Sentence because = new Sentence(new Words(told.italian(), told.english()), List.of());
        return List.of(
                switch (told.verdict()) {
                    case MET -> new Answer.Yes(clause, because);
                    case NOT_MET ->
                        new Answer.No(
                                clause,
                                false,
                                true,
                                because,
                                Optional.of(Sentence.of(EligibilityMessage.FACT_NOT_CHANGE, clause.label())));
                    case TO_BE_COMPLETED ->
                        new Answer.CannotTell(
                                clause, Answer.Next.COMPLETE, Sentence.of(EligibilityMessage.APPLICANT), because);
                    case TO_BE_DECIDED ->
                        new Answer.CannotTell(
                                clause, Answer.Next.DECIDE, Sentence.of(EligibilityMessage.OFFICE), because);
                });
    }

    /** What the host says, in both languages. */
    private record Words(String italian, String english) implements Message {
        @Override
        public String key() {
            return EligibilityMessage.NAMED.key();
        }

        @Override
        public Messages messages() {
            return EligibilityMessage.MESSAGES;
        }

        @Override
        public String text(Locale locale, List<?> arguments) {
            return Messages.isEnglish(locale) ? english : italian;
        }
    }
}
