package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Message;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the first place rests on a single proposal, commissioner, vote, weight, rounding or reading of the notice. The
 * report decides nothing: it says what the commission may be asked, before it is asked in court. What stands out is a
 * signal to look at and not an accusation.
 *
 * <p>Source: none prescribes it. Every scenario is scored by {@link Scoring}, in exact fractions, under a rubric or ballots
 * that differ in one thing; one that cannot be scored is named with what keeps it from being scored. The first place is
 * that of all proposals at position 1, so that two that share it and one of them alone are different first places. Unit:
 * points and grades of the scale; of criteria compared in pairs no preference is changed. Rounding: only that of the
 * rubric, or of the scenario that asks what one would do.
 *
 * <p>Not for publication as it is: it names commissioners, by number if that is wanted, and tells single votes.
 *
 * @param rules the name and digest of the rubric
 * @param rubric the rubric
 * @param first the proposals that are first now
 * @param withoutAProposal who is first without each of the proposals, among all the others scored anew
 * @param withoutACommissioner who is first without the votes of each of the commissioners
 * @param smallestChange the smallest change of one vote after which the first place is another
 * @param weights for each criterion the range of points within which the first stays first, all other points kept
 * @param readings who is first under another rounding, normalisation, reading or method
 * @param signals what stands out in the ballots
 * @param limits where the search for the smallest change stopped short, and why
 */
