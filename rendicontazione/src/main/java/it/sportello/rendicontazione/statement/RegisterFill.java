package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.PerDiem;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.statement.RegisterBook.Kind;
import it.sportello.rendicontazione.statement.RegisterBook.Register;
import it.sportello.rendicontazione.statement.RegisterBook.Value;
import it.sportello.rendicontazione.statement.RegisterData.Attendance;
import it.sportello.rendicontazione.statement.RegisterData.Disbursed;
import it.sportello.rendicontazione.statement.RegisterData.StaffHours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the registers; the order of what comes in changes nothing. */
final class RegisterFill {

    private final FundingRules rules;
    private final List<AuditedExpense> expenses;
    private final RegisterData data;
    private final RegisterBook book;
    private final Locale locale;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<StaffHours, StaffCost> costs = new LinkedHashMap<>();

    RegisterFill(FundingRules rules, AuditReport report, RegisterData data, RegisterBook book, Locale locale) {
        this.rules = rules;
        this.data = data;
        this.book = book;
        this.locale = locale;
        rules.budget().lines().forEach(line -> lines.putIfAbsent(line.id(), line));
        this.expenses = report.expenses().stream()
                .sorted(Comparator.comparing(RegisterFill::day)
                        .thenComparing(
                                each -> key(each).map(DocumentKey::number).orElse(""))
                        .thenComparing(
                                each -> key(each).map(DocumentKey::issuer).orElse(""))
                        .thenComparing(each -> each.expense().id())
                        .thenComparing(AuditedExpense::claimed)
                        .thenComparing(AuditedExpense::admitted))
                .toList();
    }

    Registers registers() {
        List<Finding> findings = new RegisterCheck(rules, data).findings();
        data.staff().forEach(each -> RegisterCheck.cost(rules, each).ifPresent(cost -> costs.put(each, cost)));
        long days = RegisterCheck.personDays(data.attendance());
        Optional<PerDiem> perDiem = rules.budget().perDiem();
        return new Registers(
                book.registers().stream().map(this::table).toList(),
                days,
                perDiem.flatMap(it -> RegisterCheck.worth(it.rate(), days)),
                perDiem.flatMap(it -> RegisterCheck.worth(it.rate(), (long) it.persons() * it.days())),
                Euro.sum(data.staff().stream()
                        .flatMap(each -> cost(each).stream())
                        .map(StaffCost::amount)
                        .toList()),
                disbursed(),
                findings);
    }

    private Table table(Register register) {
        List<Map<Value, Cell>> rows = rows(register.kind());
        List<List<Cell>> cells = new ArrayList<>();
        int number = 0;
        for (Map<Value, Cell> row : rows) {
            if (!row.containsKey(Value.PROGRESSIVE)) {
                number++;
                row.put(Value.PROGRESSIVE, Cell.of(number));
            }
            cells.add(register.columns().stream()
                    .map(column -> row.getOrDefault(column.value(), Cell.empty()))
                    .toList());
        }
        return new Table(
                register.kind().name().toLowerCase(Locale.ROOT),
                register.title(),
                register.columns().stream().map(RegisterBook.Column::title).toList(),
                cells);
    }

    private List<Map<Value, Cell>> rows(Kind kind) {
        return switch (kind) {
            case GENERAL -> general();
            case ANALYTICAL -> analytical();
            case ATTENDANCE -> attendance();
            case DISBURSEMENTS -> disbursements();
            case STAFF -> staff();
        };
    }

    private List<Map<Value, Cell>> general() {
        List<Map<Value, Cell>> rows = expenses.stream().map(this::row).collect(Collectors.toCollection(ArrayList::new));
        if (!rows.isEmpty()) {
            rows.add(sum(StatementMessage.TOTAL.say(locale), expenses));
        }
        return rows;
    }

    /** By code in the order of the budget, codes it does not have at the end; a sum after each and one of all. */
    private List<Map<Value, Cell>> analytical() {
        Map<String, List<AuditedExpense>> byCode = new LinkedHashMap<>();
        lines.keySet().forEach(id -> byCode.put(id, new ArrayList<>()));
        Map<String, List<AuditedExpense>> unknown = new TreeMap<>();
        for (AuditedExpense each : expenses) {
            String code = each.expense().line();
            Optional.ofNullable(byCode.get(code))
                    .orElseGet(() -> unknown.computeIfAbsent(code, key -> new ArrayList<>()))
                    .add(each);
        }
        byCode.putAll(unknown);
        List<Map<Value, Cell>> rows = new ArrayList<>();
        byCode.forEach((code, charged) -> {
            if (!charged.isEmpty()) {
                charged.forEach(each -> rows.add(row(each)));
                Map<Value, Cell> sum = sum(StatementMessage.SUBTOTAL.say(locale, code), charged);
                sum.put(Value.CODE, Cell.of(code));
                rows.add(sum);
            }
        });
        if (!rows.isEmpty()) {
            rows.add(sum(StatementMessage.TOTAL.say(locale), expenses));
        }
        return rows;
    }

