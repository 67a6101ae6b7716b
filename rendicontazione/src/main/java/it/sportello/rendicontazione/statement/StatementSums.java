package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Category;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.statement.Statement.Carried;
import it.sportello.rendicontazione.statement.Statement.Entry;
import it.sportello.rendicontazione.statement.Statement.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up a claim by line, action, category and partner. */
final class StatementSums {

    /** The most an earlier amount may be: the most the audit examines. */
    private static final Euro MOST = Euro.of(100_000_000_000L);

    private final FundingRules rules;
    private final ExpenseClaim claim;
    private final AuditReport report;
    private final List<Entry> entries;
    private final Map<String, Line> budget = new LinkedHashMap<>();
    private final Map<String, Euro> earlier = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    StatementSums(FundingRules rules, ExpenseClaim claim, AuditReport report, List<Carried> carried) {
        this.rules = rules;
        this.claim = claim;
        this.report = report;
        rules.budget().lines().forEach(line -> budget.putIfAbsent(line.id(), line));
        List<String> order = List.copyOf(budget.keySet());
        this.entries = report.expenses().stream()
                .map(StatementSums::entry)
                .sorted(Comparator.comparingInt((Entry each) -> placeOf(order, each.line()))
                        .thenComparing(Entry::line)
                        .thenComparing(each -> each.document()
                                .map(key -> key.date() + " " + key.number())
                                .orElse(""))
                        .thenComparing(
                                each -> each.document().map(key -> key.issuer()).orElse(""))
                        .thenComparing(Entry::id)
                        .thenComparing(each -> each.amounts().claimed())
                        .thenComparing(each -> each.amounts().admitted()))
                .toList();
        carry(carried);
    }

    Statement statement() {
        fits();
        List<Row> lines = lines();
        Row total = total(lines);
        overruns(lines, total);
        return new Statement(
                rules.funding(),
                rules.title(),
                rules.body(),
                rules.project().cup(),
                report.rules(),
                report.claim(),
                report.istruttoria(),
                report.presented(),
                lines,
                actions(lines),
                groups(
                        rules.categories().stream()
                                .collect(Collectors.toMap(
                                        Category::id, Category::title, (first, second) -> first, LinkedHashMap::new)),
                        Entry::category),
                groups(
                        rules.partners().stream()
                                .collect(Collectors.toMap(
                                        Partner::id, Partner::name, (first, second) -> first, LinkedHashMap::new)),
                        Entry::partner),
                total,
                entries,
                findings);
    }