public record Robustness(
        RuleSet rules,
        Rubric rubric,
        List<String> first,
        List<Scenario> withoutAProposal,
        List<Scenario> withoutACommissioner,
        Optional<VoteChange> smallestChange,
        List<WeightInterval> weights,
        List<Scenario> readings,
        List<Finding> signals,
        List<Finding> limits) {

    /** Copies the lists. */
    public Robustness {
        first = List.copyOf(first);
        withoutAProposal = List.copyOf(withoutAProposal);
        withoutACommissioner = List.copyOf(withoutACommissioner);
        weights = List.copyOf(weights);
        readings = List.copyOf(readings);
        signals = List.copyOf(signals);
        limits = List.copyOf(limits);
    }

    /** What a scenario changes. */
    public enum Kind {
        /** A proposal is left out. */
        WITHOUT_PROPOSAL(ScoringMessage.ROBUST_WITHOUT_PROPOSAL),
        /** The votes of a commissioner are left out. */
        WITHOUT_COMMISSIONER(ScoringMessage.ROBUST_WITHOUT_COMMISSIONER),
        /** To the nearest hundredth, half a hundredth upwards, at a stage or at all. */
        ROUNDED(ScoringMessage.ROBUST_ROUNDED),
        /** Cut after the second decimal, at a stage or at all. */
        TRUNCATED(ScoringMessage.ROBUST_TRUNCATED),
        /** No rounding, where the rubric has some. */
        NOT_ROUNDED(ScoringMessage.ROBUST_NOT_ROUNDED),
        /** The best mean of each criterion becomes 1. */
        NORMALISED(ScoringMessage.ROBUST_NORMALISED),
        /** Means count as they are. */
        NOT_NORMALISED(ScoringMessage.ROBUST_NOT_NORMALISED),
        /** The best sum of each outermost group becomes the most the group is worth. */
        RESCALED(ScoringMessage.ROBUST_RESCALED),
        /** Sums of groups count as they are. */
        NOT_RESCALED(ScoringMessage.ROBUST_NOT_RESCALED),
        /** The margin of a filter is a percentage of the mean. */
        FILTER_PER_CENT(ScoringMessage.ROBUST_FILTER_PER_CENT),
        /** The margin of a filter is percentage points above the mean. */
        FILTER_POINTS(ScoringMessage.ROBUST_FILTER_POINTS),
        /** Thresholds look at points before any normalisation. */
        THRESHOLDS_RAW(ScoringMessage.ROBUST_THRESHOLDS_RAW),
        /** Thresholds look at the points that count. */
        THRESHOLDS_NORMALISED(ScoringMessage.ROBUST_THRESHOLDS_NORMALISED),
        /** A proposal alone keeps its raw points. */
        SINGLE_RAW(ScoringMessage.ROBUST_SINGLE_RAW),
        /** A proposal alone is normalised like several. */
        SINGLE_NORMALISED(ScoringMessage.ROBUST_SINGLE_NORMALISED),
        /** TOPSIS on the coefficients that count, weighed by points. */
        TOPSIS(ScoringMessage.ROBUST_TOPSIS),
        /** Electre on the coefficients that count, weighed by points. */
        ELECTRE(ScoringMessage.ROBUST_ELECTRE);

        private final ScoringMessage message;

        Kind(ScoringMessage message) {
            this.message = message;
        }

        Message message() {
            return message;
        }
    }

    /**
     * The same procedure with one thing changed, and who is first in it.
     *
     * @param kind what is changed
     * @param of the proposal, commissioner or criterion it is about; the stage that is rounded, or {@code ALL}; else empty
     * @param first who is first then; nobody if it cannot be scored
     * @param changes whether that is another first place than now. Without a proposal, than the ranking of now leaves when
     *     that proposal is struck out of it
     * @param obstacles what keeps it from being scored
     */
    public record Scenario(Kind kind, String of, List<String> first, boolean changes, List<Finding> obstacles) {
        /** Copies the lists. */
        public Scenario {
            first = List.copyOf(first);
            obstacles = List.copyOf(obstacles);
        }

        /** The kind only: who voted is personal data. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /**
     * One vote, given otherwise.
     *
     * @param proposal the proposal voted on
     * @param criterion the criterion
     * @param commissioner who voted
     * @param from the vote
     * @param to the other grade; if {@code beyond}, the last one at which nothing changes
     * @param beyond whether any grade past {@code to}, however near, changes the first place: the rules on equal totals
     *     keep it where it is as long as totals are equal. Only where votes are chosen within bands
     * @param size how far {@code to} is from {@code from} in units of the scale: coefficients, or points where points are
     *     voted
     * @param grades how many grades of the scale that is; absent where votes are chosen within bands, or in steps too fine to
     *     be counted
     * @param first who is first then
     */
    public record VoteChange(
            String proposal,
            String criterion,
            String commissioner,
            Fraction from,
            Fraction to,
            boolean beyond,
            Fraction size,
            Optional<Integer> grades,
            List<String> first) {
        /** Copies the list. */
        public VoteChange {
            first = List.copyOf(first);
        }

        /** The criterion only: a vote is not for logs. */
        @Override
        public String toString() {
            return "a vote on " + criterion;
        }
    }

    /**
     * The points a criterion may be worth so that the first stays first. At an end the first and another have equal totals;
     * within, the first is alone.
     *
     * @param criterion the criterion
     * @param points what it is worth
     * @param from the lower end; absent if there is none above zero
     * @param to the upper end; absent if there is none
     * @param obstacles why there is no range: the total does not follow the points in proportion
     */
    public record WeightInterval(
            String criterion,
            Fraction points,
            Optional<Fraction> from,
            Optional<Fraction> to,
            List<Finding> obstacles) {
        /** Copies the list. */
        public WeightInterval {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * The report on a procedure, or on a lot of it; or what keeps it from being scored.
     *
     * @param rules the name and digest of the rubric
     * @param names how commissioners are called in it
     * @param locale the language of numbered names
     */
    public static Outcome<Robustness> of(
            Rubric rubric, RuleSet rules, Ballots ballots, Minutes.Names names, Locale locale) {
        Ballots named = switch (names) {
            case AS_WRITTEN -> ballots;
            case NUMBERED -> ballots.numbered(locale);
        };
        Outcome<ScoringResult> now = new Scoring(rubric, rules).score(named);
        return now.fold(
                computed -> new Outcome.Computed<>(
                        made(rubric, rules, named.lot().map(named::of).orElse(named), computed.value()),
                        computed.findings()),
                refused -> new Outcome.Refused<>(refused.findings()));
    }

    private static Robustness made(Rubric rubric, RuleSet rules, Ballots ballots, ScoringResult now) {
        Scenarios scenarios = new Scenarios(rubric, rules, ballots, now);
        List<Scenario> withoutACommissioner = scenarios.withoutACommissioner();
        SmallestChange smallest = new SmallestChange(rubric, rules, ballots);
        Optional<VoteChange> change = smallest.found();
        return new Robustness(
                rules,
                rubric,
                Scenarios.first(now),
                scenarios.withoutAProposal(),
                withoutACommissioner,
                change,
                new WeightIntervals(rubric, ballots, now).all(),
                scenarios.readings(),
                new BallotSignals(rubric, ballots).all(withoutACommissioner),
                smallest.limits());
    }

    /** The report for people, a line for each thing, in the language asked for. */
    public String text(Locale locale) {
        return new RobustnessText(this, locale).text();
    }

    /** The rubric only: names and votes are not for logs. */
    @Override
    public String toString() {
        return "robustness of " + rubric.rubric();
    }
}
