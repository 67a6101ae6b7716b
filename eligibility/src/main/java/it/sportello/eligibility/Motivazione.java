package it.sportello.eligibility;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.LegalReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the reasons of a decision as one paragraph (art. 3 L. 241/1990): what was seen, by which clause, what
 * follows.
 */
final class Motivazione {

    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    Motivazione(Locale locale) {
        this.locale = locale;
    }

    String of(Decision decision) {
        Decision.Basis basis = decision.basis();
        return decision.fold(
                it -> admitted(EligibilityMessage.ADMITTED, basis, it.award()),
                it -> admitted(EligibilityMessage.ADMITTED_WITH_RESERVE, basis, it.award()),
                it -> open(EligibilityMessage.TO_BE_COMPLETED, basis),
                it -> excluded(basis),
                it -> open(EligibilityMessage.TO_BE_DECIDED, basis));
    }

    private String admitted(EligibilityMessage outcome, Decision.Basis basis, Optional<Award> award) {
        say(outcome.text(locale));
        basis.met().forEach(this::report);
        basis.open().forEach(this::report);
        award.ifPresent(it -> say(cited(it.because().text(locale), it.references())));
        return paragraph();
    }

    private String open(EligibilityMessage outcome, Decision.Basis basis) {
        say(outcome.text(locale));
        basis.open().forEach(this::report);
        return paragraph();
    }

    private String excluded(Decision.Basis basis) {
        say(EligibilityMessage.EXCLUDED.text(locale));
        basis.unmet().forEach(this::report);
        if (!basis.met().isEmpty()) {
            List<String> open = basis.open().stream()
                    .map(each -> each.because().text(locale))
                    .toList();
            say(
                    open.isEmpty()
                            ? EligibilityMessage.OTHERS_MET.text(locale)
                            : EligibilityMessage.OTHERS_OPEN.text(locale, List.of(String.join("; ", open))));
        }
        say(change(basis.unmet(), basis.opens(Answer.Next.DECIDE)));
        return paragraph();
    }

    private String change(List<Answer.No> unmet, boolean moreStandsAgainst) {
        if (unmet.stream().anyMatch(no -> no.change().isEmpty())) {
            return EligibilityMessage.NO_CHANGE.text(locale);
        }
        String changes = unmet.stream()
                .flatMap(no -> no.change().stream())
                .map(change -> change.text(locale))
                .collect(Collectors.joining("; "));
        EligibilityMessage one = moreStandsAgainst ? EligibilityMessage.CHANGE_OF_THIS : EligibilityMessage.CHANGE;
        return (unmet.size() == 1 ? one : EligibilityMessage.CHANGES).text(locale, List.of(changes));
    }

    private void report(Answer answer) {
        String text = answer.because().text(locale);
        List<LegalReference> references = answer.clause().references();
        say(answer.<String>fold(
                yes -> cited(text, references, readings(answer.clause())),
                no -> cited(text, references),
                open -> cited(
                        text,
                        references,
                        EligibilityMessage.ACTS.text(locale, List.of(open.who().text(locale))))));
        if (answer.fold(yes -> false, no -> true, open -> true)) {
            answer.clause().readings().forEach(this::report);
        }
    }

    /** A reading that bears on a refusal, or on what is still open, is a reason of law and stands in full. */
    private void report(ChosenReading reading) {
        say(EligibilityMessage.READING_SENTENCE.text(
                locale, List.of(reading.chosen(), reading.id(), reading.because())));
    }

    private String[] readings(Clause clause) {
        List<String> ids = clause.readings().stream().map(ChosenReading::id).toList();
        return ids.isEmpty()
                ? new String[0]
                : new String[] {EligibilityMessage.READINGS.text(locale, List.of(String.join(", ", ids)))};
    }

    private void say(String sentence) {
        sentences.add(sentence + ".");
    }

    private static String cited(String text, List<LegalReference> references, String... more) {
        List<String> notes = new ArrayList<>();
        Map<Act, List<LegalReference>> byAct = references.stream()
                .collect(Collectors.groupingBy(LegalReference::act, LinkedHashMap::new, Collectors.toList()));
        byAct.forEach((act, places) -> notes.add(cited(act, places)));
        notes.addAll(List.of(more));
        return notes.isEmpty() ? text : text + " (" + String.join("; ", notes) + ")";
    }

    /** The act once, then its places: {@code bando, Esclusi, 2° capoverso; Destinatari, 6° capoverso}. */
    private static String cited(Act act, List<LegalReference> places) {
        String end = ", " + act.citation();
        String named = places.stream()
                .map(LegalReference::citation)
                .filter(citation -> citation.endsWith(end))
                .map(citation -> citation.substring(0, citation.length() - end.length()))
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? act.citation() : act.citation() + ", " + named;
    }

    private String paragraph() {
        return String.join(" ", sentences);
    }
}
