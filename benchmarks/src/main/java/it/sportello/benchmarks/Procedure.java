package it.sportello.benchmarks;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Rubric;
import it.sportello.legal.Fraction;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A made-up procedure of the Livorno kind: twenty judged criteria, 100 points, six fixed levels from 0 to 1, seven
 * commissioners who all vote, means divided by the best mean, nothing rounded, no order of ties. Votes are in one column,
 * in fifths: they are at levels, never between.
 */
final class Procedure {

    static final RuleSet RULES = new RuleSet("benchmark", "0".repeat(64));

    /** What a vote of 1 is in the column. */
    static final int FULL = 5;

    static final int COMMISSIONERS = 7;

    private static final int[] POINTS = {10, 8, 7, 6, 6, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 2};

    /** How many criteria there are. */
    static final int CRITERIA = POINTS.length;

    private static final String NAME = "benchmark";

    // One text for each name, as the reader of documents has it too.
    private static final List<String> CRITERION = names("c", CRITERIA);
    private static final List<String> COMMISSIONER = names("Commissario ", COMMISSIONERS);

    final int proposals;
    private final int[] votes;

    Procedure(int proposals, long seed) {
        this.proposals = proposals;
        this.votes = new Random(seed)
                .ints((long) proposals * CRITERIA * COMMISSIONERS, 0, FULL + 1)
                .toArray();
    }

    /** The most a criterion is worth. */
    static int points(int criterion) {
        return POINTS[criterion];
    }

    /** The vote of a commissioner, in fifths. */
    int vote(int proposal, int criterion, int commissioner) {
        return votes[(proposal * CRITERIA + criterion) * COMMISSIONERS + commissioner];
    }

    /** The name of a proposal. */
    static String name(int proposal) {
        return "P" + (proposal + 1);
    }

    /** The rubric, the same for all. */
    static Rubric rubric() {
        try (InputStream file = Procedure.class.getResourceAsStream("rubric.yaml")) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return new DocumentReader()
                    .read("rubric.yaml", bytes, DocumentFormat.YAML, Rubric.class)
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The votes as ballots. */
    Ballots ballots() {
        List<Ballots.Proposal> made = new ArrayList<>();
        for (int proposal = 0; proposal < proposals; proposal++) {
            Map<String, Map<String, Fraction>> grades = new LinkedHashMap<>();
            for (int criterion = 0; criterion < CRITERIA; criterion++) {
                Map<String, Fraction> cast = new LinkedHashMap<>();
                for (int commissioner = 0; commissioner < COMMISSIONERS; commissioner++) {
                    cast.put(
                            COMMISSIONER.get(commissioner), Fraction.of(vote(proposal, criterion, commissioner), FULL));
                }
                grades.put(CRITERION.get(criterion), cast);
            }
            made.add(new Ballots.Proposal(name(proposal), grades, Map.of()));
        }
        return new Ballots(NAME, COMMISSIONER, made);
    }

    /** The same ballots with the proposals and the commissioners in the opposite order, which must change nothing. */
    Ballots reversed() {
        Ballots ballots = ballots();
        List<String> commissioners = new ArrayList<>(COMMISSIONER);
        Collections.reverse(commissioners);
        List<Ballots.Proposal> all = new ArrayList<>(ballots.proposals());
        Collections.reverse(all);
        return new Ballots(NAME, commissioners, all);
    }

    private static List<String> names(String kind, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(kind + i);
        }
        return names;
    }
}
