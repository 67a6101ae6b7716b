package it.sportello.eligibility;

import it.sportello.isee.Attestation;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.ScaleHousehold;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether an attested scale is one that the registry family can have. It is used as it is attested all the same, for
 * the nucleus of the attestation may be another; but one that no family of that size has is more often a slip of the
 * pen.
 */
final class ScaleOfFamily {

    private final EquivalenceScale scale = new EquivalenceScale();

    /** The least and the largest scale for that many members, if the attested one is not between them. */
    Optional<List<Fraction>> exceeded(Attestation attestation, int members) {
        boolean children = members > 1;
        Optional<Fraction> least = of(ScaleHousehold.of(members), attestation.presented());
        Optional<Fraction> largest =
                of(new ScaleHousehold(members, children, children, children, members), attestation.presented());
        Fraction attested = attestation.scale();
        return least.flatMap(low -> largest.filter(high -> attested.compareTo(low) < 0 || attested.compareTo(high) > 0)
                .map(high -> List.of(low, high)));
    }

    private Optional<Fraction> of(ScaleHousehold household, LocalDate day) {
        return scale.calculate(household, day)
                .fold(computed -> Optional.of(computed.value().scale()), refused -> Optional.empty());
    }
}
