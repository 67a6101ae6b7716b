package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.reasons.Reason;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.Disbursement;
import it.sportello.rendicontazione.funding.ExpenseClaim.DisbursementKind;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Advance;
import it.sportello.rendicontazione.funding.FundingRules.Recovery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes advance and instalments off what is admitted. */
final class Recovering {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final FundingRules rules;
    private final Statement statement;
    private final boolean last;
    private final Deadline.Starts starts;
    private final Euro maximum;
    private final Euro earlier;
    private final Euro admitted;
    private final Euro recognised;
    private final Euro advance;
    private final Euro instalments;
    private final List<LegalReference> budget;
    private final List<LegalReference> clause;
    private final List<Finding> findings = new ArrayList<>();

    Recovering(FundingRules rules, ExpenseClaim claim, Statement statement, boolean last, Deadline.Starts starts) {
        this.rules = rules;
        this.statement = statement;
        this.last = last;
        this.starts = starts;
        this.maximum = rules.budget().total();
        this.earlier = statement.total().earlier().orElse(Euro.ZERO);
        this.admitted = statement.total().amounts().admitted();
        this.recognised = earlier.plus(admitted).min(maximum).max(Euro.ZERO);
        this.advance = received(claim, DisbursementKind.ADVANCE);
        this.instalments = received(claim, DisbursementKind.INSTALMENT);
        this.budget = rules.places(rules.budget().source());
        this.clause = rules.advance()
                .map(it -> rules.places(it.source()))
                .orElseGet(() -> rules.reimbursement()
                        .map(it -> rules.places(it.source()))
                        .orElse(List.of()));
    }

    /** What one rule of recovery comes to. */
    private record Outcome(Euro recovered, Euro payable, Euro restitution) {}

    ReimbursementRequest request() {
        Optional<Euro> granted = rules.advance().map(this::granted);
        List<Outcome> outcomes = rules
                .advance()
                .flatMap(it -> it.recovery().value())
                .map(List::of)
                .orElseGet(() -> Arrays.asList(Recovery.values()))
                .stream()
                .map(this::outcome)
                .distinct()
                .toList();
        Optional<Outcome> sure = outcomes.size() == 1 ? Optional.of(outcomes.get(0)) : Optional.empty();
        Euro open = recognised.minus(instalments).max(Euro.ZERO);
        Euro restitution =
                outcomes.stream().map(Outcome::restitution).reduce(Euro::min).orElse(Euro.ZERO);
        tell(granted, sure, open, restitution);
        return new ReimbursementRequest(
                statement.presented(),
                last,
                maximum,
                earlier,
                admitted,
                recognised,
                granted,
                advance,
                instalments,
                open,
                sure.map(Outcome::recovered),
                sure.map(Outcome::payable),
                restitution,
                Deadline.reimbursement(rules, starts),
                why(granted, sure, open, restitution),
                findings);
    }

    private Euro granted(Advance rule) {
        return rule.share().dividedBy(HUNDRED).times(maximum.toFraction()).toEuro(Rounding.CENT_HALF_UP);
    }

    private Outcome outcome(Recovery rule) {
        Euro beyond = recognised.plus(advance).minus(maximum);
        Euro recovered = recovered(rule).max(beyond).max(Euro.ZERO).min(advance).min(recognised);
        Euro balance = recognised.minus(recovered).minus(instalments);
        Euro back = last ? advance.plus(instalments).minus(recognised) : balance.negated();
        return new Outcome(recovered, balance.max(Euro.ZERO), back.max(Euro.ZERO));
    }

    /**
     * How much of the advance a rule has taken back up to now. The caller cuts what is more than there is, and takes back
     * as much as keeps what was received within the maximum.
     */
    private Euro recovered(Recovery rule) {
        if (last) {
            return advance;
        }
        return switch (rule) {
            case FIRST -> recognised;
            case IN_SHARE ->
                recognised
                        .toFraction()
                        .times(advance.toFraction())
                        .dividedBy(maximum.toFraction())
                        .toEuro(Rounding.CENT_HALF_UP);
            case LAST -> Euro.ZERO;
        };
    }

    private void tell(Optional<Euro> granted, Optional<Outcome> sure, Euro open, Euro restitution) {
        if (sure.isEmpty()) {
            add(StatementFinding.NOT_NETTED, open, advance);
        }
        if (advance.signum() > 0 && granted.isEmpty()) {
            add(StatementFinding.ADVANCE_UNFORESEEN, advance);
        }
        granted.filter(advance::exceeds).ifPresent(it -> add(StatementFinding.ADVANCE_MORE, advance, it));
        if (instalments.signum() > 0 && earlier.signum() == 0) {
            add(StatementFinding.INSTALMENTS_ALONE, instalments);
        }
        if (restitution.signum() > 0) {
            add(StatementFinding.RESTITUTION, restitution);
        }
        sure.map(it -> advance.minus(it.recovered()))
                .filter(it -> it.signum() > 0 && !last)
                .ifPresent(it -> add(StatementFinding.ADVANCE_OPEN, it));
    }

    private void add(StatementFinding code, Object... arguments) {
        findings.add(new Finding(code, Location.at("/received"), List.of(arguments), clause));
    }

    private Reason why(Optional<Euro> granted, Optional<Outcome> sure, Euro open, Euro restitution) {
        List<Reason> because = new ArrayList<>();
        because.add(step(StatementMessage.WHY_RECOGNISED, budget, recognised, earlier, admitted, maximum));
        granted.ifPresent(it -> because.add(step(
                StatementMessage.WHY_GRANTED,
                clause,
                it,
                rules.advance().orElseThrow().share(),
                maximum)));
        because.add(step(StatementMessage.WHY_OPEN, clause, open, recognised, instalments));
        sure.ifPresent(it -> because.add(step(recoveryWords(), clause, it.recovered(), advance, recognised, maximum)));
        if (restitution.signum() > 0) {
            because.add(step(
                    last ? StatementMessage.WHY_BACK_LAST : StatementMessage.WHY_BACK,
                    clause,
                    restitution,
                    advance,
                    instalments,
                    recognised));
        }
        return sure.map(it -> new Reason(
                        Reason.Kind.STEP,
                        StatementMessage.WHY_PAYABLE,
                        it.payable(),
                        List.of(recognised, it.recovered(), instalments),
                        clause,
                        because))
                .orElseGet(() -> new Reason(
                        Reason.Kind.TEST, StatementMessage.WHY_NOT_NETTED, open, List.of(advance), clause, because));
    }

    private StatementMessage recoveryWords() {
        return last
                ? StatementMessage.WHY_RECOVERED_LAST
                : rules.advance()
                        .flatMap(it -> it.recovery().value())
                        .map(rule -> switch (rule) {
                            case FIRST -> StatementMessage.WHY_RECOVERED_FIRST;
                            case IN_SHARE -> StatementMessage.WHY_RECOVERED_IN_SHARE;
                            case LAST -> StatementMessage.WHY_RECOVERED_LATER;
                        })
                        .orElse(StatementMessage.WHY_RECOVERED_ANY);
    }

    private static Reason step(
            StatementMessage message, List<LegalReference> references, Object result, Object... inputs) {
        return new Reason(Reason.Kind.STEP, message, result, List.of(inputs), references, List.of());
    }

    private static Euro received(ExpenseClaim claim, DisbursementKind kind) {
        return Euro.sum(claim.received().stream()
                .filter(each -> each.kind() == kind)
                .map(Disbursement::amount)
                .toList());
    }
}
