package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/** A fact that somebody states of the applicant. Absent is unknown: missing with the application, or still to come. */
record FactRule(Clause clause, String name, boolean is, Requirement.Fact.When when, Sentence decidedBy)
        implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Boolean known = of.facts().get(name);
        if (known == null) {
            boolean later = when == Requirement.Fact.When.AFTER_RANKING;
            return List.of(new Answer.CannotTell(
                    clause,
                    later ? Answer.Next.ASCERTAIN_LATER : Answer.Next.COMPLETE,
                    decidedBy,
                    Sentence.of(
                            later ? EligibilityMessage.FACT_LATER : EligibilityMessage.FACT_UNKNOWN, clause.label())));
        }
        return List.of(
                known == is
                        ? new Answer.Yes(clause, Sentence.of(EligibilityMessage.FACT, clause.label()))
                        : new Answer.No(
                                clause,
                                known,
                                is,
                                Sentence.of(EligibilityMessage.FACT_NOT, clause.label()),
                                Optional.of(
                                        when == Requirement.Fact.When.AFTER_RANKING
                                                ? Sentence.of(
                                                        EligibilityMessage.FACT_NOT_CHANGE_FINDING,
                                                        clause.label(),
                                                        decidedBy.arguments().isEmpty()
                                                                ? decidedBy.message()
                                                                : decidedBy
                                                                        .arguments()
                                                                        .get(0))
                                                : Sentence.of(EligibilityMessage.FACT_NOT_CHANGE, clause.label()))));
    }
}
