package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;

/** The documents that everybody owes and that are not the evidence of a requirement, which asks for them itself. */
record DocumentsRule(Clause clause, List<Notice.RequiredDocument> due) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        List<Notice.RequiredDocument> missing = missing(due, application);
        return List.of(
                missing.isEmpty()
                        ? new Answer.Yes(clause, Sentence.of(EligibilityMessage.DOCUMENTS_COMPLETE))
                        : ask(clause, missing));
    }

    static List<Notice.RequiredDocument> missing(List<Notice.RequiredDocument> due, Application application) {
        return due.stream()
                .filter(document -> !application.documents().contains(document.id()))
                .toList();
    }

    static Answer.CannotTell ask(Clause clause, List<Notice.RequiredDocument> missing) {
        return new Answer.CannotTell(
                clause,
                Answer.Next.COMPLETE,
                Sentence.of(EligibilityMessage.APPLICANT),
                Sentence.of(
                        EligibilityMessage.DOCUMENTS_MISSING,
                        missing.stream().map(Notice.RequiredDocument::label).toList()));
    }
}
