package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Residence in the municipality. Capital letters, accents, blanks and the province in brackets do not matter: a way of
 * writing is not another municipality.
 */
record ResidenceRule(Clause clause, String municipality) implements Rule {

    private static final Pattern MARKS = Pattern.compile("\\p{M}|['’`]");
    private static final Pattern PROVINCE = Pattern.compile("\\(\\s*\\p{L}{2}\\s*\\)\\s*$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The name without what does not matter. */
    static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(PROVINCE.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOne(String name, String other) {
        return name.equalsIgnoreCase(other) || plain(name).equals(plain(other));
    }

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Optional<String> residence = of.residence().map(String::strip);
        if (residence.isEmpty()) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.OFFICE),
                    Sentence.of(EligibilityMessage.RESIDENCE_UNKNOWN)));
        }
        String seen = residence.get();
        return List.of(
                isOne(seen, municipality)
                        ? new Answer.Yes(clause, Sentence.of(EligibilityMessage.RESIDENT, municipality))
                        : new Answer.No(
                                clause,
                                seen,
                                municipality,
                                Sentence.of(EligibilityMessage.NOT_RESIDENT, seen, municipality),
                                Optional.of(Sentence.of(EligibilityMessage.NOT_RESIDENT_CHANGE, municipality))));
    }
}
