package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is compared with whom: what filters leave out and what does not reach a threshold on raw points is not. */
final class Admission {

    private final Rubric rubric;
    private final Ballots ballots;
    private final List<Ballots.Proposal> admitted;
    private final List<ExcludedProposal> excluded = new ArrayList<>();
    private final Field field;

    Admission(Rubric rubric, Ballots ballots) {
        this.rubric = rubric;
        this.ballots = ballots;
        List<Ballots.Proposal> within = filtered(ballots.proposals());
        Field all = new Field(rubric, ballots, within);
        List<Ballots.Proposal> above = new ArrayList<>();
        if (!all.findings().isEmpty()) {
            this.admitted = within;
            this.field = all;
            return;
        }
        for (Ballots.Proposal proposal : within) {
            List<Finding> missed = missed(all.score(proposal, Reasons.none()), Rubric.Threshold.Of.RAW);
            if (missed.isEmpty()) {
                above.add(proposal);
            } else {
                excluded.add(new ExcludedProposal(proposal.id(), missed));
            }
        }
        this.admitted = above;
        this.field = above.size() == within.size() ? all : new Field(rubric, ballots, above);
    }

    private Admission(Admission before, Set<String> out) {
        this.rubric = before.rubric;
        this.ballots = before.ballots;
        this.admitted = before.admitted.stream()
                .filter(proposal -> !out.contains(proposal.id()))
                .toList();
        before.excluded.stream().filter(each -> !out.contains(each.proposal())).forEach(excluded::add);
        this.field = before.field;
    }

    /** The same among the same field, with some taken out. */
    Admission without(Set<String> out) {
        return new Admission(this, out);
    }

    /** Those that are scored. */
    List<Ballots.Proposal> admitted() {
        return admitted;
    }

    /** Those that are not, and why. */
    List<ExcludedProposal> excluded() {
        return excluded;
    }

    /** The proposals that are compared with each other. */
    Field field() {
        return field;
    }

    /** The thresholds on these points that a score does not reach. */
    List<Finding> missed(ProposalScore score, Rubric.Threshold.Of of) {
        List<Finding> missed = new ArrayList<>();
        for (Rubric.Threshold threshold : rubric.thresholds()) {
            if (threshold.of() == of) {
                Fraction points = points(score, threshold);
                if (!threshold.isReachedBy(points)) {
                    missed.add(new Finding(
                            ScoringFinding.BELOW_THRESHOLD,
                            Location.NONE,
                            List.of(
                                    score.proposal(),
                                    points,
                                    threshold.least(),
                                    threshold.on().orElse(rubric.rubric())),
                            rubric.references(threshold.source())));
                }
            }
        }
        return missed;
    }

    private static Fraction points(ProposalScore score, Rubric.Threshold threshold) {
        boolean raw = threshold.of() == Rubric.Threshold.Of.RAW;
        if (threshold.on().isEmpty()) {
            return raw ? score.rawTotal() : score.total();
        }
        String on = threshold.on().get();
        Optional<Fraction> group = score.groups().stream()
                .filter(each -> each.group().equals(on))
                .map(each -> raw ? each.rawPoints() : each.points())
                .findFirst();
        return group.orElseGet(() -> score.criteria().stream()
                .filter(each -> each.criterion().equals(on))
                .map(each -> raw ? each.rawPoints() : each.points())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rubrics are checked before anything is scored")));
    }

    private List<Ballots.Proposal> filtered(List<Ballots.Proposal> proposals) {
        List<String> out = new ArrayList<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            if (criterion.filter().isPresent()) {
                Map<String, Fraction> offers = new LinkedHashMap<>();
                proposals.forEach(
                        proposal -> Optional.ofNullable(proposal.offers().get(criterion.id()))
                                .ifPresent(offer -> offers.put(proposal.id(), offer)));
                List<LegalReference> source = rubric.references(criterion.source());
                criterion
                        .filter()
                        .get()
                        .calculate(offers)
                        .result()
                        .ifPresent(result -> result.leftOut().forEach(id -> {
                            out.add(id);
                            excluded.add(new ExcludedProposal(
                                    id,
                                    List.of(new Finding(
                                            ScoringFinding.BEYOND_FILTER,
                                            Location.NONE,
                                            List.of(
                                                    id,
                                                    offers.getOrDefault(id, Fraction.ZERO),
                                                    result.limit(),
                                                    result.mean()),
                                            source))));
                        }));
            }
        }
        return proposals.stream()
                .filter(proposal -> !out.contains(proposal.id()))
                .toList();
    }
}
