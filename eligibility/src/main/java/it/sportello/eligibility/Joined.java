package it.sportello.eligibility;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several sentences in one, joined by semicolons. */
record Joined(List<Sentence> sentences) implements Message {

    /** Copies the list. */
    Joined {
        sentences = List.copyOf(sentences);
    }

    static Joined of(Stream<Sentence> sentences) {
        return new Joined(sentences.toList());
    }

    /** As a sentence. */
    Sentence sentence() {
        return sentences.size() == 1 ? sentences.get(0) : new Sentence(this, List.of());
    }

    @Override
    public String key() {
        return sentences.stream().map(Sentence::key).collect(Collectors.joining(" "));
    }

    @Override
    public Messages messages() {
        return EligibilityMessage.MESSAGES;
    }

    @Override
    public String text(Locale locale, List<?> arguments) {
        return sentences.stream().map(each -> each.text(locale)).collect(Collectors.joining("; "));
    }
}
