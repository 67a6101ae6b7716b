package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;

/**
 * A requirement that is only met if its evidence was handed in: without the documents a yes cannot be told yet, and
 * where the answer is open for want of a datum, it is the applicant who must act. A no stays a no.
 */
record EvidenceRule(Rule rule, List<Notice.RequiredDocument> evidence) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        List<Answer> answers = rule.ask(application, of, reasons);
        List<Notice.RequiredDocument> missing = DocumentsRule.missing(evidence, application);
        return missing.isEmpty()
                ? answers
                : answers.stream().map(answer -> without(missing, answer)).toList();
    }

    private static Answer without(List<Notice.RequiredDocument> missing, Answer answer) {
        Answer.CannotTell asked = DocumentsRule.ask(answer.clause(), missing);
        return answer.fold(yes -> asked, no -> no, open -> open.next() == Answer.Next.COMPLETE ? asked : open);
    }
}
