package it.sportello.legal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the sources that documents cite: places parted by semicolons, each in one of the other acts if it ends with that
 * act's citation, else in the document's own act: {@code Requisiti, n. 4; art. 46, D.P.R. 445/2000}.
 *
 * @param own the act the document renders, if it renders one
 * @param others the other acts it cites
 */
public record Sources(Optional<Act> own, List<Act> others) {

    /** Copies the list. */
    public Sources {
        others = List.copyOf(others);
    }

    /** Sources in an act and in the others it cites. */
    public static Sources of(Act own, List<Act> others) {
        return new Sources(Optional.of(own), others);
    }

    /**
     * The places that a source names, at least one.
     *
     * @throws IllegalArgumentException if a place is empty, does not read as one place, or stands in no act known here
     */
    public List<LegalReference> parse(String source) {
        return Arrays.stream(source.split(";", -1))
                .map(String::strip)
                .map(this::place)
                .toList();
    }

    private LegalReference place(String place) {
        if (place.isEmpty()) {
            throw new IllegalArgumentException("a source names a place");
        }
        for (Act other : others) {
            if (place.equals(other.citation())) {
                return other.whole();
            }
            if (place.endsWith(", " + other.citation())) {
                return LegalReference.parse(
                        other,
                        place.substring(0, place.length() - other.citation().length() - 2));
            }
        }
        return LegalReference.parse(
                own.orElseThrow(() -> new IllegalArgumentException("the act of «" + place + "» is not listed")), place);
    }
}
