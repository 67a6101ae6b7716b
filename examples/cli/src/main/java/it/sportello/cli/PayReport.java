package it.sportello.cli;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.service.PaymentSchedule;
import it.sportello.eligibility.service.PaymentSchedule.Balance;
import it.sportello.eligibility.service.PaymentSchedule.Month;
import it.sportello.eligibility.service.PaymentSchedule.Payment;
import it.sportello.eligibility.service.PaymentSchedule.Person;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import it.sportello.legal.reasons.Reason;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schedule of payments as tables and as JSON.
 *
 * @param schedule the schedule
 * @param events the SHA-256 of the events
 * @param findings what was found
 * @param why the reasons, if they were asked for
 * @param locale the language
 */
record PayReport(PaymentSchedule schedule, String events, List<Finding> findings, Optional<Reason> why, Locale locale) {

    String text() {
        StringBuilder text = new StringBuilder()
                .append(payments().text())
                .append('\n')
                .append(people().text())
                .append('\n')
                .append(balances().text())
                .append('\n')
                .append(say(CliMessage.PAY_TOTAL, schedule.paid()))
                .append('\n');
        why.ifPresent(reason -> reason.text(locale)
                .lines()
                .forEach(line -> text.append(Table.plain(line)).append('\n')));
        RuleSet rules = schedule.terms();
        return text.append(say(CliMessage.RULES, Messages.show(rules.id(), locale), rules.sha256()))
                .append('\n')
                .toString();
    }

    private Table payments() {
        return new Table(
                heads(
                        CliMessage.DUE,
                        CliMessage.PROTOCOL,
                        CliMessage.MONTH,
                        CliMessage.KIND,
                        CliMessage.AMOUNT,
                        CliMessage.BECAUSE),
                schedule.payments().stream()
                        .map(payment -> List.of(
                                payment.due().toString(),
                                String.valueOf(payment.protocol()),
                                payment.month().toString(),
                                kind(payment).text(locale),
                                payment.amount().format(locale),
                                sentences(payment.because())))
                        .toList());
    }

    private Table people() {
        return new Table(
                heads(
                        CliMessage.PROTOCOL,
                        CliMessage.START,
                        CliMessage.GRANTED,
                        CliMessage.SUSPENDED,
                        CliMessage.SERVED,
                        CliMessage.LEFT,
                        CliMessage.PAID,
                        CliMessage.STATE),
                schedule.people().stream()
                        .map(person -> List.of(
                                String.valueOf(person.protocol()),
                                person.start().map(YearMonth::toString).orElse(""),
                                String.valueOf(person.granted()),
                                String.valueOf(person.suspended()),
                                String.valueOf(person.served()),
                                String.valueOf(person.residual()),
                                person.paid().format(locale),
                                person.ended().map(ended -> ended.text(locale)).orElse("")))
                        .toList());
    }

    private Table balances() {
        return new Table(
                heads(CliMessage.MONTH, CliMessage.FUNDS, CliMessage.PAID, CliMessage.SPENT, CliMessage.LEFT),
                schedule.balances().stream()
                        .map(balance -> List.of(
                                balance.month().toString(),
                                balance.funds().map(all -> all.format(locale)).orElse(""),
                                balance.paid().format(locale),
                                balance.spent().format(locale),
                                balance.residual()
                                        .map(rest -> rest.format(locale))
                                        .orElse("")))
                        .toList());
    }

    private List<String> heads(CliMessage... messages) {
        return Arrays.stream(messages).map(each -> each.text(locale)).toList();
    }

    private static CliMessage kind(Payment payment) {
        return switch (payment.kind()) {
            case PAYMENT -> CliMessage.KIND_PAYMENT;
            case BALANCE -> CliMessage.KIND_BALANCE;
            case ADJUSTMENT -> CliMessage.KIND_ADJUSTMENT;
            case RECOVERY -> CliMessage.KIND_RECOVERY;
        };
    }

    private String say(CliMessage message, Object... arguments) {
        return message.text(locale, List.of(arguments));
    }

    private String sentences(List<Sentence> because) {
        return because.stream().map(sentence -> sentence.text(locale)).collect(Collectors.joining("; "));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("terms", schedule.terms());
        json.put("events", Map.of("sha256", events));
        json.put("paid", schedule.paid());
        json.put("payments", schedule.payments().stream().map(this::json).toList());
        json.put("people", schedule.people().stream().map(this::json).toList());
        json.put("balances", schedule.balances().stream().map(PayReport::json).toList());
        json.put("findings", findings);
        why.ifPresent(reason -> json.put("reasons", reason));
        return json;
    }

    private Map<String, Object> json(Payment payment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("due", payment.due().toString());
        json.put("protocol", payment.protocol());
        json.put("month", payment.month().toString());
        json.put("kind", payment.kind().name().toLowerCase(Locale.ROOT));
        json.put("amount", payment.amount());
        json.put("because", sentences(payment.because()));
        json.put("references", payment.references());
        return json;
    }

    private Map<String, Object> json(Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", person.protocol());
        person.monthlyCap().ifPresent(cap -> json.put("monthlyCap", cap));
        person.start().ifPresent(start -> json.put("start", start.toString()));
        person.shift().ifPresent(shift -> json.put("shift", shift));
        person.plannedStart().ifPresent(start -> json.put("plannedStart", start.toString()));
        json.put("granted", person.granted());
        json.put("suspended", person.suspended());
        json.put("postponed", person.postponed());
        json.put("served", person.served());
        json.put("residual", person.residual());
        json.put("paid", person.paid());
        put(json, "unpaid", person.unpaid());
        put(json, "held", person.held());
        person.toRecover().ifPresent(amount -> json.put("toRecover", amount));
        person.ended().ifPresent(ended -> json.put("ended", ended.text(locale)));
        json.put("months", person.months().stream().map(this::json).toList());
        json.put(
                "suspendedMonths",
                person.suspendedMonths().stream().map(YearMonth::toString).toList());
        return json;
    }

    private static void put(Map<String, Object> json, String key, Euro amount) {
        if (amount.signum() > 0) {
            json.put(key, amount);
        }
    }

    private Map<String, Object> json(Month month) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.month().toString());
        json.put("assigned", month.assigned());
        json.put("done", month.done());
        json.put("counted", month.counted());
        json.put("worth", month.worth());
        json.put("paid", month.paid());
        json.put("because", sentences(month.because()));
        json.put("references", month.references());
        return json;
    }

    private static Map<String, Object> json(Balance balance) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", balance.month().toString());
        balance.funds().ifPresent(all -> json.put("funds", all));
        json.put("due", balance.due());
        json.put("paid", balance.paid());
        json.put("spent", balance.spent());
        balance.residual().ifPresent(rest -> json.put("residual", rest));
        return json;
    }
}
