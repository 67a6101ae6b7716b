package it.sportello.isee;

import it.sportello.legal.Fraction;
import java.util.Arrays;
import java.util.List;

/**
 * Two indicators of one household side by side: what another day, another benefit or another kind changes, line by line.
 *
 * @param first the one
 * @param second the other
 */
public record Comparison(Isee first, Isee second) {

    /**
     * One line of both.
     *
     * @param item what it is
     * @param first its value in the first
     * @param second its value in the second
     */
    public record Line(IseeItem item, Fraction first, Fraction second) {

        /** The second less the first. */
        public Fraction difference() {
            return second.minus(first);
        }

        /** The item only: the values are personal data. */
        @Override
        public String toString() {
            return "line " + item;
        }
    }

    /** All lines, in the order of an attestation. */
    public List<Line> lines() {
        return Arrays.stream(IseeItem.values())
                .map(item -> new Line(item, item.of(first), item.of(second)))
                .toList();
    }

    /** The lines that differ. */
    public List<Line> differences() {
        return lines().stream()
                .filter(line -> !line.first().equals(line.second()))
                .toList();
    }

    /** The kinds only. */
    @Override
    public String toString() {
        return "comparison of " + first + " and " + second;
    }
}