    private Map<Value, Cell> row(AuditedExpense audited) {
        Map<Value, Cell> row = new EnumMap<>(Value.class);
        String code = audited.expense().line();
        row.put(Value.CODE, Cell.of(code));
        row.put(
                Value.CODE_TITLE,
                Cell.of(Optional.ofNullable(lines.get(code)).map(Line::title).orElse("")));
        row.put(Value.CATEGORY, Cell.of(audited.expense().category()));
        row.put(Value.PARTNER, Cell.of(audited.expense().partner()));
        row.put(Value.CHARGED, Cell.of(audited.claimed()));
        row.put(Value.ADMITTED, Cell.of(audited.admitted()));
        key(audited).ifPresent(key -> {
            row.put(Value.NUMBER, Cell.of(key.number()));
            row.put(Value.DATE, Cell.of(key.date()));
            row.put(Value.SUPPLIER_ID, Cell.of(key.issuer()));
        });
        audited.voucher().ifPresent(voucher -> {
            row.put(Value.DOCUMENT, Cell.of(FundingMessage.of(voucher.kind()).text(locale)));
            supplier(row, voucher.issuer());
            row.put(
                    Value.DESCRIPTION,
                    Cell.of(voucher.descriptions().stream()
                            .map(Voucher.Mention::text)
                            .collect(Collectors.joining("; "))));
            row.put(
                    Value.GROSS,
                    Cell.of(voucher.kind().reduces() ? voucher.total().negated() : voucher.total()));
        });
        if (audited.voucher().isEmpty()) {
            audited.expense().document().ifPresent(document -> paper(row, document));
        }
        audited.settlement().ifPresent(settlement -> settlement(row, settlement));
        return row;
    }

    private void paper(Map<Value, Cell> row, ExpenseDocument document) {
        row.put(Value.DOCUMENT, Cell.of(FundingMessage.of(document.kind()).text(locale)));
        supplier(row, document.issuer());
        row.put(Value.DESCRIPTION, Cell.of(String.join("; ", document.texts())));
        Euro total = document.taxable().plus(document.vat().orElse(Euro.ZERO));
        row.put(Value.GROSS, Cell.of(document.kind().reduces() ? total.negated() : total));
    }

    private static void supplier(Map<Value, Cell> row, Subject issuer) {
        row.put(Value.SUPPLIER, Cell.of(issuer.name()));
        row.put(
                Value.SUPPLIER_ID,
                Cell.of(issuer.vatNumber().or(issuer::codiceFiscale).orElse("")));
    }

    private void settlement(Map<Value, Cell> row, Settlement settlement) {
        List<Payment> payments = settlement.parts().stream()
                .map(Settlement.PaidPart::payment)
                .distinct()
                .sorted(Comparator.comparing(Payment::executed).thenComparing(Payment::id))
                .toList();
        row.put(Value.PAID_ON, joined(payments, each -> Messages.show(each.executed(), locale)));
        row.put(
                Value.MEANS,
                joined(payments, each -> FundingMessage.of(each.means()).text(locale)));
        row.put(Value.PAYMENT, joined(payments, RegisterFill::identifier));
    }

    private static Cell joined(List<Payment> payments, Function<Payment, String> of) {
        return Cell.of(payments.stream().map(of).collect(Collectors.joining("; ")));
    }

    private static String identifier(Payment payment) {
        return payment.cro()
                .map(cro -> "CRO " + cro)
                .or(() -> payment.trn().map(trn -> "TRN " + trn))
                .or(() -> payment.mandate().map(mandate -> "mandato " + mandate.number()))
                .orElse(payment.id());
    }

    private Map<Value, Cell> sum(String title, List<AuditedExpense> expenses) {
        Map<Value, Cell> row = total(title, Value.DESCRIPTION);
        row.put(
                Value.CHARGED,
                Cell.of(Euro.sum(expenses.stream().map(AuditedExpense::claimed).toList())));
        row.put(
                Value.ADMITTED,
                Cell.of(Euro.sum(expenses.stream().map(AuditedExpense::admitted).toList())));
        return row;
    }

    /** A row without a number, its title where texts stand. */
    private static Map<Value, Cell> total(String title, Value place) {
        Map<Value, Cell> row = new EnumMap<>(Value.class);
        row.put(Value.PROGRESSIVE, Cell.empty());
        row.put(place, Cell.of(title));
        return row;
    }

