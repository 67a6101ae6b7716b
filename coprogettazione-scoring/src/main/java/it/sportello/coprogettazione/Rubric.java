package it.sportello.coprogettazione;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scoring rules of a notice: what is judged, on which scale, how votes become points. A document that a jurist can
 * read beside the notice; no rule is assumed that does not stand here, and what the notice leaves open is written down as
 * {@code not stated}.
 *
 * @param rubric its name
 * @param title the title of the procedure
 * @param body the body that runs it
 * @param act the notice
 * @param declaredTotal the total of points the notice declares
 * @param judgement the scale of judgement
 * @param commission who votes
 * @param votes how the votes of the commissioners become one coefficient
 * @param normalisation what happens to that coefficient (riparametrazione)
 * @param bestMeanZero what happens to a criterion on which nobody got more than zero
 * @param rounding the stages at which something is rounded; nothing else is
 * @param ties what orders equal totals, one after the other; an empty list leaves them equal
 * @param singleProposal what happens to normalisation when there is one proposal only; as with several if nothing is said
 * @param types the kinds of criteria the notice tells apart, as it names them; none if it does not
 * @param groups the parts and criteria that criteria belong to; none if the notice has one level only
 * @param criteria what points are given for, in the order of the notice: sub-criteria where there are groups
 * @param thresholds what a proposal must reach (soglie di sbarramento)
 * @param cap the most a total can be, where additions could carry it beyond
 * @param floor the least a total can be, where what is taken away could carry it below
 * @param lots the lots (lines, ambiti) that each have a ranking of their own; none if the notice makes one ranking
 * @param readings the readings chosen where the notice contradicts itself or is silent
 */
