package it.sportello.coprogettazione;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;
import java.util.Optional;

/** The steps of a scoring, for its reasons. */
enum ScoringMessage implements Message {
    RANKING,
    TOTAL,
    TOTAL_AND_RAW,
    JUDGED,
    TABULAR,
    VOTES,
    VOTES_IN_POINTS,
    BEST_MEAN,
    COEFFICIENT,
    COEFFICIENT_OF_ZERO,
    NOT_NORMALISED,
    NOT_NORMALISED_ALONE,
    NOT_NORMALISED_SILENT,
    REFUSED,
    TAKEN_AWAY,
    COUNTED,
    COUNTED_ABOVE,
    BY_FORMULA,
    GROUP,
    GROUP_RESCALED,
    CAPPED,
    FLOORED,
    AT_LEAST,
    MORE_THAN,
    ON_THE_TOTAL,
    OF_RAW,
    OF_NORMALISED,
    EXCLUDED,
    PAIRED_BY_SUM,
    PAIRED_BY_MEAN,
    PAIRED,
    TIE_BY_SUBTOTAL,
    TIE_BY_CRITERION,
    TIE_BY_RAW_TOTAL,
    TIE_BY_ARRIVAL,
    TIE_BY_DRAW,
    SILENT_NORMALISATION,
    SILENT_ROUNDING,
    SILENT_TIES,
    SILENT_MEMBERS,
    WITHOUT_NORMALISATION,
    WITHOUT_ROUNDING,
    WITHOUT_TIES,
    WITHOUT_MEMBERS,
    PROPOSE_NORMALISATION,
    PROPOSE_ROUNDING,
    PROPOSE_TIES,
    PROPOSE_MEMBERS,
    FORMULA_LINEAR,
    FORMULA_PRICE_RATIO,
    FORMULA_BILINEAR,
    FORMULA_POWER,
    FORMULA_MEAN_CAPPED_POWER,
    FORMULA_INDEPENDENT_LINEAR,
    FORMULA_INDEPENDENT_CONCAVE,
    FORMULA_MIN_MAX,
    FORMULA_OVER_MEAN,
    OFFER,
    FORMULA_REFUSED,
    PAIR_SUMS,
    PAIRS_BY_SUM,
    PAIRS_BY_MEAN,
    PAIRS_REFUSED,
    MATRIX_REFUSED,
    NEARNESS,
    TOPSIS,
    EIGENVECTOR,
    NO_RATIO,
    ELECTRE_PLACE,
    ELECTRE,
    CONCORDANCE,
    KERNEL,
    THRESHOLD,
    LEFT_OUT,
    MEAN_OF_VOTES,
    MINUTES_TITLE,
    MINUTES_ACT,
    MINUTES_COMMISSION,
    MINUTES_COMMISSION_PUBLIC,
    MINUTES_RULES,
    MINUTES_INPUTS,
    MINUTES_RANKING,
    MINUTES_PLACE,
    MINUTES_PROPOSAL,
    MINUTES_TOTAL,
    MINUTES_EXACT,
    MINUTES_RAW,
    MINUTES_MATRIX,
    MINUTES_CRITERION,
    MINUTES_SOURCE,
    MINUTES_MAXIMUM,
    MINUTES_FINDINGS,
    MINUTES_OPEN,
    MINUTES_VOTES,
    MINUTES_DRAWS,
    MINUTES_DRAWN,
    MINUTES_URN,
    MINUTES_URN_PUBLIC,
    MINUTES_TIED,
    MEMBER,
    COEFFICIENTS_ARE_VOTED,
    POINTS_ARE_VOTED,
    MINUTES_REASONS,
    MINUTES_BARS;

    /** What tells that a step parted equal totals. */
    static ScoringMessage of(Rubric.TieBreak.By step) {
        return valueOf("TIE_BY_" + step.name());
    }

    /** What says the same without the vote of anybody; nothing if it has none. */
    Optional<ScoringMessage> withoutVotes() {
        return switch (this) {
            case VOTES, VOTES_IN_POINTS -> Optional.of(MEAN_OF_VOTES);
            case PAIRED_BY_SUM, PAIRED_BY_MEAN -> Optional.of(PAIRED);
            default -> Optional.empty();
        };
    }

    static final Messages MESSAGES = Messages.load(name -> ScoringMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "scoring." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
