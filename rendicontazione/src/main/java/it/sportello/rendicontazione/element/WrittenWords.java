package it.sportello.rendicontazione.element;

import it.sportello.rendicontazione.element.WrittenText.Match;
import java.util.List;
import java.util.Optional;

/**
 * The title of the project and the words on who funds it. The title must stand in full. Of the words on the funding those
 * of any act pass, {@code finanziata} for {@code finanziato}, and, as a warning, {@code UE} for {@code Unione europea}: an
 * invoice cannot hold an en dash at all, so nobody can be asked for the very signs of a notice.
 */
final class WrittenWords {

    private static final String EUROPE = "dallunioneeuropea";
    private static final List<String> EUROPE_IN_SHORT = List.of("dallue", "dallaue");
    /** What tells that somebody meant to write them. */
    private static final List<String> BEGUN =
            List.of("nextgenerationeu", "finanziatodallunioneeuropea", "finanziatadallunioneeuropea");

    private WrittenWords() {}

    static Presence title(ElementCase judged) {
        String title = judged.rules().project().title();
        Optional<Match> found = judged.text().find(WrittenText.squeeze(title));
        if (found.isEmpty()) {
            judged.say(ElementFinding.TITLE_MISSING, title);
            return Presence.MISSING;
        }
        return told(judged, found.get(), title, ElementFinding.TITLE_EQUIVALENT);
    }

    private static Presence told(ElementCase judged, Match match, String wanted, ElementFinding otherwise) {
        if (match.isExactly(wanted)) {
            return Presence.PRESENT;
        }
        judged.say(otherwise, match.location(), ElementCase.shown(match.text()), wanted);
        return Presence.EQUIVALENT;
    }

    static Presence wording(ElementCase judged) {
        Optional<String> wording = judged.rules().project().wording();
        return wording.map(wanted -> wording(judged, wanted)).orElseGet(judged::notComparable);
    }

    private static Presence wording(ElementCase judged, String wanted) {
        WrittenText text = judged.text();
        String squeezed = WrittenText.squeeze(wanted);
        Optional<Match> whole = eitherGender(text, squeezed);
        if (whole.isPresent()) {
            return told(judged, whole.get(), wanted, ElementFinding.WORDING_EQUIVALENT);
        }
        Optional<Match> inShort = EUROPE_IN_SHORT.stream()
                .flatMap(each -> eitherGender(text, squeezed.replace(EUROPE, each)).stream())
                .findFirst();
        if (inShort.isPresent()) {
            return told(judged, inShort.get(), wanted, ElementFinding.WORDING_SHORT);
        }
        Optional<Match> begun =
                BEGUN.stream().flatMap(each -> text.find(each).stream()).findFirst();
        begun.ifPresentOrElse(
                it -> judged.say(ElementFinding.WORDING_PARTIAL, it.location(), ElementCase.shown(it.text()), wanted),
                () -> judged.say(ElementFinding.WORDING_MISSING, wanted));
        return Presence.MISSING;
    }

    private static Optional<Match> eitherGender(WrittenText text, String squeezed) {
        return text.find(squeezed)
                .or(() -> text.find(squeezed.replace("finanziato", "finanziata")))
                .or(() -> text.find(squeezed.replace("finanziata", "finanziato")));
    }
}
