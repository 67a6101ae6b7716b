package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.legal.Act;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Stated;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rubrics and ballots, made in a line or two. */
final class Samples {

    static final RuleSet RULES = new RuleSet("sample", "0".repeat(64));
    static final List<Integer> LIVORNO = List.of(30, 25, 10, 15, 15);

    private Samples() {}

    static Rubric rubric(boolean normalised, List<Rubric.RoundingStage> rounding, List<Integer> maxima) {
        List<Rubric.Criterion> criteria = new ArrayList<>();
        int total = 5;
        for (int maximum : maxima) {
            total += maximum;
            criteria.add(new Rubric.Criterion(
                    "c" + criteria.size(),
                    "Criterio " + criteria.size(),
                    Optional.empty(),
                    Optional.empty(),
                    Fraction.of(maximum),
                    Optional.of(true),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "art. 13, c. 3"));
        }
        criteria.add(new Rubric.Criterion(
                "grouping",
                "Raggruppamento",
                Optional.empty(),
                Optional.empty(),
                Fraction.of(5),
                Optional.empty(),
                Optional.empty(),
                Map.of("yes", Fraction.of(5), "no", Fraction.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "art. 13, c. 3"));
        List<Rubric.Level> levels = new ArrayList<>();
        for (int tenths = 0; tenths <= 10; tenths += 2) {
            levels.add(new Rubric.Level("level " + tenths, Fraction.of(tenths, 10), Optional.empty()));
        }
        Stated<List<Rubric.RoundingStage>> stages = rounding.isEmpty() ? Stated.not() : Stated.of(rounding);
        return rubric(
                Fraction.of(total),
                levels,
                Stated.not(),
                Stated.of(normalised ? Rubric.Normalisation.DIVIDE_BY_THE_BEST_MEAN : Rubric.Normalisation.NONE),
                stages,
                criteria);
    }

    static Rubric rubric(
            Fraction total,
            List<Rubric.Level> levels,
            Stated<Integer> members,
            Stated<Rubric.Normalisation> normalisation,
            Stated<List<Rubric.RoundingStage>> rounding,
            List<Rubric.Criterion> criteria) {
        return new Rubric(
                "sample",
                "Sample",
                "Comune di Esempio",
                new Act("avviso", "urn:nir:comune.esempio:avviso:2025-01-01;1"),
                Stated.of(total),
                new Rubric.Judgement("art. 13", levels, List.of(), Optional.empty()),
                new Rubric.Commission("art. 13", members, Rubric.AbsentMember.REFUSE),
                Rubric.Votes.MEAN,
                normalisation,
                Rubric.BestMeanZero.NO_POINTS,
                rounding,
                Stated.not(),
                Optional.empty(),
                List.of(),
                List.of(),
                criteria,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /**
     * A rubric as a document: votes from 0 to 1, nothing normalised, nothing rounded, ties left equal. A line that is given
     * takes the place of the one with its key.
     */
    static Document<Rubric> read(String... lines) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "rubric: sample",
                                "title: Sample",
                                "body: Comune di Esempio",
                                "act: {citation: avviso, urn: \"urn:nir:comune.esempio:avviso:2025-01-01;1\"}",
                                "declared total: not stated",
                                "judgement: {source: art. 1, bands: [{label: any, from: 0, to: 1}]}",
                                "commission: {source: art. 2, members: not stated, absent member: refuse}",
                                "votes: mean",
                                "normalisation: none",
                                "best mean zero: no points",
                                "rounding: []",
                                "ties: []"),
                        Stream.of(lines))
                .forEach(line -> byKey.put(line.substring(0, line.indexOf(':')), line));
        return new DocumentReader()
                .read(
                        "rubric.yaml",
                        String.join("\n", byKey.values()).getBytes(UTF_8),
                        DocumentFormat.YAML,
                        Rubric.class);
    }

    /** The same where it has no errors. */
    static Rubric sound(String... lines) {
        Document<Rubric> document = read(lines);
        return document.value().orElseThrow(() -> new AssertionError(document.findings()));
    }

    /** The line of criteria: the judged ones c0, c1 … that are worth so much each, and others as they are given. */
    static String criteria(List<Integer> judged, String... others) {
        List<String> criteria = new ArrayList<>();
        judged.forEach(points -> criteria.add("{id: c%d, label: Criterio %d, points: %d, judged: true, source: art. 3}"
                .formatted(criteria.size(), criteria.size(), points)));
        criteria.addAll(List.of(others));
        return "criteria: [" + String.join(", ", criteria) + "]";
    }

    /** A document of an example, below {@code examples/notices}. */
    static <T> Document<T> notice(String file, Class<T> type) {
        return new DocumentReader().read(Path.of("../examples/notices/" + file), type);
    }

    static Rubric livorno() {
        return rubric(true, List.of(), LIVORNO);
    }

    static Rubric.RoundingStage rounding(Rubric.Stage stage, String unit, Rounding.Mode mode) {
        return new Rubric.RoundingStage(stage, new BigDecimal(unit), mode);
    }

    /** A proposal from votes such as {@code "(.8 .8 .6)(.6 .8 .6)"}, one bracket for each criterion. */
    static Ballots.Proposal proposal(String id, String votes, boolean grouped) {
        List<List<Fraction>> grades = new ArrayList<>();
        for (String criterion : votes.substring(1, votes.length() - 1).split("\\)\\(", -1)) {
            List<Fraction> row = new ArrayList<>();
            for (String vote : criterion.split(" ", -1)) {
                row.add(Fraction.parse(vote.startsWith(".") ? "0" + vote : vote));
            }
            grades.add(row);
        }
        return proposal(id, grades, grouped);
    }

    /** The same where the rubric has no table. */
    static Ballots.Proposal voted(String id, String votes) {
        return new Ballots.Proposal(id, proposal(id, votes, false).grades(), Map.of());
    }

    static Ballots.Proposal proposal(String id, List<List<Fraction>> grades, boolean grouped) {
        Map<String, Map<String, Fraction>> byCriterion = new LinkedHashMap<>();
        for (int c = 0; c < grades.size(); c++) {
            Map<String, Fraction> byCommissioner = new LinkedHashMap<>();
            for (int k = 0; k < grades.get(c).size(); k++) {
                byCommissioner.put("k" + k, grades.get(c).get(k));
            }
            byCriterion.put("c" + c, byCommissioner);
        }
        return new Ballots.Proposal(id, byCriterion, Map.of("grouping", grouped ? "yes" : "no"));
    }

    static Ballots ballots(Ballots.Proposal... proposals) {
        int commissioners = proposals[0].grades().get("c0").size();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < commissioners; k++) {
            names.add("k" + k);
        }
        return new Ballots("sample", names, List.of(proposals));
    }

    static ScoringResult score(Rubric rubric, Ballots ballots) {
        return new Scoring(rubric, RULES).score(ballots).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    static Fraction total(ScoringResult result, String id) {
        return of(result, id).total();
    }

    static ProposalScore of(ScoringResult result, String id) {
        return result.ranking().stream()
                .filter(score -> score.proposal().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
