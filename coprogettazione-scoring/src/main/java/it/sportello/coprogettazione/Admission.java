package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who is compared with whom: what filters leave out and what does not reach a threshold on raw points is not. */
final class Admission {

    private final Rubric rubric;
    private final Ballots ballots;
    private final List<Ballots.Proposal> admitted;
    private final List<ExcludedProposal> excluded = new ArrayList<>();
    private final List<Ballots.Proposal> belowRaw = new ArrayList<>();
    private final List<Ballots.Proposal> within;
    private final Map<String, Field.Scored> compared = new LinkedHashMap<>();
    private final Field everybody;
    private final Field field;

    Admission(Rubric rubric, Ballots ballots) {
        this.rubric = rubric;
        this.ballots = ballots;
        this.within = filtered(ballots.proposals());
        this.everybody = new Field(rubric, ballots, within);
        boolean onRaw = rubric.thresholds().stream().anyMatch(threshold -> threshold.of() == Rubric.Threshold.Of.RAW);
        if (!onRaw || !everybody.findings().isEmpty()) {
            this.admitted = within;
            this.field = everybody;
            return;
        }
        List<Ballots.Proposal> above = new ArrayList<>();
        for (Ballots.Proposal proposal : within) {
            List<Finding> missed = missed(everybody.score(proposal, Reasons.none()), Rubric.Threshold.Of.RAW);
            if (missed.isEmpty()) {
                above.add(proposal);
            } else {
                belowRaw.add(proposal);
                excluded.add(new ExcludedProposal(proposal.id(), missed));
            }
        }
        this.admitted = above;
        this.field = above.size() == within.size() ? everybody : new Field(rubric, ballots, above);
    }

    private Admission(Admission before, Set<String> out) {
        this.rubric = before.rubric;
        this.ballots = before.ballots;
        this.admitted = before.admitted.stream()
                .filter(proposal -> !out.contains(proposal.id()))
                .toList();
        before.excluded.stream().filter(each -> !out.contains(each.proposal())).forEach(excluded::add);
        this.within = before.within;
        this.everybody = before.everybody;
        this.field = before.field;
    }

    /** How those below a threshold on raw points got what they got, among all that were compared before it. */
    void tellBelowRaw(Reasons reasons) {
        belowRaw.forEach(proposal -> everybody.score(proposal, reasons));
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

    /** The field before anybody misses a threshold on raw points. */
    Field everybody() {
        return everybody;
    }

    /** What those got whom no filter leaves out, before anybody misses a threshold on raw points. */
    Map<String, Field.Scored> compared() {
        if (compared.isEmpty()) {
            within.forEach(proposal -> compared.put(proposal.id(), everybody.score(proposal, Reasons.none())));
        }
        return compared;
    }

    /**
     * The thresholds on these points that a score does not reach. They look at exact values, unless the rubric rounds for
     * them: rounding a total is for the ranking.
     */
    List<Finding> missed(Field.Scored scored, Rubric.Threshold.Of of) {
        List<Finding> missed = new ArrayList<>();
        for (Rubric.Threshold threshold : rubric.thresholds()) {
            if (threshold.of() == of) {
                Fraction exact = points(scored, threshold);
                Fraction points = rubric.rounding(Rubric.Stage.THRESHOLD)
                        .map(exact::rounded)
                        .orElse(exact);
                if (!threshold.isReachedBy(points)) {
                    missed.add(new Finding(
                            ScoringFinding.BELOW_THRESHOLD,
                            Location.NONE,
                            List.of(
                                    scored.score().proposal(),
                                    points,
                                    threshold.isStrict() ? ScoringMessage.MORE_THAN : ScoringMessage.AT_LEAST,
                                    threshold.least(),
                                    threshold.on().<Object>map(rubric::labelOf).orElse(ScoringMessage.ON_THE_TOTAL),
                                    switch (of) {
                                        case RAW -> ScoringMessage.OF_RAW;
                                        case NORMALISED -> ScoringMessage.OF_NORMALISED;
                                    }),
                            rubric.references(threshold.source())));
                }
            }
        }
        return missed;
    }

    /** The points a threshold looks at, exact. */
    static Fraction points(Field.Scored scored, Rubric.Threshold threshold) {
        boolean raw = threshold.of() == Rubric.Threshold.Of.RAW;
        if (threshold.on().isEmpty()) {
            return raw ? scored.exactRaw() : scored.exact();
        }
        String on = threshold.on().get();
        ProposalScore score = scored.score();
        return Stream.concat(
                        score.groups().stream()
                                .filter(each -> each.group().equals(on))
                                .map(each -> raw ? each.rawPoints() : each.points()),
                        score.criteria().stream()
                                .filter(each -> each.criterion().equals(on))
                                .map(each -> raw ? each.rawPoints() : each.points()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rubrics are checked before anything is scored"));
    }

    private List<Ballots.Proposal> filtered(List<Ballots.Proposal> proposals) {
        Set<String> out = new HashSet<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            criterion.filter().ifPresent(filter -> {
                Map<String, Fraction> offers = new LinkedHashMap<>();
                proposals.forEach(
                        proposal -> offers.put(proposal.id(), Field.entry(proposal.offers(), criterion.id())));
                DiscountFilter.Result result = filter.calculate(offers)
                        .result()
                        .orElseThrow(() -> new IllegalStateException("ballots are checked before they are scored"));
                for (String id : result.leftOut()) {
                    out.add(id);
                    excluded.add(new ExcludedProposal(
                            id,
                            List.of(new Finding(
                                    ScoringFinding.BEYOND_FILTER,
                                    Location.NONE,
                                    List.of(id, Field.entry(offers, id), result.limit(), result.mean()),
                                    rubric.references(filter.source())))));
                }
            });
        }
        return proposals.stream()
                .filter(proposal -> !out.contains(proposal.id()))
                .toList();
    }
}
