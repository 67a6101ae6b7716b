package it.sportello.eligibility.publication;

import java.util.List;
import java.util.Optional;

/**
 * A letter to an applicant, whom it names by the protocol number only; the office adds name, address, day and signature.
 * Its reasons are personal data.
 *
 * @param protocol the protocol number of the application
 * @param kind what it tells
 * @param from who writes
 * @param addressee whom it is to
 * @param subject what it is about
 * @param paragraphs the text
 * @param closing who is in charge and where to ask
 * @param daysToAnswer within how many days of receiving it the applicant has to act, or may
 */
public record Letter(
        long protocol,
        Kind kind,
        String from,
        String addressee,
        String subject,
        List<String> paragraphs,
        List<String> closing,
        Optional<Integer> daysToAnswer) {

    /** Copies the lists. */
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
    }

    /** What a letter tells. */
    public enum Kind {
        /** The application is admitted. */
        ADMISSION,
        /** It is admitted with reserve. */
        ADMISSION_WITH_RESERVE,
        /** It is admitted, and what there is does not reach it for now. */
        WAITING_LIST,
        /** It is admitted, and what there is does not reach it. */
        NOT_GRANTED,
        /** Something is missing (art. 6, c. 1, lett. b), L. 241/1990). */
        COMPLETION,
        /** It is not decided yet, and nothing is asked. */
        UNDER_EXAMINATION,
        /** What stands against it, before a refusal (art. 10-bis L. 241/1990). */
        PRIOR_NOTICE,
        /** It is not admitted, but the list is provisional. */
        PROVISIONAL_EXCLUSION,
        /** It is not admitted, finally. */
        REFUSAL
    }

    /** As text. */
    public String text() {
        StringBuilder text = new StringBuilder(Texts.plain(from))
                .append("\n\n")
                .append(Texts.plain(addressee))
                .append("\n\n")
                .append(Texts.plain(subject))
                .append("\n\n");
        paragraphs.forEach(each -> text.append(Texts.plain(each)).append("\n\n"));
        closing.forEach(each -> text.append(Texts.plain(each)).append('\n'));
        return text.toString();
    }

    /** As Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder(Texts.mark(from))
                .append("\n\n")
                .append(Texts.mark(addressee))
                .append("\n\n## ")
                .append(Texts.mark(subject))
                .append("\n\n");
        paragraphs.forEach(each -> text.append(Texts.mark(each)).append("\n\n"));
        closing.forEach(each -> text.append("- ").append(Texts.mark(each)).append('\n'));
        return text.toString();
    }

    /** Protocol number and kind only. */
    @Override
    public String toString() {
        return "letter on application " + protocol + ": " + kind;
    }
}
