package it.sportello.eligibility.service;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * A month as people read it: {@code 06/2010} in Italian, {@code 2010-06} in English.
 *
 * @param month the month
 */
record MonthText(YearMonth month) implements Message {

    @Override
    public String key() {
        return ServiceMessage.MONTH.key();
    }

    @Override
    public Messages messages() {
        return ServiceMessage.MESSAGES;
    }

    @Override
    public String text(Locale locale, List<?> arguments) {
        String number = String.format(Locale.ROOT, "%02d", month.getMonthValue());
        return ServiceMessage.MONTH.text(locale, List.of(String.valueOf(month.getYear()), number));
    }
}
