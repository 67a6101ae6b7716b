package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.statement.Statement.Entry;
import it.sportello.rendicontazione.statement.Statement.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement as tables for people, with its request and its terms: each becomes CSV by {@link Table#csv}, all of them a
 * workbook by {@link TableXlsx#of}, a page by {@link #html}. Who issued a document stands in them, and may be a person: they
 * are for the administration, not for publication.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class StatementTables {

    private final Statement statement;
    private final Optional<ReimbursementRequest> request;
    private final List<Deadline> deadlines;
    private final Locale locale;

    /**
     * The tables of a statement.
     *
     * @param statement the statement
     * @param request the request made with it, if there is one
     * @param deadlines the terms to show
     * @param locale the language
     */
    public StatementTables(
            Statement statement, Optional<ReimbursementRequest> request, List<Deadline> deadlines, Locale locale) {
        this.statement = statement;
        this.request = request;
        this.deadlines = List.copyOf(deadlines);
        this.locale = locale;
    }

    /** All tables that hold anything, in the order in which they are read. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(rows("lines", StatementMessage.LINES, statement.lines(), true));
        tables.add(rows("actions", StatementMessage.ACTIONS, statement.actions(), true));
        tables.add(rows("categories", StatementMessage.CATEGORIES, statement.categories(), false));
        tables.add(rows("partners", StatementMessage.PARTNERS, statement.partners(), false));
        tables.add(entries());
        tables.add(grounds());
        request.ifPresent(it -> tables.add(request(it)));
        tables.add(deadlines());
        tables.add(findings());
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** A page that holds all tables and the reasons of the request, to print. */
    public String html() {
        List<String> notes = new ArrayList<>(List.of(
                say(StatementMessage.FUNDING, statement.title(), statement.funding()),
                say(StatementMessage.CUP, statement.cup()),
                say(StatementMessage.PRESENTED, statement.presented()),
                say(
                        StatementMessage.RULES,
                        statement.rules().id(),
                        statement.rules().sha256()),
                say(
                        StatementMessage.CLAIM,
                        statement.claim().id(),
                        statement.claim().sha256())));
        statement.istruttoria().ifPresent(it -> notes.add(say(StatementMessage.ISTRUTTORIA, it.id(), it.sha256())));
        notes.add(say(StatementMessage.PRIVATE));
        return TablePage.of(
                say(StatementMessage.TITLE, statement.body()),
                notes,
                tables(),
                request.map(it -> Arrays.asList(
                                it.why().text(locale).stripTrailing().split("\n")))
                        .orElse(List.of()),
                locale);
    }

    private Table rows(String name, StatementMessage title, List<Row> rows, boolean planned) {
        List<String> header = new ArrayList<>(List.of(say(StatementMessage.NAME), say(StatementMessage.WHAT)));
        if (planned) {
            header.add(say(StatementMessage.BUDGET));
            header.add(say(StatementMessage.EARLIER));
        }
        header.addAll(amountTitles());
        if (planned) {
            header.add(say(StatementMessage.RESIDUAL));
        }
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row ->
                cells.add(row(row.id(), row.isOther() ? say(StatementMessage.OTHER) : row.title(), row, planned)));
        if (!rows.isEmpty()) {
            cells.add(row("", say(StatementMessage.TOTAL), statement.total(), planned));
        }
        return new Table(name, say(title), header, cells);
    }

    private List<String> amountTitles() {
        return List.of(
                say(StatementMessage.CLAIMED),
                say(StatementMessage.ADMITTED),
                say(StatementMessage.REDUCED),
                say(StatementMessage.REJECTED),
                say(StatementMessage.PENDING));
    }

    private static List<Cell> row(String id, String title, Row row, boolean planned) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(id), Cell.of(title)));
        if (planned) {
            cells.add(Cell.of(row.budget()));
            cells.add(Cell.of(row.earlier()));
        }
        cells.addAll(amounts(row.amounts()));
        if (planned) {
            cells.add(Cell.of(row.residual()));
        }
        return cells;
    }

    private static List<Cell> amounts(Amounts amounts) {
        return List.of(
                Cell.of(amounts.claimed()),
                Cell.of(amounts.admitted()),
                Cell.of(amounts.reduced()),
                Cell.of(amounts.rejected()),
                Cell.of(amounts.pending()));
    }

    private Table entries() {
        List<String> header = new ArrayList<>(List.of(
                say(StatementMessage.EXPENSE),
                say(StatementMessage.LINE),
                say(StatementMessage.CATEGORY),
                say(StatementMessage.PARTNER),
                say(StatementMessage.WHAT),
                say(StatementMessage.DOCUMENT),
                say(StatementMessage.DOCUMENT_DATE),
                say(StatementMessage.ISSUER),
                say(StatementMessage.STATE)));
        header.addAll(amountTitles());
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : statement.entries()) {
            Optional<DocumentKey> key = entry.document();
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(entry.id()),
                    Cell.of(entry.line()),
                    Cell.of(entry.category()),
                    Cell.of(entry.partner()),
                    Cell.of(entry.kind()
                            .map(it -> FundingMessage.of(it).text(locale))
                            .orElse("")),
                    Cell.of(key.map(DocumentKey::number).orElse("")),
                    key.map(it -> Cell.of(it.date())).orElseGet(Cell::empty),
                    Cell.of(key.map(DocumentKey::issuer).orElse("")),
                    Cell.of(say(StatementMessage.of(entry.state())))));
            cells.addAll(amounts(entry.amounts()));
            rows.add(cells);
        }
        return new Table("expenses", say(StatementMessage.ENTRIES), header, rows);
    }

    /** Why amounts are not what was claimed, and all else that was found. */
    private Table grounds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : statement.entries()) {
            for (AuditedExpense.Cut cut : entry.cuts()) {
                rows.add(ground(entry.id(), Optional.of(cut.amount()), say(StatementMessage.CUT), cut.why()));
            }
            List<Finding> cuts =
                    entry.cuts().stream().map(AuditedExpense.Cut::why).toList();
            entry.findings().stream()
                    .filter(each -> !cuts.contains(each))
                    .forEach(each -> rows.add(ground(entry.id(), Optional.empty(), word(each.severity()), each)));
        }
        return new Table(
                "reasons",
                say(StatementMessage.GROUNDS),
                List.of(
                        say(StatementMessage.EXPENSE),
                        say(StatementMessage.AMOUNT),
                        say(StatementMessage.WHAT),
                        say(StatementMessage.CODE),
                        say(StatementMessage.GROUND),
                        say(StatementMessage.PLACE)),
                rows);
    }

    private List<Cell> ground(String id, Optional<Euro> amount, String what, Finding finding) {
        return List.of(
                Cell.of(id),
                Cell.of(amount),
                Cell.of(what),
                Cell.of(finding.code().code()),
                Cell.of(finding.text(locale)),
                Cell.of((finding.location() + " " + finding.location().pointer()).strip()));
    }

    private Table request(ReimbursementRequest it) {
        List<List<Cell>> rows = new ArrayList<>();
        amount(rows, StatementMessage.MAXIMUM, it.maximum());
        amount(rows, StatementMessage.EARLIER, it.earlier());
        amount(rows, StatementMessage.ADMITTED, it.admitted());
        amount(rows, StatementMessage.RECOGNISED, it.recognised());
        it.advanceDue().ifPresent(due -> amount(rows, StatementMessage.ADVANCE_DUE, due));
        amount(rows, StatementMessage.ADVANCE, it.advance());
        amount(rows, StatementMessage.INSTALMENTS, it.instalments());
        amount(rows, StatementMessage.OPEN, it.open());
        told(rows, StatementMessage.RECOVERED, it.recovered());
        told(rows, StatementMessage.PAYABLE, it.payable());
        amount(rows, StatementMessage.RESTITUTION, it.restitution());
        it.due()
                .ifPresent(due ->
                        rows.add(List.of(Cell.of(say(StatementMessage.DEADLINE_REIMBURSEMENT)), Cell.of(due.last()))));
        return new Table(
                "request",
                say(StatementMessage.REQUEST),
                List.of(say(StatementMessage.WHAT), say(StatementMessage.AMOUNT)),
                rows);
    }

    private void amount(List<List<Cell>> rows, StatementMessage what, Euro amount) {
        rows.add(List.of(Cell.of(say(what)), Cell.of(amount)));
    }

    private void told(List<List<Cell>> rows, StatementMessage what, Optional<Euro> amount) {
        rows.add(List.of(
                Cell.of(say(what)), amount.map(Cell::of).orElseGet(() -> Cell.of(say(StatementMessage.NOT_TOLD)))));
    }

    private Table deadlines() {
        return new Table(
                "terms",
                say(StatementMessage.DEADLINES),
                List.of(
                        say(StatementMessage.WHAT),
                        say(StatementMessage.NAME),
                        say(StatementMessage.FROM),
                        say(StatementMessage.LAST_DAY),
                        say(StatementMessage.HOLIDAY),
                        say(StatementMessage.GROUND)),
                deadlines.stream()
                        .map(each -> List.of(
                                Cell.of(say(StatementMessage.of(each.kind()))),
                                Cell.of(each.subject()),
                                each.from().map(Cell::of).orElseGet(Cell::empty),
                                Cell.of(each.last()),
                                Cell.of(Messages.show(each.holiday(), locale)),
                                Cell.of(Messages.show(each.references(), locale))))
                        .toList());
    }

    private Table findings() {
        List<Finding> all = new ArrayList<>(statement.findings());
        request.ifPresent(it -> all.addAll(it.findings()));
        return new Table(
                "findings",
                say(StatementMessage.FINDINGS),
                List.of(say(StatementMessage.WHAT), say(StatementMessage.CODE), say(StatementMessage.GROUND)),
                all.stream()
                        .map(each -> List.of(
                                Cell.of(word(each.severity())),
                                Cell.of(each.code().code()),
                                Cell.of(each.text(locale))))
                        .toList());
    }

    private String word(Severity severity) {
        return KernelMessage.of(severity).text(locale);
    }

    private String say(StatementMessage message, Object... arguments) {
        return message.say(locale, arguments);
    }
}
