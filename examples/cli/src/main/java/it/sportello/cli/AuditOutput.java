package it.sportello.cli;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.AuditMessage;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.statement.ReimbursementRequest;
import it.sportello.rendicontazione.statement.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An audit as tables and as JSON.
 *
 * @param rules the rules of the funding
 * @param report the audit
 * @param statement its statement
 * @param request the request for reimbursement
 * @param explain whether to show all that was found of each expense, notes too
 * @param locale the language
 */
record AuditOutput(
        FundingRules rules,
        AuditReport report,
        Statement statement,
        ReimbursementRequest request,
        boolean explain,
        Locale locale) {

    String text() {
        StringBuilder text = new StringBuilder()
                .append(say(CliMessage.AUDIT_TITLE, rules.title()))
                .append("\n\n")
                .append(expenses().text())
                .append('\n');
        for (AuditedExpense each : report.expenses()) {
            because(text, each);
        }
        text.append(lines().text()).append('\n').append(money());
        report.istruttoria()
                .ifPresent(it -> text.append(say(CliMessage.ISTRUTTORIA, Messages.show(it.id(), locale), it.sha256()))
                        .append('\n'));
        return text.append(say(
                        CliMessage.RULES,
                        Messages.show(report.rules().id(), locale),
                        report.rules().sha256()))
                .append('\n')
                .toString();
    }

    private Table expenses() {
        List<List<String>> rows = new ArrayList<>();
        for (AuditedExpense each : report.expenses()) {
            rows.add(List.of(
                    each.expense().id(),
                    each.expense().line(),
                    each.expense().key().map(DocumentKey::toString).orElse("–"),
                    show(each.claimed()),
                    show(each.admitted()),
                    show(each.reduced()),
                    show(each.rejected()),
                    show(each.pending()),
                    AuditMessage.of(each.state()).text(locale, List.of())));
        }
        return new Table(
                heads(
                        CliMessage.EXPENSE,
                        CliMessage.LINE,
                        CliMessage.DOCUMENT,
                        CliMessage.CLAIMED,
                        CliMessage.ADMITTED_AMOUNT,
                        CliMessage.REDUCED,
                        CliMessage.REJECTED_AMOUNT,
                        CliMessage.PENDING,
                        CliMessage.OUTCOME),
                rows);
    }

    /** Why an expense is not admitted as it was claimed, and what is to be looked at; with {@code --explain}, notes too. */
    private void because(StringBuilder text, AuditedExpense each) {
        List<String> lines = new ArrayList<>();
        each.cuts()
                .forEach(cut ->
                        lines.add("− " + show(cut.amount()) + ": " + cut.why().text(locale)));
        each.findings().stream()
                .filter(finding -> explain || finding.severity() != Severity.NOTE)
                .filter(finding ->
                        each.cuts().stream().noneMatch(cut -> cut.why().equals(finding)))
                .forEach(finding -> lines.add(finding.line(locale)));
        if (!lines.isEmpty()) {
            text.append(each.expense().id()).append(":\n");
            lines.forEach(line -> text.append("  ").append(Table.plain(line)).append('\n'));
            text.append('\n');
        }
    }

    private Table lines() {
        List<List<String>> rows = new ArrayList<>();
        statement.lines().forEach(row -> rows.add(row(row)));
        rows.add(row(statement.total()));
        return new Table(
                heads(
                        CliMessage.LINE,
                        CliMessage.BUDGET,
                        CliMessage.CLAIMED,
                        CliMessage.ADMITTED_AMOUNT,
                        CliMessage.REDUCED,
                        CliMessage.REJECTED_AMOUNT,
                        CliMessage.PENDING,
                        CliMessage.RESIDUAL),
                rows);
    }

    private List<String> row(Statement.Row row) {
        return List.of(
                row.isOther() ? row.title() : row.id(),
                row.budget().map(this::show).orElse("–"),
                show(row.amounts().claimed()),
                show(row.amounts().admitted()),
                show(row.amounts().reduced()),
                show(row.amounts().rejected()),
                show(row.amounts().pending()),
                row.residual().map(this::show).orElse("–"));
    }

    private String money() {
        StringBuilder text = new StringBuilder();
        text.append(request.payable()
                        .map(it ->
                                say(CliMessage.PAYABLE, it, request.recovered().orElse(Euro.ZERO)))
                        .orElseGet(() -> say(CliMessage.PAYABLE_OPEN, request.open(), request.advance())))
                .append('\n');
        if (request.restitution().signum() > 0) {
            text.append(say(CliMessage.RESTITUTION, request.restitution())).append('\n');
        }
        request.due()
                .ifPresent(due ->
                        text.append(say(CliMessage.PAYABLE_BY, due.last())).append('\n'));
        if (!report.unclaimed().isEmpty() || !report.unmatched().isEmpty()) {
            text.append(say(
                            CliMessage.LEFT_OVER,
                            report.unclaimed().size(),
                            report.unmatched().size()))
                    .append('\n');
        }
        return text.append(say(CliMessage.FILES_SEEN, report.files().size()))
                .append('\n')
                .toString();
    }

    /**
     * All of it.
     *
     * @param said what is to be said of the claim as a whole, of its payments, statement, request and registers
     */
    Map<String, Object> json(List<Finding> said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", report.rules());
        json.put("claim", report.claim());
        report.istruttoria().ifPresent(it -> json.put("istruttoria", it));
        json.put("presented", report.presented());
        json.put("expenses", report.expenses().stream().map(this::json).toList());
        json.put("lines", statement.lines().stream().map(this::json).toList());
        json.put("total", json(statement.total()));
        json.put("request", request(request));
        json.put("unclaimed", report.unclaimed().stream().map(it -> it.key()).toList());
        json.put("unmatched", report.unmatched().stream().map(it -> it.id()).toList());
        json.put("files", report.files());
        json.put("findings", said);
        return json;
    }

    private Map<String, Object> json(AuditedExpense each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", each.expense().id());
        json.put("line", each.expense().line());
        json.put("category", each.expense().category());
        json.put("partner", each.expense().partner());
        each.expense().key().ifPresent(it -> json.put("document", it));
        json.put("state", each.state().name().toLowerCase(Locale.ROOT));
        json.put("claimed", each.claimed());
        json.put("admitted", each.admitted());
        json.put("reduced", each.reduced());
        json.put("rejected", each.rejected());
        json.put("pending", each.pending());
        json.put("cuts", each.cuts());
        Map<String, Object> elements = new LinkedHashMap<>();
        for (ElementResult element : each.elements()) {
            elements.put(
                    element.element().name().toLowerCase(Locale.ROOT),
                    element.presence().name().toLowerCase(Locale.ROOT));
        }
        json.put("elements", elements);
        each.settlement().flatMap(it -> it.completed()).ifPresent(it -> json.put("paidOn", it));
        json.put("findings", each.findings());
        return json;
    }

    private Map<String, Object> json(Statement.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        row.budget().ifPresent(it -> json.put("budget", it));
        json.put("amounts", row.amounts());
        row.residual().ifPresent(it -> json.put("residual", it));
        return json;
    }

    private static Map<String, Object> request(ReimbursementRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("admitted", request.admitted());
        json.put("recognised", request.recognised());
        request.advanceDue().ifPresent(it -> json.put("advanceDue", it));
        json.put("advance", request.advance());
        json.put("instalments", request.instalments());
        json.put("open", request.open());
        request.recovered().ifPresent(it -> json.put("recovered", it));
        request.payable().ifPresent(it -> json.put("payable", it));
        json.put("restitution", request.restitution());
        request.due().ifPresent(it -> json.put("due", it.last()));
        json.put("why", request.why());
        return json;
    }

    private String show(Euro amount) {
        return amount.format(locale);
    }

    private List<String> heads(CliMessage... messages) {
        return Arrays.stream(messages)
                .map(message -> message.text(locale, List.of()))
                .toList();
    }

    private String say(CliMessage message, Object... arguments) {
        return message.text(locale, Arrays.asList(arguments));
    }
}