public record Rubric(
        @NotBlank String rubric,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        Stated<@Positive @DecimalMax("100000") Fraction> declaredTotal,
        @Valid Judgement judgement,
        @Valid Commission commission,
        Votes votes,
        Stated<Normalisation> normalisation,
        BestMeanZero bestMeanZero,
        Stated<List<@Valid RoundingStage>> rounding,
        Stated<List<@Valid TieBreak>> ties,
        Optional<SingleProposal> singleProposal,
        List<@NotBlank String> types,
        @Size(max = 200) List<@Valid Group> groups,
        @NotEmpty @Size(max = 1_000) List<@Valid Criterion> criteria,
        @Size(max = 1_000) List<@Valid Threshold> thresholds,
        Optional<@Positive @DecimalMax("100000") Fraction> cap,
        Optional<@PositiveOrZero @DecimalMax("100000") Fraction> floor,
        List<@Valid Lot> lots,
        List<@Valid ChosenReading> readings)
        implements SelfChecking {
    /** Copies the lists. */
    public Rubric {
        ties = ties.value().map(chain -> Stated.of(List.copyOf(chain))).orElse(ties);
        types = List.copyOf(types);
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        thresholds = List.copyOf(thresholds);
        lots = List.copyOf(lots);
        readings = List.copyOf(readings);
        rounding =
                rounding.value().map(stages -> Stated.of(List.copyOf(stages))).orElse(rounding);
    }

    /** How the votes of the commissioners become one coefficient. */
    public enum Votes {
        /** Their arithmetic mean. */
        MEAN
    }

    /** What happens to the coefficients of a judged criterion. */
    public enum Normalisation {
        /** Nothing: points = mean × maximum. */
        NONE,
        /** The best mean becomes 1 and the others follow in proportion: V = P / Pmax. */
        DIVIDE_BY_THE_BEST_MEAN
    }

    /** What a criterion is worth on which the best mean is zero, where V = 0 / 0. */
    public enum BestMeanZero {
        /** Nothing, for everybody. */
        NO_POINTS
    }

    /**
     * One step of what orders equal totals; each looks at exact values.
     *
     * @param by what is compared
     * @param of the group or criterion, where one is compared
     * @param source where the notice sets it
     */
    public record TieBreak(
            By by, Optional<String> of, @NotBlank String source) {

        /** What can be compared. */
        public enum By {
            /** The points of a group, more first. */
            SUBTOTAL,
            /** The points of a criterion, more first. */
            CRITERION,
            /** The total without normalisation, more first. */
            RAW_TOTAL,
            /** The time of arrival, earlier first. */
            ARRIVAL,
            /** The lot (sorteggio), as the ballots record it. */
            DRAW
        }
    }

    /** What happens to normalisation when one proposal only is scored. */
    public enum SingleProposal {
        /** It is normalised like several, and so has the most on everything judged. */
        AS_SEVERAL,
        /**
         * It keeps its raw points: bringing the highest mean to 1 presupposes several (Cons. Stato V 8728/2022, from a
         * secondary source; otherwise Cons. Stato III 749/2016).
         */
        RAW
    }

    /**
     * A lot with a ranking of its own, among the proposals that compete in it.
     *
     * @param id its name in ballots
     * @param label its name in the notice
     * @param source where the notice sets it
     */
    public record Lot(
            @NotBlank String id,
            @NotBlank String label,
            @NotBlank String source) {}

    /** What a commissioner's missing vote means. */
    public enum AbsentMember {
        /** The procedure is not scored until the vote is there: an absence is not a zero. */
        REFUSE,
        /** The mean is that of the votes that are there. */
        MEAN_OF_PRESENT
    }

    /**
     * A part or a criterion whose points are those of what it holds.
     *
     * @param id its name
     * @param label its name in the notice
     * @param within the group it belongs to itself
     * @param points the most it is worth, as the notice declares it
     * @param rescaled whether the best sum is brought to the most it is worth, and the others in proportion (second
     *     riparametrazione)
     * @param source where the notice sets it
     */
    public record Group(
            @NotBlank String id,
            @NotBlank String label,
            Optional<String> within,
            @Positive @DecimalMax("100000") Fraction points,
            Optional<Boolean> rescaled,
            @NotBlank String source) {

        boolean isRescaled() {
            return rescaled.orElse(false);
        }
    }

    /**
     * What a proposal must reach.
     *
     * @param on the group or criterion; the total if absent
     * @param least the points it takes
     * @param strictly whether it must be more than that; otherwise that is enough
     * @param of which points
     * @param source where the notice sets it
     */
    public record Threshold(
            Optional<String> on,
            @Positive @DecimalMax("100000") Fraction least,
            Optional<Boolean> strictly,
            Of of,
            @NotBlank String source) {

        /** Which points a threshold looks at. */
        public enum Of {
            /** Those before any normalisation, as Cons. Stato V 9075/2023 wants it, from a secondary source. */
            RAW,
            /** Those that count in the end. */
            NORMALISED
        }

        boolean isStrict() {
            return strictly.orElse(false);
        }

        boolean isReachedBy(Fraction points) {
            int compared = points.compareTo(least);
            return isStrict() ? compared > 0 : compared >= 0;
        }
    }

    /** Where something may be rounded. */
    public enum Stage {
        /** The mean of the votes. */
        MEAN,
        /** The coefficient after normalisation. */
        COEFFICIENT,
        /** The points of a criterion. */
        POINTS,
        /** The total of a proposal, for the ranking. */
        TOTAL,
        /** What a threshold looks at, which is exact otherwise. */
        THRESHOLD
    }

    /**
     * The scale of judgement: fixed levels, bands within which commissioners choose, or points given outright.
     *
     * @param source where the notice sets it
     * @param levels its levels; commissioners vote with their coefficients and no others
     * @param bands its bands; they order votes, never the mean of votes, which may well fall between two
     * @param pointsInStepsOf commissioners vote points up to the most of the criterion, in multiples of this
     */
    public record Judgement(
            @NotBlank String source,
            @Size(max = 1_000) List<@Valid Level> levels,
            @Size(max = 1_000) List<@Valid Band> bands,
            Optional<@Positive @DecimalMax("100") Fraction> pointsInStepsOf) {
        /** Copies the lists. */
        public Judgement {
            levels = List.copyOf(levels);
            bands = List.copyOf(bands);
        }

        /** Whether somebody may vote this on a criterion that is worth that much. */
        boolean allows(Fraction vote, Fraction points) {
            if (pointsInStepsOf.isPresent()) {
                return vote.signum() >= 0
                        && vote.compareTo(points) <= 0
                        && vote.dividedBy(pointsInStepsOf.get()).isWhole();
            }
            for (Level level : levels) {
                if (level.coefficient().equals(vote)) {
                    return true;
                }
            }
            for (Band band : bands) {
                if (band.holds(vote)) {
                    return true;
                }
            }
            return false;
        }

        /** The grade in words that a vote is. */
        Optional<String> grade(Fraction vote) {
            return Stream.concat(
                            levels.stream()
                                    .filter(level -> level.coefficient().equals(vote))
                                    .map(Level::label),
                            bands.stream().filter(band -> band.holds(vote)).map(Band::label))
                    .findFirst();
        }

        /** Whether votes are points and not coefficients. */
        boolean isInPoints() {
            return pointsInStepsOf.isPresent();
        }

        /** The coefficient that a vote or a mean of votes is. */
        Fraction coefficient(Fraction vote, Fraction points) {
            return isInPoints() ? vote.dividedBy(points) : vote;
        }
    }

    /**
     * A band of the scale, both ends in.
     *
     * @param label the grade in words
     * @param from the lowest coefficient
     * @param to the highest
     * @param descriptor when the notice says to give it
     */
    public record Band(
            @NotBlank String label,
            @PositiveOrZero @DecimalMax("1") Fraction from,
            @PositiveOrZero @DecimalMax("1") Fraction to,
            Optional<String> descriptor) {

        boolean holds(Fraction coefficient) {
            return coefficient.compareTo(from) >= 0 && coefficient.compareTo(to) <= 0;
        }
    }

    /**
     * A level of the scale.
     *
     * @param label the grade in words
     * @param coefficient from 0 to 1
     * @param descriptor when the notice says to give it
     */
    public record Level(
            @NotBlank String label,
            @PositiveOrZero @DecimalMax("1") Fraction coefficient,
            Optional<String> descriptor) {}

    /**
     * The commission.
     *
     * @param source where the notice speaks of it
     * @param members how many vote
     * @param absentMember what a missing vote means
     */
    public record Commission(@NotBlank String source, Stated<@Positive Integer> members, AbsentMember absentMember) {}

    /**
     * A rounding the notice orders.
     *
     * @param stage what is rounded
     * @param unit what results are multiples of
     * @param mode the direction
     */
    public record RoundingStage(Stage stage, @Positive BigDecimal unit, Rounding.Mode mode) {
        Rounding rounding() {
            return new Rounding(unit, mode);
        }
    }

    /**
     * A criterion: judged by the commission, compared in pairs, worth fixed points read from a table, counted, or computed
     * by a formula; one of these.
     *
     * @param id its name in ballots
     * @param label its name in the notice
     * @param group the group it belongs to
     * @param type its kind, as the notice names it
     * @param points the most it is worth
     * @param judged true if the commissioners vote on it
     * @param pairwise if the commissioners compare the proposals in pairs (confronto a coppie), how they are put together;
     *     below three proposals they vote instead, and it is judged like the others
     * @param table the points of each case, if it is tabular
     * @param counted the points of each thing counted
     * @param formula the formula that turns offers into coefficients; {@code not stated} where the notice has none, and
     *     then nothing is scored until one is chosen
     * @param filter what leaves out offers too far above the mean, before anything is scored
     * @param malus true if its points are taken away: they are no part of the declared total, and no mean of them is brought
     *     to 1
     * @param source where the notice sets it
     */
    public record Criterion(
            @NotBlank String id,
            @NotBlank String label,
            Optional<String> group,
            Optional<String> type,
            @Positive @DecimalMax("100000") Fraction points,
            Optional<Boolean> judged,
            Optional<PairwiseComparison.Aggregation> pairwise,
            Map<@NotBlank String, @PositiveOrZero Fraction> table,
            Optional<@Valid Counted> counted,
            Optional<Stated<@Valid QuantitativeFormula>> formula,
            Optional<@Valid DiscountFilter> filter,
            Optional<Boolean> malus,
            @NotBlank String source) {
        /** Copies the map. */
        public Criterion {
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
        }

        /** Whether the commissioners vote on it. */
        public boolean isJudged() {
            return judged.orElse(false);
        }

        /** Its formula, where the notice or whoever applies it has chosen one. */
        Optional<QuantitativeFormula> statedFormula() {
            return formula.flatMap(Stated::value);
        }

        /** How its points are found. */
        enum Kind {
            JUDGED,
            PAIRWISE,
            TABULAR,
            COUNTED,
            FORMULA
        }

        /** The kinds it is of; a sound criterion is of one. */
        List<Kind> kinds() {
            List<Kind> kinds = new ArrayList<>();
            if (isJudged()) {
                kinds.add(Kind.JUDGED);
            }
            if (pairwise.isPresent()) {
                kinds.add(Kind.PAIRWISE);
            }
            if (!table.isEmpty()) {
                kinds.add(Kind.TABULAR);
            }
            if (counted.isPresent()) {
                kinds.add(Kind.COUNTED);
            }
            if (formula.isPresent()) {
                kinds.add(Kind.FORMULA);
            }
            return kinds;
        }

        /** How its points are found where so many proposals are compared: below three, none is compared in pairs. */
        Kind kindAmong(int proposals) {
            Kind kind = kinds().get(0);
            return kind == Kind.PAIRWISE && proposals < PairwiseComparison.FEWEST ? Kind.JUDGED : kind;
        }

        /** Whether the commissioners vote on it where so many proposals are compared. */
        boolean isVotedAmong(int proposals) {
            return kindAmong(proposals) == Kind.JUDGED;
        }

        /** Whether its points are taken away. */
        public boolean isMalus() {
            return malus.orElse(false);
        }

        boolean isTabular() {
            return !table.isEmpty();
        }

        /** The same with another most. */
        Criterion worth(Fraction most) {
            return with(most, filter);
        }

        /** The same with another filter. */
        Criterion filtered(DiscountFilter other) {
            return with(points, Optional.of(other));
        }

        private Criterion with(Fraction most, Optional<DiscountFilter> filtering) {
            return new Criterion(
                    id, label, group, type, most, judged, pairwise, table, counted, formula, filtering, malus, source);
        }
    }

    /**
     * Points for each thing counted, up to the most of the criterion: {@code 2.5 for each worker above 3}.
     *
     * @param each the points of one
     * @param above how many give nothing
     */
    public record Counted(
            @Positive @DecimalMax("100000") Fraction each, Optional<@PositiveOrZero @Max(1_000_000) Integer> above) {

        Fraction points(int count, Fraction most) {
            long counting = Math.max(0, count - (long) above.orElse(0));
            return each.times(Fraction.of(counting)).min(most);
        }
    }

    /**
     * The places in the notice that a source of this rubric names, parted by semicolons.
     *
     * @throws IllegalArgumentException if it names none
     */
    public List<LegalReference> references(String source) {
        return Sources.of(act, List.of()).parse(source);
    }

    /** A group or a criterion, as a row of a table. */
    record Part(String id, String label, Fraction points, String source, boolean isTop) {}

    /** The groups and what they hold, in the order of the notice: each group before its criteria. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts(Optional.empty(), parts);
        return parts;
    }

    private void parts(Optional<String> within, List<Part> parts) {
        for (Group group : groups) {
            if (group.within().equals(within)) {
                parts.add(new Part(group.id(), group.label(), group.points(), group.source(), within.isEmpty()));
                parts(Optional.of(group.id()), parts);
            }
        }
        for (Criterion criterion : criteria) {
            if (criterion.group().equals(within)) {
                parts.add(new Part(
                        criterion.id(), criterion.label(), criterion.points(), criterion.source(), within.isEmpty()));
            }
        }
    }

    /** The name in the notice of a group or a criterion. */
    String labelOf(String id) {
        return parts().stream()
                .filter(part -> part.id().equals(id))
                .map(Part::label)
                .findFirst()
                .orElse(id);
    }

    String labelOfLot(String id) {
        return lots.stream()
                .filter(lot -> lot.id().equals(id))
                .map(Lot::label)
                .findFirst()
                .orElse(id);
    }

    Group group(String id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rubrics are checked before anything is scored"));
    }

    /** The groups in such an order that each comes after those within it. */
    List<Group> groupsFromWithin() {
        return groups.stream()
                .sorted(Comparator.comparingInt(this::depth).reversed())
                .toList();
    }

    /** How many groups a group is within; more than there are where they go round in a circle. */
    int depth(Group group) {
        int depth = 0;
        Optional<String> above = group.within();
        while (above.isPresent() && depth <= groups.size()) {
            String id = above.get();
            depth++;
            above = groups.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .flatMap(Group::within);
        }
        return depth;
    }

    /** The most that the criteria are worth together; what is taken away is no part of it. */
    Fraction most() {
        return Fraction.sum(criteria.stream()
                .filter(criterion -> !criterion.isMalus())
                .map(Criterion::points)
                .toList());
    }

    Optional<Rounding> rounding(Stage stage) {
        return rounding.value().stream()
                .flatMap(List::stream)
                .filter(each -> each.stage == stage)
                .map(RoundingStage::rounding)
                .findFirst();
    }

    boolean isNormalised() {
        return normalisation
                .value()
                .filter(Normalisation.DIVIDE_BY_THE_BEST_MEAN::equals)
                .isPresent();
    }

    // --- the same with something else: what a report on robustness asks ----------------------------------------------

    /** The same for a commission of any size. */
    Rubric forAnyCommission() {
        Commission any = new Commission(commission.source, Stated.not(), commission.absentMember);
        return with(any, normalisation, rounding, singleProposal, groups, criteria, thresholds);
    }

    /** The same with another normalisation of what is judged. */
    Rubric normalised(Normalisation other) {
        return with(commission, Stated.of(other), rounding, singleProposal, groups, criteria, thresholds);
    }

    /** The same with these roundings and no others. */
    Rubric roundedAt(List<RoundingStage> stages) {
        return with(commission, normalisation, Stated.of(stages), singleProposal, groups, criteria, thresholds);
    }

    /** The same with another rule for one proposal alone. */
    Rubric alone(SingleProposal other) {
        return with(commission, normalisation, rounding, Optional.of(other), groups, criteria, thresholds);
    }

    /** The same with those groups rescaled that are in none, or with no group rescaled. */
    Rubric rescaled(boolean tops) {
        List<Group> others = groups.stream()
                .map(group -> new Group(
                        group.id,
                        group.label,
                        group.within,
                        group.points,
                        Optional.of(tops && group.within.isEmpty()),
                        group.source))
                .toList();
        return with(commission, normalisation, rounding, singleProposal, others, criteria, thresholds);
    }

    /** The same with another criterion in the place of the one that has its name. */
    Rubric with(Criterion other) {
        List<Criterion> others = criteria.stream()
                .map(criterion -> criterion.id.equals(other.id) ? other : criterion)
                .toList();
        return with(commission, normalisation, rounding, singleProposal, groups, others, thresholds);
    }

    /** The same with all thresholds on these points. */
    Rubric thresholdsOn(Threshold.Of of) {
        List<Threshold> others = thresholds.stream()
                .map(each -> new Threshold(each.on, each.least, each.strictly, of, each.source))
                .toList();
        return with(commission, normalisation, rounding, singleProposal, groups, criteria, others);
    }

    private Rubric with(
            Commission voting,
            Stated<Normalisation> normalising,
            Stated<List<RoundingStage>> stages,
            Optional<SingleProposal> single,
            List<Group> parts,
            List<Criterion> leaves,
            List<Threshold> least) {
        return new Rubric(
                rubric,
                title,
                body,
                act,
                declaredTotal,
                judgement,
                voting,
                votes,
                normalising,
                bestMeanZero,
                stages,
                ties,
                single,
                types,
                parts,
                leaves,
                least,
                cap,
                floor,
                lots,
                readings);
    }

    @Override
    public List<Finding> check() {
        return new RubricCheck(this).findings();
    }

    /** Its name. */
    @Override
    public String toString() {
        return "rubric " + rubric;
    }
}
