package it.sportello.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a legal act: article, comma, letter and the like, as precise as the rule itself.
 *
 * <p>It prints as jurists cite, {@code art. 4, c. 2, lett. e), D.P.C.M. 159/2013}, and gives the URN:NIR that resolvers
 * understand, {@code urn:nir:…;159~art4-com2-lete}.
 *
 * @param act the act
 * @param path from the largest part to the smallest; empty for the whole act
 */
public record LegalReference(Act act, List<Step> path) {

    /** The parts of an act, with the way they are cited and their name in a URN:NIR. */
    public enum Part {
        /** Articolo. */
        ARTICLE("art. %s", "art", "art|articolo"),
        /** Comma. */
        COMMA("c. %s", "com", "c|co|comma"),
        /** Lettera. */
        LETTER("lett. %s)", "let", "lett|lettera"),
        /** Numero. */
        NUMBER("n. %s", "num", "n|num|numero"),
        /** Allegato. */
        ANNEX("all. %s", "all", "all|allegato"),
        /** Tabella. */
        TABLE("tab. %s", "tab", "tab|tabella"),
        /** A heading, for acts without articles: {@code Requisiti}. It has no place in a URN:NIR. */
        HEADING("%s", "", "");

        private final String form;
        private final String urnName;
        /** The words it goes by, parted by bars. */
        private final String words;

        Part(String form, String urnName, String words) {
            this.form = form;
            this.urnName = urnName;
            this.words = words;
        }
    }

    /**
     * One step of the path.
     *
     * @param part what is numbered
     * @param number its number, letter or text
     */
    public record Step(Part part, String number) {
        /**
         * Refuses an empty number.
         *
         * @throws IllegalArgumentException if the number is blank
         */
        public Step {
            if (number.isBlank()) {
                throw new IllegalArgumentException("a part of an act has a number");
            }
        }
    }

    /** An abbreviation with its full stop, or a whole word with a blank after it; then the number. */
    private static final Pattern STEP = Pattern.compile(
            "(?:(art|co?|lett|n|num|all|tab)\\.|(articolo|comma|lettera|numero|allegato|tabella)\\h)\\h*(.*)",
            Pattern.CASE_INSENSITIVE);

    /** Copies the path. */
    public LegalReference {
        path = List.copyOf(path);
    }

    /**
     * Reads a place within an act as it is cited: {@code art. 4, c. 2, lett. e)}, {@code articolo 4, comma 2}, {@code
     * Requisiti, n. 4}. What begins with none of the usual words is a heading. An empty text is the whole act.
     *
     * @throws IllegalArgumentException if a piece between commas is empty, or an abbreviation has no number
     */
    public static LegalReference parse(Act act, String text) {
        LegalReference reference = act.whole();
        if (text.isBlank()) {
            return reference;
        }
        for (String piece : text.split(",", -1)) {
            Matcher step = STEP.matcher(piece.strip());
            reference = step.matches()
                    ? reference.then(
                            partCalled(step.group(1) == null ? step.group(2) : step.group(1)),
                            withoutBracket(step.group(3)))
                    : reference.then(Part.HEADING, piece.strip());
        }
        return reference;
    }

    private static Part partCalled(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        for (Part part : Part.values()) {
            if (List.of(part.words.split("\\|", -1)).contains(name)) {
                return part;
            }
        }
        throw new IllegalStateException(name);
    }

    private static String withoutBracket(String number) {
        return number.endsWith(")") ? number.substring(0, number.length() - 1) : number;
    }

    /** The same place, one step deeper. */
    public LegalReference then(Part part, String number) {
        List<Step> deeper = new ArrayList<>(path);
        deeper.add(new Step(part, number));
        return new LegalReference(act, deeper);
    }

    /** A comma of this place. */
    public LegalReference comma(String number) {
        return then(Part.COMMA, number);
    }

    /** A letter of this place. */
    public LegalReference letter(String letter) {
        return then(Part.LETTER, letter);
    }

    /** As jurists cite it, the act last. */
    public String citation() {
        return path.stream()
                        .map(step -> String.format(Locale.ROOT, step.part.form, step.number) + ", ")
                        .collect(Collectors.joining())
                + act.citation();
    }

    /** The URN:NIR of this place, as far as the first heading: headings have none, and what is below one is not told. */
    public String urn() {
        String place = path.stream()
                .takeWhile(step -> step.part != Part.HEADING)
                .map(step -> step.part.urnName
                        + step.number.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
        return place.isEmpty() ? act.urn() : act.urn() + "~" + place;
    }

    /** The citation. */
    @Override
    public String toString() {
        return citation();
    }
}
