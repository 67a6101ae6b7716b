package it.sportello.eligibility.ranking;

import it.sportello.eligibility.ranking.RankingTerms.By;
import it.sportello.eligibility.ranking.RankingTerms.Precision;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of ranking and funds that are not findings. */
enum RankingMessage implements Message {
    /** Shown for a value that is not there. */
    ABSENT,
    RANKED_ALL,
    RANKED,
    CLASS,
    POINTS_HIGHEST_FIRST,
    POINTS_LOWEST_FIRST,
    NUMBER_HIGHEST_FIRST,
    NUMBER_LOWEST_FIRST,
    DAY_EARLIEST_FIRST,
    DAY_LATEST_FIRST,
    ISEE_LOWEST_FIRST,
    ISEE_HIGHEST_FIRST,
    AGE_OLDER_FIRST,
    AGE_YOUNGER_FIRST,
    DISTANCE_LOWEST_FIRST,
    DISTANCE_HIGHEST_FIRST,
    ARRIVAL_EARLIEST_FIRST,
    ARRIVAL_LATEST_FIRST,
    PROTOCOL_EARLIEST_FIRST,
    PROTOCOL_LATEST_FIRST,
    DRAW,
    MISSING_LAST,
    SAME_UNIT,
    EQUAL,
    EQUAL_UNTIL_DRAWN,
    BY_POINTS,
    BY_NUMBER,
    BY_DAY,
    BY_ISEE,
    BY_AGE,
    BY_DISTANCE,
    BY_ARRIVAL,
    BY_PROTOCOL,
    BY_DRAW,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_DAY,
    UNPLACED_TWICE,
    UNPLACED_CLASS,
    UNPLACED_VALUE,
    UNPLACED_ARRIVAL,
    GRANTED_ALL,
    GRANTED,
    FULL,
    FULL_WITH_PLACE,
    PARTIAL,
    PRO_RATA,
    PRO_RATA_NOTHING,
    SHORT,
    AFTER_STOP,
    NO_PLACE,
    NO_QUOTA,
    QUOTA_USED,
    BELOW_LEAST,
    UNSETTLED,
    UNUSED_NOT_STATED,
    SECOND_ROUND,
    RENUNCIATION,
    EXCLUSION,
    EXTRA,
    EXTRA_ADDED,
    NEEDS_AMOUNT,
    NEEDS_PAID,
    NOT_COUNTED,
    FOLLOWS,
    FOLLOWS_IN_PART,
    LIST_NOT_STATED,
    LIST_CLOSED,
    LIST_EXPIRED,
    LIST_PRO_RATA,
    LIST_TIE,
    LIST_NO_PLACE,
    LIST_SHORT;

    static final Messages MESSAGES = Messages.load(name -> RankingMessage.class.getResourceAsStream(name));

    /** What tells that a key with a direction parts two. */
    static RankingMessage of(RankingTerms.Key key) {
        return valueOf(key.by().name() + "_" + key.direction().orElseThrow().name());
    }

    /** The words for what is compared. */
    static RankingMessage of(By by) {
        return valueOf("BY_" + by.name());
    }

    /** The words for a unit of time. */
    static RankingMessage of(Precision precision) {
        return valueOf("UNIT_" + precision.name());
    }

    /** The words for an event. */
    static RankingMessage of(ListEvent.What what) {
        return valueOf(what.name());
    }

    @Override
    public String key() {
        return "ranking." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
