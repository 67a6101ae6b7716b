package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands out in ballots. A signal is a reason to look, and no more. */
final class BallotSignals {

    /** So many votes say nothing about who cast them. */
    private static final int TOO_FEW_VOTES = 2;

    private static final int TWO = 2;

    private final Rubric rubric;
    private final Ballots ballots;

    BallotSignals(Rubric rubric, Ballots ballots) {
        this.rubric = rubric;
        this.ballots = ballots;
    }

    /**
     * All signals.
     *
     * @param withoutACommissioner who is first without each of the commissioners
     */
    List<Finding> all(List<Robustness.Scenario> withoutACommissioner) {
        List<Finding> signals = new ArrayList<>();
        identical(signals);
        withoutACommissioner.stream()
                .filter(Robustness.Scenario::changes)
                .forEach(each -> signals.add(Finding.of(
                        ScoringFinding.ONE_COMMISSIONER_DECIDES,
                        Location.NONE,
                        each.of(),
                        each.first().isEmpty() ? ScoringMessage.ROBUST_NOBODY : each.first())));
        if (hasMoreThanTwoGrades()) {
            ballots.commissioners().forEach(commissioner -> grades(commissioner, signals));
        }
        return signals;
    }

    private void grades(String commissioner, List<Finding> signals) {
        Map<List<String>, Fraction> own = coefficients(commissioner);
        List<Fraction> used = own.values().stream().distinct().sorted().toList();
        if (own.size() > TOO_FEW_VOTES && used.size() <= TWO) {
            signals.add(Finding.of(ScoringFinding.TWO_GRADES_ONLY, Location.NONE, commissioner, own.size(), used));
        }
    }

    /** The votes of a commissioner, by criterion and proposal. */
    private Map<List<String>, Fraction> coefficients(String commissioner) {
        Map<List<String>, Fraction> own = new LinkedHashMap<>();
        for (Ballots.Proposal proposal : ballots.proposals()) {
            for (Rubric.Criterion criterion : rubric.criteria()) {
                Optional.ofNullable(proposal.grades()
                                .getOrDefault(criterion.id(), Map.of())
                                .get(commissioner))
                        .ifPresent(vote -> own.put(
                                List.of(criterion.id(), proposal.id()),
                                rubric.judgement().coefficient(vote, criterion.points())));
            }
        }
        return own;
    }

    /** What a commissioner said of pairs, by criterion and pair, whichever of the two was named first. */
    private Map<List<String>, List<Object>> preferences(String commissioner) {
        Map<List<String>, List<Object>> own = new LinkedHashMap<>();
        ballots.pairs().forEach((criterion, sheets) -> {
            for (PairwiseComparison.Preference each : sheets.getOrDefault(commissioner, List.of())) {
                boolean inOrder = each.first().compareTo(each.second()) < 0;
                own.put(
                        inOrder
                                ? List.of(criterion, each.first(), each.second())
                                : List.of(criterion, each.second(), each.first()),
                        List.of(each.preferred(), each.degree()));
            }
        });
        return own;
    }

    private void identical(List<Finding> signals) {
        Map<Map<List<String>, Object>, List<String>> same = new LinkedHashMap<>();
        for (String commissioner : ballots.commissioners()) {
            Map<List<String>, Object> votes = new LinkedHashMap<>(coefficients(commissioner));
            votes.putAll(preferences(commissioner));
            same.computeIfAbsent(votes, it -> new ArrayList<>()).add(commissioner);
        }
        same.forEach((votes, commissioners) -> {
            if (votes.size() > TOO_FEW_VOTES && commissioners.size() > 1) {
                signals.add(Finding.of(ScoringFinding.IDENTICAL_BALLOTS, Location.NONE, commissioners, votes.size()));
            }
        });
    }

    /** On a scale of two grades, to use two is to use all. */
    private boolean hasMoreThanTwoGrades() {
        Rubric.Judgement judgement = rubric.judgement();
        return judgement.isInPoints()
                || judgement.levels().size() > TWO
                || judgement.bands().size() > TWO
                || judgement.bands().stream().anyMatch(band -> band.from().compareTo(band.to()) < 0);
    }
}