    private static int placeOf(List<String> order, String line) {
        int place = order.indexOf(line);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Entry entry(AuditedExpense audited) {
        ClaimedExpense expense = audited.expense();
        return new Entry(
                expense.id(),
                expense.line(),
                expense.category(),
                expense.partner(),
                audited.voucher().map(Voucher::key).or(expense::key),
                audited.voucher().map(Voucher::kind).or(() -> expense.document().map(ExpenseDocument::kind)),
                audited.state(),
                Amounts.of(audited),
                audited.cuts(),
                audited.findings());
    }

    /** What earlier claims brought by line, by the claim itself if nobody carries it, and what of it no line is told of. */
    private void carry(List<Carried> carried) {
        Euro told = Euro.ZERO;
        for (Carried each : carried) {
            if (!isCounted(each.admitted())) {
                findings.add(Clauses.about(
                        rules,
                        rules.budget().source(),
                        StatementFinding.CARRIED_AMOUNT,
                        "",
                        each.line(),
                        each.admitted(),
                        MOST));
                continue;
            }
            told = told.plus(each.admitted());
            if (!budget.containsKey(each.line())) {
                findings.add(Clauses.about(
                        rules,
                        rules.budget().source(),
                        StatementFinding.CARRIED_LINE,
                        "",
                        each.line(),
                        each.admitted()));
            }
            earlier.merge(budget.containsKey(each.line()) ? each.line() : "", each.admitted(), Euro::plus);
        }
        List<EarlierCharge> ours = claim.earlier().stream()
                .filter(each -> rules.isCalled(each.project()) && isCounted(each.amount()))
                .toList();
        if (carried.isEmpty()) {
            for (EarlierCharge each : ours) {
                Optional<String> line = each.line().filter(budget::containsKey);
                if (line.isPresent()) {
                    told = told.plus(each.amount());
                    earlier.merge(line.get(), each.amount(), Euro::plus);
                }
            }
        }
        Euro charged = Euro.sum(ours.stream().map(EarlierCharge::amount).toList());
        if (!charged.equals(told)) {
            findings.add(Clauses.about(
                    rules, rules.budget().source(), StatementFinding.CARRIED_SUM, "/earlier", charged, told));
        }
        if (charged.exceeds(told)) {
            earlier.merge("", charged.minus(told), Euro::plus);
        }
    }

    /** Neither above nor below what is examined; what is beyond in the claim itself the audit refuses. */
    private static boolean isCounted(Euro amount) {
        return !amount.exceeds(MOST) && !MOST.negated().exceeds(amount);
    }

    /** Whether rules, claim and report are of the same thing. */
    private void fits() {
        if (!claim.funding().equals(rules.funding())) {
            findings.add(Finding.of(
                    StatementFinding.OTHER_FUNDING, Location.at("/funding"), claim.funding(), rules.funding()));
        }
        List<String> claimed =
                claim.expenses().stream().map(ClaimedExpense::id).sorted().toList();
        List<String> audited = report.expenses().stream()
                .map(each -> each.expense().id())
                .sorted()
                .toList();
        if (!claimed.equals(audited)) {
            findings.add(
                    Finding.of(StatementFinding.OTHER_CLAIM, Location.at("/expenses"), claimed.size(), audited.size()));
        }
    }

    private List<Row> lines() {
        Map<String, Amounts> sums = sums(each -> budget.containsKey(each.line()) ? each.line() : "");
        List<Row> rows = new ArrayList<>();
        budget.values()
                .forEach(line -> rows.add(row(
                        line.id(),
                        line.title(),
                        line.amount().value(),
                        earlier.getOrDefault(line.id(), Euro.ZERO),
                        sums.getOrDefault(line.id(), Amounts.NONE))));
        Optional<Euro> planned = sum(rows.stream().map(Row::budget).toList());
        Optional<Euro> rest = planned.map(rules.budget().total()::minus);
        if (sums.containsKey("")
                || earlier.containsKey("")
                || rest.filter(it -> it.signum() != 0).isPresent()) {
            rows.add(row("", "", rest, earlier.getOrDefault("", Euro.ZERO), sums.getOrDefault("", Amounts.NONE)));
        }
        return rows;
    }

    private Row total(List<Row> lines) {
        return row(
                rules.funding(),
                rules.title(),
                Optional.of(rules.budget().total()),
                Euro.sum(lines.stream().flatMap(each -> each.earlier().stream()).toList()),
                Amounts.sum(lines.stream().map(Row::amounts).toList()));
    }

    private List<Row> actions(List<Row> lines) {
        Map<String, List<Row>> byAction = new LinkedHashMap<>();
        lines.forEach(row -> byAction.computeIfAbsent(
                        Optional.ofNullable(budget.get(row.id()))
                                .flatMap(Line::action)
                                .orElse(""),
                        key -> new ArrayList<>())
                .add(row));
        return byAction.entrySet().stream()
                .map(each -> row(
                        each.getKey(),
                        each.getKey(),
                        sum(each.getValue().stream().map(Row::budget).toList()),
                        Euro.sum(each.getValue().stream()
                                .flatMap(row -> row.earlier().stream())
                                .toList()),
                        Amounts.sum(each.getValue().stream().map(Row::amounts).toList())))
                .toList();
    }

    /** Rows without a plan: those of the rules that were used, in their order, then names the rules do not know. */
    private List<Row> groups(Map<String, String> titles, Function<Entry, String> of) {
        Map<String, Amounts> sums = sums(of);
        List<Row> rows = new ArrayList<>();
        titles.forEach((id, title) -> Optional.ofNullable(sums.remove(id))
                .ifPresent(amounts ->
                        rows.add(new Row(id, title, Optional.empty(), Optional.empty(), amounts, Optional.empty()))));
        sums.forEach((id, amounts) ->
                rows.add(new Row(id, id, Optional.empty(), Optional.empty(), amounts, Optional.empty())));
        return rows;
    }

    private Map<String, Amounts> sums(Function<Entry, String> of) {
        Map<String, Amounts> sums = new TreeMap<>();
        entries.forEach(each -> sums.merge(of.apply(each), each.amounts(), Amounts::plus));
        return sums;
    }

    private static Row row(String id, String title, Optional<Euro> budget, Euro earlier, Amounts amounts) {
        return new Row(
                id,
                title,
                budget,
                Optional.of(earlier),
                amounts,
                budget.map(it -> it.minus(earlier).minus(amounts.admitted())));
    }

    /** The sum, if each of them is known. */
    private static Optional<Euro> sum(List<Optional<Euro>> amounts) {
        return amounts.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        Euro.sum(amounts.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private void overruns(List<Row> lines, Row total) {
        for (Row row : lines) {
            if (!row.isOther()) {
                over(row)
                        .ifPresent(excess -> findings.add(Clauses.about(
                                rules,
                                Optional.ofNullable(budget.get(row.id()))
                                        .map(Line::source)
                                        .orElse(rules.budget().source()),
                                StatementFinding.LINE_OVERRUN,
                                "",
                                row.title(),
                                excess)));
            }
        }
        over(total)
                .ifPresent(excess -> findings.add(Clauses.about(
                        rules,
                        rules.budget().source(),
                        StatementFinding.TOTAL_OVERRUN,
                        "",
                        rules.budget().total(),
                        excess)));
    }

    private static Optional<Euro> over(Row row) {
        return row.residual().filter(it -> it.signum() < 0).map(Euro::negated);
    }
}
