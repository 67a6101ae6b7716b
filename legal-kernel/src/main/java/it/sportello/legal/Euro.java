package it.sportello.legal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money in euro, exact to the cent.
 *
 * <p>It never rounds: a third decimal is refused, and the only road from a {@link Fraction} back to an amount is {@link
 * Fraction#toEuro(Rounding)}, which asks for the rounding by name. It never overflows in silence: an amount beyond
 * ±92,233,720,368,547,758.07 € throws {@link ArithmeticException}.
 *
 * @param cents the amount in cents; negative amounts are allowed, and refused where a rule says so
 */
public record Euro(long cents) implements Comparable<Euro> {

    /** No money. */
    public static final Euro ZERO = new Euro(0);

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,16})(\\.[0-9]{1,2})?");
    private static final Pattern ITALIAN =
            Pattern.compile("-?(0|[1-9][0-9]{0,2}(\\.[0-9]{3}){0,5}|[1-9][0-9]{0,16})(,[0-9]{1,2})?");

    /** The amount of {@code cents} cents. */
    public static Euro ofCents(long cents) {
        return cents == 0 ? ZERO : new Euro(cents);
    }

    /** The amount of {@code euros} whole euro. */
    public static Euro of(long euros) {
        return ofCents(Math.multiplyExact(euros, 100L));
    }

    /**
     * The amount equal to a decimal number of euro.
     *
     * @throws ArithmeticException if it has a fraction of a cent, or is out of range
     */
    public static Euro of(BigDecimal euros) {
        if (euros.signum() == 0) {
            return ZERO;
        }
        if (euros.precision() - (long) euros.scale() > 18) {
            throw new ArithmeticException("amount out of range");
        }
        if ((long) euros.scale() - euros.precision() >= 2) {
            throw new ArithmeticException("less than a cent");
        }
        return ofCents(euros.setScale(2, java.math.RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /**
     * Reads an amount in the plain form of data files: an optional minus, digits, and at most two decimals after a
     * point, as in {@code 4154.59}.
     *
     * @throws NumberFormatException if the text has any other form or is out of range; the text itself is not repeated
     *     in the message
     */
    public static Euro parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException("not an amount of the form 4154.59");
        }
        return read(new BigDecimal(text));
    }

    /**
     * Reads an amount as Italian documents print it: {@code 4.154,59}, {@code 4154,59}, {@code € 4.154,59} or {@code
     * 4.154,59 €}. A point is only ever read as a thousands mark, so {@code 4154.59} is refused.
     *
     * @throws NumberFormatException if the text has any other form or is out of range; the text itself is not repeated
     *     in the message
     */
    public static Euro parseItalian(String text) {
        String number = text.replace('\u00a0', ' ').strip();
        if (number.startsWith("€")) {
            number = number.substring(1).stripLeading();
        } else if (number.endsWith("€")) {
            number = number.substring(0, number.length() - 1).stripTrailing();
        }
        if (!ITALIAN.matcher(number).matches()) {
            throw new NumberFormatException("not an amount of the form 4.154,59");
        }
        return read(new BigDecimal(number.replace(".", "").replace(',', '.')));
    }

    private static Euro read(BigDecimal euros) {
        try {
            return of(euros);
        } catch (ArithmeticException e) {
            throw new NumberFormatException("an amount out of range");
        }
    }

    /** The sum of all amounts, {@link #ZERO} of none. */
    public static Euro sum(Collection<Euro> amounts) {
        Euro total = ZERO;
        for (Euro amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    /** This amount and the other together. */
    public Euro plus(Euro other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    /** This amount less the other. */
    public Euro minus(Euro other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    /** This amount {@code times} over. */
    public Euro times(long times) {
        return ofCents(Math.multiplyExact(cents, times));
    }

    /** This amount with the other sign. */
    public Euro negated() {
        return ofCents(Math.negateExact(cents));
    }

    /** The smaller of the two. */
    public Euro min(Euro other) {
        return cents <= other.cents ? this : other;
    }

    /** The larger of the two. */
    public Euro max(Euro other) {
        return cents >= other.cents ? this : other;
    }

    /** −1, 0 or 1 as the amount is negative, nothing or positive. */
    public int signum() {
        return Long.signum(cents);
    }

    /** Whether this amount is more than the other. */
    public boolean exceeds(Euro other) {
        return cents > other.cents;
    }

    /** The amount in euro as an exact fraction. */
    public Fraction toFraction() {
        return Fraction.of(cents, 100);
    }

    /** The amount in euro, always with two decimals. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount as people read it: {@code 4.154,59 €} in Italian, {@code €4,154.59} in English. */
    public String format(Locale locale) {
        boolean english = Messages.isEnglish(locale);
        String digits = toBigDecimal().abs().toPlainString();
        int point = digits.length() - 3;
        StringBuilder grouped = new StringBuilder(digits.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, english ? ',' : '.');
        }
        grouped.append(english ? '.' : ',').append(digits, point + 1, digits.length());
        if (english) {
            grouped.insert(0, '€');
        } else {
            grouped.append(" €");
        }
        return (cents < 0 ? "-" : "") + grouped;
    }

    /** The plain form that {@link #parse} reads, always with two decimals: {@code 4154.59}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