    private List<Map<Value, Cell>> attendance() {
        Optional<Euro> rate = rules.budget().perDiem().map(PerDiem::rate);
        List<Map<Value, Cell>> rows = new ArrayList<>();
        data.attendance().stream()
                .sorted(Comparator.comparingInt(Attendance::year)
                        .thenComparingInt(Attendance::month)
                        .thenComparing(Attendance::beneficiary)
                        .thenComparingInt(Attendance::days))
                .forEach(each -> {
                    Map<Value, Cell> row = new EnumMap<>(Value.class);
                    row.put(Value.PERSON, Cell.of(RegisterCheck.shown(each.beneficiary())));
                    row.put(Value.MONTH, Cell.of(month(each.year(), each.month())));
                    row.put(Value.DAYS, Cell.of(each.days()));
                    row.put(Value.RATE, Cell.of(rate));
                    row.put(Value.AMOUNT, Cell.of(rate.flatMap(it -> RegisterCheck.worth(it, each.days()))));
                    rows.add(row);
                });
        if (!rows.isEmpty()) {
            long days = RegisterCheck.personDays(data.attendance());
            Map<Value, Cell> row = total(StatementMessage.TOTAL.say(locale), Value.PERSON);
            row.put(Value.DAYS, Cell.of(days));
            row.put(Value.AMOUNT, Cell.of(rate.flatMap(it -> RegisterCheck.worth(it, days))));
            rows.add(row);
        }
        return rows;
    }

    private Euro disbursed() {
        return Euro.sum(data.disbursements().stream()
                .flatMap(each -> RegisterCheck.counted(each.amount()).stream())
                .toList());
    }

    private List<Map<Value, Cell>> disbursements() {
        List<Map<Value, Cell>> rows = new ArrayList<>();
        data.disbursements().stream()
                .sorted(Comparator.comparing(Disbursed::date)
                        .thenComparing(Disbursed::beneficiary)
                        .thenComparing(Disbursed::reason)
                        .thenComparing(Disbursed::amount)
                        .thenComparing(Disbursed::signed))
                .forEach(each -> {
                    Map<Value, Cell> row = new EnumMap<>(Value.class);
                    row.put(Value.PERSON, Cell.of(RegisterCheck.shown(each.beneficiary())));
                    row.put(Value.DATE, Cell.of(each.date()));
                    row.put(Value.DESCRIPTION, Cell.of(each.reason()));
                    row.put(Value.AMOUNT, Cell.of(RegisterCheck.counted(each.amount())));
                    row.put(Value.SIGNED, Cell.of(Messages.show(each.signed(), locale)));
                    rows.add(row);
                });
        if (!rows.isEmpty()) {
            Map<Value, Cell> row = total(StatementMessage.TOTAL.say(locale), Value.DESCRIPTION);
            row.put(Value.AMOUNT, Cell.of(disbursed()));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<Value, Cell>> staff() {
        List<Map<Value, Cell>> rows = new ArrayList<>();
        data.staff().stream()
                .sorted(Comparator.comparing(StaffHours::worker)
                        .thenComparingInt(StaffHours::year)
                        .thenComparingInt(StaffHours::month)
                        .thenComparing(StaffHours::line)
                        .thenComparing(StaffHours::role)
                        .thenComparing(StaffHours::hours)
                        .thenComparing(StaffHours::yearlyCost))
                .forEach(each -> rows.add(staff(each)));
        if (!rows.isEmpty()) {
            Map<Value, Cell> row = total(StatementMessage.TOTAL.say(locale), Value.ROLE);
            row.put(
                    Value.HOURS,
                    number(Fraction.sum(
                            data.staff().stream().map(StaffHours::hours).toList())));
            row.put(
                    Value.AMOUNT,
                    Cell.of(Euro.sum(data.staff().stream()
                            .flatMap(each -> cost(each).stream())
                            .map(StaffCost::amount)
                            .toList())));
            rows.add(row);
        }
        return rows;
    }

    private Map<Value, Cell> staff(StaffHours each) {
        Map<Value, Cell> row = new EnumMap<>(Value.class);
        row.put(Value.PERSON, Cell.of(RegisterCheck.shown(each.worker())));
        row.put(Value.ROLE, Cell.of(each.role()));
        row.put(Value.CODE, Cell.of(each.line()));
        row.put(Value.MONTH, Cell.of(month(each.year(), each.month())));
        row.put(Value.GROSS, Cell.of(RegisterCheck.counted(each.yearlyCost())));
        RegisterCheck.yearlyHours(rules, each).ifPresent(hours -> row.put(Value.YEARLY_HOURS, Cell.of(hours)));
        row.put(Value.HOURS, number(each.hours()));
        cost(each).ifPresent(cost -> {
            row.put(Value.RATE, number(cost.hourly()));
            row.put(Value.AMOUNT, Cell.of(cost.amount()));
        });
        return row;
    }

    private Optional<StaffCost> cost(StaffHours each) {
        return Optional.ofNullable(costs.get(each));
    }

    /** As an exact decimal of at most six places; else rounded to six, for people only. */
    private static Cell number(Fraction value) {
        return Cell.of(value.exactDecimal().filter(exact -> exact.scale() <= 6).orElseGet(() -> value.printed(6)));
    }

    private static String month(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    private static Optional<DocumentKey> key(AuditedExpense audited) {
        return audited.voucher().map(Voucher::key).or(() -> audited.expense().key());
    }

    private static String day(AuditedExpense audited) {
        return key(audited).map(key -> key.date().toString()).orElse("9999");
    }
}
