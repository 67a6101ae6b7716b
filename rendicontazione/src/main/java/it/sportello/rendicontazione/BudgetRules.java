package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.SeenDocument.Slot;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.Disbursement;
import it.sportello.rendicontazione.funding.ExpenseClaim.DisbursementKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Budget;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.Overrun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nothing is admitted beyond a line of the budget, with what it may take more, nor beyond the total; what goes beyond is
 * cut off the later expenses of the claim. What waits or is refused takes no room. What credit notes take back makes room
 * before anything is cut, on the line of the invoice they take back.
 *
 * <p>What was charged to the funding before has taken its part of its line and of the total. Instalments were paid on such
 * charges and take no part of their own, but the total counts the larger of the two. An advance takes none: it is recovered
 * from what is admitted, and nobody's expense. A line whose amount is not stated is held by the total only.
 */
final class BudgetRules {

    private static final Fraction HUNDRED = Fraction.of(100);
    private final Budget budget;
    private final Citations citations;
    private final Map<String, Euro> used = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Euro usedInAll;

    BudgetRules(
            FundingRules rules, ExpenseClaim claim, Location claimed, CreditNotes credits, List<Judgement> judgements) {
        this.budget = rules.budget();
        this.citations = new Citations(rules);
        Map<String, List<Judgement>> byNumber = judgements.stream()
                .filter(it -> it.document().isPresent())
                .collect(Collectors.groupingBy(
                        it -> it.document().orElseThrow().key().number()));
        Euro before = Euro.ZERO;
        for (EarlierCharge charge : claim.earlier()) {
            if (!rules.isCalled(charge.project())) {
                continue;
            }
            before = before.plus(charge.amount());
            Optional<String> line = charge.line().or(() -> line(charge, byNumber));
            if (line.isPresent()) {
                used.merge(line.get(), charge.amount(), Euro::plus);
            } else {
                findings.add(new Finding(
                        AuditFinding.EARLIER_WITHOUT_LINE,
                        claimed,
                        List.of(charge.document(), charge.amount()),
                        citations.of(budget.source())));
            }
        }
        Euro instalments = Euro.sum(claim.received().stream()
                .filter(it -> it.kind() == DisbursementKind.INSTALMENT)
                .map(Disbursement::amount)
                .toList());
        usedInAll = before.max(instalments);
        takeBack(credits, judgements);
    }

    /**
     * A note takes back of the lines of the invoices it names, of its own among them first. One whose invoices are not in
     * the claim takes back of its own.
     */
    private void takeBack(CreditNotes credits, List<Judgement> judgements) {
        Map<Slot, List<Judgement>> charged = judgements.stream()
                .filter(it -> it.document().isPresent() && !it.isCredit())
                .collect(Collectors.groupingBy(it -> it.document().orElseThrow().slot()));
        Map<Judgement, Euro> takenBack = new HashMap<>();
        for (Judgement note : judgements) {
            if (!note.isCredit()) {
                continue;
            }
            usedInAll = usedInAll.minus(note.standing());
            String own = note.expense().line();
            Euro open = note.standing();
            Set<String> others = new TreeSet<>();
            for (SeenDocument invoice : credits.targets(note.document().orElseThrow())) {
                List<Judgement> itsOwnFirst = charged.getOrDefault(invoice.slot(), List.of()).stream()
                        .sorted(Comparator.comparing(it -> !it.expense().line().equals(own)))
                        .toList();
                for (Judgement each : itsOwnFirst) {
                    Euro now = open.min(rest(each, takenBack));
                    if (now.signum() > 0) {
                        String line = each.expense().line();
                        takenBack.merge(each, now, Euro::plus);
                        used.merge(line, now.negated(), Euro::plus);
                        open = open.minus(now);
                        others.add(line);
                    }
                }
            }
            used.merge(own, open.negated(), Euro::plus);
            others.remove(own);
            others.forEach(line -> note.tell(
                    note.finding(AuditFinding.CREDIT_ON_OTHER_LINE, citations.of(budget.source()), own, line)));
        }
    }

    private static Euro rest(Judgement of, Map<Judgement, Euro> takenBack) {
        return of.standing().minus(takenBack.getOrDefault(of, Euro.ZERO));
    }

    /** The line of the expense that charges the same document now. */
    private static Optional<String> line(EarlierCharge charge, Map<String, List<Judgement>> byNumber) {
        return byNumber.getOrDefault(charge.document().number(), List.of()).stream()
                .filter(it -> it.document()
                        .map(document -> document.isCalled(charge.document()))
                        .orElse(false))
                .map(it -> it.expense().line())
                .findFirst();
    }

    /** What is to be said of the claim as a whole. */
    List<Finding> findings() {
        return findings;
    }

    void judge(Judgement of) {
        if (of.isCredit()) {
            return;
        }
        of.line().ifPresent(line -> line(of, line));
        total(of);
        used.merge(of.expense().line(), of.standing(), Euro::plus);
        usedInAll = usedInAll.plus(of.standing());
    }

    private void line(Judgement of, Line line) {
        if (!line.amount().isStated()) {
            return;
        }
        Fraction most = most(line);
        Euro before = used.getOrDefault(line.id(), Euro.ZERO);
        Euro beyond = beyond(of.standing(), most.minus(before.toFraction()));
        if (beyond.signum() == 0) {
            return;
        }
        of.cutAny(
                beyond,
                of.finding(
                        AuditFinding.LINE_FULL,
                        citations.of(budget.overrun()
                                .map(it -> line.source() + "; " + it.source())
                                .orElse(line.source())),
                        line.id(),
                        most.toEuro(Judgement.CENT_DOWN),
                        before,
                        beyond));
    }

    /** The amount of a line and what it may take more. */
    private Fraction most(Line line) {
        Fraction amount = line.amount().value().orElseThrow().toFraction();
        Fraction more = budget.overrun().map(Overrun::share).orElse(Fraction.ZERO);
        return amount.times(HUNDRED.plus(more)).dividedBy(HUNDRED);
    }

    private void total(Judgement of) {
        Euro beyond = beyond(of.standing(), budget.total().toFraction().minus(usedInAll.toFraction()));
        if (beyond.signum() == 0) {
            return;
        }
        of.cutAny(
                beyond,
                of.finding(AuditFinding.TOTAL_FULL, citations.of(budget.source()), budget.total(), usedInAll, beyond));
    }

    private static Euro beyond(Euro standing, Fraction room) {
        Fraction free = room.max(Fraction.ZERO);
        return free.compareTo(standing.toFraction()) >= 0
                ? Euro.ZERO
                : standing.minus(free.toEuro(Judgement.CENT_DOWN));
    }
}
