package it.sportello.isee;

import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One computation under way: the rules of its day, its options, who listens, and what was found so far. For one thread,
 * for one result.
 */
final class Computation {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Rules rules;
    private final IseeOptions options;
    private final boolean forFamilies;
    private final Reasons reasons;
    private final boolean listening;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Parameter> unverified = EnumSet.noneOf(Parameter.class);

    Computation(Rules rules, IseeOptions options, boolean forFamilies, Reasons reasons) {
        this.rules = rules;
        this.options = options;
        this.forFamilies = forFamilies;
        this.reasons = reasons;
        this.listening = reasons != Reasons.none();
    }

    Rules rules() {
        return rules;
    }

    IseeOptions options() {
        return options;
    }

    /** Whether the indicator of L. 199/2025 is computed. */
    boolean isForFamilies() {
        return forFamilies;
    }

    Reasons reasons() {
        return reasons;
    }

    /** Whether anybody wants the reasons; a step with many inputs asks before it gathers them. */
    boolean isListening() {
        return listening;
    }

    /** A value of the law; that it was not verified is told once. */
    Fraction use(Parameter parameter) {
        DatedValue<Fraction> value = rules.get(parameter);
        if (value.status() == DatedValue.Status.UNVERIFIED && unverified.add(parameter)) {
            find(IseeFinding.UNVERIFIED_VALUE, "", List.of(value.source()), parameter.key(), value.value());
        }
        return value.value();
    }

    /** Where a value of the law is written. */
    LegalReference source(Parameter parameter) {
        return rules.get(parameter).source();
    }

    void find(IseeFinding code, String pointer, List<LegalReference> references, Object... arguments) {
        findings.add(new Finding(code, Location.at(pointer), List.of(arguments), references));
    }

    void find(IseeFinding code, String pointer, Object... arguments) {
        find(code, pointer, List.of(), arguments);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isRefused() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    int mark() {
        return reasons.mark();
    }

    /** Tells a step that gives an amount, and gives the amount back. */
    Fraction tell(int mark, Message message, List<LegalReference> references, Fraction amount, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.STEP, mark, message, references, shown(amount), shown(inputs));
        }
        return amount;
    }

    /** The same for a step that rests on one value of the law. */
    Fraction tell(int mark, Message message, Parameter parameter, Fraction amount, Object... inputs) {
        return listening ? tell(mark, message, List.of(source(parameter)), amount, inputs) : amount;
    }

    /** Tells an amount somebody declared. */
    Fraction given(Message message, List<LegalReference> references, Fraction amount, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.GIVEN, message, references, shown(amount), shown(inputs));
        }
        return amount;
    }

    /** The same for whole cents. */
    void given(Message message, List<LegalReference> references, Euro amount, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.GIVEN, message, references, amount, shown(inputs));
        }
    }

    /** Tells why the nucleus is the one it is. */
    void nucleus(Message message, List<LegalReference> references, Object value, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.GIVEN, message, references, value, inputs);
        }
    }

    /** Tells of which years the incomes and assets of a DSU are, and how long it may be used. */
    void reference(LocalDate presented, LocalDate until) {
        if (listening) {
            reasons.tell(
                    Reason.Kind.GIVEN,
                    IseeMessage.REFERENCE,
                    List.of(source(Parameter.INCOME_YEARS_BEFORE), source(Parameter.ASSETS_YEARS_BEFORE)),
                    presented,
                    until,
                    year(presented, Parameter.INCOME_YEARS_BEFORE),
                    year(presented, Parameter.ASSETS_YEARS_BEFORE));
        }
    }

    private String year(LocalDate presented, Parameter yearsBefore) {
        return String.valueOf(
                presented.getYear() - rules.get(yearsBefore).value().numerator().intValueExact());
    }

    /** Tells a step that gives a pure number, and gives the number back. */
    Fraction tellNumber(int mark, Message message, Parameter parameter, Fraction number, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.STEP, mark, message, List.of(source(parameter)), number, inputs);
        }
        return number;
    }

    /** Tells the indicator itself. */
    void isee(
            int mark,
            Euro isee,
            Fraction ise,
            Fraction scale,
            Fraction addition,
            Fraction isr,
            Fraction isp,
            Fraction share) {
        if (listening) {
            reasons.tell(
                    Reason.Kind.STEP,
                    mark,
                    addition.signum() == 0 ? IseeMessage.ISEE : IseeMessage.ISEE_WITH_ADDITION,
                    List.of(source(Parameter.ASSET_SHARE)),
                    isee,
                    shown(ise),
                    scale,
                    shown(isr),
                    shown(isp),
                    share,
                    shown(addition));
        }
    }

    /** Tells an addition to the scale that was made. */
    Fraction taken(Message message, Parameter parameter, Fraction number, Object... inputs) {
        if (listening) {
            reasons.tell(Reason.Kind.TAKEN, message, List.of(source(parameter)), number, inputs);
        }
        return number;
    }

    /** Tells an addition to the scale that was not made. */
    Fraction notTaken(Message message, Parameter parameter) {
        if (listening) {
            reasons.tell(Reason.Kind.NOT_TAKEN, message, List.of(source(parameter)), Fraction.ZERO);
        }
        return Fraction.ZERO;
    }

    /** The amount that is printed. */
    Euro printed(Fraction exact) {
        return exact.toEuro(options.rounding());
    }

    /** The amount that is printed, its rounding told as a step if it changes anything. */
    Euro rounded(Fraction exact) {
        Rounding rounding = options.rounding();
        return !listening || isWholeCents(exact) ? exact.toEuro(rounding) : reasons.round(exact, rounding, List.of());
    }

    /** An input that is a number and no amount. */
    static Object number(Fraction value) {
        return new Pure(value);
    }

    private record Pure(Fraction value) {}

    private static Object shown(Fraction amount) {
        return isWholeCents(amount) ? amount.toEuro(Rounding.CENT_HALF_UP) : amount;
    }

    private static Object[] shown(Object[] values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Fraction amount
                    ? shown(amount)
                    : values[i] instanceof Pure number ? number.value : values[i];
        }
        return shown;
    }

    private static boolean isWholeCents(Fraction amount) {
        return amount.times(HUNDRED).isWhole();
    }
}
