package it.sportello.eligibility.ranking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an application arrived, as far as its clock tells: the certificate of a PEC names a second, the desk of the
 * protocol a minute. What is known is the first and the last instant at which it may have arrived, both in.
 *
 * @param earliest the first instant
 * @param latest the last instant, not before the first
 */
public record Arrived(Instant earliest, Instant latest) {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /**
     * Refuses an end before the beginning.
     *
     * @throws IllegalArgumentException if the latest is before the earliest
     */
    public Arrived {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("an arrival ends after it begins");
        }
    }

    /**
     * The number of the unit in which it arrived; nothing if it may have been in more than one. Minutes and seconds are
     * those of the clock of the world, days those of Rome.
     */
    Optional<Long> in(RankingTerms.Precision precision) {
        long first = unit(earliest, precision);
        return first == unit(latest, precision) ? Optional.of(first) : Optional.empty();
    }

    private static long unit(Instant instant, RankingTerms.Precision precision) {
        return switch (precision) {
            case SECOND -> instant.getEpochSecond();
            case MINUTE -> Math.floorDiv(instant.getEpochSecond(), 60);
            case DAY -> instant.atZone(ROME).toLocalDate().toEpochDay();
        };
    }

    /** The instant or the two between which it arrived, with the offset of Rome: an hour in October comes twice. */
    @Override
    public String toString() {
        return earliest.equals(latest) ? inRome(earliest) : inRome(earliest) + "–" + inRome(latest);
    }

    private static String inRome(Instant instant) {
        ZonedDateTime time = instant.truncatedTo(ChronoUnit.SECONDS).atZone(ROME);
        return time.toOffsetDateTime().toString();
    }
}
