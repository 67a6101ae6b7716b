package it.sportello.eligibility.occasionale;

import it.sportello.legal.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number of which a part may not be known: at least {@code least}, and at most {@code most} if that is known.
 *
 * @param least what is known for sure
 * @param most what it cannot exceed; empty if nothing bounds it
 * @param missing what would tell it exactly; empty if it is exact
 */
record Range(Fraction least, Optional<Fraction> most, List<LimitAnswer.Missing> missing) {

    Range {
        missing = List.copyOf(missing);
    }

    static Range exactly(Fraction value) {
        return new Range(value, Optional.of(value), List.of());
    }

    static Range between(Fraction least, Fraction most, List<LimitAnswer.Missing> missing) {
        return new Range(least, Optional.of(most), missing);
    }

    static Range atLeast(Fraction least, List<LimitAnswer.Missing> missing) {
        return new Range(least, Optional.empty(), missing);
    }

    Range plus(Range other) {
        List<LimitAnswer.Missing> together = new ArrayList<>(missing);
        together.addAll(other.missing);
        return new Range(
                least.plus(other.least),
                most.flatMap(mine -> other.most.map(mine::plus)),
                together.stream().distinct().toList());
    }

    boolean isExact() {
        return most.filter(least::equals).isPresent();
    }

    /** Whether it is within the bound, whatever either turns out to be. */
    boolean isWithin(Range bound) {
        return most.filter(all -> all.compareTo(bound.least) <= 0).isPresent();
    }

    /** Whether it is beyond the bound, whatever either turns out to be. */
    boolean isBeyond(Range bound) {
        return bound.most.filter(all -> least.compareTo(all) > 0).isPresent();
    }
}
