package it.sportello.legal;

import java.util.Locale;

/** The texts of the kernel that are not findings. */
public enum KernelMessage implements Message {
    /** The word for {@link Severity#ERROR}. */
    ERROR,
    /** The word for {@link Severity#WARNING}. */
    WARNING,
    /** The word for {@link Severity#NOTE}. */
    NOTE,
    /** A rounding: the result, the exact value, the unit, the direction. */
    ROUNDED,
    /** The words for {@link Rounding.Mode#HALF_UP}. */
    HALF_UP,
    /** The words for {@link Rounding.Mode#HALF_EVEN}. */
    HALF_EVEN,
    /** The words for {@link Rounding.Mode#UP}. */
    UP,
    /** The words for {@link Rounding.Mode#DOWN}. */
    DOWN,
    /** Expected in a document: a whole number. */
    WHOLE_NUMBER,
    /** Expected in a document: true or false. */
    TRUE_OR_FALSE,
    /** Expected in a document: an amount of euro. */
    AMOUNT,
    /** Expected in a document: a number. */
    NUMBER,
    /** Expected in a document: a date. */
    DATE,
    /** Expected in a document: a date with a time of day. */
    DATE_AND_TIME,
    /** Expected in a table: an amount of euro. Argument: one as the table writes it. */
    AMOUNT_LIKE,
    /** Expected in a table: a number. Argument: one as the table writes it. */
    NUMBER_LIKE,
    /** Expected in a table: a date. Argument: one as the table writes it. */
    DATE_LIKE,
    /** Expected in a table: a date with a time of day. Argument: one as the table writes it. */
    DATE_AND_TIME_LIKE,
    /** Expected in a document: a text. */
    TEXT,
    /** Expected in a document: a list. */
    LIST,
    /** Expected in a document: a group of keys. */
    GROUP,
    /** Found in a document: nothing. */
    NOTHING,
    /** What a document is silent about, and says so. */
    NOT_STATED;

    static final Messages MESSAGES = Messages.load(name -> KernelMessage.class.getResourceAsStream(name));

    /** The word for a severity. */
    public static KernelMessage of(Severity severity) {
        return valueOf(severity.name());
    }

    /** The words for a direction of rounding. */
    public static KernelMessage of(Rounding.Mode mode) {
        return switch (mode) {
            case HALF_UP -> HALF_UP;
            case HALF_EVEN -> HALF_EVEN;
            case UP -> UP;
            case DOWN -> DOWN;
        };
    }

    @Override
    public String key() {
        return "kernel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
