package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * A number within bounds, both in. A most may be raised, by so much for each of something that is counted.
 *
 * <p>Unit: that of the notice. Rounding: none. A number that is not known is decided by the bounds the application gives
 * for it where they suffice, and by a count that is not known where the number stays within the most without it.
 */
record NumberRule(
        Clause clause,
        String name,
        Optional<String> unit,
        Optional<Fraction> atLeast,
        Optional<Fraction> atMost,
        List<Requirement.More> more)
        implements Rule {

    /** The number of members of the registry family, which every notice may ask for. */
    static final String MEMBERS = "members";

    /** The number of bodies that apply together, one that stands alone included. */
    static final String BODIES = "bodies";

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Optional<Fraction> known = value(name, application, of);
        Optional<Party.Bounds> bounds = Optional.ofNullable(of.bounds().get(name));
        if (known.isEmpty() && bounds.filter(NumberRule::isReversed).isPresent()) {
            return List.of(new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.OFFICE),
                    Sentence.of(EligibilityMessage.BOUNDS_REVERSED, clause.label())));
        }
        Optional<Fraction> least = known.or(() -> bounds.flatMap(Party.Bounds::atLeast));
        Optional<Fraction> most = known.or(() -> bounds.flatMap(Party.Bounds::atMost));
        Fraction base = atMost.orElse(Fraction.ZERO);
        Optional<Fraction> limit = atMost.isEmpty() ? Optional.empty() : raised(base, application, of);
        if (atLeast.isPresent() && most.isPresent() && most.get().compareTo(atLeast.get()) < 0) {
            return List.of(no(EligibilityMessage.NUMBER_TOO_LOW, most.get(), atLeast.get(), known.isEmpty()));
        }
        if (limit.isPresent() && least.isPresent() && least.get().compareTo(limit.get()) > 0) {
            return List.of(no(EligibilityMessage.NUMBER_TOO_HIGH, least.get(), limit.get(), known.isEmpty()));
        }
        boolean enough = atLeast.isEmpty() || (least.isPresent() && least.get().compareTo(atLeast.get()) >= 0);
        boolean within = atMost.isEmpty() || (most.isPresent() && most.get().compareTo(limit.orElse(base)) <= 0);
        if (enough && within) {
            return List.of(new Answer.Yes(
                    clause,
                    known.map(value -> Sentence.of(EligibilityMessage.NUMBER, clause.label(), shown(value)))
                            .orElseGet(() -> Sentence.of(EligibilityMessage.NUMBER_BOUNDED, clause.label()))));
        }
        return List.of(new Answer.CannotTell(
                clause,
                Answer.Next.COMPLETE,
                Sentence.of(EligibilityMessage.APPLICANT),
                known.map(value ->
                                Sentence.of(EligibilityMessage.COUNT_UNKNOWN, clause.label(), missing(application, of)))
                        .orElseGet(() -> Sentence.of(EligibilityMessage.NUMBER_UNKNOWN, clause.label(), name))));
    }

    /** A number of somebody, if it is known. */
    static Optional<Fraction> value(String name, Application application, Party of) {
        return switch (name) {
            case MEMBERS -> application.members().map(Fraction::of);
            case BODIES -> application.bodies().map(others -> Fraction.of(others.size() + 1L));
            default -> Optional.ofNullable(of.numbers().get(name));
        };
    }

    private List<String> missing(Application application, Party of) {
        return more.stream()
                .map(Requirement.More::of)
                .filter(counted -> value(counted, application, of).isEmpty())
                .toList();
    }

    private Optional<Fraction> raised(Fraction base, Application application, Party of) {
        Fraction limit = base;
        for (Requirement.More each : more) {
            Optional<Fraction> count = value(each.of(), application, of);
            if (count.isEmpty()) {
                return Optional.empty();
            }
            Fraction counted = count.get().minus(Fraction.of(each.beyond().orElse(0)));
            Fraction raise = each.each().times(counted.max(Fraction.ZERO));
            limit = limit.plus(each.upTo().map(raise::min).orElse(raise));
        }
        return Optional.of(limit);
    }

    private static boolean isReversed(Party.Bounds bounds) {
        return bounds.atLeast().isPresent()
                && bounds.atMost().isPresent()
                && bounds.atLeast().get().compareTo(bounds.atMost().get()) > 0;
    }

    private Answer no(EligibilityMessage message, Fraction seen, Fraction bound, boolean isBound) {
        Object value = isBound
                ? Sentence.of(
                        message == EligibilityMessage.NUMBER_TOO_LOW
                                ? EligibilityMessage.NOT_MORE_THAN
                                : EligibilityMessage.NOT_LESS_THAN,
                        shown(seen))
                : shown(seen);
        return new Answer.No(
                clause,
                seen,
                bound,
                Sentence.of(message, clause.label(), value, shown(bound)),
                Optional.of(Sentence.of(
                        message == EligibilityMessage.NUMBER_TOO_LOW
                                ? EligibilityMessage.NUMBER_TOO_LOW_CHANGE
                                : EligibilityMessage.NUMBER_TOO_HIGH_CHANGE,
                        clause.label(),
                        shown(bound))));
    }

    /** With its unit; euro as amounts are written. */
    private Object shown(Fraction value) {
        if (unit.isEmpty()) {
            return value;
        }
        return unit.get().equals("euro") && isCents(value)
                ? Euro.ofCents(cents(value))
                : Sentence.of(EligibilityMessage.WITH_UNIT, value, unit.get());
    }

    private static boolean isCents(Fraction value) {
        Fraction cents = value.times(Fraction.of(100));
        return cents.isWhole() && cents.numerator().bitLength() < Long.SIZE - 1;
    }

    private static long cents(Fraction value) {
        return value.times(Fraction.of(100)).numerator().longValueExact();
    }
}
