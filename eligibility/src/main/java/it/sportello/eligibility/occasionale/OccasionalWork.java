package it.sportello.eligibility.occasionale;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.ParameterBook;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prestazioni occasionali (contratto di prestazione occasionale): whether one more is within the limits, what it costs
 * the user, and what a municipality refunds.
 *
 * <p>Source: art. 54-bis D.L. 50/2017, converted by L. 96/2017 and changed by L. 197/2022 and D.L. 48/2023; values by date
 * in {@code prestazioni-occasionali.yaml}, from 10 July 2017 to the last day they were verified. Units: euro net to the
 * worker, hours, people. Rounding: none in the limits; in the cost, as {@link CostReading} says. Deviations: building,
 * quarries and contracts for works (c. 14) are not asked about; farms and public bodies are left to a person; the libretto
 * di famiglia is another scheme.
 *
 * <p>A value that is remembered only is a finding of each result that used it. A day that is not covered is refused.
 *
 * <p>Immutable and thread-safe; making one reads a small file, so keep it.
 */
public final class OccasionalWork {

    /** No user pays more for a day; what is larger was mistyped, and might overflow a sum. */
    private static final Euro IMPLAUSIBLE = Euro.of(1_000_000_000);

    private final ParameterBook book = Law.book();

    /** All the rules this library knows. */
    public OccasionalWork() {}

    /** Which limits hold, which are passed and by how much, and which cannot be told for want of what. */
    public Outcome<LimitsReport> check(OccasionalCase asked) {
        return check(asked, Reasons.none());
    }

    /** The same with the reasons. */
    public Explained<Outcome<LimitsReport>> explain(OccasionalCase asked) {
        return Explained.by(reasons -> check(asked, reasons));
    }

    private Outcome<LimitsReport> check(OccasionalCase asked, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>(DocumentReader.check(asked));
        if (Finding.noError(findings)) {
            Law.notCovered(book, asked.planned().day(), "/planned/day").ifPresent(findings::add);
        }
        if (!Finding.noError(findings)) {
            reasons.tell(Reason.Kind.TEST, mark, OccasionaleMessage.LIMITS_REFUSED, List.of(), findings);
            return new Outcome.Refused<>(findings);
        }
        Law law = new Law(book, asked.planned().day(), reasons);
        LimitsReport report = new LimitsReport(new Limits(asked, law, reasons).ask(), book.ruleSet());
        reasons.tell(
                Reason.Kind.TEST,
                mark,
                OccasionaleMessage.LIMITS,
                List.of(),
                report.verdict().words(),
                asked.planned().day());
        findings.addAll(law.findings());
        return new Outcome.Computed<>(report, findings);
    }

    /**
     * What the user pays for a performance: pay, INPS, INAIL and management.
     *
     * @param pay the pay, net to the worker
     * @param day the day of the performance, which chooses the rules
     * @param reading how it is rounded
     */
    public Outcome<Cost> cost(Euro pay, LocalDate day, CostReading reading) {
        return cost(pay, day, reading, Reasons.none());
    }

    /** The same with the reasons. */
    public Explained<Outcome<Cost>> explainCost(Euro pay, LocalDate day, CostReading reading) {
        return Explained.by(reasons -> cost(pay, day, reading, reasons));
    }

