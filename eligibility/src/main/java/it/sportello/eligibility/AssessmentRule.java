package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * What a person judges. Without the judgement a person has to decide; with it the motive of who judged is the reason, word
 * by word.
 */
record AssessmentRule(Clause clause, String by) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Application.Assessment judged = application.assessments().get(clause.id());
        if (judged == null) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.DECIDE,
                    Sentence.of(EligibilityMessage.NAMED, by),
                    Sentence.of(EligibilityMessage.ASSESSMENT_OPEN, clause.label())));
        }
        return List.of(
                judged.met()
                        ? new Answer.Yes(
                                clause,
                                Sentence.of(
                                        EligibilityMessage.ASSESSMENT, clause.label(), judged.by(), judged.motive()))
                        : new Answer.No(
                                clause,
                                false,
                                true,
                                Sentence.of(
                                        EligibilityMessage.ASSESSMENT_NOT,
                                        clause.label(),
                                        judged.by(),
                                        judged.motive()),
                                Optional.of(Sentence.of(
                                        EligibilityMessage.FACT_NOT_CHANGE_FINDING, clause.label(), judged.by()))));
    }
}
