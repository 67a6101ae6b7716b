package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * Residence in the municipality. Capital letters and blanks around the name do not matter; nothing else is
 * forgiven.
 */
record ResidenceRule(Clause clause, String municipality) implements Rule {

    @Override
    public List<Answer> ask(Application application, Reasons reasons) {
        Optional<String> residence = application.applicant().residence().map(String::strip);
        if (residence.isEmpty()) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.OFFICE),
                    Sentence.of(EligibilityMessage.RESIDENCE_UNKNOWN)));
        }
        String seen = residence.get();
        return List.of(
                seen.equalsIgnoreCase(municipality)
                        ? new Answer.Yes(clause, Sentence.of(EligibilityMessage.RESIDENT, municipality))
                        : new Answer.No(
                                clause,
                                seen,
                                municipality,
                                Sentence.of(EligibilityMessage.NOT_RESIDENT, seen, municipality),
                                Optional.of(Sentence.of(EligibilityMessage.NOT_RESIDENT_CHANGE, municipality))));
    }
}
