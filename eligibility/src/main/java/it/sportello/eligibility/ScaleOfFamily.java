package it.sportello.eligibility;

import it.sportello.isee.Attestation;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.ScaleHousehold;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an attested scale is one that the registry family can have. It is used as it is attested all the same, for
 * the nucleus of the attestation may be another; but one that no family of that size has is more often a slip of the
 * pen.
 *
 * <p>Of one run: it keeps the scales it computed, which are few.
 */
final class ScaleOfFamily {

    private static final EquivalenceScale SCALE = new EquivalenceScale();

    private record Family(int members, LocalDate day) {}

    /** None where the scale of that day is not known. */
    private record Bounds(Optional<Fraction> least, Optional<Fraction> largest) {}

    private final Map<Family, Bounds> computed = new HashMap<>();

    /** The least and the largest scale for that many members, if the attested one is not between them. */
    Optional<List<Fraction>> exceeded(Attestation attestation, int members) {
        Bounds bounds = computed.computeIfAbsent(new Family(members, attestation.presented()), ScaleOfFamily::bounds);
        Fraction attested = attestation.scale();
        return bounds.least()
                .flatMap(low -> bounds.largest()
                        .filter(high -> attested.compareTo(low) < 0 || attested.compareTo(high) > 0)
                        .map(high -> List.of(low, high)));
    }

    private static Bounds bounds(Family family) {
        int members = family.members();
        boolean children = members > 1;
        return new Bounds(
                of(ScaleHousehold.of(members), family.day()),
                of(new ScaleHousehold(members, children, children, children, members), family.day()));
    }

    private static Optional<Fraction> of(ScaleHousehold household, LocalDate day) {
        return SCALE.calculate(household, day)
                .fold(computed -> Optional.of(computed.value().scale()), refused -> Optional.empty());
    }
}
