package it.sportello.isee.inps;

import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking an attestation, line by line.
 *
 * @param lines the lines, in the order of the attestation
 * @param findings what else somebody should know: omissions, why a DSU could not be recomputed
 */
public record AttestationCheck(List<Line> lines, List<Finding> findings) {

    /** Copies the lists. */
    public AttestationCheck {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** What can be said of a line. */
    public enum Answer {
        /** It follows from the rest. */
        CONSISTENT,
        /** It does not. */
        DIFFERENT,
        /** The attestation does not hold what it depends on. */
        NOT_DECIDABLE
    }

    /**
     * One line.
     *
     * @param pointer where it stands in the attestation, as a JSON pointer
     * @param what the line
     * @param answer what can be said of it
     * @param attested what the attestation says: an amount, a number or a day
     * @param recomputed what follows from the rest, if anything does
     * @param references the rules it rests on
     * @param why for a line that cannot be decided, what it depends on
     */
    public record Line(
            String pointer,
            Message what,
            Answer answer,
            Object attested,
            Optional<Object> recomputed,
            List<LegalReference> references,
            Optional<Message> why) {

        /** Copies the list. */
        public Line {
            references = List.copyOf(references);
        }

        /** Line and answer only: the values are personal data. */
        @Override
        public String toString() {
            return what.key() + " " + answer;
        }
    }

    /** Different if any line is; otherwise consistent, whatever cannot be decided. */
    public Answer answer() {
        return lines.stream().anyMatch(line -> line.answer() == Answer.DIFFERENT)
                ? Answer.DIFFERENT
                : lines.stream().anyMatch(line -> line.answer() == Answer.CONSISTENT)
                        ? Answer.CONSISTENT
                        : Answer.NOT_DECIDABLE;
    }

    /** The lines that do not follow from the rest. */
    public List<Line> differences() {
        return lines.stream().filter(line -> line.answer() == Answer.DIFFERENT).toList();
    }

    /** The answer only. */
    @Override
    public String toString() {
        return "attestation " + answer();
    }
}
