package it.sportello.eligibility.matching;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Who goes where, who is left and why. It names people: it is for the office, not for publication.
 *
 * @param placements what comes of each worker, in the order of the case
 * @param employersLeft the employers without a worker, in the order of the list; to be on it gives no right to one
 * @param references the clauses of the notice
 */
public record MatchingReport(
        List<Placement> placements, List<EmployerLeft> employersLeft, List<LegalReference> references) {

    /** Copies the lists. */
    public MatchingReport {
        placements = List.copyOf(placements);
        employersLeft = List.copyOf(employersLeft);
        references = List.copyOf(references);
    }

    /**
     * An employer without a worker.
     *
     * @param employer the employer
     * @param because why
     */
    public record EmployerLeft(String employer, Sentence because) {
        /** Nothing: an employer may be a person. */
        @Override
        public String toString() {
            return "employer left";
        }
    }

    /** A line for each worker, then one for each employer without. */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        String cited = references.isEmpty() ? "" : " [" + Messages.show(references, locale) + "]";
        placements.forEach(placement -> text.append(
                        MatchingMessage.WORKER_LINE.text(locale, List.of(placement.worker(), placement.text(locale))))
                .append(cited)
                .append('\n'));
        employersLeft.forEach(left -> text.append(MatchingMessage.EMPLOYER_LINE.text(
                        locale, List.of(left.employer(), left.because().text(locale))))
                .append('\n'));
        return text.toString();
    }

    /** Only how many: the rest is personal data. */
    @Override
    public String toString() {
        return placements.size() + " placements";
    }
}
