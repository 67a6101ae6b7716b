package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * A requirement that must be known in a certain way: what is met but known more weakly, or in a way nobody recorded,
 * cannot be told yet. A no stays a no.
 */
record ProofRule(Rule rule, String id, Requirement.Proof asked) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Optional<Requirement.Proof> recorded =
                Optional.ofNullable(application.proofs().get(id));
        List<Answer> answers = rule.ask(application, of, reasons);
        return recorded.filter(proof -> proof.compareTo(asked) >= 0).isPresent()
                ? answers
                : answers.stream()
                        .map(answer -> answer.fold(yes -> open(yes.clause(), recorded), no -> no, open -> open))
                        .toList();
    }

    private Answer open(Clause clause, Optional<Requirement.Proof> recorded) {
        Sentence who = Sentence.of(
                asked == Requirement.Proof.VERIFIED ? EligibilityMessage.OFFICE : EligibilityMessage.APPLICANT);
        return new Answer.CannotTell(
                clause,
                Answer.Next.COMPLETE,
                who,
                recorded.map(proof ->
                                Sentence.of(EligibilityMessage.PROOF_WEAK, clause.label(), word(asked), word(proof)))
                        .orElseGet(() -> Sentence.of(EligibilityMessage.PROOF_UNKNOWN, clause.label(), word(asked))));
    }

    private static EligibilityMessage word(Requirement.Proof proof) {
        return switch (proof) {
            case DECLARED -> EligibilityMessage.DECLARED;
            case DOCUMENTED -> EligibilityMessage.DOCUMENTED;
            case VERIFIED -> EligibilityMessage.VERIFIED;
        };
    }
}
