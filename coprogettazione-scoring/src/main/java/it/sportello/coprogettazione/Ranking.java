package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts proposals in order by their exact totals, and equal ones by what the rubric says, one step after the other. */
final class Ranking {

    private final Rubric rubric;
    private final Map<String, Ballots.Proposal> proposals;
    private final List<List<String>> draws;
    private final List<List<String>> used = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Ranking(Rubric rubric, Ballots ballots) {
        this.rubric = rubric;
        this.proposals =
                ballots.proposals().stream().collect(Collectors.toMap(Ballots.Proposal::id, Function.identity()));
        this.draws = Stream.concat(
                        ballots.draws().stream().map(Drawn::order),
                        ballots.urns().stream().map(Urn::order))
                .toList();
    }

    /** Ties that stay, and draws that are still to be held. */
    List<Finding> findings() {
        return findings;
    }

    List<ProposalScore> of(List<ProposalScore> scores, Reasons reasons) {
        List<List<ProposalScore>> places = parted(List.of(scores), ProposalScore::total, true);
        for (Rubric.TieBreak tieBreak : rubric.ties().value().orElse(List.of())) {
            places = places.stream()
                    .flatMap(place -> place.size() == 1 ? Stream.of(place) : by(tieBreak, place, reasons).stream())
                    .toList();
        }
        // Whoever waits for the lot is told so there.
        boolean endsWithDraw =
                rubric.ties().value().orElse(List.of()).stream().anyMatch(step -> step.by() == Rubric.TieBreak.By.DRAW);
        List<ProposalScore> ranked = new ArrayList<>();
        for (List<ProposalScore> place : places) {
            int position = ranked.size() + 1;
            place.forEach(score -> ranked.add(score.placed(position, place.size() > 1)));
            if (place.size() > 1 && !endsWithDraw) {
                findings.add(new Finding(
                        ScoringFinding.TIE,
                        Location.NONE,
                        List.of(names(place), place.get(0).total()),
                        List.of(rubric.act().whole())));
            }
        }
        for (List<String> order : draws) {
            if (!used.contains(order)) {
                findings.add(new Finding(
                        ScoringFinding.DRAW_NOT_NEEDED,
                        Location.NONE,
                        List.of(order),
                        List.of(rubric.act().whole())));
            }
        }
        return ranked;
    }

    /** The place parted by a step, which is told if it parts anything. */
    private List<List<ProposalScore>> by(Rubric.TieBreak tieBreak, List<ProposalScore> place, Reasons reasons) {
        List<List<ProposalScore>> parted = by(tieBreak, place);
        if (parted.size() > 1) {
            reasons.tell(
                    Reason.Kind.STEP,
                    ScoringMessage.of(tieBreak.by()),
                    rubric.references(tieBreak.source()),
                    parted.stream().map(Ranking::names).toList(),
                    names(place),
                    tieBreak.of().map(rubric::labelOf).orElse(""));
        }
        return parted;
    }

    private List<List<ProposalScore>> by(Rubric.TieBreak tieBreak, List<ProposalScore> place) {
        return switch (tieBreak.by()) {
            case SUBTOTAL, CRITERION, RAW_TOTAL ->
                parted(List.of(place), points(tieBreak).orElseThrow(), true);
            case ARRIVAL ->
                parted(
                        List.of(place),
                        score -> Optional.ofNullable(proposals.get(score.proposal()))
                                .flatMap(Ballots.Proposal::arrived)
                                .orElseThrow(
                                        () -> new IllegalStateException("ballots are checked before they are scored")),
                        false);
            case DRAW -> drawn(place, rubric.references(tieBreak.source()));
        };
    }

    /** The points that a step compares, if it compares points. */
    static Optional<Function<ProposalScore, Fraction>> points(Rubric.TieBreak tieBreak) {
        String of = tieBreak.of().orElse("");
        return switch (tieBreak.by()) {
            case SUBTOTAL ->
                Optional.of(score -> score.groups().stream()
                        .filter(group -> group.group().equals(of))
                        .map(GroupScore::points)
                        .findFirst()
                        .orElse(Fraction.ZERO));
            case CRITERION ->
                Optional.of(score -> score.criteria().stream()
                        .filter(criterion -> criterion.criterion().equals(of))
                        .map(CriterionScore::points)
                        .findFirst()
                        .orElse(Fraction.ZERO));
            case RAW_TOTAL -> Optional.of(ProposalScore::rawTotal);
            case ARRIVAL, DRAW -> Optional.empty();
        };
    }

    private List<List<ProposalScore>> drawn(List<ProposalScore> place, List<LegalReference> source) {
        List<String> names = names(place);
        // Of a draw among more, the order of those who are left stands if the others were taken out.
        Optional<List<String>> draw = draws.stream()
                .filter(order -> order.containsAll(names)
                        && order.stream().allMatch(name -> names.contains(name) || !proposals.containsKey(name)))
                .findFirst();
        if (draw.isEmpty()) {
            findings.add(new Finding(ScoringFinding.DRAW_NEEDED, Location.NONE, List.of(names), source));
            return List.of(place);
        }
        used.add(draw.get());
        return parted(List.of(place), score -> draw.get().indexOf(score.proposal()), false);
    }

    private static <K extends Comparable<? super K>> List<List<ProposalScore>> parted(
            List<List<ProposalScore>> places, Function<ProposalScore, K> key, boolean descending) {
        List<List<ProposalScore>> parted = new ArrayList<>();
        for (List<ProposalScore> place : places) {
            Map<K, List<ProposalScore>> byKey = place.stream().collect(Collectors.groupingBy(key));
            Comparator<K> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
            byKey.keySet().stream().sorted(order).forEach(each -> parted.add(byKey.getOrDefault(each, List.of())));
        }
        return parted;
    }

    private static List<String> names(List<ProposalScore> place) {
        return place.stream().map(ProposalScore::proposal).toList();
    }
}
