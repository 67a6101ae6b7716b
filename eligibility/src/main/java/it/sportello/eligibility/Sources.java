package it.sportello.eligibility;

import it.sportello.legal.Act;
import it.sportello.legal.LegalReference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the sources of clauses: places parted by semicolons, each in one of the other acts if it ends with that act's
 * citation, else in the notice itself.
 */
record Sources(Act act, List<Act> otherActs) {

    /**
     * The places that a source names.
     *
     * @throws IllegalArgumentException if a place has an empty part
     */
    List<LegalReference> parse(String source) {
        return Arrays.stream(source.split(";", -1))
                .map(String::strip)
                .map(this::place)
                .toList();
    }

    /** The headings or articles under which several clauses stand, each once. */
    static List<LegalReference> headings(Stream<LegalReference> references) {
        return references
                .map(place -> new LegalReference(
                        place.act(),
                        place.path().subList(0, Math.min(1, place.path().size()))))
                .distinct()
                .toList();
    }

    private LegalReference place(String place) {
        if (place.isEmpty()) {
            throw new IllegalArgumentException("a source names a place");
        }
        for (Act other : otherActs) {
            if (place.equals(other.citation())) {
                return other.whole();
            }
            if (place.endsWith(", " + other.citation())) {
                return LegalReference.parse(
                        other,
                        place.substring(0, place.length() - other.citation().length() - 2));
            }
        }
        return LegalReference.parse(act, place);
    }
}
