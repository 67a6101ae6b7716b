package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A formula that turns offers into coefficients: the part of a rubric that nobody judges.
 *
 * <p>Below, R is the gain of an offer: the discount itself, or what a price stays below the base. Which of the two is
 * offered must be said: «the lowest offer» has been taken for the lowest discount (TAR Campania 4315/2025, from a secondary
 * source).
 *
 * <p>Source: ANAC Linee guida 2, sez. IV, for the linear, the bilinear and the power form; D.P.R. 554/1999 all. E for
 * times; notices for the others. They bind as far as a notice adopts them. Unit: coefficients between 0 and 1, exact
 * fractions; powers to the declared decimals. Errors: an offer that cannot be, a parameter that is missing or too much,
 * and a case the formula does not settle (all zero, all equal) for which nothing is stated, are findings; nothing is
 * chosen in silence.
 *
 * @param kind the form
 * @param direction what is offered
 * @param base the price that offers stay below, or the discount that counts as the whole (100 for percentages)
 * @param full the gain from which {@link Kind#INDEPENDENT_LINEAR} gives 1; the base if nothing is said
 * @param knee X of {@link Kind#BILINEAR}
 * @param exponent of the powers, between 0 and 1; of {@link Kind#INDEPENDENT_CONCAVE}, a whole number from 1
 * @param decimals the decimals to which powers are computed
 * @param allZero what every offer gets if no offer gains anything: 0 or 1
 * @param allEqual what every offer gets if all offers are equal, or there is one only: 0, 1 or X
 */
public record QuantitativeFormula(
        @NotNull Kind kind,
        @NotNull Direction direction,
        Optional<@Positive @DecimalMax("1000000000000") Fraction> base,
        Optional<@Positive @DecimalMax("1000000000000") Fraction> full,
        Optional<@Positive @DecimalMax("1") Fraction> knee,
        Optional<@Positive @DecimalMax("100") Fraction> exponent,
        Optional<@Min(2) @Max(30) Integer> decimals,
        Optional<@PositiveOrZero @DecimalMax("1") Fraction> allZero,
        Optional<@PositiveOrZero @DecimalMax("1") Fraction> allEqual)
        implements SelfChecking {

    /** The forms in use. */
    public enum Kind {
        /** R / Rmax. */
        LINEAR(ScoringMessage.FORMULA_LINEAR),
        /** Pmin / P: on prices only, and not the same as R / Rmax. */
        PRICE_RATIO(ScoringMessage.FORMULA_PRICE_RATIO),
        /** X · R / M up to the mean M, then X + (1 − X) · (R − M) / (Rmax − M). */
        BILINEAR(ScoringMessage.FORMULA_BILINEAR),
        /** (R / Rmax) to the power α. */
        POWER(ScoringMessage.FORMULA_POWER),
        /** (R / M) to the power α below the mean M, 1 from it on. */
        MEAN_CAPPED_POWER(ScoringMessage.FORMULA_MEAN_CAPPED_POWER),
        /** R / base, or R / full, at most 1: no offer depends on another. */
        INDEPENDENT_LINEAR(ScoringMessage.FORMULA_INDEPENDENT_LINEAR),
        /** 1 − (1 − R / base) to the power n. */
        INDEPENDENT_CONCAVE(ScoringMessage.FORMULA_INDEPENDENT_CONCAVE),
        /** The distance from the worst offer over that of the best. */
        MIN_MAX(ScoringMessage.FORMULA_MIN_MAX),
        /** R / M, at most 1 (times and their reductions). */
        OVER_MEAN(ScoringMessage.FORMULA_OVER_MEAN);

        private final ScoringMessage form;

        Kind(ScoringMessage form) {
            this.form = form;
        }

        Message form() {
            return form;
        }
    }

    /** What an offer is. */
    public enum Direction {
        /** A price: less is better. */
        PRICE,
        /** A discount, or whatever else is better the more it is. */
        DISCOUNT
    }

    private enum Parameter {
        BASE,
        FULL,
        KNEE,
        EXPONENT,
        DECIMALS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Parameters that are missing or too much, and values that cannot be meant. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Set<Parameter> allowed = EnumSet.copyOf(needed());
        if (kind == Kind.INDEPENDENT_LINEAR) {
            allowed.add(Parameter.FULL);
        }
        for (Parameter parameter : Parameter.values()) {
            boolean given = value(parameter).isPresent();
            Location place = Location.at("/" + parameter.key());
            if (!given && needed().contains(parameter)) {
                findings.add(Finding.of(ScoringFinding.PARAMETER_MISSING, place, parameter.key(), kind.form));
            } else if (given && !allowed.contains(parameter)) {
                findings.add(Finding.of(ScoringFinding.PARAMETER_UNUSED, place, parameter.key(), kind.form));
            }
        }
        if (kind == Kind.PRICE_RATIO && direction == Direction.DISCOUNT) {
            findings.add(Finding.of(ScoringFinding.RATIO_OF_DISCOUNTS, Location.at("/direction")));
        }
        exponent.filter(it -> !isExponent(it))
                .ifPresent(
                        it -> findings.add(Finding.of(ScoringFinding.EXPONENT_UNUSUAL, Location.at("/exponent"), it)));
        return findings;
    }

    private Set<Parameter> needed() {
        Set<Parameter> needed = switch (kind) {
            case LINEAR, PRICE_RATIO, MIN_MAX, OVER_MEAN -> EnumSet.noneOf(Parameter.class);
            case BILINEAR -> EnumSet.of(Parameter.KNEE);
            case POWER, MEAN_CAPPED_POWER -> EnumSet.of(Parameter.EXPONENT, Parameter.DECIMALS);
            case INDEPENDENT_LINEAR -> EnumSet.of(Parameter.BASE);
            case INDEPENDENT_CONCAVE -> EnumSet.of(Parameter.BASE, Parameter.EXPONENT);
        };
        if (direction == Direction.PRICE && kind != Kind.PRICE_RATIO && kind != Kind.MIN_MAX) {
            needed.add(Parameter.BASE);
        }
        return needed;
    }

    private Optional<?> value(Parameter parameter) {
        return switch (parameter) {
            case BASE -> base;
            case FULL -> full;
            case KNEE -> knee;
            case EXPONENT -> exponent;
            case DECIMALS -> decimals;
        };
    }

    private boolean isExponent(Fraction it) {
        return kind == Kind.INDEPENDENT_CONCAVE
                ? it.isWhole()
                : it.compareTo(Fraction.ONE) < 0
                        && it.denominator().bitLength() <= 7
                        && it.denominator().intValueExact() <= Irrational.MAX_EXPONENT;
    }

    /**
     * The coefficients of these offers.
     *
     * @param offers by proposal
     */
    public Outcome<Coefficients> calculate(Map<String, Fraction> offers) {
        return calculate(offers, List.of(), Reasons.none());
    }

    /**
     * The coefficients of these offers, with a reason for each.
     *
     * @param offers by proposal
     * @param source where the notice has the formula
     */
    public Explained<Outcome<Coefficients>> explain(Map<String, Fraction> offers, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(offers, source, reasons));
    }

    Outcome<Coefficients> calculate(Map<String, Fraction> offers, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>(DocumentReader.check(this));
        if (findings.isEmpty()) {
            findings.addAll(offers(offers));
        }
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.FORMULA_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Map<String, Fraction> gains = new LinkedHashMap<>();
        offers.forEach((id, offer) -> gains.put(id, gain(offer)));
        Optional<Finding> unsettled = unsettled(gains);
        if (unsettled.isPresent()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.FORMULA_REFUSED, source, 1);
            return new Outcome.Refused<>(List.of(unsettled.get()));
        }
        Function<Fraction, Fraction> form = form(gains);
        Map<String, Fraction> values = new LinkedHashMap<>();
        offers.forEach((id, offer) -> {
            Fraction value = form.apply(gain(offer));
            values.put(id, value);
            reasons.tell(Reason.Kind.STEP, ScoringMessage.OFFER, source, value, id, offer);
        });
        reasons.tell(Reason.Kind.STEP, mark, kind.form, source, List.copyOf(values.values()));
        return new Outcome.Computed<>(
                new Coefficients(values, isIrrational() ? decimals : Optional.empty()), List.of());
    }

    private boolean isIrrational() {
        return kind == Kind.POWER || kind == Kind.MEAN_CAPPED_POWER;
    }

    private List<Finding> offers(Map<String, Fraction> offers) {
        List<Finding> findings = new ArrayList<>();
        if (offers.isEmpty()) {
            findings.add(Finding.of(ScoringFinding.NO_OFFERS, Location.at("/offers")));
        }
        offers.forEach((id, offer) -> {
            Location place = Location.at(Location.pointerTo("offers", id));
            if (offer.signum() < 0) {
                findings.add(Finding.of(ScoringFinding.OFFER_NEGATIVE, place, id, offer));
            } else if (kind == Kind.PRICE_RATIO && offer.signum() == 0) {
                findings.add(Finding.of(ScoringFinding.PRICE_ZERO, place, id));
            } else if (base.isPresent() && offer.compareTo(base.get()) > 0) {
                findings.add(Finding.of(ScoringFinding.OFFER_BEYOND_BASE, place, id, offer, base.get()));
            }
        });
        return findings;
    }

    /** What a price stays below the base, below the dearest where there is no base; a discount as it is. */
    private Fraction gain(Fraction offer) {
        if (direction == Direction.DISCOUNT) {
            return offer;
        }
        return base.map(it -> it.minus(offer)).orElseGet(offer::negated);
    }

    /** The keys that would settle what the formula leaves open: offers of which none gains anything, and equal ones. */
    List<String> openCases() {
        List<String> open = new ArrayList<>();
        if (isOverTheOffers() && allZero.isEmpty()) {
            open.add("all zero");
        }
        if (dependsOnEquality() && allEqual.isEmpty()) {
            open.add("all equal");
        }
        return open;
    }

    /** A case the formula does not settle, and of which nothing is stated. */
    private Optional<Finding> unsettled(Map<String, Fraction> gains) {
        if (dividesByZero(gains) && allZero.isEmpty()) {
            return Optional.of(Finding.of(ScoringFinding.ALL_ZERO_NOT_STATED, Location.at("/allZero"), kind.form));
        }
        if (!dividesByZero(gains) && isOneValue(gains) && dependsOnEquality() && allEqual.isEmpty()) {
            return Optional.of(Finding.of(ScoringFinding.ALL_EQUAL_NOT_STATED, Location.at("/allEqual"), kind.form));
        }
        return Optional.empty();
    }

    private boolean dividesByZero(Map<String, Fraction> gains) {
        return isOverTheOffers() && best(gains).signum() == 0;
    }

    /** Whether it divides by the best gain or by the mean of the gains. */
    private boolean isOverTheOffers() {
        return switch (kind) {
            case LINEAR, BILINEAR, POWER, MEAN_CAPPED_POWER, OVER_MEAN -> true;
            case PRICE_RATIO, INDEPENDENT_LINEAR, INDEPENDENT_CONCAVE, MIN_MAX -> false;
        };
    }

    private boolean dependsOnEquality() {
        return kind == Kind.BILINEAR || kind == Kind.MIN_MAX;
    }

    private static boolean isOneValue(Map<String, Fraction> gains) {
        return gains.values().stream().distinct().count() == 1;
    }

    private static Fraction best(Map<String, Fraction> gains) {
        return gains.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Fraction worst(Map<String, Fraction> gains) {
        return gains.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The formula among these gains. */
    private Function<Fraction, Fraction> form(Map<String, Fraction> gains) {
        if (dividesByZero(gains)) {
            return gain -> allZero.orElseThrow();
        }
        if (isOneValue(gains) && dependsOnEquality()) {
            return gain -> allEqual.orElseThrow();
        }
        Fraction best = best(gains);
        Fraction worst = worst(gains);
        Fraction mean = Fraction.mean(gains.values());
        return switch (kind) {
            case LINEAR -> gain -> gain.dividedBy(best);
            case PRICE_RATIO -> gain -> best.dividedBy(gain);
            case BILINEAR -> gain -> bilinear(gain, mean, best);
            case POWER -> gain -> power(gain.dividedBy(best));
            case MEAN_CAPPED_POWER -> gain -> gain.compareTo(mean) >= 0 ? Fraction.ONE : power(gain.dividedBy(mean));
            case INDEPENDENT_LINEAR ->
                gain -> gain.dividedBy(full.or(() -> base).orElseThrow()).min(Fraction.ONE);
            case INDEPENDENT_CONCAVE ->
                gain -> Fraction.ONE.minus(Irrational.whole(
                        Fraction.ONE.minus(gain.dividedBy(base.orElseThrow())),
                        exponent.orElseThrow().numerator().intValueExact()));
            case MIN_MAX -> gain -> gain.minus(worst).dividedBy(best.minus(worst));
            case OVER_MEAN -> gain -> gain.dividedBy(mean).min(Fraction.ONE);
        };
    }

    private Fraction bilinear(Fraction gain, Fraction mean, Fraction best) {
        Fraction x = knee.orElseThrow();
        return gain.compareTo(mean) <= 0
                ? x.times(gain).dividedBy(mean)
                : x.plus(Fraction.ONE.minus(x).times(gain.minus(mean)).dividedBy(best.minus(mean)));
    }

    private Fraction power(Fraction ratio) {
        return Irrational.power(ratio, exponent.orElseThrow(), decimals.orElseThrow());
    }
}
