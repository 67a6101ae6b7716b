package it.sportello.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        ARTICLE("art. %s", "art", "art", "articolo"),
        /** Comma. */
        COMMA("c. %s", "com", "co?", "comma"),
        /** Lettera. */
        LETTER("lett. %s)", "let", "lett", "lettera"),
        /** Numero. */
        NUMBER("n. %s", "num", "n(?:um)?", "numero"),
        /** Allegato. */
        ANNEX("all. %s", "all", "all", "allegato"),
        /** Tabella. */
        TABLE("tab. %s", "tab", "tab", "tabella"),
        /** A heading, for acts without articles: {@code Requisiti}. It has no place in a URN:NIR. */
        HEADING("%s", "", "", "");

        private final String form;
        private final String urnName;
        /** How it begins in a citation: an abbreviation with its full stop, or the whole word and a blank. */
        private final Pattern beginning;

        Part(String form, String urnName, String abbreviation, String word) {
            this.form = form;
            this.urnName = urnName;
            this.beginning = Pattern.compile(
                    "\\G\\h*(?:" + abbreviation + "\\.\\h*|" + word + "\\h+)", Pattern.CASE_INSENSITIVE);
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

    /** A number, a letter or two, a Roman number, each with what may follow: {@code 4-bis}, {@code II.2}, {@code 1°}. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\G(unic[oa]|(?:\\d+|[ivxlcdm]+|[a-z]{1,2})(?:\\.\\d+)*°?(?:[-\\h]?(?:bis|ter|quater|[a-z]+ies))?)\\)?(?=\\h|$)",
            Pattern.CASE_INSENSITIVE);

    /** Copies the path. */
    public LegalReference {
        path = List.copyOf(path);
    }

    /**
     * Reads a place within an act as it is cited: {@code art. 4, c. 2, lett. e)}, {@code articolo 4 comma 2}, {@code
     * Requisiti, n. 4}. What begins with none of the usual words is a heading. An empty text is the whole act.
     *
     * @throws IllegalArgumentException if a piece between commas is empty, or begins with one of the usual words and does
     *     not go on with one number: {@code lett. a) e b)} are two places
     */
    public static LegalReference parse(Act act, String text) {
        LegalReference reference = act.whole();
        if (text.isBlank()) {
            return reference;
        }
        for (String piece : text.split(",", -1)) {
            reference = reference.with(piece.strip());
        }
        return reference;
    }

    /** This place and the parts of a piece, which stands between commas and may hold several. */
    private LegalReference with(String piece) {
        LegalReference reference = this;
        int at = 0;
        do {
            Optional<Map.Entry<Part, Integer>> begun = begun(piece, at);
            if (begun.isEmpty() && at == 0) {
                return then(Part.HEADING, piece);
            }
            Matcher number = NUMBER.matcher(piece);
            if (begun.isEmpty() || !number.find(begun.get().getValue())) {
                throw new IllegalArgumentException("not a place in an act: " + piece);
            }
            reference = reference.then(begun.get().getKey(), number.group(1));
            at = number.end();
        } while (at < piece.length());
        return reference;
    }

    /** The part whose name stands at this index, and where its number begins. */
    private static Optional<Map.Entry<Part, Integer>> begun(String piece, int at) {
        for (Part part : Part.values()) {
            Matcher beginning = part.beginning.matcher(piece);
            if (part != Part.HEADING && beginning.find(at)) {
                return Optional.of(Map.entry(part, beginning.end()));
            }
        }
        return Optional.empty();
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

    /** The part at the top of the act in which this place stands, or the whole act. */
    public LegalReference top() {
        return path.size() <= 1 ? this : new LegalReference(act, path.subList(0, 1));
    }

    /** As jurists cite it, the act last. */
    public String citation() {
        return path.stream()
                        .map(step -> step.part.form.replace("%s", step.number) + ", ")
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