    private Outcome<Cost> cost(Euro pay, LocalDate day, CostReading reading, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> refusals = new ArrayList<>(unsound(pay, "/pay"));
        Law.notCovered(book, day, "/day").ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, OccasionaleMessage.COST_REFUSED, List.of(), refusals);
            return new Outcome.Refused<>(refusals);
        }
        Law law = new Law(book, day, reasons);
        reasons.tell(Reason.Kind.GIVEN, OccasionaleMessage.COST_PAY, List.of(), pay);
        Fraction net = pay.toFraction();
        Fraction inps = share(net, law, Parameter.INPS, OccasionaleMessage.SHARE_INPS, reading, reasons);
        Fraction inail = share(net, law, Parameter.INAIL, OccasionaleMessage.SHARE_INAIL, reading, reasons);
        Fraction before = net.plus(inps).plus(inail);
        reasons.tell(Reason.Kind.STEP, OccasionaleMessage.COST_BEFORE_MANAGEMENT, List.of(), before, pay, inps, inail);
        Fraction management = management(before, law, reading, reasons);
        Euro total = reasons.round(before.plus(management), Rounding.CENT_HALF_UP, List.of());
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                OccasionaleMessage.COST,
                List.of(law.article()),
                total,
                before,
                management,
                reading.order().words(),
                reading.base().words());
        List<Finding> findings = new ArrayList<>(law.findings());
        findings.add(Finding.of(
                OccasionaleFinding.COST_READING,
                Location.NONE,
                reading.order().words(),
                reading.base().words()));
        return new Outcome.Computed<>(
                new Cost(pay, inps, inail, before, management, total, reading, book.ruleSet()), findings);
    }

    private static Fraction share(
            Fraction net, Law law, Parameter parameter, OccasionaleMessage name, CostReading reading, Reasons reasons) {
        int mark = reasons.mark();
        DatedValue<Fraction> rate = law.get(parameter);
        Fraction share = rounded(net.times(rate.value()), reading, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                OccasionaleMessage.COST_SHARE,
                List.of(rate.source()),
                share,
                name,
                net,
                rate.value());
        return share;
    }

    private static Fraction management(Fraction before, Law law, CostReading reading, Reasons reasons) {
        int mark = reasons.mark();
        DatedValue<Fraction> rate = law.get(Parameter.MANAGEMENT);
        Fraction base = switch (reading.base()) {
            case ON_TOP -> before;
            case OF_WHAT_IS_PAID_IN -> before.dividedBy(Fraction.ONE.minus(rate.value()));
        };
        Fraction management = rounded(base.times(rate.value()), reading, reasons);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                OccasionaleMessage.COST_MANAGEMENT,
                List.of(rate.source()),
                management,
                base,
                rate.value(),
                reading.base().words());
        return management;
    }

    private static Fraction rounded(Fraction exact, CostReading reading, Reasons reasons) {
        return switch (reading.order()) {
            case EXACT_TO_THE_TOTAL -> exact;
            case EACH_SHARE -> reasons.roundNumber(exact, Rounding.CENT_HALF_UP, List.of());
        };
    }

    private static List<Finding> unsound(Euro amount, String pointer) {
        if (amount.signum() < 0) {
            return List.of(Finding.of(KernelFinding.NEGATIVE, Location.at(pointer), amount));
        }
        return amount.exceeds(IMPLAUSIBLE)
                ? List.of(Finding.of(
                        KernelFinding.TOO_LARGE, Location.at(pointer), amount, new BigDecimal(IMPLAUSIBLE.toString())))
                : List.of();
    }

    /**
     * What a municipality refunds that bound itself to the costs sustained and agreed beforehand: the lesser of the two.
     *
     * @param sustained the cost the user sustained, if it is known
     * @param agreed the cost agreed beforehand, if one was
     * @param clauses where the notice says so
     */
    public Outcome<Refund> refund(Optional<Euro> sustained, Optional<Euro> agreed, List<LegalReference> clauses) {
        List<Finding> findings = new ArrayList<>();
        if (sustained.isEmpty()) {
            findings.add(new Finding(OccasionaleFinding.NOT_SUSTAINED, Location.at("/sustained"), List.of(), clauses));
        }
        if (agreed.isEmpty()) {
            findings.add(new Finding(OccasionaleFinding.NOT_AGREED, Location.at("/agreed"), List.of(), clauses));
        }
        sustained.ifPresent(amount -> findings.addAll(unsound(amount, "/sustained")));
        agreed.ifPresent(amount -> findings.addAll(unsound(amount, "/agreed")));
        if (!findings.isEmpty()) {
            return new Outcome.Refused<>(findings);
        }
        return new Outcome.Computed<>(refund(sustained.orElseThrow(), agreed.orElseThrow(), clauses), List.of());
    }

    private static Refund refund(Euro sustained, Euro agreed, List<LegalReference> clauses) {
        Euro amount = sustained.min(agreed);
        Sentence because;
        if (sustained.exceeds(agreed)) {
            because = new Sentence(
                    OccasionaleMessage.REFUND_AGREED, List.of(amount, sustained, agreed, sustained.minus(agreed)));
        } else if (agreed.exceeds(sustained)) {
            because = new Sentence(
                    OccasionaleMessage.REFUND_SUSTAINED, List.of(amount, sustained, agreed, agreed.minus(sustained)));
        } else {
            because = new Sentence(OccasionaleMessage.REFUND_WHOLE, List.of(amount));
        }
        return new Refund(amount, sustained, agreed, because, clauses);
    }
}
