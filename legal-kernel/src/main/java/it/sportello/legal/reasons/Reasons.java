package it.sportello.legal.reasons;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import it.sportello.legal.Rounding;
import java.util.List;

/**
 * Listens to a computation. The same code computes with {@link #none}, which forgets everything, and explains with a
 * recorder, so a value and its reasons cannot drift apart.
 *
 * <p>Reasons arrive from the leaves up. A computation takes a {@link #mark} before its inputs and names it when it tells
 * its own result: everything told since the mark goes below it.
 *
 * <pre>{@code
 * int mark = reasons.mark();
 * Euro ise = given(reasons, ISE, ...);
 * Fraction scale = scale(household, reasons);
 * Fraction exact = ise.toFraction().dividedBy(scale);
 * reasons.tell(Kind.STEP, mark, ISEE, List.of(ARTICLE_2), exact, ise, scale);
 * }</pre>
 */
public sealed interface Reasons permits SilentReasons, ReasonRecorder {

    /** Listens to nothing: whoever computes still hands over the values, and nothing is kept of them. */
    static Reasons none() {
        return SilentReasons.INSTANCE;
    }

    /** The place from which a later reason may gather what was told in between. */
    int mark();

    /** Tells a result; what was told since {@code mark} becomes its grounds. */
    void tell(
            Reason.Kind kind,
            int mark,
            Message message,
            List<LegalReference> references,
            Object result,
            Object... inputs);

    /** Tells a result that has no further grounds. */
    default void tell(
            Reason.Kind kind, Message message, List<LegalReference> references, Object result, Object... inputs) {
        tell(kind, mark(), message, references, result, inputs);
    }

    /** Rounds to an amount of money and tells it as a step of its own. */
    default Euro round(Fraction exact, Rounding rounding, List<LegalReference> references) {
        Euro rounded = exact.toEuro(rounding);
        tellRounded(rounded, exact, rounding, references);
        return rounded;
    }

    /** Rounds a number and tells it as a step of its own. */
    default Fraction roundNumber(Fraction exact, Rounding rounding, List<LegalReference> references) {
        Fraction rounded = exact.rounded(rounding);
        tellRounded(rounded, exact, rounding, references);
        return rounded;
    }

    private void tellRounded(Object rounded, Fraction exact, Rounding rounding, List<LegalReference> references) {
        tell(
                Reason.Kind.ROUNDING,
                KernelMessage.ROUNDED,
                references,
                rounded,
                exact,
                rounding.unit(),
                KernelMessage.of(rounding.mode()));
    }
}
