package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of a {@link Table}. */
public sealed interface Cell {

    /** The most characters of a text: a cell of a spreadsheet holds 32,767. */
    int MAX_TEXT = 32_000;

    /**
     * A text, whatever document it came from: without characters that command a terminal or turn the direction of writing,
     * and cut after {@link #MAX_TEXT} characters, with a mark that says so.
     *
     * @param value the text
     */
    record Text(String value) implements Cell {
        private static final Pattern UNPRINTABLE =
                Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\ufffe\\uffff]");

        /** Cleans it. */
        public Text {
            value = UNPRINTABLE
                    .matcher(value.length() > MAX_TEXT ? value.substring(0, MAX_TEXT) + " […]" : value)
                    .replaceAll(" ");
        }
    }

    /**
     * An amount.
     *
     * @param value the amount, in euro
     */
    record Money(Euro value) implements Cell {}

    /**
     * A number.
     *
     * @param value the number
     */
    record Decimal(BigDecimal value) implements Cell {}

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Cell {}

    /** Nothing. */
    static Cell empty() {
        return new Text("");
    }

    /** A text. */
    static Cell of(String text) {
        return new Text(text);
    }

    /** An amount. */
    static Cell of(Euro amount) {
        return new Money(amount);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /** A number. */
    static Cell of(BigDecimal number) {
        return new Decimal(number);
    }

    /** A day. */
    static Cell of(LocalDate day) {
        return new Day(day);
    }

    /** An amount, or nothing. */
    static Cell of(Optional<Euro> amount) {
        return amount.map(Cell::of).orElseGet(Cell::empty);
    }

    /** As data files of that language write it: {@code 4154,59} in Italian, {@code 4154.59} in English. */
    default String plain(Locale locale) {
        if (this instanceof Money money) {
            return Messages.show(money.value.toBigDecimal(), locale);
        }
        if (this instanceof Decimal number) {
            return Messages.show(number.value, locale);
        }
        if (this instanceof Day day) {
            return Messages.show(day.value, locale);
        }
        return ((Text) this).value;
    }

    /** As people read it: {@code 4.154,59 €}. */
    default String shown(Locale locale) {
        return this instanceof Money money ? money.value.format(locale) : plain(locale);
    }
}
