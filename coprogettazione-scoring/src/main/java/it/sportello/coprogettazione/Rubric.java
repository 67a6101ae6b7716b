package it.sportello.coprogettazione;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param ties how equal totals are ordered
 * @param criteria the criteria, in the order of the notice
 * @param readings the readings chosen where the notice contradicts itself or is silent
 */
public record Rubric(
        @NotBlank String rubric,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        @Positive @DecimalMax("100000") Fraction declaredTotal,
        @Valid Judgement judgement,
        @Valid Commission commission,
        Votes votes,
        Stated<Normalisation> normalisation,
        BestMeanZero bestMeanZero,
        Stated<List<@Valid RoundingStage>> rounding,
        Stated<Ties> ties,
        @NotEmpty List<@Valid Criterion> criteria,
        List<@Valid ChosenReading> readings)
        implements SelfChecking {
    /** Copies the lists. */
    public Rubric {
        criteria = List.copyOf(criteria);
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

    /** How equal totals are ordered. */
    public enum Ties {
        /** They are not: the proposals share the position. */
        REMAIN_TIED
    }

    /** What a commissioner's missing vote means. */
    public enum AbsentMember {
        /** The procedure is not scored until the vote is there: an absence is not a zero. */
        REFUSE
    }

    /** Where something may be rounded. */
    public enum Stage {
        /** The mean of the votes. */
        MEAN,
        /** The coefficient after normalisation. */
        COEFFICIENT,
        /** The points of a criterion. */
        POINTS,
        /** The total of a proposal. */
        TOTAL
    }

    /**
     * The scale of judgement.
     *
     * @param source where the notice sets it
     * @param levels its levels; commissioners vote with their coefficients and no others
     */
    public record Judgement(
            @NotBlank String source, @NotEmpty List<@Valid Level> levels) {
        /** Copies the list. */
        public Judgement {
            levels = List.copyOf(levels);
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
     * A criterion: judged by the commission, or worth fixed points read from a table.
     *
     * @param id its name in ballots
     * @param label its name in the notice
     * @param points the most it is worth
     * @param judged true if the commissioners vote on it
     * @param table the points of each case, if it is tabular
     * @param source where the notice sets it
     */
    public record Criterion(
            @NotBlank String id,
            @NotBlank String label,
            @Positive @DecimalMax("100000") Fraction points,
            Optional<Boolean> judged,
            Map<@NotBlank String, @PositiveOrZero Fraction> table,
            @NotBlank String source) {
        /** Copies the map. */
        public Criterion {
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
        }

        /** Whether the commissioners vote on it. */
        public boolean isJudged() {
            return judged.orElse(false);
        }
    }

    /** The place in the notice that a source of this rubric names. */
    public LegalReference reference(String source) {
        return LegalReference.parse(act, source);
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
