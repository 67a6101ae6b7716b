package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scores the proposals of a procedure under its rubric.
 *
 * <p>For a judged criterion, P is the mean of the commissioners' coefficients; if the rubric says so, V = P / Pmax, where
 * Pmax is the best mean among the proposals scored; points = V × maximum. A tabular criterion is worth what its table
 * says and is never divided by the best; what is counted or computed by a formula is not divided either. The total is the
 * sum, by groups where the rubric has them.
 *
 * <p>In this order: filters on offers; thresholds on raw points, before anything is normalised; means, maxima and formulas
 * among the proposals still in; thresholds on the points that count; the ranking and what orders equal totals.
 *
 * <p>Source: the notice; the method is the fourth of annex P of D.P.R. 207/2010 and the first of ANAC's Linee guida 2,
 * which bind a co-design procedure only as far as its notice adopts them. Unit: points. Rounding: only at the stages the
 * rubric lists; everything else, ties included, is decided on exact fractions. Errors: a rubric or ballots with an error
 * are refused with findings, and nothing is scored.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scoring {

    private final Rubric rubric;
    private final RuleSet rules;
    private final List<Finding> rubricErrors;

    /**
     * A scoring under a rubric. One made in memory is held to what reading would have found in it: with an error, nothing
     * is ever scored.
     *
     * @param rules the name and digest of the rubric, which the result repeats
     */
    public Scoring(Rubric rubric, RuleSet rules) {
        this.rubric = rubric;
        this.rules = rules;
        this.rubricErrors = DocumentReader.check(rubric).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * A scoring under a rubric that was read.
     *
     * @return the scoring with what must be confirmed, among it every chosen reading; or the errors to correct, with their
     *     lines
     */
    public static Outcome<Scoring> of(Document<Rubric> document) {
        return document.value()
                .<Outcome<Scoring>>map(rubric -> new Outcome.Computed<>(
                        new Scoring(rubric, document.ruleSet(rubric.rubric())), document.findings()))
                .orElseGet(() -> new Outcome.Refused<>(document.findings()));
    }

    /**
     * The result, or what keeps the procedure from being scored: the errors of the rubric or, where it has none, those of
     * the ballots, whose form is checked first.
     */
    public Outcome<ScoringResult> score(Ballots ballots) {
        return score(ballots, Reasons.none());
    }

    /**
     * The results of a notice with lots, one for each lot in their order, or the one of a notice without. A lot in which
     * nobody competes has no result, and a finding says so.
     */
    public Outcome<List<ScoringResult>> scoreLots(Ballots ballots) {
        if (rubric.lots().isEmpty() || ballots.lot().isPresent() || !rubricErrors.isEmpty()) {
            return score(ballots)
                    .fold(
                            computed -> new Outcome.Computed<>(List.of(computed.value()), computed.findings()),
                            refused -> new Outcome.Refused<>(refused.findings()));
        }
        List<ScoringResult> results = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        // A slip of the commission's list would be found in every lot.
        Set<Finding> errors = new LinkedHashSet<>();
        for (Rubric.Lot lot : rubric.lots()) {
            Ballots own = ballots.of(lot.id());
            if (own.proposals().isEmpty()) {
                warnings.add(new Finding(
                        ScoringFinding.LOT_WITHOUT_PROPOSALS,
                        Location.NONE,
                        List.of(lot.label()),
                        rubric.references(lot.source())));
                continue;
            }
            List<Finding> wrong = errors(ballots, Optional.of(lot.id()));
            Outcome<ScoringResult> outcome = wrong.isEmpty() ? score(own) : new Outcome.Refused<>(wrong);
            outcome.result().ifPresentOrElse(results::add, () -> errors.addAll(outcome.findings()));
            outcome.result().ifPresent(it -> warnings.addAll(outcome.findings()));
        }
        if (results.isEmpty() && errors.isEmpty()) {
            errors.addAll(errors(ballots, Optional.empty()));
        }
        return errors.isEmpty()
                ? new Outcome.Computed<>(results, warnings)
                : new Outcome.Refused<>(List.copyOf(errors));
    }

    /** The same with its reasons: below the root, one for each proposal in the order of the ballots. */
    public Explained<Outcome<ScoringResult>> explain(Ballots ballots) {
        return Explained.by(reasons -> score(ballots, reasons));
    }

    private Outcome<ScoringResult> score(Ballots all, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> errors = errors(all, all.lot());
        if (!errors.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.REFUSED, List.of(), errors.size(), rubric.rubric());
            return new Outcome.Refused<>(errors);
        }
        return scored(all.lot().map(all::of).orElse(all), mark, reasons);
    }

    /** The result of what is left of ballots after some proposals are taken out, whose draws are still those of all. */
    Outcome<ScoringResult> scoreRest(Ballots staying) {
        List<Finding> wrong = errors(staying, staying.lot()).stream()
                .filter(finding -> finding.code() != ScoringFinding.DRAW_OF_STRANGERS)
                .toList();
        return wrong.isEmpty() ? scored(staying, 0, Reasons.none()) : new Outcome.Refused<>(wrong);
    }

    /** The result of ballots in which nothing is wrong. */
    private Outcome<ScoringResult> scored(Ballots ballots, int mark, Reasons reasons) {
        Admission admission = new Admission(rubric, ballots);
        Field field = admission.field();
        if (!field.findings().isEmpty()) {
            reasons.tell(
                    Reason.Kind.TEST,
                    mark,
                    ScoringMessage.REFUSED,
                    List.of(),
                    field.findings().size(),
                    rubric.rubric());
            return new Outcome.Refused<>(field.findings());
        }
        admission.tellBelowRaw(reasons);
        List<Field.Scored> scores = admission.admitted().stream()
                .map(proposal -> field.score(proposal, reasons))
                .toList();
        return ranked(ballots, admission, field, scores, mark, reasons);
    }

    /**
     * The result if some proposals are taken out after the award: once with the field of the award kept, and once computed
     * anew among those that stay. Art. 108, c. 12, D.Lgs. 36/2023 keeps the means and the anomaly threshold of tenders after
     * the award; that this holds for maxima too, and in a co-design procedure, is an extensive reading. Before the award
     * the field is that of those who are in, which is the result computed anew.
     *
     * @param out the proposals taken out
     */
    public Outcome<Recomputed> without(Ballots all, Set<String> out) {
        List<Finding> errors = errors(all, all.lot());
        Ballots ballots = all.lot().map(all::of).orElse(all);
        List<String> ids =
                ballots.proposals().stream().map(Ballots.Proposal::id).toList();
        if (errors.isEmpty() && (!new HashSet<>(ids).containsAll(out) || out.containsAll(ids))) {
            errors = List.of(Finding.of(
                    ScoringFinding.NOT_TO_TAKE_OUT,
                    Location.NONE,
                    out.stream().sorted().toList(),
                    ids));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Refused<>(errors);
        }
        Admission admission = new Admission(rubric, ballots);
        if (!admission.field().findings().isEmpty()) {
            return new Outcome.Refused<>(admission.field().findings());
        }
        Admission rest = admission.without(out);
        List<Field.Scored> scores = rest.admitted().stream()
                .map(proposal -> admission.field().score(proposal, Reasons.none()))
                .toList();
        Ballots staying = ballots.on(ballots.proposals().stream()
                .filter(proposal -> !out.contains(proposal.id()))
                .toList());
        Outcome<ScoringResult> frozen = ranked(staying, rest, admission.field(), scores, 0, Reasons.none());
        Outcome<ScoringResult> free = scoreRest(staying);
        return new Outcome.Computed<>(
                new Recomputed(frozen.result().orElseThrow(), free),
                Stream.concat(
                                frozen.findings().stream(),
                                free.fold(Outcome.Computed::findings, refused -> List.<Finding>of()).stream())
                        .distinct()
                        .toList());
    }

    /**
     * A result made again after proposals were taken out.
     *
     * @param frozen with the means and maxima of the award
     * @param free with those of the proposals that stay, or what keeps them from being scored anew
     */
    public record Recomputed(ScoringResult frozen, Outcome<ScoringResult> free) {}

    private Outcome<ScoringResult> ranked(
            Ballots ballots, Admission admission, Field field, List<Field.Scored> scores, int mark, Reasons reasons) {
        List<ExcludedProposal> excluded = new ArrayList<>(admission.excluded());
        List<ProposalScore> above = new ArrayList<>();
        for (Field.Scored scored : scores) {
            List<Finding> missed = admission.missed(scored, Rubric.Threshold.Of.NORMALISED);
            if (missed.isEmpty()) {
                above.add(scored.score());
            } else {
                excluded.add(new ExcludedProposal(scored.score().proposal(), missed));
            }
        }
        List<ExcludedProposal> out = inOrder(ballots, excluded);
        Ranking ranking = new Ranking(rubric, ballots);
        List<ProposalScore> ranked = ranking.of(above, reasons);
        // Each reason names its own place in the notice.
        out.forEach(each ->
                reasons.tell(Reason.Kind.TEST, ScoringMessage.EXCLUDED, List.of(), each.reasons(), each.proposal()));
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ScoringMessage.RANKING,
                List.of(rubric.act().whole()),
                ranked.stream().map(ProposalScore::proposal).toList());
        ScoringResult result = new ScoringResult(rules, ballots.lot(), field.liftsTheBest(), ranked, out);
        List<Finding> warnings = new ArrayList<>(warnings(scores, field));
        warnings.addAll(absences(ballots));
        out.forEach(each -> warnings.addAll(each.reasons()));
        warnings.addAll(ranking.findings());
        return new Outcome.Computed<>(result, warnings);
    }

    /** Each excluded proposal once, with all its reasons, in the order of the ballots. */
    private static List<ExcludedProposal> inOrder(Ballots ballots, List<ExcludedProposal> excluded) {
        return ballots.proposals().stream()
                .map(proposal -> new ExcludedProposal(
                        proposal.id(),
                        excluded.stream()
                                .filter(each -> each.proposal().equals(proposal.id()))
                                .flatMap(each -> each.reasons().stream())
                                .toList()))
                .filter(each -> !each.reasons().isEmpty())
                .toList();
    }

    private List<Finding> errors(Ballots ballots, Optional<String> lot) {
        if (!rubricErrors.isEmpty()) {
            return rubricErrors;
        }
        List<Finding> shape = DocumentReader.check(ballots);
        return shape.isEmpty() ? new BallotCheck(rubric, ballots, lot).findings() : shape;
    }

    private List<Finding> warnings(List<Field.Scored> scores, Field field) {
        List<Finding> warnings = new ArrayList<>();
        if (field.isOfOne() && field.liftsTheBest()) {
            scores.stream()
                    .map(Field.Scored::score)
                    .forEach(only -> warnings.add(
                            warning(ScoringFinding.SINGLE_PROPOSAL, only.proposal(), only.rawTotal(), only.total())));
        }
        field.bestMeans().forEach((criterion, mean) -> {
            if (mean.signum() == 0) {
                warnings.add(warning(ScoringFinding.BEST_MEAN_ZERO, rubric.labelOf(criterion)));
            }
        });
        return warnings;
    }

    /** Where the mean is that of some: how many voted, and never who. */
    private List<Finding> absences(Ballots ballots) {
        int members = ballots.commissioners().size();
        return ballots.proposals().stream()
                .flatMap(proposal -> proposal.grades().entrySet().stream()
                        .filter(votes -> votes.getValue().size() < members)
                        .map(votes -> warning(
                                ScoringFinding.MEAN_OF_SOME,
                                proposal.id(),
                                rubric.labelOf(votes.getKey()),
                                votes.getValue().size(),
                                members)))
                .toList();
    }

    private Finding warning(ScoringFinding code, Object... arguments) {
        return new Finding(
                code, Location.NONE, List.of(arguments), List.of(rubric.act().whole()));
    }
}
