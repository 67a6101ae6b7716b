package it.sportello.rendicontazione.fattura;

/** Readings of controls on whose boundaries published validators disagree. */
public enum SdiReading {
    /** 00418 holds for every kind of document. */
    EVERY_TYPE(Question.LINKED),
    /** 00418 holds for credit notes alone. */
    CREDIT_NOTES_ONLY(Question.LINKED),
    /** 00422 adds up by rate. */
    BY_RATE(Question.GROUPS),
    /** 00422 adds up by rate and nature. */
    BY_RATE_AND_NATURE(Question.GROUPS),
    /** 00423 passes over a line without quantity. */
    NO_QUANTITY_SKIPPED(Question.QUANTITY),
    /** 00423 takes a quantity of one where none is stated. */
    NO_QUANTITY_IS_ONE(Question.QUANTITY),
    /** 00423 passes over a line with several discounts of which one is a percentage. */
    SEVERAL_PERCENTAGES_SKIPPED(Question.PERCENTAGES),
    /** 00423 takes each discount from what the one before left. */
    SEVERAL_PERCENTAGES_CASCADE(Question.PERCENTAGES),
    /** 00443 and 00444 ask that what lines use is summed up. */
    ONE_WAY(Question.DIRECTION),
    /** 00443 and 00444 also ask that what is summed up is used by a line. */
    BOTH_WAYS(Question.DIRECTION);

    /** What the readings of a pair answer. */
    enum Question {
        LINKED,
        GROUPS,
        QUANTITY,
        PERCENTAGES,
        DIRECTION
    }

    private final Question question;

    SdiReading(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }
}
