package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Procedures at random: what the criteria are worth, what everybody voted, and who is in a raggruppamento. */
final class Procedures extends DomainContextBase {

    /**
     * A procedure whose rubric is still open in everything but its criteria: c0, c1 … are judged, and a table gives up to
     * {@link #TABLE} points.
     *
     * @param maxima of the judged criteria
     * @param grades by proposal, by criterion, by commissioner; fifths, so that ties and zeros come up
     * @param grouped whether the table gives its points, by proposal
     */
    record Procedure(List<Integer> maxima, List<List<List<Fraction>>> grades, List<Boolean> grouped) {

        static final int TABLE = 5;

        /** Its rubric: free votes from 0 to 1, nothing normalised or rounded, but for the lines given. */
        Rubric rubric(String... lines) {
            return Samples.sound(lines(lines));
        }

        /** The lines of its rubric. */
        String[] lines(String... others) {
            List<String> lines = new ArrayList<>();
            lines.add(Samples.criteria(
                    maxima,
                    "{id: grouping, label: G, points: %d, table: {with: %d, without: 0}, source: art. 3}"
                            .formatted(TABLE, TABLE)));
            lines.addAll(List.of(others));
            return lines.toArray(String[]::new);
        }

        Ballots ballots() {
            return Samples.ballots(
                    IntStream.range(0, grades.size()).mapToObj(this::proposal).toArray(Ballots.Proposal[]::new));
        }

        Ballots.Proposal proposal(int index) {
            String id = id(index);
            return new Ballots.Proposal(
                    id,
                    Samples.proposal(id, grades.get(index), false).grades(),
                    Map.of("grouping", grouped.get(index) ? "with" : "without"));
        }

        static String id(int index) {
            return "P" + index;
        }

        List<String> ids() {
            return IntStream.range(0, grades.size()).mapToObj(Procedure::id).toList();
        }

        int commissioners() {
            return grades.get(0).get(0).size();
        }

        /** The most there is, the table included. */
        int most() {
            return maxima.stream().mapToInt(Integer::intValue).sum() + TABLE;
        }

        /** The same where one proposal got these votes and table points instead. */
        Procedure with(int index, List<List<Fraction>> votes, boolean inGroup) {
            List<List<List<Fraction>>> others = new ArrayList<>(grades);
            others.set(index, votes);
            List<Boolean> in = new ArrayList<>(grouped);
            in.set(index, inGroup);
            return new Procedure(maxima, others, in);
        }

        /** The same where one vote is another. */
        Procedure with(int index, int criterion, int commissioner, Fraction vote) {
            List<List<Fraction>> votes = new ArrayList<>(grades.get(index));
            List<Fraction> row = new ArrayList<>(votes.get(criterion));
            row.set(commissioner, vote);
            votes.set(criterion, row);
            return with(index, votes, grouped.get(index));
        }

        /** The same where every vote on a criterion is so many times what it was. */
        Procedure scaled(int criterion, Fraction factor) {
            List<List<List<Fraction>>> scaled = new ArrayList<>();
            for (List<List<Fraction>> votes : grades) {
                List<List<Fraction>> copy = new ArrayList<>(votes);
                copy.replaceAll(row -> row == votes.get(criterion)
                        ? row.stream().map(vote -> vote.times(factor)).toList()
                        : row);
                scaled.add(copy);
            }
            return new Procedure(maxima, scaled, grouped);
        }
    }

    @Provide
    Arbitrary<Procedure> procedures() {
        Arbitrary<Fraction> vote = Arbitraries.integers().between(0, 5).map(fifths -> Fraction.of(fifths, 5));
        // With six votes to choose from, the edges come up by themselves.
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 7))
                .flatAs((proposals, criteria, commissioners) -> Combinators.combine(
                                Arbitraries.integers().between(1, 50).list().ofSize(criteria),
                                vote.list()
                                        .ofSize(commissioners)
                                        .list()
                                        .ofSize(criteria)
                                        .list()
                                        .ofSize(proposals),
                                Arbitraries.of(true, false).list().ofSize(proposals))
                        .as(Procedure::new))
                .withoutEdgeCases();
    }
}
