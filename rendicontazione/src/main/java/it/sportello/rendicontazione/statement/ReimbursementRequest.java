package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.reasons.Reason;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be paid on a claim: what is admitted, less the advance that is taken back, less what was already paid.
 *
 * <p>It is computed on all claims together, so that no rounding drifts and nothing is paid twice: what is admitted up to
 * now and within the maximum, less the part of the advance that this justifies, less the instalments received. The advance
 * is nobody's expense: at the last claim what of it is not justified goes back. It is taken back as the rules say:
 *
 * <ul>
 *   <li>{@code FIRST}: all that is admitted goes on the advance until that is justified;
 *   <li>{@code IN_SHARE}: of what is admitted, the share that the advance received has of the maximum, rounded to the cent,
 *       half up, on the sum of all claims; the rest with the last one;
 *   <li>{@code LAST}: nothing before the last claim but what keeps all payments within the maximum, then all of it.
 * </ul>
 *
 * <p>Where the rules are silent all three are computed. If they give the same, that is the amount; if not, nobody guesses:
 * {@link #payable} is empty, and what is admitted and the advance stand side by side. Neither {@link #payable} nor {@link
 * #restitution} is ever below zero. Unit: euro.
 *
 * @param presented the day the claim was presented
 * @param last whether it is the last claim of the project
 * @param maximum the most that is paid in all
 * @param earlier what earlier claims brought
 * @param admitted what this claim brings; below zero if credit notes weigh more
 * @param recognised the two together, within the maximum
 * @param advanceDue the advance the rules grant, rounded to the cent, half up; nothing if they grant none
 * @param advance the advance received
 * @param instalments the instalments received
 * @param open what is recognised and not yet paid by instalments, before any advance is taken back
 * @param recovered how much of the advance is taken back up to now, this claim included; nothing if it cannot be told
 * @param payable what is to be paid now; nothing if it cannot be told
 * @param restitution what goes back: at the last claim all that was received beyond what is recognised, before it what
 *     instalments brought beyond it; where the rules are silent on the advance, what goes back in any case
 * @param due by when it is paid, if the day that the term runs from is known
 * @param why how each amount came about
 * @param findings what is to be said of it
 */
public record ReimbursementRequest(
        LocalDate presented,
        boolean last,
        Euro maximum,
        Euro earlier,
        Euro admitted,
        Euro recognised,
        Optional<Euro> advanceDue,
        Euro advance,
        Euro instalments,
        Euro open,
        Optional<Euro> recovered,
        Optional<Euro> payable,
        Euro restitution,
        Optional<Deadline> due,
        Reason why,
        List<Finding> findings) {

    /** Copies the list. */
    public ReimbursementRequest {
        findings = List.copyOf(findings);
    }

    /**
     * The request of a claim.
     *
     * @param rules the rules of the funding
     * @param claim the claim, with what was received
     * @param statement its statement
     * @param last whether it is the last claim of the project
     * @param starts the days that terms run from
     * @throws ArithmeticException if the amounts together are beyond what {@link Euro} holds
     */
    public static ReimbursementRequest of(
            FundingRules rules, ExpenseClaim claim, Statement statement, boolean last, Deadline.Starts starts) {
        return new Recovering(rules, claim, statement, last, starts).request();
    }

    /** What of the advance is still to be justified; nothing if it cannot be told. */
    public Optional<Euro> advanceOpen() {
        return recovered.map(advance::minus);
    }

    /** The day only. */
    @Override
    public String toString() {
        return "reimbursement " + presented;
    }
}
