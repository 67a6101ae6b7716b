package it.sportello.eligibility.publication;

import it.sportello.legal.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The letters of a procedure.
 *
 * @param letters the letters, by protocol number
 * @param findings which applications have none, and why
 */
public record Letters(List<Letter> letters, List<Finding> findings) {

    /** Copies the lists. */
    public Letters {
        letters = List.copyOf(letters);
        findings = List.copyOf(findings);
    }

    /** As CSV, to be merged with names and addresses: a line of heads, then a line for each letter, with semicolons. */
    public String csv(Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                PublicationMessage.PROTOCOL.text(locale),
                PublicationMessage.LETTER_KIND.text(locale),
                PublicationMessage.LETTER_SUBJECT.text(locale),
                PublicationMessage.LETTER_TEXT.text(locale),
                PublicationMessage.LETTER_DAYS.text(locale)));
        for (Letter letter : letters) {
            lines.add(List.of(
                    String.valueOf(letter.protocol()),
                    letter.kind().name(),
                    letter.subject(),
                    String.join(" ", letter.paragraphs()),
                    letter.daysToAnswer().map(String::valueOf).orElse("")));
        }
        return Texts.csv(lines);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return letters.size() + " letters, " + findings.size() + " findings";
    }
}
