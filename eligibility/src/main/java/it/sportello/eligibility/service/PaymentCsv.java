package it.sportello.eligibility.service;

import it.sportello.eligibility.service.PaymentSchedule.Month;
import it.sportello.eligibility.service.PaymentSchedule.Payment;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.legal.document.CsvWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Payments as a table: RFC 4180, parted by commas, lines ended by CR LF, a heading first. Amounts have a decimal point and
 * two decimals, as in JSON; hours without a decimal form are written as a ratio. A cell of text that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
final class PaymentCsv {

    private static final List<String> HEADING = List.of(
            "due",
            "protocol",
            "month",
            "kind",
            "assigned",
            "done",
            "counted",
            "cap",
            "amount",
            "because",
            "references");

    private PaymentCsv() {}

    static String of(PaymentSchedule schedule, Locale locale) {
        Map<List<Object>, Month> months = new HashMap<>();
        Map<Long, String> caps = new HashMap<>();
        schedule.people().forEach(person -> {
            person.monthlyCap().ifPresent(cap -> caps.put(person.protocol(), cap.toString()));
            person.months().forEach(month -> months.put(List.of(person.protocol(), month.month()), month));
        });
        List<List<String>> table = new ArrayList<>();
        table.add(HEADING);
        for (Payment payment : schedule.payments()) {
            Month month = months.get(List.of(payment.protocol(), payment.month()));
            table.add(List.of(
                    payment.due().toString(),
                    String.valueOf(payment.protocol()),
                    payment.month().toString(),
                    payment.kind().name().toLowerCase(Locale.ROOT),
                    month == null ? "" : number(month.assigned()),
                    month == null ? "" : number(month.done()),
                    month == null ? "" : number(month.counted()),
                    caps.getOrDefault(payment.protocol(), ""),
                    payment.amount().toString(),
                    payment.because().stream()
                            .map(sentence -> sentence.text(locale))
                            .collect(Collectors.joining("; ")),
                    Messages.show(payment.references(), locale)));
        }
        return new CsvWriter(',').text(table);
    }

    private static String number(Fraction fraction) {
        return fraction.exactDecimal().map(BigDecimal::toPlainString).orElseGet(fraction::toString);
    }
}
